/**
 * Takes finished results from the shelf and hands them to whoever waits. Those that were taken stay there until the command
 * ends, so that a coordinator that dies can come back to them; of a long command only the last quarter of a gigabyte.
 */
import { resultUnreadable } from './failure.ts';
import { arrivedIn, unpackResult } from './result.ts';
import type { Shelf } from './shelf.ts';
import type { Wanted } from './wanted.ts';

export interface Harvest {
  /** @returns the replications without a result yet */
  take(wanted: Wanted, replications: readonly number[]): Promise<number[]>;
  /** Tickets in all results taken. */
  tickets(): number;
  /** What the last replication took its thread; null before the first. */
  milliseconds(): number | null;
  /** Whether a result could not be read. */
  isSpoilt(): boolean;
}

/** Results fetched at once. */
const ARMFUL = 50;
const USUAL_BYTES_LEFT = 256 * 1024 * 1024;

/** @param bytesLeft so many of the taken results stay in Redis */
export function openHarvest(shelf: Shelf, bytesLeft = USUAL_BYTES_LEFT): Harvest {
  const taken: { readonly work: string; readonly replication: number; readonly bytes: number }[] = [];
  let bytesTaken = 0;
  let tickets = 0;
  let milliseconds: number | null = null;
  let spoilt = false;

  const takeOne = async (wanted: Wanted, replication: number, packed: Buffer): Promise<void> => {
    const { packed: work, task, title } = wanted;
    try {
      const performed = unpackResult(packed, task, replication);
      milliseconds = performed.milliseconds;
      tickets += arrivedIn(performed.result);
      wanted.resolve(replication, performed.result);
    } catch (error) {
      spoilt = true;
      await shelf.dropResults(work.name, [replication]);
      wanted.reject([replication], resultUnreadable(title, replication, (error as Error).message));
      return;
    }
    taken.push({ work: work.name, replication, bytes: packed.length });
    bytesTaken += packed.length;
    while (bytesTaken > bytesLeft) {
      const oldest = taken.shift()!;
      bytesTaken -= oldest.bytes;
      await shelf.dropResults(oldest.work, [oldest.replication]);
    }
  };

  return {
    take: async (wanted, replications) => {
      const open = wanted.open(replications);
      const absent: number[] = [];
      for (let from = 0; from < open.length; from += ARMFUL) {
        const some = open.slice(from, from + ARMFUL);
        for (const [index, packed] of (await shelf.results(wanted.packed.name, some)).entries()) {
          if (packed === null) absent.push(some[index]);
          else await takeOne(wanted, some[index], packed);
        }
      }
      return absent;
    },
    tickets: () => tickets,
    milliseconds: () => milliseconds,
    isSpoilt: () => spoilt,
  };
}
