/** What a replication reports: a list of figures, defined once for a model, and their values in the same order. */
import type { Band, Measure, Where } from './result.ts';

/**
 * `ratio`: a numerator and a denominator that are added up over replications before they are divided (means over
 * tickets, work over time). `share`: the same where the numerator is a part of the denominator, so that no limit lies
 * beyond 1. `value`: one number a replication, averaged over those that have it (quantiles, totals, differences).
 */
export interface Definition {
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly unit: string;
  readonly kind: 'ratio' | 'share' | 'value';
  /** Of a `value` that is a quantile of the tickets of all replications together. */
  readonly quantile?: QuantileFamily;
}

/** A quantile and its neighbours, whose definitions stand side by side, lowest first. */
export interface QuantileFamily {
  readonly p: number;
  readonly levels: readonly number[];
  /** Which of the levels it is. */
  readonly place: number;
}

/** Numbers of tickets day by day: each replication has its path, and the paths of all become a band. */
export interface PathDefinition {
  readonly measure: Band['measure'];
  readonly where: Where;
  /** When each day ends, minutes since the period's beginning. */
  readonly days: Float64Array;
}

/** Takes figures in the order of their definitions. For a `value`, the second number is how many tickets stand behind it. */
export type Report = (numerator: number, denominator: number) => void;

/** A part of the measures: what it reports, and how after a replication. */
export interface Measurer {
  readonly definitions: readonly Definition[];
  /** Forgets the replication before. */
  reset(): void;
  /** Reports all figures; `until` is when the run ended, minutes. */
  report(report: Report, until: number): void;
  /** Paths, if it has any, and after a report their columns one behind the other. */
  readonly pathDefinitions?: readonly PathDefinition[];
  path?(): Float64Array;
}

export const QUANTILES = [
  { statistic: 'p50', p: 0.5 },
  { statistic: 'p90', p: 0.9 },
  { statistic: 'p95', p: 0.95 },
  { statistic: 'p99', p: 0.99 },
] as const;

/**
 * Definitions of neighbouring quantiles. The median stays the mean of the replications' own: it lies well inside what each of
 * them knows, and next to a heap of tickets that did not wait a few neighbours would not outline it.
 */
export function quantileDefinitions(
  common: Pick<Definition, 'measure' | 'where' | 'unit'>,
  kept: readonly (typeof QUANTILES)[number][] = QUANTILES,
): Definition[] {
  const levels = kept.map(({ p }) => p);
  return kept.map(({ statistic, p }, place) => ({
    ...common,
    statistic,
    kind: 'value',
    ...(p > 0.5 ? { quantile: { p, levels, place } } : {}),
  }));
}

export type Direction = 'higher' | 'lower' | 'neither';

/**
 * Which way a figure is better, for those who hold one desk against another. Neither where it is a matter of means, not
 * of service: a busier team is cheaper and slower. A new measure takes its line here.
 */
const betterDirections: Readonly<Record<string, Direction>> = {
  response: 'lower',
  diagnosis: 'lower',
  solution: 'lower',
  repair: 'lower',
  attainment: 'higher',
  firstLineResolution: 'higher',
  abandoned: 'lower',
  reopened: 'lower',
  misrouted: 'lower',
  escalated: 'lower',
  excludedShare: 'neither',
  autoClosedShare: 'neither',
  selfServed: 'higher',
  satisfaction: 'higher',
  surveyAnswered: 'neither',
  transfers: 'lower',
  committee: 'lower',
  complaints: 'lower',
  onSiteVisits: 'neither',
  onSiteInTime: 'higher',
  forumResponse: 'lower',
  cooperationEffect: 'neither',
  dedicatedChannelEffect: 'neither',
  interruption: 'lower',
  wait: 'lower',
  queueLength: 'lower',
  backlog: 'lower',
  clockTime: 'lower',
  lateClockTime: 'lower',
  repairWithOpen: 'lower',
  onDuty: 'neither',
  occupancy: 'neither',
  utilisation: 'neither',
  load: 'neither',
  cost: 'lower',
  availability: 'higher',
  licenceDays: 'lower',
  lostAccounts: 'lower',
};
const betterStates: Readonly<Record<string, Direction>> = { resolved: 'higher', open: 'lower', abandoned: 'lower' };

/** Undefined for a measure that nobody has judged yet. */
export function betterWhen({ measure, statistic, where }: Omit<Definition, 'unit' | 'kind'>): Direction | undefined {
  if (measure === 'tickets') return betterStates[where.state] ?? 'neither';
  // The share of waits is the share that did not wait at all.
  if (measure === 'wait' && statistic === 'share') return 'higher';
  return betterDirections[measure];
}
