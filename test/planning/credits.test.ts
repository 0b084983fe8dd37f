/** Steps of the credit ladder, at their edges. */
import { describe, expect, it } from 'vitest';
import { creditShare } from '../../src/planning/credits.ts';

const ladder = (steps: readonly (readonly [below: number, credit: number])[]) => ({
  below: Float64Array.from(steps, ([below]) => below),
  credit: Float64Array.from(steps, ([, credit]) => credit),
  perTicket: 0,
  claimed: 1,
  licenceDays: 0,
  choosesLicence: 0,
});

describe('the share of the fee that is credited (F26)', () => {
  const steps = [
    [0.99, 0.1],
    [0.95, 0.25],
  ] as const;

  it('is nothing at a step, and the step’s below it', () => {
    expect(creditShare(ladder(steps), 0.99)).toBe(0);
    expect(creditShare(ladder(steps), 98 / 99.5)).toBe(0.1);
    expect(creditShare(ladder(steps), 19 / 20)).toBe(0.1);
    expect(creditShare(ladder(steps), 0.949)).toBe(0.25);
  });

  it('is that of the largest step fallen below, in whatever order the file names them', () => {
    expect(creditShare(ladder([steps[1], steps[0]]), 0.9)).toBe(0.25);
    expect(creditShare(ladder(steps), 0.9)).toBe(0.25);
  });

  it('is nothing without a ladder', () => {
    expect(creditShare(ladder([]), 0)).toBe(0);
  });
});
