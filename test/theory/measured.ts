/** What a simulated case of theory is: how one replication is run, what its figures should be, and how precise they must be. */
import { exponential } from '../../src/kernel/laws.ts';
import type { Key } from '../../src/kernel/random.ts';
import { type Mixture, StationRun, type StationWords } from './station.ts';
import type { Tally } from './tally.ts';

export const REPLICATIONS = 50;

export interface Case {
  /** The truth case, and which of its variants. */
  id: string;
  /** Figures of one replication by name; those of controls too. */
  run: (seed: Key, replication: number) => Record<string, number>;
  figures: Record<string, Figure>;
  /** Known means of further figures, which take out a part of the chance. */
  controls: Record<string, number>;
}

export interface Figure {
  truth: number;
  /** The widest relative half-width of an interval (95 %) that still proves something. */
  precision: number;
  /** Standard error of a truth that was itself simulated. */
  truthError?: number;
}

type Of = (tallies: readonly Tally[]) => number;
export type Measured = Record<string, Figure & { of: Of }>;

export const close = (precision: number, of: Of, truth: number) => ({ of, truth, precision });

export const wait =
  (group: number): Of =>
  (tallies) =>
    tallies[group].waits / tallies[group].served;
export const sojourn =
  (group: number): Of =>
  (tallies) =>
    tallies[group].sojourns / tallies[group].served;

/** A count over the arrivals of all classes. */
export function perArrival(name: 'turnedAway' | 'foundBusy' | 'inLine' | 'inSystem' | 'inOrbit' | 'abandoned'): Of {
  return (tallies) => {
    let [sum, arrivals] = [0, 0];
    for (const tally of tallies) {
      sum += tally[name];
      arrivals += tally.arrivals;
    }
    return sum / arrivals;
  };
}

/** A tenth of so many customers is dropped and all of them measured, over all replications together. */
export function stationCase(
  id: string,
  millions: number,
  words: StationWords,
  measured: Measured,
  means: readonly [between: number, service: number][] = [],
): Case {
  const each = Math.round((millions * 1e6) / REPLICATIONS);
  return {
    id,
    figures: measured,
    controls: Object.fromEntries(
      means.flatMap(([between, service], group) => [
        [`between ${group}`, between],
        [`service ${group}`, service],
      ]),
    ),
    run(seed, replication) {
      const tallies = new StationRun(words, seed, replication).run(Math.round(each / 10), each);
      const figures = Object.fromEntries(Object.entries(measured).map(([name, { of }]) => [name, of(tallies)]));
      means.forEach((_, group) => {
        const { from, to, arrivals, sojourns, waits, served } = tallies[group];
        figures[`between ${group}`] = (to - from) / (arrivals - 1);
        figures[`service ${group}`] = (sojourns - waits) / served;
      });
      return figures;
    },
  };
}

/** A single stream of customers; Poisson unless it says otherwise. */
export function queue(
  id: string,
  millions: number,
  measured: Measured,
  words: Partial<StationWords> & { rate: number; work: Mixture; workMean: number; between?: Mixture },
): Case {
  const { rate, work, workMean, between = exponential(1 / rate), ...rest } = words;
  const station: StationWords = { servers: 1, classes: [{ between, service: work }], ...rest };
  return stationCase(id, millions, station, measured, [[1 / rate, workMean]]);
}
