/** Money in the scenario's currency. */
import type { Scenario } from '../scenario/scenario.ts';

/** `coherence` has seen to it that a rate is given for every other currency. */
export function inCurrency(scenario: Scenario, money: { amount: number; currency: string }): number {
  const terms = scenario.money;
  if (terms === undefined || money.currency === terms.currency) return money.amount;
  return money.amount * (terms.rates?.[money.currency] ?? Number.NaN);
}
