/** The commands: how each is called and which file does it. Nothing heavy is loaded before a command is chosen. */
import type { Bilingual } from '../scenario/problems.ts';
import type { Arguments } from './arguments.ts';
import { chartOption } from './chartOptions.ts';
import { explainOptions } from './explainOptions.ts';
import type { Option } from './options.ts';
import { promiseOptions } from './promiseOptions.ts';
import { reportOptions } from './reportOptions.ts';
import { rosterOptions } from './rosterOptions.ts';
import { staffOptions } from './staffOptions.ts';
import { sweepOptions } from './sweepOptions.ts';
import type { Terminal } from './terminal.ts';
import { uncertainOptions } from './uncertainOptions.ts';

/** Does the work; the number is the exit code. */
export type Execute = (given: Arguments, terminal: Terminal) => Promise<number>;

export interface Command {
  readonly name: string;
  /** Words after the name, as yargs reads them: <file>, [file], <files..> */
  readonly operands: string;
  readonly describe: Bilingual;
  /** Which of the common options have an effect; the others are taken and not shown. */
  readonly common: readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly does: Bilingual }[];
  readonly load: () => Promise<{ readonly execute: Execute }>;
}

const simulating = ['seed', 'replications', 'precision', 'confidence', 'workers', 'cluster', 'set'];

export const commands: readonly Command[] = [
  {
    name: 'run',
    operands: '<file>',
    describe: { en: 'simulate a scenario', zh: '模拟一个情景' },
    common: [...simulating, 'json', 'out'],
    options: [
      {
        name: 'against',
        value: 'FILE',
        describe: {
          en: 'simulate a second desk, as its file says, and set it beside the first',
          zh: '再模拟另一个服务台作对比；--set 不作用于它',
        },
      },
      ...uncertainOptions,
      {
        name: 'page',
        value: 'DIR',
        describe: { en: 'write the page of charts and tables here', zh: '在此文件夹写出图表网页' },
      },
      {
        name: 'report',
        value: 'DIR',
        describe: {
          en: 'write the reports to send on here: each quarter’s, the benchmark, the customers’',
          zh: '在此文件夹写出可转发的报告：各季度、行业对比、各客户',
        },
      },
      ...reportOptions,
      chartOption,
      {
        name: 'observations',
        value: 'csv|parquet',
        describe: {
          en: 'with --out: keep every ticket, visit and stretch of duty',
          zh: '与 --out 合用：保存每张工单、每次处理和每段值班',
        },
      },
    ],
    examples: [
      {
        line: 'run scenarios/helloworld.yaml',
        does: { en: 'does the desk keep its promises?', zh: '团队能兑现承诺吗？' },
      },
      {
        line: 'run desk.yaml --set teams.desk.engineers=15 --page reports/fifteen',
        does: { en: 'one engineer more, with charts', zh: '改一个数，并出图表' },
      },
      {
        line: "run desk.yaml --uncertain 'arrivals.rate=16/h..20/h'",
        does: { en: 'what not knowing an input does to every figure', zh: '输入不确定时，各项指标会差多少' },
      },
      { line: 'run desk.yaml --json - | jq .measures', does: { en: 'for other programs', zh: '供其他程序使用' } },
    ],
    load: () => import('./commands/run.ts'),
  },
  {
    name: 'check',
    operands: '<files..>',
    describe: { en: 'find every mistake, and load against capacity', zh: '找出全部错误，并核对负荷与能力' },
    common: ['set', 'json'],
    options: [],
    examples: [{ line: 'check desk.yaml', does: { en: 'before a long run', zh: '长时间运行之前' } }],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'compare',
    operands: '<base> [variants..]',
    describe: {
      en: 'hold variants against a base: paired differences with intervals',
      zh: '把若干方案与基准相比：配对差异及其区间',
    },
    common: [...simulating.filter((name) => name !== 'set' && name !== 'precision'), 'json', 'out'],
    options: [
      {
        name: 'set',
        value: 'PATH=VALUE',
        repeatable: true,
        describe: {
          en: 'a variant: the base with this value changed; repeated, one variant with all of them',
          zh: '一个方案：基准改动此值；重复使用则合为一个方案',
        },
      },
      {
        name: 'variant',
        value: '"NAME: PATH=VALUE, …"',
        repeatable: true,
        describe: {
          en: 'a variant of this name: the base with these values changed; may be repeated',
          zh: '以此为名的方案：基准改动这些值；可重复使用',
        },
      },
      {
        name: 'measure',
        value: 'WORDS',
        repeatable: true,
        describe: {
          en: "what to compare, e.g. response, 'response p90', 'attainment by plan', 'wait p95 team=desk'; may be repeated [promises kept, response, repair, first line, satisfaction, occupancy, costs]",
          zh: '比较什么，例如 response、"response p90"、"attainment by plan"、"wait p95 team=desk"；可重复使用 [承诺达成率、响应、修复、一线解决率、满意度、利用率、成本]',
        },
      },
      {
        name: 'precision',
        value: 'SHARE',
        describe: {
          en: "repeat until each difference asked for is certain to this share of the base's value; --replications is then the most [200]",
          zh: '重复到每项差异的误差小于基准值的此比例；--replications 此时为上限 [200]',
        },
      },
      {
        name: 'page',
        value: 'DIR',
        describe: { en: 'write the page of charts and tables here', zh: '在此文件夹写出图表网页' },
      },
      chartOption,
    ],
    examples: [
      {
        line: 'compare desk.yaml --set teams.desk.engineers=21',
        does: { en: 'what does one engineer more bring?', zh: '多一名工程师有什么效果？' },
      },
      {
        line: "compare desk.yaml cheaper.yaml --variant 'quicker: teams.desk.work=exponential 50 min'",
        does: { en: 'two variants at once, certain of both together', zh: '同时比较两个方案，结论共同成立' },
      },
      {
        line: "compare desk.yaml other.yaml --measure 'wait p95' --precision 1% --page reports/other",
        does: { en: 'one figure, as certain as it must be', zh: '只看一项指标，直到足够精确' },
      },
    ],
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'sweep',
    operands: '<file>',
    describe: {
      en: 'the same desk at many points: a grid or a sample of values, and what matters most',
      zh: '同一服务台取多组数值：网格或抽样，并看哪项影响最大',
    },
    common: [...simulating.filter((name) => name !== 'precision'), 'json', 'out'],
    options: [...sweepOptions, chartOption],
    examples: [
      {
        line: 'sweep desk.yaml --vary teams.desk.engineers=18..24',
        does: { en: 'how many engineers does it take?', zh: '需要多少名工程师？' },
      },
      {
        line: "sweep desk.yaml --vary teams.desk.engineers=18..24 --vary 'arrivals.rate=16/h..20/h by 1/h' --page reports/sweep",
        does: { en: 'every combination; what matters more?', zh: '全部组合；哪个影响更大？' },
      },
      {
        line: "sweep desk.yaml --vary teams.desk.engineers=18..30 --vary 'arrivals.rate=16/h..24/h' --sample 40 --out kept",
        does: { en: 'forty points instead; call again to go on', zh: '只取四十个点；再次调用可续算' },
      },
    ],
    load: () => import('./commands/sweep.ts'),
  },
  {
    name: 'explain',
    operands: '<file>',
    describe: {
      en: 'which levers make the gap to another desk, in what share',
      zh: '与另一个服务台的差距由哪些因素造成，各占多少',
    },
    common: [...simulating.filter((name) => name !== 'precision'), 'json', 'out'],
    options: [...explainOptions, chartOption],
    examples: [
      {
        line: 'explain scenarios/helloworld.yaml --against scenarios/industry-average.yaml',
        does: { en: 'where does the advantage come from?', zh: '优势从何而来？' },
      },
      {
        line: "explain desk.yaml --against other.yaml --groups 'staff=teams,lines' --measure 'response p90' --page reports/gap",
        does: { en: 'levers and figures of your own, with pictures', zh: '自定因素与指标，并出图' },
      },
    ],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'staff',
    operands: '<file>',
    describe: {
      en: 'the cheapest staffing that keeps what is asked, proven by simulation',
      zh: '达到目标的最省人员配置，经模拟验证',
    },
    common: ['seed', 'confidence', 'workers', 'cluster', 'set', 'json', 'out'],
    options: [...staffOptions, chartOption],
    examples: [
      {
        line: "staff desk.yaml --keep 'wait p95{team=desk} <= 20 min'",
        does: { en: 'how many engineers does it take?', zh: '需要多少名工程师？' },
      },
      {
        line: "staff scenarios/helloworld.yaml --keep 'attainment{severity=*,clock=response} >= 95 %' --page reports/staff",
        does: { en: 'every severity answered in time', zh: '各严重程度都按时响应' },
      },
    ],
    load: () => import('./commands/staff.ts'),
  },
  {
    name: 'roster',
    operands: '<file>',
    describe: {
      en: 'who works which shift on which day, by rules of rest, hours and weekends',
      zh: '按工时、休息和周末规则排班：每人每天上哪个班次',
    },
    common: ['seed', 'confidence', 'workers', 'set', 'json', 'out'],
    options: [...rosterOptions, chartOption],
    examples: [
      {
        line: 'roster desk.yaml --page reports/roster --out results/roster',
        does: { en: 'to print, and a calendar for each engineer', zh: '可打印的排班表，以及每人的日历' },
      },
      {
        line: "roster desk.yaml --enough --keep 'attainment{clock=response} >= 90 %'",
        does: { en: 'how many does it take, and does it keep the promise?', zh: '需要多少人，能否兑现承诺？' },
      },
    ],
    load: () => import('./commands/roster.ts'),
  },
  {
    name: 'promise',
    operands: '<file>',
    describe: {
      en: 'the tightest promises that the desk keeps, under one policy or several',
      zh: '服务台能够兑现的最严时效承诺，可对照多个方案',
    },
    common: ['seed', 'confidence', 'workers', 'cluster', 'json', 'out'],
    options: [...promiseOptions, chartOption],
    examples: [
      {
        line: 'promise desk.yaml --assurance 95% --attain 95%',
        does: { en: 'what can be promised for 95 % of quarters?', zh: '在 95% 的季度内能承诺什么？' },
      },
      {
        line: 'promise desk.yaml --policy stricter.yaml --report reports/promise',
        does: { en: 'two policies side by side, as a report', zh: '两个方案对照，并出报告' },
      },
    ],
    load: () => import('./commands/promise.ts'),
  },
  {
    name: 'report',
    operands: '<folder>',
    describe: {
      en: 'reports to send on, of a run kept with --out: the quarter, the benchmark, the customers',
      zh: '为用 --out 保存的结果写出可转发的报告：季度服务、行业对比、各客户',
    },
    common: ['workers', 'cluster'],
    options: [
      {
        name: 'before',
        value: 'DIR',
        describe: { en: 'the kept run of the period before, to compare with', zh: '上一期间保存的结果，用于对比' },
      },
      {
        name: 'to',
        value: 'DIR',
        describe: { en: 'where they go [report in the folder]', zh: '写到哪里 [该文件夹下的 report]' },
      },
      ...reportOptions,
      chartOption,
      {
        name: 'no-bottleneck',
        describe: {
          en: 'leave out what might help at the bottleneck, which takes simulations',
          zh: '略去需要模拟的瓶颈改进方案',
        },
      },
    ],
    examples: [
      {
        line: 'report results/q1',
        does: { en: 'all reports, in English and Chinese', zh: '全部报告，中英文' },
      },
      {
        line: 'report results/q2 --before results/q1 --format pdf --lang zh',
        does: { en: 'the quarter beside the one before', zh: '与上一季度对比' },
      },
    ],
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'due',
    operands: '<file>',
    describe: { en: 'the ledger of one due time', zh: '一个时限的逐段计算' },
    common: ['set', 'json'],
    options: [
      {
        name: 'opened',
        value: 'TIME',
        describe: { en: 'when the ticket was opened, in local time', zh: '工单创建的当地时间' },
      },
      { name: 'severity', value: 'WORD', describe: { en: 'critical, serious or general', zh: '严重程度' } },
      { name: 'plan', value: 'WORD', describe: { en: "the customer's plan [basic]", zh: '客户的服务版本 [basic]' } },
      {
        name: 'addOn',
        value: 'WORD',
        repeatable: true,
        describe: { en: 'priorityPlan, businessCritical, customSla', zh: '附加服务' },
      },
      { name: 'clock', value: 'WORD', describe: { en: 'one clock only [all]', zh: '只看一个时限 [全部]' } },
      {
        name: 'pause',
        value: 'FROM..TO',
        repeatable: true,
        describe: { en: 'while the customer was waited for; may be repeated', zh: '等待客户的时段；可重复使用' },
      },
      { name: 'closed', value: 'TIME', describe: { en: 'when the clock was stopped', zh: '停表的时间' } },
      { name: 'special', describe: { en: 'a special case (≤ 48 h)', zh: '特殊情况（≤ 48 小时）' } },
      {
        name: 'region',
        value: 'NAME',
        describe: { en: "the customer's region, where clocks follow it", zh: '客户所在地区' },
      },
      {
        name: 'team',
        value: 'NAME',
        describe: { en: 'the team that owns the ticket, where clocks follow it', zh: '持有工单的团队' },
      },
    ],
    examples: [
      {
        line: "due desk.yaml --opened '2026-02-13 16:00' --severity serious --clock repair",
        does: { en: 'three business days over the Spring Festival', zh: '跨春节的三个工作日' },
      },
    ],
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'ticket',
    operands: '<id> [file]',
    describe: { en: "one simulated ticket's life, and why it was late", zh: '一张模拟工单的经历，以及为何超时' },
    common: ['seed', 'set', 'json'],
    options: [
      {
        name: 'replication',
        value: 'N',
        describe: { en: 'with list: which replication [0]', zh: '与 list 合用：第几次重复 [0]' },
      },
    ],
    examples: [
      { line: 'ticket list desk.yaml', does: { en: 'the tickets that were latest', zh: '超时最久的工单' } },
      {
        line: 'ticket 0-everywhere-812-0 desk.yaml',
        does: { en: 'one of them, step by step', zh: '其中一张，逐步查看' },
      },
    ],
    load: () => import('./commands/ticket.ts'),
  },
  {
    name: 'worker',
    operands: '',
    describe: { en: 'join a cluster and simulate for whoever asks', zh: '加入集群，为提交任务者模拟' },
    common: ['workers', 'cluster'],
    options: [],
    examples: [
      {
        line: 'worker --cluster redis://planner:6379',
        does: { en: 'on each machine that is to help', zh: '在每台参与的机器上运行' },
      },
    ],
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'schema',
    operands: '',
    describe: { en: 'JSON Schema of scenario files, for editors', zh: '情景文件的 JSON Schema，供编辑器使用' },
    common: [],
    options: [{ name: 'out', value: 'FILE', describe: { en: 'write it to this file', zh: '写到此文件' } }],
    examples: [],
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'init',
    operands: '[file]',
    describe: { en: 'a commented scenario to start from', zh: '一个带注释的起步情景' },
    common: [],
    options: [
      {
        name: 'kind',
        value: 'plain|support',
        describe: { en: 'a plain desk, or a support organisation [plain]', zh: '简单服务台或支持组织 [plain]' },
      },
    ],
    examples: [{ line: 'init desk.yaml', does: { en: 'writes desk.yaml', zh: '写出 desk.yaml' } }],
    load: () => import('./commands/init.ts'),
  },
];
