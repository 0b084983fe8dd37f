/** Staff: teams with the words of their line, profiles of skill, engineers and the groups that share a roster. */

import { NONE } from '../kernel/eventCalendar.ts';
import { deterministic } from '../kernel/laws.ts';
import { ALWAYS } from '../kernel/workingTime.ts';
import type { LineWords, Scenario, TeamWords } from '../scenario/scenario.ts';
import { lines, severities, shiftEnds } from '../scenario/words.ts';
import { calendarOf } from './calendarOf.ts';
import type { Resources } from './compile.ts';
import { compileRoster } from './compileRoster.ts';
import { lawOf, optionalLaw } from './law.ts';
import type { Profile, RosterGroup, Span, Staff, TeamModel } from './model.ts';
import { inCurrency } from './money.ts';
import { seatSteps } from './seatSteps.ts';

export function compileStaff(
  scenario: Scenario,
  span: Span,
  regions: readonly string[],
  skills: readonly string[],
  resources: Resources,
): Staff {
  const teams: TeamModel[] = [];
  const profiles: Profile[] = [];
  const groups: RosterGroup[] = [];
  const engineerTeam: number[] = [];
  const engineerProfile: number[] = [];
  const engineerPerson: number[] = [];
  const engineerOnCall: number[] = [];
  const engineerShift: number[] = [];
  const engineerPlace: number[] = [];
  let persons = 0;

  for (const [name, words] of Object.entries(scenario.teams)) {
    const team = teams.length;
    const own = compileProfiles(scenario, words, team, skills);
    const covers = new Uint8Array(skills.length);
    for (const { profile } of own) for (const skill of profile.skills) covers[skill] = 1;
    teams.push(compileTeam(scenario, name, words, span, regions, covers, resources));
    if (words.onDuty !== undefined) continue;

    const firstProfile = profiles.length;
    profiles.push(...own.map(({ profile }) => profile));
    const seats = dealt(own.map(({ engineers }) => engineers)).map((profile) => firstProfile + profile);
    const slots = words.concurrency ?? 1;
    for (const { shift, members, ...hours } of compileRoster(scenario, words, seats, span, resources)) {
      groups.push({ ...hours, team, firstEngineer: engineerTeam.length, engineers: members.length * slots });
      for (const { profile, place } of members) {
        for (let slot = 0; slot < slots; slot++) {
          engineerTeam.push(team);
          engineerProfile.push(profile);
          engineerPerson.push(persons);
          engineerOnCall.push(0);
          engineerShift.push(shift);
          engineerPlace.push(place);
        }
        persons++;
      }
    }
    // People on call are the team's own, woken at home: they stand beside the roster.
    for (let onCall = 0; onCall < (words.onCall?.engineers ?? 0); onCall++) {
      engineerTeam.push(team);
      engineerProfile.push(firstProfile);
      engineerPerson.push(persons++);
      engineerOnCall.push(1);
      engineerShift.push(NONE);
      engineerPlace.push(onCall);
    }
  }
  return {
    teams,
    profiles,
    groups,
    engineerTeam: Int32Array.from(engineerTeam),
    engineerProfile: Int32Array.from(engineerProfile),
    engineerPerson: Int32Array.from(engineerPerson),
    engineerOnCall: Uint8Array.from(engineerOnCall),
    engineerShift: Int32Array.from(engineerShift),
    engineerPlace: Int32Array.from(engineerPlace),
    persons,
  };
}

/**
 * Profiles in the order in which engineers are put on shifts: spread as evenly as their numbers allow, so that no
 * shift is left without its seniors.
 */
function dealt(numbers: readonly number[]): number[] {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const given = numbers.map(() => 0);
  return Array.from({ length: total }, (_, place) => {
    const lack = numbers.map((number, profile) => (number * (place + 1)) / total - given[profile]);
    const next = lack.indexOf(Math.max(...lack));
    given[next]++;
    return next;
  });
}

type Level = { speed: number; quality: number };

function compileProfiles(scenario: Scenario, words: TeamWords, team: number, skills: readonly string[]) {
  const groups = words.profiles ?? [{ engineers: words.engineers ?? 0, senior: false }];
  return groups.map((group) => {
    const levels = skillLevels('skills' in group && group.skills ? group.skills : words.skills, skills);
    const cost = ('cost' in group && group.cost) || words.cost;
    const profile: Profile = {
      team,
      speed: Float64Array.from(levels, (level) => level?.speed ?? 0),
      quality: Float64Array.from(levels, (level) => level?.quality ?? 0),
      skills: Int32Array.from(levels.flatMap((level, skill) => (level ? [skill] : []))),
      senior: group.senior,
      costPerMinute: cost ? inCurrency(scenario, cost) / 60 : 0,
    };
    return { profile, engineers: group.engineers };
  });
}

function skillLevels(words: TeamWords['skills'], skills: readonly string[]): (Level | undefined)[] {
  if (words === undefined) return skills.map(() => ({ speed: 1, quality: 1 }));
  if (Array.isArray(words))
    return skills.map((skill) => (words.includes(skill) ? { speed: 1, quality: 1 } : undefined));
  return skills.map((skill) => (words as Record<string, Level>)[skill]);
}

function compileTeam(
  scenario: Scenario,
  name: string,
  words: TeamWords,
  span: Span,
  regions: readonly string[],
  covers: Uint8Array,
  resources: Resources,
): TeamModel {
  const line: LineWords = (scenario.lines as Record<string, LineWords | undefined>)[words.line] ?? {};
  const region = words.region === undefined ? NONE : regions.indexOf(words.region);
  const zone = words.zone ?? (words.region && scenario.regions?.[words.region].zone) ?? scenario.period.zone;
  const usual = workBeside(scenario, words.line);
  const cost = words.cost ? inCurrency(scenario, words.cost) / 60 : 0;
  return {
    name,
    line: lines.indexOf(words.line),
    region,
    zone,
    work: words.work ? lawOf(words.work) : line.work ? lawOf(line.work) : usual,
    touches: words.touches ?? line.touches ?? 1,
    betweenTouches: optionalLaw(words.betweenTouches ?? line.betweenTouches),
    replyMinutes: Float64Array.from(severities, (severity) => {
      const reply = words.reply ?? line.reply ?? 0;
      return typeof reply === 'number' ? reply : (reply[severity] ?? 0);
    }),
    diagnosisShare: words.diagnosis ?? line.diagnosis ?? 1,
    solutionShare: words.solution ?? line.solution ?? 1,
    repairFails: words.repairFails ?? line.repairFails ?? 0,
    seated: words.onDuty !== undefined,
    ...seatSteps(words.onDuty, zone, span),
    atShiftEnd: shiftEnds.indexOf(words.atShiftEnd),
    criticalAtShiftEnd: shiftEnds.indexOf(words.criticalAtShiftEnd ?? words.atShiftEnd),
    shrinkage: words.shrinkage ?? 0,
    absence: words.absence ?? 0,
    holidayStaffing: words.holidayStaffing,
    onCallEngineers: words.onCall?.engineers ?? 0,
    callOutMinutes: words.onCall?.callOut ?? 0,
    onCallSeverities: Uint8Array.from(severities, (severity) => (words.onCall?.for.includes(severity) ? 1 : 0)),
    slowDown: words.slowDown ?? 0,
    pace: 1 / (words.speed ?? 1),
    quality: words.quality ?? 1,
    covers,
    hours: teamHours(words, zone, span, resources),
    costPerMinute: cost,
    overtimeFactor: words.overtimeFactor,
    callOutCostPerMinute: words.callOutCost ? inCurrency(scenario, words.callOutCost) / 60 : cost * 2,
  };
}

/** Benches beside the lines take their work from the section that speaks of them. */
function workBeside(scenario: Scenario, line: TeamWords['line']) {
  const words =
    line === 'triage'
      ? scenario.triage.human?.work
      : line === 'committee'
        ? scenario.committee?.work
        : line === 'experience'
          ? scenario.complaints?.work
          : undefined;
  return words ? lawOf(words) : deterministic(0);
}

function teamHours(words: TeamWords, zone: string, span: Span, resources: Resources) {
  if (words.shifts === undefined) return ALWAYS;
  const open = words.shifts.map((shift) => (typeof shift === 'string' ? shift : shift.hours)).join('; ');
  return calendarOf({ zone, open, holidays: words.holidays }, span, resources);
}
