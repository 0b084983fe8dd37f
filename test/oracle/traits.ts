/** What a ticket that arrives is like: who sends it, what it is about, how it comes. */
import * as purpose from '../../src/desk/purposes.ts';
import { addOns, channels, plans } from '../../src/scenario/words.ts';
import { accountAt } from './accounts.ts';
import type { Arrival } from './arrivals.ts';
import { type Desk, draw, happens, pick } from './desk.ts';
import { Ticket } from './ticket.ts';

export const CRITICAL = 0;
const SERIOUS = 1;

export function ticketOf(desk: Desk, arrival: Arrival & { readonly source: number }): Ticket {
  const ticket = new Ticket(desk, arrival.key, { ...arrival, child: 0 });
  const { customer, demand } = desk.model;
  const { storm } = arrival;
  const told = (column: 'region' | 'plan' | 'severity' | 'channel' | 'skill' | 'complexity') => {
    const value = arrival.row === undefined ? -1 : demand.recorded![column][arrival.row];
    return value < 0 ? undefined : value;
  };
  const drawn = (mix: Float64Array, cause: number) => pick(mix, draw(ticket, cause));
  const mark = (share: number, cause: number) => happens(share, ticket, cause);

  ticket.region = arrival.region ?? told('region') ?? drawn(demand.regionMix, purpose.REGION);
  ticket.plan = told('plan') ?? drawn(customer.planMix, purpose.PLAN);
  customerOf(desk, ticket);

  ticket.severity = told('severity') ?? storm?.severity ?? drawn(customer.severity, purpose.SEVERITY);
  if (mark(customer.prepared, purpose.PREPARED)) ticket.marks.add('prepared');
  else if (ticket.severity === SERIOUS && mark(customer.dataLossWhenUnprepared, purpose.DATA_LOSS)) {
    ticket.severity = CRITICAL;
  }
  if (mark(customer.goodDescription, purpose.DESCRIPTION)) ticket.marks.add('goodDescription');
  if (mark(customer.common, purpose.COMMON) && mark(customer.covered, purpose.COVERED)) ticket.marks.add('covered');
  if (storm?.model.security) ticket.marks.add('security');
  ticket.storm = storm?.model ?? null;
  if (ticket.severity === CRITICAL && mark(customer.specialCase, purpose.SPECIAL_CASE)) ticket.marks.add('specialCase');
  if (mark(customer.excluded, purpose.EXCLUDED)) ticket.marks.add('excluded');

  ticket.channel = told('channel') ?? channelOf(desk, ticket);
  ticket.skill = told('skill') ?? storm?.skill ?? drawn(customer.skill, purpose.SKILL);
  ticket.complexity = told('complexity') ?? storm?.complexity ?? drawn(customer.complexity, purpose.COMPLEXITY);
  ticket.version = drawn(customer.version, purpose.VERSION);
  if (hasManager(desk, ticket) || mark(customer.asksForSinglePoint, purpose.SINGLE_POINT)) ticket.marks.add('owned');
  return ticket;
}

/** Add-ons and habits are the account's; without accounts every ticket is its own customer. */
function customerOf(desk: Desk, ticket: Ticket): void {
  const { customer } = desk.model;
  const account = accountAt(desk.accounts[ticket.region][ticket.plan], draw(ticket, purpose.ACCOUNT));
  if (account !== null) {
    ticket.account = account.number;
    ticket.addOns = account.addOns;
    if (account.cooperates) ticket.marks.add('cooperates');
    if (account.speedSensitive) ticket.marks.add('speedSensitive');
    return;
  }
  for (const addOn of addOns.keys()) {
    const share = customer.addOnShares[addOn * plans.length + ticket.plan];
    if (happens(share, ticket, purpose.ADD_ON, addOn)) ticket.addOns |= 1 << addOn;
  }
  if (happens(customer.fullyCooperating, ticket, purpose.COOPERATION)) ticket.marks.add('cooperates');
  if (happens(customer.speedSensitive, ticket, purpose.SPEED_SENSITIVE)) ticket.marks.add('speedSensitive');
}

/** Critical tickets on a channel that nobody answers at once come by the hotline if the customer knows better. */
function channelOf(desk: Desk, ticket: Ticket): number {
  const { customer } = desk.model;
  const channel = pick(customer.channelMix[ticket.plan], draw(ticket, purpose.CHANNEL));
  const answered = channels[channel] === 'hotline' || channels[channel] === 'dedicated';
  if (ticket.severity !== CRITICAL || answered) return channel;
  return happens(customer.rightChannel, ticket, purpose.RIGHT_CHANNEL) ? channels.indexOf('hotline') : channel;
}

function hasManager(desk: Desk, ticket: Ticket): boolean {
  const { planManager, addOnManager } = desk.model.promises;
  return (
    planManager[ticket.plan] === 1 || [...addOns.keys()].some((addOn) => addOnManager[addOn] && has(ticket, addOn))
  );
}

function has(ticket: Ticket, addOn: number): boolean {
  return (ticket.addOns & (1 << addOn)) !== 0;
}

/** Is it a critical ticket of a customer to whom an engineer is sent? */
export function isForOnSite(ticket: Ticket): boolean {
  return ticket.severity === CRITICAL && has(ticket, addOns.indexOf('businessCritical'));
}
