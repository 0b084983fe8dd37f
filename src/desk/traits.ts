/**
 * Who sends a ticket and what it is about. Every trait is drawn under the ticket's own key, whatever the desk will do
 * with it, so tickets are made ready many at a time, before they come: the processor then stays in one short piece of
 * code, which is a tenth of a bare ticket's cost.
 */
import { sheet } from '../kernel/drawSheet.ts';
import { NONE } from '../kernel/eventCalendar.ts';
import {
  COOPERATES,
  COVERED,
  EXCLUDED,
  GOOD_DESCRIPTION,
  OWNED,
  PREPARED,
  SECURITY,
  SPECIAL_CASE,
  SPEED_SENSITIVE,
} from '../observations/log.ts';
import { addOns, channels, plans } from '../scenario/words.ts';
import { type Desk, pick } from './desk.ts';
import * as purpose from './purposes.ts';
import { COMING, NEVER, NO_HEARING, tickets } from './tickets.ts';

const CRITICAL = 0;
const SERIOUS = 1;
const HOTLINE = channels.indexOf('hotline');
const DEDICATED = channels.indexOf('dedicated');

/** Traits that a ticket's source settles: a storm's tickets are alike, a file names what it knows. NONE is free to be drawn. */
export interface Given {
  region: number;
  plan: number;
  severity: number;
  channel: number;
  skill: number;
  complexity: number;
  security: boolean;
  /** Which of the model's kinds of storms, from 1; 0 outside storms. */
  storm: number;
}

export function nothingGiven(region = NONE): Given {
  return {
    region,
    plan: NONE,
    severity: NONE,
    channel: NONE,
    skill: NONE,
    complexity: NONE,
    security: false,
    storm: 0,
  };
}

/** A place for a ticket that will come, with its identity; key, time and traits are still to be written. */
export function expectTicket(desk: Desk, source: number, slot: number, number: number): number {
  const ticket = desk.takeTicket();
  tickets.coming++;
  clear(desk, ticket);
  tickets.state[ticket] = COMING;
  tickets.source[ticket] = source;
  tickets.slot[ticket] = slot;
  tickets.number[ticket] = number;
  return ticket;
}

/** An empty ticket. Columns of features that the model does not use stay as they are: nobody reads them. */
export function clear(desk: Desk, ticket: number): void {
  const { features } = desk;
  tickets.promised[ticket] = NEVER;
  tickets.response[ticket] = NEVER;
  tickets.diagnosis[ticket] = NEVER;
  tickets.solution[ticket] = NEVER;
  tickets.repair[ticket] = NEVER;
  tickets.workLeft[ticket] = 0;
  tickets.worked[ticket] = 0;
  tickets.child[ticket] = 0;
  tickets.account[ticket] = NONE;
  tickets.engineer[ticket] = NONE;
  tickets.team[ticket] = NONE;
  tickets.queue[ticket] = NONE;
  tickets.flags[ticket] = 0;
  tickets.visits[ticket] = 0;
  tickets.touches[ticket] = 0;
  tickets.touchesLeft[ticket] = 0;
  tickets.transfers[ticket] = 0;
  tickets.failedRepairs[ticket] = 0;
  tickets.addOns[ticket] = 0;
  tickets.outcome[ticket] = 0;
  tickets.pauseSince[ticket] = NEVER;
  tickets.pausedElapsed[ticket] = 0;
  tickets.nextOverhead[ticket] = 0;
  tickets.queueTimer[ticket] = NONE;
  if (features.named) tickets.owner[ticket] = NONE;
  if (features.promises) {
    tickets.dueResponse[ticket] = Number.POSITIVE_INFINITY;
    tickets.dueDiagnosis[ticket] = Number.POSITIVE_INFINITY;
    tickets.dueSolution[ticket] = Number.POSITIVE_INFINITY;
    tickets.dueRepair[ticket] = Number.POSITIVE_INFINITY;
    tickets.pausedOpen[ticket] = 0;
  }
  if (features.changesCalendar) tickets.firstStay[ticket] = NONE;
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

export function drawTraits(desk: Desk, ticket: number, given: Given): void {
  const { certain } = desk;
  const { customer, demand } = desk.model;
  sheet.take(tickets.keyHigh[ticket], tickets.keyLow[ticket]);
  const region = settled(given.region, demand.regionMix, purpose.REGION, certain.region);
  const plan = settled(given.plan, customer.planMix, purpose.PLAN, certain.plan);
  tickets.region[ticket] = region;
  tickets.plan[ticket] = plan;
  let severity = settled(given.severity, customer.severity, purpose.SEVERITY, certain.severity);
  if (certain.flags !== NONE) tickets.flags[ticket] = certain.flags;
  else {
    const flags = drawCustomer(desk, ticket, region, plan) | drawProblem(desk);
    severity = severityWhenUnprepared(desk, severity, flags);
    tickets.flags[ticket] = flags | drawContract(desk, ticket, plan, severity);
  }
  if (given.security) tickets.flags[ticket] |= SECURITY;
  if (desk.features.storms) tickets.storm[ticket] = given.storm;
  tickets.severity[ticket] = severity;
  tickets.channel[ticket] = given.channel !== NONE ? given.channel : drawChannel(desk, plan, severity);
  tickets.skill[ticket] = settled(given.skill, customer.skill, purpose.SKILL, certain.skill);
  tickets.complexity[ticket] = settled(given.complexity, customer.complexity, purpose.COMPLEXITY, certain.complexity);
  tickets.version[ticket] = settled(NONE, customer.version, purpose.VERSION, certain.version);
}

/** Does something of this probability happen to the ticket at hand? Certainty needs no draw. */
function happens(probability: number, cause: number): boolean {
  if (probability <= 0) return false;
  return probability >= 1 || sheet.of(cause) < probability;
}

/** A trait: as its source settled it, or the only one there is, or drawn. */
function settled(given: number, mix: Float64Array, cause: number, only: number): number {
  if (given !== NONE) return given;
  return only === NONE ? pick(mix, sheet.of(cause)) : only;
}

/** The traits that belong to the customer: of the account, where there are accounts. */
function drawCustomer(desk: Desk, ticket: number, region: number, plan: number): number {
  const { accounts, model } = desk;
  const { customer } = model;
  const account = accounts.count > 0 ? accounts.choose(region, plan, sheet.of(purpose.ACCOUNT)) : NONE;
  if (account !== NONE) {
    tickets.account[ticket] = account;
    tickets.addOns[ticket] = accounts.addOns[account];
    return (accounts.speedSensitive[account] ? SPEED_SENSITIVE : 0) | (accounts.cooperates[account] ? COOPERATES : 0);
  }
  for (let addOn = 0; addOn < addOns.length; addOn++) {
    const share = customer.addOnShares[addOn * plans.length + plan];
    if (desk.happens(share, ticket, purpose.ADD_ON, addOn)) tickets.addOns[ticket] |= 1 << addOn;
  }
  const sensitive = happens(customer.speedSensitive, purpose.SPEED_SENSITIVE) ? SPEED_SENSITIVE : 0;
  return sensitive | (happens(customer.fullyCooperating, purpose.COOPERATION) ? COOPERATES : 0);
}

/** What can be said of the problem itself, before it is known how urgent it is. */
function drawProblem(desk: Desk): number {
  const { customer } = desk.model;
  let flags = happens(customer.prepared, purpose.PREPARED) ? PREPARED : 0;
  if (happens(customer.goodDescription, purpose.DESCRIPTION)) flags |= GOOD_DESCRIPTION;
  const common = happens(customer.common, purpose.COMMON);
  if (common && happens(customer.covered, purpose.COVERED)) flags |= COVERED;
  if (happens(customer.excluded, purpose.EXCLUDED)) flags |= EXCLUDED;
  return flags;
}

/** Who has prepared nothing may lose data, and then a serious problem is a critical one. */
function severityWhenUnprepared(desk: Desk, severity: number, flags: number): number {
  if (severity !== SERIOUS || flags & PREPARED) return severity;
  return happens(desk.model.customer.dataLossWhenUnprepared, purpose.DATA_LOSS) ? CRITICAL : severity;
}

/** A special case of the contract, and whether somebody owns the ticket: by the contract (F20, F27), or because the customer asks. */
function drawContract(desk: Desk, ticket: number, plan: number, severity: number): number {
  const { customer, promises } = desk.model;
  const special = severity === CRITICAL && happens(customer.specialCase, purpose.SPECIAL_CASE);
  let managed = promises.planManager[plan] === 1;
  for (let addOn = 0; addOn < addOns.length && !managed; addOn++) {
    managed = promises.addOnManager[addOn] === 1 && (tickets.addOns[ticket] & (1 << addOn)) !== 0;
  }
  const owned = managed || happens(customer.asksForSinglePoint, purpose.SINGLE_POINT);
  return (special ? SPECIAL_CASE : 0) | (owned ? OWNED : 0);
}

/** Urgent problems belong on a channel that somebody answers (F10); not everybody knows. */
function drawChannel(desk: Desk, plan: number, severity: number): number {
  const { customer } = desk.model;
  const channel = settled(NONE, customer.channelMix[plan], purpose.CHANNEL, desk.certain.channel[plan]);
  if (severity !== CRITICAL || channel === HOTLINE || channel === DEDICATED) return channel;
  return happens(customer.rightChannel, purpose.RIGHT_CHANNEL) ? HOTLINE : channel;
}
