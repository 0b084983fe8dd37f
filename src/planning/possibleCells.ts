/** Which groups of tickets can come up at all: a count of none says something only of those. */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import { channels, plans, severities } from '../scenario/words.ts';
import { sharesOf } from './mix.ts';

/** Tells of a key of `where` and its value whether tickets of that kind can be created in the period. */
export function possibleIn(model: Model): (key: string, value: string) => boolean {
  const { customer, demand, span } = model;
  const positive = (names: readonly string[], shares: Float64Array) => names.filter((_, index) => shares[index] > 0);
  const ofPlan = sharesOf(customer.planMix);
  const used = customer.channelMix.filter((_, plan) => ofPlan[plan] > 0).map(sharesOf);
  const severitiesThere = [customer.severity, ...demand.storms.map(({ severity }) => severity)].map(sharesOf);
  // Who has prepared nothing may make a serious problem a critical one.
  const losesData = customer.prepared < 1 && customer.dataLossWhenUnprepared > 0;
  const there: Record<string, readonly string[]> = {
    severity: [
      ...severitiesThere.flatMap((shares) => positive(severities, shares)),
      ...(losesData ? ['critical'] : []),
    ],
    plan: positive(plans, ofPlan),
    channel: [
      ...used.flatMap((shares) => positive(channels, shares)),
      ...(customer.rightChannel > 0 ? ['hotline'] : []),
    ],
    month: labelsIn(span, span.month, span.monthLabels),
    week: labelsIn(span, span.week, span.weekLabels),
  };
  // A recorded file may name what no mix has; when its tickets come is the period's affair alike.
  const drawn = demand.recorded === null ? ['severity', 'plan', 'channel'] : [];
  return (key, value) => ![...drawn, 'month', 'week'].includes(key) || there[key].includes(value);
}

function labelsIn(span: Model['span'], column: Int16Array, labels: readonly string[]): string[] {
  const first = Math.floor(-span.start / SLOT_MINUTES);
  const last = Math.min(column.length, Math.ceil((span.periodEnd - span.start) / SLOT_MINUTES)) - 1;
  return labels.slice(column[first], column[last] + 1);
}
