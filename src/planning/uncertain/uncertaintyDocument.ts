/** Finished samples of the inputs become the result document. */
import type { Model } from '../../model/model.ts';
import type { UncertainInput } from '../../scenario/uncertainInputs.ts';
import { textIn } from '../../scenario/writtenRange.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import type { Figure } from '../compare/figures.ts';
import { betterWhen } from '../definition.ts';
import { figureInterval } from '../figureInterval.ts';
import { limitsOf } from '../limits.ts';
import type { InBothLanguages, Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import { estimateOf, type PointOutcome } from '../sweep/pointOutcome.ts';
import type { Point } from '../sweep/points.ts';
import { gathered, inCommon } from '../sweep/sweepDocument.ts';
import { type InfluenceDesign, influenceDesign, influencesOf } from './influence.ts';
import { lawOf } from './inputLaw.ts';
import { type Reach, reachOfAverage, uncertainIntervals } from './intervals.ts';
import type { Explained, Influence, UncertainMeasure, UncertaintyDocument } from './uncertainty.ts';

export interface SampledPoint {
  /** The values of the inputs, in their order. */
  readonly point: Point;
  /** Null where it was not finished. */
  readonly outcome: PointOutcome | null;
  /** What was doubtful about it beforehand. */
  readonly warnings: readonly Warning[];
}

export interface AskedFigure {
  readonly figure: Figure;
  /** As a published row calls it. */
  readonly label?: InBothLanguages;
}

export interface UncertaintyParts {
  /** The desk as its file and its settings state it. */
  readonly base: { readonly model: Model; readonly sha256: string; readonly settings: readonly string[] };
  readonly stated: PointOutcome | null;
  readonly inputs: readonly UncertainInput[];
  readonly samples: readonly SampledPoint[];
  readonly figures: readonly AskedFigure[];
  readonly seed: string;
  /** Of each sample. */
  readonly replications: number;
  readonly confidence: number;
  readonly version: string;
  readonly warnings: readonly Warning[];
}

export function uncertaintyDocument(parts: UncertaintyParts): UncertaintyDocument {
  const { base, inputs, samples, figures, seed, confidence, version, stated } = parts;
  const finished = samples.flatMap(({ outcome, ...rest }) => (outcome === null ? [] : [{ ...rest, outcome }]));
  const whole = finished.length === samples.length && stated !== null;
  const nothing = { results: [], interrupted: false, preciseEnough: true };
  const empty = resultDocument({ ...parts, ...base, replicated: nothing, command: 'run', version, warnings: [] });
  const laws = inputs.map(lawOf);
  const design = influenceDesign(
    finished.map(({ point }) => point.map(({ number }, order) => (number! - laws[order].mean) / laws[order].deviation)),
  );
  const ranges = inputs.map(({ range }, order) => (range.high - range.low) / laws[order].deviation);
  const found = figures.flatMap((asked, index): Found[] => {
    const series = seriesOfAll(finished, index);
    return series === null ? [] : [foundOf(asked, index, series, { ...parts, design, ranges })];
  });
  return {
    format: empty.format,
    queuecast: empty.queuecast,
    command: 'run',
    scenario: empty.scenario,
    settings: base.settings,
    uncertain: { samples: finished.length, asked: samples.length, inputs: inputs.map(valueOf) },
    seed,
    replications: parts.replications,
    confidence,
    period: empty.period,
    currency: empty.currency,
    warnings: [...parts.warnings, ...(design === null ? [tooFew] : []), ...gathered(finished, sampleWords)],
    measures: found.map(({ measure }) => measure),
    influence: found.flatMap(({ influence }) => influence),
    explained: found.flatMap(({ explained }) => explained),
    ...(whole ? {} : { interrupted: true }),
  };
}

type Finished = Omit<SampledPoint, 'outcome'> & { readonly outcome: PointOutcome };

/** Null where a sample lacks the figure, or hardly any replication has it in all of them. */
function seriesOfAll(finished: readonly Finished[], index: number): RatioSeries[] | null {
  if (!finished.some(({ outcome }) => outcome.figures[index]?.present)) return null;
  const series = finished.flatMap(({ outcome }) => outcome.figures[index]?.series ?? []);
  if (series.length < finished.length) return null;
  const kept = inCommon(series);
  return kept[0].numerators.length < 2 ? null : kept;
}

interface Found {
  readonly measure: UncertainMeasure;
  readonly influence: readonly Influence[];
  readonly explained: readonly Explained[];
}

function foundOf(
  { figure, label }: AskedFigure,
  index: number,
  series: readonly RatioSeries[],
  parts: UncertaintyParts & { readonly design: InfluenceDesign | null; readonly ranges: readonly number[] },
): Found {
  const { confidence, inputs, samples, stated, design, ranges } = parts;
  const { measure, statistic, where, unit } = figure;
  const named = { measure, statistic, where, unit };
  const intervals = uncertainIntervals(series, confidence, reachOfChance(figure, series, confidence));
  const own = stated?.figures[index] ?? null;
  const counts = samples.flatMap(({ outcome }) => outcome?.figures[index]?.n ?? []);
  const n = counts.reduce((total, count) => total + count, 0) / counts.length;
  const told: UncertainMeasure = {
    ...named,
    ...(label === undefined ? {} : { label }),
    estimate: intervals.estimate,
    ...limitsOf(figure, intervals.both),
    n,
    stated: own === null ? null : estimateOf(figure, own, confidence),
    chance: limitsOf(figure, intervals.chance),
    inputs: limitsOf(figure, intervals.inputs),
  };
  if (design === null) return { measure: told, influence: [], explained: [] };
  const { inputs: each, explained } = influencesOf(series, intervals.parts, design, ranges, confidence);
  const better = betterWhen(figure) ?? 'neither';
  return {
    measure: told,
    influence: each.map((row, order) => ({ path: inputs[order].path, ...named, betterWhen: better, ...row })),
    explained: [{ ...named, share: explained }],
  };
}

/**
 * As far as the interval of one desk reaches whose replications are the averages of all samples': so it is as careful with
 * shares of which little was missed, and with skewed times, as everywhere.
 */
function reachOfChance(figure: Figure, series: readonly RatioSeries[], confidence: number): Reach {
  // A mean over tickets has another number of them in each sample: its average is one of ratios.
  if (figure.kind === 'ratio') return reachOfAverage(series, confidence);
  const { estimate, low, high } = figureInterval(figure, averageOf(series), confidence);
  return { below: estimate - low, above: high - estimate };
}

function averageOf(series: readonly RatioSeries[]): RatioSeries {
  const mean = (column: (one: RatioSeries) => readonly number[]) =>
    column(series[0]).map((_, r) => series.reduce((sum, one) => sum + column(one)[r], 0) / series.length);
  return { numerators: mean(({ numerators }) => numerators), denominators: mean(({ denominators }) => denominators) };
}

function valueOf({ path, stated, range, grade }: UncertainInput) {
  const text = (number: number) => textIn(range, number, range.likely === number ? ANY_DECIMALS : range.decimals);
  const likely = range.likely === null ? null : text(range.likely);
  return { path, stated, low: text(range.low), high: text(range.high), likely, grade };
}
const ANY_DECIMALS = 6;

/** How a doubt about some samples is told. */
const sampleWords = {
  one: (number: number) => ({ en: `sample ${number}`, zh: `第 ${number} 个抽样` }),
  some: (count: number, all: number, first: number) => ({
    en: `${count} of ${all} samples, first sample ${first}`,
    zh: `${all} 个抽样中的 ${count} 个，首见第 ${first} 个`,
  }),
};

const tooFew: Warning = {
  kind: 'uncertain',
  message: {
    en: 'the samples are too few to tell apart which inputs matter; take more with --samples',
    zh: '抽样太少，无法区分哪些输入更重要；请用 --samples 增加抽样数',
  },
};
