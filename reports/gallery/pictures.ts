// The gallery: every chart with the question that it answers, drawn in both languages from the runs of one small desk.
import type { TopLevelSpec } from 'vega-lite';
import { readFileSync } from 'node:fs';
import type { ComparisonDocument } from '../../src/planning/compare/comparison.ts';
import type { ExplainDocument } from '../../src/planning/explain/explanation.ts';
import type { PromiseDocument } from '../../src/planning/promise/promiseDocument.ts';
import type { RosterDocument } from '../../src/planning/roster/roster.ts';
import type { StaffDocument } from '../../src/planning/staff/staff.ts';
import type { SweepDocument } from '../../src/planning/sweep/sweep.ts';
import type { UncertaintyDocument } from '../../src/planning/uncertain/uncertainty.ts';
import { followingDark } from '../../src/report/charts/dark.ts';
import { frontierChart } from '../../src/report/charts/frontier.ts';
import { promiseFrontierChart } from '../../src/report/charts/promiseFrontier.ts';
import { waterfallChart } from '../../src/report/charts/waterfall.ts';
import { promiseRoomChart } from '../../src/report/charts/promiseRoom.ts';
import { sentenceOf } from '../../src/report/charts/theme.ts';
import * as report from '../../src/report/index.ts';
import { type Lang, languages, svg } from '../../src/report/index.ts';
import { words } from '../../src/report/words.ts';
import { promiseDesk } from './promise.ts';
import { GAP_DOCUMENT } from '../readme.ts';
import { rosterDesk } from './roster.ts';
import { staffDesk } from './staff.ts';
import { compareDesks, type SimulatedDesk, simulate, sweepDesk, tellTicket, unsureDesk } from './desks.ts';

export interface Picture {
  readonly name: string;
  readonly question: Readonly<Record<Lang, string>>;
  readonly caption: (lang: Lang) => string;
  readonly chart: (lang: Lang) => TopLevelSpec | null;
}

const indexTexts = {
  en: {
    title: 'Gallery',
    lead: 'What each chart of Queuecast is for, drawn from one small desk (`desk.yaml`), 20 simulated runs each, four where many desks are held together; staffing, promises and rosters from desks of a few lines (`staff.ts`, `promise.ts`, `roster.ts`). `npm run reports` draws them anew; a test holds the files to it. The pictures follow their reader into the dark. 中文：[index.zh.md](index.zh.md).',
    alt: 'Alternative text',
  },
  zh: {
    title: '图表一览',
    lead: 'Queuecast 的各种图表及其回答的问题，大多出自一个小型服务台（`desk.yaml`），各模拟 20 次；多个服务台并列时各 4 次。人员配置、承诺和排班各用一个只有几行的服务台（`staff.ts`、`promise.ts`、`roster.ts`）。`npm run reports` 重新绘制，并有测试核对。图片会随读者切换深色模式。English: [index.md](index.md).',
    alt: '替代文本',
  },
};

export function pictures(
  desks: readonly SimulatedDesk[],
  compared: ComparisonDocument,
  story: report.TicketStory,
  swept: SweepDocument,
  unsure: UncertaintyDocument,
  rostered: RosterDocument,
  staffed: StaffDocument,
  promised: PromiseDocument,
): Picture[] {
  const [{ document }, { document: other }] = desks;
  const gap = JSON.parse(readFileSync(GAP_DOCUMENT, 'utf8')) as ExplainDocument;
  const { zone } = document.period;
  const engineers = (count: number, lang: Lang) => ({ en: `${count} engineers`, zh: `${count} 名工程师` })[lang];
  const charts = (lang: Lang) => words(lang).charts;
  return [
    {
      name: 'attainment',
      question: { en: 'Which promises does the desk keep?', zh: '服务台兑现了哪些承诺？' },
      caption: (lang) => charts(lang).attainmentCaption,
      chart: (lang) => report.attainmentChart(document, lang),
    },
    {
      name: 'two-desks',
      question: {
        en: 'Which promises would one engineer more at the first line help to keep?',
        zh: '一线增加一名工程师，有助于兑现哪些承诺？',
      },
      caption: (lang) => charts(lang).desksCaption,
      chart: (lang) =>
        report.twoDesksChart(
          [
            { name: engineers(desks[0].engineers, lang), document },
            { name: engineers(desks[1].engineers, lang), document: other },
          ],
          lang,
        ),
    },
    {
      name: 'mean-and-risk',
      question: {
        en: 'What does an engineer more bring on average, and how much does one month differ from the next?',
        zh: '增加工程师平均能带来什么？各月之间又相差多少？',
      },
      caption: (lang) => charts(lang).riskCaption,
      chart: (lang) =>
        report.meanAndRiskChart(
          {
            what: { en: 'Mean first response', zh: '平均响应时间' }[lang],
            rows: desks.map((desk) => ({
              name: engineers(desk.engineers, lang),
              measure: desk.repeated('response', 'mean', {}),
            })),
            confidence: document.confidence,
          },
          lang,
        ),
    },
    {
      name: 'funnel',
      question: {
        en: 'How many tickets get past self-service, the forum and the first line?',
        zh: '有多少工单会越过自助服务、论坛和一线？',
      },
      caption: (lang) => charts(lang).funnelCaption,
      chart: (lang) => report.funnelChart(document, lang),
    },
    {
      name: 'ticket',
      question: { en: 'Where did the time of this one ticket go?', zh: '这张工单的时间用在了哪里？' },
      caption: (lang) => charts(lang).ticketCaption,
      chart: (lang) => report.ticketTimelineChart(story, lang),
    },
    {
      name: 'stages',
      question: {
        en: 'How long does each stage take, and where does its promise lie?',
        zh: '每个阶段要多久，承诺又在哪里？',
      },
      caption: (lang) => charts(lang).stagesCaption,
      chart: (lang) => report.stageTimesChart(document, lang),
    },
    {
      name: 'waits',
      question: { en: 'Before which team do tickets wait longest?', zh: '工单在哪个团队前等得最久？' },
      caption: (lang) => charts(lang).waitsCaption,
      chart: (lang) => report.waitsChart(document, lang),
    },
    {
      name: 'week',
      question: { en: 'When in the week does the queue grow?', zh: '一周中队列何时变长？' },
      caption: (lang) => charts(lang).weekCaption(zone),
      chart: (lang) => report.weekChart(document, lang),
    },
    {
      name: 'occupancy',
      question: { en: 'When in the week is which team at its limit?', zh: '一周中哪个团队何时接近极限？' },
      caption: (lang) => charts(lang).occupancyCaption(zone),
      chart: (lang) => report.occupancyChart(document, lang),
    },
    {
      name: 'weeks',
      question: { en: 'Does it get better or worse from week to week?', zh: '情况是逐周好转还是变差？' },
      caption: (lang) => charts(lang).weeksCaption,
      chart: (lang) => report.weeksChart(document, lang),
    },
    {
      name: 'backlog',
      question: {
        en: 'How many tickets are open each day, and how much does that differ from run to run?',
        zh: '每天有多少未结工单？各次模拟之间相差多少？',
      },
      caption: (lang) => words(lang).reports.bandsCaption.backlog,
      chart: (lang) => report.bandsChart(document, 'backlog', lang),
    },
    {
      name: 'ageing',
      question: { en: 'How old are the tickets that are still open?', zh: '未结工单已经滞留了多久？' },
      caption: (lang) => words(lang).reports.ageingCaption,
      chart: (lang) => report.ageingChart(document, lang),
    },
    {
      name: 'clock-time',
      question: { en: 'Where does the time of all tickets go?', zh: '全部工单的时间用在了哪里？' },
      caption: (lang) => words(lang).reports.clockTimeCaption,
      chart: (lang) => report.clockTimeChart(document, lang),
    },
    {
      name: 'volumes',
      question: { en: 'How many tickets come each week?', zh: '每周有多少新建工单？' },
      caption: (lang) => words(lang).reports.volumesCaption,
      chart: (lang) => report.volumesChart(document, lang),
    },
    {
      name: 'arrivals',
      question: { en: 'When in the week are tickets opened?', zh: '一周中何时创建工单？' },
      caption: (lang) => words(lang).reports.arrivalsCaption(zone),
      chart: (lang) => report.arrivalsChart(document, lang),
    },
    {
      name: 'differences',
      question: {
        en: 'What does one engineer more change for certain, and what may be chance?',
        zh: '增加一名工程师，哪些指标确有改变，哪些可能只是偶然？',
      },
      caption: (lang) =>
        words(lang).comparison.chartCaption(report.share(compared.confidence, lang), compared.family.comparisons),
      chart: (lang) => report.differencesChart(compared, 0, lang),
    },
    {
      name: 'waterfall',
      question: {
        en: 'Which of its ways of working puts HelloWorld ahead of the industry?',
        zh: 'HelloWorld 领先于行业，靠的是哪些做法？',
      },
      caption: (lang) => words(lang).explain.chartCaption(report.share(gap.confidence, lang)),
      chart: (lang) => waterfallChart(gap, gap.figures[0], lang),
    },
    {
      name: 'tornado',
      question: {
        en: 'What matters more for the first response: engineers, or what customers solve themselves?',
        zh: '对响应时间影响更大的是工程师人数，还是用户自助解决的比例？',
      },
      caption: (lang) => words(lang).sweep.gridCaption(report.share(document.confidence, lang)),
      chart: (lang) => report.tornadoChart(swept, swept.measures[0], lang),
    },
    {
      name: 'influence',
      question: {
        en: 'Some inputs are guesses: which of them is worth measuring better?',
        zh: '有些输入只是估计：哪一项最值得测准？',
      },
      caption: (lang) => words(lang).uncertain.chartCaption(report.share(document.confidence, lang)),
      chart: (lang) => report.influenceChart(unsure, unsure.measures[0], lang),
    },
    {
      name: 'frontier',
      question: { en: 'What does a better service cost?', zh: '更好的服务要花多少钱？' },
      caption: (lang) => words(lang).staff.frontierCaption,
      chart: (lang) => frontierChart(staffed, 0, lang),
    },
    {
      name: 'promise-room',
      question: { en: 'Which promises could be stricter, and which are too strict?', zh: '哪些承诺可以收紧，哪些过于严格？' },
      caption: (lang) => words(lang).promise.chartCaption(report.share(promised.confidence, lang)),
      chart: (lang) => promiseRoomChart(promised, promised.policies[0], lang),
    },
    {
      name: 'promise-frontier',
      question: {
        en: 'What do stricter promises cost, and does one seat more pay for itself?',
        zh: '更严的承诺代价几何？增加一个席位是否划算？',
      },
      caption: (lang) => {
        const { frontierCaption, pointLabels } = words(lang).promise;
        const caption = frontierCaption(report.share(promised.confidence, lang), promised.policies.length);
        return `${caption}${lang === 'zh' ? '' : ' '}${pointLabels}`;
      },
      chart: (lang) => promiseFrontierChart(promised, lang),
    },
    {
      name: 'roster',
      question: { en: 'Who works which shift on which day?', zh: '每人每天上哪个班次？' },
      caption: (lang) => words(lang).roster.rosterCaption,
      chart: (lang) => report.rosterChart(rostered, rostered.teams[0], lang),
    },
    {
      name: 'roster-cover',
      question: { en: 'Are as many engineers on shift as are needed?', zh: '当班人数是否满足所需？' },
      caption: (lang) => words(lang).roster.coverageCaption,
      chart: (lang) => report.rosterCoverChart(rostered, lang),
    },
  ];
}

/** All files of the gallery by name: the same bytes whenever nothing has changed. */
export async function galleryFiles(): Promise<Map<string, string>> {
  const desks = [await simulate(3), await simulate(4), await simulate(5)];
  const shown = pictures(desks, await compareDesks(), tellTicket(3), await sweepDesk(), await unsureDesk(), await rosterDesk(), await staffDesk(), await promiseDesk());
  const files = new Map<string, string>();
  for (const lang of languages) {
    const texts = indexTexts[lang];
    const entries: string[] = [];
    for (const { name, question, caption, chart } of shown) {
      const spec = chart(lang);
      if (spec === null) throw new Error(`The desk of the gallery has no figures for '${name}'`);
      const file = lang === 'en' ? `${name}.svg` : `${name}.${lang}.svg`;
      files.set(file, `${followingDark(await svg(spec))}\n`);
      const sentence = sentenceOf(spec.title, lang);
      entries.push(
        `## ${question[lang]}\n\n![${spec.description}](${file})\n\n**${sentence}.** ${caption(lang)}\n\n${texts.alt}: ${spec.description}\n`,
      );
    }
    files.set(
      lang === 'en' ? 'index.md' : `index.${lang}.md`,
      `# ${texts.title}\n\n${texts.lead}\n\n${entries.join('\n')}`,
    );
  }
  return files;
}
