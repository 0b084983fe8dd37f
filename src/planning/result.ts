/**
 * The result document: what a command has found, for other programs and for the reports. Its shape is a promise
 * (`format` 1): keys are added, never changed.
 */

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
  /** Who the figure is about: own desk or the industry. */
  readonly published: number;
  readonly industry: number;
  readonly source: string;
  readonly label: { readonly en: string; readonly zh: string };
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
  };
  /** Mean number of tickets created in the period. */
  readonly tickets: number;
  readonly warnings: readonly Warning[];
  readonly measures: readonly Measure[];
  /** Where the desk is a case with an exact answer. */
  readonly exact?: readonly ExactAnswer[];
  readonly distributions: readonly Distribution[];
  readonly promises: readonly PromiseRow[];
  readonly teams: readonly { readonly name: string; readonly line: string; readonly region: string | null }[];
  readonly currency: string;
  readonly interrupted?: boolean;
}
