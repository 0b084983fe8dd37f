/** The rules of a roster that a scenario states: can every shift be worked by somebody, and do names and shifts fit their team? */
import { forbiddenBy, rosterRules } from '../roster.ts';
import type { Scenario, TeamWords } from '../scenario.ts';
import { parseWeekly } from '../weeklyHours.ts';
import { type Findings, type Path, timeText } from './findings.ts';
import { headcount } from './headcount.ts';

export function roster(scenario: Scenario, findings: Findings): void {
  for (const [team, words] of Object.entries(scenario.teams)) {
    shiftsOfSeats(words, ['teams', team, 'roster'], findings);
    names(words, ['teams', team, 'roster', 'names'], findings);
    if (scenario.roster !== undefined || words.roster !== undefined) workable(scenario, team, words, findings);
  }
}

function shiftsOfSeats(words: TeamWords, path: Path, findings: Findings): void {
  const stated = words.roster?.shifts;
  if (stated === undefined) return;
  if (words.shifts !== undefined) {
    findings.error({
      path: [...path, 'shifts'],
      part: 'key',
      message: {
        en: 'this team has shifts of its own; shifts of the roster are for teams stated by seats',
        zh: '该团队已有 shifts；排班的 shifts 只用于以席位表示的团队',
      },
    });
    return;
  }
  for (const [order, hours] of stated.entries()) {
    if (parseWeekly(hours).ok) continue;
    findings.error({
      path: [...path, 'shifts', order],
      message: { en: 'these hours cannot be read', zh: '看不懂这段时间' },
      found: `'${hours}'`,
      expected: {
        en: 'hours such as Mon-Fri 09:00-18:00 or 22-06',
        zh: '时间，例如 Mon-Fri 09:00-18:00 或 22-06',
      },
    });
  }
}

function names(words: TeamWords, path: Path, findings: Findings): void {
  const stated = words.roster?.names ?? [];
  const twice = stated.find((name, place) => stated.indexOf(name) < place);
  if (twice !== undefined) {
    const message = { en: 'two engineers have the same name', zh: '两名工程师同名' };
    findings.error({ path: [...path, stated.lastIndexOf(twice)], message, found: twice });
  }
  const isSeated = words.onDuty !== undefined || words.shifts === undefined;
  const engineers = headcount(words);
  if (isSeated || stated.length <= engineers) return;
  findings.warning({
    path,
    message: { en: 'more names than the team has engineers', zh: '姓名多于团队人数' },
    found: String(stated.length),
    expected: { en: `at most ${engineers}`, zh: `不多于 ${engineers}` },
  });
}

/** A rule that no shift satisfies is a mistake where the rule was written, for all or for the team. */
function workable(scenario: Scenario, team: string, words: TeamWords, findings: Findings): void {
  const rules = rosterRules(scenario.roster, words);
  const texts = words.shifts?.map((shift) => (typeof shift === 'string' ? shift : shift.hours)) ?? words.roster?.shifts;
  for (const text of texts ?? []) {
    const hours = parseWeekly(text);
    if (!hours.ok) continue;
    for (const { intervals } of hours.open) {
      const found = forbiddenBy(intervals, rules);
      if (found === null) continue;
      const own = words.roster?.[found.rule] !== undefined;
      if (!own && scenario.roster?.[found.rule] === undefined) continue;
      const path = own ? ['teams', team, 'roster', found.rule] : ['roster', found.rule];
      const told = (value: number) =>
        found.rule === 'nightsInARow' ? { en: String(value), zh: String(value) } : timeText(value);
      const needs = told(found.needs);
      findings.error({
        path,
        message: {
          en: `with this nobody may ever work ${text} of ${team}`,
          zh: `按此规则，${team} 的班次 ${text} 无人可上`,
        },
        found: told(found.found),
        expected: { en: `at least ${needs.en}, or shorter shifts`, zh: `不少于 ${needs.zh}，或缩短班次` },
      });
      return;
    }
  }
}
