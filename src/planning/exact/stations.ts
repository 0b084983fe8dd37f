/**
 * Does a desk reduce to what queueing theory knows? Then it is a few stations: seats that are always there, one law of
 * work at each, and tickets that come at a constant rate and go from one to the next by chance. Careful rather than
 * clever: where anything else is named, there is no answer; where only a team is beyond theory, there is none for it and for
 * those that its tickets come to.
 */
import { isPlain, plainDesk } from '../../desk/plainDesk.ts';
import { type Law, mean, scaled } from '../../kernel/laws.ts';
import type { Model, TeamModel } from '../../model/model.ts';
import { severities } from '../../scenario/words.ts';
import { solveLinear } from '../../theory/linearSystem.ts';
import { sharesOf } from '../mix.ts';
import { type Order, orderOf, patienceOf, steadyRate } from './customers.ts';
import { engineersAlwaysIn } from './seats.ts';

export interface Station {
  readonly team: string;
  /** Are its staff and its work a case of theory, and those of all that send it tickets? */
  readonly known: boolean;
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
  if (rate === null || patience === undefined || order === null) return null;
  const { teams } = model.staff;
  const alone = teams.map((team, index) => seats[index] !== null && isPlain(asSeats(team)));
  // Promises and surveys look on; callers who give up are a case of their own; engineers who are always in are seats. What a
  // team beyond theory does with a ticket, those before it never see.
  const plain = plainDesk({
    ...model,
    customer: { ...model.customer, patience: null },
    promises: { ...model.promises, any: false },
    outcomes: { ...model.outcomes, survey: null },
    staff: { ...model.staff, teams: teams.map((team, index) => (alone[index] ? asSeats(team) : simplified(team))) },
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
  const unfed = plain.teams.map(({ work, pace, beforeEscalation }, team): Station => {
    const { next, goesOn } = ways[team];
    const alike = beforeEscalation === 1 || goesOn === 0 || goesOn === 1;
    const part = goesOn * beforeEscalation + 1 - goesOn;
    return {
      team: model.names.teams[team],
      known: false,
      seats: seats[team] ?? 0,
      work: alike ? scaled(work, pace * part) : null,
      meanWork: mean(work) * pace * part,
      external: external[team],
      arrivalRate: rates[team],
      next,
    };
  });
  // Who comes back to a named engineer may wait for him while others are free.
  const { ownerFirst } = model.routing;
  const waitsForOwner = (team: number) => ownerFirst && !teams[team].seated && feeders(unfed, team).has(team);
  const isKnown = (team: number) => alone[team] && !waitsForOwner(team);
  const stations = unfed.map((station, team) => ({
    ...station,
    known: isKnown(team) && [...feeders(unfed, team)].every(isKnown),
  }));
  return { stations, entry: plain.firstTeam, patience, order, severity: [...sharesOf(model.customer.severity)] };
}

const asSeats = (team: TeamModel): TeamModel => ({ ...team, seated: true });

/** The ways that tickets take from a team, and none of what it does with them. */
const simplified = (team: TeamModel): TeamModel => ({
  ...asSeats(team),
  touches: 1,
  diagnosisShare: 1,
  solutionShare: 1,
  onCallEngineers: 0,
});

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
