/**
 * The words for staff and work: lines, teams, engineers and their hours, triage, routing, and what
 * becomes of a repair. A team takes from its line whatever it does not say itself.
 */
import { z } from 'zod';
import { teamRoster } from './roster.ts';
import { count, duration, law, moneyPerHour, positive, share, table, textOrList, wholeNumber } from './units.ts';
import {
  channels,
  complexities,
  lines,
  orderWords,
  plans,
  severities,
  shiftEnds,
  supportLines,
  triageWords,
  versions,
  whereWords,
  whoWords,
} from './words.ts';

/** What work on a line is like; a team may say it anew. */
const work = {
  work: law.optional().describe('hands-on time for a ticket on this line'),
  touches: positive.optional().describe('mean number of touches that the work is split into (geometric, at least 1)'),
  betweenTouches: law.optional().describe('time between two touches when no question is asked'),
  reply: z
    .union([duration, table(severities, duration)])
    .optional()
    .describe('time from starting on a ticket until the first short reply is out, for all or by severity'),
  diagnosis: share.optional().describe('share of the work after which the cause is stated'),
  solution: share.optional().describe('share of the work after which a way out is offered'),
  repairFails: share.optional().describe('share of repair attempts that fail'),
};

export const line = z.strictObject({
  ...work,
  escalates: z
    .union([share, table(complexities, share)])
    .optional()
    .describe('share of tickets handed to the next line, for all or by complexity'),
  escalatesTo: z.enum(supportLines).optional(),
  beforeEscalation: share.optional().describe('share of the work done before it is clear that the next line is needed'),
  workaround: share
    .optional()
    .describe('share of escalated tickets that leave with a workaround in the customer’s hands'),
  takesDirectly: z
    .array(z.enum(complexities))
    .optional()
    .describe('complexities that triage sends straight to this line'),
});
export const lineTable = table(supportLines, line);

const shift = z.union([
  z.string().describe('hours and days, like 08-16 or Mon-Fri 09:00-18:00'),
  z.strictObject({
    hours: z.string(),
    engineers: wholeNumber.optional(),
    rotate: duration.optional().describe('engineers move on to the next shift of the list after this long'),
  }),
]);

const skillLevel = z.union([
  z.strictObject({ speed: positive.default(1), quality: positive.default(1) }),
  positive.transform((speed) => ({ speed, quality: 1 })),
]);

const profile = z.strictObject({
  engineers: wholeNumber,
  skills: z.union([textOrList, z.record(z.string(), skillLevel)]).optional(),
  senior: z.boolean().default(false),
  cost: moneyPerHour.optional(),
});

export const team = z.strictObject({
  ...work,
  line: z.enum(lines).default('L1'),
  region: z.string().optional(),
  zone: z.string().optional(),
  engineers: wholeNumber.optional().describe('payroll of the team'),
  onDuty: z
    .union([wholeNumber, z.record(z.string(), wholeNumber)])
    .optional()
    .describe('seats, constant or by the time of day from which they hold; instead of named engineers'),
  shifts: z.array(shift).optional(),
  holidays: textOrList.optional(),
  holidayStaffing: share.default(0).describe('share of a shift that works on a public holiday'),
  skills: z.union([textOrList, z.record(z.string(), skillLevel)]).optional(),
  profiles: z.array(profile).optional().describe('groups of engineers who differ in skill, seniority or cost'),
  shrinkage: share.optional().describe('share of paid shift time lost to meetings, training, breaks'),
  absence: share.optional().describe('chance that an engineer misses a whole shift'),
  daysPerWeek: wholeNumber.default(7).describe('days a week that each engineer works; days off are staggered'),
  atShiftEnd: z.enum(shiftEnds).default('finish'),
  criticalAtShiftEnd: z.enum(shiftEnds).optional(),
  onCall: z
    .strictObject({ engineers: wholeNumber, callOut: duration, for: z.array(z.enum(severities)).default(['critical']) })
    .optional(),
  concurrency: count.optional(),
  slowDown: share.optional().describe('work takes longer by this share for each further ticket an engineer holds'),
  speed: positive.optional().describe('speed of the whole team against the line’s work'),
  quality: positive.optional().describe('failure and escalation of the whole team are divided by this'),
  cost: moneyPerHour.optional(),
  overtimeFactor: positive.default(1.5),
  callOutCost: moneyPerHour.optional(),
  roster: teamRoster.optional().describe('what differs from the roster of all teams'),
});

const confusion = z.array(z.array(share).length(3)).length(3);
const judge = {
  accuracy: share.optional(),
  severityMatrix: confusion.optional().describe('rows: true critical, serious, general; columns: what it is taken for'),
  skillAccuracy: share.optional(),
  poorDescriptionLoses: share.default(0).describe('accuracy lost on a poor description, in points'),
};
export const triage = z.strictObject({
  by: z.enum(triageWords),
  ...judge,
  takes: duration.default(0),
  skips: z
    .array(z.enum(channels))
    .default([])
    .describe('channels whose tickets arrive classified rightly by a person who knows the customer'),
  confidenceWhenRight: z
    .tuple([share, share, share])
    .default([0.55, 0.97, 1])
    .describe('triangular: least, likeliest, most'),
  confidenceWhenWrong: z.tuple([share, share, share]).default([0.3, 0.75, 0.97]),
  humanBelow: share.default(0).describe('a guess less sure than this goes to a person'),
  human: z
    .strictObject({ ...judge, work: law })
    .optional()
    .describe('triage by a person: at a team of line triage'),
  reassignment: z
    .strictObject({ touch: duration.default(10), delay: duration.default(0) })
    .prefault({})
    .describe('what finding out a wrong skill costs: time at the first touch, then time until the right team has it'),
});

export const routing = z.strictObject({
  where: z
    .union([z.enum(whereWords), table([...severities, ...channels], z.enum(whereWords))])
    .default('region-first')
    .describe('which team of the line a ticket waits for, for all, or by severity; a word for a channel is stronger'),
  who: z.enum(whoWords).default('longest-idle'),
  order: z
    .union([z.enum(orderWords).transform((word) => [word]), z.array(z.enum(orderWords)).min(1)])
    .default(['first-in-first-out']),
  orderModule: z.string().optional().describe('a module of your own that gives each ticket its place in the line'),
  ownerFirst: z.boolean().default(false).describe('a ticket that comes back waits for the engineer who knows it'),
  ownerWaits: duration.default(120).describe('how long it waits for a busy owner before anyone may take it'),
  overflowAfter: duration.optional().describe('a ticket that waited this long may be taken by another team'),
  preempt: z.array(z.enum(severities)).optional().describe('severities that interrupt the least severe work in hand'),
  channelPriority: z.array(z.enum(channels)).default(['hotline', 'dedicated', 'chat', 'online', 'email']),
  planHeadStart: table(plans, duration).optional().describe('how much earlier a plan’s tickets count as arrived'),
  channelHeadStart: table(channels, duration)
    .optional()
    .describe('how much earlier a channel’s tickets count as arrived'),
  ageing: duration.default(240).describe('waiting this long makes up for one step of severity'),
});

export const workFactors = z.strictObject({
  complexity: table(complexities, positive).optional(),
  version: table(versions, positive).optional().describe('on complex problems only: environment and code defects'),
  unpreparedDiagnosis: positive.default(1),
  poorDescription: positive.default(1),
});

export const repairs = z.strictObject({
  ownTestFinds: share.default(0).describe('share of failed attempts that the engineer’s own test finds'),
  redo: share.default(0.5).describe('share of the work done again after a failed attempt'),
  customerTest: law.optional().describe('how long the customer tests, in the customer’s hours'),
  returnsTo: z.union([z.enum(supportLines), z.literal('senior')]).default('senior'),
  reopenAsNew: share.default(0).describe('share of those dissatisfied who open a new ticket instead of replying (F19)'),
});

export const release = z.strictObject({
  every: duration,
  hotFix: table(severities, duration).optional().describe('the wait for a hot fix instead'),
});

export const handover = z.strictObject({
  rereading: duration.default(0).describe('what whoever takes over needs to read the ticket again'),
  criticalRereading: duration.optional(),
  transferDelay: duration.default(0).describe('time between two teams when no owner carries the ticket'),
});

export const committee = z.strictObject({
  afterFailedRepairs: wholeNumber.default(3),
  afterPromiseShare: share
    .or(positive)
    .or(
      z
        .string()
        .regex(/^\d+(\.\d+)?\s*%$/)
        .transform((text) => Number.parseFloat(text) / 100),
    )
    .default(1.5),
  clock: z.enum(['response', 'diagnosis', 'solution', 'repair']).default('repair'),
  work: law.describe('the committee’s time for one case'),
  successFactor: positive.default(0.3).describe('failure of repairs under its plan, against others'),
});

export const complaints = z.strictObject({
  share: share.describe('of tickets that kept every promise'),
  shareWhenBroken: share.describe('of tickets with a broken promise or a failed repair'),
  work: law,
});

export const onSite = z.strictObject({ travel: law });
