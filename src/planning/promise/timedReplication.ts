/**
 * One replication of a desk, with what its clocks had counted, and scored for policies that would not change it: what a
 * worker does for `promise`.
 */
import { Accounts } from '../../desk/accounts.ts';
import type { OrderKey } from '../../desk/desk.ts';
import type { Progress } from '../../desk/run.ts';
import { borrowing } from '../../kernel/compiledMemory.ts';
import type { Key } from '../../kernel/random.ts';
import type { Model } from '../../model/model.ts';
import { MeasureSet } from '../measureSet.ts';
import { type ReplicationResult, Replicator } from '../replication.ts';
import { type CellTimes, CountedTimes } from './countedTimes.ts';
import { OtherPromises } from './otherPromises.ts';

/** Plain columns, so that they travel between threads as they are; histograms are not needed and stay behind. */
export interface Scored {
  readonly result: ReplicationResult;
  /** By cell. */
  readonly times: readonly CellTimes[];
}

export interface TimedResult extends Scored {
  readonly replication: number;
  /** Of the other policies that were asked for, in their order. */
  readonly others: readonly Scored[];
}

export class TimedReplicator {
  private readonly model: Model;
  private readonly replicator: Replicator;
  private readonly times: CountedTimes;
  private readonly others: readonly { readonly model: Model; readonly times: CountedTimes }[];

  /**
   * @param attain share of the tickets that are to keep a promise within a run
   * @param others policies for which there are no `reasonsForOwnRuns`
   */
  constructor(model: Model, attain: number, ownOrder: OrderKey | null = null, others: readonly Model[] = []) {
    this.model = model;
    this.replicator = new Replicator(model, ownOrder);
    this.times = new CountedTimes(model, attain);
    this.others = others.map((other) => ({ model: other, times: new CountedTimes(other, attain) }));
  }

  /** @param count how many of the others are scored, from the first on */
  run(seed: Key, replication: number, progress?: Progress, count = this.others.length): TimedResult {
    return borrowing(() => this.timed(seed, replication, progress, count));
  }

  private timed(seed: Key, replication: number, progress: Progress | undefined, count: number): TimedResult {
    const { model, times } = this;
    times.reset();
    const scored = this.others.slice(0, count).map((other) => {
      other.times.reset();
      const measures = new MeasureSet(other.model, new Accounts(other.model, seed), {});
      return { ...other, measures, log: new OtherPromises(model, other.model, [...measures.start(), other.times]) };
    });
    const readers = [times, ...scored.map(({ log }) => log)];
    const result = this.replicator.run(seed, replication, progress, readers);
    const { arrived, endedAt } = result;
    return {
      replication,
      result: withoutHistograms(result),
      times: times.cells(),
      others: scored.map((other) => ({
        result: withoutHistograms({ replication, ...other.measures.figures(endedAt), arrived, endedAt }),
        times: other.times.cells(),
      })),
    };
  }
}

function withoutHistograms(result: ReplicationResult): ReplicationResult {
  return { ...result, histograms: new Float64Array(0) };
}
