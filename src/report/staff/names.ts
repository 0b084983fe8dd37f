/** How targets, posts and prices of a staffing are called. */
import type { Estimated, KeptTarget, PlannedPost, StaffDocument } from '../../planning/staff/staff.ts';
import { detailLabel, measureLabel } from '../comparison/labels.ts';
import { count, figure, figureOf, interval, money } from '../formats.ts';
import { type Lang, printable, words } from '../words.ts';

/** 'Promises kept: critical, first response'. */
export function targetName(target: KeptTarget, lang: Lang): string {
  const named = { ...target, statistic: target.statistic as 'mean' };
  const detail = detailLabel(named, lang);
  const label = measureLabel(named, lang);
  return detail === '' ? label : `${label}${lang === 'zh' ? '：' : ': '}${detail}`;
}

/** Without the measure's name where it goes without saying. */
export function shortTarget(target: KeptTarget, lang: Lang): string {
  const detail = detailLabel({ ...target, statistic: target.statistic as 'mean' }, lang);
  return target.measure === 'attainment' && detail !== '' ? detail : targetName(target, lang);
}

export function askedText({ sense, value, unit }: KeptTarget, lang: Lang): string {
  return words(lang).staff[sense](figure(value, unit, lang));
}

/** '96.2 %' with '95.1 – 97.3 %' beside it. */
export function levelCell(level: Estimated | null, { unit }: Pick<KeptTarget, 'unit'>, lang: Lang) {
  if (level === null) return { text: '–' };
  const measure = asMeasure(level, unit);
  return { text: figureOf(measure, lang), detail: interval(measure, lang), value: level.estimate, unit };
}

export function levelText(level: Estimated, { unit }: Pick<KeptTarget, 'unit'>, lang: Lang): string {
  const measure = asMeasure(level, unit);
  const limits = interval(measure, lang);
  const [open, close] = lang === 'zh' ? ['（', '）'] : [' (', ')'];
  return limits === '' ? figureOf(measure, lang) : `${figureOf(measure, lang)}${open}${limits}${close}`;
}

function asMeasure({ estimate, low, high }: Estimated, unit: string) {
  const limits = Number.isFinite(low) && Number.isFinite(high) ? { low, high } : { low: null, high: null };
  return { measure: '', statistic: 'mean' as const, where: {}, unit, estimate, ...limits, n: 0 };
}

/** 'CNY 28,700,000' or '14 engineers'. */
export function priceText(price: number, { priced, currency }: StaffDocument, lang: Lang): string {
  return priced ? money(price, currency, lang) : words(lang).staff.engineers(count(price, lang));
}

/** The hours of a post, as the scenario writes them. */
export function hoursText({ hours }: PlannedPost, lang: Lang): string {
  return hours === '' ? words(lang).staff.always : printable(hours);
}
