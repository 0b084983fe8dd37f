/**
 * The scenario: everything a user may say about a desk, as one schema that reads as its manual.
 * What a file does not name is not there; `extends: software-support` names a realistic desk.
 */
import { z } from 'zod';
import { claims } from './claims.ts';
import * as demand from './demand.ts';
import * as promise from './promise.ts';
import { report } from './report.ts';
import { roster } from './roster.ts';
import * as staff from './staff.ts';
import { uncertain } from './uncertain.ts';
import { textOrList } from './units.ts';

const calendar = z.strictObject({
  zone: z.string(),
  open: z.string().describe('opening hours, like Mon-Fri 09:00-12:00, 13:00-18:00; Sat 10:00-14:00'),
  holidays: textOrList.optional().describe('a country’s list (cn, de, us …) or dates'),
  halfDays: z.record(z.string(), z.string()).optional().describe('dates with other hours'),
  makeUpWorkdays: z.array(z.string()).optional(),
});

export const scenarioSchema = z
  .strictObject({
    name: z.string().min(1),
    extends: z
      .string()
      .optional()
      .describe('another scenario file, or software-support: what it names holds unless named anew'),
    description: z.string().optional(),
    period: demand.period.prefault({}),
    money: promise.moneyTerms.optional(),

    // Demand
    regions: z.record(z.string(), demand.region).optional(),
    calendars: z.record(z.string(), calendar).optional(),
    arrivals: demand.arrivals,
    storms: demand.storms.optional(),
    securityEvents: demand.securityEvents.optional(),
    customers: demand.customers.prefault({}),
    tickets: demand.tickets.prefault({}),
    knowledgeBase: demand.knowledgeBase.optional(),
    forum: demand.forum.optional(),
    patience: demand.patience.optional(),
    questions: demand.questions.optional(),

    // Staff and work
    lines: staff.lineTable.prefault({}),
    teams: z.record(z.string(), staff.team),
    triage: staff.triage.prefault({ by: 'nobody' }),
    routing: staff.routing.prefault({}),
    workFactors: staff.workFactors.prefault({}),
    repairs: staff.repairs.prefault({}),
    release: staff.release.optional(),
    handover: staff.handover.prefault({}),
    committee: staff.committee.optional(),
    complaints: staff.complaints.optional(),
    onSite: staff.onSite.optional(),
    roster: roster.optional().describe('rules of the roster: hours, rest, days in a row, weekends off'),

    // Promises and outcomes
    promises: promise.promises.optional(),
    plans: promise.planTable.prefault({}),
    addOns: promise.addOnTable.prefault({}),
    clocks: promise.clockPolicy.prefault({}),
    exclusions: promise.exclusions.optional(),
    credits: promise.credits.optional(),
    survey: promise.survey.optional(),
    churn: promise.churn.optional(),
    interruptionCost: promise.interruptionCost.optional(),
    report: report.optional().describe('how reports look, and whose accounts get one of their own'),
    benchmarks: textOrList.optional().describe('CSV files with published figures to set beside the simulated ones'),
    claims: claims.optional().describe('what is said of the desk in public, to be held against what it does'),
    uncertain: uncertain.optional().describe('values that are not known, each with the range in which it may lie'),
  })
  .describe('A support desk for Queuecast');

/** A scenario as it stands after parsing: durations in minutes, shares from 0 to 1, rates per minute. */
export type Scenario = z.output<typeof scenarioSchema>;
export type TeamWords = Scenario['teams'][string];
export type LineWords = NonNullable<Scenario['lines']['L1']>;
