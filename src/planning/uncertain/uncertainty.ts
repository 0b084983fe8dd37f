/**
 * The result document of a run whose inputs are not all known: every figure with the interval that chance gives it, the one
 * that not knowing the inputs gives it, and both together; and which inputs matter most to measure better. Like every result
 * document its shape is a promise (`format` 1): keys are added, never changed.
 */
import type { Grade } from '../../scenario/uncertain.ts';
import type { Direction } from '../definition.ts';
import type { DocumentHead, InBothLanguages, Measure, Warning, Where } from '../result.ts';
import type { Estimated } from '../sweep/sweep.ts';

/** A value of the scenario that is not known. */
export interface UncertainValue {
  readonly path: string;
  /** What the scenario states. */
  readonly stated: string;
  /** The ends of its range and, where one is named, its likeliest value, as the scenario would have them. */
  readonly low: string;
  readonly high: string;
  readonly likely: string | null;
  /** What a built-in value rests on (A read, B recalled, C assumed); null where somebody has named the range. */
  readonly grade: Grade | null;
}

/** Where a figure lies; null where it cannot be said. */
export interface LowHigh {
  readonly low: number | null;
  readonly high: number | null;
}

/** `estimate` is the average over what the inputs may be; `low` and `high` cover both chance and the inputs. */
export interface UncertainMeasure extends Measure {
  /** What readers call it, where a published row names it. */
  readonly label?: InBothLanguages;
  /** With all inputs as the scenario states them, and the interval of that from chance. */
  readonly stated: Estimated | null;
  /** The interval from chance alone: how far the average may be off after so many replications. */
  readonly chance: LowHigh;
  /** The interval from the inputs alone. */
  readonly inputs: LowHigh;
}

/** What one input does to one figure. */
export interface Influence {
  readonly path: string;
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly betterWhen: Direction;
  /** How far the figure moves from the low to the high end of the range, the other inputs at their average. */
  readonly effect: Estimated;
  /** Share of the figure's variance from not knowing the inputs. */
  readonly share: Estimated;
}

/** Of one figure, how much straight lines in all inputs explain of what not knowing them makes. */
export interface Explained {
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly share: number;
}

export interface UncertaintyDocument extends DocumentHead {
  readonly command: 'run';
  readonly uncertain: {
    /** Samples of the inputs that were finished, and how many were asked for. */
    readonly samples: number;
    readonly asked: number;
    readonly inputs: readonly UncertainValue[];
  };
  /** What was set beside: path=value. */
  readonly settings: readonly string[];
  readonly warnings: readonly Warning[];
  readonly measures: readonly UncertainMeasure[];
  /** Nothing where the samples are too few to tell the inputs apart. */
  readonly influence: readonly Influence[];
  readonly explained: readonly Explained[];
}
