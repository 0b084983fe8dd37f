/**
 * A ticket is created: who sends it, what it is about, and what its customer tries before the desk hears of it.
 * Every trait is drawn under the ticket's own key, whatever the desk will do with it.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { childKeyInto } from '../kernel/random.ts';
import {
  COOPERATES,
  COUNTED,
  COVERED,
  DEFLECTED,
  EXCLUDED,
  FORUM_ANSWERED,
  GOOD_DESCRIPTION,
  OWNED,
  PREPARED,
  SECURITY,
  SPECIAL_CASE,
  SPEED_SENSITIVE,
  STAFF_HANDLED,
} from '../observations/log.ts';
import { addOns, channels, plans } from '../scenario/words.ts';
import { startClocks } from './clocks.ts';
import { leave } from './closing.ts';
import { type Desk, pick, RETURN } from './desk.ts';
import * as purpose from './purposes.ts';
import { AT_FORUM, AWAY, NEVER, NO_HEARING } from './tickets.ts';
import { triage } from './triage.ts';

const CRITICAL = 0;
const SERIOUS = 1;
const HOTLINE = channels.indexOf('hotline');
const DEDICATED = channels.indexOf('dedicated');

/** The next arrival of any source. */
export function arrive(desk: Desk): void {
  const { arrivals, tickets } = desk;
  const source = arrivals.sources[arrivals.nextSource];
  const ticket = desk.takeTicket();
  desk.arrived++;
  clear(desk, ticket);
  tickets.keyHigh[ticket] = source.keyHigh;
  tickets.keyLow[ticket] = source.keyLow;
  tickets.source[ticket] = arrivals.nextSource;
  tickets.slot[ticket] = source.slot;
  tickets.number[ticket] = source.number;
  drawTraits(desk, ticket, arrivals.nextSource);
  arrivals.advance();
  welcome(desk, ticket);
}

/** A child follows a ticket that has not helped: a reopen as new, a redial. It has its parent's traits and a key of its own. */
export function createChild(desk: Desk, parent: number, kind: number): number {
  const child = desk.takeTicket();
  const { tickets } = desk;
  clear(desk, child);
  const number = tickets.child[parent] + 1;
  childKeyInto(tickets.keyHigh[parent], tickets.keyLow[parent], kind, number, tickets.keyHigh, tickets.keyLow, child);
  tickets.child[child] = number;
  for (const column of INHERITED) tickets[column][child] = tickets[column][parent];
  tickets.flags[child] = tickets.flags[parent] & INHERITED_FLAGS;
  return child;
}

const INHERITED = [
  'source',
  'slot',
  'number',
  'account',
  'severity',
  'plan',
  'addOns',
  'channel',
  'region',
  'skill',
  'complexity',
  'version',
  'storm',
] as const;
const INHERITED_FLAGS =
  PREPARED | GOOD_DESCRIPTION | COOPERATES | COVERED | SECURITY | EXCLUDED | SPECIAL_CASE | SPEED_SENSITIVE | OWNED;

/** An empty ticket. Columns of features that the model does not use stay as they are: nobody reads them. */
function clear(desk: Desk, ticket: number): void {
  const { tickets, now, features } = desk;
  tickets.serial[ticket] = desk.created++;
  tickets.created[ticket] = now;
  tickets.promised[ticket] = NEVER;
  tickets.response[ticket] = NEVER;
  tickets.diagnosis[ticket] = NEVER;
  tickets.solution[ticket] = NEVER;
  tickets.repair[ticket] = NEVER;
  tickets.pauseSince[ticket] = NEVER;
  tickets.pausedElapsed[ticket] = 0;
  tickets.nextOverhead[ticket] = 0;
  tickets.workLeft[ticket] = 0;
  tickets.worked[ticket] = 0;
  tickets.child[ticket] = 0;
  tickets.account[ticket] = NONE;
  tickets.engineer[ticket] = NONE;
  tickets.team[ticket] = NONE;
  tickets.queue[ticket] = NONE;
  tickets.queueTimer[ticket] = NONE;
  tickets.flags[ticket] = 0;
  tickets.visits[ticket] = 0;
  tickets.touches[ticket] = 0;
  tickets.touchesLeft[ticket] = 0;
  tickets.transfers[ticket] = 0;
  tickets.failedRepairs[ticket] = 0;
  tickets.addOns[ticket] = 0;
  tickets.outcome[ticket] = 0;
  if (features.named) tickets.owner[ticket] = NONE;
  if (features.promises) {
    tickets.dueResponse[ticket] = Number.POSITIVE_INFINITY;
    tickets.dueDiagnosis[ticket] = Number.POSITIVE_INFINITY;
    tickets.dueSolution[ticket] = Number.POSITIVE_INFINITY;
    tickets.dueRepair[ticket] = Number.POSITIVE_INFINITY;
    tickets.pausedOpen[ticket] = 0;
    tickets.countedOpen[ticket] = 0;
  }
  if (features.questions) {
    tickets.questionsPlanned[ticket] = 0;
    tickets.questionsLeft[ticket] = 0;
    tickets.questions[ticket] = 0;
  }
  if (features.patience) {
    tickets.patienceEvent[ticket] = NONE;
    tickets.ghost[ticket] = 0;
  }
  if (features.committee) {
    tickets.committeeEvent[ticket] = NONE;
    tickets.hearing[ticket] = NO_HEARING;
  }
  if (features.thirdParty) tickets.thirdParty[ticket] = 0;
  if (features.onSite) tickets.onSiteAt[ticket] = NEVER;
}

function drawTraits(desk: Desk, ticket: number, source: number): void {
  const { tickets, model, arrivals, certain } = desk;
  const { customer, demand } = model;
  const storm = arrivals.storms && source === arrivals.regionSources ? arrivals.storms.storm : null;
  const row = arrivals.recorded && arrivals.sources[source] === arrivals.recorded ? arrivals.recorded.number : NONE;
  const recorded = row === NONE ? null : demand.recorded;

  const region =
    source < arrivals.regionSources
      ? source
      : recorded && recorded.region[row] !== NONE
        ? recorded.region[row]
        : draw(desk, ticket, demand.regionMix, purpose.REGION, certain.region);
  tickets.region[ticket] = region;
  const plan =
    recorded && recorded.plan[row] !== NONE
      ? recorded.plan[row]
      : draw(desk, ticket, customer.planMix, purpose.PLAN, certain.plan);
  tickets.plan[ticket] = plan;
  const cooperates = drawCustomer(desk, ticket, region, plan);

  let severity =
    recorded && recorded.severity[row] !== NONE
      ? recorded.severity[row]
      : storm
        ? storm.severity
        : draw(desk, ticket, customer.severity, purpose.SEVERITY, certain.severity);
  let flags = cooperates ? COOPERATES : 0;
  if (desk.happens(customer.prepared, ticket, purpose.PREPARED, 0)) flags |= PREPARED;
  else if (severity === SERIOUS && desk.happens(customer.dataLossWhenUnprepared, ticket, purpose.DATA_LOSS, 0)) {
    severity = CRITICAL;
  }
  if (desk.happens(customer.goodDescription, ticket, purpose.DESCRIPTION, 0)) flags |= GOOD_DESCRIPTION;
  if (
    desk.happens(customer.common, ticket, purpose.COMMON, 0) &&
    desk.happens(customer.covered, ticket, purpose.COVERED, 0)
  ) {
    flags |= COVERED;
  }
  if (storm?.security) flags |= SECURITY;
  if (desk.features.storms) tickets.storm[ticket] = storm?.kind ?? 0;
  if (severity === CRITICAL && desk.happens(customer.specialCase, ticket, purpose.SPECIAL_CASE, 0))
    flags |= SPECIAL_CASE;
  if (desk.happens(customer.excluded, ticket, purpose.EXCLUDED, 0)) flags |= EXCLUDED;
  tickets.severity[ticket] = severity;
  tickets.flags[ticket] |= flags;

  tickets.channel[ticket] =
    recorded && recorded.channel[row] !== NONE ? recorded.channel[row] : drawChannel(desk, ticket, plan, severity);
  tickets.skill[ticket] =
    recorded && recorded.skill[row] !== NONE
      ? recorded.skill[row]
      : storm
        ? storm.skill
        : draw(desk, ticket, customer.skill, purpose.SKILL, certain.skill);
  tickets.complexity[ticket] =
    recorded && recorded.complexity[row] !== NONE
      ? recorded.complexity[row]
      : storm
        ? storm.complexity
        : draw(desk, ticket, customer.complexity, purpose.COMPLEXITY, certain.complexity);
  tickets.version[ticket] = draw(desk, ticket, customer.version, purpose.VERSION, certain.version);
  if (managed(desk, ticket) || desk.happens(customer.asksForSinglePoint, ticket, purpose.SINGLE_POINT, 0)) {
    desk.mark(ticket, OWNED);
  }
}

/** Where a mix leaves no choice, nothing is drawn. */
function draw(desk: Desk, ticket: number, mix: Float64Array, cause: number, only: number): number {
  return only === NONE ? pick(mix, desk.draw(ticket, cause, 0)) : only;
}

/** The traits that belong to the customer: of the account, where there are accounts. Returns whether he cooperates fully. */
function drawCustomer(desk: Desk, ticket: number, region: number, plan: number): boolean {
  const { tickets, accounts, model } = desk;
  const { customer } = model;
  const account = accounts.count > 0 ? accounts.choose(region, plan, desk.draw(ticket, purpose.ACCOUNT, 0)) : NONE;
  if (account !== NONE) {
    tickets.account[ticket] = account;
    tickets.addOns[ticket] = accounts.addOns[account];
    if (accounts.speedSensitive[account]) desk.mark(ticket, SPEED_SENSITIVE);
    return accounts.cooperates[account] === 1;
  }
  for (let addOn = 0; addOn < addOns.length; addOn++) {
    const share = customer.addOnShares[addOn * plans.length + plan];
    if (desk.happens(share, ticket, purpose.ADD_ON, addOn)) tickets.addOns[ticket] |= 1 << addOn;
  }
  if (desk.happens(customer.speedSensitive, ticket, purpose.SPEED_SENSITIVE, 0)) desk.mark(ticket, SPEED_SENSITIVE);
  return desk.happens(customer.fullyCooperating, ticket, purpose.COOPERATION, 0);
}

/** Urgent problems belong on a channel that somebody answers (F10); not everybody knows. */
function drawChannel(desk: Desk, ticket: number, plan: number, severity: number): number {
  const { customer } = desk.model;
  const channel = draw(desk, ticket, customer.channelMix[plan], purpose.CHANNEL, desk.certain.channel[plan]);
  if (severity !== CRITICAL || channel === HOTLINE || channel === DEDICATED) return channel;
  return desk.happens(customer.rightChannel, ticket, purpose.RIGHT_CHANNEL, 0) ? HOTLINE : channel;
}

/** Does the contract give the ticket an owner (F20, F27)? */
function managed(desk: Desk, ticket: number): boolean {
  const { promises } = desk.model;
  if (promises.planManager[desk.tickets.plan[ticket]]) return true;
  for (let addOn = 0; addOn < addOns.length; addOn++) {
    if (promises.addOnManager[addOn] && desk.tickets.addOns[ticket] & (1 << addOn)) return true;
  }
  return false;
}

/** Self-service, the forum, or straight to the desk. */
export function welcome(desk: Desk, ticket: number): void {
  const { model, now, tickets } = desk;
  const { customer, promises } = model;
  if (now >= 0 && now < model.span.periodEnd) {
    desk.mark(ticket, COUNTED);
    desk.countedPresent++;
  }
  // What it is taken for until somebody judges it: its row says so even when nobody ever does.
  tickets.assigned[ticket] = tickets.severity[ticket];
  tickets.line[ticket] = 0;
  desk.note(ticket, 'created');
  const security = desk.has(ticket, SECURITY);
  const firstContact = tickets.child[ticket] === 0;
  if (firstContact && !security && triesAlone(desk, ticket)) {
    desk.note(ticket, 'deflected');
    leave(desk, ticket, DEFLECTED);
    return;
  }
  const posted = promises.planForum[tickets.plan[ticket]] === 1 && customer.forumAnswer !== null;
  if (posted && firstContact && !security && tickets.severity[ticket] !== CRITICAL) {
    const answer = quantile(customer.forumAnswer!, desk.draw(ticket, purpose.FORUM_ANSWER, 0));
    tickets.state[ticket] = AWAY;
    tickets.away[ticket] = AT_FORUM;
    tickets.pending[ticket] = desk.calendar.schedule(
      now + Math.min(answer, customer.forumTakeOverAfter),
      RETURN,
      ticket,
    );
    desk.note(ticket, 'posted');
    return;
  }
  takeOn(desk, ticket);
}

function triesAlone(desk: Desk, ticket: number): boolean {
  const { customer } = desk.model;
  return (
    desk.happens(customer.basicTroubleshooting, ticket, purpose.TROUBLESHOOTING, 0) ||
    (desk.has(ticket, COVERED) && desk.happens(customer.selfSolved, ticket, purpose.SELF_SERVICE, 0))
  );
}

/** Staff take the ticket: promises count from now on. */
function takeOn(desk: Desk, ticket: number): void {
  startClocks(desk, ticket);
  desk.mark(ticket, STAFF_HANDLED);
  desk.note(ticket, 'confirmed');
  triage(desk, ticket);
}

/** The forum has answered, or staff must. */
export function returnFromForum(desk: Desk, ticket: number): void {
  const { customer } = desk.model;
  const answer = quantile(customer.forumAnswer!, desk.draw(ticket, purpose.FORUM_ANSWER, 0));
  if (answer <= customer.forumTakeOverAfter) {
    desk.tickets.response[ticket] = desk.now;
    desk.note(ticket, 'forumAnswered');
    leave(desk, ticket, FORUM_ANSWERED);
    return;
  }
  desk.note(ticket, 'takenOver');
  takeOn(desk, ticket);
}
