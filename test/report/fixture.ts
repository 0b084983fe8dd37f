/** A result document such as a run of a whole support organisation gives, made by formulas: no engine, no randomness. */
import type { BenchmarkRow, Distribution, Measure, ResultDocument, Where } from '../../src/planning/result.ts';

const severities = ['critical', 'serious', 'general'];
const clocks = ['response', 'diagnosis', 'solution', 'repair'];
const repliesMinutes: Record<string, readonly number[]> = {
  critical: [6, 32, 130, 520],
  serious: [14, 75, 290, 1105],
  general: [33, 420, 1500, 3900],
};
const teams = [
  { name: 'shanghai-L1', line: 'L1', region: 'asia', opens: 8, closes: 24 },
  { name: 'frankfurt-L1', line: 'L1', region: 'europe', opens: 14, closes: 24 },
  { name: 'dallas-L1', line: 'L1', region: 'america', opens: 0, closes: 9 },
  { name: 'shanghai-L2', line: 'L2', region: 'asia', opens: 8, closes: 24 },
  { name: 'frankfurt-L2', line: 'L2', region: 'europe', opens: 14, closes: 24 },
  { name: 'dallas-L2', line: 'L2', region: 'america', opens: 0, closes: 9 },
  { name: 'development-L3', line: 'L3', region: null, opens: 9, closes: 18 },
  { name: 'human-triage', line: 'triage', region: null, opens: 0, closes: 24 },
];

function around(
  measure: string,
  statistic: Measure['statistic'],
  where: Where,
  unit: string,
  estimate: number,
): Measure {
  const half = unit === 'share' ? 0.06 * estimate * (1 - estimate) + 0.0004 : 0.017 * Math.abs(estimate);
  return { measure, statistic, where, unit, estimate, low: estimate - half, high: estimate + half, n: 1234.5 };
}

/** The whole desk; `slowness` stretches its times, so that 1.8 makes an industry desk of it. */
export function wholeDesk(slowness = 1): ResultDocument {
  const measures: Measure[] = [];
  const add = (...row: Parameters<typeof around>) => measures.push(around(...row));

  for (const [state, tickets] of Object.entries({
    created: 12345,
    resolved: 10210,
    open: 214,
    excluded: 151,
    deflected: 1420,
    abandoned: 96,
    autoClosed: 405,
    forum: 3100,
  })) {
    add('tickets', 'count', { state }, 'tickets', tickets);
  }
  for (const [row, severity] of severities.entries()) {
    for (const [column, clock] of clocks.entries()) {
      const mean = repliesMinutes[severity][column] * slowness;
      add(clock, 'mean', { severity }, 'min', mean);
      add(clock, 'p50', { severity }, 'min', mean * 0.62);
      add(clock, 'p90', { severity }, 'min', mean * 2.2);
      add(clock, 'p95', { severity }, 'min', mean * 3.1);
      add(clock, 'p99', { severity }, 'min', mean * 5.4);
      add(
        'attainment',
        'share',
        { severity, clock },
        'share',
        Math.max(0.3, 0.987 - 0.011 * row - 0.017 * column * slowness),
      );
    }
  }
  for (const [column, clock] of clocks.entries()) {
    add(clock, 'mean', {}, 'min', [27.9, 310, 1090, 2980][column] * slowness);
    add('attainment', 'share', { clock }, 'share', 0.972 - 0.016 * column * slowness);
  }
  add('attainment', 'share', {}, 'share', 0.951);
  for (const [measure, estimate] of Object.entries({
    firstLineResolution: 0.672 / slowness ** 0.5,
    reopened: 0.058,
    misrouted: 0.094,
    excludedShare: 0.0149,
    selfServed: 0.187,
    surveyAnswered: 0.251,
    cooperationEffect: 0.618,
    dedicatedChannelEffect: 0.403,
  })) {
    add(measure, 'share', {}, 'share', estimate);
  }
  add('satisfaction', 'mean', {}, 'points', 4.69 - 0.7 * (slowness - 1));
  for (const plan of ['basic', 'professional', 'enterprise']) add('availability', 'share', { plan }, 'share', 0.99941);
  for (const [kind, total] of Object.entries({ staff: 4_213_000, overtime: 81_400, credits: 36_250 })) {
    add('cost', 'total', { kind, team: 'shanghai-L1' }, 'CNY', total);
  }
  for (const team of teams) teamMeasures(team, slowness, add);
  for (let week = 1; week <= 13; week++) {
    const key = `2026-W${String(week).padStart(2, '0')}`;
    add('response', 'mean', { week: key }, 'min', slowness * (26 + 6 * Math.sin(week)));
    add('backlog', 'mean', { week: key }, 'tickets', 205 + 18 * Math.cos(week));
  }
  return {
    ...bareDocument(slowness === 1 ? 'HelloWorld' : 'Industry average', measures),
    distributions: severities.flatMap((severity) =>
      clocks.map((clock, column) => lognormal(clock, severity, repliesMinutes[severity][column] * slowness)),
    ),
    promises: severities.flatMap((severity, row) =>
      clocks.map((clock, column) => {
        const amount = [
          [15, 60, 240, 1440],
          [30, 120, 480, 3],
          [120, 1440, 3, 7],
        ][row][column];
        return { severity, clock, amount, unit: amount < 15 ? ('businessDays' as const) : ('minutes' as const) };
      }),
    ),
    teams: teams.map(({ name, line, region }) => ({ name, line, region })),
    warnings:
      slowness === 1
        ? [
            {
              kind: 'load',
              message: {
                en: 'Team frankfurt-L2 is loaded to 97 % on Mondays.',
                zh: '团队 frankfurt-L2 周一的负荷达到 97%。',
              },
            },
          ]
        : [],
  };
}

/** A textbook queue: one team, no severities, no promises. */
export function plainDesk(): ResultDocument {
  const team = 'desk';
  const measures = [
    around('tickets', 'count', { state: 'created' }, 'tickets', 39_412),
    around('wait', 'mean', { team }, 'min', 16.53),
    around('wait', 'p90', { team }, 'min', 50.4),
    around('wait', 'share', { team }, 'share', 0.449),
    around('queueLength', 'mean', { team }, 'tickets', 4.96),
    around('occupancy', 'share', { team }, 'share', 0.9),
  ];
  return { ...bareDocument('Plain desk', measures), teams: [{ name: team, line: 'L1', region: null }] };
}

export const publishedRows: readonly BenchmarkRow[] = [
  row('response', 'mean', {}, 'min', 28, 52, 'Mean first response', '平均响应时间'),
  row('firstLineResolution', 'share', {}, 'share', 0.67, 0.48, 'First-line resolution', '一线解决率'),
  row(
    'repair',
    'mean',
    { severity: 'serious' },
    'min',
    1110,
    2040,
    'Serious problems, mean time to full repair',
    '严重故障平均完全修复时间',
  ),
  row('satisfaction', 'mean', {}, 'points', 4.7, 4.1, 'Satisfaction', '满意度'),
];

export function bareDocument(name: string, measures: readonly Measure[]): ResultDocument {
  return {
    format: 1,
    queuecast: '0.1.0',
    command: 'run',
    scenario: { name, sha256: '9f2c4b7a'.repeat(8) },
    seed: 'helloworld',
    replications: 20,
    confidence: 0.95,
    period: { from: '2026-01-01T00:00', to: '2026-04-01T00:00', zone: 'Asia/Shanghai', warmUpMinutes: 40_320 },
    tickets: measures.find((each) => each.measure === 'tickets')?.estimate ?? 0,
    warnings: [],
    measures,
    distributions: [],
    promises: [],
    teams: [],
    currency: 'CNY',
  };
}

type Team = (typeof teams)[number];

function teamMeasures(team: Team, slowness: number, add: (...row: Parameters<typeof around>) => unknown): void {
  const at = { team: team.name };
  const strength = { L1: 9, L2: 5, L3: 4, triage: 1 }[team.line] ?? 1;
  const wait = { L1: 9, L2: 95, L3: 610, triage: 2 }[team.line] ?? 1;
  add('onDuty', 'mean', at, 'people', strength);
  add('occupancy', 'share', at, 'share', 0.71 + 0.02 * wait ** 0.33);
  add('load', 'share', at, 'share', 0.69 + 0.02 * wait ** 0.33);
  add('wait', 'mean', at, 'min', wait * slowness);
  add('wait', 'p90', at, 'min', wait * slowness * 2.6);
  add('queueLength', 'mean', at, 'tickets', wait / 12);
  for (let hour = 0; hour < 168; hour++) {
    const ofDay = hour % 24;
    const weekend = hour >= 120 ? 0.4 : 1;
    const open = ofDay >= team.opens && ofDay < team.closes && !(team.line === 'L3' && weekend < 1);
    const rush = weekend * (0.5 + 0.5 * Math.sin(((ofDay - 6) / 24) * 2 * Math.PI) ** 2);
    const where = { ...at, hourOfWeek: String(hour) };
    add('onDuty', 'mean', where, 'people', open ? Math.ceil(strength * 1.6 * weekend) : 0);
    add('queueLength', 'mean', where, 'tickets', rush * (open ? 1 : 2.2) * (wait / 10) * slowness);
    if (open) add('occupancy', 'share', where, 'share', Math.min(0.99, 0.42 + 0.6 * rush));
  }
}

/** Shares between bounds a fifth of a doubling apart, by the difference of a logistic curve on the logarithm. */
function lognormal(measure: string, severity: string, mean: number): Distribution {
  const bounds = [0, ...Array.from({ length: 81 }, (_, step) => 0.5 * 2 ** (step / 5))];
  const below = (minutes: number) => (minutes === 0 ? 0 : 1 / (1 + (minutes / (mean * 0.62)) ** -1.7));
  return {
    measure,
    where: { severity },
    bounds,
    shares: bounds.slice(1).map((to, step) => below(to) - below(bounds[step])),
  };
}

function row(
  measure: string,
  statistic: string,
  where: Where,
  unit: string,
  published: number,
  industry: number,
  en: string,
  zh: string,
): BenchmarkRow {
  return { measure, statistic, where, unit, published, industry, source: 'TechServe 2023', label: { en, zh } };
}
