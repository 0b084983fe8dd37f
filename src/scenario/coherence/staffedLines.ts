/**
 * Where tickets go, and whether somebody is there: the lines that they reach from triage, by escalation and beside the
 * lines, and on each of them a team that works and has every skill that tickets need.
 */
import { eitherOf } from '../problems.ts';
import type { Scenario, TeamWords } from '../scenario.ts';
import { closest } from '../suggest.ts';
import { supportLines } from '../words.ts';
import type { Findings } from './findings.ts';
import { covers, headcount, onCall, teamsOf } from './headcount.ts';
import { type Reached, reachedLines } from './reachedLines.ts';

export function staffedLines(scenario: Scenario, findings: Findings): void {
  if (Object.keys(scenario.teams).length === 0) {
    const message = { en: 'a desk needs at least one team', zh: '至少要有一个团队' };
    const expected = { en: 'a team such as desk: { engineers: 20 }', zh: '一个团队，例如 desk: { engineers: 20 }' };
    findings.error({ path: ['teams'], message, expected });
    return;
  }
  for (const reached of reachedLines(scenario)) staffed(scenario, reached, findings);
  beside(scenario, findings);
  linesThemselves(scenario, findings);
}

function staffed(scenario: Scenario, { line, path, why }: Reached, findings: Findings): void {
  const teams = teamsOf(scenario, line);
  if (teams.length === 0) {
    const message = { en: `no team is on line ${line}, ${why.en}`, zh: `没有 ${line} 线的团队，${why.zh}` };
    const expected = { en: `a team with line: ${line}`, zh: `一个写有 line: ${line} 的团队` };
    findings.error({ path, message, expected });
    return;
  }
  const working = teams.filter(([, team]) => headcount(team) + onCall(team) > 0);
  // A team of which nothing is said is reported itself.
  const silent = teams.some(([, { engineers, profiles, onDuty }]) => (engineers ?? profiles ?? onDuty) === undefined);
  if (working.length === 0 && !silent) {
    const message = { en: `nobody works on line ${line}, ${why.en}`, zh: `${line} 线无人工作，${why.zh}` };
    findings.error({
      path: ['teams', teams[0][0]],
      message,
      expected: { en: 'at least one engineer', zh: '至少一名工程师' },
    });
  }
  for (const skill of working.length === 0 ? [] : neededSkills(scenario)) {
    // A misspelt skill is reported where it stands; that the right one is missing then says nothing new.
    if (working.some(([, team]) => covers(team, skill) || misspells(scenario, team, skill))) continue;
    const message = {
      en: `tickets need this skill, and nobody on line ${line} has it`,
      zh: `工单需要这项技能，但 ${line} 线无人具备`,
    };
    const names = working.map(([name]) => name);
    const expected = {
      en: `${skill} among the skills of ${names.join(' or ')}`,
      zh: `在 ${names.join(' 或 ')} 的 skills 中加入 ${skill}`,
    };
    findings.error({ path: ['tickets', 'skill', skill], part: 'key', message, expected });
  }
}

/** Does the team name a skill that no ticket needs, but that may mean this one? */
function misspells(scenario: Scenario, team: TeamWords, skill: string): boolean {
  const known = Object.keys(scenario.tickets.skill ?? {});
  const words = [team.skills, ...(team.profiles ?? []).map((profile) => profile.skills)].flatMap((skills) =>
    Array.isArray(skills) ? skills : Object.keys(skills ?? {}),
  );
  return words.some((word) => !known.includes(word) && closest(word, known)[0] === skill);
}

/** Skills that tickets need or may be taken to need. */
function neededSkills(scenario: Scenario): string[] {
  const { tickets, triage, storms, securityEvents } = scenario;
  const mistakes = triage.by !== 'nobody';
  return Object.entries(tickets.skill ?? {})
    .filter(([name, share]) => share > 0 || mistakes || name === storms?.skill || name === securityEvents?.skill)
    .map(([name]) => name);
}

/** Committee and complaints go on without a team of theirs, but then nobody spends time on them. */
function beside(scenario: Scenario, findings: Findings): void {
  const benches = [
    { section: 'committee', line: 'committee', en: 'cases are counted and never heard', zh: '案例只计数，无人审议' },
    {
      section: 'complaints',
      line: 'experience',
      en: 'complaints are counted and nobody answers them',
      zh: '投诉只计数，无人处理',
    },
  ] as const;
  for (const { section, line, en, zh } of benches) {
    if (scenario[section] === undefined) continue;
    if (teamsOf(scenario, line).length > 0) {
      staffed(
        scenario,
        { line, path: [section], why: { en: 'where they are heard', zh: '而案例在这里处理' } },
        findings,
      );
      continue;
    }
    const message = { en: `no team is on line ${line}: ${en}`, zh: `没有 ${line} 线的团队：${zh}` };
    const expected = { en: `a team with line: ${line}`, zh: `一个写有 line: ${line} 的团队` };
    findings.remark({ path: [section], part: 'key', message, expected });
  }
}

/** A line hands on to another, and each complexity goes straight to one at most. */
function linesThemselves({ lines }: Scenario, findings: Findings): void {
  const taken = new Map<string, string>();
  for (const line of supportLines) {
    if (lines[line]?.escalatesTo === line) {
      const message = { en: 'a line cannot escalate to itself', zh: '不能升级到本线' };
      const others = eitherOf(supportLines.filter((other) => other !== line));
      findings.error({ path: ['lines', line, 'escalatesTo'], message, found: line, expected: others });
    }
    for (const [order, complexity] of (lines[line]?.takesDirectly ?? []).entries()) {
      const first = taken.get(complexity);
      taken.set(complexity, line);
      if (first === undefined) continue;
      const message = { en: `${first} takes ${complexity} directly as well`, zh: `${first} 也直接接收 ${complexity}` };
      findings.error({
        path: ['lines', line, 'takesDirectly', order],
        message,
        expected: { en: 'one line', zh: '只写在一线' },
      });
    }
  }
}
