/** From a staffing to a roster: each crew by itself, as crews have no engineer in common. */
import type { Resources } from '../../model/compile.ts';
import { forbiddenBy } from '../../scenario/roster.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Shortage, shortageOf } from './binding.ts';
import { type CrewRoster, rosterCrew } from './crewRoster.ts';
import { holidaysOf, type RosterCrew, shiftCrews, staffOf } from './crews.ts';
import type { SolveProgram } from './program.ts';
import { madeUpDays, type RosterDays, rosterDays, weekdaysOf } from './rosterDays.ts';
import { RosterError } from './rosterError.ts';
import { seatCrews } from './seats.ts';
import type { WalkTerms } from './walk.ts';

export interface RosterQuestion {
  readonly scenario: Scenario;
  readonly resources: Resources;
  /** As many engineers as the rules take, whatever the payroll. */
  readonly enough: boolean;
  readonly solve: SolveProgram;
  /** Crews at work at once. */
  readonly atOnce: number;
  readonly onCrew?: (done: number, all: number) => void;
}

export interface CrewAnswer {
  readonly crew: RosterCrew;
  readonly roster: CrewRoster;
  /** Null where every shift is filled. */
  readonly shortage: Shortage | null;
  readonly terms: WalkTerms;
  /** By day: 1 on a public holiday. */
  readonly holiday: Uint8Array;
}

export interface RosterAnswer {
  readonly days: RosterDays;
  /** In the order of the scenario's teams. */
  readonly crews: readonly CrewAnswer[];
}

export async function planRoster(question: RosterQuestion): Promise<RosterAnswer> {
  const { scenario, resources, solve, enough, onCrew } = question;
  const model = staffOf(scenario, resources);
  const days = rosterDays(model.span);
  const weekday = weekdaysOf(days);
  const teams = Object.keys(scenario.teams);
  const crews = [...shiftCrews(scenario, model, days), ...(await seatCrews(scenario, days, weekday, solve))].sort(
    (one, other) => teams.indexOf(one.team) - teams.indexOf(other.team),
  );
  if (crews.length === 0) {
    throw new RosterError({
      en: 'No team of this scenario has shifts or seats to make a roster for.',
      zh: '该情景中没有可以排班的团队。',
    });
  }
  for (const crew of crews) refuseImpossible(crew);
  let done = 0;
  onCrew?.(0, crews.length);
  const answers: CrewAnswer[] = [];
  let next = 0;
  const lane = async () => {
    while (next < crews.length) {
      const place = next++;
      answers[place] = await answerOf(crews[place]);
      onCrew?.(++done, crews.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, question.atOnce) }, lane));
  return { days, crews: answers };

  async function answerOf(crew: RosterCrew): Promise<CrewAnswer> {
    const holiday = holidaysOf(model, crew.team, days);
    const madeUp = madeUpDays(scenario.teams[crew.team], days, resources);
    const terms: WalkTerms = { rules: crew.rules, shifts: crew.shifts, weekday, madeUp };
    let roster = await rosterCrew(crew, enough ? null : crew.engineers, terms, holiday, solve);
    // Where more engineers are no help, those on the payroll show what stays open and why.
    if (roster === 'never' && crew.engineers !== null) {
      roster = await rosterCrew(crew, crew.engineers, terms, holiday, solve);
    }
    if (roster === 'never') throw neverFilled(crew);
    if (roster === null) throw unsolved(crew);
    const isShort = roster.short.some((each) => each.some((missing) => missing > 0));
    const shortage = isShort ? await shortageOf(crew, roster, terms, solve) : null;
    return { crew, roster, shortage, terms, holiday };
  }
}

/** A rule that keeps everybody from a shift leaves nothing to plan. */
function refuseImpossible({ team, shifts, rules }: RosterCrew): void {
  for (const { parts, name } of shifts) {
    const found = forbiddenBy(parts, rules);
    if (found === null) continue;
    const shown = (value: number) =>
      found.rule === 'nightsInARow' ? String(value) : `${Math.round(value / 6) / 10} h`;
    throw new RosterError({
      en: `roster.${found.rule}: found ${shown(found.found)}, with which nobody may work ${name} of ${team}; expected at least ${shown(found.needs)}, or other shifts.`,
      zh: `roster.${found.rule}：现为 ${shown(found.found)}，${team} 的班次 ${name} 因此无人可上；应不少于 ${shown(found.needs)}，或改用其他班次。`,
    });
  }
}

function neverFilled({ team }: RosterCrew): RosterError {
  return new RosterError({
    en: `roster: found rules by which no number of engineers fills every shift of ${team}; expected milder ones, such as weekendsOff or nightsInARow, or other shifts.`,
    zh: `roster：按现有规则，${team} 无论多少人都无法排满全部班次；请放宽规则（例如 weekendsOff、nightsInARow）或改用其他班次。`,
  });
}

function unsolved({ team }: RosterCrew): RosterError {
  return new RosterError({
    en: `${team}: no roster was found in the time that one program may take; expected a shorter period, such as --set period.to=….`,
    zh: `${team}：在限定时间内未能求得排班；请缩短期间，例如 --set period.to=…。`,
  });
}
