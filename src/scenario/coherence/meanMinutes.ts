/** About how long a law of durations takes on average: good enough to warn by, never used in a simulation. */
import type { LawDescription } from '../laws.ts';

/** The smallest value of the gamma function above 1: a Weibull law's mean is at least this share of its scale. */
const LEAST_GAMMA = 0.8856;

/** Mean in minutes; of a Weibull law a lower bound, of recorded values their plain mean. */
export function meanMinutes(law: LawDescription): number {
  switch (law.law) {
    case 'deterministic':
      return law.value;
    case 'lognormalMedian':
      return law.median * Math.exp((law.sigma * law.sigma) / 2);
    case 'weibull':
      return law.scale * LEAST_GAMMA;
    case 'uniform':
      return (law.low + law.high) / 2;
    case 'triangular':
      return (law.low + law.mode + law.high) / 3;
    case 'empirical':
      return law.values.reduce((sum, value) => sum + value, 0) / law.values.length;
    case 'discrete':
      return law.values.reduce((sum, value, order) => sum + value * law.shares[order], 0);
    default:
      return law.mean;
  }
}
