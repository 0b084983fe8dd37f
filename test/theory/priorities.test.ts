/** Classes of urgency against the truth cases C. */
import { describe, expect, it } from 'vitest';
import { deterministic, exponential, type Law, mean } from '../../src/kernel/laws.ts';
import {
  ageingWaits,
  manyServerSojourns,
  manyServerWaits,
  sojournsWithInterruption,
  waitsWithoutInterruption,
} from '../../src/theory/priorities.ts';
import { expectRelative } from './relative.ts';

function expectList(found: readonly number[], truths: readonly number[]): void {
  expect(found.length).toBe(truths.length);
  truths.forEach((truth, i) => {
    expectRelative(found[i], truth);
  });
}

const classes = (rates: readonly number[], laws: readonly Law[]) =>
  rates.map((arrivalRate, i) => ({ arrivalRate, service: laws[i] }));

describe('one server', () => {
  const three = [0.1, 0.2, 0.3];
  // Cobham 1954; interrupted: Jaiswal, Conway, Maxwell and Miller.
  it.each([
    [
      'C1.1',
      classes([0.3, 0.4], [exponential(1), exponential(1)]),
      [1, 10 / 3],
      [1.42857142857, 4.7619047619],
      1.63333333333,
    ],
    [
      'C1.2',
      classes(three, [exponential(1), exponential(1.2), exponential(1.5)]),
      [1.18111111111, 1.78956228956, 7.66955266955],
      [1.11111111111, 1.98653198653, 9.94227994228],
      3.9989047619,
    ],
    [
      'C1.3',
      classes(three, [deterministic(1), deterministic(1.2), deterministic(1.5)]),
      [0.590555555556, 0.894781144781, 3.83477633478],
      [1.05555555556, 1.65993265993, 6.1075036075],
      1.99945238095,
    ],
  ])('%s', (_, given, waits, sojourns, conserved) => {
    const found = waitsWithoutInterruption(given);
    expectList(found, waits);
    expectList(sojournsWithInterruption(given), sojourns);
    // Kleinrock's conservation law: whoever is served first, Σ ρ W stays what it is in order of arrival.
    const loads = given.map(({ arrivalRate, service }) => arrivalRate * mean(service));
    expectRelative(
      loads.reduce((sum, load, i) => sum + load * found[i], 0),
      conserved,
    );
  });

  it('leaves the less urgent waiting for ever when the more urgent fill the server', () => {
    const given = classes([0.5, 0.7], [exponential(1), exponential(1)]);
    expect(waitsWithoutInterruption(given)).toEqual([2, Number.POSITIVE_INFINITY]);
    expect(sojournsWithInterruption(given)[1]).toBe(Number.POSITIVE_INFINITY);
  });

  it('C4.1 urgency that grows with the wait (Kleinrock 1964)', () => {
    const given = classes([0.1, 0.2, 0.3], [exponential(1), exponential(1.2), exponential(1.5)]);
    const withSlopes = (slopes: number[]) => given.map((each, i) => ({ ...each, slope: slopes[i] }));
    expectList(ageingWaits(withSlopes([4, 2, 1])), [2.47899297934, 3.83903859026, 6.28808044957]);
    expectList(ageingWaits(withSlopes([3, 3, 3])), [5.0619047619, 5.0619047619, 5.0619047619]);
    const [third, second, first] = ageingWaits(withSlopes([4, 2, 1]).reverse());
    expectList([first, second, third], [2.47899297934, 3.83903859026, 6.28808044957]);
    // Slopes far apart are strict priority.
    expectRelative(ageingWaits(withSlopes([1e12, 1e6, 1]))[2], 7.66955266955, 1e-5);
  });
});

describe('many servers', () => {
  // Cobham 1954, Kella and Yechiali 1985; interrupted: Davis 1966 and Little's law. C3.1 was solved as a chain.
  it('C2.1 eight, three classes', () => {
    expectList(manyServerWaits([1, 2, 3], 1, 8), [0.0509972979827, 0.0815956767723, 0.285584868703]);
    expectList(manyServerSojourns([1, 2, 3], 1, 8), [1.00000148963, 1.00388387125, 1.35439134183]);
  });

  it('C2.2 ten, two classes', () => {
    expectList(manyServerWaits([4, 4], 1, 10), [0.0681966917994, 0.340983458997]);
    expectList(manyServerSojourns([4, 4], 1, 10), [1.00146912084, 1.40771102995]);
  });

  it('C3.1 two, two classes, interrupted', () => {
    expectList(manyServerSojourns([0.5, 0.8], 1, 2), [1.06666666667, 2.14718614718]);
  });

  it('one of them is Cobham’s', () => {
    expectList(manyServerWaits([0.3, 0.4], 1, 1), [1, 10 / 3]);
    expectList(manyServerSojourns([0.3, 0.4], 1, 1), [1.42857142857, 4.7619047619]);
    expect(manyServerWaits([1, 1.5], 1, 2)[1]).toBe(Number.POSITIVE_INFINITY);
  });
});
