/**
 * Customer accounts: drawn once for a seed, alike in all its replications, since a desk plans for the customers it
 * has. Accounts lie region by region and in it plan by plan, so that the mix of plans stays what the scenario says
 * however uneven the accounts are.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { gamma, quantile } from '../kernel/laws.ts';
import { childKey, type Key, uniform } from '../kernel/random.ts';
import type { Model } from '../model/model.ts';
import { addOns, plans } from '../scenario/words.ts';
import { ACCOUNT_TRAITS, ACCOUNT_WEIGHT, KEY_ACCOUNTS } from './purposes.ts';

const COOPERATION_DRAW = 100;
const SPEED_DRAW = 101;

export class Accounts {
  readonly count: number;
  /** Where the accounts of region × plan begin; one entry more at the end. */
  readonly first: Int32Array;
  /** Cumulative weights inside each such block. */
  readonly weights: Float64Array;
  private readonly guesses: Int32Array;
  readonly plan: Uint8Array;
  readonly region: Uint8Array;
  readonly addOns: Uint8Array;
  readonly cooperates: Uint8Array;
  readonly speedSensitive: Uint8Array;

  constructor(model: Model, seed: Key) {
    const { customer, demand } = model;
    const regions = demand.regions.length;
    const total = customer.accounts;
    this.first = new Int32Array(regions * plans.length + 1);
    let count = 0;
    for (let region = 0; region < regions; region++) {
      const share = demand.regionMix[region] - (region === 0 ? 0 : demand.regionMix[region - 1]);
      for (let plan = 0; plan < plans.length; plan++) {
        const ofPlan = customer.planMix[plan] - (plan === 0 ? 0 : customer.planMix[plan - 1]);
        this.first[region * plans.length + plan] = count;
        // From a region that sends nothing no file can come either, unless arrivals are recorded.
        const comes = share > 0 || demand.recorded !== null;
        if (total > 0 && ofPlan > 0 && comes) count += Math.max(1, Math.round(total * share * ofPlan));
      }
    }
    this.first[regions * plans.length] = count;
    this.count = count;
    this.weights = new Float64Array(count);
    this.guesses = new Int32Array(count);
    this.plan = new Uint8Array(count);
    this.region = new Uint8Array(count);
    this.addOns = new Uint8Array(count);
    this.cooperates = new Uint8Array(count);
    this.speedSensitive = new Uint8Array(count);
    if (count === 0) return;

    const law = gamma(customer.spread, 1);
    const key = childKey(seed, KEY_ACCOUNTS, 0);
    for (let block = 0; block + 1 < this.first.length; block++) {
      let sum = 0;
      const plan = block % plans.length;
      const region = Math.floor(block / plans.length);
      const blockKey = childKey(key, demand.regions[region].keyWord, plan);
      for (let account = this.first[block]; account < this.first[block + 1]; account++) {
        const own = childKey(blockKey, account - this.first[block], 0);
        sum += quantile(law, uniform(own.high, own.low, ACCOUNT_WEIGHT, 0));
        this.weights[account] = sum;
        this.plan[account] = plan;
        this.region[account] = region;
        for (let addOn = 0; addOn < addOns.length; addOn++) {
          const share = customer.addOnShares[addOn * plans.length + plan];
          if (share > 0 && uniform(own.high, own.low, ACCOUNT_TRAITS, addOn) < share)
            this.addOns[account] |= 1 << addOn;
        }
        this.cooperates[account] =
          uniform(own.high, own.low, ACCOUNT_TRAITS, COOPERATION_DRAW) < customer.fullyCooperating ? 1 : 0;
        this.speedSensitive[account] =
          uniform(own.high, own.low, ACCOUNT_TRAITS, SPEED_DRAW) < customer.speedSensitive ? 1 : 0;
      }
      this.guess(block);
    }
  }

  /** The account of a region and plan that a uniform number falls on; NONE where a recorded ticket's plan has no account. */
  choose(region: number, plan: number, u: number): number {
    const block = region * plans.length + plan;
    const { weights, guesses } = this;
    const first = this.first[block];
    const count = this.first[block + 1] - first;
    if (count === 0) return NONE;
    const last = first + count - 1;
    const sought = u * weights[last];
    let account = guesses[Math.min(last, first + Math.floor(u * count))];
    while (account > first && weights[account - 1] > sought) account--;
    while (account < last && weights[account] <= sought) account++;
    return account;
  }

  /** Of as many equal steps of a block's weight as it has accounts, where each begins: `choose` looks no further than a few. */
  private guess(block: number): void {
    const first = this.first[block];
    const count = this.first[block + 1] - first;
    const last = first + count - 1;
    let account = first;
    for (let step = 0; step < count; step++) {
      while (account < last && this.weights[account] <= (step / count) * this.weights[last]) account++;
      this.guesses[first + step] = account;
    }
  }
}
