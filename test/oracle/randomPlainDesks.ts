/** Random plain desks: counted seats, a team to a line, and hardly any feature; but every rate, law and order of work. */
import fc from 'fast-check';
import type { Words } from '../desk/given.ts';
import { arrivalsAt, some } from './randomDemand.ts';
import { law } from './randomLaws.ts';
import { daysAfter, start, zone } from './randomPeriods.ts';

const seats = fc.record({
  onDuty: fc.constantFrom<unknown>(1, 2, 5, { '00:00': 1, '08:00': 3, '16:00': 0 }),
  work: law(25),
  reply: fc.constantFrom<unknown>(undefined, '2 min', { critical: '1 min', general: '30 min' }),
  repairFails: fc.constantFrom(0, 0.3),
  speed: some(fc.constantFrom(0.8, 1.5)),
  quality: some(fc.constantFrom(0.5, 1.5)),
  zone: some(zone),
});
const share = fc.constantFrom(0, 0.3, 1);

export const plainDesks = fc
  .record({
    first: seats,
    second: some(seats),
    third: some(seats),
    start,
    complexity: fc.constantFrom('usage', 'codeDefect'),
    escalates: fc.oneof(share, fc.constantFrom({ usage: 0.5 }, { usage: 0.2, codeDefect: 0.6 })),
    skipsSecond: fc.boolean(),
    comesBack: fc.constantFrom(0, 0.2),
    direct: fc.boolean(),
    beforeEscalation: fc.constantFrom(0.5, 1),
    returnsTo: fc.constantFrom('senior', 'L1', 'L2', 'L3'),
    order: fc.constantFrom<unknown>('first-in-first-out', 'severity', ['plan', 'ageing'], ['channel', 'weighted']),
    period: fc.constantFrom<Words>({ warmUp: '1 days' }, { runOut: '0 min' }, { runOut: '1 days' }, { tickets: 100 }),
    ageing: fc.constantFrom('4 h', '30 min'),
    planHeadStart: fc.constantFrom({ enterprise: '2 h' }, { basic: '20 min' }),
    channelHeadStart: some(fc.constantFrom({ hotline: '1 h' }, { online: '30 min' })),
    arrivals: arrivalsAt('2/h', '8/h', { mean: '4/h', swing: 0.5, period: '8 h' }),
    singlePoint: share,
  })
  .map(({ start, first, second, third, ...made }) => {
    const { complexity, escalates, beforeEscalation, order, ageing, planHeadStart, channelHeadStart } = made;
    const line = { escalates, beforeEscalation };
    const teams = { first, second: second && { ...second, line: 'L2' }, third: third && { ...third, line: 'L3' } };
    return {
      start,
      period: { to: daysAfter(start.from, 3), ...made.period },
      arrivals: made.arrivals,
      regions: { east: { zone: 'Asia/Shanghai' }, west: { zone: 'America/New_York' } },
      customers: {
        plans: { basic: 0.5, enterprise: 0.5 },
        channels: { hotline: 0.5, online: 0.5 },
        asksForSinglePoint: made.singlePoint,
      },
      tickets: { severity: { critical: 0.2, serious: 0.3, general: 0.5 }, complexity: { [complexity]: 1 } },
      lines: {
        L1: { ...line, escalatesTo: made.skipsSecond ? 'L3' : undefined },
        L2: { ...line, takesDirectly: second && made.direct ? [complexity] : [] },
        L3: { escalates: made.comesBack, escalatesTo: 'L2', beforeEscalation },
      },
      routing: { order, ageing, planHeadStart, channelHeadStart },
      repairs: { returnsTo: made.returnsTo },
      teams: JSON.parse(JSON.stringify(teams)),
    };
  });
