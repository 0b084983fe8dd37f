/** Random rules: triage, routing, repairs, promises and clocks, with every word of each. */
import fc from 'fast-check';
import {
  businessDayReadings,
  channels,
  clockCalendars,
  clocks,
  responseRules,
  severities,
  triageWords,
  whereWords,
  whoWords,
} from '../../src/scenario/words.ts';
import { share, some } from './randomDemand.ts';
import { law } from './randomLaws.ts';

const judge = {
  accuracy: fc.constantFrom(0.8, 1),
  skillAccuracy: some(fc.constantFrom(0.6)),
  severityMatrix: some(
    fc.constant([
      [0.7, 0.2, 0.1],
      [0.1, 0.8, 0.1],
      [0.1, 0.1, 0.8],
    ]),
  ),
  poorDescriptionLoses: fc.constantFrom(0, 0.3),
};
const triage = fc.record({
  ...judge,
  by: fc.constantFrom(...triageWords),
  takes: fc.constantFrom('0 min', '3 min'),
  skips: fc.constantFrom([], ['dedicated'], ['dedicated', 'email']),
  confidenceWhenRight: fc.constantFrom(undefined, [0.2, 0.6, 1], [0.5, 0.5, 0.8]),
  confidenceWhenWrong: fc.constantFrom(undefined, [0, 0.4, 0.7], [0.55, 0.95, 0.95]),
  humanBelow: fc.constantFrom(0, 0.6, 0.9),
  human: some(fc.record({ ...judge, work: law(4) })),
  reassignment: fc.constantFrom({ touch: '10 min', delay: '0 min' }, { touch: '3 min', delay: '5 min' }),
});

const where = fc.constantFrom(...whereWords);
const routing = fc.record({
  where: fc.oneof(
    where,
    fc.record(Object.fromEntries([...severities, ...channels].map((word) => [word, some(where)]))),
  ),
  who: fc.constantFrom(...whoWords),
  order: fc.constantFrom<unknown>(
    'first-in-first-out',
    'severity',
    ['security', 'plan', 'version', 'weighted'],
    ['committee', 'severity', 'earliest-due'],
    ['channel', 'ageing'],
    ['plan', 'weighted'],
    'earliest-due',
    ['severity', 'least-slack'],
    'ageing',
    'weighted',
  ),
  channelPriority: fc.constantFrom(undefined, ['chat', 'hotline']),
  planHeadStart: some(fc.constantFrom({ enterprise: '2 h', professional: '30 min' }, { basic: '1 h', free: '3 h' })),
  channelHeadStart: some(
    fc.constantFrom({ dedicated: '1 h' }, { hotline: '90 min', email: '20 min', online: '10 min' }),
  ),
  ageing: fc.constantFrom('4 h', '40 min'),
  ownerFirst: fc.boolean(),
  ownerWaits: fc.constantFrom('30 min', '4 h'),
  overflowAfter: some(fc.constantFrom('0 min', '30 min')),
  preempt: some(fc.constantFrom(['critical'], ['critical', 'serious'])),
});

const line = {
  escalates: fc.oneof(share, fc.constant({ usage: 0.2, environment: 0.6, codeDefect: 0.9 })),
  reply: some(fc.constantFrom<unknown>('3 min', { critical: '1 min', serious: '5 min' })),
  betweenTouches: some(law(10)),
  touches: some(fc.constantFrom(1, 1.5, 2.5)),
  repairFails: fc.constantFrom(0, 0.3, 0.6),
  beforeEscalation: fc.constantFrom(0.5, 1),
  workaround: share,
};
/** A way up past a line, and now and then one back. */
const up = fc.record({ ...line, escalatesTo: fc.constantFrom(undefined, 'L2', 'L3') });
const back = fc.record({ ...line, escalates: fc.constantFrom(0, 0.2), escalatesTo: fc.constantFrom('L1', 'L2') });
const ahead = fc.record(line);
const lines = fc.record({
  L1: up,
  L2: fc.oneof(
    { weight: 3, arbitrary: ahead },
    { weight: 1, arbitrary: back.map((words) => ({ ...words, escalatesTo: 'L1' })) },
  ),
  L3: fc.oneof(ahead, back),
});
const repairs = fc.record({
  reopenAsNew: share,
  ownTestFinds: fc.constantFrom(0, 0, 0.5),
  redo: fc.constantFrom(0.5, 0.3),
  customerTest: some(law(120)),
  returnsTo: fc.constantFrom('senior', 'L1', 'L2', 'L3'),
});
const workFactors = fc.record({
  complexity: some(fc.constant({ codeDefect: 1.4, usage: 0.7 })),
  version: some(fc.constant({ nearEndOfLife: 1.5 })),
  unpreparedDiagnosis: fc.constantFrom(1, 1.3),
  poorDescription: fc.constantFrom(1, 1.2),
});

const targets = fc.constantFrom<unknown>(
  undefined,
  { response: '15 min', repair: '4 h' },
  { diagnosis: '3 h', solution: '6 business hours', repair: '2 business days' },
  { response: '1 business hours', repair: '5 business hours', specialRepair: '9 business hours' },
);
const agreed = fc.constantFrom<unknown>(
  undefined,
  { solution: '2 h', repair: '3 h' },
  { response: '5 min', diagnosis: '1 business hours', specialRepair: '6 h' },
);
const planned = fc.record({
  response: some(fc.constantFrom('1 h', '10 min', '2 business hours')),
  promises: some(fc.record({ critical: targets, serious: targets, general: targets })),
});
const promises = fc.record({
  promises: fc.record({ critical: targets, serious: targets, general: targets }),
  plans: fc.record({ basic: planned, professional: planned, enterprise: planned }),
  customSla: some(fc.record({ critical: agreed, serious: agreed, general: targets })),
  clocks: fc.record({
    response: fc.constantFrom(...responseRules),
    businessDays: fc.constantFrom(...businessDayReadings),
    calendar: fc.constantFrom(...clockCalendars),
    pauses: fc.constantFrom([], ['customer'], ['customer', 'thirdParty']),
    retroactive: fc.boolean(),
    attainmentBy: fc.constantFrom('trueSeverity', 'assignedSeverity'),
  }),
  committee: some(
    fc.record({
      afterFailedRepairs: fc.constantFrom(1, 2),
      afterPromiseShare: fc.constantFrom(1, 1.5),
      clock: fc.constantFrom(...clocks),
      work: law(30),
      successFactor: fc.constantFrom(0.3, 1, 0.1),
    }),
  ),
});

export const rules = fc.record({
  triage,
  routing,
  lines,
  repairs,
  workFactors,
  promised: some(promises),
  addOns: fc.record({
    priorityPlan: fc.record({ responseFactor: fc.constantFrom(0.5, 0.2), accountManager: fc.boolean() }),
    businessCritical: fc.constant({}),
  }),
  release: some(
    fc.constantFrom<unknown>(
      { every: '8 h' },
      { every: '1 days', hotFix: { critical: '3 h' } },
      { every: '1 days', hotFix: { serious: '5 h', general: '15 h' } },
    ),
  ),
  handover: fc.record({
    rereading: fc.constantFrom('0 min', '5 min'),
    criticalRereading: some(fc.constant('9 min')),
    transferDelay: fc.constantFrom('0 min', '7 min'),
  }),
  complaints: some(fc.record({ share: fc.constant(0.05), shareWhenBroken: fc.constant(0.3), work: law(20) })),
  onSite: some(fc.record({ travel: law(40) })),
  survey: some(
    fc.constantFrom<unknown>(
      { answers: 0.6, speedSensitiveResponse: 0.5 },
      {
        answers: 1,
        best: 4,
        perBrokenClock: 0.2,
        reopened: 0.3,
        perTransferBeyondOne: 0.4,
        lateDoubling: 0.3,
        noise: 0.1,
      },
    ),
  ),
  ownOrder: fc.constantFrom(false, false, false, true),
});
