/** Which figures of the results a scenario's claims speak of, and what is wrong with those that speak of none. */
import type { ClaimWords } from '../scenario/claims.ts';
import { unknownName } from '../scenario/coherence/findings.ts';
import { type Bilingual, eitherOf, makeProblem, type Position, type Problem } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { clocks, severities } from '../scenario/words.ts';
import { type Figure, figuresOf } from './compare/figures.ts';
import type { Definition } from './definition.ts';
import type { Where } from './result.ts';

export interface AskedClaim {
  readonly words: ClaimWords;
  /** Null where the claim is about a setting. */
  readonly figure: Figure | null;
}

/** The claims one by one, each with its figure; those without one are left out (see `claimProblems`). */
export function askedClaims(scenario: Scenario, figures: readonly Figure[]): AskedClaim[] {
  return (scenario.claims ?? []).flatMap((words): AskedClaim[] => {
    if (words.setting !== undefined) return [{ words, figure: null }];
    if (words.keep !== undefined) return promisesOf(scenario, figures).map((figure) => ({ words, figure }));
    const figure = figureFor(words, figures);
    return figure === undefined ? [] : [{ words, figure }];
  });
}

/** What claims ask that this desk never measures; `at` tells where a path of the scenario stands. */
export function claimProblems(
  scenario: Scenario,
  definitions: readonly Definition[],
  at: (path: (string | number)[]) => Position,
): Problem[] {
  const figures = figuresOf(definitions);
  return (scenario.claims ?? []).flatMap((words, order) => {
    if (words.measure === undefined) return [];
    const wrong = whatIsWrong(words, figures);
    if (wrong === null) return [];
    const path = ['claims', order, wrong.word];
    return [makeProblem({ at: at(path), path, ...wrong.problem })];
  });
}

/** Attainment by severity and clock wherever something is promised; by clock alone where all tickets are of one severity. */
function promisesOf({ promises }: Scenario, figures: readonly Figure[]): Figure[] {
  const kept = (where: Where) => figures.find((figure) => figure.measure === 'attainment' && same(figure.where, where));
  const promised = severities.flatMap((severity) =>
    clocks.flatMap((clock) => (promises?.[severity]?.[clock] === undefined ? [] : [{ severity, clock }])),
  );
  const found = promised.map((where) => kept(where)).filter((figure) => figure !== undefined);
  if (found.length > 0) return found;
  const alone = clocks.filter((clock) => promised.some((where) => where.clock === clock));
  return alone.map((clock) => kept({ clock })).filter((figure) => figure !== undefined);
}

function figureFor({ measure, statistic, where = {} }: ClaimWords, figures: readonly Figure[]): Figure | undefined {
  const found = figures.filter((figure) => figure.measure === measure && same(figure.where, where));
  if (statistic !== undefined) return found.find((figure) => figure.statistic === statistic);
  // A share of waits is the share that did not wait; who says nothing means the mean.
  return found.find((figure) => figure.statistic === 'mean') ?? found[0];
}

interface Wrong {
  readonly word: keyof ClaimWords;
  readonly problem: {
    message: Bilingual;
    found?: string | Bilingual;
    expected?: string | Bilingual;
    suggestion?: string;
  };
}

function whatIsWrong(words: ClaimWords, figures: readonly Figure[]): Wrong | null {
  const measure = words.measure!;
  const known = [...new Set(figures.map((figure) => figure.measure))];
  if (!known.includes(measure)) {
    const message = { en: 'this desk has no measure of this name', zh: '本情景没有这个名称的指标' };
    return { word: 'measure', problem: { message, ...unknownName(measure, known, 'results') } };
  }
  const figure = figureFor(words, figures);
  if (figure !== undefined) return wrongUnit(words, figure);
  const its = figures.filter((each) => each.measure === measure);
  const where = its.filter((each) => same(each.where, words.where ?? {}));
  if (where.length > 0) {
    const message = { en: `${measure} has no such statistic here`, zh: `${measure} 没有这种统计量` };
    const statistics = [...new Set(where.map(({ statistic }) => statistic))];
    return { word: 'statistic', problem: { message, ...unknownName(words.statistic!, statistics, measure) } };
  }
  const shapes = [...new Set(its.map((each) => Object.keys(each.where).join(' + ') || 'all tickets'))];
  const message = { en: `${measure} is not measured for these tickets`, zh: `${measure} 没有针对这些工单的数值` };
  const found = JSON.stringify(words.where ?? {});
  const values = valuesNear(words.where ?? {}, its);
  const expected = values ?? eitherOf(shapes, 12);
  return { word: words.where === undefined ? 'measure' : 'where', problem: { message, found, expected } };
}

/** Where the keys are right and a value is not: the values there are. */
function valuesNear(where: Where, figures: readonly Figure[]): Bilingual | null {
  const alike = figures.filter((figure) => sameKeys(figure.where, where));
  const wrong = Object.keys(where).find((key) => !alike.some((figure) => figure.where[key] === where[key]));
  if (alike.length === 0 || wrong === undefined) return null;
  const values = eitherOf([...new Set(alike.map((figure) => figure.where[wrong]))], 12);
  return { en: `${wrong}: ${values.en}`, zh: `${wrong}：${values.zh}` };
}

function wrongUnit(words: ClaimWords, { unit }: Figure): Wrong | null {
  const word = (['atLeast', 'atMost', 'about'] as const).find((each) => words[each] !== undefined);
  if (word === undefined) return null;
  const claimed = words[word]!.unit;
  const isTime = unit === 'min' || unit === 'h' || unit === 'days';
  const fits = claimed === 'min' ? isTime : claimed === 'share' ? unit === 'share' : unit !== 'min';
  if (fits) return null;
  const message = { en: 'this is not in the unit of the measure', zh: '单位与指标不符' };
  const expected =
    unit === 'share'
      ? { en: 'a share such as 62 %', zh: '比例，例如 62 %' }
      : isTime
        ? { en: 'a duration such as 28 min', zh: '时长，例如 28 min' }
        : { en: `a plain number (${unit})`, zh: `一个数字（${unit}）` };
  return { word, problem: { message, expected } };
}

function same(one: Where, other: Where): boolean {
  return sameKeys(one, other) && Object.keys(one).every((key) => one[key] === other[key]);
}

function sameKeys(one: Where, other: Where): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
}
