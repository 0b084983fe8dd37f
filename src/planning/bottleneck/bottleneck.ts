/**
 * The monthly bottleneck analysis (F18) as plain data: what costs most clock time, by month and over the whole period,
 * and what one more engineer, better triage or a fuller knowledge base would do there. Clock time runs from a ticket's
 * creation to its repair, around the clock; the measures `clockTime` and `lateClockTime` of a result document hold it.
 */

import type { ClockCause } from '../clockCauses.ts';
import type { Difference } from '../compare/comparison.ts';
import type { ResultDocument, Warning } from '../result.ts';

/** A figure with its confidence limits; these are null with a single replication. */
export interface Figure {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One part of the clock time: of a cause, or of a cause at one team, skill or hour. Parts of one list add up. */
export interface ClockPart {
  readonly cause: ClockCause;
  /** The team; absent where the cause belongs to none. */
  readonly team?: string;
  readonly skill?: string;
  /** 0 to 167, Monday 00:00 first, on the clock of the period's zone. */
  readonly hourOfWeek?: number;
  /** Hours in a replication, all tickets together. */
  readonly hours: Figure;
  /** Its share of all clock hours of the month. */
  readonly share: number;
  /** Hours on tickets whose repair was late, and their share of all late hours; null where no repair is promised. */
  readonly lateHours: Figure | null;
  readonly lateShare: number | null;
}

/** What a sum of waits is about: a team, a skill or an hour that is waited for. */
export interface Waits {
  readonly name: string;
  /** Hours waited in line, on shift and outside shifts together. */
  readonly hours: number;
  /** Limits of `hours`, those of its two parts together: wider than need be. Null with a single replication. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of these, hours in which nobody of the team was on shift. */
  readonly closedHours: number;
  /** Its share of all hours waited in line in the month. */
  readonly shareOfWaits: number;
}

export interface MonthBottleneck {
  /** YYYY-MM; null for the whole period. */
  readonly month: string | null;
  readonly clockHours: Figure;
  /** Clock hours of tickets whose repair was late; null where no repair is promised. */
  readonly lateHours: Figure | null;
  /** Every part, the largest first: team by team where a team is waited for or works, else cause by cause. They add up to `clockHours`. */
  readonly ranking: readonly ClockPart[];
  /**
   * The cause that costs most of what the desk itself can shorten, all teams together: neither work nor the customer's time. Null
   * when there is none. `at`: the team with most of it, where it is told apart by team. `sure`: its interval lies above that
   * of the next such cause.
   */
  readonly worst: { readonly part: ClockPart; readonly at: ClockPart | null; readonly sure: boolean } | null;
  /** Who and what is waited for most in line, the largest first. */
  readonly teams: readonly Waits[];
  readonly skills: readonly Waits[];
  /** Hours of the week (0 to 167 as text) by the waits that began in them. */
  readonly hours: readonly Waits[];
  /** Parts of the desk's own rules: release train, closed hours, triage, committee, between touches; the largest first. */
  readonly rules: readonly ClockPart[];
}

export const remedyKinds = ['engineer', 'triage', 'knowledgeBase'] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** One change, simulated beside the desk as it is with the same random numbers. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** The team that gets an engineer. */
  readonly team?: string;
  /** How the scenario was changed, as path=value. */
  readonly settings: readonly string[];
  /** All clock hours, and those of the part that the remedy is aimed at. */
  readonly clockTime: readonly Difference[];
  /** Attainment by clock, and of all clocks together. */
  readonly attainment: readonly Difference[];
  /** What it costs, where the scenario knows costs. */
  readonly cost: readonly Difference[];
}

export interface BottleneckDocument
  extends Pick<
    ResultDocument,
    'format' | 'queuecast' | 'scenario' | 'seed' | 'replications' | 'confidence' | 'period' | 'currency'
  > {
  readonly command: 'bottleneck';
  /** The whole period first, then its months where there are several. */
  readonly months: readonly MonthBottleneck[];
  /** Empty where none of them fits the scenario, or none was asked for. */
  readonly remedies: readonly Remedy[];
  /** How many comparisons the remedies' verdicts hold for together (Holm). */
  readonly comparisons: number;
  readonly warnings: readonly Warning[];
  readonly interrupted?: boolean;
}
