/**
 * Which figures are compared: the usual ones, or those asked for in words:
 *
 *   MEASURE [STATISTIC] [by KEY, KEY] [KEY=VALUE, KEY=VALUE]
 *
 * such as `response`, `response p90`, `attainment by plan` or `wait p95 team=desk`.
 */
import type { Bilingual } from '../../scenario/problems.ts';
import { closest } from '../../scenario/suggest.ts';
import { ComparisonError } from './comparisonError.ts';
import type { Figure } from './figures.ts';

interface Asked {
  readonly measure: string;
  readonly statistic?: string;
  /** Undefined where the usual breakdowns are meant. */
  readonly by?: readonly string[];
  readonly where: Readonly<Record<string, string>>;
}

/** What people want to know of a variant first. */
const usual: readonly Asked[] = [
  { measure: 'attainment', by: ['severity', 'clock'], where: {} },
  { measure: 'response', statistic: 'mean', by: [], where: {} },
  { measure: 'repair', statistic: 'mean', by: [], where: {} },
  { measure: 'firstLineResolution', by: [], where: {} },
  { measure: 'satisfaction', by: [], where: {} },
  { measure: 'occupancy', by: ['team'], where: {} },
  { measure: 'cost', by: [], where: {} },
  { measure: 'cost', by: ['kind'], where: {} },
];
/** Of a desk that promises nothing. */
const usualWithoutPromises: readonly Asked[] = [
  { measure: 'attainment', by: ['clock'], where: {} },
  { measure: 'wait', statistic: 'mean', by: [], where: {} },
  { measure: 'wait', statistic: 'p90', by: [], where: {} },
  { measure: 'queueLength', by: ['team'], where: {} },
];
/** Breakdowns of a measure that is asked for by its name alone. */
const usualKeys = ['', 'severity', 'clock', 'clock severity', 'team', 'kind', 'state'];
/** What a precision speaks of when no measure was asked for. */
const headlines = ['response', 'repair', 'attainment', 'wait'];

export interface AskedFigures {
  readonly figures: readonly Figure[];
  /** Those that a precision speaks of. */
  readonly precise: readonly Figure[];
}

/** Throws a ComparisonError that names what is there. */
export function askedFigures(figures: readonly Figure[], words: readonly string[]): AskedFigures {
  if (words.length > 0) {
    const found = [...new Set(words.flatMap((word) => figuresFor(figures, readAsked(word, figures), word)))];
    return { figures: found, precise: found };
  }
  const choose = (list: readonly Asked[]) => list.flatMap((asked) => matching(figures, asked));
  const promised = matching(figures, usual[0]);
  const found = promised.length > 0 ? choose(usual) : [...choose(usualWithoutPromises), ...choose(usual)];
  return { figures: found, precise: found.filter(({ measure }) => headlines.includes(measure)) };
}

function readAsked(word: string, figures: readonly Figure[]): Asked {
  const [name, ...rest] = word.trim().split(/\s*,\s*|\s+(?=by\s|[\w-]+=)/);
  const [measure, ...statistics] = name.split(/[\s:]+/);
  const known = [...new Set(figures.map((figure) => figure.measure))];
  if (!known.includes(measure)) throw unknown('measure', '指标', measure, known);
  const ofMeasure = figures.filter((figure) => figure.measure === measure);
  const [statistic, ...more] = statistics;
  const itsStatistics = [...new Set(ofMeasure.map((figure) => figure.statistic))];
  if (more.length > 0) throw unreadable(word);
  if (statistic !== undefined && !(itsStatistics as string[]).includes(statistic)) {
    throw unknown(`statistic of ${measure}`, `${measure} 的统计量`, statistic, itsStatistics);
  }
  const keys = [...new Set(ofMeasure.flatMap(({ where }) => Object.keys(where)))];
  const checked = (key: string) => {
    if (!keys.includes(key)) throw unknown(`breakdown of ${measure}`, `${measure} 的分组`, key, keys);
    return key;
  };
  let by: string[] | undefined;
  const where: Record<string, string> = {};
  let grouping = false;
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals >= 0) where[checked(part.slice(0, equals).trim())] = part.slice(equals + 1).trim();
    else if (/^by\s/.test(part) || grouping) by = [...(by ?? []), checked(part.replace(/^by\s+/, '').trim())];
    else throw unreadable(word);
    grouping = equals < 0;
  }
  return { measure, statistic, by, where };
}

function figuresFor(figures: readonly Figure[], asked: Asked, word: string): Figure[] {
  const found = matching(figures, asked);
  if (found.length > 0) return found;
  const [key] = Object.keys(asked.where);
  const values = figures.flatMap(({ measure, where }) => (measure === asked.measure && where[key] ? [where[key]] : []));
  if (key !== undefined && !values.includes(asked.where[key])) {
    throw unknown(`${key} of ${asked.measure}`, `${asked.measure} 的 ${key}`, asked.where[key], [...new Set(values)]);
  }
  throw new ComparisonError({
    en: `--measure: found '${word}'; the base has no such figure: ${asked.measure} is not broken down in this way.`,
    zh: `--measure：现为“${word}”；基准没有这样的数值：${asked.measure} 不按此方式分组。`,
  });
}

function matching(figures: readonly Figure[], { measure, statistic, by, where }: Asked): Figure[] {
  const ofMeasure = figures.filter((figure) => figure.measure === measure);
  const wanted = statistic ?? ofMeasure[0]?.statistic;
  const narrowed = ofMeasure.filter(
    (figure) =>
      figure.statistic === wanted && Object.entries(where).every(([key, value]) => figure.where[key] === value),
  );
  const given = Object.keys(where);
  const keysOf = (figure: Figure) => Object.keys(figure.where).sort().join(' ');
  if (by !== undefined || given.length > 0) {
    const keys = [...new Set([...(by ?? []), ...given])].sort().join(' ');
    return narrowed.filter((figure) => keysOf(figure) === keys);
  }
  const plain = narrowed.filter((figure) => usualKeys.includes(keysOf(figure)));
  if (plain.length > 0) return plain;
  const fewest = Math.min(...narrowed.map((figure) => Object.keys(figure.where).length));
  return narrowed.filter((figure) => Object.keys(figure.where).length === fewest);
}

function unknown(en: string, zh: string, found: string, known: readonly string[]): ComparisonError {
  const [meant] = closest(found, known);
  const [hint, hintZh] = meant === undefined ? ['', ''] : [` Did you mean ${meant}?`, `是否想写 ${meant}？`];
  const sentence: Bilingual = {
    en: `--measure: there is no ${en} called '${found}'.${hint} Expected one of ${known.join(', ')}.`,
    zh: `--measure：没有名为“${found}”的${zh}。${hintZh}应为其中之一：${known.join('、')}。`,
  };
  return new ComparisonError(sentence);
}

function unreadable(word: string): ComparisonError {
  return new ComparisonError({
    en: `--measure: found '${word}'; expected a measure, perhaps a statistic, 'by' what it is broken down, and KEY=VALUE, such as 'response p90 by plan'.`,
    zh: `--measure：现为“${word}”；应为：指标、统计量（可省略）、by 分组、KEY=VALUE，例如“response p90 by plan”。`,
  });
}
