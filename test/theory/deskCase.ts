/** A truth case as a whole desk configured down to it: a scenario in the words of a file, run, and read from its log. */
import { Simulation } from '../../src/desk/run.ts';
import { compile } from '../../src/model/compile.ts';
import type { RecordedArrivals } from '../../src/model/model.ts';
import { Log, type Tickets, type Visits } from '../../src/observations/log.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';
import { type Case, type Figure, REPLICATIONS } from './measured.ts';

export type Words = Record<string, unknown>;

/** Takes note of rows and says in the end what they mean; times in minutes. */
export interface Reader {
  ticket?(batch: Tickets, row: number): void;
  visit?(batch: Visits, row: number): void;
  figures(): Record<string, number>;
}

export interface DeskRun {
  id: string;
  words: Words;
  figures: Record<string, Figure>;
  controls?: Record<string, number>;
  reader: () => Reader;
  /** Arrivals given one by one, for one replication. */
  recorded?: (replication: number) => RecordedArrivals;
}

/** Tickets at given minutes of which nothing more is known, unless it is given. */
export function ticketsAt(times: Float64Array, known: Partial<RecordedArrivals> = {}): RecordedArrivals {
  const unknown = () => new Int8Array(times.length).fill(-1);
  return {
    times,
    skill: unknown(),
    severity: unknown(),
    plan: unknown(),
    channel: unknown(),
    region: unknown(),
    complexity: unknown(),
    skippedRows: 0,
    ...known,
  };
}

export function deskCase({ id, words, figures, controls = {}, reader, recorded }: DeskRun): Case {
  const scenario = () => scenarioSchema.parse({ name: id, arrivals: {}, ...words });
  let simulation: Simulation | null = null;
  return {
    id,
    figures,
    controls,
    run(seed, replication) {
      if (recorded !== undefined) {
        simulation = new Simulation(compile(scenario(), { holidays: {}, recorded: recorded(replication) }));
      }
      simulation ??= new Simulation(compile(scenario()));
      const reading = reader();
      const log = new Log([
        {
          tickets(batch) {
            if (reading.ticket) for (let row = 0; row < batch.rows; row++) reading.ticket(batch, row);
          },
          visits(batch) {
            if (reading.visit) for (let row = 0; row < batch.rows; row++) reading.visit(batch, row);
          },
        },
      ]);
      simulation.run(seed, replication, log);
      return reading.figures();
    },
  };
}

/** The stretch of a run of so many tickets that is measured: its beginning fills the desk, its end empties it. */
export function stretch(tickets: number, perMinute: number): [from: number, to: number] {
  const length = tickets / perMinute;
  return [0.1 * length, 0.97 * length];
}

export const ticketsOf = (millions: number) => Math.round((millions * 1e6) / REPLICATIONS);

/** A rate and a duration of the truth in a scenario's words, its unit of time being so many minutes. */
export const rateWords = (rate: number, unit: number) => `${((60 * rate) / unit).toFixed(12)}/h`;
export const minutes = (duration: number, unit: number) => `${(duration * unit).toFixed(12)} min`;

/** All minutes in the text times a factor; `uniform 0 min to 120 min` has two. */
export function scaled(text: string, factor: number): string {
  return text.replace(/(\d+(?:\.\d+)?) min/g, (_, amount) => minutes(Number(amount), factor));
}

/** As many tickets again would prove nothing more: a factor of sixty that is forgotten anywhere is seen by a few. */
export const MILLIONS_IN_OTHER_UNIT = 0.3;
export const roughly = (precision: number) => Math.max(0.15, 3 * precision);
