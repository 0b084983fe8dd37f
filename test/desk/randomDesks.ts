/** Random small desks with every feature on and off, for properties that must hold of any. */
import fc from 'fast-check';
import { shiftEnds, whereWords, whoWords } from '../../src/scenario/words.ts';
import type { Words } from './given.ts';

const percent = fc.constantFrom(0, 0, 0.2, 0.5, 1);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Hours: round the clock, a day shift, two shifts that meet, a night. */
const shifts = fc.constantFrom(
  undefined,
  ['08-16'],
  ['00-12', '12-24'],
  ['22-06'],
  ['Mon-Fri 09:00-17:00'],
  [{ hours: '06-14' }, { hours: '10-18' }],
);
const work = fc.constantFrom('20 min', 'exponential 30 min', 'lognormal mean 25 min cv 1.5');

const named = fc.record({
  engineers: fc.integer({ min: 1, max: 4 }),
  work,
  shifts,
  atShiftEnd: fc.constantFrom(...shiftEnds),
  criticalAtShiftEnd: some(fc.constantFrom(...shiftEnds)),
  daysPerWeek: fc.constantFrom(7, 5),
  shrinkage: fc.constantFrom(0, 0.3),
  absence: fc.constantFrom(0, 0.2),
  concurrency: some(fc.constantFrom(1, 2)),
  slowDown: some(fc.constantFrom(0.3)),
  onCall: some(fc.constant({ engineers: 1, callOut: '20 min', for: ['critical', 'serious'] })),
  touches: some(fc.constantFrom(1, 2.5)),
  betweenTouches: some(fc.constantFrom('exponential 15 min')),
});
const seated = fc.record({
  onDuty: fc.constantFrom<unknown>(1, 3, { '00:00': 1, '08:00': 3, '16:00': 0 }),
  work,
});
const team = fc.oneof({ weight: 3, arbitrary: named }, { weight: 1, arbitrary: seated });

export const desks: fc.Arbitrary<Words> = fc
  .record({
    first: fc.array(team, { minLength: 1, maxLength: 3 }),
    second: some(team),
    third: some(team),
    sorters: some(seated),
    committee: some(fc.constant({ line: 'committee', onDuty: 1 })),
    care: some(fc.constant({ line: 'experience', onDuty: 1 })),
    escalates: percent,
    repairFails: fc.constantFrom(0, 0.3),
    reopenAsNew: percent,
    ownTestFinds: percent,
    customerTest: some(fc.constantFrom('exponential 2 h')),
    where: fc.constantFrom(...whereWords),
    who: fc.constantFrom(...whoWords),
    order: fc.constantFrom<unknown>(
      'first-in-first-out',
      'severity',
      ['committee', 'severity', 'earliest-due'],
      'least-slack',
      'ageing',
    ),
    ownerFirst: fc.boolean(),
    overflowAfter: some(fc.constantFrom('0 min', '20 min')),
    preempt: some(fc.constantFrom(['critical'], ['critical', 'serious'])),
    asksForSinglePoint: percent,
    patience: some(
      fc.record({
        waits: fc.constantFrom('exponential 20 min'),
        silent: percent,
        silentWaste: fc.constantFrom('2 min'),
        redials: fc.constantFrom(0, 0.7),
        leavesAtOnce: fc.constantFrom(0, 0.1),
      }),
    ),
    questions: some(fc.constantFrom(0, 0.3)),
    triage: fc.constantFrom('nobody', 'ai', 'human'),
    skillAccuracy: fc.constantFrom(1, 0.7),
    promised: fc.boolean(),
    forum: fc.boolean(),
    transferDelay: fc.constantFrom('0 min', '7 min'),
    release: fc.boolean(),
    warmUp: fc.constantFrom('0 min', '1 days'),
    runOut: fc.constantFrom('0 min', '1 days', '6 days'),
    rate: fc.constantFrom('3/h', '8/h'),
    skills: fc.boolean(),
  })
  .map((made) => {
    const teams: Words = {};
    for (const [index, words] of made.first.entries()) {
      const skills =
        made.skills && 'engineers' in words && made.first.length > 1
          ? [['mail'], ['data'], ['mail', 'data']][index]
          : undefined;
      teams[`first${index}`] = {
        line: 'L1',
        region: made.first.length > 1 ? ['east', 'west', undefined][index] : undefined,
        skills,
        ...words,
      };
    }
    if (made.second) teams.second = { line: 'L2', ...made.second };
    if (made.third) teams.third = { line: 'L3', ...made.third };
    if (made.sorters) teams.sorters = { ...made.sorters, line: 'triage', work: '3 min' };
    if (made.committee) teams.committee = made.committee;
    if (made.care) teams.care = made.care;
    const reply = 'exponential 3 h';
    return {
      period: { to: '2026-01-08', warmUp: made.warmUp, runOut: made.runOut },
      arrivals: { rate: made.rate, busyness: 20 },
      regions: { east: { zone: 'Asia/Shanghai', hours: 'Mon-Fri 09:00-18:00' }, west: { zone: 'America/New_York' } },
      customers: {
        plans: { free: 0.2, basic: 0.4, enterprise: 0.4 },
        channels: { hotline: 0.5, online: 0.5 },
        fullyCooperating: 0.5,
        asksForSinglePoint: made.asksForSinglePoint,
      },
      tickets: {
        severity: { critical: 0.2, serious: 0.3, general: 0.5 },
        complexity: { usage: 0.5, codeDefect: 0.5 },
        skill: made.skills ? { mail: 0.5, data: 0.5 } : undefined,
        goodDescription: 0.7,
        thirdParty: { share: 0.1, wait: 'exponential 4 h' },
      },
      plans: { free: { forum: made.forum }, basic: { response: '1 h' }, enterprise: { emergencyHotline: true } },
      forum: made.forum ? { answer: 'exponential 5 h', takeOverAfter: '4 h' } : undefined,
      promises: made.promised
        ? { critical: { response: '15 min', repair: '4 h' }, general: { diagnosis: '3 h', repair: '2 business days' } }
        : undefined,
      lines: {
        L1: {
          escalates: made.escalates,
          repairFails: made.repairFails,
          diagnosis: 0.4,
          solution: 0.7,
          beforeEscalation: 0.5,
        },
        L2: { escalates: made.escalates, workaround: 0.5, diagnosis: 0.4, solution: 0.7 },
      },
      teams,
      triage: {
        by: made.triage,
        accuracy: 0.8,
        skillAccuracy: made.skillAccuracy,
        humanBelow: 0.6,
        human: { accuracy: 0.9, work: '3 min' },
      },
      routing: {
        where: made.where,
        who: made.who,
        order: made.order,
        ownerFirst: made.ownerFirst,
        ownerWaits: '30 min',
        overflowAfter: made.overflowAfter,
        preempt: made.preempt,
      },
      repairs: { reopenAsNew: made.reopenAsNew, ownTestFinds: made.ownTestFinds, customerTest: made.customerTest },
      release: made.release ? { every: '1 days', hotFix: { critical: '3 h' } } : undefined,
      handover: { rereading: '5 min', transferDelay: made.transferDelay },
      committee: made.promised ? { afterFailedRepairs: 2, work: '30 min' } : undefined,
      complaints: { share: 0.05, shareWhenBroken: 0.3, work: '20 min' },
      patience: made.patience,
      questions:
        made.questions === undefined
          ? undefined
          : {
              fullyCooperating: { needed: 0.3, reply },
              others: { needed: 0.8, asks: 1.5, reply },
              silent: made.questions,
              closeAfter: '12 h',
            },
    };
  });
