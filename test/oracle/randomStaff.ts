/** Random staff: counted seats and named engineers on three lines and the benches beside them. */
import fc from 'fast-check';
import { shiftEnds } from '../../src/scenario/words.ts';
import type { Words } from '../desk/given.ts';
import { share, some } from './randomDemand.ts';
import { law } from './randomLaws.ts';
import { daysOff, zone } from './randomPeriods.ts';

/** Round the clock, a day shift, two that meet, a night, weekdays with a lunch, two that overlap, a rotation. */
const shifts = fc.constantFrom<unknown>(
  undefined,
  ['08-16'],
  ['00-12', '12-24'],
  ['22-06'],
  ['Mon-Fri 09:00-12:00, 13:00-18:00'],
  [{ hours: '06-14' }, { hours: '10-18' }],
  [
    { hours: '00-12', engineers: 1, rotate: '2 days' },
    { hours: '12-24', rotate: '2 days' },
  ],
);
const levels = {
  mail: fc.constantFrom<unknown>(['mail'], { mail: { speed: 1.3, quality: 0.8 } }),
  data: fc.constantFrom<unknown>(['data'], { data: { speed: 0.8, quality: 1.4 } }),
  both: fc.constantFrom<unknown>(['mail', 'data'], { mail: 1.2, data: { speed: 0.7, quality: 1.2 } }),
};

/** How a team works, whoever is on it. */
const ways = {
  work: some(law(25)),
  touches: some(fc.constantFrom(1, 2.5)),
  betweenTouches: some(law(15)),
  reply: some(fc.constantFrom<unknown>('2 min', { critical: '1 min', general: '30 min' })),
  diagnosis: some(fc.constantFrom(0.3, 0.6)),
  solution: some(fc.constantFrom(0.5, 0.8)),
  repairFails: some(fc.constantFrom(0, 0.4)),
  speed: some(fc.constantFrom(0.8, 1.5)),
  quality: some(fc.constantFrom(0.8, 1.5)),
};

const named = fc
  .record({
    ways: fc.record(ways),
    engineers: fc.integer({ min: 1, max: 4 }),
    shifts,
    zone: some(zone),
    atShiftEnd: fc.constantFrom(...shiftEnds),
    criticalAtShiftEnd: some(fc.constantFrom(...shiftEnds)),
    daysPerWeek: fc.constantFrom(7, 7, 5),
    holidays: some(fc.constant(daysOff)),
    holidayStaffing: share,
    shrinkage: fc.constantFrom(0, 0.3),
    absence: fc.constantFrom(0, 0.2),
    concurrency: some(fc.constantFrom(1, 2, 3)),
    slowDown: some(fc.constant(0.3)),
    onCall: some(
      fc.record({
        engineers: fc.constantFrom(1, 2),
        callOut: fc.constant('20 min'),
        for: fc.constantFrom(['critical', 'serious'], ['critical', 'serious', 'general']),
      }),
    ),
    cost: fc.constantFrom('30 USD/h', '50 USD/h'),
    /** What the first half of the team knows, and the second. */
    first: levels.mail,
    second: levels.data,
    all: levels.both,
    split: fc.boolean(),
  })
  .map(({ ways, engineers, first, second, all, split, ...words }) => ({
    ...ways,
    ...words,
    knowledge: (skills: boolean): Words =>
      split && engineers > 1
        ? {
            profiles: [
              { engineers: 1, skills: skills ? first : undefined, cost: '20 USD/h' },
              { engineers: 1, skills: skills ? second : undefined, senior: true },
              { engineers: engineers - 2, skills: skills ? all : undefined, senior: true },
            ],
          }
        : { engineers, skills: skills ? all : undefined },
  }));
const seated = fc
  .record({
    ways: fc.record(ways),
    onDuty: fc.constantFrom<unknown>(1, 3, { '00:00': 1, '08:00': 3, '16:00': 0 }),
    zone: some(zone),
  })
  .map(({ ways, onDuty, zone }) => ({ ...ways, zone, knowledge: (): Words => ({ onDuty }) }));
const team = fc.oneof({ weight: 3, arbitrary: named }, { weight: 1, arbitrary: seated });

export const staff = fc.record({
  first: fc.array(team, { minLength: 1, maxLength: 3 }),
  second: fc.array(team, { maxLength: 2 }),
  third: some(team),
  sorters: some(team),
  board: some(team),
  care: some(team),
});

type RandomStaff = typeof staff extends fc.Arbitrary<infer Made> ? Made : never;

/** Teams under names of their own; the first two of a line are at home in the two regions, where there are any. */
export function teamsOf(made: RandomStaff, given: { skills: boolean; regions: boolean }): Words {
  const teams: Words = {};
  const add = (name: string, line: string, { knowledge, ...words }: (typeof made.first)[number], region?: string) => {
    teams[name] = { ...words, ...knowledge(given.skills), line, region };
  };
  const lines = { L1: made.first, L2: made.second, L3: made.third ? [made.third] : [] };
  for (const [line, members] of Object.entries(lines)) {
    for (const [place, member] of members.entries()) {
      const home = members.length > 1 && given.regions ? ['east', 'west', undefined][place] : undefined;
      add(`${line}-${place}`, line, member, home);
    }
  }
  const benches = { triage: made.sorters, committee: made.board, experience: made.care };
  for (const [line, member] of Object.entries(benches)) {
    // A bench has one piece of work for a ticket, and all its people can do it.
    if (member) add(line, line, { ...member, touches: undefined, work: '20 min' });
  }
  return teams;
}
