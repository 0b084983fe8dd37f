/** Arrivals and the period: does anything ever arrive, in a span of time that exists? */
import type { Scenario } from '../scenario.ts';
import { type Findings, unknownName } from './findings.ts';

export function demand(scenario: Scenario, findings: Findings): void {
  anyArrivals(scenario, findings);
  profiles(scenario, findings);
  span(scenario, findings);
  recordedColumns(scenario, findings);
}

function anyArrivals(scenario: Scenario, findings: Findings): void {
  const { rate, recorded } = scenario.arrivals;
  const mean = typeof rate === 'object' ? rate.mean : (rate ?? 0);
  if (mean > 0 || recorded !== undefined || scenario.storms || scenario.securityEvents) return;
  const message = { en: 'no ticket ever arrives', zh: '永远不会有工单到来' };
  const expected = {
    en: 'a rate such as 18/h, or recorded arrivals',
    zh: '到达率（例如 18/h）或历史到达记录 recorded',
  };
  if (rate === undefined) findings.error({ path: ['arrivals'], message, expected, suggestion: 'rate: 18/h' });
  else findings.error({ path: ['arrivals', 'rate'], message, expected });
}

function profiles({ arrivals }: Scenario, findings: Findings): void {
  for (const word of ['day', 'hourOfWeek', 'season'] as const) {
    if (arrivals[word] === undefined || arrivals[word].some((weight) => weight > 0)) continue;
    const message = {
      en: 'all of these weights are 0, so no ticket ever arrives',
      zh: '权重全为 0，永远不会有工单到来',
    };
    findings.error({ path: ['arrivals', word], message });
  }
  if (arrivals.week?.slice(0, 5).every((weight) => weight === 0)) {
    const message = {
      en: 'Monday to Friday weigh nothing, but the weights are scaled so that these have mean 1',
      zh: '周一到周五的权重全为 0，而权重要按这五天的均值折算',
    };
    const expected = {
      en: 'a weight above 0 on some weekday, or hourOfWeek',
      zh: '工作日至少一个权重大于 0，或改用 hourOfWeek',
    };
    findings.error({ path: ['arrivals', 'week'], message, expected });
  }
  for (const word of ['week', 'day'] as const) {
    if (arrivals.hourOfWeek === undefined || arrivals[word] === undefined) continue;
    const message = { en: 'this has no effect: hourOfWeek says it all', zh: '不起作用：以 hourOfWeek 为准' };
    findings.warning({ path: ['arrivals', word], part: 'key', message });
  }
}

// Without a word about it a period begins here (model/compileSpan.ts).
const USUAL_START = '2026-01-01';
const MOST_OFFSET_MILLISECONDS = 14 * 3_600_000;

function span({ period, arrivals }: Scenario, findings: Findings): void {
  const { from, to } = period;
  if (to === undefined) return;
  if (period.tickets !== undefined) {
    const message = {
      en: 'this has no effect: the run stops after a number of tickets',
      zh: '不起作用：运行按工单数结束',
    };
    findings.warning({ path: ['period', 'to'], part: 'key', message });
    return;
  }
  // A recorded file may bring its own beginning.
  if (from === undefined && arrivals.recorded !== undefined) return;
  const start = from ?? USUAL_START;
  if (!isAfter(start, to)) return;
  const message = { en: 'the period ends before it begins', zh: '时段的结束早于开始' };
  const expected = { en: `a date after ${start}`, zh: `晚于 ${start} 的日期` };
  findings.error({ path: ['period', 'to'], message, found: to, expected });
}

/** Is `to` not later than `from`? With an offset on one side only, what zones could explain is not held against it. */
function isAfter(from: string, to: string): boolean {
  const [start, end] = [from, to].map((text) => {
    const offset = /([ T]\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:\d\d)$/.exec(text);
    const day = text.slice(0, 10);
    const time = /[ T](\d\d:\d\d(?::\d\d)?)/.exec(text)?.[1] ?? '00:00';
    return { moment: Date.parse(`${day}T${time}${offset?.[2] ?? 'Z'}`), own: offset !== null };
  });
  return start.own === end.own ? end.moment <= start.moment : end.moment <= start.moment - MOST_OFFSET_MILLISECONDS;
}

function recordedColumns({ arrivals }: Scenario, findings: Findings): void {
  const { recorded } = arrivals;
  if (recorded === undefined) return;
  const columns: Record<string, string | undefined> = recorded.columns;
  for (const column of Object.keys(recorded.values ?? {})) {
    if (columns[column] !== undefined) continue;
    const message = {
      en: `this has no effect: columns does not name a column for ${column}`,
      zh: '不起作用：columns 没有写这一列',
    };
    const known = Object.keys(columns).filter((word) => columns[word] !== undefined);
    const path = ['arrivals', 'recorded', 'values', column];
    findings.warning({ path, part: 'key', message, ...unknownName(column, known, 'columns') });
  }
}
