/**
 * What a staffing must keep, as it is asked for:
 *
 *   MEASURE [STATISTIC] [{KEY=VALUE, …}] >= VALUE      or      <= VALUE
 *
 * such as `attainment{severity=critical,clock=response} >= 95 %` or `wait p95{team=desk} <= 20 min`. A `*` for a value
 * asks it of every one that the desk has.
 */
import { eitherOf } from '../../scenario/problems.ts';
import { closest } from '../../scenario/suggest.ts';
import type { Figure } from '../compare/figures.ts';
import { betterWhen } from '../definition.ts';
import type { Where } from '../result.ts';
import { ATTAINMENT, quoted, StaffError, unusable, withoutPromises } from './staffError.ts';
import { readValue } from './targetValue.ts';

export interface Target {
  readonly figure: Figure;
  readonly sense: 'atLeast' | 'atMost';
  /** In the unit of the figure. */
  readonly value: number;
}

const form = /^\s*([A-Za-z]\w*)(?:\s+(\w+))?\s*(?:\{([^{}]*)\})?\s*(>=|<=|≥|≤)\s*(\S.*?)\s*$/u;
/** More staff lowers them, and that may be asked for, although lower is not better. */
const LOADS = ['occupancy', 'utilisation', 'load'];

/** The targets of all sentences in their order; throws a StaffError that names what is there. */
export function readTargets(sentences: readonly string[], figures: readonly Figure[]): Target[] {
  const targets = sentences.flatMap((sentence) => readOne(sentence, figures));
  for (const [index, { figure, sense }] of targets.entries()) {
    const twice = targets.findIndex((other) => other.figure === figure && other.sense === sense) < index;
    if (!twice) continue;
    const name = `${figure.measure}${JSON.stringify(figure.where)}`;
    throw new StaffError({
      en: `--keep: ${name} is asked for twice; name each figure once.`,
      zh: `--keep：${name} 被要求了两次；每项指标只写一次。`,
    });
  }
  return targets;
}

function readOne(sentence: string, figures: readonly Figure[]): Target[] {
  const match = form.exec(sentence);
  if (match === null) {
    throw unusable(
      sentence,
      { en: 'no such sentence', zh: '无法读懂的写法' },
      {
        en: "a measure, its tickets in braces, >= or <=, and a value, such as 'attainment{severity=critical,clock=response} >= 95 %'",
        zh: '指标、花括号中的工单范围、>= 或 <=、数值，例如“attainment{severity=critical,clock=response} >= 95 %”',
      },
    );
  }
  const [, measure, statistic, keys = '', sign, text] = match;
  const known = [...new Set(figures.map((figure) => figure.measure))];
  if (measure === ATTAINMENT && !known.includes(measure)) throw withoutPromises(sentence);
  if (!known.includes(measure)) throw unknown(sentence, 'measure', '指标', measure, known);
  const ofMeasure = figures.filter((figure) => figure.measure === measure);
  const statistics = [...new Set(ofMeasure.map((figure) => figure.statistic))];
  if (statistic !== undefined && !(statistics as string[]).includes(statistic)) {
    throw unknown(sentence, `statistic of ${measure}`, `${measure} 的统计量`, statistic, statistics);
  }
  const usual = statistics.includes('mean') ? 'mean' : statistics[0];
  const its = ofMeasure.filter((figure) => figure.statistic === (statistic ?? usual));
  const sense = sign === '>=' || sign === '≥' ? 'atLeast' : 'atMost';
  const found = figuresFor(sentence, its, readWhere(sentence, keys));
  refuseSense(sentence, found[0], sense);
  return found.map((figure) => ({ figure, sense, value: readValue(sentence, text, figure, sense) }));
}

function readWhere(sentence: string, text: string): Where {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const equals = part.indexOf('=');
      const [key, value] = [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
      if (equals > 0 && key !== '' && value !== '') return [key, value];
      throw unusable(
        sentence,
        { en: `'${part.trim()}'`, zh: `“${part.trim()}”` },
        { en: 'KEY=VALUE, such as severity=critical', zh: '键=值，例如 severity=critical' },
      );
    }),
  );
}

function figuresFor(sentence: string, figures: readonly Figure[], where: Where): Figure[] {
  const keys = Object.keys(where);
  const known = [...new Set(figures.flatMap((figure) => Object.keys(figure.where)))];
  for (const key of keys) if (!known.includes(key)) throw unknown(sentence, 'key', '键', key, known);
  const alike = figures.filter(
    (figure) =>
      Object.keys(figure.where).length === keys.length && keys.every((key) => Object.hasOwn(figure.where, key)),
  );
  if (alike.length === 0) {
    const shapes = [...new Set(figures.map((each) => Object.keys(each.where).join(' + ') || 'all tickets'))];
    const found = keys.join(' + ') || 'all tickets';
    throw unusable(sentence, { en: `a figure by ${found}`, zh: `按 ${found} 的指标` }, eitherOf(shapes, 12));
  }
  for (const key of keys) {
    const values = [...new Set(alike.map((figure) => figure.where[key]))];
    if (where[key] !== '*' && !values.includes(where[key])) throw unknown(sentence, key, key, where[key], values);
  }
  const found = alike.filter((figure) => keys.every((key) => where[key] === '*' || figure.where[key] === where[key]));
  if (found.length > 0) return found;
  throw unusable(
    sentence,
    { en: 'tickets of which this desk measures nothing', zh: '本情景没有相应数值的工单' },
    { en: 'another combination', zh: '其他组合' },
  );
}

/** Engineers can only do good: a target that more of them would break is a mistake. */
function refuseSense(sentence: string, figure: Figure, sense: Target['sense']): void {
  const { measure } = figure;
  const better = LOADS.includes(measure) ? 'lower' : betterWhen(figure);
  if (measure === 'cost' || better === 'neither' || better === undefined) {
    throw unusable(
      sentence,
      { en: `${measure}, which staff is not planned for`, zh: `${measure}，不能作为排班目标` },
      {
        en: 'a measure of service, such as attainment, response, wait or occupancy',
        zh: '服务指标，例如 attainment、response、wait、occupancy',
      },
    );
  }
  const wanted = better === 'higher' ? 'atLeast' : 'atMost';
  if (sense === wanted) return;
  const [found, expected] = wanted === 'atLeast' ? ['<=', '>='] : ['>=', '<='];
  throw unusable(sentence, quoted(found), {
    en: `${expected}: ${measure} is better ${better}`,
    zh: `${expected}：${measure} 越${better === 'higher' ? '高' : '低'}越好`,
  });
}

function unknown(sentence: string, en: string, zh: string, found: string, known: readonly string[]): StaffError {
  const expected = eitherOf(known, 12);
  return unusable(
    sentence,
    { en: `an unknown ${en}, '${found}'`, zh: `未知的${zh}“${found}”` },
    { en: `one of ${expected.en}`, zh: `其中之一：${expected.zh}` },
    closest(found, known)[0],
  );
}
