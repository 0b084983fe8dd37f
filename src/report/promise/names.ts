/** How promises, their chances and what policies bring are written. */
import type { PromiseDocument, PromisePolicy, PromiseTarget } from '../../planning/promise/promiseDocument.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { detailLabel, measureLabel } from '../comparison/labels.ts';
import { interval, promised, share } from '../formats.ts';
import type { Cell } from '../table.ts';
import { type Lang, printable, words } from '../words.ts';

/** '30 min', '2.4 business days'. */
export function amountText({ severity, clock, unit }: PromiseTarget, amount: number, lang: Lang): string {
  return promised({ severity, clock, unit, amount }, lang);
}

/** '15 min to 2 h, by plan' where plans differ. */
export function nowText(target: PromiseTarget, lang: Lang): string {
  const [least, most] = [target.now.least, target.now.most].map((amount) => amountText(target, amount, lang));
  return least === most ? least : words(lang).promise.range(least, most);
}

export function chanceCell({ estimate, low, high }: Estimated, lang: Lang): Cell {
  const limits = low === null || high === null ? {} : { low, high };
  const measure = { measure: '', statistic: 'share' as const, where: {}, unit: 'share', estimate, low, high, n: 0 };
  return { text: share(estimate, lang), detail: interval(measure, lang), value: estimate, ...limits, unit: 'share' };
}

export function tightestCell(target: PromiseTarget, lang: Lang): Cell {
  const { estimate, low, high } = target.tightest;
  const text = amountText(target, estimate, lang);
  const unit = target.unit === 'minutes' ? { unit: 'min' } : {};
  if (low === null) return { text, value: estimate, ...unit };
  const least = amountText(target, low, lang);
  if (high === null) return { text, detail: words(lang).promise.noLimit(least), value: estimate, ...unit };
  return { text, detail: `${least} – ${amountText(target, high, lang)}`, value: estimate, low, high, ...unit };
}

export function outcomeName(figure: Parameters<typeof measureLabel>[0], lang: Lang): string {
  const [label, detail] = [measureLabel(figure, lang), detailLabel(figure, lang)];
  return detail === '' ? label : `${label}${lang === 'zh' ? '：' : ': '}${detail}`;
}

export function policyName(policy: Pick<PromisePolicy, 'name'>): string {
  return printable(policy.name);
}

/** Promises that hold as surely as asked: the lower limit of how often they are kept reaches the assurance. */
export function safePromises({ policies: [first], assurance }: PromiseDocument): number {
  return first.targets.filter(({ keptNow: { low } }) => low !== null && low >= assurance).length;
}
