/** Random rules: triage, routing, repairs, promises and clocks, with every word of each. */
import fc from 'fast-check';
import {
  businessDayReadings,
  clockCalendars,
  clocks,
  responseRules,
  triageWords,
  whereWords,
  whoWords,
} from '../../src/scenario/words.ts';
import { share, some } from './randomDemand.ts';

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
  skips: fc.constantFrom([], ['dedicated']),
  humanBelow: fc.constantFrom(0, 0.6, 0.9),
  human: some(fc.record({ ...judge, work: fc.constant('4 min') })),
  reassignment: fc.constantFrom({ touch: '10 min', delay: '0 min' }, { touch: '3 min', delay: '5 min' }),
});

const where = fc.constantFrom(...whereWords);
const routing = fc.record({
  where: fc.oneof(where, fc.record({ critical: where, general: where, chat: where })),
  who: fc.constantFrom(...whoWords),
  order: fc.constantFrom<unknown>(
    'first-in-first-out',
    'severity',
    ['security', 'plan', 'version', 'weighted'],
    ['committee', 'severity', 'earliest-due'],
    ['channel', 'ageing'],
    'earliest-due',
    ['severity', 'least-slack'],
    'ageing',
    'weighted',
  ),
  channelPriority: fc.constantFrom(undefined, ['chat', 'hotline']),
  planHeadStart: some(fc.constant({ enterprise: '2 h', professional: '30 min' })),
  channelHeadStart: some(fc.constant({ dedicated: '1 h' })),
  ownerFirst: fc.boolean(),
  ownerWaits: fc.constantFrom('30 min', '4 h'),
  overflowAfter: some(fc.constantFrom('0 min', '30 min')),
  preempt: some(fc.constantFrom(['critical'], ['critical', 'serious'])),
});

const lines = fc.record({
  escalates: share,
  repairFails: fc.constantFrom(0, 0.3, 0.6),
  beforeEscalation: fc.constantFrom(0.5, 1),
  workaround: share,
});
const repairs = fc.record({
  reopenAsNew: share,
  ownTestFinds: fc.constantFrom(0, 0, 0.5),
  redo: fc.constantFrom(0.5, 0.3),
  customerTest: some(fc.constantFrom('exponential 2 h')),
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
const promises = fc.record({
  promises: fc.record({ critical: targets, serious: targets, general: targets }),
  basic: some(fc.constantFrom('1 h', '10 min')),
  enterprise: targets,
  customSla: some(fc.constant({ critical: { solution: '2 h', repair: '3 h' } })),
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
      work: fc.constant('30 min'),
    }),
  ),
});

export const rules = fc.record({
  triage,
  routing,
  lines: fc.record({ L1: lines, L2: lines, L3: lines }),
  repairs,
  workFactors,
  promised: some(promises),
  release: some(fc.constantFrom({ every: '8 h' }, { every: '1 days', hotFix: { critical: '3 h' } })),
  handover: fc.record({
    rereading: fc.constantFrom('0 min', '5 min'),
    criticalRereading: some(fc.constant('9 min')),
    transferDelay: fc.constantFrom('0 min', '7 min'),
  }),
  complaints: some(fc.constant({ share: 0.05, shareWhenBroken: 0.3, work: '20 min' })),
  onSite: some(fc.constant({ travel: 'exponential 40 min' })),
  survey: some(fc.constant({ answers: 0.6, speedSensitiveResponse: 0.5 })),
  ownOrder: fc.constantFrom(false, false, false, true),
});
