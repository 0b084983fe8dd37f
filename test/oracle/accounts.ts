/** Customer accounts: each with its weight, add-ons and habits, the same in all replications of a seed. */
import { ACCOUNT_TRAITS, ACCOUNT_WEIGHT, KEY_ACCOUNTS } from '../../src/desk/purposes.ts';
import { gamma, quantile } from '../../src/kernel/laws.ts';
import { childKey, type Key } from '../../src/kernel/random.ts';
import type { Mix, Model } from '../../src/model/model.ts';
import { addOns, plans } from '../../src/scenario/words.ts';
import { draw, happens } from './desk.ts';
import { wordOf } from './names.ts';

export interface Account {
  readonly number: number;
  readonly weight: number;
  readonly addOns: number;
  readonly cooperates: boolean;
  readonly speedSensitive: boolean;
}

/** Occurrences of an account's draws of its habits; the add-ons come before them. */
const COOPERATION = 100;
const SPEED = 101;

export function accountsOf(model: Model, seed: Key): Account[][][] {
  const { customer, demand } = model;
  const key = childKey(seed, KEY_ACCOUNTS, 0);
  let number = 0;
  return demand.regions.map((_, region) =>
    plans.map((_, plan) => {
      const ofPlan = shareOf(customer.planMix, plan);
      const ofRegion = shareOf(demand.regionMix, region);
      const expected = customer.accounts * ofRegion * ofPlan;
      const comes = ofRegion > 0 || demand.recorded !== null;
      const size = customer.accounts > 0 && ofPlan > 0 && comes ? Math.max(1, Math.round(expected)) : 0;
      const ofBlock = childKey(key, wordOf(model, region), plan);
      return Array.from({ length: size }, (_, place) => accountOf(model, plan, number++, childKey(ofBlock, place, 0)));
    }),
  );
}

function shareOf(mix: Mix, index: number): number {
  return mix[index] - (index === 0 ? 0 : mix[index - 1]);
}

function accountOf({ customer }: Model, plan: number, number: number, key: Key): Account {
  const own = { key };
  let has = 0;
  for (const addOn of addOns.keys()) {
    if (happens(customer.addOnShares[addOn * plans.length + plan], own, ACCOUNT_TRAITS, addOn)) has |= 1 << addOn;
  }
  return {
    number,
    weight: quantile(gamma(customer.spread, 1), draw(own, ACCOUNT_WEIGHT)),
    addOns: has,
    cooperates: happens(customer.fullyCooperating, own, ACCOUNT_TRAITS, COOPERATION),
    speedSensitive: happens(customer.speedSensitive, own, ACCOUNT_TRAITS, SPEED),
  };
}

/** The account whose part of all weights a uniform number falls on; null where there is none. */
export function accountAt(accounts: readonly Account[], u: number): Account | null {
  const upTo: number[] = [];
  let sum = 0;
  for (const { weight } of accounts) {
    sum += weight;
    upTo.push(sum);
  }
  return accounts.find((_, place) => upTo[place] > u * sum) ?? accounts.at(-1) ?? null;
}
