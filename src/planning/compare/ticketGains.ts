/** Who gains and who loses: the same tickets under base and variant, for all, by severity and by plan. */
import { plans, severities } from '../../scenario/words.ts';
import { ratioInterval } from '../../statistics/ratioInterval.ts';
import type { Where } from '../result.ts';
import type { TicketGain } from './comparison.ts';
import type { PairedResult } from './pairedReplication.ts';
import { FASTER, GROUPS, MILESTONES, MINUTES, ONLY_BASE, ONLY_VARIANT, PAIRS, SLOWER, SUMS } from './ticketPairs.ts';

interface Cell {
  readonly where: Where;
  readonly groups: readonly number[];
}

const all = Array.from({ length: GROUPS }, (_, group) => group);
const cells: readonly Cell[] = [
  { where: {}, groups: all },
  ...severities.map((severity, s) => ({
    where: { severity },
    groups: all.filter((group) => Math.floor(group / plans.length) === s),
  })),
  ...plans.map((plan, p) => ({ where: { plan }, groups: all.filter((group) => group % plans.length === p) })),
];

export function ticketGainsOf(variants: number, results: readonly PairedResult[], confidence: number): TicketGain[] {
  const gains: TicketGain[] = [];
  for (let variant = 0; variant < variants; variant++) {
    for (const [milestone, measure] of MILESTONES.entries()) {
      // A breakdown of which only one group comes up repeats the line above it.
      const filled = cells.filter(({ groups }) => total(groups, PAIRS) > 0);
      const several = (key: string) => filled.filter(({ where }) => key in where).length > 1;
      for (const { where, groups } of filled) {
        if (Object.keys(where).some((key) => !several(key))) continue;
        gains.push(gainOf(where, groups));
      }

      function total(groups: readonly number[], sum: number): number {
        return each(groups, sum).reduce((whole, value) => whole + value, 0);
      }
      function each(groups: readonly number[], sum: number): number[] {
        return results.map(({ pairs }) =>
          groups.reduce((whole, group) => whole + pairs[variant][(milestone * GROUPS + group) * SUMS + sum], 0),
        );
      }
      function gainOf(where: Where, groups: readonly number[]): TicketGain {
        const pairs = total(groups, PAIRS);
        const interval = ratioInterval(each(groups, MINUTES), each(groups, PAIRS), confidence);
        const faster = total(groups, FASTER) / pairs;
        const slower = total(groups, SLOWER) / pairs;
        const certain = Number.isFinite(interval.halfWidth);
        return {
          variant,
          measure,
          where,
          unit: 'min',
          tickets: pairs / results.length,
          difference: interval.estimate,
          low: certain ? interval.low : null,
          high: certain ? interval.high : null,
          faster,
          slower,
          same: (pairs - total(groups, FASTER) - total(groups, SLOWER)) / pairs,
          onlyBase: total(groups, ONLY_BASE) / results.length,
          onlyVariant: total(groups, ONLY_VARIANT) / results.length,
        };
      }
    }
  }
  return gains;
}
