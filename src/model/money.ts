/** Money in the scenario's currency. */
import { amountsIn } from '../scenario/money.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** `coherence` has seen to it that a rate is given for every other currency. */
export function inCurrency(scenario: Scenario, money: { amount: number; currency: string }): number {
  const terms = scenario.money;
  if (terms === undefined || money.currency === terms.currency) return money.amount;
  return money.amount * (terms.rates?.[money.currency] ?? Number.NaN);
}

/** The currency that money is told in: the stated one, else the only one that amounts are in; empty where there is no money. */
export function currencyOf(scenario: Scenario): string {
  if (scenario.money !== undefined) return scenario.money.currency;
  for (const { currency } of amountsIn(scenario)) return currency;
  return '';
}
