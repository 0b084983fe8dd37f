/**
 * Does a desk reduce to what queueing theory knows? Then it is a few stations: seats that are always there, one law of
 * work at each, and tickets that come at a constant rate and go from one to the next by chance. Careful rather than
 * clever: where anything else is named, there is no answer.
 */
import { plainDesk } from '../../desk/plainDesk.ts';
import { type Law, mean, scaled } from '../../kernel/laws.ts';
import type { Model } from '../../model/model.ts';
import { severities } from '../../scenario/words.ts';
import { solveLinear } from '../../theory/linearSystem.ts';
import { sharesOf } from '../mix.ts';
import { type Order, orderOf, patienceOf, steadyRate } from './customers.ts';
import { engineersAlwaysIn } from './seats.ts';

export interface Station {
  readonly team: string;
  readonly seats: number;
  /** Minutes of a visit; null where some visits are a part of the usual work, so that it is no single law. */
  readonly work: Law | null;
  readonly meanWork: number;
  /** Arrivals a minute: from outside, and with those from other stations. */
  readonly external: number;
  readonly arrivalRate: number;
  /** Probability of each station as the next; the rest leaves. */
  readonly next: readonly number[];
}

export interface Stations {
  readonly stations: readonly Station[];
  readonly entry: number;
  readonly patience: Law | null;
  readonly order: Order;
  /** Share of arrivals by severity. */
  readonly severity: readonly number[];
}

export function stationsOf(model: Model): Stations | null {
  const rate = steadyRate(model);
  const patience = patienceOf(model);
  const order = orderOf(model);
  const seats = model.staff.teams.map((_, team) => engineersAlwaysIn(model, team));
  if (rate === null || patience === undefined || order === null || seats.includes(null)) return null;
  // Promises and surveys look on; callers who give up are a case of their own; engineers who are always in are seats.
  const plain = plainDesk({
    ...model,
    customer: { ...model.customer, patience: null },
    promises: { ...model.promises, any: false },
    outcomes: { ...model.outcomes, survey: null },
    staff: { ...model.staff, teams: model.staff.teams.map((team) => ({ ...team, seated: true })) },
  });
  if (plain === null) return null;

  const ways = plain.teams.map(({ escalation, nextTeam, failure, seniorTeam }) => {
    const next = plain.teams.map(() => 0);
    const goesOn = nextTeam < 0 ? 0 : escalation;
    if (nextTeam >= 0) next[nextTeam] += goesOn;
    next[seniorTeam] += (1 - goesOn) * failure;
    return { next, goesOn };
  });
  const external = ways.map((_, team) => (team === plain.firstTeam ? rate : 0));
  const rates = flows(
    external,
    ways.map(({ next }) => next),
  );
  if (rates === null) return null;
  const stations = plain.teams.map(({ work, pace, beforeEscalation }, team): Station => {
    const { next, goesOn } = ways[team];
    const alike = beforeEscalation === 1 || goesOn === 0 || goesOn === 1;
    const part = goesOn * beforeEscalation + 1 - goesOn;
    return {
      team: model.names.teams[team],
      seats: seats[team]!,
      work: alike ? scaled(work, pace * part) : null,
      meanWork: mean(work) * pace * part,
      external: external[team],
      arrivalRate: rates[team],
      next,
    };
  });
  // Who comes back to a named engineer may wait for him while others are free.
  const { ownerFirst } = model.routing;
  const owned = stations.some((_, team) => !model.staff.teams[team].seated && feeders(stations, team).has(team));
  if (ownerFirst && owned) return null;
  return { stations, entry: plain.firstTeam, patience, order, severity: [...sharesOf(model.customer.severity)] };
}

/** The stations from which a ticket may come to this one, itself where it may come back. */
export function feeders(stations: readonly Station[], station: number): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (to: number) => {
    for (const [from, { next, arrivalRate }] of stations.entries()) {
      if (next[to] > 0 && arrivalRate > 0 && !found.has(from)) {
        found.add(from);
        visit(from);
      }
    }
  };
  visit(station);
  return found;
}

/** Arrivals at each station: those from outside and what the others send. Null where tickets never leave. */
function flows(external: readonly number[], next: readonly (readonly number[])[]): number[] | null {
  try {
    return solveLinear(
      next.map((_, to) => next.map((ways, from) => (to === from ? 1 : 0) - ways[to])),
      [...external],
    );
  } catch {
    return null;
  }
}

/** Severities that tickets have, the most urgent first, with their shares. */
export function severitiesOf({ severity }: Stations): { name: string; share: number }[] {
  return severities.map((name, index) => ({ name, share: severity[index] })).filter(({ share }) => share > 1e-12);
}
