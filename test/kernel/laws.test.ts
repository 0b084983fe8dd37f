import { describe, expect, it } from 'vitest';
import type { Law } from '../../src/kernel/laws.ts';
import {
  beta,
  cdf,
  deterministic,
  discrete,
  empirical,
  erlang,
  exponential,
  gamma,
  lognormal,
  lognormalByMedian,
  mean,
  normal,
  pareto,
  quantile,
  scaled,
  triangular,
  uniform,
  variance,
  weibull,
} from '../../src/kernel/laws.ts';

const PROBABILITIES = [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999];

/** Truth cases L1.*, "scipy.stats (inverse cdf: the values a sampler by inversion must return for these u)". */
const CASES: { id: string; law: Law; mean: number; variance: number; cdfAtMean: number; values: number[] }[] = [
  {
    id: 'L1.1',
    law: exponential(2),
    mean: 2.0,
    variance: 4.0,
    cdfAtMean: 0.632120558829,
    values: [
      0.00200100066717, 0.020100671707, 0.210721031316, 0.575364144904, 1.38629436112, 2.77258872224, 4.60517018599,
      9.21034037198, 13.815510558,
    ],
  },
  {
    id: 'L1.2',
    law: uniform(3, 7),
    mean: 5.0,
    variance: 1.33333333333,
    cdfAtMean: 0.5,
    values: [3.004, 3.04, 3.4, 4.0, 5.0, 6.0, 6.6, 6.96, 6.996],
  },
  {
    id: 'L1.3',
    law: triangular(1, 2, 5),
    mean: 2.66666666667,
    variance: 0.722222222222,
    cdfAtMean: 0.546296296296,
    values: [
      1.0632455532, 1.2, 1.63245553203, 2.0, 2.55051025722, 3.26794919243, 3.90455488499, 4.65358983849, 4.8904554885,
    ],
  },
  {
    id: 'L1.4',
    law: erlang(3, 6),
    mean: 6.0,
    variance: 12.0,
    cdfAtMean: 0.576809918873,
    values: [
      0.381066755137, 0.872090330157, 2.2041306565, 3.45459883572, 5.34812062745, 7.84080412059, 10.6446406757,
      16.8118938298, 22.4577444848,
    ],
  },
  {
    id: 'L1.6',
    law: gamma(28.7, 1),
    mean: 1.0,
    variance: 0.0348432055749,
    cdfAtMean: 0.524827063279,
    values: [
      0.5205002591, 0.617482168302, 0.769476893736, 0.868584164837, 0.988409885307, 1.11879163016, 1.24543366206,
      1.48466825973, 1.67711505472,
    ],
  },
  {
    id: 'L1.7',
    law: weibull(1.5, 2),
    mean: 1.8054905859,
    variance: 1.50276113926,
    cdfAtMean: 0.575873944066,
    values: [
      0.0200066705583, 0.093143033694, 0.446151051274, 0.871575863406, 1.56643953755, 2.48656776975, 3.48744302719,
      5.53597073005, 7.25417382468,
    ],
  },
  {
    id: 'L1.9',
    law: lognormal(40, 1.2),
    mean: 40.0,
    variance: 2304.0,
    cdfAtMean: 0.681618057345,
    values: [
      1.38304904333, 2.8455208152, 7.63322749242, 13.5427888893, 25.6073759866, 48.4196948115, 85.9056939636,
      230.445583604, 474.124694334,
    ],
  },
  {
    id: 'L1.10',
    law: lognormalByMedian(4, 1.3),
    mean: 9.31191125828,
    variance: 383.220646531,
    cdfAtMean: 0.742153889194,
    values: [
      0.0720058699001, 0.194376578509, 0.755993368937, 1.66438832883, 4.0, 9.61314118997, 21.1642068005, 82.3144440688,
      222.204106723,
    ],
  },
  {
    id: 'L1.11',
    law: beta(2, 5),
    mean: 0.285714285714,
    variance: 0.0255102040816,
    cdfAtMean: 0.548444950658,
    values: [
      0.00825549278775, 0.0267631911428, 0.0925952589131, 0.16116291679, 0.264449983296, 0.389479485201, 0.510316306551,
      0.70568632832, 0.818613866919,
    ],
  },
  {
    id: 'L1.12',
    law: pareto(2.5, 1),
    mean: 1.66666666667,
    variance: 2.22222222222,
    cdfAtMean: 0.721145199073,
    values: [
      1.00040028022, 1.00402822592, 1.04304488151, 1.12195514545, 1.31950791077, 1.74110112659, 2.51188643151,
      6.3095734448, 15.8489319246,
    ],
  },
  {
    id: 'L1.14',
    law: normal(0, 1),
    mean: 0.0,
    variance: 1.0,
    cdfAtMean: 0.5,
    values: [
      -3.09023230617, -2.32634787404, -1.28155156554, -0.674489750196, 0.0, 0.674489750196, 1.28155156554,
      2.32634787404, 3.09023230617,
    ],
  },
];

const UNITS = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);

/** Relative to the size of the expected value, which is printed with twelve digits. */
function expectClose(found: number, expected: number, tolerance = 1e-11): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.max(1e-3, Math.abs(expected)));
}

describe('laws against published numbers', () => {
  it.each(CASES)('$id $law.text has the true quantiles', ({ law, values }) => {
    PROBABILITIES.forEach((u, i) => {
      expectClose(quantile(law, u), values[i]);
    });
  });

  it.each(CASES)('$id $law.text has the true mean, variance and distribution function', (truth) => {
    expectClose(mean(truth.law), truth.mean);
    expectClose(variance(truth.law), truth.variance);
    expectClose(cdf(truth.law, truth.mean), truth.cdfAtMean);
  });

  it('L2.2 a lognormal law by mean and variation has the true median and 95 % point', () => {
    // Source: algebra of the lognormal law.
    for (const [average, cv, median, p95] of [
      [25, 1, 17.6776695297, 69.5282195177],
      [90, 1.3, 54.8739684765, 281.819977282],
      [480, 1.8, 233.108606966, 1683.20300923],
    ]) {
      expectClose(quantile(lognormal(average, cv), 0.5), median);
      expectClose(quantile(lognormal(average, cv), 0.95), p95);
      expect(mean(lognormal(average, cv))).toBe(average);
    }
  });

  it('H9 inversion of one uniform makes the difference of two exponential laws as steady as it can be', () => {
    // Source: algebra; means 1 and 1.2 give the variance 0.04 together and 2.44 apart.
    const count = 200_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const u = (i + 0.5) / count;
      const difference = quantile(exponential(1.2), u) - quantile(exponential(1), u);
      sum += difference;
      squares += difference * difference;
    }
    expectClose(squares / count - (sum / count) ** 2, 0.04, 1e-3);
  });
});

const ALL: Law[] = [
  ...CASES.map((truth) => truth.law),
  gamma(0.3, 5),
  gamma(900, 20),
  beta(0.4, 0.7),
  beta(40, 3),
  empirical([3, 1, 4, 1, 5, 9, 2, 6]),
  discrete([5, 1, 3], [1, 2, 3]),
  deterministic(7),
];

describe('every law', () => {
  it.each(ALL.map((law) => ({ law })))('$law.text never falls as the uniform rises', ({ law }) => {
    let before = Number.NEGATIVE_INFINITY;
    for (const u of [1e-16, 1e-9, ...UNITS, 1 - 1e-9, 1 - 2 ** -53]) {
      const value = quantile(law, u);
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it.each(ALL.map((law) => ({ law })))('$law.text: the distribution function undoes the quantile', ({ law }) => {
    const hasJumps = law.text.startsWith('one of') || law.text.startsWith('always') || law.text.startsWith('as the');
    for (const u of UNITS) {
      const share = cdf(law, quantile(law, u));
      if (hasJumps) expect(share).toBeGreaterThanOrEqual(u - 1e-12);
      else expect(Math.abs(share - u)).toBeLessThan(1e-12);
    }
  });

  it.each(ALL.map((law) => ({ law })))('$law.text stretched by three has thrice the values', ({ law }) => {
    const stretched = scaled(law, 3);
    for (const u of [0.02, 0.5, 0.97]) expectClose(quantile(stretched, u), 3 * quantile(law, u), 1e-12);
    expectClose(mean(stretched), 3 * mean(law), 1e-12);
    expectClose(variance(stretched), 9 * variance(law), 1e-11);
  });

  it.each([gamma(0.3, 5), gamma(900, 20), beta(40, 3), empirical([3, 1, 4, 1, 5, 9])].map((law) => ({ law })))(
    '$law.text has the mean and variance of its quantiles',
    ({ law }) => {
      const count = 20_000;
      const values = Array.from({ length: count }, (_, i) => quantile(law, (i + 0.5) / count));
      const average = values.reduce((sum, value) => sum + value, 0) / count;
      const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / count;
      expectClose(average, mean(law), 1e-3);
      expectClose(spread, variance(law), 5e-3);
    },
  );
});

describe('tabulated laws', () => {
  it('an empirical law joins the sorted values by straight lines', () => {
    const law = empirical([30, 10, 20, 50]);
    expect([1 / 6, 1 / 3, 0.5, 2 / 3, 5 / 6].map((u) => quantile(law, u))).toEqual([15, 20, 25, 30, 40]);
    expect(mean(law)).toBe((15 + 25 + 40) / 3);
    expect(cdf(law, 40)).toBeCloseTo(5 / 6, 14);
    expect([cdf(law, 9), cdf(law, 10), cdf(law, 50)]).toEqual([0, 0, 1]);
  });

  it('a discrete law takes its values in rising order, whatever the order given', () => {
    const law = discrete([10, 2, 5], [1, 2, 1]);
    expect([0.1, 0.5, 0.500001, 0.75, 0.76, 0.999].map((u) => quantile(law, u))).toEqual([2, 2, 5, 5, 10, 10]);
    expect(mean(law)).toBe(4.75);
    expect([cdf(law, 1), cdf(law, 2), cdf(law, 9), cdf(law, 10)]).toEqual([0, 0.5, 0.75, 1]);
  });

  it('a value with no share is never taken, even at the very top', () => {
    const law = discrete([1, 2, 3], [0.1, 0.2, 0]);
    expect(quantile(law, 1 - 2 ** -53)).toBe(2);
    expect(quantile(discrete([1, 2], [0, 1]), 1e-16)).toBe(2);
  });
});

describe('laws on the edge', () => {
  it('laws without spread are fixed values', () => {
    for (const law of [lognormal(8, 0), uniform(8, 8), triangular(8, 8, 8), empirical([8, 8]), normal(8, 0)]) {
      expect(quantile(law, 0.3)).toBe(8);
      expect(variance(law)).toBe(0);
    }
    expect(quantile(scaled(exponential(5), 0), 0.9)).toBe(0);
    expect(quantile(exponential(0), 0.9)).toBe(0);
  });

  it('a heavy Pareto tail has no mean or no variance', () => {
    expect(mean(pareto(1, 3))).toBe(Number.POSITIVE_INFINITY);
    expect(variance(pareto(2, 3))).toBe(Number.POSITIVE_INFINITY);
  });

  it('an Erlang law of one stage is the exponential law', () => {
    expect(quantile(erlang(1, 4), 0.77)).toBe(quantile(exponential(4), 0.77));
  });

  it.each([
    [() => exponential(-1), 'The mean of an exponential law must be a finite number, zero or more, not -1.'],
    [() => erlang(2.5, 1), 'An Erlang law has a whole number of stages, at least one, not 2.5.'],
    [() => gamma(0, 1), 'The shape of a gamma law must be a finite number above zero, not 0.'],
    [() => lognormal(Number.NaN, 1), 'The mean of a lognormal law must be a finite number, zero or more, not NaN.'],
    [
      () => triangular(1, 5, 3),
      'Low, mode and high of a triangular law must be finite and must not fall, not 1, 5, 3.',
    ],
    [() => empirical([]), 'An empirical law needs at least one value; number of values, not 0.'],
    [() => empirical([1, Number.NaN]), 'An empirical law needs finite values, not NaN.'],
    [() => discrete([1, 2], [1]), 'A discrete law of 2 values needs as many shares, not 1.'],
    [() => discrete([1], [0]), 'The sum of the shares of a discrete law must be a finite number above zero, not 0.'],
    [() => scaled(exponential(1), -2), 'The factor of a scaled law must be a finite number, zero or more, not -2.'],
  ])('refuses with a sentence: %s', (make, sentence) => {
    expect(make).toThrow(new RangeError(sentence));
  });
});
