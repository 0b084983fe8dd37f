/** Simulated mixes become the result document of an explanation. */
import type { Model } from '../../model/model.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import { betterWhen, type Definition } from '../definition.ts';
import { figureInterval } from '../figureInterval.ts';
import { limitsOf } from '../limits.ts';
import type { Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import type { Estimated } from '../sweep/sweep.ts';
import { bitsIn, interactionWeights, type MixDesign, movedWeights } from './design.ts';
import type { ExplainDocument, ExplainedFigure } from './explanation.ts';
import type { FigureToExplain } from './figures.ts';
import type { Lever } from './levers.ts';
import { explainedGap, valuesByReplication, weightedSum } from './shares.ts';

export interface ExplainParts {
  readonly own: { readonly model: Model; readonly sha256: string; readonly settings: readonly string[] };
  readonly against: { readonly name: string; readonly sha256: string };
  readonly levers: readonly Lever[];
  readonly design: MixDesign;
  readonly orders?: number;
  /** The set whose interaction is wanted, as bits; 0 for none. */
  readonly together: number;
  readonly figures: readonly FigureToExplain[];
  /** By figure, then by mix of the design; null where a mix does not have the figure. */
  readonly series: readonly (readonly (RatioSeries | null)[])[];
  readonly replications: number;
  readonly warnings: readonly Warning[];
  readonly interrupted: boolean;
  readonly seed: string;
  readonly confidence: number;
  readonly version: string;
}

export function explainDocument(parts: ExplainParts): ExplainDocument {
  const { own, against, levers, design, seed, confidence, version, replications } = parts;
  const nothing = { results: [], interrupted: false, preciseEnough: true };
  const empty = resultDocument({
    ...own,
    replicated: nothing,
    command: 'explain',
    seed,
    confidence,
    version,
    warnings: [],
  });
  const found = parts.figures.map((figure, index) => ({ figure, explained: explainedFigure(figure, index, parts) }));
  const isThere = (index: number) => parts.series[index].some((each) => each?.denominators.some((value) => value > 0));
  const missing = found.flatMap(({ figure, explained }, index) =>
    explained === null && (figure.asked || isThere(index)) ? [notEverywhere(figure)] : [],
  );
  return {
    format: empty.format,
    queuecast: empty.queuecast,
    command: 'explain',
    scenario: empty.scenario,
    settings: own.settings,
    against,
    seed,
    replications,
    confidence,
    period: empty.period,
    currency: empty.currency,
    warnings: [...(replications === 1 ? [single] : []), ...missing, ...parts.warnings],
    levers: levers.map(({ name, paths }) => ({ name, paths: paths.map((path) => path.join('.')) })),
    design: {
      kind: design.kind,
      mixes: design.mixes.length,
      ...(parts.orders === undefined ? {} : { orders: parts.orders }),
    },
    figures: found.flatMap(({ explained }) => (explained === null ? [] : [explained])),
    ...(parts.interrupted ? { interrupted: true } : {}),
  };
}

/** For a precision: whether the half-width of every share is at most this part of its gap. */
export function sharesArePrecise(parts: ExplainParts, precision: number): boolean {
  if (parts.replications < 2) return false;
  return parts.figures.every((figure, index) => {
    const explained = explainedFigure(figure, index, parts);
    return (
      explained === null ||
      explained.shares.every(({ low, high }) => {
        return low !== null && high !== null && (high - low) / 2 <= precision * Math.abs(explained.gap.estimate);
      })
    );
  });
}

/** Null where a mix lacks the figure. */
function explainedFigure(
  { figure, label }: FigureToExplain,
  index: number,
  parts: ExplainParts,
): ExplainedFigure | null {
  const { design, confidence, levers, together } = parts;
  const found = parts.series[index].filter((each) => each !== null);
  if (found.length < design.mixes.length) return null;
  const series = inCommon(found);
  const lacking = series.some(({ denominators }) => denominators.every((value) => value === 0));
  if (lacking || series[0].numerators.length === 0) return null;
  const values = valuesByReplication(series);
  const { shares, gap } = explainedGap(values, design, confidence);
  const whole = design.mixes.reduce((all, mix) => all | mix, 0);
  const itself = (mix: number) => printed(figure, series[design.mixes.indexOf(mix)], confidence);
  const { measure, statistic, where, unit } = figure;
  const sets = subsetsOf(together);
  const [all, alone] = [movedWeights(design.mixes, together), membersOf(together).map((lever) => 1 << lever)];
  const apart = all.map((_, mix) => alone.reduce((sum, bit) => sum + movedWeights(design.mixes, bit)[mix], 0));
  return {
    measure,
    statistic,
    where,
    unit,
    betterWhen: betterWhen(figure) ?? 'neither',
    ...(label === undefined ? {} : { label }),
    own: itself(whole),
    against: itself(0),
    gap,
    shares: shares.map((share, lever) => ({ lever, ...share })),
    interactions: sets.map((set) => ({
      levers: membersOf(set),
      ...weightedSum(values, interactionWeights(levers.length, set), confidence),
    })),
    ...(together === 0
      ? {}
      : {
          together: {
            levers: membersOf(together),
            atOnce: weightedSum(values, all, confidence),
            apart: weightedSum(values, apart, confidence),
          },
        }),
  };
}

/** A desk's own figure, as `run` prints it. */
function printed(figure: Definition, series: RatioSeries, confidence: number): Estimated {
  const { estimate, low, high } = figureInterval(figure, series, confidence);
  return { estimate, ...limitsOf(figure, { low, high }) };
}

/** The replications in which all mixes have the figure. */
function inCommon(series: readonly RatioSeries[]): RatioSeries[] {
  const kept = series[0].numerators.flatMap((_, i) =>
    series.every(({ numerators }) => !Number.isNaN(numerators[i])) ? [i] : [],
  );
  return series.map(({ numerators, denominators }) => ({
    numerators: kept.map((i) => numerators[i]),
    denominators: kept.map((i) => denominators[i]),
  }));
}

/** Of two levers and more, the smaller first. */
function subsetsOf(set: number): number[] {
  const subsets: number[] = [];
  for (let subset = set; subset > 0; subset = (subset - 1) & set) if (bitsIn(subset) > 1) subsets.push(subset);
  return subsets.sort((one, other) => bitsIn(one) - bitsIn(other) || one - other);
}

function membersOf(set: number): number[] {
  return Array.from({ length: 31 }, (_, lever) => lever).filter((lever) => (set >>> lever) & 1);
}

function notEverywhere({ figure: { measure, where } }: FigureToExplain): Warning {
  const name = [measure, ...Object.values(where)].join(', ');
  return {
    kind: 'explain',
    message: {
      en: `${name}: not every mix of the two desks has this figure, so its gap cannot be shared out`,
      zh: `${name}：两个服务台的组合并非都有此指标，无法分摊差距`,
    },
  };
}

const single: Warning = {
  kind: 'explain',
  message: {
    en: 'a single replication says nothing about chance: no intervals; take more with --replications',
    zh: '仅一次重复无法判断随机误差：没有区间；请用 --replications 增加次数',
  },
};
