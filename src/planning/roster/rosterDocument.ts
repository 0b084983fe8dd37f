/** A roster becomes its document: crews of a team are laid together, breaks are given, hours of the week are added up. */
import type { Model } from '../../model/model.ts';
import { dateText } from '../../scenario/civilDate.ts';
import type { Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import { breakOf } from './breaks.ts';
import { tallyOf } from './fairness.ts';
import type { CrewAnswer, RosterAnswer } from './planRoster.ts';
import type { RosterDocument, RosteredEngineer, RosteredTeam, RosterProof, RosterShift } from './roster.ts';
import { DAY_MINUTES, type RosterDays } from './rosterDays.ts';
import { epochOf } from './rosteredModel.ts';
import type { Shift } from './shifts.ts';
import { OFF } from './walk.ts';
import { weekOfTeam } from './weekOfTeam.ts';

export interface RosterParts {
  readonly model: Model;
  readonly sha256: string;
  readonly answer: RosterAnswer;
  readonly proof: RosterProof | null;
  readonly seed: string;
  readonly confidence: number;
  readonly version: string;
  readonly warnings: readonly Warning[];
}

export function rosterDocument({ model, answer, proof, ...parts }: RosterParts): RosterDocument {
  const { sha256, seed, confidence, version, warnings } = parts;
  const replicated = { results: [], interrupted: false, preciseEnough: true };
  const about = { model, replicated, sha256, seed, confidence, command: 'roster', version, warnings: [] };
  const { scenario, period } = resultDocument(about);
  const names = [...new Set(answer.crews.map(({ crew }) => crew.team))];
  const teams = names.map((name) =>
    rosteredTeam(
      answer.crews.filter(({ crew }) => crew.team === name),
      answer.days,
    ),
  );
  const short = answer.crews.some(({ shortage }) => shortage !== null);
  const unproven = proof?.targets.some(({ verdict }) => verdict !== 'proven') ?? false;
  return {
    format: 1,
    queuecast: version,
    command: 'roster',
    scenario,
    seed,
    confidence,
    period,
    warnings,
    outcome: short ? 'short' : unproven ? 'unproven' : 'filled',
    from: dateText(answer.days.first),
    days: answer.days.days,
    teams,
    proof,
  };
}

function rosteredTeam(crews: readonly CrewAnswer[], span: RosterDays): RosteredTeam {
  const { days } = span;
  const [{ crew, holiday, terms }] = crews;
  const shifts = shiftsOf(crews, span);
  const place = (shift: Shift) => shifts.findIndex(({ name }) => name === shift.name);
  const shiftOfDay = crews.flatMap((each) =>
    each.roster.lines.map((line) => line.map((shift) => (shift === OFF ? OFF : place(each.crew.shifts[shift])))),
  );
  const breaks = breaksOf(shiftOfDay, shifts, crew.rules, days);
  let number = 0;
  const engineers = crews.flatMap((each) =>
    each.roster.lines.map((line, own): RosteredEngineer => {
      const index = number++;
      const { ofShift: _, ...tally } = tallyOf(line, each.terms, holiday);
      return {
        name: each.crew.names[own] ?? `${crew.team} ${String(index + 1).padStart(2, '0')}`,
        profile: each.crew.profile,
        senior: each.crew.senior,
        shiftOfDay: shiftOfDay[index],
        breakOfDay: breaks[index],
        ...tally,
      };
    }),
  );
  const marked = (column: Uint8Array) => [...column.keys()].filter((day) => column[day] === 1);
  const groups = crews.map(({ crew: own, roster, shortage }) => ({
    profile: own.profile,
    senior: own.senior,
    engineers: roster.engineers,
    payroll: own.engineers,
    gap: Math.round(roster.gap * 1e6) / 1e6,
    timedOut: roster.timedOut,
    short: roster.short.reduce((sum, each) => sum + each.reduce((all, day) => all + day, 0), 0),
    binding: shortage?.binding ?? [],
    enough: shortage?.enough ?? null,
  }));
  const team = { shifts, engineers, rules: crew.rules };
  return {
    team: crew.team,
    line: crew.line,
    zone: crew.zone,
    rules: crew.rules,
    shifts,
    groups,
    engineers,
    holidays: marked(holiday),
    madeUp: marked(terms.madeUp),
    week: weekOfTeam(team, crew.seats, terms.weekday),
  };
}

/** Of all crews, earliest first. */
function shiftsOf(crews: readonly CrewAnswer[], { first, days }: RosterDays): RosterShift[] {
  const found = new Map<string, { shift: Shift; need: number[]; short: number[] }>();
  for (const { crew, roster } of crews) {
    for (const [place, shift] of crew.shifts.entries()) {
      const none = () => new Array<number>(days).fill(0);
      const own = found.get(shift.name) ?? { shift, need: none(), short: none() };
      for (let day = 0; day < days; day++) {
        own.need[day] += crew.need[place][day];
        own.short[day] += roster.short[place][day];
      }
      found.set(shift.name, own);
    }
  }
  return [...found.values()]
    .sort((one, other) => one.shift.from - other.shift.from || one.shift.to - other.shift.to)
    .map(({ shift, need, short }) => {
      const { name, parts, workMinutes, night, from, to } = shift;
      const { zone } = crews[0].crew;
      const instants = (minute: number) =>
        need.map((engineers, day) => (engineers === 0 ? -1 : epochOf(zone, (first + day) * DAY_MINUTES + minute)));
      return { name, parts, workMinutes, night, need, short, begins: instants(from), ends: instants(to) };
    });
}

function breaksOf(
  shiftOfDay: readonly (readonly number[])[],
  shifts: readonly RosterShift[],
  rules: RosteredTeam['rules'],
  days: number,
): number[][] {
  const breaks = shiftOfDay.map(() => new Array<number>(days).fill(-1));
  for (let day = 0; day < days; day++) {
    for (const [place, shift] of shifts.entries()) {
      const there = [...shiftOfDay.keys()].filter((engineer) => shiftOfDay[engineer][day] === place);
      for (const [turn, engineer] of there.entries()) {
        // Turns move on with the days, so that nobody always goes first.
        const own = breakOf(asParts(shift), rules, (turn + day) % there.length, there.length);
        breaks[engineer][day] = own ?? -1;
      }
    }
  }
  return breaks;
}

function asParts({ parts }: RosterShift): Pick<Shift, 'parts'> {
  return { parts: parts.map(([from, to]) => [from, to] as const) };
}
