/** The document of a planned staffing. Its shape is a promise (`format` 1): keys are added, never changed. */
import type { ResultDocument, Where } from '../result.ts';

export interface Estimated {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** What no staffing can better, each on top of those before it. */
export const limitSteps = ['unlimited', 'aroundTheClock', 'answersAtOnce'] as const;
export type LimitStep = (typeof limitSteps)[number];

export interface Limit extends Estimated {
  readonly step: LimitStep;
}

export interface KeptTarget {
  readonly measure: string;
  readonly statistic: string;
  readonly where: Where;
  readonly unit: string;
  readonly sense: 'atLeast' | 'atMost';
  readonly value: number;
  /**
   * `proven` on fresh random numbers; `unproven`: the plan may keep it, which the runs do not show; `beyond`: not even
   * unlimited staff keeps it; `notPlanned`: a staffing was not looked for.
   */
  readonly verdict: 'proven' | 'unproven' | 'beyond' | 'notPlanned';
  /** On the present staff, the search's runs. */
  readonly present: Estimated | null;
  /** On the plan, fresh runs; the limit that the target is held against is the lower or the upper one. */
  readonly planned: Estimated | null;
  /** On unlimited staff, then also around the clock, then with customers and third parties who answer at once. */
  readonly limits: readonly Limit[];
}

export interface PlannedPost {
  readonly team: string;
  readonly line: string;
  readonly hours: string;
  readonly path: string;
  readonly present: number;
  /** Null where no plan was found. */
  readonly planned: number | null;
  /** Of one engineer in the period; null where the team has no rate. */
  readonly cost: number | null;
}

/** Of a team, by hour of the week in the period's zone from Monday midnight on. */
export interface StaffHours {
  readonly team: string;
  readonly line: string;
  /** Work that arrives, as engineers it keeps busy. */
  readonly offered: readonly number[];
  /** Engineers or seats expected at work. */
  readonly present: readonly number[];
  /** Null where no plan was found. */
  readonly planned: readonly number[] | null;
}

/** The plan with one engineer more or fewer at a post. */
export interface Neighbour {
  readonly path: string;
  readonly step: -1 | 1;
  /** In the order of the targets that were planned for, what they become; null where a rule forbids it. */
  readonly levels: readonly Estimated[] | null;
  /** How much more each figure is than on the plan, the same random numbers behind both. */
  readonly gains: readonly Estimated[] | null;
  /** Places among these targets that surely break, and those that are no longer sure. */
  readonly breaks: readonly number[];
  readonly doubtful: readonly number[];
  /** Of one fewer: how many could go at this post alone before a target surely breaks, as far as the fitted responses tell. */
  readonly mayGo: number | null;
}

/** A staffing that was looked at on the way. */
export interface TriedStaffing {
  readonly role: 'present' | 'plan' | 'tried';
  readonly engineers: number;
  readonly price: number;
  /** Of the targets that were planned for, in their order: the search's runs, corrected by what the fresh ones found. */
  readonly levels: readonly (number | null)[];
  readonly keeps: boolean;
}

export interface StaffDocument
  extends Pick<
    ResultDocument,
    'format' | 'queuecast' | 'scenario' | 'seed' | 'confidence' | 'period' | 'currency' | 'warnings'
  > {
  readonly command: 'staff';
  /** Of each staffing that was looked at. */
  readonly replications: number;
  /** `proven`: the plan keeps every target that was planned for. */
  readonly outcome: 'proven' | 'unproven' | 'beyond';
  /** Whether prices are money of the period; otherwise engineers are counted. */
  readonly priced: boolean;
  readonly targets: readonly KeptTarget[];
  readonly posts: readonly PlannedPost[];
  /** By team. */
  readonly hours: readonly StaffHours[];
  readonly price: { readonly present: number; readonly planned: number | null };
  /** The staff cost of the plan as its fresh runs have it. */
  readonly staffCost: Estimated | null;
  /** The Erlang answer, where the desk is a case that has one. */
  readonly exact: { readonly team: string; readonly engineers: number; readonly method: string } | null;
  readonly proof: {
    readonly replications: number;
    readonly attempts: number;
    /** One-sided, of each limit; all hold together with `confidence`. */
    readonly eachConfidence: number;
  } | null;
  readonly search: {
    readonly staffings: number;
    readonly replications: number;
    /** Whether the plan is tight: at each post one engineer fewer breaks a target, or can no longer be proven to keep it. */
    readonly finished: boolean;
    /** The last integer program: what it found, and what nothing that it allows costs less than; null without one. */
    readonly program: { readonly price: number; readonly bound: number } | null;
    /**
     * What no staffing that keeps the targets costs less than, as far as the responses fitted to all staffings tried tell: were
     * each level as high as its proof leaves open. Null without a proof.
     */
    readonly least: number | null;
  };
  readonly neighbours: readonly Neighbour[];
  readonly tried: readonly TriedStaffing[];
}
