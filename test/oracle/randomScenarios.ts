/** Random small scenarios in which every feature of the desk is on and off: a few days, some dozens of tickets. */
import fc from 'fast-check';
import type { Arrival, Words } from '../desk/given.ts';
import { demand, recorded, some } from './randomDemand.ts';
import { law } from './randomLaws.ts';
import { daysAfter, daysOff, halfDays, minutesUntil, workedSundays, zone } from './randomPeriods.ts';
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

/** Recorded tickets, from the beginning of a period on. */
function since(from: string, recorded: readonly Arrival[]): Arrival[] {
  const later = minutesUntil(from);
  return recorded.map((arrival) => ({ ...arrival, at: arrival.at + later })).toSorted((a, b) => a.at - b.at);
}

const calendar = fc.record({
  zone,
  open: fc.constantFrom('Mon-Fri 08:00-12:00, 13:00-17:00', '20-04'),
  holidays: fc.constant(daysOff),
  halfDays: some(fc.constant(halfDays)),
  makeUpWorkdays: some(fc.constant(workedSundays)),
});
const fullDesks: fc.Arbitrary<RandomScenario> = fc
  .record({
    demand,
    staff,
    rules,
    calendar,
    works: fc.record({ L1: law(15), L2: law(25), L3: law(40) }),
    direct: fc.boolean(),
    replication: fc.nat({ max: 3 }),
  })
  .map((made) => {
    const { start, period, recorded, skills, ...asked } = made.demand;
    const { promised, lines, addOns, ownOrder, ...ruled } = made.rules;
    const { second, third } = made.staff;
    const regions = made.demand.regions !== undefined;
    const line = (name: 'L1' | 'L2' | 'L3', takesDirectly: readonly string[]) => ({
      work: made.works[name],
      diagnosis: 0.4,
      solution: 0.7,
      takesDirectly,
      ...lines[name],
    });
    const needed = (burst: typeof asked.storms) => burst && { ...burst, skill: skills ? burst.skill : undefined };
    return {
      arrivals: since(start.from, recorded ?? []),
      ownOrder,
      replication: made.replication,
      words: {
        ...asked,
        ...ruled,
        storms: needed(asked.storms),
        securityEvents: needed(asked.securityEvents),
        period: { ...start, to: daysAfter(start.from, 2), ...period },
        money: { currency: 'USD' },
        calendars: { office: made.calendar },
        tickets: { ...asked.tickets, skill: skills ? { mail: 0.5, data: 0.5 } : undefined },
        plans: {
          free: { forum: asked.forum !== undefined },
          basic: { ...promised?.plans.basic },
          professional: { accountManager: true, ...promised?.plans.professional },
          enterprise: { emergencyHotline: true, ...promised?.plans.enterprise },
        },
        addOns: { ...addOns, customSla: promised?.customSla },
        promises: promised?.promises,
        clocks: { ...promised?.clocks, businessCalendar: 'office' },
        committee: promised?.committee,
        lines: {
          L1: line('L1', []),
          L2: line('L2', second.length > 0 ? ['environment'] : []),
          L3: line('L3', third && made.direct ? ['codeDefect'] : []),
        },
        teams: teamsOf(made.staff, { skills, regions }),
      },
    };
  });

/** Most are full of features; some are plain, for which an engine may have a shorter way. */
export const scenarios: fc.Arbitrary<RandomScenario> = fc.oneof(
  { weight: 4, arbitrary: fullDesks },
  {
    weight: 1,
    arbitrary: fc
      .record({
        desk: plainDesks,
        recorded: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: recorded }),
        replication: fc.nat({ max: 3 }),
        ownOrder: fc.constantFrom(false, false, true),
      })
      .map(({ desk: { start, ...words }, recorded, ...made }) => ({
        ...made,
        words: { ...words, period: { ...start, ...words.period } },
        arrivals: since(start.from, recorded),
      })),
  },
);
