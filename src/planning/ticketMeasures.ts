/** Counts and shares of tickets: what became of them, first-line resolution, reopening, satisfaction, interruption. */
import type { Model } from '../model/model.ts';
import {
  ABANDONED,
  AUTO_CLOSED,
  CLOSED,
  COMMITTEE,
  COMPLAINT,
  COOPERATES,
  DEFLECTED,
  ESCALATED,
  EXCLUDED,
  FORUM_ANSWERED,
  type LogReader,
  MISROUTED,
  ON_SITE,
  OPEN,
  REOPENED,
  REOPENED_AS_NEW,
  SOLVED_BY_L1,
  STAFF_HANDLED,
  type Tickets,
} from '../observations/log.ts';
import { channels, plans, severities } from '../scenario/words.ts';
import type { Cells } from './cells.ts';
import type { Definition, Measurer, Report } from './definition.ts';
import { sharesOf } from './mix.ts';

/**
 * Shares by cell of the tickets that staff handled to the end: those with any of the flags. Excluded tickets count as
 * tickets here.
 */
const shares = [
  { measure: 'firstLineResolution', flags: SOLVED_BY_L1 },
  { measure: 'reopened', flags: REOPENED | REOPENED_AS_NEW },
  { measure: 'misrouted', flags: MISROUTED },
  { measure: 'escalated', flags: ESCALATED },
  { measure: 'excludedShare', flags: EXCLUDED },
  { measure: 'autoClosedShare', flags: 0 },
] as const;
const FIRST_LINE = 0;
const AUTO_CLOSED_SHARE = 5;
const shareFlags = shares.map(({ flags }) => flags);

/** What a ticket counts for. First-line resolution is for those closed by the first line that did not come back. */
function counts(share: number, flags: number, outcome: number): boolean {
  if (share === AUTO_CLOSED_SHARE) return outcome === AUTO_CLOSED;
  if (share === FIRST_LINE && (outcome !== CLOSED || flags & (REOPENED | REOPENED_AS_NEW))) return false;
  return (flags & shareFlags[share]) !== 0;
}

/** Did staff see it through to the end? */
function isHandled(flags: number, outcome: number): boolean {
  return (flags & STAFF_HANDLED) !== 0 && (outcome === CLOSED || outcome === AUTO_CLOSED);
}

/** Numbers of tickets that something happened to, in a replication. */
const totals: readonly { readonly measure: string; readonly flag: number }[] = [
  { measure: 'committee', flag: COMMITTEE },
  { measure: 'complaints', flag: COMPLAINT },
  { measure: 'onSiteVisits', flag: ON_SITE },
];
/** Flags that a state or a total counts. */
const NOTEWORTHY = totals.reduce((all, { flag }) => all | flag, EXCLUDED);
const states = ['created', 'resolved', 'open', 'excluded', 'deflected', 'abandoned', 'autoClosed', 'forum'] as const;
const ABANDONED_STATE = states.indexOf('abandoned');
const CRITICAL = 0;
const SERIOUS = 1;
const ENTERPRISE = plans.indexOf('enterprise');
const DEDICATED = channels.indexOf('dedicated');

export class TicketMeasures implements Measurer, LogReader {
  readonly definitions: Definition[] = [];
  private readonly cells: Cells;
  /** By leaf: all tickets, those solved alone, those handled to the end, and of these each share. */
  private readonly everyone: Float64Array;
  private readonly selfServed: Float64Array;
  private readonly staffed: Float64Array;
  private readonly shareOf: Float64Array;
  private readonly satisfactionSum: Float64Array;
  private readonly satisfactionCount: Float64Array;
  private readonly transferSum: Float64Array;
  private readonly states = new Float64Array(states.length);
  private readonly totals = new Float64Array(totals.length);
  private readonly answered = new Float64Array(2);
  private readonly forum = new Float64Array(2);
  private readonly onSite = new Float64Array(2);
  /** Sum and count of time to solution: others, fully cooperating. */
  private readonly solution = new Float64Array(4);
  /** Enterprise responses: sums and counts by [other, dedicated] × severity. */
  private readonly enterprise = new Float64Array(12);
  /** Minutes of interruption by severity (critical, serious) × plan. */
  private readonly interrupted = new Float64Array(2 * plans.length);
  private readonly model: Model;
  private readonly cooperationVaries: boolean;
  /** Could customers differ in cooperation, or enterprises in channel? */
  private readonly effectsCount: boolean;

  constructor(model: Model, cells: Cells) {
    this.model = model;
    this.cells = cells;
    this.everyone = new Float64Array(cells.leaves);
    this.selfServed = new Float64Array(cells.leaves);
    this.staffed = new Float64Array(cells.leaves);
    this.shareOf = new Float64Array(cells.leaves * shares.length);
    this.satisfactionSum = new Float64Array(cells.leaves);
    this.satisfactionCount = new Float64Array(cells.leaves);
    this.transferSum = new Float64Array(cells.leaves);
    this.effectsCount = effectsCanShow(model);
    this.cooperationVaries = model.customer.questions !== null && model.customer.fullyCooperating < 1;

    const define = (
      measure: string,
      statistic: Definition['statistic'],
      unit: string,
      kind: Definition['kind'],
      where = {},
    ) => this.definitions.push({ measure, statistic, where, unit, kind });
    for (const state of states) define('tickets', 'count', 'tickets', 'value', { state });
    for (const { measure } of shares)
      for (const where of cells.where) define(measure, 'share', 'share', 'share', where);
    for (const where of cells.where) define('selfServed', 'share', 'share', 'share', where);
    for (const where of cells.where) define('satisfaction', 'mean', 'points', 'ratio', where);
    define('surveyAnswered', 'share', 'share', 'share');
    for (const where of cells.where) define('transfers', 'mean', 'transfers', 'ratio', where);
    for (const { measure } of totals) define(measure, 'total', 'tickets', 'value');
    define('forumResponse', 'mean', 'min', 'ratio');
    define('onSiteInTime', 'share', 'share', 'share');
    define('cooperationEffect', 'share', 'share', 'value');
    define('dedicatedChannelEffect', 'share', 'share', 'value');
    for (const severity of severities.slice(0, 2)) {
      for (const plan of plans) define('interruption', 'total', 'h', 'value', { severity, plan });
    }
    define('interruption', 'total', 'h', 'value');
    if (model.outcomes.currency !== '') define('interruption', 'total', model.outcomes.currency, 'value');
    if (model.customer.patience !== null) define('abandoned', 'share', 'share', 'share');
  }

  reset(): void {
    for (const column of [
      this.everyone,
      this.selfServed,
      this.staffed,
      this.shareOf,
      this.satisfactionSum,
      this.satisfactionCount,
      this.transferSum,
      this.states,
      this.totals,
      this.answered,
      this.forum,
      this.onSite,
      this.solution,
      this.enterprise,
      this.interrupted,
    ]) {
      column.fill(0);
    }
  }

  tickets(batch: Tickets): void {
    const { rows, flags, outcome } = batch;
    let any = 0;
    let allClosed = true;
    for (let row = 0; row < rows; row++) {
      any |= flags[row];
      if (outcome[row] !== CLOSED) allClosed = false;
    }
    // Most batches hold nothing but repaired tickets that nothing special happened to.
    if (allClosed && (any & NOTEWORTHY) === 0) {
      this.states[0] += rows;
      this.states[1] += rows;
    } else for (let row = 0; row < rows; row++) this.countState(outcome[row], flags[row]);
    this.countLeaves(batch);
    for (let share = 0; share < shares.length; share++) {
      if ((any & shareFlags[share]) !== 0 || (share === AUTO_CLOSED_SHARE && !allClosed)) this.countShare(batch, share);
    }
    this.countAnswers(batch);
    this.countOutages(batch);
    if (this.model.repair.onSiteTravel !== null) this.countOnSite(batch);
    if (this.effectsCount) this.countEffects(batch);
    if (!allClosed) this.countForum(batch);
  }

  private countState(outcome: number, flags: number): void {
    const { states: counts } = this;
    counts[0]++;
    if (outcome === CLOSED || outcome === AUTO_CLOSED || outcome === FORUM_ANSWERED) counts[1]++;
    if (outcome === OPEN) counts[2]++;
    if (flags & EXCLUDED) counts[3]++;
    if (outcome === DEFLECTED) counts[4]++;
    if (outcome === ABANDONED) counts[5]++;
    if (outcome === AUTO_CLOSED) counts[6]++;
    if (outcome === FORUM_ANSWERED) counts[7]++;
    for (let total = 0; total < totals.length; total++) if (flags & totals[total].flag) this.totals[total]++;
  }

  /** Columns in one loop: what every ticket counts in. */
  private countLeaves(batch: Tickets): void {
    const { rows, flags, outcome, transfers, satisfaction } = batch;
    const { located, width } = this.cells;
    const { everyone, selfServed, staffed, transferSum, satisfactionSum, satisfactionCount } = this;
    for (let row = 0; row < rows; row++) {
      const ended = outcome[row];
      const handled = isHandled(flags[row], ended);
      const score = satisfaction[row];
      const scored = handled && !Number.isNaN(score);
      for (let place = row * width; place < (row + 1) * width; place++) {
        const leaf = located[place];
        everyone[leaf]++;
        if (ended === DEFLECTED) selfServed[leaf]++;
        if (!handled) continue;
        staffed[leaf]++;
        transferSum[leaf] += transfers[row];
        if (scored) {
          satisfactionSum[leaf] += score;
          satisfactionCount[leaf]++;
        }
      }
    }
  }

  private countShare(batch: Tickets, share: number): void {
    const { rows, flags, outcome } = batch;
    const { located, width } = this.cells;
    const { shareOf } = this;
    for (let row = 0; row < rows; row++) {
      if (!counts(share, flags[row], outcome[row]) || !isHandled(flags[row], outcome[row])) continue;
      for (let place = row * width; place < (row + 1) * width; place++) {
        shareOf[located[place] * shares.length + share]++;
      }
    }
  }

  private countAnswers({ rows, flags, outcome, satisfaction }: Tickets): void {
    const { answered } = this;
    for (let row = 0; row < rows; row++) {
      if (!(flags[row] & STAFF_HANDLED)) continue;
      if (outcome[row] === CLOSED) answered[1]++;
      if (!Number.isNaN(satisfaction[row])) answered[0]++;
    }
  }

  private countForum({ rows, flags, outcome, response, created }: Tickets): void {
    for (let row = 0; row < rows; row++) {
      if (flags[row] & STAFF_HANDLED || outcome[row] !== FORUM_ANSWERED) continue;
      this.forum[0] += response[row] - created[row];
      this.forum[1]++;
    }
  }

  /** F38: critical and serious tickets interrupt their customer's business from creation to solution. */
  private countOutages({ rows, flags, severity, plan, solution, created }: Tickets): void {
    const { interrupted } = this;
    for (let row = 0; row < rows; row++) {
      if (severity[row] > SERIOUS || !(flags[row] & STAFF_HANDLED) || Number.isNaN(solution[row])) continue;
      interrupted[severity[row] * plans.length + plan[row]] += solution[row] - created[row];
    }
  }

  private countOnSite({ rows, flags, severity, onSiteAt, promised }: Tickets): void {
    for (let row = 0; row < rows; row++) {
      if (severity[row] !== CRITICAL || !(flags[row] & STAFF_HANDLED) || Number.isNaN(onSiteAt[row])) continue;
      this.onSite[1]++;
      if (onSiteAt[row] - promised[row] <= this.model.repair.onSiteTarget) this.onSite[0]++;
    }
  }

  /** F05 and F06, as the mission reads them. */
  private countEffects(batch: Tickets): void {
    const { rows, flags, severity, plan, channel, promised, response, solution } = batch;
    for (let row = 0; row < rows; row++) {
      if (!(flags[row] & STAFF_HANDLED)) continue;
      if (!Number.isNaN(solution[row])) {
        const group = flags[row] & COOPERATES ? 2 : 0;
        this.solution[group] += solution[row] - promised[row];
        this.solution[group + 1]++;
      }
      if (plan[row] === ENTERPRISE && !Number.isNaN(response[row])) {
        const slot = ((channel[row] === DEDICATED ? 1 : 0) * severities.length + severity[row]) * 2;
        this.enterprise[slot] += response[row] - promised[row];
        this.enterprise[slot + 1]++;
      }
    }
  }

  report(report: Report): void {
    const { cells } = this;
    for (let state = 0; state < states.length; state++) report(this.states[state], this.states[state] || 1);
    const { leavesOf } = cells;
    for (let share = 0; share < shares.length; share++) {
      for (const leaves of leavesOf)
        report(sumOf(this.shareOf, leaves, shares.length, share), sumOf(this.staffed, leaves));
    }
    for (const leaves of leavesOf) report(sumOf(this.selfServed, leaves), sumOf(this.everyone, leaves));
    for (const leaves of leavesOf) report(sumOf(this.satisfactionSum, leaves), sumOf(this.satisfactionCount, leaves));
    report(this.answered[0], this.model.outcomes.survey === null ? 0 : this.answered[1]);
    for (const leaves of leavesOf) report(sumOf(this.transferSum, leaves), sumOf(this.staffed, leaves));
    // Where it can happen, a run in which it did not counts as none.
    const { committee, complaints, onSiteTravel } = this.model.repair;
    const possibleTotals = [committee !== null, complaints !== null, onSiteTravel !== null];
    for (let total = 0; total < totals.length; total++) {
      report(this.totals[total], possibleTotals[total] ? this.totals[total] || 1 : 0);
    }
    report(this.forum[0], this.forum[1]);
    report(this.onSite[0], this.onSite[1]);
    const [others, otherCount, cooperating, cooperatingCount] = this.solution;
    const both = this.cooperationVaries && otherCount > 0 && cooperatingCount > 0;
    report(both ? 1 - cooperating / cooperatingCount / (others / otherCount) : 0, both ? cooperatingCount : 0);
    this.reportChannelEffect(report);
    this.reportInterruption(report);
    if (this.model.customer.patience !== null) report(this.states[ABANDONED_STATE], this.states[0]);
  }

  /** Enterprise responses by channel, both standardised to the severities of all enterprise tickets. */
  private reportChannelEffect(report: Report): void {
    let dedicated = 0;
    let others = 0;
    let behind = 0;
    for (let severity = 0; severity < severities.length; severity++) {
      const other = severity * 2;
      const own = (severities.length + severity) * 2;
      const weight = this.enterprise[other + 1] + this.enterprise[own + 1];
      if (this.enterprise[other + 1] === 0 || this.enterprise[own + 1] === 0) continue;
      dedicated += (weight * this.enterprise[own]) / this.enterprise[own + 1];
      others += (weight * this.enterprise[other]) / this.enterprise[other + 1];
      behind += this.enterprise[own + 1];
    }
    report(others > 0 ? 1 - dedicated / others : 0, others > 0 ? behind : 0);
  }

  private reportInterruption(report: Report): void {
    const { outcomes, customer, demand } = this.model;
    const anything = demand.recorded !== null;
    const ofSeverity = sharesOf(customer.severity);
    const ofPlan = sharesOf(customer.planMix);
    let minutes = 0;
    let cost = 0;
    for (let severity = 0; severity < 2; severity++) {
      for (let plan = 0; plan < plans.length; plan++) {
        const here = this.interrupted[severity * plans.length + plan];
        minutes += here;
        cost += here * outcomes.interruptionCost[plan];
        const comes = anything || (ofSeverity[severity] > 0 && ofPlan[plan] > 0);
        report(here / 60, comes || here > 0 ? 1 : 0);
      }
    }
    const comes = anything || ofSeverity[0] > 0 || ofSeverity[1] > 0 || minutes > 0;
    report(minutes / 60, comes ? 1 : 0);
    if (outcomes.currency !== '') report(cost, comes ? 1 : 0);
  }
}

/** Adds a column up over leaves; with a stride, one of several interleaved columns. */
function sumOf(column: Float64Array, leaves: Int32Array, stride = 1, place = 0): number {
  let sum = 0;
  for (const leaf of leaves) sum += column[leaf * stride + place];
  return sum;
}

/** Without questions, and without a dedicated channel for enterprises, there is no group to hold against the rest. */
function effectsCanShow({ customer, demand }: Model): boolean {
  if (customer.questions !== null || demand.recorded !== null) return true;
  return sharesOf(customer.planMix)[ENTERPRISE] > 0 && sharesOf(customer.channelMix[ENTERPRISE])[DEDICATED] > 0;
}
