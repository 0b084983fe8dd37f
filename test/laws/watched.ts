/** Runs that are looked at after every event, on random desks with every feature on and off. */
import fc from 'fast-check';
import type { Desk } from '../../src/desk/desk.ts';
import { Simulation, type Witness } from '../../src/desk/run.ts';
import { COMING, NOWHERE } from '../../src/desk/tickets.ts';
import { COUNTED, type Happening, type Happenings, happenings, Log } from '../../src/observations/log.ts';
import { modelOf, SEED } from '../desk/given.ts';
import { type RandomScenario, scenarios } from '../oracle/randomScenarios.ts';
import { LogRows } from '../oracle/rows.ts';

/** A step of a ticket's life, and the team it was with. */
export interface Step {
  readonly serial: number;
  readonly at: number;
  readonly what: Happening;
  readonly team: number;
}

export interface Watched {
  readonly scenario: RandomScenario;
  readonly desk: Desk;
  readonly rows: LogRows;
  readonly steps: readonly Step[];
  readonly endedAt: number;
}

/** Simulates a scenario with a witness; `traced` also writes every step of every ticket. */
export function watch(scenario: RandomScenario, witness: Witness, traced = false): Watched {
  const model = modelOf(scenario.words, scenario.arrivals);
  const simulation = new Simulation(model);
  const rows = new LogRows();
  const steps: Step[] = [];
  const stepReader = {
    happenings: (batch: Happenings) => {
      for (let row = 0; row < batch.rows; row++) {
        const [serial, at, team] = [batch.serial[row], batch.at[row], batch.team[row]];
        steps.push({ serial, at, what: happenings[batch.what[row]], team });
      }
    },
  };
  const log = new Log(traced ? [rows.reader, stepReader] : [rows.reader]);
  if (traced) log.traced = -1;
  const endedAt = simulation.run(SEED, scenario.replication, log, undefined, witness);
  return { scenario, desk: simulation.desk, rows, steps, endedAt };
}

/** Random scenarios; what goes wrong on one of them is told with it. */
export function onRandomDesks(count: number, seed: number, property: (scenario: RandomScenario) => void): void {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      try {
        property(scenario);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : error}, on the desk ${JSON.stringify(scenario)}`);
      }
    }),
    { numRuns: count, seed, endOnFailure: true },
  );
}

/** Places of tickets that have come and not left. */
export function presentOn(desk: Desk): number[] {
  const { state, used } = desk.tickets;
  const places: number[] = [];
  for (let ticket = 0; ticket < used; ticket++) {
    if (state[ticket] !== NOWHERE && state[ticket] !== COMING) places.push(ticket);
  }
  return places;
}

export const counts = (desk: Desk, ticket: number) => desk.has(ticket, COUNTED);

const CRUMBS = 1e-6;

/** Minutes under names; two such sums agree when each name has the same in both, but for the crumbs of rounding. */
export class Minutes {
  readonly byName = new Map<string, number>();

  add(name: string, minutes: number): void {
    this.byName.set(name, (this.byName.get(name) ?? 0) + minutes);
  }

  mustBe(other: Minutes, law: string): void {
    for (const name of new Set([...this.byName.keys(), ...other.byName.keys()])) {
      const [left, right] = [this.byName.get(name) ?? 0, other.byName.get(name) ?? 0];
      if (Math.abs(left - right) <= CRUMBS * Math.max(1, Math.abs(left))) continue;
      throw new Error(`${law}, ${name}: ${left} minutes against ${right}`);
    }
  }
}

/** What some numbers were, added up over time. */
export class Integrals {
  /** What they are now: written by a witness, after it has said that time has come so far. */
  readonly present: Float64Array;
  private readonly sums: Float64Array;
  private readonly names: readonly string[];
  private since = 0;

  constructor(names: readonly string[]) {
    this.names = names;
    this.present = new Float64Array(names.length);
    this.sums = new Float64Array(names.length);
  }

  comeTo(now: number): void {
    for (let index = 0; index < this.sums.length; index++) this.sums[index] += this.present[index] * (now - this.since);
    this.since = now;
  }

  until(end: number): Minutes {
    this.comeTo(end);
    const minutes = new Minutes();
    for (const [index, name] of this.names.entries()) minutes.add(name, this.sums[index]);
    return minutes;
  }
}
