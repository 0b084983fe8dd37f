/** Staffings that were simulated, all with the same random numbers; each is simulated once however often it is looked at. */
import type { ReplicationResult } from '../replication.ts';
import { type Sample, samplesOf } from './judge.ts';
import { keyOf, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';

export interface Trial {
  readonly staffing: Staffing;
  /** In the order of the targets. */
  readonly samples: readonly Sample[];
}

/** Runs the replications of each staffing, whoever does it; results in the order of what was asked. */
export type Simulate = (
  staffings: readonly Staffing[],
  replications: readonly number[],
) => Promise<(readonly ReplicationResult[])[]>;

export interface Trials {
  look(staffings: readonly Staffing[]): Promise<Trial[]>;
  /** In the order in which they were first looked at. */
  readonly all: readonly Trial[];
  /** Replications so far. */
  spent(): number;
}

/** @param replications of each staffing, by their numbers */
export function openTrials(simulate: Simulate, targets: readonly Target[], replications: readonly number[]): Trials {
  const known = new Map<string, Trial>();
  const all: Trial[] = [];
  return {
    look: async (staffings) => {
      const distinct = new Map(staffings.map((staffing) => [keyOf(staffing), staffing]));
      const missing = [...distinct].flatMap(([key, staffing]) => (known.has(key) ? [] : [staffing]));
      const results = missing.length === 0 ? [] : await simulate(missing, replications);
      for (const [index, staffing] of missing.entries()) {
        const trial = { staffing, samples: samplesOf(targets, results[index]) };
        known.set(keyOf(staffing), trial);
        all.push(trial);
      }
      return staffings.map((staffing) => known.get(keyOf(staffing))!);
    },
    all,
    spent: () => all.length * replications.length,
  };
}
