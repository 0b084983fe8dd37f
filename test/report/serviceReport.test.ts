/** The service report and the customers' reports: what stands in them, what is left out, and how periods are compared. */
import { describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../src/planning/result.ts';
import { sameCustomer } from '../../src/report/account/accounts.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { accountReport, languages, mostAffected, serviceReport, svg } from '../../src/report/index.ts';
import type { Table } from '../../src/report/table.ts';
import { detailedDesk, figure } from './detailedDesk.ts';
import { bareDocument, plainDesk, wholeDesk } from './fixture.ts';

const brand = {};
const desk = detailedDesk();
const before: ResultDocument = {
  ...detailedDesk(1.4),
  period: { ...desk.period, from: '2025-10-01T00:00', to: '2026-01-01T00:00', quarter: '2025-Q4' },
};
const idsOf = (report: ReportDocument) => report.sections.map(({ id }) => id);

function table(report: ReportDocument, id: string): Table {
  for (const { blocks } of report.sections) {
    for (const block of blocks) {
      if (block.kind === 'table' && block.id === id) return block.table;
      if (block.kind === 'figure' && block.id === id && block.data !== null) return block.data;
    }
  }
  throw new Error(`no table ${id}`);
}

/** Every text that a reader sees. */
function textsOf(report: ReportDocument): string[] {
  const ofTable = ({ title, columns, rows, note }: Table) => [
    title,
    note ?? '',
    ...columns.map((column) => column.title),
    ...rows.flat().flatMap(({ text, detail }) => [text, detail ?? '']),
  ];
  const ofBlocks = report.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraphs') return block.paragraphs;
      if (block.kind === 'list') return block.items;
      if (block.kind === 'cards')
        return block.cards.flatMap(({ label, cell }) => [label, cell.text, cell.detail ?? '']);
      if (block.kind === 'table') return ofTable(block.table);
      return [block.caption, JSON.stringify(block.chart('wide')), ...(block.data === null ? [] : ofTable(block.data))];
    }),
  ]);
  return [report.subject, report.title, report.kicker, ...report.facts, ...ofBlocks];
}

describe('the service report', () => {
  it('begins with the summary and ends with how it was computed, alike in both languages', () => {
    const all = languages.map((lang) => serviceReport(desk, { before, brand }, lang));
    expect(idsOf(all[0])).toEqual([
      'summary',
      'promises',
      'stages',
      'solving',
      'volumes',
      'backlog',
      'staffing',
      'bottleneck',
      'exclusions',
      'costs',
      'satisfaction',
      'customers',
      'definitions',
      'method',
    ]);
    const shape = (report: ReportDocument) =>
      report.sections.map(({ id, blocks }) => [
        id,
        blocks.map((block) => [
          block.kind,
          'id' in block ? block.id : '',
          block.kind === 'table' ? block.table.rows.length : 0,
        ]),
      ]);
    expect(shape(all[1])).toEqual(shape(all[0]));
    expect(textsOf(all[1]).filter((text) => /undefined|NaN|Infinity/.test(text))).toEqual([]);
  });

  it('leaves out what a document has no figures for', () => {
    expect(idsOf(serviceReport(bareDocument('Nothing', []), { brand }, 'en'))).toEqual(['definitions', 'method']);
    expect(idsOf(serviceReport(plainDesk(), { brand }, 'en'))).toEqual([
      'summary',
      'volumes',
      'staffing',
      'definitions',
      'method',
    ]);
    expect(idsOf(serviceReport(wholeDesk(), { brand }, 'en'))).not.toContain('backlog');
  });

  it('names the company where it has one, the quarter, and the period before', () => {
    const quarter = { ...desk, period: { ...desk.period, quarter: '2026-Q1' } };
    const report = serviceReport(quarter, { before, brand: { company: 'Acme' } }, 'en');
    expect([report.subject, report.title, report.kicker]).toEqual([
      'Acme',
      'Acme: service report 2026-Q1',
      'Service report 2026-Q1, simulated',
    ]);
    expect(report.facts[2]).toBe('Compared with the period before: 1 October 2025 to 31 December 2025, Asia/Shanghai');
    // A run of one calendar quarter bears no name of its own, but is one.
    expect(serviceReport(desk, { brand }, 'zh').title).toBe('HelloWorld：2026-Q1 季度服务报告');
    const of = (from: string, to: string) =>
      serviceReport({ ...desk, period: { ...desk.period, from, to } }, { brand }, 'en').title;
    expect(of('2025-10-01T00:00+08:00', '2026-01-01T00:00+08:00')).toBe('HelloWorld: service report 2025-Q4');
    expect(of('2026-02-01T00:00+08:00', '2026-05-01T00:00+08:00')).toBe('HelloWorld: service report');
    expect(of('2026-01-01T00:00+08:00', '2026-03-31T00:00+08:00')).toBe('HelloWorld: service report');
  });

  it('sets each promise beside what was kept of it, the period before, and the change with its furthest limits', () => {
    const [, second] = table(serviceReport(desk, { before, brand }, 'en'), 'promises-kept').rows;
    expect(second.map(({ text }) => text)).toEqual([
      'Critical',
      'Initial diagnosis',
      '1 h',
      '97.0 %',
      '96.3 %',
      '+0.68 pp',
    ]);
    const [, , , now, earlier, change] = second;
    expect(now).toMatchObject({ value: 0.97, unit: 'share', tone: 'good' });
    expect(change.value).toBeCloseTo(now.value! - earlier.value!, 12);
    expect(change.low).toBeCloseTo(now.low! - earlier.high!, 12);
    expect(change.high).toBeCloseTo(now.high! - earlier.low!, 12);
    expect(change.tone).toBe('good');
  });

  it('colours a change only where the intervals lie apart, and a total only between periods of one length', () => {
    const changed = (total: number, then: ResultDocument) => {
      const now = bareDocument('Desk', [figure('cost', 'total', { kind: 'staff' }, 'EUR', total, 10)]);
      return table(serviceReport(now, { before: then, brand }, 'en'), 'costs').rows[0][3];
    };
    const then = bareDocument('Desk', [figure('cost', 'total', { kind: 'staff' }, 'EUR', 1000, 10)]);
    expect(changed(900, then).tone).toBe('good');
    expect(changed(1100, then).tone).toBe('poor');
    expect(changed(1015, then).tone).toBeUndefined();
    expect(changed(900, { ...then, period: before.period }).tone).toBeUndefined();
    expect(changed(900, then)).toMatchObject({
      text: 'EUR −100',
      detail: '−120 to −80',
      value: -100,
      low: -120,
      high: -80,
    });
  });

  it('says how long the periods are where totals are compared and they differ', () => {
    const { note } = table(serviceReport(desk, { before, brand }, 'en'), 'tickets');
    expect(note).toContain('This period has 90 days, the one before 92');
    expect(table(serviceReport(desk, { before: desk, brand }, 'en'), 'tickets').note).not.toContain('days');
  });

  it('reckons tickets in an hour by how often the hour comes in the period', () => {
    // Tuesday 10:00 comes 13 times in the 90 days from Thursday, 1 January 2026, Wednesday 10:00 only 12 times.
    const { rows, columns } = table(serviceReport(desk, { brand }, 'en'), 'arrivals');
    expect(columns.map(({ title }) => title).slice(2, 4)).toEqual(['Tue', 'Wed']);
    expect(rows[10].slice(2, 4).map(({ value }) => value)).toEqual([260 / 13, 75 / 12]);
  });

  it('shows of a band its days by the date at whose end it was counted', () => {
    const { rows } = table(serviceReport(desk, { brand }, 'en'), 'backlog');
    expect(rows).toHaveLength(90);
    expect(rows[0].slice(0, 2)).toEqual([
      { text: '1 Jan' },
      { text: '400', detail: '320 – 520', value: 400, low: 320, high: 520, unit: 'tickets' },
    ]);
  });

  it('lists the customers whose clocks ran longest past due, the worst first', () => {
    expect(mostAffected(desk)).toEqual([2, 1]);
    const { rows, note } = table(serviceReport(desk, { brand }, 'en'), 'customers');
    expect(rows.map((row) => row.slice(0, 4).map(({ text }) => text))).toEqual([
      ['C3', 'Enterprise', '60', '70.0 %'],
      ['C2', 'Basic', '40', '80.0 %'],
    ]);
    expect(note).toContain('The 2 of 3 accounts');
  });

  it('lets no control character of a name through', () => {
    const odd = 'a\u0007\u202eb<b>=1+1';
    const renamed = JSON.parse(
      JSON.stringify(desk).replaceAll('shanghai-L1', 'odd-name').replaceAll('odd-name', '@@'),
    ) as ResultDocument;
    const named = JSON.parse(JSON.stringify(renamed), (_, value) => (value === '@@' ? odd : value)) as ResultDocument;
    const report = serviceReport(
      { ...named, seed: odd, scenario: { ...named.scenario, name: odd }, period: { ...named.period, zone: odd } },
      { before, brand: { company: odd } },
      'en',
    );
    const texts = textsOf(report);
    expect(texts.filter((text) => text.includes('a b<b>=1+1')).length).toBeGreaterThan(5);
    expect(texts.filter((text) => /[\p{Cc}\u202e]/u.test(text.replaceAll('\n', '')))).toEqual([]);
  });

  it('draws every figure on a desk, on a phone and on paper, without warnings', async () => {
    for (const lang of languages) {
      for (const { blocks } of serviceReport(desk, { before, brand }, lang).sections) {
        for (const block of blocks) {
          if (block.kind !== 'figure') continue;
          const warnings: string[] = [];
          for (const [size, most] of [
            ['wide', 960],
            ['narrow', 350],
            ['paper', 720],
          ] as const) {
            const { title: _, ...untitled } = block.chart(size)!;
            const drawn = await svg(untitled as NonNullable<ReturnType<typeof block.chart>>, {
              onWarning: (message) => warnings.push(message),
            });
            expect([block.id, Number(/ width="(\d+)"/.exec(drawn)![1]) <= most]).toEqual([block.id, true]);
            expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
          }
          expect([block.id, warnings]).toEqual([block.id, []]);
        }
      }
    }
  });
});

describe('a customer’s report', () => {
  const report = (place: number, extras = {}) => accountReport(desk, place, { brand, ...extras }, 'en')!;

  it('tells of that customer alone', () => {
    const own = report(2);
    expect([own.name, own.subject, own.facts[0]]).toEqual([
      'account-c3',
      'C3',
      'Served by HelloWorld; Plan: enterprise; region: america',
    ]);
    expect(table(own, 'promises-kept').rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Critical', 'First response', '5 min', '60.0 %'],
    ]);
    expect(table(own, 'tickets-by-month').rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['January 2026', '20'],
      ['February 2026', '40'],
    ]);
    expect(textsOf(own).filter((text) => text.includes('shanghai-L1'))).toEqual([]);
    expect([desk.warnings.length, own.document.warnings]).toEqual([1, []]);
  });

  it('states what this customer was promised, and nothing where that is not known', () => {
    expect(table(report(2), 'promises-kept').note).toContain('what this customer was promised');
    expect(table(report(1), 'promises-kept').columns.map(({ title }) => title)).not.toContain('Promise');
  });

  it('is compared with the same customer only: the same seed, number, plan and region', () => {
    expect(sameCustomer(desk, 2, before)).toBe(2);
    expect(sameCustomer(desk, 2, { ...before, seed: 'other' })).toBe(-1);
    const moved = { ...before, customers: { ...before.customers!, region: ['asia', 'europe', 'asia'] } };
    expect(sameCustomer(desk, 2, moved)).toBe(-1);
    expect(report(2, { before }).facts).toHaveLength(4);
    expect(report(2, { before: moved }).facts).toHaveLength(3);
  });

  it('is none where there is no such customer', () => {
    expect(accountReport(desk, 3, { brand }, 'en')).toBeNull();
    expect(accountReport(wholeDesk(), 0, { brand }, 'en')).toBeNull();
  });
});
