/**
 * Printed intervals hold the truth about as often as they say: 200 runs of ten replications of a desk whose waits are known
 * exactly. `bench/coverage.js` measures it with a thousand; docs/statistics.md keeps what it found.
 */
import { describe, expect, it } from 'vitest';
import { Replicator } from '../../src/planning/replication.ts';
import { resultDocument } from '../../src/planning/resultDocument.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { delayFigures, waitQuantile } from '../../src/theory/erlang.ts';
import { modelOf } from '../desk/given.ts';

const RUNS = 200;
const REPLICATIONS = 10;
const station = { arrivalRate: 0.5, serviceRate: 0.25, servers: 3 };
const { meanWait, waitingShare } = delayFigures(station);
const truths = {
  mean: meanWait,
  share: 1 - waitingShare,
  p90: waitQuantile(station, 0.9),
  p95: waitQuantile(station, 0.95),
};
const model = modelOf({
  period: { from: '2026-01-06', to: '2026-01-07', warmUp: '1 day' },
  arrivals: { rate: '30/h' },
  teams: { desk: { onDuty: 3, work: 'exponential 4 min' } },
});

function coverages(): Record<string, number> {
  const replicator = new Replicator(model);
  const held: Record<string, number> = {};
  for (let run = 0; run < RUNS; run++) {
    const key = seedKey(`coverage ${run}`);
    const results = Array.from({ length: REPLICATIONS }, (_, replication) => replicator.run(key, replication));
    const { measures } = resultDocument({
      model,
      replicated: { results, interrupted: false, preciseEnough: true },
      sha256: '',
      seed: '',
      confidence: 0.95,
      command: 'run',
      version: '',
      warnings: [],
    });
    for (const [statistic, truth] of Object.entries(truths)) {
      const { low, high } = measures.find(
        (each) => each.measure === 'wait' && each.statistic === statistic && each.where.team === 'desk',
      )!;
      if (low! <= truth && truth <= high!) held[statistic] = (held[statistic] ?? 0) + 1;
    }
  }
  return held;
}

describe('95 % intervals of ten replications', () => {
  let held: Record<string, number> | null = null;

  // Of 200 runs 190 should hold it, give or take 3. Intervals a third too narrow would do so in 167, of twice the width
  // in all.
  it.each(Object.keys(truths))('hold the true %s of waits in about nineteen runs of twenty', (statistic) => {
    held ??= coverages();
    expect(held[statistic]).toBeGreaterThanOrEqual(176);
    expect(held[statistic]).toBeLessThan(200);
  });
});
