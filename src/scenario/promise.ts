/**
 * The words for promises and what hangs on them: targets by severity, plan and add-on, the clocks'
 * calendars and pauses, exclusions, credits, satisfaction, renewal and money.
 */
import { z } from 'zod';
import { duration, money, moneyPerHour, nonNegative, positive, share, table, target } from './units.ts';
import { businessDayReadings, clockCalendars, plans, responseRules, severities } from './words.ts';

const promise = z.strictObject({
  response: target.optional(),
  diagnosis: target.optional(),
  solution: target.optional(),
  repair: target.optional(),
  specialRepair: target.optional().describe('repair target of special cases'),
});
export const promises = table(severities, promise);

export const planTerms = z.strictObject({
  response: target.optional(),
  forum: z.boolean().default(false).describe('posts go to the community forum first'),
  accountManager: z.boolean().default(false).describe('one person owns its tickets to the end (F20)'),
  emergencyHotline: z.boolean().default(false).describe('entitled to call-out outside hours (F21)'),
  promises: promises.optional().describe('targets of its own'),
});
export const planTable = table(plans, planTerms);

export const addOnTable = z.strictObject({
  priorityPlan: z
    .strictObject({ responseFactor: share.default(0.5), accountManager: z.boolean().default(true) })
    .optional()
    .describe('priority support plan (F27)'),
  businessCritical: z
    .strictObject({ onSiteWithin: duration.default(240), availability: share.default(0.9995) })
    .optional()
    .describe('business-critical plan (F28)'),
  customSla: promises.optional().describe('targets agreed with large customers (F29)'),
});

export const clockPolicy = z.strictObject({
  response: z.enum(responseRules).default('stricter'),
  businessDays: z.enum(businessDayReadings).default('same-clock-time'),
  calendar: z.enum(clockCalendars).default('provider'),
  businessCalendar: z.string().optional().describe('the calendar of the provider’s business days, by name'),
  pauses: z
    .array(z.enum(['customer', 'thirdParty']))
    .default(['customer', 'thirdParty'])
    .describe('what stops diagnosis, solution and repair; response never pauses'),
  retroactive: z.boolean().default(true).describe('a corrected severity counts from the start'),
  attainmentBy: z.enum(['trueSeverity', 'assignedSeverity']).default('trueSeverity'),
});

export const exclusions = z.strictObject({ share });

export const credits = z.strictObject({
  ladder: z
    .array(z.strictObject({ below: share, credit: share }))
    .optional()
    .describe('credit as a share of the month’s fee when the account’s attainment is below'),
  perTicket: money.optional().describe('credit for each ticket with a broken promise'),
  claimed: share.default(1),
  licenceDays: nonNegative
    .default(0)
    .describe('days of licence given for each ticket with a broken promise, where chosen'),
  choosesLicence: share.default(0).describe('share of the entitled who take licence days instead of money'),
});

export const survey = z.strictObject({
  within: duration.default(48 * 60),
  answers: share,
  best: positive.default(4.95),
  perBrokenClock: nonNegative.default(0.45),
  reopened: nonNegative.default(0.6),
  perTransferBeyondOne: nonNegative.default(0.15),
  lateDoubling: nonNegative.default(0.12),
  speedSensitiveResponse: nonNegative
    .default(0)
    .describe('what a late response costs further with speed-sensitive customers (F37)'),
  noise: nonNegative.default(0.6),
});

export const churn = z.strictObject({
  base: share.describe('share of accounts lost in a year with every response in time'),
  perBrokenResponse: share.describe(
    'further share lost in a year by speed-sensitive accounts when every response was late',
  ),
});

export const interruptionCost = table(plans, moneyPerHour);

export const moneyTerms = z.strictObject({
  currency: z.string().length(3),
  rates: z.record(z.string(), positive).optional().describe('what one unit of another currency is worth in this one'),
});
