/**
 * The result document of an explanation: the gap between two desks, figure by figure, and each lever's share of it. Like every
 * result document its shape is a promise (`format` 1): keys are added, never changed.
 */
import type { Direction } from '../definition.ts';
import type { DocumentHead, InBothLanguages, Measure, ResultDocument, Where } from '../result.ts';
import type { Estimated } from '../sweep/sweep.ts';

export interface ExplainedLever {
  /** A top-level word of the scenario, or what the user calls the group. */
  readonly name: string;
  /** As `--set` has them. */
  readonly paths: readonly string[];
}

/** Limits are null with a single replication; `ofGap` also where the gap itself is not certain. */
export interface LeverShare extends Estimated {
  /** Its number in `levers`, from 0. */
  readonly lever: number;
  readonly ofGap: Estimated | null;
}

/** What levers bring together beyond what fewer of them bring: Shapley's interaction index. */
export interface Interaction extends Estimated {
  readonly levers: readonly number[];
}

export interface ExplainedFigure {
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly betterWhen: Direction;
  /** Of the published row that it stands for. */
  readonly label?: InBothLanguages;
  readonly own: Estimated;
  readonly against: Estimated;
  /** Own less against. */
  readonly gap: Estimated;
  /** In the order of `levers`; they sum to the gap. */
  readonly shares: readonly LeverShare[];
  /** Of every subset of the set asked for, pairs first. */
  readonly interactions: readonly Interaction[];
  /** The set moved at once in the other desk, against the sum of its levers moved one at a time. */
  readonly together?: { readonly levers: readonly number[]; readonly atOnce: Estimated; readonly apart: Estimated };
}

export interface ExplainDocument extends DocumentHead, Pick<ResultDocument, 'warnings'> {
  readonly command: 'explain';
  readonly against: { readonly name: string; readonly sha256: string };
  /** What the own desk has set beside its file: path=value. */
  readonly settings: readonly string[];
  readonly levers: readonly ExplainedLever[];
  /** All mixes of the two desks, or those met in sampled orders. */
  readonly design: { readonly kind: 'all' | 'orders'; readonly mixes: number; readonly orders?: number };
  readonly figures: readonly ExplainedFigure[];
}
