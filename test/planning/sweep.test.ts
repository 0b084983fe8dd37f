/** A sweep before and after the simulation: which points are asked for, and what their figures say of the paths. */
import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/planning/seed.ts';
import { readFactor, readFactors } from '../../src/planning/sweep/factor.ts';
import { gridPoints, samplePoints } from '../../src/planning/sweep/points.ts';
import { designOf, effectOf } from '../../src/planning/sweep/sensitivity.ts';
import { SweepError } from '../../src/planning/sweep/sweepError.ts';

const texts = (setting: string) => readFactor(setting).levels?.map(({ text }) => text);

describe('what varies', () => {
  it.each([
    ['a.b=1..4', ['1', '2', '3', '4']],
    ['a.b=1..9 by 4', ['1', '5', '9']],
    ['a.b=1..10 by 4', ['1', '5', '9']],
    ['a.b=-1..1', ['-1', '0', '1']],
    ['a.b=0.1..0.4 by 0.1', ['0.1', '0.2', '0.3', '0.4']],
    ['a.b=50 %..90 % by 20 %', ['50 %', '70 %', '90 %']],
    ['a.b=50%..60% by 5%', ['50%', '55%', '60%']],
    ['a.b=10..30 min by 10', ['10 min', '20 min', '30 min']],
    ['a.b=18/h..20/h by 1/h', ['18/h', '19/h', '20/h']],
    ['a.b=exponential 40 min..60 min by 10 min', ['exponential 40 min', 'exponential 50 min', 'exponential 60 min']],
    [
      'a.b=lognormal mean 40 min..60 min cv 1.2 by 10 min',
      ['lognormal mean 40 min cv 1.2', 'lognormal mean 50 min cv 1.2', 'lognormal mean 60 min cv 1.2'],
    ],
    ['a.b=x, y', ['x', 'y']],
    ['a.b=1,2,5..7', ['1', '2', '5', '6', '7']],
    ['a.b=[08-16, 16-24],[08-20]', ['[08-16, 16-24]', '[08-20]']],
    ["a.b='x, y',z", ["'x, y'", 'z']],
    ['arrivals.recorded.file=../one.csv,../other.csv', ['../one.csv', '../other.csv']],
  ])('%s has the values one expects', (setting, expected) => {
    expect(texts(setting)).toEqual(expected);
  });

  it('a range without a step has two ends, and its values are written with four digits', () => {
    const { levels, range } = readFactor('a.b=10 min..30 min');
    expect(levels).toBeNull();
    expect(range).toMatchObject({ low: 10, high: 30, step: null });
    expect(range!.text(12.345678)).toBe('12.35 min');
  });

  it.each([
    ['a.b=9..1', 'the empty range 9..1'],
    ['a.b=3..3', 'the empty range 3..3'],
    ['a.b=1..9 by 0', 'a step of 0'],
    ['a.b=1..9 by 9', 'a step above 0 and at most 8'],
    ['a.b=10 min..2 h by 10 min', "found the units min and h; expected one unit, such as '10 min..2 min'"],
    ['a.b=x..y', "found 'x..y'; expected a range such as 1..9"],
    ['a.b=1,1', 'found 1 twice'],
    ['a.b=1,,2', 'found no path with values'],
    ['a.b', 'found no path with values'],
    ['=1..2', 'found no path with values'],
    ['a.b=1 min..2 min,5 min', 'expected a step'],
    ['a.b=1..9000000', 'at most 100000 values'],
  ])('%s is refused', (setting, expected) => {
    expect(() => readFactor(setting)).toThrow(expected);
    expect(() => readFactor(setting)).toThrow(SweepError);
  });

  it('a path is named once', () => {
    expect(() => readFactors(['a.b=1..2', 'a.b=3'])).toThrow('--vary a.b: found twice');
    expect(() => readFactors([])).toThrow('Sweep over what?');
  });
});

describe('the points', () => {
  it('of a grid are all combinations, the last path varying fastest', () => {
    const points = gridPoints(readFactors(['a=1..2', 'b=x,y,z']));
    expect(points.map((point) => point.map(({ text }) => text).join(''))).toEqual(['1x', '1y', '1z', '2x', '2y', '2z']);
  });

  it('are refused when they are too many, with their number and a way out', () => {
    expect(() => gridPoints(readFactors(['a=1..90', 'b=1..90']))).toThrow('90 × 90 = 8,100 points; at most 5,000');
    expect(() => gridPoints(readFactors(['a=1..90', 'b=1..90']))).toThrow('--sample 200');
  });

  it('of a grid need a step where the values are no whole numbers', () => {
    expect(() => gridPoints(readFactors(['a=1 h..2 h']))).toThrow('the range 1 h..2 h without a step');
  });

  it('of a sample use every part of every range once', () => {
    const count = 40;
    const points = samplePoints(readFactors(['a=0.0..1.0', 'b=1..20', 'c=x,y']), count, seedKey('parts'));
    const parts = points.map(([a]) => Math.floor(a.number! * count + 1e-6));
    expect(new Set(parts).size).toBeGreaterThanOrEqual(count - 1);
    const times = new Map<string, number>();
    for (const { text } of points.flatMap(([, b, c]) => [b, c])) times.set(text, (times.get(text) ?? 0) + 1);
    expect(times.get('x')).toBe(20);
    expect(Array.from({ length: 20 }, (_, index) => times.get(String(index + 1)))).toEqual(new Array(20).fill(2));
  });

  it('of a sample are those of the seed', () => {
    const factors = readFactors(['a=0.0..1.0', 'b=1 h..2 h']);
    const points = (seed: string) => JSON.stringify(samplePoints(factors, 10, seedKey(seed)));
    expect(points('spring')).toBe(points('spring'));
    expect(points('spring')).not.toBe(points('autumn'));
  });
});

describe('sensitivity', () => {
  /** A figure of `value` ± what each replication adds to all points alike. */
  const series = (values: readonly number[], noise = [-1, 0, 1]) =>
    values.map((value) => ({ numerators: noise.map((each) => value + each), denominators: noise.map(() => 1) }));

  it('on a grid is the difference of averages, in which common chance falls out', () => {
    const factors = readFactors(['a=1..3', 'b=x,y']);
    const points = gridPoints(factors);
    const values = points.map(([a, b]) => 10 * a.number! ** 2 + (b.text === 'y' ? 5 : 0));
    const design = designOf(factors, points, 'grid')!;
    const [a, b] = design.paths.map((path) => effectOf(path, design, series(values), 0.95));
    expect(a.effect).toEqual({ estimate: 80, low: 80, high: 80 });
    expect(a.atLowest.estimate).toBe(12.5);
    expect(a.atHighest.low!).toBeLessThan(92.5);
    // 10, 40 and 90, and half of 5: what is common to all points is not in the difference to their average.
    expect(a.highestFromAverage.estimate).toBeCloseTo(90 - 140 / 3, 10);
    expect(a.highestFromAverage.high! - a.highestFromAverage.low!).toBeLessThan(1e-9);
    expect(b.effect.estimate).toBeCloseTo(5, 12);
    expect(a.explained).toBeNull();
  });

  it('of a sample is the slope over the whole range, as wide as the points lie off the line', () => {
    const factors = readFactors(['a=0.0..2.0', 'b=x,y']);
    const points = samplePoints(factors, 12, seedKey('slope'));
    const straight = points.map(([a, b]) => 100 + 10 * a.number! + (b.text === 'y' ? 5 : 0));
    const design = designOf(factors, points, 'sample')!;
    const [a, b] = design.paths.map((path) => effectOf(path, design, series(straight), 0.95));
    expect(a.effect.estimate).toBeCloseTo(20, 8);
    expect(a.effect.high! - a.effect.low!).toBeLessThan(1e-6);
    expect(a.explained).toBeCloseTo(1, 10);
    expect(b.effect.estimate).toBeCloseTo(5, 8);
    const crooked = straight.map((value, index) => value + (index % 2 === 0 ? 1 : -1));
    const [wide] = design.paths.map((path) => effectOf(path, design, series(crooked), 0.95));
    expect(wide.effect.high! - wide.effect.low!).toBeGreaterThan(1);
    expect(wide.explained!).toBeLessThan(0.999);
  });

  it('of a sample with too few points is not told', () => {
    const factors = readFactors(['a=0.0..2.0', 'b=0.0..2.0', 'c=1..9']);
    expect(designOf(factors, samplePoints(factors, 4, seedKey('few')), 'sample')).toBeNull();
  });

  it('with a single replication has no limits', () => {
    const factors = readFactors(['a=1..2']);
    const points = gridPoints(factors);
    const design = designOf(factors, points, 'grid')!;
    const { effect } = effectOf(design.paths[0], design, series([1, 4], [0]), 0.95);
    expect(effect).toEqual({ estimate: 3, low: null, high: null });
  });
});
