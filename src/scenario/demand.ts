/**
 * The words for demand: how tickets arrive, who sends them, what they are about, and what the
 * customer does before the desk hears of it. Nothing is on that a scenario does not name.
 */
import { z } from 'zod';
import {
  count,
  dateTime,
  duration,
  fee,
  law,
  nonNegative,
  positive,
  range,
  rate,
  share,
  table,
  textOrList,
} from './units.ts';
import { addOns, channels, complexities, plans, severities, versions } from './words.ts';

const mix = <const Keys extends readonly string[]>(keys: Keys) => table(keys, share);

const sinusRate = z
  .strictObject({
    mean: rate,
    swing: share.describe('how far the rate swings about its mean, as a share of it'),
    peak: duration.describe('when in each period the rate is highest, counted from its start').default(0),
    period: duration.default(1440),
  })
  .describe('a rate that swings as a sine about its mean');

/** Columns of a recorded file, by what they mean here. */
const recorded = z.strictObject({
  file: z.string().describe('a CSV file, also .csv.gz, relative to the scenario'),
  columns: z.strictObject({
    created: z.string(),
    ticket: z.string().optional().describe('rows with the same value are one ticket; the first row counts'),
    severity: z.string().optional(),
    plan: z.string().optional(),
    channel: z.string().optional(),
    region: z.string().optional(),
    skill: z.string().optional(),
    complexity: z.string().optional(),
  }),
  dates: z.string().default('yyyy-MM-dd HH:mm:ss').describe('how dates are written, in the letters y M d H m s'),
  zone: z.string().optional().describe('the zone of dates that carry no offset; the period’s by default'),
  values: z
    .partialRecord(
      z.enum(['severity', 'plan', 'channel', 'region', 'skill', 'complexity']),
      z.record(z.string(), z.string()),
    )
    .optional()
    .describe('what the file’s own values mean here, by column'),
  brokenRows: z.enum(['refuse', 'skip']).default('refuse'),
});

export const arrivals = z.strictObject({
  rate: z.union([rate, sinusRate]).optional(),
  week: z.array(nonNegative).length(7).optional().describe('weights of Monday to Sunday; weekdays count as mean 1'),
  day: z.array(nonNegative).length(24).optional().describe('weights of the local hours of a day; scaled to mean 1'),
  hourOfWeek: z.array(nonNegative).length(168).optional().describe('weights from Monday 00; scaled to mean 1'),
  season: z.array(nonNegative).length(12).optional().describe('weights of January to December; used as they stand'),
  growth: z
    .union([
      share,
      z
        .string()
        .regex(/^-?\s*\d+(\.\d+)?\s*%$/)
        .transform((text) => Number.parseFloat(text) / 100),
    ])
    .optional()
    .describe('growth in a year'),
  busyness: positive.optional().describe('shape of the gamma level that all arrivals of a day share; larger is calmer'),
  recorded: recorded.optional(),
});

const burst = {
  tickets: range,
  within: duration,
  severity: mix(severities).optional(),
  complexity: mix(complexities).optional(),
  skill: z.string().optional(),
  workFactor: positive.default(1).describe('work on one of many like tickets against a ticket of its own'),
  escalationFactor: nonNegative.default(1).describe('share escalated against a ticket of its own'),
};
export const storms = z.strictObject({ every: duration.describe('mean time between storms'), ...burst });
export const securityEvents = z.strictObject({
  every: duration.describe('mean time between vulnerabilities'),
  ...burst,
});

export const region = z.strictObject({
  zone: z.string(),
  share: share.optional().describe('share of the arrivals; equal shares by default'),
  hours: z.string().optional().describe('when its customers are at work; they are always there by default'),
  holidays: textOrList.optional(),
});

export const tickets = z.strictObject({
  severity: mix(severities).optional(),
  complexity: mix(complexities).optional(),
  skill: z.record(z.string(), share).optional().describe('which skill a ticket needs'),
  version: mix(versions).optional(),
  prepared: share.optional().describe('share with backup and credentials at hand (F09)'),
  dataLossWhenUnprepared: share
    .optional()
    .describe('share of the serious tickets of unprepared customers that threaten data and so are critical'),
  goodDescription: share.optional().describe('share with a clear title, chronology and impact (F11)'),
  common: share.optional().describe('share of problems that are common ones'),
  specialCase: share.optional().describe('share of critical tickets allowed the special repair target (F01)'),
  thirdParty: z
    .strictObject({ share, wait: law })
    .optional()
    .describe('tickets that wait for a third party once in their life'),
});

export const customers = z.strictObject({
  accounts: count.optional().describe('number of customer accounts; without it every ticket is its own customer'),
  spread: positive.optional().describe('shape of the gamma weights of accounts; smaller is more uneven'),
  plans: mix(plans).optional().describe('shares of tickets by plan'),
  addOns: table(addOns, mix(plans)).optional().describe('share of the customers on each plan that have the add-on'),
  fees: table(plans, fee).optional(),
  channels: z
    .union([mix(channels), table(plans, mix(channels))])
    .optional()
    .describe('one mix for all, or a mix by plan'),
  rightChannel: share.optional().describe('share of critical tickets that come by hotline or dedicated channel (F10)'),
  fullyCooperating: share.optional(),
  asksForSinglePoint: share.optional().describe('share of other customers who ask one engineer to stay (F20)'),
  speedSensitive: share.optional().describe('share whose renewal hangs on response speed (F37)'),
});

export const questions = z.strictObject({
  fullyCooperating: z.strictObject({ needed: share, asks: positive.default(1), reply: law }),
  others: z.strictObject({ needed: share, asks: positive.default(1), reply: law }),
  poorDescriptionAsks: nonNegative.default(0).describe('asks more when the description is poor'),
  urgency: table(severities, positive).optional().describe('reply delays of a severity against the usual'),
  silent: share.default(0).describe('share of asks that nobody answers'),
  closeAfter: duration.default(7 * 1440).describe('a silent ticket is closed after this long'),
});

export const knowledgeBase = z.strictObject({
  coverage: share.describe('share of the common problems that it covers (F16)'),
  looksFirst: share.default(0).describe('share of customers who look before they write'),
  success: share.default(0).describe('share of those who find a covered problem and solve it themselves'),
  basicTroubleshooting: share
    .default(0)
    .describe('share of all problems gone after a restart, before a ticket is written'),
  publishedWorkarounds: share
    .default(0)
    .describe(
      'share of critical tickets outside hours, without the emergency hotline, that a published workaround tides over (F21)',
    ),
  workFactor: positive.default(1).describe('work of L1 on covered problems against others'),
  escalationFactor: positive.default(1).describe('share that L1 escalates of covered problems against others'),
});

export const forum = z.strictObject({
  answer: law,
  takeOverAfter: duration.optional().describe('staff take over a post unanswered for this long'),
});

export const patience = z.strictObject({
  channels: z.array(z.enum(channels)).default(['hotline', 'chat']),
  leavesAtOnce: share.default(0),
  waits: law,
  silent: share.default(0).describe('share of leavers nobody notices until their turn'),
  silentWaste: duration.default(0).describe('time an engineer loses on each of them'),
  redials: share.default(0),
  redialAfter: law.optional(),
});

export const period = z.strictObject({
  from: dateTime.optional(),
  to: dateTime.optional(),
  zone: z.string().default('UTC'),
  warmUp: z
    .union([z.literal('auto'), duration])
    .optional()
    .describe('simulated before the period and dropped; auto finds it by MSER-5'),
  runOut: duration.optional().describe('how long open tickets are followed after the period'),
  tickets: count.optional().describe('stop after this many tickets and drain'),
});
