/**
 * The result document: what a command has found, for other programs and for the reports. Its shape is a promise
 * (`format` 1): keys are added, never changed.
 */

import type { Claim } from './claims.ts';

/** Which tickets a figure speaks of; an absent key means all. */
export type Where = Readonly<Record<string, string>>;

export interface Measure {
  readonly measure: string;
  readonly statistic: 'mean' | 'share' | 'count' | 'total' | 'p50' | 'p90' | 'p95' | 'p99';
  readonly where: Where;
  /** min, share, points, tickets, h, days, or a currency. */
  readonly unit: string;
  readonly estimate: number;
  /** Confidence limits; null with a single replication. */
  readonly low: number | null;
  readonly high: number | null;
  /** Mean number of tickets (or visits, hours) behind the figure in a replication. */
  readonly n: number;
}

/** How a duration is distributed: shares of tickets between bounds (minutes), for pictures. */
export interface Distribution {
  readonly measure: string;
  readonly where: Where;
  /** One more than shares; the first bound is 0. */
  readonly bounds: readonly number[];
  readonly shares: readonly number[];
}

/**
 * A number of tickets day by day over the replications, for pictures. `backlog`: tickets open at the end of each local
 * day; `queueLength`: the day's mean number that wait for a team. Percentiles are those of the replications, not limits
 * of a mean; `halfWidth` is that of the mean's confidence interval, null with a single replication.
 */
export interface Band {
  readonly measure: 'backlog' | 'queueLength';
  readonly where: Where;
  readonly unit: 'tickets';
  /** The first point's moment, local: the end of the first day, or the beginning of the day whose mean it is. */
  readonly from: string;
  /** A local day: an hour more or less where clocks change. */
  readonly stepMinutes: number;
  readonly mean: readonly number[];
  readonly halfWidth: readonly number[] | null;
  readonly p05: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
}

/**
 * A figure of each customer account, as `Measure` is one of the desk. Lists are in the order of `names` (`among` all) or
 * of `entitled`; null where no replication has the figure, limits also with a single replication. Of a share, the number
 * judged is `n` and the number kept `estimate` × `n`, means of a replication. All numbers have six digits.
 */
export interface CustomerMeasure extends Omit<Measure, 'estimate' | 'low' | 'high' | 'n'> {
  readonly among: 'all' | 'entitled';
  readonly estimate: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly n: readonly number[];
}

/** The accounts that had tickets in some replication, in the order in which they were drawn. */
export interface Customers {
  /** Accounts have numbers, not names: `C0042` is account 42 of the observations. The same seed gives the same accounts. */
  readonly names: readonly string[];
  readonly plan: readonly string[];
  readonly region: readonly string[];
  readonly addOns: readonly (readonly string[])[];
  /** Places in `names` of those who get a report of their own (F31). */
  readonly entitled: readonly number[];
  /** What is promised to them: once for each plan and set of add-ons that they have. */
  readonly promises: readonly {
    readonly plan: string;
    readonly addOns: readonly string[];
    readonly rows: readonly PromiseRow[];
  }[];
  readonly measures: readonly CustomerMeasure[];
}

/** A promise as the scenario states it. */
export interface PromiseRow {
  readonly severity: string;
  readonly clock: string;
  readonly amount: number;
  readonly unit: 'minutes' | 'businessMinutes' | 'businessDays';
}

/** A published figure to set beside a simulated one. */
export interface BenchmarkRow {
  readonly measure: string;
  readonly statistic: string;
  readonly where: Where;
  readonly unit: string;
  /** Who the figure is about: own desk or the industry; null where the source says nothing of it. */
  readonly published: number | null;
  readonly industry: number | null;
  readonly source: string;
  readonly label: InBothLanguages;
  /** When it was measured, of whom, how the source defines it, and what in that does not match the simulated figure. */
  readonly year?: string;
  readonly population?: InBothLanguages;
  readonly definition?: InBothLanguages;
  readonly mismatch?: InBothLanguages;
}

export interface InBothLanguages {
  readonly en: string;
  readonly zh: string;
}

/** What queueing theory says of a figure of this desk: its long-run value. */
export interface ExactAnswer {
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly value: number;
  /** The formula's code name, such as erlangC, and where it is from. */
  readonly method: string;
  readonly source: string;
}

export interface Warning {
  readonly kind: string;
  readonly message: { readonly en: string; readonly zh: string };
}

export interface ResultDocument {
  readonly format: 1;
  readonly queuecast: string;
  readonly command: string;
  readonly scenario: { readonly name: string; readonly sha256: string };
  readonly seed: string;
  readonly replications: number;
  readonly confidence: number;
  readonly period: {
    readonly from: string;
    readonly to: string | null;
    readonly zone: string;
    readonly warmUpMinutes: number;
    /** Where it is a part of a longer run: `2026-Q1`, or its dates where it is no whole quarter. */
    readonly quarter?: string;
  };
  /** Mean number of tickets created in the period. */
  readonly tickets: number;
  readonly warnings: readonly Warning[];
  readonly measures: readonly Measure[];
  /** Where the desk is a case with an exact answer. */
  readonly exact?: readonly ExactAnswer[];
  readonly distributions: readonly Distribution[];
  /** With details only: day by day over the replications. */
  readonly bands?: readonly Band[];
  /** With details only, where the scenario has accounts. */
  readonly customers?: Customers;
  readonly promises: readonly PromiseRow[];
  readonly teams: readonly { readonly name: string; readonly line: string; readonly region: string | null }[];
  readonly currency: string;
  /** What the scenario claims of its desk, held against what the desk does. */
  readonly claims?: readonly Claim[];
  readonly interrupted?: boolean;
}

/** What every document says of the runs behind it, whatever else it holds. */
export type DocumentHead = Pick<
  ResultDocument,
  'format' | 'queuecast' | 'scenario' | 'seed' | 'replications' | 'confidence' | 'period' | 'currency' | 'interrupted'
>;
