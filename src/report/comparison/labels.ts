/** How a compared figure is called, and how a difference is written. */
import type { Difference } from '../../planning/compare/comparison.ts';
import type { Where } from '../../planning/result.ts';
import { leadingTime, timeUnit } from '../formats.ts';
import { capital, type Lang, type NameGroup, nameOf, printable, words } from '../words.ts';

/** Before a row that belongs to the line above it; blanks that HTML keeps. */
export const INDENT = '\u00a0\u00a0';

type Named = Pick<Difference, 'measure' | 'statistic' | 'where'>;

/** 'First response, 90 % within'. */
export function measureLabel({ measure, statistic }: Named, lang: Lang): string {
  const text = words(lang);
  const { measures } = text.comparison;
  if (measure === 'wait' && statistic === 'share') return capital(text.noWait);
  const names = [measures, text.names.clock, text.names.measure].map(
    (group): Readonly<Record<string, string>> => group,
  );
  const name = names.find((group) => Object.hasOwn(group, measure))?.[measure] ?? printable(measure);
  const percent = /^p(\d+)$/.exec(statistic)?.[1];
  if (percent === undefined) return capital(name);
  const quantile = percent === '50' ? text.median : text.withinShare(Number(percent));
  return `${capital(name)}${lang === 'zh' ? '，' : ', '}${quantile}`;
}

const groups: Readonly<Record<string, NameGroup>> = {
  severity: 'severity',
  clock: 'clock',
  plan: 'plan',
  channel: 'channel',
  line: 'line',
  state: 'state',
  kind: 'costKind',
};

/** 'critical, first response'; empty for all tickets. */
export function whereLabel(where: Where, lang: Lang): string {
  const names = Object.entries(where).map(([key, value]) =>
    Object.hasOwn(groups, key) ? nameOf(lang, groups[key], value) : printable(value),
  );
  return names.join(lang === 'zh' ? '，' : ', ');
}

/** The same at the head of a row: a name that the scenario made up stays as it is. */
export function whereHead(figure: Named, lang: Lang): string {
  const [key] = Object.keys(figure.where);
  const detail = detailLabel(figure, lang);
  return key === undefined || Object.hasOwn(groups, key) ? capital(detail) : detail;
}

/** What stands under the measure: the breakdown, or that a sum is one. */
export function detailLabel(figure: Named, lang: Lang): string {
  const where = whereLabel(figure.where, lang);
  return where === '' && figure.measure === 'cost' ? words(lang).comparison.together : where;
}

/** '+1.2 pp', '−7.8 min', 'CNY −1,200': as many decimals as its uncertainty leaves. */
export function differenceText(row: Differing, lang: Lang, beside = 0): string {
  return differenceWithLimits(row, lang, beside).text;
}

/** What both figures of a comparison, their difference and its limits take their unit of time from. */
export function levelOf({
  baseEstimate,
  variantEstimate,
}: Pick<Difference, 'baseEstimate' | 'variantEstimate'>): number {
  return leadingTime(baseEstimate, variantEstimate);
}

/** The least part of a unit that is still told in it. */
const LEAST_PART = 0.001;

/** The same without its unit. */
export function bareDifference(row: Differing, lang: Lang): string {
  return differenceText(row, lang)
    .replace(/^[A-Z]{3} /, '')
    .replace(/^([−+]?[\d.,]+).*$/, '$1');
}

type Differing = Pick<Difference, 'difference' | 'low' | 'high' | 'unit'>;

/**
 * A difference and its limits in one unit with equally many decimals; limits that are no further apart than a point are left out.
 * @param beside the time whose unit it takes: of the figure that differs, or of another difference; its own where it would be
 *   lost in that one
 */
export function differenceWithLimits(
  { difference, low, high, unit }: Differing,
  lang: Lang,
  beside = 0,
): { text: string; detail: string } {
  const limits = low === null || high === null || low === high ? [] : [low, high];
  const largest = Math.max(Math.abs(difference), ...limits.map(Math.abs));
  const isLost = largest < LEAST_PART * timeUnit(beside).minutes;
  const { scale, name } = pictureUnit(unit, beside === 0 || isLost ? largest : Math.abs(beside), lang);
  const reach = limits.length === 0 ? 0 : (limits[1] - limits[0]) / 2 / scale;
  const decimals = decimalsFor(largest / scale, reach);
  const [text, ...ends] = [difference, ...limits].map((value) => signed(value / scale, decimals, lang));
  const { to, percentagePoints } = words(lang).comparison;
  const detail = ends.join(` ${to} `);
  if (difference === 0 && limits.length === 0) return { text: '0', detail };
  if (isMoney(unit)) return { text: `${unit} ${text}`, detail };
  if (unit === 'share') return { text: `${text} ${percentagePoints}`, detail };
  return { text: name === '' ? text : `${text} ${name}`, detail };
}

export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** By what a unit's figures are divided in a picture, and how it is called there. */
export function pictureUnit(unit: string, largest: number, lang: Lang): { scale: number; name: string } {
  if (unit === 'share') return { scale: 0.01, name: words(lang).comparison.percentagePointsLong };
  if (unit === 'min') {
    const time = timeUnit(largest);
    return { scale: time.minutes, name: time[lang] };
  }
  if (unit === 'h' || unit === 'days') return { scale: 1, name: timeUnit(unit === 'h' ? 120 : 3 * 1440)[lang] };
  return { scale: 1, name: isMoney(unit) ? unit : '' };
}

/** Two digits of the uncertainty, but no more than four of the number; without uncertainty three. */
function decimalsFor(largest: number, reach: number): number {
  const before = (size: number) => Math.floor(Math.log10(size));
  if (largest === 0) return 0;
  const wanted = reach > 0 ? Math.min(1 - before(reach), 3 - before(largest)) : 2 - before(largest);
  return Math.max(0, Math.min(4, wanted));
}

function signed(value: number, decimals: number, lang: Lang): string {
  const format = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  });
  return format.format(value).replace('-', '−');
}
