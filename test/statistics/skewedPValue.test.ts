/** The p value of a skewed mean is of a piece with its interval: neither says that a difference is real where the other does not. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/kernel/random.ts';
import { compare } from '../../src/planning/compare/compareScenarios.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import { skewedInterval, skewedPValue } from '../../src/statistics/skewedInterval.ts';

const CONFIDENCES = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999];
const isLeftOut = ({ low, high }: { low: number; high: number }) => low > 0 || high < 0;

/** Samples of 3 to 22 values, even or with a long tail to either side, their mean a little off zero. */
function samples(count: number): number[][] {
  return Array.from({ length: count }, (_, sample) => {
    const draw = (index: number) => uniform(20, 26, sample, index);
    const [length, tail, shift] = [3 + (sample % 20), (sample % 3) - 1, 2 * draw(0) - 1];
    return Array.from({ length }, (__, i) => {
      const even = draw(i + 1) - 0.5;
      const long = -Math.log(1 - draw(i + 100)) - 1;
      return shift + (tail === 0 ? even : tail * long * long * Math.sign(long));
    });
  });
}

describe('the p value of a skewed mean', () => {
  it('is below one less a confidence exactly where that interval leaves zero out', () => {
    let told = 0;
    let apart = 0;
    for (const values of samples(600)) {
      const p = skewedPValue(values);
      for (const confidence of CONFIDENCES) {
        const interval = skewedInterval(values, confidence);
        expect({ values, confidence, out: isLeftOut(interval) }).toEqual({
          values,
          confidence,
          out: p < 1 - confidence,
        });
        told += isLeftOut(interval) ? 1 : 0;
        // Student's p value would have said otherwise of some of them.
        const { estimate, low, high } = interval;
        const near = Math.min(high - estimate, estimate - low);
        apart += !isLeftOut(interval) && Math.abs(estimate) > near ? 1 : 0;
      }
    }
    expect(told).toBeGreaterThan(500);
    expect(apart).toBeGreaterThan(50);
  });

  it('is the level at which a limit touches zero', () => {
    for (const values of [
      [5, 5, 4, 5, -3],
      [-5, -5, -4, -5, 3],
      [1, 2, 3, 4, 5],
      [1, 1, 2, 1, 9],
    ]) {
      const { low, high } = skewedInterval(values, 1 - skewedPValue(values));
      expect(Math.min(Math.abs(low), Math.abs(high))).toBeCloseTo(0, 8);
    }
  });

  it('is Student’s where zero lies on the other side, and certain where nothing varies', () => {
    // With four degrees of freedom P(|T| > t) has a closed form; t² = n mean² / variance.
    const student = (square: number) => 1 - Math.sqrt(square / (square + 4)) * (1 + 2 / (square + 4));
    expect(skewedPValue([1, 2, 3, 4, 5])).toBeCloseTo(student((5 * 9) / 2.5), 12);
    expect(skewedPValue([1, 1, 2, 1, 9])).toBeCloseTo(student((5 * 2.8 ** 2) / 12.2), 12);
    expect(skewedPValue([5, 5, 4, 5, -3])).toBeGreaterThan(1.3 * student((5 * 3.2 ** 2) / 12.2));
    expect(skewedPValue([4, 4, 4])).toBe(0);
    expect(skewedPValue([0, 0, 0])).toBe(1);
    expect(skewedPValue([7])).toBeNaN();
  });
});

const desk = (work: string) => {
  const text = `name: Desk
period: { from: 2026-02-02, to: 2026-02-04 }
arrivals: { rate: 10/h }
teams: { desk: { onDuty: 4, work: ${work} } }
`;
  return { scenario: parseScenario(text).scenario, name: work };
};

it('a comparison never prints an interval and a p value that contradict each other', async () => {
  for (const confidence of [0.5, 0.7, 0.9, 0.95]) {
    const document = await compare(
      desk('exponential 20 min'),
      [desk('exponential 20.5 min'), desk('exponential 20 min')],
      {
        measures: ['wait', 'wait p90', 'wait p95', 'response p90'],
        replications: 7,
        confidence,
      },
    );
    for (const { p, low, high, difference, probabilityBetter } of document.differences) {
      expect(isLeftOut({ low: low!, high: high! })).toBe(p! < 1 - confidence && difference !== 0);
      if (difference !== 0) expect(probabilityBetter! > 0.5).toBe(difference < 0);
    }
    expect(document.differences.some(({ statistic }) => statistic === 'p95')).toBe(true);
  }
});
