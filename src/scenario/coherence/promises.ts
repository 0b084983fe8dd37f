/** Promises: business time needs a calendar, later clocks need longer targets, and work takes its time. */
import type { Scenario, TeamWords } from '../scenario.ts';
import type { Target } from '../units.ts';
import { clocks, type Severity, severities } from '../words.ts';
import { type Findings, timeText, unknownName } from './findings.ts';
import { teamsOf } from './headcount.ts';
import { meanMinutes } from './meanMinutes.ts';
import { rising, type WrittenRow, writtenRows } from './promiseRows.ts';

export function promises(scenario: Scenario, findings: Findings): void {
  const rows = writtenRows(scenario);
  businessTime(scenario, rows, findings);
  for (const row of rows) clocksRise(row, findings);
  for (const row of rows) workFits(scenario, row, findings);
}

function businessTime(scenario: Scenario, rows: readonly WrittenRow[], findings: Findings): void {
  const { calendar, businessCalendar } = scenario.clocks;
  const inBusinessTime = rows.flatMap(({ path, own }) =>
    rising.flatMap((clock) => (own[clock] && own[clock].unit !== 'minutes' ? [[...path, clock]] : [])),
  );
  if (inBusinessTime.length === 0) return;
  if (calendar === 'provider' && businessCalendar === undefined) {
    const known = Object.keys(scenario.calendars ?? {});
    const message = { en: 'nothing says which days are business days', zh: '没有说明哪些日子是工作日' };
    const expected =
      known.length > 0
        ? {
            en: `clocks.businessCalendar: ${unknownName('', known, 'calendars').expected.en}`,
            zh: `clocks.businessCalendar：${known.join('、')}`,
          }
        : {
            en: 'a calendar under calendars, and clocks.businessCalendar with its name',
            zh: '在 calendars 中写一个日历，并在 clocks.businessCalendar 中写它的名称',
          };
    const suggestion = known.length === 1 ? `clocks: { businessCalendar: ${known[0]} }` : undefined;
    findings.error({ path: inBusinessTime[0], message, expected, suggestion });
  }
  if (calendar !== 'customer') return;
  const open = Object.entries(scenario.regions ?? {}).filter(([, { hours }]) => hours === undefined);
  const message = {
    en: 'business time runs by the customers’ hours, and here these are around the clock',
    zh: '工作时间按客户作息计，而这里没有写 hours，即全天',
  };
  for (const [name] of open)
    findings.warning({ path: ['regions', name], message, expected: 'hours: Mon-Fri 09:00-18:00' });
  if (scenario.regions === undefined) findings.warning({ path: ['clocks', 'calendar'], message });
}

/** A longer way cannot be promised sooner. Business time is at least as long as it says, so it is never surely the shorter. */
function clocksRise({ path, own, merged }: WrittenRow, findings: Findings): void {
  for (const [order, later] of rising.entries()) {
    for (const earlier of rising.slice(0, order)) {
      const [first, last] = [merged[earlier], merged[later]];
      if (first === undefined || last === undefined || !(own[earlier] || own[later])) continue;
      if (!(last.unit === first.unit || last.unit === 'minutes') || usual(last) >= usual(first)) continue;
      const [en, zh] = [
        `${later} is promised sooner than ${earlier}, which comes before it`,
        `${later} 的时限短于在它之前的 ${earlier}`,
      ];
      const expected = { en: `at least ${targetText(first).en}`, zh: `不短于 ${targetText(first).zh}` };
      const at = own[later] ? later : earlier;
      const found = { en: `${later} ${targetText(last).en}`, zh: `${later} ${targetText(last).zh}` };
      findings.warning({ path: [...path, at], message: { en, zh }, found, expected });
      break;
    }
  }
}

/** Minutes on a usual day. */
function usual({ unit, amount }: Target): number {
  return unit === 'businessDays' ? amount * 1440 : amount;
}

function targetText(target: Target): { en: string; zh: string } {
  if (target.unit === 'businessDays') return { en: `${target.amount} business days`, zh: `${target.amount} 个工作日` };
  return timeText(target.amount);
}

/** Even a ticket that never waits needs its work on the first line. */
function workFits(scenario: Scenario, { path, own, severity }: WrittenRow, findings: Findings): void {
  const needs = firstLineNeeds(scenario, severity);
  for (const clock of clocks) {
    const target = own[clock];
    if (target === undefined || target.unit === 'businessDays' || target.amount >= needs[clock]) continue;
    const message = {
      en: `this ${clock} is shorter than the work it needs on average, even without any wait`,
      zh: '即使完全不用等待，这个时限也短于平均所需的工作时间',
    };
    const found = targetText(target);
    const time = timeText(needs[clock]);
    findings.warning({
      path: [...path, clock],
      message,
      found,
      expected: { en: `more than ${time.en}`, zh: `长于 ${time.zh}` },
    });
  }
}

/** Least mean minutes of work until each clock can stop, over the teams of L1. */
function firstLineNeeds(scenario: Scenario, severity: Severity | undefined): Record<(typeof clocks)[number], number> {
  const line = scenario.lines.L1 ?? {};
  const least = {
    response: Number.POSITIVE_INFINITY,
    diagnosis: Number.POSITIVE_INFINITY,
    solution: Number.POSITIVE_INFINITY,
    repair: Number.POSITIVE_INFINITY,
  };
  for (const [, team] of teamsOf(scenario, 'L1')) {
    const law = team.work ?? line.work;
    const work = law === undefined ? 0 : meanMinutes(law) / (team.speed ?? 1);
    least.response = Math.min(least.response, replyMinutes(team.reply ?? line.reply, severity));
    least.diagnosis = Math.min(least.diagnosis, work * (team.diagnosis ?? line.diagnosis ?? 1));
    least.solution = Math.min(least.solution, work * (team.solution ?? line.solution ?? 1));
    least.repair = Math.min(least.repair, work);
  }
  return teamsOf(scenario, 'L1').length > 0 ? least : { response: 0, diagnosis: 0, solution: 0, repair: 0 };
}

/** Minutes until the first short reply is out; the shortest where the severity is open. */
function replyMinutes(reply: TeamWords['reply'], severity: Severity | undefined): number {
  if (reply === undefined || typeof reply === 'number') return reply ?? 0;
  if (severity !== undefined) return reply[severity] ?? 0;
  return Math.min(...severities.map((each) => reply[each] ?? 0));
}
