/** One replication of the base and of every variant with the same random numbers: what a worker does for a comparison. */
import type { OrderKey } from '../../desk/desk.ts';
import type { Progress } from '../../desk/run.ts';
import type { Key } from '../../kernel/random.ts';
import type { Model } from '../../model/model.ts';
import { type ReplicationResult, Replicator } from '../replication.ts';
import { TicketPairs } from './ticketPairs.ts';

/** Plain columns, so that they travel between threads as they are. */
export interface PairedResult {
  readonly replication: number;
  /** The base first, then the variants. */
  readonly desks: readonly ReplicationResult[];
  /** By variant: the sums of `TicketPairs`. */
  readonly pairs: readonly Float64Array[];
  readonly arrived: number;
}

export class PairedReplicator {
  private readonly models: readonly Model[];
  private readonly replicators: readonly Replicator[];
  private readonly tickets: TicketPairs;

  /** @param models the base first; @param ownOrders by model, where the scenario has an order of its own */
  constructor(models: readonly Model[], ownOrders: readonly (OrderKey | null)[] = []) {
    this.models = models;
    this.replicators = models.map((model, desk) => new Replicator(model, ownOrders[desk] ?? null));
    this.tickets = new TicketPairs(models[0]);
  }

  run(seed: Key, replication: number, progress?: Progress): PairedResult {
    const pairs: Float64Array[] = [];
    const desks: ReplicationResult[] = [];
    let arrived = 0;
    for (const [desk, replicator] of this.replicators.entries()) {
      const before = arrived;
      const tell = progress === undefined ? undefined : (tickets: number) => progress(before + tickets);
      if (desk === 0) desks.push(replicator.run(seed, replication, tell, [this.tickets.remember()]));
      else {
        const reader = this.tickets.holdAgainst(this.models[desk]);
        desks.push(replicator.run(seed, replication, tell, [reader]));
        pairs.push(reader.finish());
      }
      arrived += desks[desk].arrived;
    }
    return { replication, desks, pairs, arrived };
  }
}
