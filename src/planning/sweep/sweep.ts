/**
 * The result document of a sweep: the same figures at every point, and what each varied path does to them. Like every
 * result document its shape is a promise (`format` 1): keys are added, never changed.
 */
import type { Direction } from '../definition.ts';
import type { DocumentHead, Measure, Warning, Where } from '../result.ts';

/** A path and the values that it took. */
export interface VariedPath {
  readonly path: string;
  /** As it was asked for: path=values. */
  readonly setting: string;
  /** The values as the scenario has them; of a range without a step its two ends. */
  readonly values: readonly string[];
  /** Whether the values are numbers, so that lowest and highest mean something; of words they are the first and the last. */
  readonly numeric: boolean;
}

export interface SweepPoint {
  /** By path: the value as the scenario has it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly replications: number;
  /** Mean number of tickets created in the period. */
  readonly tickets: number;
}

/** A figure at one point. */
export interface SweepMeasure extends Measure {
  /** Its number in `points`, from 0. */
  readonly point: number;
}

/** A number with its limits; these are null with a single replication. */
export interface Estimated {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a path does to a figure on its way from its lowest to its highest value, the other paths at their average. */
export interface Effect {
  readonly atLowest: Estimated;
  readonly atHighest: Estimated;
  /** How far the two lie from the average of all points: sharper than they are themselves, as chance is common to all. */
  readonly lowestFromAverage: Estimated;
  readonly highestFromAverage: Estimated;
  /** At the highest value less at the lowest; sharper than its two ends, which share their random numbers. */
  readonly effect: Estimated;
  /** Share of the spread between points that a straight line in all paths explains; null where averages need no line. */
  readonly explained: number | null;
}

export interface Sensitivity extends Effect {
  readonly path: string;
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly betterWhen: Direction;
  readonly lowest: string;
  readonly highest: string;
}

export interface SweepDocument extends DocumentHead {
  readonly command: 'sweep';
  /** Every combination, or a Latin hypercube. */
  readonly design: { readonly kind: 'grid' | 'sample'; readonly points: number };
  /** What all points have set beside what varies: path=value. */
  readonly settings: readonly string[];
  readonly varied: readonly VariedPath[];
  readonly warnings: readonly Warning[];
  /** Those that were finished, in the order of the design. */
  readonly points: readonly SweepPoint[];
  readonly measures: readonly SweepMeasure[];
  readonly sensitivity: readonly Sensitivity[];
}
