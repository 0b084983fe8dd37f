/** Credits for missed promises (F26), as the scenario's ladder has them. */
import type { CreditModel } from '../model/model.ts';

/** The share of a month's fee that is credited at an attainment: the largest step that it has fallen below. */
export function creditShare({ below, credit }: CreditModel, attainment: number): number {
  let share = 0;
  for (let step = 0; step < below.length; step++) if (attainment < below[step]) share = Math.max(share, credit[step]);
  return share;
}
