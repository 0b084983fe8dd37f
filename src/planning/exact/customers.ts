/** Customers that theory can speak of: they come at a constant rate, wait or give up all alike, and are taken in turn. */
import { deterministic, type Law } from '../../kernel/laws.ts';
import { SLOT_MINUTES } from '../../model/compileSpan.ts';
import type { Model } from '../../model/model.ts';
import { channels, classWords } from '../../scenario/words.ts';
import { sharesOf } from '../mix.ts';

/** `severity`: by that first, inside it by anything; `other`: by whatever does not ask for the work. */
export type Order = 'first-come' | 'severity' | 'other';

/** Tickets a minute where they come as a Poisson stream of constant rate; else null. */
export function steadyRate({ demand }: Model): number | null {
  const { regions, busyness, storms, recorded } = demand;
  if (busyness !== null || storms.length > 0 || recorded !== null) return null;
  let perSlot = 0;
  for (const { meanPerSlot, swing, hourWeights, monthWeights, growthPerMinute } of regions) {
    if (meanPerSlot === 0) continue;
    if (swing !== 0 || hourWeights.length > 0 || monthWeights.length > 0 || growthPerMinute !== 0) return null;
    perSlot += meanPerSlot;
  }
  return perSlot > 0 ? perSlot / SLOT_MINUTES : null;
}

/**
 * The law by which every ticket's sender gives up, of no time at all where all do so at once; null where nobody does, undefined
 * where only some do or come back.
 */
export function patienceOf({ customer }: Model): Law | null | undefined {
  const { patience, channelMix, rightChannel } = customer;
  if (patience === null) return null;
  const { impatient, leavesAtOnce, silent, redials, waits } = patience;
  const mixed = leavesAtOnce > 0 && leavesAtOnce < 1;
  if (mixed || silent > 0 || redials > 0) return undefined;
  const plans = sharesOf(customer.planMix);
  const used = new Set(
    channelMix
      .flatMap((mix, plan) => (plans[plan] > 0 ? [...sharesOf(mix).entries()] : []))
      .flatMap(([channel, share]) => (share > 0 ? [channel] : [])),
  );
  if (rightChannel > 0) used.add(channels.indexOf('hotline'));
  const leaving = [...used].map((channel) => impatient[channel] === 1);
  if (leaving.every((leaves) => leaves)) return leavesAtOnce > 0 ? deterministic(0) : waits;
  return leaving.some((leaves) => leaves) ? undefined : null;
}

/** Null where the order may depend on how long the work is, which changes every wait. */
export function orderOf({ routing }: Model): Order | null {
  const { order, orderModule } = routing;
  if (orderModule !== null || order.includes('least-slack')) return null;
  const ranks = order.filter((word) => (classWords as readonly string[]).includes(word));
  if (ranks.length === 1 && ranks[0] === 'severity') return 'severity';
  return order.every((word) => word === 'first-in-first-out') ? 'first-come' : 'other';
}
