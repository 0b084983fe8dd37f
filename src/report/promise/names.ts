/** How promises, their chances and what policies bring are written. */
import type { PromiseDocument, PromisePolicy, PromiseTarget } from '../../planning/promise/promiseDocument.ts';
import type { Measure } from '../../planning/result.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { detailLabel, measureLabel } from '../comparison/labels.ts';
import { figureOf, interval, ofBusinessTime, promised, quantity, share, timeUnit } from '../formats.ts';
import type { Cell } from '../table.ts';
import { type Lang, nameOf, printable, words } from '../words.ts';

/** '30 min', '2.4 business days'. */
export function amountText({ severity, clock, unit }: PromiseTarget, amount: number, lang: Lang): string {
  return promised({ severity, clock, unit, amount }, lang);
}

/** '15 min to 2 h' where plans differ. */
export function nowText(target: PromiseTarget, lang: Lang): string {
  const [least, most] = [target.now.least, target.now.most].map((amount) => amountText(target, amount, lang));
  return least === most ? least : words(lang).promise.range(least, most);
}

export function nowCell(target: PromiseTarget, lang: Lang): Cell {
  const text = nowText(target, lang);
  return target.now.least === target.now.most ? { text } : { text, detail: words(lang).promise.byPlan };
}

export function chanceCell({ estimate, low, high }: Estimated, lang: Lang): Cell {
  const limits = low === null || high === null ? {} : { low, high };
  const measure = { measure: '', statistic: 'share' as const, where: {}, unit: 'share', estimate, low, high, n: 0 };
  return { text: share(estimate, lang), detail: interval(measure, lang), value: estimate, ...limits, unit: 'share' };
}

export function tightestCell(target: PromiseTarget, lang: Lang): Cell {
  const { estimate, low, high } = target.tightest;
  const unit = target.unit === 'minutes' ? { unit: 'min' } : {};
  const limits = low === null || high === null ? {} : { low, high };
  const detail =
    low !== null && high === null
      ? words(lang).promise.noLimit(lowest(target, low, lang))
      : interval({ ...timed(target, estimate), low, high }, lang);
  return { text: timeText(target, estimate, lang), detail, value: estimate, ...limits, ...unit };
}

/** What is promised now stands beside what could be. */
export function possibleCell(target: PromiseTarget, lang: Lang): Cell {
  const detail = words(lang).promise.insteadOf(nowText(target, lang));
  return { text: amountText(target, target.promise, lang), detail };
}

/** '5.26 h': a time that was measured, in the unit that its limits have. */
function timeText(target: PromiseTarget, amount: number, lang: Lang): string {
  if (target.unit === 'businessDays') return amountText(target, amount, lang);
  const text = figureOf(timed(target, amount), lang);
  return target.unit === 'minutes' ? text : ofBusinessTime(text, lang);
}

/** A lower limit alone, in the unit of the estimate. */
function lowest(target: PromiseTarget, low: number, lang: Lang): string {
  if (target.unit === 'businessDays') return quantity(low, lang);
  const { minutes, [lang]: unit } = timeUnit(target.tightest.estimate);
  return `${quantity(low / minutes, lang)} ${unit}`;
}

function timed({ unit }: PromiseTarget, estimate: number): Measure {
  const written = unit === 'businessDays' ? '' : 'min';
  return { measure: '', statistic: 'mean', where: {}, unit: written, estimate, low: null, high: null, n: 0 };
}

export function outcomeName(figure: Parameters<typeof measureLabel>[0], lang: Lang): string {
  const [label, detail] = [measureLabel(figure, lang), detailLabel(figure, lang)];
  return detail === '' ? label : `${label}${lang === 'zh' ? '：' : ': '}${detail}`;
}

export function policyName(policy: Pick<PromisePolicy, 'name'>): string {
  return printable(policy.name);
}

/** What is promised now, by whether enough periods keep it: surely, surely not, or not known from so few. */
export function judgedPromises({ policies: [first], assurance }: PromiseDocument): {
  readonly kept: readonly PromiseTarget[];
  readonly broken: readonly PromiseTarget[];
  readonly open: readonly PromiseTarget[];
} {
  const kept = first.targets.filter(({ keptNow: { low } }) => low !== null && low >= assurance);
  const broken = first.targets.filter(({ keptNow: { high } }) => high !== null && high < assurance);
  const open = first.targets.filter((target) => !kept.includes(target) && !broken.includes(target));
  return { kept, broken, open };
}

/** Of promises that are surely kept, those that could be stricter for every plan. */
export function slackPromises(document: PromiseDocument): PromiseTarget[] {
  return judgedPromises(document).kept.filter(({ promise, now }) => promise < now.least);
}

/** 'critical, first response'. */
export function targetName({ severity, clock }: PromiseTarget, lang: Lang): string {
  return `${nameOf(lang, 'severity', severity)}${lang === 'zh' ? '，' : ', '}${nameOf(lang, 'clock', clock)}`;
}
