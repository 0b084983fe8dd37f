/** The oracle's desk: everything there is at a moment, and the draws that decide. */
import { VISIT_CHANCES } from '../../src/desk/purposes.ts';
import { childKey, type Key, pair, uniform, uniformPair } from '../../src/kernel/random.ts';
import type { Mix, Model } from '../../src/model/model.ts';
import { type Account, accountsOf } from './accounts.ts';
import type { Met } from './reach.ts';
import type { Rows } from './rows.ts';
import { staffOf, type Team } from './staff.ts';
import type { Ticket } from './ticket.ts';
import { Timeline } from './timeline.ts';

/** A user's own place for a ticket in its line: a smaller number is taken earlier. */
export type OwnOrder = (ticket: Ticket) => number;

export interface Desk {
  readonly model: Model;
  readonly key: Key;
  readonly timeline: Timeline;
  readonly teams: readonly Team[];
  /** By region, then plan. */
  readonly accounts: readonly (readonly Account[][])[];
  readonly ownOrder: OwnOrder | null;
  /** Tickets that have not left, in the order of their creation. */
  readonly present: Set<Ticket>;
  readonly rows: Rows;
  /** How often the run met what deserves to be counted: see `reach.ts`. */
  readonly met: Map<Met, number>;
  /** So many have arrived; tickets of any kind were created; joined a line; engineers became idle. */
  arrived: number;
  created: number;
  joined: number;
  idled: number;
}

export function newDesk(model: Model, seed: Key, replication: number, ownOrder: OwnOrder | null): Desk {
  const key = childKey(seed, replication, 0);
  return {
    model,
    key,
    timeline: new Timeline(model.span.start),
    teams: staffOf(model, key),
    accounts: accountsOf(model, seed),
    ownOrder,
    present: new Set(),
    rows: { tickets: [], visits: [], duties: [] },
    met: new Map(),
    arrived: 0,
    created: 0,
    joined: 0,
    idled: 0,
  };
}

export function teamsOf(desk: Desk, line: number): Team[] {
  return desk.teams.filter((team) => team.model.line === line);
}

/** Counts what the run has met. */
export function meets(desk: Desk, what: Met): void {
  desk.met.set(what, (desk.met.get(what) ?? 0) + 1);
}

/** A uniform number of a ticket's own. */
export function draw(ticket: { readonly key: Key }, purpose: number, occurrence = 0): number {
  return uniform(ticket.key.high, ticket.key.low, purpose, occurrence);
}

export function happens(share: number, ticket: { readonly key: Key }, purpose: number, occurrence = 0): boolean {
  return draw(ticket, purpose, occurrence) < share;
}

/** Two uniform numbers of a visit: it escalates, or its repair fails, where the number is below the share. */
export function chancesOf(ticket: { readonly key: Key }, visit: number): { escalates: number; fails: number } {
  uniformPair(ticket.key.high, ticket.key.low, VISIT_CHANCES, visit);
  return { escalates: pair[0], fails: pair[1] };
}

/** The first of a mix's entries whose cumulative share lies above the number. */
export function pick(mix: Mix, u: number): number {
  return mix.findIndex((share) => u < share);
}

/** Is nobody of the period on the desk any more? */
export function allHaveLeft(desk: Desk): boolean {
  for (const ticket of desk.present) if (ticket.marks.has('counted')) return false;
  return true;
}
