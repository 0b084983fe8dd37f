import { describe, expect, it } from 'vitest';
import { openHarvest } from '../../src/cluster/harvest.ts';
import { packResult } from '../../src/cluster/result.ts';
import type { Shelf } from '../../src/cluster/shelf.ts';
import { wantedOf } from '../../src/cluster/wanted.ts';
import { packWork } from '../../src/cluster/work.ts';
import { madeOf, workCalled } from './hall.ts';

describe('results that were taken', () => {
  it('stay on the shelf, but no more bytes of them than it has room for: the oldest go first', async () => {
    const work = workCalled('heavy');
    const packed = Buffer.from(packResult({ replication: 0, milliseconds: 5, result: madeOf('heavy', 0) }));
    const dropped: number[] = [];
    const shelf: Partial<Shelf> = {
      results: async (_, replications) =>
        replications.map((replication) =>
          Buffer.from(packResult({ replication, milliseconds: 5, result: madeOf('heavy', replication) })),
        ),
      dropResults: async (_, replications) => void dropped.push(...replications),
    };
    const harvest = openHarvest(shelf as Shelf, 3.5 * packed.length);
    const wanted = wantedOf(packWork(work), work, () => {});
    const promises = [0, 1, 2, 3, 4].map(wanted.want);
    expect(await harvest.take(wanted, [0, 1, 2])).toEqual([]);
    expect(dropped).toEqual([]);
    expect(await harvest.take(wanted, [3, 4])).toEqual([]);
    expect(dropped).toEqual([0, 1]);
    expect(await Promise.all(promises)).toEqual([0, 1, 2, 3, 4].map((each) => madeOf('heavy', each)));
    expect({ tickets: harvest.tickets(), milliseconds: harvest.milliseconds() }).toEqual({
      tickets: 50,
      milliseconds: 5,
    });
  });
});
