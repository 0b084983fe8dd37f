/** Names that must lead somewhere: time zones, regions, skills, calendars, and what a recorded file's values mean. */
import { timeZone } from '../dates.ts';
import type { Scenario } from '../scenario.ts';
import { channels, complexities, plans, severities } from '../words.ts';
import type { IssueHints } from '../written.ts';
import { type Findings, type Path, unknownName } from './findings.ts';

export function names(scenario: Scenario, findings: Findings): void {
  zones(scenario, findings);
  regions(scenario, findings);
  skills(scenario, findings);
  calendars(scenario, findings);
  recordedValues(scenario, findings);
}

function zones(scenario: Scenario, findings: Findings): void {
  const check = (zone: string | undefined, path: Path) => {
    if (zone === undefined) return;
    const [issue] = timeZone.safeParse(zone).error?.issues ?? [];
    if (issue === undefined) return;
    const { suggestion } = (issue.code === 'custom' ? (issue.params ?? {}) : {}) as IssueHints;
    const message = { en: 'there is no time zone of this name', zh: '没有这个名称的时区' };
    const expected = { en: 'an IANA name such as Asia/Shanghai', zh: 'IANA 时区名，例如 Asia/Shanghai' };
    findings.error({ path, message, found: zone, expected, suggestion });
  };
  check(scenario.period.zone, ['period', 'zone']);
  for (const [name, region] of Object.entries(scenario.regions ?? {})) check(region.zone, ['regions', name, 'zone']);
  for (const [name, { zone }] of Object.entries(scenario.calendars ?? {})) check(zone, ['calendars', name, 'zone']);
  for (const [name, team] of Object.entries(scenario.teams)) check(team.zone, ['teams', name, 'zone']);
  check(scenario.arrivals.recorded?.zone, ['arrivals', 'recorded', 'zone']);
}

function regions(scenario: Scenario, findings: Findings): void {
  const known = Object.keys(scenario.regions ?? {});
  for (const [name, { region }] of Object.entries(scenario.teams)) {
    if (region === undefined || known.includes(region)) continue;
    const message = { en: 'no region has this name', zh: '没有这个名称的地域' };
    findings.error({ path: ['teams', name, 'region'], message, ...unknownName(region, known, 'regions') });
  }
}

function skills(scenario: Scenario, findings: Findings): void {
  const known = Object.keys(scenario.tickets.skill ?? {});
  const check = (skill: string, path: Path, part: 'key' | 'value' = 'value') => {
    if (known.includes(skill)) return;
    const message = { en: 'no ticket needs a skill of this name', zh: '没有工单需要这个名称的技能' };
    findings.error({ path, part, message, ...unknownName(skill, known, 'tickets.skill') });
  };
  const checkAll = (words: readonly string[] | Record<string, unknown> | undefined, path: Path) => {
    if (words === undefined) return;
    if (Array.isArray(words)) for (const [order, skill] of words.entries()) check(skill, [...path, order]);
    else for (const skill of Object.keys(words)) check(skill, [...path, skill], 'key');
  };
  for (const [name, team] of Object.entries(scenario.teams)) {
    checkAll(team.skills, ['teams', name, 'skills']);
    for (const [order, profile] of (team.profiles ?? []).entries()) {
      checkAll(profile.skills, ['teams', name, 'profiles', order, 'skills']);
    }
  }
  for (const section of ['storms', 'securityEvents'] as const) {
    const skill = scenario[section]?.skill;
    if (skill !== undefined) check(skill, [section, 'skill']);
  }
}

function calendars(scenario: Scenario, findings: Findings): void {
  const name = scenario.clocks.businessCalendar;
  const known = Object.keys(scenario.calendars ?? {});
  if (name === undefined || known.includes(name)) return;
  const message = { en: 'no calendar has this name', zh: '没有这个名称的日历' };
  findings.error({ path: ['clocks', 'businessCalendar'], message, ...unknownName(name, known, 'calendars') });
}

function recordedValues(scenario: Scenario, findings: Findings): void {
  const { recorded } = scenario.arrivals;
  const meanings: Record<string, readonly string[]> = {
    severity: severities,
    plan: plans,
    channel: channels,
    complexity: complexities,
    region: Object.keys(scenario.regions ?? {}),
    skill: Object.keys(scenario.tickets.skill ?? {}),
  };
  for (const [column, values] of Object.entries(recorded?.values ?? {})) {
    for (const [written, meaning] of Object.entries(values ?? {})) {
      if (meanings[column].includes(meaning)) continue;
      const path = ['arrivals', 'recorded', 'values', column, written];
      const message = { en: `there is no ${column} of this name`, zh: '没有这个名称' };
      findings.error({ path, message, ...unknownName(meaning, meanings[column], column) });
    }
  }
}
