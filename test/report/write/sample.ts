/** A report such as the contents' rooms give, small, with every kind of block and with names that mean harm. */
import { attainmentChart } from '../../../src/report/charts/attainment.ts';
import { stageTimesChart } from '../../../src/report/charts/stageTimes.ts';
import { weeksChart } from '../../../src/report/charts/weeks.ts';
import type { Brand, ReportDocument } from '../../../src/report/document.ts';
import { find } from '../../../src/report/measures.ts';
import { figureCell, left, right, type Table } from '../../../src/report/table.ts';
import { attainmentTable } from '../../../src/report/tables/attainment.ts';
import { attainmentDetail, weeksDetail } from '../../../src/report/tables/details.ts';
import { timesDetail } from '../../../src/report/tables/times.ts';
import type { Lang } from '../../../src/report/words.ts';
import { wholeDesk } from '../fixture.ts';

/** A dot of one pixel. */
export const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const brand: Brand = {
  company: 'Acme <b>& Söhne</b>',
  accent: '#ffd400',
  logo: { mediaType: 'image/png', base64: png },
};

/** Names that a spreadsheet would compute, a browser run and a typesetter obey. */
export const harmful = ['=1+1', '+cmd|calc', '-2', '@SUM(A1)', '<script>alert(1)</script>', '#panic("x")', 'a|b_c*d'];

export function sampleReport(lang: Lang, look: Brand = brand): ReportDocument {
  const desk = wholeDesk();
  const text = (en: string, zh: string) => (lang === 'en' ? en : zh);
  return {
    name: 'service',
    lang,
    subject: 'HelloWorld <i>desk</i>',
    title: text('Quarterly service report', '季度服务报告'),
    kicker: text('Quarterly service report', '季度服务报告'),
    facts: [text('1 January to 31 March 2026', '2026年1月1日至3月31日'), text('20 runs', '20 次模拟运行')],
    brand: look,
    document: desk,
    sections: [
      {
        id: 'summary',
        heading: text('Summary', '摘要'),
        blocks: [
          {
            kind: 'paragraphs',
            paragraphs: [
              text('The desk kept 95.1 % of its promises.', '服务台的承诺达成率为 95.1%。'),
              '1. _not_ a list',
            ],
          },
          {
            kind: 'cards',
            cards: [
              { label: text('Mean first response', '平均响应时间'), cell: figureCell(find(desk, 'response'), lang) },
              {
                label: text('Satisfaction, of 5', '满意度（5 分制）'),
                cell: figureCell(find(desk, 'satisfaction'), lang),
              },
              { label: text('Promises kept', '承诺达成率'), cell: figureCell(find(desk, 'attainment'), lang) },
              { label: text('Name', '名称'), cell: { text: '=HYPERLINK("x")' } },
            ],
          },
        ],
      },
      {
        id: 'promises',
        heading: text('Promises', '承诺'),
        blocks: [
          { kind: 'table', id: 'attainment', table: attainmentTable(desk, lang)! },
          {
            kind: 'figure',
            id: 'attainment',
            chart: (size) => attainmentChart(desk, lang, size),
            caption: text('A dot is the share of clocks stopped in time.', '圆点为按时完成的比例。'),
            data: attainmentDetail(desk, lang),
          },
        ],
      },
      {
        id: 'stages',
        heading: text('Times', '各阶段用时'),
        blocks: [
          {
            kind: 'figure',
            id: 'stages',
            chart: (size) => stageTimesChart(desk, lang, size),
            caption: text('Shares of tickets by time to each stage.', '各阶段用时的分布。'),
            data: timesDetail(desk, lang),
          },
          {
            kind: 'figure',
            id: 'weeks',
            chart: (size) => weeksChart(desk, lang, size),
            caption: text('Week by week.', '逐周变化。'),
            data: weeksDetail(desk, lang),
          },
        ],
      },
      {
        id: 'customers',
        heading: text('Customers', '客户'),
        blocks: [
          { kind: 'list', items: harmful },
          { kind: 'table', id: 'customers', table: customers(lang) },
          { kind: 'figure', id: 'none', chart: () => null, caption: 'left out', data: null },
        ],
      },
    ],
  };
}

export function customers(lang: Lang): Table {
  const text = (en: string, zh: string) => (lang === 'en' ? en : zh);
  return {
    title: text('Customers most affected', '受影响最大的客户'),
    columns: [left(text('customer', '客户')), right(text('promises kept', '达成率')), right(text('credits', '抵扣'))],
    rows: harmful.map((name, index) => [
      { text: name },
      { text: '97.5 %', detail: '97.0 – 98.0 %', value: 0.975, low: 0.97, high: 0.98, unit: 'share', tone: 'good' },
      index === 0 ? { text: '–' } : { text: `CNY ${index * 1000}`, value: index * -1000, unit: 'CNY' },
    ]),
    note: text('Customers with tickets only.', '仅列出有工单的客户。'),
  };
}
