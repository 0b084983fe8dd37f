/** The station that tests of theory are simulated with. */
import { describe, expect, it } from 'vitest';
import { exponential, lognormal, scaled } from '../../src/kernel/laws.ts';
import { StationRun, type StationWords } from './station.ts';

describe('the unit of time', () => {
  it('makes no difference: a desk told in minutes is the desk told in hours, sixty times as long', () => {
    const words = (unit: number): StationWords => ({
      servers: 4,
      classes: [
        { between: exponential(0.5 * unit), service: scaled(lognormal(1, 1.2), unit) },
        { between: exponential(unit), service: exponential(0.8 * unit), patience: exponential(2 * unit) },
      ],
      limits: [0.3 * unit],
    });
    const seed = { high: 60, low: 1 };
    const hours = new StationRun(words(1), seed, 0).run(1000, 50_000);
    const minutes = new StationRun(words(60), seed, 0).run(1000, 50_000);
    for (const group of [0, 1]) {
      const [long, short] = [minutes[group], hours[group]];
      expect([long.arrivals, long.served, long.abandoned, long.foundBusy, ...long.servedWithin]).toEqual([
        short.arrivals,
        short.served,
        short.abandoned,
        short.foundBusy,
        ...short.servedWithin,
      ]);
      expect(Math.abs(long.waits / (60 * short.waits) - 1)).toBeLessThan(1e-9);
      expect(Math.abs(long.sojourns / (60 * short.sojourns) - 1)).toBeLessThan(1e-9);
    }
  });
});
