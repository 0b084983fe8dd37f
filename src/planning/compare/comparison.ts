/**
 * The result document of a comparison: a base and its variants, figure by figure and ticket by ticket. Like every
 * result document its shape is a promise (`format` 1): keys are added, never changed.
 */
import type { Direction } from '../definition.ts';
import type { DocumentHead, Measure, ResultDocument, Warning, Where } from '../result.ts';

/** What may be said with the confidence asked for, of all comparisons together. */
export type Verdict = 'better' | 'worse' | 'different' | 'open' | 'same';

/** One figure of the base and of one variant. Limits and probabilities are null with a single replication. */
export interface Difference {
  /** Number of the variant, from 0. */
  readonly variant: number;
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly betterWhen: Direction;
  readonly baseEstimate: number;
  readonly variantEstimate: number;
  /** Variant less base, with the limits of the paired interval by itself. */
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Limits that hold for the whole family together (Bonferroni). */
  readonly jointLow: number | null;
  readonly jointHigh: number | null;
  /** Two-sided, of no difference at all; and as Holm adjusts it for the whole family. */
  readonly p: number | null;
  readonly adjustedP: number | null;
  /**
   * Probability that the true mean of the variant lies on the better side, given the replications (Student's law, no
   * opinion beforehand). Null where neither side is better, and where the two are equal.
   */
  readonly probabilityBetter: number | null;
  /** Replications in which the variant was better, and worse (lower where neither is better). */
  readonly replicationsBetter: number;
  readonly replicationsWorse: number;
  /** Variance of the difference with independent random numbers over the one it has; null where the latter is zero. */
  readonly varianceRatio: number | null;
  /** The share of that variance which common random numbers have saved: 1 where nothing of it is left; null where there was none. */
  readonly varianceSaved: number | null;
  readonly verdict: Verdict;
  /** Mean number of tickets (or visits, hours) behind the base's figure in a replication. */
  readonly n: number;
}

/** What became of the same tickets under a variant: by all, by severity, by plan. Each interval stands by itself. */
export interface TicketGain {
  readonly variant: number;
  readonly measure: 'response' | 'repair';
  readonly where: Where;
  readonly unit: 'min';
  /** Mean number in a replication of tickets that came so far in both runs. */
  readonly tickets: number;
  /** Mean of the single tickets' differences: time since creation under the variant less that under the base. */
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Shares of these tickets: faster, slower, and within a second the same. */
  readonly faster: number;
  readonly slower: number;
  readonly same: number;
  /** Mean numbers of tickets that came so far in one of the two runs only. */
  readonly onlyBase: number;
  readonly onlyVariant: number;
}

/** A figure that only one of the two desks has, such as that of a team which exists in one alone. */
export interface Unmatched {
  readonly variant: number;
  readonly measure: string;
  readonly where: Where;
  readonly only: 'base' | 'variant';
}

export interface ComparedDesk {
  readonly name: string;
  readonly sha256: string;
  /** How it differs from its file: path=value. */
  readonly settings: readonly string[];
}

export interface ComparisonDocument extends DocumentHead, Pick<ResultDocument, 'tickets'> {
  readonly command: 'compare';
  readonly base: ComparedDesk;
  readonly variants: readonly ComparedDesk[];
  /** How many comparisons are made at once, and how their joint confidence is kept. */
  readonly family: {
    readonly comparisons: number;
    readonly pValues: 'Holm';
    readonly jointIntervals: 'Bonferroni';
  };
  readonly warnings: readonly Warning[];
  readonly differences: readonly Difference[];
  readonly ticketGains: readonly TicketGain[];
  readonly unmatched: readonly Unmatched[];
}
