/** Random small scenarios in which every feature of the desk is on and off: a few days, some dozens of tickets. */
import fc from 'fast-check';
import type { Arrival, Words } from '../desk/given.ts';
import { demand } from './randomDemand.ts';
import { plainDesks } from './randomPlainDesks.ts';
import { rules } from './randomRules.ts';
import { staff, teamsOf } from './randomStaff.ts';

export interface RandomScenario {
  readonly words: Words;
  readonly arrivals: readonly Arrival[];
  readonly replication: number;
  /** Does a rule of the user's own order the lines? */
  readonly ownOrder: boolean;
}

const fullDesks: fc.Arbitrary<RandomScenario> = fc
  .record({ demand, staff, rules, replication: fc.nat({ max: 3 }) })
  .map((made) => {
    const { period, recorded, skills, ...asked } = made.demand;
    const { promised, lines, ownOrder, ...ruled } = made.rules;
    const regions = made.demand.regions !== undefined;
    const work = (law: string, more: Words) => ({ work: law, diagnosis: 0.4, solution: 0.7, ...more });
    return {
      arrivals: (recorded ?? []).toSorted((a, b) => a.at - b.at),
      ownOrder,
      replication: made.replication,
      words: {
        ...asked,
        ...ruled,
        // A storm of a stated skill; security events draw theirs.
        storms: asked.storms && { ...asked.storms, skill: skills ? 'data' : undefined },
        period: { to: '2026-01-07', ...period },
        money: { currency: 'USD' },
        calendars: {
          office: { zone: 'Europe/Berlin', open: 'Mon-Fri 08:00-12:00, 13:00-17:00', holidays: ['2026-01-06'] },
        },
        tickets: { ...asked.tickets, skill: skills ? { mail: 0.5, data: 0.5 } : undefined },
        plans: {
          free: { forum: asked.forum !== undefined },
          basic: { response: promised?.basic },
          professional: { accountManager: true },
          enterprise: {
            emergencyHotline: true,
            promises: promised?.enterprise ? { serious: promised.enterprise } : undefined,
          },
        },
        addOns: { priorityPlan: {}, customSla: promised?.customSla },
        promises: promised?.promises,
        clocks: { ...promised?.clocks, businessCalendar: 'office' },
        committee: promised?.committee,
        lines: {
          L1: work('exponential 15 min', { touches: 1.5, takesDirectly: [], ...lines.L1 }),
          L2: work('exponential 25 min', {
            takesDirectly: made.staff.second.length > 0 ? ['environment'] : [],
            ...lines.L2,
          }),
          L3: work('exponential 40 min', lines.L3),
        },
        teams: teamsOf(made.staff, { skills, regions }),
      },
    };
  });

/** Most are full of features; some are plain, for which an engine may have a shorter way. */
export const scenarios: fc.Arbitrary<RandomScenario> = fc.oneof(
  { weight: 9, arbitrary: fullDesks },
  {
    weight: 1,
    arbitrary: fc.record({
      words: plainDesks,
      arrivals: fc.constantFrom<RandomScenario['arrivals']>([], [{ at: 600 }, { at: 600.5, severity: 'critical' }]),
      replication: fc.nat({ max: 3 }),
      ownOrder: fc.constantFrom(false, false, true),
    }),
  },
);
