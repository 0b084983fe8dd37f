/**
 * The life of a ticket on a plain desk, whole: it comes, waits for a seat, is worked on, goes up a line or is repaired,
 * returns if the repair does not hold, and leaves. It reads as the skeleton of the life that the files beside tell in
 * full, draws the same numbers and writes the same rows; a test holds the two to the last bit. What it saves is the
 * machine code of all that a plain desk does not do.
 */
import { quantile } from '../kernel/laws.ts';
import { L1 } from '../model/model.ts';
import { CLOSED, COUNTED, ESCALATED, REOPENED, SOLVED_BY_L1, STAFF_HANDLED } from '../observations/log.ts';
import { writeRow } from './closing.ts';
import { COMPLETION, type Desk } from './desk.ts';
import type { PlainDesk } from './plainDesk.ts';
import * as purpose from './purposes.ts';
import { ESCALATES, IN_SERVICE, NEVER, NOWHERE, SOLVES, WAITING } from './tickets.ts';
import { writeVisit } from './work.ts';

export function arrivePlainly(desk: Desk, plain: PlainDesk): void {
  const { arrivals, tickets, now } = desk;
  const { ticket } = arrivals.sources[arrivals.nextSource];
  desk.arrived++;
  tickets.coming--;
  tickets.serial[ticket] = desk.created++;
  arrivals.advance();
  let flags = tickets.flags[ticket] | STAFF_HANDLED;
  if (now >= 0 && now < desk.model.span.periodEnd) {
    flags |= COUNTED;
    desk.countedPresent++;
  }
  tickets.flags[ticket] = flags;
  tickets.assigned[ticket] = tickets.severity[ticket];
  tickets.promised[ticket] = now;
  enterPlainly(desk, plain, ticket, plain.firstTeam);
}

/** Takes a seat of the team, or waits for one. */
function enterPlainly(desk: Desk, plain: PlainDesk, ticket: number, team: number): void {
  const { tickets, order, rule } = desk;
  tickets.team[ticket] = team;
  tickets.line[ticket] = plain.teams[team].line;
  tickets.entered[ticket] = desk.now;
  if (desk.seatsBusy[team] < desk.seatsOpen[team]) {
    beginPlainly(desk, plain, ticket, team);
    return;
  }
  tickets.state[ticket] = WAITING;
  order.rank[ticket] = rule.rank(desk, ticket);
  order.key[ticket] = rule.key(desk, ticket);
  desk.lines[team].join(ticket);
  desk.waiting[team]++;
}

function beginPlainly(desk: Desk, plain: PlainDesk, ticket: number, team: number): void {
  const { tickets, now } = desk;
  const { work, pace, escalation, nextTeam, beforeEscalation, replyMinutes } = plain.teams[team];
  const visit = tickets.visits[ticket]++;
  const drawn = desk.draw(ticket, purpose.WORK, visit);
  const escalates = nextTeam >= 0 && desk.happens(escalation, ticket, purpose.ESCALATION, visit);
  const needed = quantile(work, drawn) * (escalates ? beforeEscalation : 1);
  desk.seatsBusy[team]++;
  tickets.state[ticket] = IN_SERVICE;
  tickets.touches[ticket]++;
  tickets.began[ticket] = now;
  tickets.workLeft[ticket] = needed;
  tickets.outcome[ticket] = escalates ? ESCALATES : SOLVES;
  if (tickets.response[ticket] === NEVER) tickets.response[ticket] = now + replyMinutes[tickets.severity[ticket]];
  desk.calendar.schedule(now + needed * pace, COMPLETION, ticket);
}

/** Fills free seats with those who are first in the line. */
export function fillSeatsPlainly(desk: Desk, plain: PlainDesk, team: number): void {
  while (desk.waiting[team] > 0 && desk.seatsBusy[team] < desk.seatsOpen[team]) {
    desk.waiting[team]--;
    beginPlainly(desk, plain, desk.lines[team].takeFirst(), team);
  }
}

/** A visit is done. The seat is filled first, so that the ticket never overtakes those who wait already. */
export function completePlainly(desk: Desk, plain: PlainDesk, ticket: number): void {
  const { tickets, now } = desk;
  const team = tickets.team[ticket];
  tickets.worked[ticket] += tickets.workLeft[ticket];
  tickets.state[ticket] = NOWHERE;
  writeVisit(desk, ticket, tickets.began[ticket], 1);
  desk.seatsBusy[team]--;
  fillSeatsPlainly(desk, plain, team);

  const { line, nextTeam, failure, seniorTeam } = plain.teams[team];
  if (tickets.outcome[ticket] === ESCALATES) {
    tickets.transfers[ticket]++;
    tickets.flags[ticket] |= ESCALATED;
    enterPlainly(desk, plain, ticket, nextTeam);
    return;
  }
  if (tickets.solution[ticket] === NEVER) {
    tickets.diagnosis[ticket] = now;
    tickets.solution[ticket] = now;
  }
  if (desk.happens(failure, ticket, purpose.REPAIR_FAILS, tickets.failedRepairs[ticket])) {
    tickets.failedRepairs[ticket]++;
    tickets.flags[ticket] |= REOPENED;
    enterPlainly(desk, plain, ticket, seniorTeam);
    return;
  }
  tickets.repair[ticket] = now;
  if (line === L1 && (tickets.flags[ticket] & (ESCALATED | REOPENED)) === 0) tickets.flags[ticket] |= SOLVED_BY_L1;
  if (tickets.flags[ticket] & COUNTED) writeRow(desk, ticket, CLOSED, Number.NaN);
  desk.dropTicket(ticket);
}

/** Work that goes on when the run ends, up to its end. */
export function cutOffPlainly(desk: Desk, plain: PlainDesk, ticket: number): void {
  const { tickets } = desk;
  const since = desk.now - tickets.began[ticket];
  const { pace } = plain.teams[tickets.team[ticket]];
  if (since > 0) tickets.worked[ticket] += Math.min(tickets.workLeft[ticket], since / pace);
}
