/** Promises as a table of targets by class of ticket, and what hangs on them: credits, satisfaction, renewal. */
import { ALWAYS, type WorkingTime } from '../kernel/workingTime.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Target } from '../scenario/units.ts';
import {
  addOns,
  type ClockName,
  clockCalendars,
  clocks,
  type Plan,
  plans,
  type Severity,
  severities,
} from '../scenario/words.ts';
import { calendarOf } from './calendarOf.ts';
import { BUSINESS_DAY_READINGS } from './calendars.ts';
import type { Resources } from './compile.ts';
import {
  BUSINESS_DAYS,
  BUSINESS_MINUTES,
  ELAPSED_MINUTES,
  NO_TARGET,
  type OutcomeModel,
  type PromiseModel,
  type Span,
} from './model.ts';
import { currencyOf, inCurrency } from './money.ts';

export const ADD_ON_SETS = 1 << addOns.length;
const DAY_MINUTES = 1440;
const UNITS = { minutes: ELAPSED_MINUTES, businessMinutes: BUSINESS_MINUTES, businessDays: BUSINESS_DAYS } as const;

/** Row of a class of tickets in the table of targets. */
export function promiseClass(severity: number, plan: number, addOnSet: number): number {
  return (severity * plans.length + plan) * ADD_ON_SETS + addOnSet;
}

export function compilePromises(scenario: Scenario, span: Span, resources: Resources): PromiseModel {
  const { clocks: policy } = scenario;
  const calendar = policy.businessCalendar ? scenario.calendars?.[policy.businessCalendar] : undefined;
  const business = calendar ? calendarOf(calendar, span, resources) : ALWAYS;
  const classes = severities.length * plans.length * ADD_ON_SETS;
  const amount = new Float64Array(classes * clocks.length);
  const unit = new Uint8Array(classes * clocks.length);
  const specialAmount = new Float64Array(classes);
  const specialUnit = new Uint8Array(classes);
  const clockUsed = new Uint8Array(clocks.length);

  for (const [s, severity] of severities.entries()) {
    for (const [p, plan] of plans.entries()) {
      for (let set = 0; set < ADD_ON_SETS; set++) {
        const row = promiseClass(s, p, set);
        for (const [c, clock] of clocks.entries()) {
          const target = targetOf(scenario, business, severity, plan, set, clock);
          amount[row * clocks.length + c] = target?.amount ?? 0;
          unit[row * clocks.length + c] = target ? UNITS[target.unit] : NO_TARGET;
          if (target) clockUsed[c] = 1;
        }
        const special = agreed(scenario, severity, plan, set).specialRepair;
        specialAmount[row] = special?.amount ?? 0;
        specialUnit[row] = special ? UNITS[special.unit] : NO_TARGET;
      }
    }
  }
  return {
    any: clockUsed.some((used) => used === 1),
    amount,
    unit,
    specialAmount,
    specialUnit,
    reading: BUSINESS_DAY_READINGS[policy.businessDays],
    calendar: clockCalendars.indexOf(policy.calendar),
    business,
    pausesCustomer: policy.pauses.includes('customer'),
    pausesThirdParty: policy.pauses.includes('thirdParty'),
    retroactive: policy.retroactive,
    byAssigned: policy.attainmentBy === 'assignedSeverity',
    planForum: Uint8Array.from(plans, (plan) => (scenario.plans[plan]?.forum ? 1 : 0)),
    planManager: Uint8Array.from(plans, (plan) => (scenario.plans[plan]?.accountManager ? 1 : 0)),
    planEmergency: Uint8Array.from(plans, (plan) => (scenario.plans[plan]?.emergencyHotline ? 1 : 0)),
    addOnManager: Uint8Array.of(scenario.addOns.priorityPlan?.accountManager ? 1 : 0, 0, 0),
    clockUsed,
  };
}

/** Targets by severity: the desk's, over them the plan's own, over those the custom agreement's. */
function agreed(scenario: Scenario, severity: Severity, plan: Plan, set: number) {
  const custom = set & (1 << addOns.indexOf('customSla')) ? scenario.addOns.customSla?.[severity] : undefined;
  return { ...scenario.promises?.[severity], ...scenario.plans[plan]?.promises?.[severity], ...custom };
}

function targetOf(
  scenario: Scenario,
  business: WorkingTime,
  severity: Severity,
  plan: Plan,
  set: number,
  clock: ClockName,
): Target | undefined {
  const bySeverity = agreed(scenario, severity, plan, set)[clock];
  if (clock !== 'response') return bySeverity;
  // What the forum promises is a mean that is measured; staff who take a post over owe what the severity owes.
  const byPlan = scenario.plans[plan]?.forum ? undefined : scenario.plans[plan]?.response;
  const priority = set & (1 << addOns.indexOf('priorityPlan')) ? scenario.addOns.priorityPlan : undefined;
  const factor = priority?.responseFactor ?? 1;
  const shortened = (target: Target | undefined) => target && { ...target, amount: target.amount * factor };
  return chosen(scenario.clocks.response, business, shortened(bySeverity), shortened(byPlan));
}

function chosen(
  rule: Scenario['clocks']['response'],
  business: WorkingTime,
  bySeverity: Target | undefined,
  byPlan: Target | undefined,
) {
  if (bySeverity === undefined || byPlan === undefined) return bySeverity ?? byPlan;
  if (rule === 'severity') return bySeverity;
  if (rule === 'plan') return byPlan;
  const planIsShorter = usualMinutes(byPlan, business) < usualMinutes(bySeverity, business);
  return planIsShorter === (rule === 'stricter') ? byPlan : bySeverity;
}

/** Elapsed minutes of a target over usual business days: what two promises in different units are compared by. */
function usualMinutes({ amount, unit }: Target, business: WorkingTime): number {
  if (unit === 'businessDays') return amount * DAY_MINUTES;
  return unit === 'businessMinutes' ? (amount / business.businessDayMinutes) * DAY_MINUTES : amount;
}

export function compileOutcomes(scenario: Scenario): OutcomeModel {
  const { survey, credits, churn, interruptionCost, report } = scenario;
  return {
    currency: currencyOf(scenario),
    survey: survey ?? null,
    credits: credits
      ? {
          below: Float64Array.from(credits.ladder ?? [], (step) => step.below),
          credit: Float64Array.from(credits.ladder ?? [], (step) => step.credit),
          perTicket: credits.perTicket ? inCurrency(scenario, credits.perTicket) : 0,
          claimed: credits.claimed,
          licenceDays: credits.licenceDays,
          choosesLicence: credits.choosesLicence,
        }
      : null,
    churn: churn ?? null,
    interruptionCost: Float64Array.from(plans, (plan) => {
      const rate = interruptionCost?.[plan];
      return rate ? inCurrency(scenario, rate) / 60 : 0;
    }),
    reportedPlans: report?.entitled
      ? Uint8Array.from(plans, (plan) => (report.entitled?.includes(plan) ? 1 : 0))
      : null,
  };
}
