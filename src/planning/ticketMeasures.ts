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
  EXCLUDED,
  FORUM_ANSWERED,
  type LogReader,
  ON_SITE,
  OPEN,
  STAFF_HANDLED,
  type Tickets,
} from '../observations/log.ts';
import { channels, plans, severities } from '../scenario/words.ts';
import type { Cells } from './cells.ts';
import type { Definition, Measurer, Report } from './definition.ts';
import { sharesOf } from './mix.ts';
import { shares, TicketTallies } from './ticketTallies.ts';

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
  private readonly tallies: TicketTallies;
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
  /** Could a ticket be critical or serious? */
  private readonly outagesCount: boolean;

  constructor(model: Model, cells: Cells) {
    this.model = model;
    this.cells = cells;
    this.tallies = new TicketTallies(cells);
    this.effectsCount = effectsCanShow(model);
    this.outagesCount = outagesCanShow(model);
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
    this.tallies.begin();
    for (const column of [
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
    this.tallies.count(batch);
    if (this.model.outcomes.survey !== null) this.countAnswers(batch);
    if (this.outagesCount) this.countOutages(batch);
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
    const { cells, tallies } = this;
    for (let state = 0; state < states.length; state++) report(this.states[state], this.states[state] || 1);
    const { leavesOf } = cells;
    for (const share of shares.keys()) for (const leaves of leavesOf) report(...tallies.share(share, leaves));
    for (const leaves of leavesOf) report(...tallies.selfServed(leaves));
    for (const leaves of leavesOf) report(...tallies.satisfaction(leaves));
    report(this.answered[0], this.model.outcomes.survey === null ? 0 : this.answered[1]);
    for (const leaves of leavesOf) report(...tallies.transfers(leaves));
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

/** Without questions, and without a dedicated channel for enterprises, there is no group to hold against the rest. */
function effectsCanShow({ customer, demand }: Model): boolean {
  if (customer.questions !== null || demand.recorded !== null) return true;
  return sharesOf(customer.planMix)[ENTERPRISE] > 0 && sharesOf(customer.channelMix[ENTERPRISE])[DEDICATED] > 0;
}

function outagesCanShow({ customer, demand }: Model): boolean {
  return demand.recorded !== null || demand.storms.length > 0 || customer.severity[0] > 0 || customer.severity[1] > 0;
}
