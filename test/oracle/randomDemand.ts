/** Random demand: where tickets come from, what they are like, who sends them, and what customers do meanwhile. */
import fc from 'fast-check';
import type { Arrival, Words } from '../desk/given.ts';
import { law } from './randomLaws.ts';
import { daysOff, start } from './randomPeriods.ts';

export const share = fc.constantFrom(0, 0.2, 0.5, 1);
export const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const severity = { critical: 0.25, serious: 0.35, general: 0.4 };
const complexity = { configuration: 0.2, usage: 0.2, environment: 0.2, codeDefect: 0.4 };

const period = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      warmUp: fc.constantFrom('0 min', '1 days'),
      runOut: fc.constantFrom('0 min', '12 h', '3 days'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ tickets: 40 }) },
);

const burst = (every: string) =>
  fc.record({
    every: fc.constant(every),
    tickets: fc.constant('2 to 5'),
    within: fc.constantFrom('30 min', '6 h'),
    severity: some(fc.constant(severity)),
    complexity: some(fc.constant(complexity)),
    workFactor: fc.constantFrom(1, 0.4),
    escalationFactor: fc.constantFrom(1, 1.6),
    skill: some(fc.constantFrom('mail', 'data')),
  });

const day = Array.from({ length: 24 }, (_, hour) => (hour < 7 ? 0.2 : hour > 20 ? 0.5 : 1.5));
const week = [1.3, 1.1, 1, 0.9, 0.7, 0.3, 0.2];
const hourOfWeek = week.flatMap((weekday) => day.map((hour, place) => weekday * hour + (place % 3)));

/** Arrivals at one of these mean rates, which may rise and fall. */
export function arrivalsAt(...rates: unknown[]): fc.Arbitrary<Words> {
  return fc
    .record({
      rate: fc.constantFrom(...rates),
      profile: fc.constantFrom<Words>({}, { day }, { week }, { day, week }, { hourOfWeek }),
      season: some(fc.constant([1.2, 0.8, 1.1, 0.6, 1, 1, 1, 1, 1, 0.7, 1.3, 0.5])),
      growth: some(fc.constantFrom('50 %', '-50 %')),
      busyness: some(fc.constant(8)),
    })
    .map(({ profile, ...words }) => ({ ...words, ...profile }));
}

export const recorded = fc.array(
  fc.record<Arrival>(
    {
      at: fc.double({ min: 0, max: 3000, noNaN: true }),
      severity: fc.constantFrom('critical', 'serious', 'general'),
      plan: fc.constantFrom('free', 'basic', 'professional', 'enterprise'),
      channel: fc.constantFrom('hotline', 'online', 'chat'),
      complexity: fc.constantFrom('usage', 'codeDefect'),
      region: fc.constantFrom('east', 'west'),
      skill: fc.constantFrom('mail', 'data'),
    },
    { requiredKeys: ['at'] },
  ),
  { minLength: 1, maxLength: 12 },
);

const customers = fc.record({
  accounts: some(fc.constantFrom(1, 12)),
  spread: some(fc.constant(0.7)),
  plans: fc.constant({ free: 0.2, basic: 0.3, professional: 0.2, enterprise: 0.3 }),
  addOns: some(
    fc.constant({
      priorityPlan: { enterprise: 0.5 },
      businessCritical: { enterprise: 0.7, professional: 0.3 },
      customSla: { professional: 0.5 },
    }),
  ),
  channels: fc.constantFrom<unknown>(
    { hotline: 0.4, online: 0.3, chat: 0.3 },
    { hotline: 0.2, online: 0.2, chat: 0.2, email: 0.4 },
    { basic: { hotline: 1 }, enterprise: { dedicated: 0.6, online: 0.2, email: 0.2 } },
  ),
  rightChannel: share,
  fullyCooperating: share,
  asksForSinglePoint: share,
  speedSensitive: share,
});

const tickets = fc.record({
  severity: fc.constant(severity),
  complexity: fc.constant(complexity),
  version: some(fc.constant({ latest: 0.6, supported: 0.2, nearEndOfLife: 0.2 })),
  prepared: share,
  dataLossWhenUnprepared: share,
  goodDescription: share,
  common: share,
  specialCase: share,
  thirdParty: some(fc.record({ share, wait: law(240) })),
});

const knowledgeBase = fc.record({
  coverage: share,
  looksFirst: fc.constantFrom(0, 0.5),
  success: fc.constantFrom(0, 0.5),
  basicTroubleshooting: fc.constantFrom(0, 0.1),
  publishedWorkarounds: share,
  workFactor: fc.constantFrom(1, 0.6),
  escalationFactor: fc.constantFrom(1, 0.5),
});

const patience = fc.record({
  channels: fc.constantFrom(undefined, ['hotline', 'chat', 'online']),
  waits: law(15),
  silent: share,
  silentWaste: fc.constantFrom('0 min', '4 min'),
  redials: fc.constantFrom(0, 0.7),
  redialAfter: some(law(10)),
  leavesAtOnce: fc.constantFrom(0, 0.2),
});

const questions = fc.record({
  fullyCooperating: fc.record({ needed: fc.constant(0.3), asks: fc.constantFrom(1, 2), reply: law(90) }),
  others: fc.record({ needed: fc.constant(0.8), asks: fc.constant(1.5), reply: law(120) }),
  poorDescriptionAsks: fc.constantFrom(0, 1),
  urgency: some(fc.constantFrom({ critical: 0.2, general: 2 }, { critical: 0.5, serious: 0.3 })),
  silent: fc.constantFrom(0, 0.3),
  closeAfter: fc.constantFrom('6 h', '1 days'),
});

/** The first region has hours and a holiday, the second is always awake; some desks know no regions. */
const regions = fc.constantFrom<Words | undefined>(
  undefined,
  {
    east: { zone: 'Asia/Shanghai', share: 0.7, hours: 'Mon-Fri 09:00-12:00, 13:00-18:00', holidays: daysOff },
    west: { zone: 'America/New_York', share: 0.3 },
  },
  { east: { zone: 'Europe/Berlin', hours: '06-22' }, west: { zone: 'Asia/Kolkata', hours: 'Mon-Sat 08:00-20:00' } },
  { east: { zone: 'Australia/Lord_Howe', hours: '22-04' }, west: { zone: 'America/New_York', hours: 'Sun-Fri 01-09' } },
);

export const demand = fc.record({
  start,
  period,
  arrivals: arrivalsAt('1/h', '2/h', '2/h', { mean: '2/h', swing: 0.9, peak: '14 h', period: '1 day' }),
  recorded: some(recorded),
  regions,
  storms: some(burst('10 h')),
  securityEvents: some(burst('20 h')),
  customers,
  tickets,
  skills: fc.boolean(),
  knowledgeBase: some(knowledgeBase),
  forum: some(fc.record({ answer: law(300), takeOverAfter: fc.constant('4 h') })),
  patience: some(patience),
  questions: some(questions),
  exclusions: some(fc.constant({ share: 0.2 })),
});
