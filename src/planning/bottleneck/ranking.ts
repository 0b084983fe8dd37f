/** From the clock time of a result document to what costs most of it, month by month. */
import { type ClockCause, clockCauses } from '../clockCauses.ts';
import type { Measure, ResultDocument, Where } from '../result.ts';
import type { ClockPart, Figure, MonthBottleneck, Waits } from './bottleneck.ts';

/** Told apart by team where they come up. */
const byTeam: readonly ClockCause[] = ['waiting', 'closed', 'work'];
/** What the desk's own rules cost: hours, releases, ways of handing on. */
const rules: readonly ClockCause[] = ['closed', 'release', 'betweenTouches', 'triage', 'committee'];
/** Parts that the desk cannot shorten by itself: another's time, and the work that has to be done. */
const notTheDesks: readonly ClockCause[] = ['forum', 'work', 'onHold'];

/** The whole period first, then its months where there are several; empty without the measures of details. */
export function monthBottlenecks(document: ResultDocument): MonthBottleneck[] {
  const clock = new ClockFigures(document);
  const months = clock.months();
  if (clock.all({}) === undefined) return [];
  return [null, ...(months.length > 1 ? months : [])].map((month) => monthOf(clock, month));
}

function monthOf(clock: ClockFigures, month: string | null): MonthBottleneck {
  const scope: Where = month === null ? {} : { month };
  const total = clock.all(scope);
  const late = clock.late(scope);
  const part = (where: Where): ClockPart[] => {
    const hours = clock.all({ ...scope, ...where });
    if (hours === undefined) return [];
    const itsLate = clock.late({ ...scope, ...where });
    const { cause, ...rest } = where;
    return [
      {
        ...rest,
        cause: cause as ClockCause,
        hours: limits(hours),
        share: shareOf(hours, total),
        lateHours: itsLate === undefined ? null : limits(itsLate),
        lateShare: itsLate === undefined ? null : shareOf(itsLate, late),
      },
    ];
  };
  const parts = clockCauses.flatMap((cause) =>
    byTeam.includes(cause) ? clock.names(cause, 'team').flatMap((team) => part({ cause, team })) : part({ cause }),
  );
  const ranking = largestFirst(parts);
  // A cause at a team is held against no whole cause: split by team, none of its parts might be the largest.
  const causes = largestFirst(clockCauses.flatMap((cause) => part({ cause })));
  const shortened = causes.filter(({ cause, hours }) => !notTheDesks.includes(cause) && hours.estimate > 0);
  const [worst, next] = shortened;
  const at = ranking.find(({ cause, team }) => cause === worst?.cause && team !== undefined) ?? null;
  return {
    month,
    clockHours: limits(total),
    lateHours: late === undefined ? null : limits(late),
    ranking,
    worst: worst === undefined ? null : { part: worst, at, sure: isAbove(worst.hours, next?.hours) },
    teams: waitsBy(clock, scope, 'team'),
    skills: waitsBy(clock, scope, 'skill'),
    hours: waitsBy(clock, scope, 'hourOfWeek'),
    rules: largestFirst(rules.flatMap((cause) => part({ cause }))),
  };
}

/** Waits in line, inside shifts and outside, by one key; those that nobody waited for are left out. */
function waitsBy(clock: ClockFigures, scope: Where, key: 'team' | 'skill' | 'hourOfWeek'): Waits[] {
  const names = [...new Set([...clock.names('waiting', key), ...clock.names('closed', key)])];
  const waits = names.map((name) => {
    const inShifts = limits(clock.all({ ...scope, cause: 'waiting', [key]: name }));
    const outside = clock.all({ ...scope, cause: 'closed', [key]: name });
    const { estimate, low, high } = outside === undefined ? inShifts : together(inShifts, limits(outside));
    return { name, hours: estimate, low, high, closedHours: outside?.estimate ?? 0 };
  });
  const sum = waits.reduce((total, { hours }) => total + hours, 0);
  return waits
    .filter(({ hours }) => hours > 0)
    .map((each) => ({ ...each, shareOfWaits: each.hours / sum }))
    .sort((a, b) => b.hours - a.hours);
}

/** The figures of both measures by what they speak of. */
class ClockFigures {
  private readonly figures = new Map<string, Measure>();
  private readonly namesOf = new Map<string, Set<string>>();

  constructor(document: ResultDocument) {
    for (const figure of document.measures) {
      if (figure.measure !== 'clockTime' && figure.measure !== 'lateClockTime') continue;
      this.figures.set(keyOf(figure.measure, figure.where), figure);
      for (const [key, value] of Object.entries(figure.where)) {
        if (key === 'cause') continue;
        const place = `${figure.where.cause ?? ''} ${key}`;
        this.namesOf.set(place, (this.namesOf.get(place) ?? new Set()).add(value));
      }
    }
  }

  all(where: Where): Measure | undefined {
    return this.figures.get(keyOf('clockTime', where));
  }

  late(where: Where): Measure | undefined {
    return this.figures.get(keyOf('lateClockTime', where));
  }

  names(cause: ClockCause, key: string): string[] {
    return [...(this.namesOf.get(`${cause} ${key}`) ?? [])];
  }

  months(): string[] {
    return [...(this.namesOf.get(' month') ?? [])].sort();
  }
}

function keyOf(measure: string, where: Where): string {
  return JSON.stringify([measure, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function limits(figure: Measure | undefined): Figure {
  return { estimate: figure?.estimate ?? 0, low: figure?.low ?? null, high: figure?.high ?? null };
}

function shareOf(figure: Measure, whole: Measure | undefined): number {
  return whole !== undefined && whole.estimate > 0 ? figure.estimate / whole.estimate : 0;
}

/** The half-width of a sum is at most the sum of the half-widths. */
function together(one: Figure, other: Figure): Figure {
  const known = one.low !== null && one.high !== null && other.low !== null && other.high !== null;
  return {
    estimate: one.estimate + other.estimate,
    low: known ? one.low + other.low : null,
    high: known ? one.high + other.high : null,
  };
}

/** Equal ones stay in the order of the causes and of the teams in the file. */
function largestFirst(parts: readonly ClockPart[]): ClockPart[] {
  return parts.toSorted((a, b) => b.hours.estimate - a.hours.estimate);
}

function isAbove(first: Figure, second: Figure | undefined): boolean {
  if (first.low === null) return false;
  return second === undefined ? first.low > 0 : second.high !== null && first.low > second.high;
}
