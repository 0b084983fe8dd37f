/** Random plain desks: counted seats, a team to a line, and hardly any feature; but every rate, law and order of work. */
import fc from 'fast-check';
import type { Words } from '../desk/given.ts';
import { some } from './randomDemand.ts';
import { law } from './randomLaws.ts';
import { daysAfter, start } from './randomPeriods.ts';

const seats = fc.record({
  onDuty: fc.constantFrom<unknown>(1, 2, 5, { '00:00': 1, '08:00': 3, '16:00': 0 }),
  work: law(25),
  reply: fc.constantFrom<unknown>(undefined, '2 min', { critical: '1 min', general: '30 min' }),
  repairFails: fc.constantFrom(0, 0.3),
  speed: some(fc.constantFrom(0.8, 1.5)),
  quality: some(fc.constantFrom(0.5, 1.5)),
});
const share = fc.constantFrom(0, 0.3, 1);

export const plainDesks = fc
  .record({
    first: seats,
    second: some(seats),
    third: some(seats),
    start,
    escalates: share,
    beforeEscalation: fc.constantFrom(0.5, 1),
    returnsTo: fc.constantFrom('senior', 'L1', 'L2', 'L3'),
    order: fc.constantFrom<unknown>('first-in-first-out', 'severity', ['plan', 'ageing'], ['channel', 'weighted']),
    period: fc.constantFrom<Words>({ warmUp: '1 days' }, { runOut: '0 min' }, { runOut: '1 days' }, { tickets: 100 }),
    rate: fc.constantFrom('2/h', '8/h'),
    singlePoint: share,
  })
  .map(({ start, first, second, third, escalates, beforeEscalation, ...made }) => {
    const line = { escalates, beforeEscalation };
    const teams = { first, second: second && { ...second, line: 'L2' }, third: third && { ...third, line: 'L3' } };
    return {
      start,
      period: { to: daysAfter(start.from, 3), ...made.period },
      arrivals: { rate: made.rate },
      regions: { east: { zone: 'Asia/Shanghai' }, west: { zone: 'America/New_York' } },
      customers: {
        plans: { basic: 0.5, enterprise: 0.5 },
        channels: { hotline: 0.5, online: 0.5 },
        asksForSinglePoint: made.singlePoint,
      },
      tickets: { severity: { critical: 0.2, serious: 0.3, general: 0.5 } },
      lines: { L1: line, L2: line },
      routing: { order: made.order, planHeadStart: { enterprise: '2 h' } },
      repairs: { returnsTo: made.returnsTo },
      teams: JSON.parse(JSON.stringify(teams)),
    };
  });
