/**
 * Where the search begins: what queueing theory says. One station with a law of its own has an exact answer. Otherwise
 * each team is scaled to the work offered within the window of its promise (the hour of arrival for a quarter of an hour,
 * the week for days: work that may wait is done when there is time), with the square root of it for chance on top.
 */
import { EXPONENTIAL } from '../../kernel/law.ts';
import type { Model } from '../../model/model.ts';
import { staffForMeanWait, staffForServiceLevel } from '../../theory/staffing.ts';
import { stationsOf } from '../exact/stations.ts';
import { HOURS } from '../load/week.ts';
import { loadByTeam, type TeamLoad } from '../load.ts';
import { promiseRows } from '../promiseRows.ts';
import type { Post } from './posts.ts';
import type { Staffing } from './staffing.ts';
import type { Target } from './target.ts';

export interface ExactStaff {
  readonly team: string;
  readonly engineers: number;
  /** The formula's code name. */
  readonly method: 'erlangC';
}

/**
 * The Erlang answer where the desk is one station and one promise of a response, which then is the wait, or one mean wait
 * is to be kept. Null for everything else.
 */
export function exactStaff(model: Model, posts: readonly Post[], targets: readonly Target[]): ExactStaff | null {
  const found = stationsOf(model);
  if (found === null || targets.length > 1 || posts.length !== 1) return null;
  const { work, arrivalRate, meanWork, team } = found.stations[0];
  if (found.stations.length > 1 || !found.stations[0].known || work?.code !== EXPONENTIAL) return null;
  if (found.patience !== null || found.order !== 'first-come') return null;
  const demand = { arrivalRate, serviceRate: 1 / meanWork };
  const [{ figure, value }] = targets;
  if (figure.measure === 'wait' && figure.statistic === 'mean' && Object.keys(figure.where).join() === 'team') {
    return value > 0 ? { team, engineers: staffForMeanWait(demand, value), method: 'erlangC' } : null;
  }
  const limit = figure.measure === 'attainment' ? responseMinutes(model, figure.where) : null;
  const answersAtOnce = model.staff.teams[0].replyMinutes.every((minutes) => minutes === 0);
  if (limit === null || !answersAtOnce) return null;
  return { team, engineers: staffForServiceLevel(demand, limit, value), method: 'erlangC' };
}

/** The one promise that all tickets of these have; null where promises differ. */
function responseMinutes(model: Model, where: Target['figure']['where']): number | null {
  if (where.clock !== 'response' || Object.keys(where).some((key) => key !== 'clock' && key !== 'severity'))
    return null;
  const rows = model.promises.amount.length === 0 ? [] : promiseRows(model, 0, 0);
  const own = rows.filter(
    ({ clock, severity }) => clock === 'response' && (where.severity === undefined || severity === where.severity),
  );
  const minutes = [...new Set(own.map(({ amount, unit }) => (unit === 'minutes' ? amount : null)))];
  return minutes.length === 1 ? minutes[0] : null;
}

/** So many standard deviations of the work in hand on top of its mean. */
const CUSHION = 1;
const BUSINESS_DAY_MINUTES = 540;

export function startingStaff(model: Model, posts: readonly Post[], targets: readonly Target[]): Staffing {
  const loads = loadByTeam(model);
  const factors = new Map(loads.map((load) => [load.team, factorOf(load, windowHours(model, load.line, targets))]));
  return posts.map(({ team, engineers }) => Math.max(1, Math.ceil(engineers * factors.get(team)! - 1e-9)));
}

/** How many times its present staff a team needs in its worst window. */
function factorOf({ offered, capacity, meanOffered }: TeamLoad, window: number): number {
  if (meanOffered === 0) return 0;
  let most = 0;
  for (let from = 0; from < HOURS; from++) {
    const [work, hands] = [offered, capacity].map((column) => meanFrom(column, from, window));
    // What arrives in closed hours and must not wait is not a matter of numbers.
    if (hands > 0) most = Math.max(most, (work + CUSHION * Math.sqrt(work)) / hands);
  }
  return most;
}

function meanFrom(column: Float64Array, from: number, hours: number): number {
  let sum = 0;
  for (let hour = 0; hour < hours; hour++) sum += column[(from + hour) % HOURS];
  return sum / hours;
}

/** Hours over which the work of a line may be spread: of its shortest promise among those to be kept; a week without any. */
function windowHours(model: Model, line: TeamLoad['line'], targets: readonly Target[]): number {
  const first = line === 'L1' || line === 'triage';
  const asked = targets.map(({ figure }) => figure.where);
  const minutes = promiseRows(model, 0, 0)
    .filter(({ clock, severity }) => {
      if ((clock === 'response') !== first) return false;
      return asked.some(
        (where) =>
          (where.clock === undefined || where.clock === clock) &&
          (where.severity === undefined || where.severity === severity),
      );
    })
    .map(({ amount, unit }) => (unit === 'businessDays' ? amount * BUSINESS_DAY_MINUTES : amount));
  const waits = first && targets.some(({ figure }) => figure.measure === 'wait' || figure.measure === 'response');
  const shortest = waits ? 0 : Math.min(...minutes, HOURS * 60);
  return Math.min(HOURS, Math.max(1, Math.ceil(shortest / 60)));
}
