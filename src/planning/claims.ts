/**
 * Claims held against what a desk does. A verdict rests on intervals that hold for all claims of a scenario together, so
 * that not one of twenty claims "does not hold" by chance. A setting is an input: it is compared, never confirmed.
 */
import { boundWords, type ClaimedFigure, type ClaimWords, USUAL_TOLERANCE } from '../scenario/claims.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { settingAt } from '../scenario/settingAt.ts';
import { jointConfidence } from '../statistics/holm.ts';
import type { RatioSeries } from '../statistics/pairedRatio.ts';
import { askedClaims } from './claimFigures.ts';
import { type Figure, figuresOf, isPresent, runsOf, seriesOf } from './compare/figures.ts';
import type { Definition } from './definition.ts';
import { figureInterval } from './figureInterval.ts';
import { limitsOf } from './limits.ts';
import type { ReplicationResult } from './replication.ts';
import type { Measure, Where } from './result.ts';

/** What is claimed of a figure: in its unit, both ends included; null where the claim sets no end. */
export interface Bound {
  readonly kind: (typeof boundWords)[number];
  readonly value: number;
  readonly least: number | null;
  readonly most: number | null;
}

interface Claimed {
  /** What readers call it; null where the measure's own name does. */
  readonly label: { readonly en: string; readonly zh: string } | null;
  readonly source: string | null;
  readonly unit: string;
  readonly bound: Bound;
}

/** Of an input: whether the scenario is set as claimed. */
export interface SettingClaim extends Claimed {
  readonly subject: 'setting';
  readonly setting: string;
  readonly value: number;
  readonly verdict: 'set' | 'setOtherwise';
}

/** Of a finding. `open`: the interval does not decide; `absent`: no ticket came that the figure speaks of. */
export interface FigureClaim extends Claimed {
  readonly subject: 'figure';
  readonly measure: string;
  readonly statistic: Measure['statistic'];
  readonly where: Where;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Limits that hold for all claims of the scenario together (Bonferroni); the verdict rests on them. */
  readonly jointLow: number | null;
  readonly jointHigh: number | null;
  readonly verdict: 'holds' | 'fails' | 'open' | 'absent';
  /** The figure of each replication is numerator over denominator; null where a replication has none. */
  readonly runs: { readonly numerators: readonly (number | null)[]; readonly denominators: readonly (number | null)[] };
}

export type Claim = SettingClaim | FigureClaim;

/** All claims of the scenario, in its order; a promise to keep is one claim for each severity and clock. */
export function judgeClaims(
  scenario: Scenario,
  definitions: readonly Definition[],
  results: readonly ReplicationResult[],
  confidence: number,
): Claim[] {
  const asked = askedClaims(scenario, figuresOf(definitions));
  const present = asked.filter(({ figure }) => figure !== null && isPresent(figure, results)).length;
  const joint = jointConfidence(confidence, present);
  return asked.map(({ words, figure }) =>
    figure === null ? settingClaim(words, scenario) : figureClaim(words, figure, results, confidence, joint),
  );
}

/** In which replications the claim held; null where there was nothing to hold. */
export function heldIn({ bound, runs }: FigureClaim): (boolean | null)[] {
  return runs.numerators.map((numerator, run) => {
    const denominator = runs.denominators[run];
    if (numerator === null || denominator === null || denominator === 0) return null;
    const value = numerator / denominator;
    return value >= (bound.least ?? value) && value <= (bound.most ?? value);
  });
}

function settingClaim(words: ClaimWords, scenario: Scenario): SettingClaim {
  const setting = words.setting!;
  const value = settingAt(scenario, setting).value!;
  const claimed = boundWords.map((kind) => words[kind]).find((each) => each !== undefined)!;
  const bound = boundOf(words, claimed.unit);
  const inside = value >= (bound.least ?? value) && value <= (bound.most ?? value);
  return {
    subject: 'setting',
    ...toldOf(words),
    setting,
    value,
    unit: claimed.unit,
    bound,
    verdict: inside ? 'set' : 'setOtherwise',
  };
}

function figureClaim(
  words: ClaimWords,
  figure: Figure,
  results: readonly ReplicationResult[],
  confidence: number,
  joint: number,
): FigureClaim {
  const { measure, statistic, where, unit } = figure;
  const bound = boundOf(words, unit);
  const series = seriesOf(figure, results);
  const { numerators, denominators } = runsOf(figure, results);
  const runs = { numerators: numerators.map(numberOrNull), denominators: denominators.map(numberOrNull) };
  const claim = { subject: 'figure' as const, ...toldOf(words), measure, statistic, where, unit, bound, runs };
  if (!isPresent(figure, results)) {
    const none = { estimate: null, low: null, high: null, jointLow: null, jointHigh: null };
    return { ...claim, ...none, verdict: 'absent' };
  }
  const alone = limits(series, figure, confidence);
  const together = limits(series, figure, joint);
  const verdict = verdictOf(bound, together.low, together.high);
  const { estimate, low, high } = alone;
  return { ...claim, estimate, low, high, jointLow: together.low, jointHigh: together.high, verdict };
}

function verdictOf({ least, most }: Bound, low: number | null, high: number | null): FigureClaim['verdict'] {
  if (low === null || high === null) return 'open';
  if ((least !== null && high < least) || (most !== null && low > most)) return 'fails';
  return (least === null || low >= least) && (most === null || high <= most) ? 'holds' : 'open';
}

function limits(series: RatioSeries, figure: Figure, confidence: number) {
  const { estimate, low, high } = figureInterval(figure, series, confidence);
  return { estimate, ...limitsOf(figure, { low, high }) };
}

function boundOf(words: ClaimWords, unit: string): Bound {
  if (words.keep !== undefined) return { kind: 'atLeast', value: words.keep, least: words.keep, most: null };
  const kind = boundWords.find((word) => words[word] !== undefined)!;
  const value = inUnit(words[kind]!, unit);
  if (kind === 'atLeast') return { kind, value, least: value, most: null };
  if (kind === 'atMost') return { kind, value, least: null, most: value };
  const reach = kind === 'is' ? Math.abs(value) * 1e-9 : Math.abs(value) * (words.within ?? USUAL_TOLERANCE);
  return { kind, value, least: value - reach, most: value + reach };
}

/** Published times are read in minutes; a few measures are in hours or days. */
function inUnit({ value, unit }: ClaimedFigure, wanted: string): number {
  if (unit === 'min' && wanted === 'h') return value / 60;
  return unit === 'min' && wanted === 'days' ? value / 1440 : value;
}

function toldOf({ label, source }: ClaimWords): Pick<Claimed, 'label' | 'source'> {
  const both = typeof label === 'string' ? { en: label, zh: label } : (label ?? null);
  return { label: both, source: source ?? null };
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
