/** What each customer account went through, for the customers' reports and for the list of those most affected. */
import type { Accounts } from '../desk/accounts.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import {
  AUTO_CLOSED,
  CLOSED,
  COMMITTEE,
  clockColumns,
  EXCLUDED,
  FORUM_ANSWERED,
  type LogReader,
  OPEN,
  REOPENED,
  REOPENED_AS_NEW,
  SOLVED_BY_L1,
  STAFF_HANDLED,
  type Tickets,
} from '../observations/log.ts';
import { CustomerFields, OF_CLOCK } from './customerFields.ts';
import { type CustomerFigure, customerFigures } from './customerFigures.ts';

const CRITICAL = 0;
const SERIOUS = 1;
const CAME_BACK = REOPENED | REOPENED_AS_NEW;

export class CustomerMeasures implements LogReader {
  readonly figures: readonly CustomerFigure[];
  /** Accounts by number, those with a report of their own. */
  readonly entitled: readonly number[];
  private readonly model: Model;
  private readonly accounts: Accounts;
  private readonly fields: CustomerFields;
  /** By account × field. */
  private readonly sums: Float64Array;

  constructor(model: Model, accounts: Accounts) {
    this.model = model;
    this.accounts = accounts;
    this.fields = new CustomerFields(Math.max(1, model.span.monthLabels.length));
    this.sums = new Float64Array(accounts.count * this.fields.width);
    this.figures = customerFigures(model, accounts, this.fields);
    this.entitled = entitledAccounts(model, accounts);
  }

  reset(): void {
    this.sums.fill(0);
  }

  tickets(batch: Tickets): void {
    for (let row = 0; row < batch.rows; row++) {
      const account = batch.account[row];
      if (account < 0) continue;
      const at = account * this.fields.width;
      this.countVolume(batch, row, at);
      if (!(batch.flags[row] & STAFF_HANDLED)) continue;
      this.countClocks(batch, row, at);
      this.countCredits(batch, row, at);
      this.countService(batch, row, at);
    }
  }

  private countVolume(batch: Tickets, row: number, at: number): void {
    const { sums, fields } = this;
    const outcome = batch.outcome[row];
    sums[at + fields.of.created]++;
    if (outcome === CLOSED || outcome === AUTO_CLOSED || outcome === FORUM_ANSWERED) sums[at + fields.of.resolved]++;
    if (outcome === OPEN) sums[at + fields.of.open]++;
    if (batch.flags[row] & EXCLUDED) sums[at + fields.of.excluded]++;
    if (batch.flags[row] & COMMITTEE) sums[at + fields.of.committee]++;
    sums[at + fields.ofSeverity(batch.severity[row])]++;
    sums[at + fields.ofChannel(batch.channel[row])]++;
    sums[at + fields.ofMonth(this.monthOf(batch, row))]++;
  }

  /** Times and promises, judged as `ClockMeasures` judges them: still open and past due is broken. */
  private countClocks(batch: Tickets, row: number, at: number): void {
    const { sums, fields, model } = this;
    const outcome = batch.outcome[row];
    if (batch.flags[row] & EXCLUDED || (outcome !== CLOSED && outcome !== OPEN && outcome !== AUTO_CLOSED)) return;
    const until = model.span.end;
    for (let clock = 0; clock < clockColumns.length; clock++) {
      const stop = batch[clockColumns[clock].stop][row];
      const due = batch[clockColumns[clock].due][row];
      const place = at + fields.ofClock(batch.severity[row], clock);
      const stopped = !Number.isNaN(stop);
      if (stopped) {
        sums[place + OF_CLOCK.minutes] += stop - batch.promised[row];
        sums[place + OF_CLOCK.stopped]++;
      }
      if (Number.isNaN(due) || !(stopped || (outcome === OPEN && due < until))) continue;
      sums[place + OF_CLOCK.judged]++;
      if (stopped && stop <= due) {
        sums[place + OF_CLOCK.kept]++;
        continue;
      }
      const late = (stopped ? stop : until) - due;
      sums[at + fields.of.overdue] += late;
      const longest = at + fields.of.longestOverdue;
      if (late > sums[longest]) sums[longest] = late;
    }
  }

  /** Promises as credits count them: of tickets that were closed. */
  private countCredits(batch: Tickets, row: number, at: number): void {
    const { sums, fields } = this;
    const outcome = batch.outcome[row];
    if (batch.flags[row] & EXCLUDED || (outcome !== CLOSED && outcome !== AUTO_CLOSED)) return;
    const month = this.monthOf(batch, row);
    let broken = 0;
    for (const { stop, due } of clockColumns) {
      if (Number.isNaN(batch[stop][row]) || Number.isNaN(batch[due][row])) continue;
      sums[at + fields.creditJudged(month)]++;
      if (batch[stop][row] <= batch[due][row]) sums[at + fields.creditKept(month)]++;
      else broken = 1;
    }
    sums[at + fields.of.broken] += broken;
  }

  private countService(batch: Tickets, row: number, at: number): void {
    const { sums, fields } = this;
    const outcome = batch.outcome[row];
    const severity = batch.severity[row];
    const outage = batch.solution[row] - batch.created[row];
    if (severity <= SERIOUS && !Number.isNaN(outage)) sums[at + fields.of.interruption] += outage;
    if (outcome !== CLOSED && outcome !== AUTO_CLOSED) return;
    if (severity === CRITICAL && !Number.isNaN(outage)) sums[at + fields.of.outage] += outage;
    const flags = batch.flags[row];
    sums[at + fields.of.handled]++;
    if (flags & CAME_BACK) sums[at + fields.of.reopened]++;
    if (outcome !== CLOSED) return;
    sums[at + fields.of.repaired]++;
    if (flags & SOLVED_BY_L1 && !(flags & CAME_BACK)) sums[at + fields.of.firstLine]++;
    const score = batch.satisfaction[row];
    if (Number.isNaN(score)) return;
    sums[at + fields.of.answered]++;
    sums[at + fields.of.satisfaction] += score;
  }

  private monthOf(batch: Tickets, row: number): number {
    const { span } = this.model;
    if (this.fields.months === 1) return 0;
    return span.month[Math.floor((batch.created[row] - span.start) / SLOT_MINUTES)];
  }

  /** @param until when the run ended, minutes; all figures one after the other, each for the accounts it is told of */
  columns(until: number): { numerators: Float64Array; denominators: Float64Array } {
    const { accounts, entitled, figures, sums, fields } = this;
    const minutes = Math.min(this.model.span.periodEnd, until);
    const everyone = Array.from({ length: accounts.count }, (_, account) => account);
    const size = figures.reduce((total, { among }) => total + (among === 'all' ? everyone : entitled).length, 0);
    const numerators = new Float64Array(size);
    const denominators = new Float64Array(size);
    let place = 0;
    for (const { among, numerator, denominator } of figures) {
      for (const account of among === 'all' ? everyone : entitled) {
        numerators[place] = numerator(sums, account * fields.width, account, minutes);
        denominators[place++] = denominator(sums, account * fields.width, account, minutes);
      }
    }
    return { numerators, denominators };
  }
}

/** Those whose plan or add-on brings a report of their own (F31): as the scenario says, else with an account manager or an add-on. */
export function entitledAccounts({ outcomes, promises }: Model, accounts: Accounts): number[] {
  const { reportedPlans } = outcomes;
  const isEntitled = (plan: number, account: number) =>
    reportedPlans !== null
      ? reportedPlans[plan] === 1
      : promises.planManager[plan] === 1 || accounts.addOns[account] !== 0;
  return Array.from(accounts.plan).flatMap((plan, account) => (isEntitled(plan, account) ? [account] : []));
}
