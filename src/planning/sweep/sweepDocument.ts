/** Finished points become the result document of a sweep. */
import type { Model } from '../../model/model.ts';
import type { Bilingual } from '../../scenario/problems.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import type { Figure } from '../compare/figures.ts';
import { betterWhen } from '../definition.ts';
import type { Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import type { Factor } from './factor.ts';
import { estimateOf, type PointOutcome } from './pointOutcome.ts';
import type { Point } from './points.ts';
import { type Design, designOf, effectOf, endsOf, isNumeric } from './sensitivity.ts';
import type { Sensitivity, SweepDocument, SweepMeasure } from './sweep.ts';

export interface SweptPoint {
  readonly point: Point;
  readonly sha256: string;
  /** Null where it was not finished. */
  readonly outcome: PointOutcome | null;
  /** What was doubtful about it beforehand. */
  readonly warnings: readonly Warning[];
}

export interface SweepParts {
  /** The desk as its file and its settings have it, without what varies. */
  readonly base: { readonly model: Model; readonly sha256: string; readonly settings: readonly string[] };
  readonly factors: readonly Factor[];
  readonly kind: 'grid' | 'sample';
  readonly points: readonly SweptPoint[];
  readonly asked: readonly Figure[];
  readonly seed: string;
  readonly replications: number;
  readonly confidence: number;
  readonly version: string;
}

export function sweepDocument(parts: SweepParts): SweepDocument {
  const { base, factors, kind, points, seed, confidence, version } = parts;
  const finished = points.flatMap(({ outcome, ...rest }) => (outcome === null ? [] : [{ ...rest, outcome }]));
  const whole = finished.length === points.length;
  // A count of which nothing came up anywhere is no figure.
  const shown = parts.asked.flatMap((figure, index) =>
    finished.some(({ outcome }) => outcome.figures[index]?.present) ? [{ figure, index }] : [],
  );
  const nothing = { results: [], interrupted: false, preciseEnough: true };
  const empty = resultDocument({ ...parts, ...base, replicated: nothing, command: 'sweep', version, warnings: [] });
  const design = whole
    ? designOf(
        factors,
        points.map(({ point }) => point),
        kind,
      )
    : null;
  const sensitivity =
    design === null
      ? []
      : shown.flatMap(({ figure, index }) =>
          effects(
            figure,
            finished.map(({ outcome }) => outcome.figures[index]?.series ?? null),
            design,
            confidence,
          ),
        );
  return {
    format: empty.format,
    queuecast: empty.queuecast,
    command: 'sweep',
    scenario: empty.scenario,
    settings: base.settings,
    design: { kind, points: points.length },
    varied: factors.map((factor) => ({
      path: factor.path,
      setting: factor.setting,
      values: (factor.levels ?? endsOf(factor)).map(({ text }) => text),
      numeric: isNumeric(factor),
    })),
    seed,
    replications: Math.max(0, ...finished.map(({ outcome }) => outcome.replications)),
    confidence,
    period: empty.period,
    currency: empty.currency,
    warnings: [
      ...(finished.some(({ outcome }) => outcome.replications === 1) ? [single] : []),
      ...(whole && design === null ? [tooFew] : []),
      ...gathered(finished, pointWords),
    ],
    points: finished.map(({ point, sha256, outcome }) => ({
      settings: settingsOf(factors, point),
      sha256,
      replications: outcome.replications,
      tickets: outcome.tickets,
    })),
    measures: finished.flatMap(({ outcome }, point) =>
      shown.flatMap(({ figure, index }): SweepMeasure[] => {
        const found = outcome.figures[index];
        if (found === null) return [];
        const { measure, statistic, where, unit } = figure;
        return [{ point, measure, statistic, where, unit, ...estimateOf(figure, found, confidence), n: found.n }];
      }),
    ),
    sensitivity,
    ...(whole ? {} : { interrupted: true }),
  };
}

/** By path, the values of a point; of one without values nothing is set. */
export function settingsOf(factors: readonly Pick<Factor, 'path'>[], point: Point): Record<string, string> {
  return Object.fromEntries(point.map(({ text }, order) => [factors[order].path, text]));
}

/** Nothing where a point lacks the figure. */
function effects(
  figure: Figure,
  found: readonly (RatioSeries | null)[],
  design: Design,
  confidence: number,
): Sensitivity[] {
  const series = found.filter((each) => each !== null);
  if (series.length < found.length) return [];
  const kept = inCommon(series);
  if (kept[0].numerators.length === 0) return [];
  const { measure, statistic, where, unit } = figure;
  const about = { measure, statistic, where, unit, betterWhen: betterWhen(figure) ?? ('neither' as const) };
  return design.paths.map((path) => ({
    path: path.path,
    ...about,
    lowest: path.lowest,
    highest: path.highest,
    ...effectOf(path, design, kept, confidence, figure.quantile !== undefined),
  }));
}

/** The replications that all points have, and in which all of them have the figure. */
export function inCommon(series: readonly RatioSeries[]): RatioSeries[] {
  const count = Math.min(...series.map(({ numerators }) => numerators.length));
  const kept = Array.from({ length: count }, (_, i) => i).filter((i) =>
    series.every(({ numerators }) => !Number.isNaN(numerators[i])),
  );
  return series.map(({ numerators, denominators }) => ({
    numerators: kept.map((i) => numerators[i]),
    denominators: kept.map((i) => denominators[i]),
  }));
}

/** How a doubt about some of many points is told; numbers count from 1. */
export interface PointWords {
  readonly one: (number: number) => Bilingual;
  readonly some: (count: number, all: number, first: number) => Bilingual;
}

const pointWords: PointWords = {
  one: (number) => ({ en: `point ${number}`, zh: `第 ${number} 点` }),
  some: (count, all, first) => ({
    en: `${count} of ${all} points, first point ${first}`,
    zh: `${all} 个点中的 ${count} 个，首见第 ${first} 点`,
  }),
};

/** What is doubtful about many points is said once, with their number. */
export function gathered(
  finished: readonly { readonly warnings: readonly Warning[]; readonly outcome: PointOutcome }[],
  { one, some }: PointWords,
): Warning[] {
  const doubts = new Map<string, { warning: Warning; numbers: number[]; alike: boolean }>();
  for (const [number, { warnings, outcome }] of finished.entries()) {
    for (const warning of [...warnings, ...outcome.warnings]) {
      // The same sentence with other figures in it is the same doubt.
      const key = `${warning.kind} ${warning.message.en.replace(/\d+(\.\d+)?/g, '#')}`;
      const known = doubts.get(key);
      if (known === undefined) doubts.set(key, { warning, numbers: [number], alike: true });
      else {
        if (known.numbers.at(-1) !== number) known.numbers.push(number);
        if (known.warning.message.en !== warning.message.en) known.alike = false;
      }
    }
  }
  return [...doubts.values()].map(({ warning, numbers, alike }) => {
    if (numbers.length === finished.length && alike) return warning;
    const { kind, message } = warning;
    const [first, count, all] = [numbers[0] + 1, numbers.length, finished.length];
    const { en, zh } = count === 1 ? one(first) : some(count, all, first);
    return { kind, message: { en: `${en}: ${message.en}`, zh: `${zh}：${message.zh}` } };
  });
}

const single: Warning = {
  kind: 'sweep',
  message: {
    en: 'a single replication says nothing about chance: no intervals; take more with --replications',
    zh: '仅一次重复无法判断随机误差：没有区间；请用 --replications 增加次数',
  },
};
const tooFew: Warning = {
  kind: 'sweep',
  message: {
    en: 'the points are too few, or meet too evenly, to tell the effects of the paths apart; take more with --sample',
    zh: '抽取的点太少或分布过于一致，无法区分各路径的影响；请用 --sample 增加点数',
  },
};
