/** What one staffing brings over another, replication by replication with the same random numbers. */
import { meanInterval } from '../../statistics/meanInterval.ts';
import { type Level, levelOf, type Sample, slack } from './judge.ts';
import type { Target } from './target.ts';
import type { Trial } from './trials.ts';

/** By target the gain in slack, less one standard error: the best of many noisy gains is noise more often than not. */
export function pairedGain(targets: readonly Target[], from: Trial, to: Trial): number[] {
  return targets.map((target, index) => {
    const { estimate, low, high } = difference(target, from.samples[index], to.samples[index], HALF);
    const gain = slack(target, target.value + estimate);
    const error = Number.isNaN(low) ? 0 : (high - low) / 2;
    const { unit } = target.figure;
    return gain - (unit === 'share' || target.value === 0 ? error : error / Math.abs(target.value));
  });
}
/** About one standard error either way. */
const HALF = 0.68;

/** How much higher the figure is, with its paired interval; nothing where one of them has no such tickets. */
export function difference(target: Target, from: Sample, to: Sample, confidence: number): Level {
  const runs = from.numerators.flatMap((_, run) => {
    const [before, after] = [from, to].map(({ numerators, denominators }) => numerators[run] / denominators[run]);
    return Number.isFinite(before) && Number.isFinite(after) ? [after - before] : [];
  });
  const whole = [from, to].map((sample) => levelOf(target, sample, confidence)?.estimate);
  if (runs.length === 0 || whole[0] === undefined || whole[1] === undefined) return { estimate: 0, low: 0, high: 0 };
  const estimate = whole[1] - whole[0];
  const { halfWidth } = meanInterval(runs, confidence);
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth };
}
