/** Confidence limits as they are printed: never beyond what the figure can be. */
import type { Definition } from './definition.ts';

/** Differences between two groups of tickets: these alone may be less than nothing. */
const signed = ['cooperationEffect', 'dedicatedChannelEffect'];

/**
 * No time, count, cost or share lies below 0, nor does its limit; what is a part of a whole ends at 1. The truth lies there
 * too, so the interval holds it as often as before. Null without any limits.
 */
export function limitsOf(
  { measure, kind, unit }: Pick<Definition, 'measure' | 'kind' | 'unit'>,
  { low, high }: { readonly low: number; readonly high: number },
): { low: number | null; high: number | null } {
  if (!Number.isFinite(low)) return { low: null, high: null };
  if (signed.includes(measure)) return { low, high };
  // A ratio in this unit may be a load, which has no end; one number a replication is an availability, which has.
  // So has an occupancy, unless seats went home before their work was done: then it may be more than the whole.
  const isPart = (kind === 'share' && measure !== 'occupancy') || (kind === 'value' && unit === 'share');
  return { low: Math.max(low, 0), high: isPart ? Math.min(high, 1) : high };
}
