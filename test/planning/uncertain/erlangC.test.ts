/** A desk whose answer is known, by the engine: five servers, an arrival rate that nobody knows, Erlang C integrated over it. */
import { describe, expect, it } from 'vitest';
import { sweep, uncertainty } from '../../../src/index.ts';
import { delayFigures } from '../../../src/theory/erlang.ts';

const text = `
name: Five servers
period: { from: 2026-01-01, to: 2026-02-10, warmUp: 2 days }
arrivals: { rate: 24/h }
teams: { desk: { engineers: 5, work: exponential 10 min } }
`;
/** Minutes: the mean wait of Erlang C at so many arrivals an hour. */
const waitAt = (perHour: number) =>
  delayFigures({ arrivalRate: perHour / 60, serviceRate: 1 / 10, servers: 5 }).meanWait;
const [LOW, HIGH] = [18, 26.4];
const rateAt = (part: number) => LOW + part * (HIGH - LOW);
const places = Array.from({ length: 1000 }, (_, index) => rateAt((index + 0.5) / 1000));
const exactMean = places.reduce((sum, rate) => sum + waitAt(rate), 0) / 1000;

describe('an arrival rate that nobody knows', async () => {
  const options = { uncertain: ['arrivals.rate=18/h..26.4/h'], samples: 40, replications: 4, seed: 'erlang' };
  const document = await uncertainty({ text }, { ...options, measures: ['wait', 'occupancy by team'] });
  const wait = document.measures.find(({ measure }) => measure === 'wait')!;
  const occupancy = document.measures.find(({ measure }) => measure === 'occupancy')!;

  it('gives the integrated mean wait inside the interval from chance', () => {
    expect(wait.chance.low).toBeLessThan(exactMean);
    expect(wait.chance.high).toBeGreaterThan(exactMean);
    // Sharp enough to tell the mean over all rates from the wait at the mean rate.
    expect(Math.abs(wait.estimate - exactMean)).toBeLessThan(0.5 * (exactMean - waitAt(rateAt(0.5))));
    expect(wait.chance.low).toBeGreaterThan(waitAt(rateAt(0.5)));
  });

  it('gives the waits at the outer rates as the limits from the inputs', () => {
    // Of 40 samples of one input the outermost two lie, on average, in the middle of its outermost fortieths.
    for (const [found, part] of [
      [wait.inputs.low!, 0.5 / 40],
      [wait.inputs.high!, 39.5 / 40],
    ]) {
      expect(Math.abs(found / waitAt(rateAt(part)) - 1)).toBeLessThan(0.08);
    }
    expect(Math.abs(occupancy.inputs.low! - rateAt(0.5 / 40) / 30)).toBeLessThan(0.01);
    expect(Math.abs(occupancy.inputs.high! - rateAt(39.5 / 40) / 30)).toBeLessThan(0.01);
  });

  it('has both intervals inside the one of both together, and the stated desk beside them', () => {
    for (const measure of document.measures) {
      for (const inner of [measure.chance, measure.inputs]) {
        expect(measure.low).toBeLessThanOrEqual(inner.low!);
        expect(measure.high).toBeGreaterThanOrEqual(inner.high!);
      }
    }
    expect(wait.stated!.low).toBeLessThan(waitAt(24));
    expect(wait.stated!.high).toBeGreaterThan(waitAt(24));
  });

  it('is all that matters', () => {
    const [own] = document.influence.filter(({ measure }) => measure === 'occupancy');
    expect(own.share.estimate).toBeGreaterThan(0.97);
    expect(own.share.high).toBeLessThanOrEqual(1);
    expect(own.effect.estimate).toBeCloseTo((HIGH - LOW) / 30, 2);
  });
});

describe('the library', () => {
  const small = text.replace('2026-02-10', '2026-01-04');

  it('sweeps as the command does: a run at each point, and the effects of what varies', async () => {
    const document = await sweep({ text: small }, ['teams.desk.engineers=5..6', 'arrivals.rate=20/h,24/h'], {
      replications: 3,
      measures: ['wait team=desk'],
    });
    expect(document.points.map(({ settings }) => Object.values(settings))).toEqual([
      ['5', '20/h'],
      ['5', '24/h'],
      ['6', '20/h'],
      ['6', '24/h'],
    ]);
    expect(document.measures).toHaveLength(4);
    expect(document.sensitivity.map(({ path }) => path)).toEqual(['teams.desk.engineers', 'arrivals.rate']);
    expect(document.sensitivity[0].effect.estimate).toBeLessThan(0);
    expect(document.sensitivity[1].effect.estimate).toBeGreaterThan(0);
  });

  it.each([
    [{ uncertain: [] }, 'names nothing that is uncertain'],
    [{ uncertain: ['arrivals.rate=20/h..25/h'], samples: 12 }, 'it takes at least 39'],
    [{ uncertain: ['arrivals.rate=20/h..25/h'], replications: 1 }, 'it takes at least 2'],
    [{ uncertain: ['arrivals.rte=20/h..25/h'] }, 'did you mean arrivals.rate?'],
  ])('refuses %j', async (options, message) => {
    await expect(uncertainty({ text: small }, options)).rejects.toThrow(message);
  });

  it('tells whoever stops it that too little was finished', async () => {
    const stop = new AbortController();
    const options = { uncertain: ['arrivals.rate=20/h..25/h'], signal: stop.signal, onDone: () => stop.abort() };
    await expect(uncertainty({ text: small }, options)).rejects.toThrow('0 samples are too few');
  });
});
