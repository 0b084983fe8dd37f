/**
 * Small desks for tests: a scenario in the words of a scenario file, tickets at given minutes, and what the log says of
 * them as rows. Minute 0 is Monday 5 January 2026, 00:00 UTC.
 */
import { Simulation } from '../../src/desk/run.ts';
import { NONE } from '../../src/kernel/eventCalendar.ts';
import { compile } from '../../src/model/compile.ts';
import type { Model, RecordedArrivals } from '../../src/model/model.ts';
import {
  type Duties,
  type Happening,
  type Happenings,
  happenings,
  Log,
  type LogReader,
  outcomeNames,
  type Tickets,
  type Visits,
} from '../../src/observations/log.ts';
import { type Scenario, scenarioSchema } from '../../src/scenario/scenario.ts';
import {
  type Channel,
  type Complexity,
  channels,
  complexities,
  type Plan,
  plans,
  type Severity,
  severities,
} from '../../src/scenario/words.ts';

const ORIGIN = Date.UTC(2026, 0, 5) / 60_000;
export const HOUR = 60;
export const DAY = 1440;
export const SEED = { high: 20_260_105, low: 7 };

/** A ticket that comes in at a minute; what it does not say is the scenario's. */
export interface Arrival {
  at: number;
  severity?: Severity;
  plan?: Plan;
  channel?: Channel;
  region?: string;
  skill?: string;
  complexity?: Complexity;
}

export type Words = Record<string, unknown>;

/** A scenario that says only what a test is about; four weeks from Monday 5 January 2026. */
export function scenarioOf(words: Words): Scenario {
  const period = { from: '2026-01-05', to: '2026-02-02', zone: 'UTC', ...(words.period as Words) };
  return scenarioSchema.parse({ name: 'given', arrivals: {}, ...words, period });
}

export function modelOf(words: Words, arrivals: readonly (Arrival | number)[] = []): Model {
  const scenario = scenarioOf(words);
  return compile(scenario, { holidays: {}, recorded: arrivals.length > 0 ? recorded(scenario, arrivals) : null });
}

function recorded(scenario: Scenario, arrivals: readonly (Arrival | number)[]): RecordedArrivals {
  const rows = arrivals.map((arrival) => (typeof arrival === 'number' ? { at: arrival } : arrival));
  const column = (value: (row: Arrival) => number | undefined) => Int8Array.from(rows, (row) => value(row) ?? NONE);
  const index = (names: readonly string[], name: string | undefined) =>
    name === undefined ? undefined : names.indexOf(name);
  return {
    times: Float64Array.from(rows, ({ at }) => ORIGIN + at),
    severity: column((row) => index(severities, row.severity)),
    plan: column((row) => index(plans, row.plan)),
    channel: column((row) => index(channels, row.channel)),
    region: column((row) => index(Object.keys(scenario.regions ?? {}), row.region)),
    skill: column((row) => index(Object.keys(scenario.tickets.skill ?? {}), row.skill)),
    complexity: column((row) => index(complexities, row.complexity)),
    skippedRows: 0,
  };
}

type Row<Table> = { [Column in keyof Table as Table[Column] extends ArrayLike<number> ? Column : never]: number };
export type TicketRow = Row<Tickets>;
export type VisitRow = Row<Visits> & { teamName: string };
export type DutyRow = Row<Duties> & { teamName: string };
export interface HappeningRow {
  serial: number;
  at: number;
  what: Happening;
}

/** What became of a run, row by row. */
export class Story implements LogReader {
  readonly ticketRows: TicketRow[] = [];
  readonly visitRows: VisitRow[] = [];
  readonly dutyRows: DutyRow[] = [];
  readonly happeningRows: HappeningRow[] = [];
  endedAt = 0;
  private readonly teams: readonly string[];

  constructor(teams: readonly string[]) {
    this.teams = teams;
  }

  tickets(batch: Tickets): void {
    this.ticketRows.push(...(rowsOf(batch) as TicketRow[]));
  }

  visits(batch: Visits): void {
    // Touches that the run's end cut off are no part of a story with exact ends.
    const rows = rowsOf(batch, this.teams) as (VisitRow & { done: number })[];
    this.visitRows.push(...rows.filter(({ done }) => done === 1));
  }

  duties(batch: Duties): void {
    this.dutyRows.push(...(rowsOf(batch, this.teams) as DutyRow[]));
  }

  happenings(batch: Happenings): void {
    for (let row = 0; row < batch.rows; row++) {
      this.happeningRows.push({ serial: batch.serial[row], at: batch.at[row], what: happenings[batch.what[row]] });
    }
  }

  /** The ticket that came n-th, from 0; `child` is its n-th follower (a redial, a reopen as new). */
  ticket(number: number, child = 0): TicketRow {
    const found = this.ticketRows.find((row) => row.number === number && row.child === child);
    if (found === undefined) throw new Error(`ticket ${number} (child ${child}) left no row`);
    return found;
  }

  outcome(number: number, child = 0): string {
    return outcomeNames[this.ticket(number, child).outcome];
  }

  has(number: number, flag: number): boolean {
    return (this.ticket(number).flags & flag) !== 0;
  }

  visitsOf(number: number, child = 0): VisitRow[] {
    const { serial } = this.ticket(number, child);
    return this.visitRows.filter((row) => row.serial === serial);
  }

  /** [began, ended] of every touch. */
  touches(number: number, child = 0): [number, number][] {
    return this.visitsOf(number, child).map(({ began, ended }) => [began, ended]);
  }

  /** [team, began, ended] of every touch. */
  path(number: number, child = 0): [string, number, number][] {
    return this.visitsOf(number, child).map(({ teamName, began, ended }) => [teamName, began, ended]);
  }

  /** When work on each ticket first began, in the order of arrival; null where it never did. */
  starts(): (number | null)[] {
    const numbers = this.ticketRows.filter(({ child }) => child === 0).map(({ number }) => number);
    return numbers
      .sort((a, b) => a - b)
      .map((number) => this.visitsOf(number).find(({ began }) => began >= 0)?.began ?? null);
  }

  whatHappened(number: number): [Happening, number][] {
    const { serial } = this.ticket(number);
    return this.happeningRows.filter((row) => row.serial === serial).map(({ what, at }) => [what, at]);
  }

  dutyMinutes(kind: number, team?: string): number {
    return this.dutyRows
      .filter((row) => row.kind === kind && (team === undefined || row.teamName === team))
      .reduce((sum, { from, to, seats }) => sum + (to - from) * seats, 0);
  }

  /** Every byte that the log was handed, as one text. */
  bytes(): string {
    return JSON.stringify([this.ticketRows, this.visitRows, this.dutyRows, this.happeningRows, this.endedAt]);
  }
}

function rowsOf(batch: Tickets | Visits | Duties, teams: readonly string[] = []): Record<string, number | string>[] {
  const columns = Object.entries(batch as unknown as Record<string, ArrayLike<number>>).filter(([, column]) =>
    ArrayBuffer.isView(column),
  );
  return Array.from({ length: batch.rows }, (_, row) => {
    const values: Record<string, number | string> = {};
    for (const [name, column] of columns) values[name] = column[row];
    if (teams.length > 0) values.teamName = teams[values.team as number];
    return values;
  });
}

export function run(model: Model, replication = 0, simulation = new Simulation(model), seed = SEED): Story {
  const story = new Story(model.names.teams);
  const log = new Log([story]);
  log.traced = -1;
  story.endedAt = simulation.run(seed, replication, log);
  return story;
}

/** Tickets at given minutes on a desk of these words. */
export function given(words: Words, arrivals: readonly (Arrival | number)[]): Story {
  return run(modelOf(words, arrivals));
}

/** A due or reached instant that is not there. */
export const none = Number.NaN;
