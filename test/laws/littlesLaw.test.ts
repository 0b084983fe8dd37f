/**
 * Little's law, exactly: what the tickets of a class spent in a state, added up from the log, is the number of them in that
 * state over time, added up from the desk. It holds on every path, for every class, line and state, not only in the mean.
 */
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { AWAY, IN_SERVICE } from '../../src/desk/tickets.ts';
import { lines, plans, severities } from '../../src/scenario/words.ts';
import type { TicketRow } from '../oracle/rows.ts';
import { counts, Integrals, Minutes, onRandomDesks, presentOn, type Watched, watch } from './watched.ts';

const DESKS = 40;

interface Wait {
  readonly serial: number;
  readonly team: number;
  readonly minutes: number;
}

/** Steps at which a wait ends; a ticket that is queued again goes on waiting, perhaps for another team. */
const ENDS = new Set(['queued', 'begun', 'abandoned', 'committee']);

/** Every stretch of waiting for one team, from the steps of all tickets. */
function waits({ steps, endedAt }: Watched): Wait[] {
  const found: Wait[] = [];
  const standing = new Map<number, { team: number; since: number }>();
  const end = (serial: number, at: number) => {
    const wait = standing.get(serial);
    if (wait) found.push({ serial, team: wait.team, minutes: at - wait.since });
    standing.delete(serial);
  };
  for (const { serial, what, at, team } of steps) {
    if (ENDS.has(what)) end(serial, at);
    if (what === 'queued') standing.set(serial, { team, since: at });
  }
  for (const serial of [...standing.keys()]) end(serial, endedAt);
  return found;
}

const LINES = 6;
const STATES = 2 * LINES + 1;
const AWAY_STATE = 2 * LINES;
const stateNames = [
  ...['waiting', 'in service'].flatMap((state) => lines.map((line) => `${state} at ${line}`)),
  'away',
];
const names = [
  ...severities.flatMap((severity) => stateNames.map((state) => `${severity} ${state}`)),
  ...plans.map((plan) => `in the system on ${plan}`),
];

/** How many tickets that count are in each state now, by severity; and in the system, by plan. */
function count(desk: Desk, into: Float64Array): void {
  const { tickets, model } = desk;
  into.fill(0);
  for (const ticket of presentOn(desk)) {
    if (!counts(desk, ticket)) continue;
    const state = tickets.state[ticket];
    const line = state === AWAY ? 0 : model.staff.teams[tickets.team[ticket]].line;
    const index = state === AWAY ? AWAY_STATE : line + (state === IN_SERVICE ? LINES : 0);
    into[tickets.severity[ticket] * STATES + index]++;
    into[severities.length * STATES + tickets.plan[ticket]]++;
  }
}

/** The sums of the log, for the tickets that count: in the system by plan, in each state by severity and line. */
function timesInTheLog(watched: Watched): Minutes {
  const { rows, desk, endedAt } = watched;
  const minutes = new Minutes();
  const byMember = new Map<number, TicketRow>(rows.tickets.map((row) => [row.serial, row]));
  const inState = (serial: number, team: number, state: string, lasted: number) => {
    const row = byMember.get(serial);
    if (row === undefined) return;
    const severity = severities[row.severity];
    minutes.add(`${severity} ${state} at ${lines[desk.model.staff.teams[team].line]}`, lasted);
    minutes.add(`${severity} away`, -lasted);
  };
  for (const { created, closed, plan, severity } of rows.tickets) {
    const stay = (Number.isNaN(closed) ? endedAt : closed) - created;
    minutes.add(`in the system on ${plans[plan]}`, stay);
    minutes.add(`${severities[severity]} away`, stay);
  }
  for (const { serial, team, minutes: lasted } of waits(watched)) inState(serial, team, 'waiting', lasted);
  for (const { serial, team, began, ended } of rows.visits) {
    if (!Number.isNaN(began)) inState(serial, team, 'in service', ended - began);
  }
  return minutes;
}

const nameOf = (index: number, teams: number) =>
  index < teams ? `waiting for ${index}` : `served by ${index - teams}`;

describe('Little’s law', () => {
  it('holds for every severity, line and state, and for every plan in the system', () => {
    let seen = 0;
    onRandomDesks(DESKS, 3, (scenario) => {
      const integrals = new Integrals(names);
      const watched = watch(
        scenario,
        (desk) => {
          integrals.comeTo(desk.now);
          count(desk, integrals.present);
        },
        true,
      );
      const sums = timesInTheLog(watched);
      for (const minutes of sums.byName.values()) seen += minutes;
      integrals.until(watched.endedAt).mustBe(sums, 'time integral against sum of times');
    });
    expect(seen).toBeGreaterThan(DESKS * 1000);
  });

  it('holds for the desk’s own counters of every team, whoever waits there', () => {
    let tried = 0;
    onRandomDesks(DESKS, 4, (scenario) => {
      // Who leaves a chat silently goes on standing there under another name.
      const patience = scenario.words.patience as { silent?: number } | undefined;
      if (patience !== undefined && patience.silent !== 0) return;
      const teams = Object.keys(scenario.words.teams as object);
      const counters = new Integrals([...teams, ...teams].map((_, index) => nameOf(index, teams.length)));
      const watched = watch(
        scenario,
        (desk) => {
          counters.comeTo(desk.now);
          counters.present.set(desk.waiting);
          counters.present.set(desk.seatsBusy, teams.length);
        },
        true,
      );
      const sums = new Minutes();
      for (const { team, minutes } of waits(watched)) sums.add(nameOf(team, teams.length), minutes);
      for (const { team, began, ended } of watched.rows.visits) {
        if (!Number.isNaN(began)) sums.add(nameOf(teams.length + team, teams.length), ended - began);
      }
      tried++;
      counters.until(watched.endedAt).mustBe(sums, 'counter over time against sum of times');
    });
    expect(tried).toBeGreaterThan(DESKS / 4);
  });
});
