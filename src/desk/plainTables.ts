/** What the compiled life of plain desks is told before a run: teams, customers, the order of waiting, what is alike in all rows. */
import { compiledMemory } from '../kernel/compiledMemory.ts';
import { NONE } from '../kernel/eventCalendar.ts';
import { CLOSED, STAFF_HANDLED, ticketBatch, visitBatch } from '../observations/log.ts';
import { channels, plans, severities } from '../scenario/words.ts';
import { HEAD_STARTS, type Life, MIXES, RANK_TABLE } from './compiledLife.ts';
import type { Desk } from './desk.ts';
import type { PlainDesk } from './plainDesk.ts';
import { tickets } from './tickets.ts';
import { clear } from './traits.ts';

/** A mix of which one alone is possible: this, and which. */
const ALONE = -1;

export function tellTeams(life: Life, plain: PlainDesk): void {
  for (const [index, team] of plain.teams.entries()) {
    const { line, work, pace, escalation, beforeEscalation, failure, chancy, nextTeam, seniorTeam } = team;
    const { code, first, second } = work;
    life.setTeam(
      index,
      line,
      code,
      first,
      second,
      pace,
      escalation,
      beforeEscalation,
      failure,
      chancy,
      nextTeam,
      seniorTeam,
    );
    for (const severity of severities.keys()) life.setReply(index, severity, team.replyMinutes[severity]);
  }
  life.setEntry(plain.firstTeam);
}

export function tellCustomers(life: Life, { certain, model }: Desk): void {
  const { customer } = model;
  const mixes = new Float64Array(compiledMemory!.buffer, MIXES, 64);
  mixes.set(customer.planMix);
  mixes.set(customer.severity, 8);
  for (const plan of plans.keys()) {
    const alone = certain.channel[plan];
    mixes.set(alone === NONE ? customer.channelMix[plan] : [ALONE, alone], 16 + 8 * plan);
  }
  life.customers(certain.plan, certain.severity, certain.flags | STAFF_HANDLED, customer.rightChannel);
}

/** The order of waiting, by class; tells whether it matters when a ticket joined a line. */
export function tellOrder(desk: Desk): boolean {
  const { certain } = desk;
  const { buffer } = compiledMemory!;
  const ranks = new Float64Array(buffer, RANK_TABLE, 256);
  const headStarts = new Float64Array(buffer, HEAD_STARTS, 256);
  // The desk is asked about a ticket of each class, created and joined at time 0, then at time 1.
  const example = desk.takeTicket();
  clear(desk, example);
  tickets.flags[example] = certain.flags;
  tickets.version[example] = certain.version;
  let keyed = false;
  for (const severity of severities.keys()) {
    for (const plan of plans.keys()) {
      for (const channel of channels.keys()) {
        tickets.severity[example] = severity;
        tickets.assigned[example] = severity;
        tickets.plan[example] = plan;
        tickets.channel[example] = channel;
        const place = (severity << 6) | (plan << 3) | channel;
        ranks[place] = desk.ranks.of(desk, example);
        const keys = [0, 1].map((time) => {
          tickets.created[example] = time;
          tickets.entered[example] = time;
          return desk.keyOf(desk, example);
        });
        headStarts[place] = -keys[0];
        keyed ||= keys[0] !== keys[1];
      }
    }
  }
  tickets.giveBack(example);
  return keyed;
}

/** What is alike in all rows is written once. */
export function prepareBatches({ certain }: Desk): void {
  ticketBatch.child.fill(0);
  ticketBatch.account.fill(NONE);
  ticketBatch.addOns.fill(0);
  ticketBatch.skill.fill(0);
  ticketBatch.complexity.fill(certain.complexity);
  ticketBatch.version.fill(certain.version);
  ticketBatch.outcome.fill(CLOSED);
  ticketBatch.paused.fill(0);
  ticketBatch.questions.fill(0);
  ticketBatch.satisfaction.fill(Number.NaN);
  visitBatch.engineer.fill(NONE);
  visitBatch.skill.fill(0);
  visitBatch.done.fill(1);
}
