/**
 * What broken promises cost: credits, licence days, customers lost, and how much of the time business-critical
 * systems were up. Credits and churn are expectations given what each account went through: drawing them as well
 * would only add noise.
 */
import type { Accounts } from '../desk/accounts.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import {
  AUTO_CLOSED,
  CLOSED,
  clockColumns,
  EXCLUDED,
  type LogReader,
  STAFF_HANDLED,
  type Tickets,
} from '../observations/log.ts';
import { plans } from '../scenario/words.ts';
import { creditShare } from './credits.ts';
import type { Definition, Measurer, Report } from './definition.ts';

const RESPONSE = 0;
const CRITICAL = 0;
const YEAR_MINUTES = 525_960;

export class AccountMeasures implements Measurer, LogReader {
  readonly definitions: Definition[] = [];
  private readonly model: Model;
  private readonly accounts: Accounts;
  private readonly months: number;
  /** Clocks kept and judged by account × month; responses late and judged by account. */
  private readonly kept: Float64Array;
  private readonly judged: Float64Array;
  private readonly lateResponses: Float64Array;
  private readonly responses: Float64Array;
  private readonly outage = new Float64Array(plans.length);
  private readonly accountsOfPlan = new Float64Array(plans.length);
  private brokenTickets = 0;

  constructor(model: Model, accounts: Accounts) {
    this.model = model;
    this.accounts = accounts;
    this.months = Math.max(1, model.span.monthLabels.length);
    this.kept = new Float64Array(accounts.count * this.months);
    this.judged = new Float64Array(accounts.count * this.months);
    this.lateResponses = new Float64Array(accounts.count);
    this.responses = new Float64Array(accounts.count);
    for (let account = 0; account < accounts.count; account++) this.accountsOfPlan[accounts.plan[account]]++;

    const { outcomes } = model;
    const define = (measure: string, statistic: Definition['statistic'], where: Definition['where'], unit: string) =>
      this.definitions.push({ measure, statistic, where, unit, kind: 'value' });
    if (accounts.count > 0) for (const plan of plans) define('availability', 'mean', { plan }, 'share');
    if (outcomes.credits !== null) {
      if (outcomes.currency !== '') define('cost', 'total', { kind: 'credits' }, outcomes.currency);
      define('licenceDays', 'total', {}, 'days');
    }
    if (outcomes.churn !== null && accounts.count > 0) {
      define('lostAccounts', 'total', {}, 'accounts');
      if (outcomes.currency !== '') define('cost', 'total', { kind: 'churn' }, outcomes.currency);
    }
  }

  reset(): void {
    for (const column of [this.kept, this.judged, this.lateResponses, this.responses, this.outage]) column.fill(0);
    this.brokenTickets = 0;
  }

  tickets(batch: Tickets): void {
    const { span } = this.model;
    const stops = clockColumns.map(({ stop }) => batch[stop]);
    const dues = clockColumns.map(({ due }) => batch[due]);
    for (let row = 0; row < batch.rows; row++) {
      const outcome = batch.outcome[row];
      const flags = batch.flags[row];
      if (!(flags & STAFF_HANDLED) || (outcome !== CLOSED && outcome !== AUTO_CLOSED)) continue;
      const solved = batch.solution[row];
      if (batch.severity[row] === CRITICAL && !Number.isNaN(solved))
        this.outage[batch.plan[row]] += solved - batch.created[row];
      if (flags & EXCLUDED) continue;
      const account = batch.account[row];
      const month = this.months > 1 ? span.month[Math.floor((batch.created[row] - span.start) / SLOT_MINUTES)] : 0;
      let broken = false;
      for (let clock = 0; clock < stops.length; clock++) {
        const stop = stops[clock][row];
        const due = dues[clock][row];
        if (Number.isNaN(stop) || Number.isNaN(due)) continue;
        if (stop > due) broken = true;
        if (account < 0) continue;
        this.judged[account * this.months + month]++;
        if (stop <= due) this.kept[account * this.months + month]++;
        if (clock === RESPONSE) {
          this.responses[account]++;
          if (stop > due) this.lateResponses[account]++;
        }
      }
      if (broken) this.brokenTickets++;
    }
  }

  report(report: Report, until: number): void {
    const { model, accounts } = this;
    const { outcomes, span } = model;
    const length = Math.min(span.periodEnd, until);
    if (accounts.count > 0) {
      for (let plan = 0; plan < plans.length; plan++) {
        const count = this.accountsOfPlan[plan];
        report(count > 0 ? 1 - this.outage[plan] / (count * length) : 0, count);
      }
    }
    const { credits, churn } = outcomes;
    if (credits !== null) {
      const inMoney = credits.claimed * (1 - credits.choosesLicence);
      if (outcomes.currency !== '')
        report((this.ladderCredits() + this.brokenTickets * credits.perTicket) * inMoney, 1);
      report(this.brokenTickets * credits.licenceDays * credits.claimed * credits.choosesLicence, 1);
    }
    if (churn !== null && accounts.count > 0) {
      const [lost, fees] = this.losses(churn, length / YEAR_MINUTES);
      report(lost, 1);
      if (outcomes.currency !== '') report(fees, 1);
    }
  }

  /** The month's fee times the step of the ladder that the account's attainment has fallen below. */
  private ladderCredits(): number {
    const { outcomes, customer } = this.model;
    let sum = 0;
    for (let account = 0; account < this.accounts.count; account++) {
      const fee = customer.monthlyFees[this.accounts.plan[account]];
      for (let month = 0; month < this.months && fee > 0; month++) {
        const slot = account * this.months + month;
        if (this.judged[slot] === 0) continue;
        const attainment = this.kept[slot] / this.judged[slot];
        sum += fee * creditShare(outcomes.credits!, attainment);
      }
    }
    return sum;
  }

  /** Accounts and yearly fees expected to be lost over a share of a year. */
  private losses(churn: { base: number; perBrokenResponse: number }, years: number): [number, number] {
    let lost = 0;
    let fees = 0;
    for (let account = 0; account < this.accounts.count; account++) {
      const late = this.responses[account] > 0 ? this.lateResponses[account] / this.responses[account] : 0;
      const yearly = Math.min(
        1,
        churn.base + (this.accounts.speedSensitive[account] ? churn.perBrokenResponse * late : 0),
      );
      lost += yearly * years;
      fees += yearly * years * this.model.customer.monthlyFees[this.accounts.plan[account]] * 12;
    }
    return [lost, fees];
  }
}
