/** How far simulated runs bear a target out. */
import { ratioInterval } from '../../statistics/ratioInterval.ts';
import { studentQuantile } from '../../statistics/student.ts';
import { seriesOf } from '../compare/figures.ts';
import { figureInterval } from '../figureInterval.ts';
import { limitsOf } from '../limits.ts';
import type { ReplicationResult } from '../replication.ts';
import type { Target } from './target.ts';

/** Of one target, by replication; NaN in a replication without such tickets. */
export interface Sample {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

export interface Level {
  readonly estimate: number;
  /** Limits of a two-sided interval; not numbers with a single replication. */
  readonly low: number;
  readonly high: number;
}

export function samplesOf(targets: readonly Target[], results: readonly ReplicationResult[]): Sample[] {
  return targets.map(({ figure }) => seriesOf(figure, results));
}

/** Null where no replication has such tickets. */
export function levelOf({ figure }: Target, sample: Sample, confidence: number): Level | null {
  if (total(present(sample).denominators) === 0) return null;
  const { estimate, low, high } = figureInterval(figure, sample, confidence);
  const limits = limitsOf(figure, { low, high });
  return { estimate, low: limits.low ?? Number.NaN, high: limits.high ?? Number.NaN };
}

/** The limit that a target is held against, with this probability on the right side of the truth. */
export function provenLevel(target: Target, sample: Sample, confidence: number): Level | null {
  return levelOf(target, sample, 2 * confidence - 1);
}

export function holds({ sense, value }: Target, { low, high }: Level): boolean {
  return sense === 'atLeast' ? low >= value : high <= value;
}

export function fails({ sense, value }: Target, { low, high }: Level): boolean {
  return sense === 'atLeast' ? high < value : low > value;
}

/** How far above what is asked, positive where it is kept: in points of a share, else relative to what is asked. */
export function slack({ figure, sense, value }: Target, level: number): number {
  const above = sense === 'atLeast' ? level - value : value - level;
  return figure.unit === 'share' || value === 0 ? above : above / Math.abs(value);
}

/** What a proof of so many replications would find below an estimate, in the figure's unit: what holds by a hair cannot be proven. */
export function reachOf({ confidence, replications }: Proof, spread: number): number {
  return (studentQuantile(confidence, replications - 1) * spread) / Math.sqrt(replications);
}

/** Standard deviation of what one replication says of the figure; nothing where there is one only. */
export function spreadOf(sample: Sample): number {
  const { numerators, denominators } = present(sample);
  const runs = numerators.length;
  if (runs < 2) return 0;
  const { halfWidth } = ratioInterval(numerators, denominators, 0.5);
  return (halfWidth / studentQuantile(0.75, runs - 1)) * Math.sqrt(runs);
}

export interface Proof {
  readonly replications: number;
  /** One-sided, of a single target at a single look. */
  readonly confidence: number;
}

function present({ numerators, denominators }: Sample): Sample {
  const kept = numerators.map((value) => !Number.isNaN(value));
  return {
    numerators: numerators.filter((_, run) => kept[run]),
    denominators: denominators.filter((_, run) => kept[run]),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
