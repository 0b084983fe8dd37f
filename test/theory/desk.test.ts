/** A desk configured down to a station, ticket by ticket. */
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/kernel/random.ts';
import { deskCase, minutes, rateWords } from './deskCase.ts';
import { delayCases } from './truths/delayCases.ts';

/** [created, began, ended] of every ticket of one run of M/M/c, in order of creation. */
function visits(id: string, unit: number, seed: Key): [number, number, number][] {
  const { station } = delayCases.find((each) => each.id === id)!;
  const rows: [number, number, number][] = [];
  deskCase({
    id,
    words: {
      period: { tickets: 3000 },
      arrivals: { rate: rateWords(station.arrivalRate, unit) },
      teams: { desk: { onDuty: station.servers, work: `exponential ${minutes(1 / station.serviceRate, unit)}` } },
    },
    figures: {},
    reader: () => ({
      visit(batch, row) {
        rows.push([batch.entered[row], batch.began[row], batch.ended[row]]);
      },
      figures: () => ({}),
    }),
  }).run(seed, 0);
  return rows.sort((a, b) => a[0] - b[0]);
}

describe('ticket by ticket', () => {
  // Kiefer and Wolfowitz 1955: with what came and how long it took, waits in order of arrival are arithmetic.
  it.each(delayCases)('$id: the desk lets everybody wait as the recursion of the line says', ({ id, station }) => {
    const rows = visits(id, 60, { high: 5, low: 7 });
    expect(rows.length).toBe(3000);
    const free = new Float64Array(station.servers);
    let waited = 0;
    for (const [created, began, ended] of rows) {
      const next = free.indexOf(Math.min(...free));
      const start = Math.max(created, free[next]);
      expect(Math.abs(began - start)).toBeLessThan(1e-6);
      free[next] = start + (ended - began);
      if (began > created) waited++;
    }
    expect(waited).toBeGreaterThan(100);
  });
});
