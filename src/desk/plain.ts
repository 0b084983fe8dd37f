/**
 * The life of a ticket on a plain desk, whole: it comes, waits for a seat, is worked on, goes up a line or is repaired,
 * returns if the repair does not hold, and leaves. It reads as the skeleton of the life that the files beside tell in
 * full, draws the same numbers and writes the same rows; a test holds the two to the last bit. What it saves is the
 * machine code of all that a plain desk does not do.
 */
import { quantiles } from '../kernel/laws.ts';
import { pair } from '../kernel/random.ts';
import { L1 } from '../model/model.ts';
import { COUNTED, ESCALATED, REOPENED, SOLVED_BY_L1, STAFF_HANDLED } from '../observations/log.ts';
import { COMPLETION, type Desk } from './desk.ts';
import { calendar, order } from './instruments.ts';
import type { PlainDesk, PlainTeam } from './plainDesk.ts';
import { writePlainRow, writePlainVisit } from './plainRows.ts';
import * as purpose from './purposes.ts';
import { ESCALATES, IN_SERVICE, NEVER, NOWHERE, SOLVES, tickets, WAITING } from './tickets.ts';

/** What a plain ticket has written into its place, unwritten. */
export function clearPlainly(ticket: number): void {
  tickets.response[ticket] = NEVER;
  tickets.diagnosis[ticket] = NEVER;
  tickets.solution[ticket] = NEVER;
  tickets.repair[ticket] = NEVER;
  tickets.worked[ticket] = 0;
  tickets.visits[ticket] = 0;
  tickets.transfers[ticket] = 0;
  tickets.failedRepairs[ticket] = 0;
}

export function arrivePlainly(desk: Desk, plain: PlainDesk): void {
  const { arrivals, now } = desk;
  const { ticket } = arrivals.sources[arrivals.nextSource];
  desk.arrived++;
  tickets.coming--;
  tickets.serial[ticket] = desk.created++;
  arrivals.advance();
  if (now >= 0 && now < desk.model.span.periodEnd) {
    tickets.flags[ticket] |= COUNTED;
    desk.countedPresent++;
  }
  enterPlainly(desk, plain, ticket, plain.firstTeam);
}

/** Takes a seat of the team, or waits for one. */
function enterPlainly(desk: Desk, plain: PlainDesk, ticket: number, team: number): void {
  const { rule } = desk;
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
  desk.plainLines[team].join(ticket);
  desk.waiting[team]++;
}

/**
 * What the first visits of tickets will be, and whether their repairs will hold: drawn in short loops long before they
 * come. Keyed draws give the same numbers whenever they are asked.
 */
export function drawAhead(desk: Desk, plain: PlainDesk, places: Int32Array, count: number): void {
  const { work } = plain.teams[plain.firstTeam];
  if (values.length < count) values = new Float64Array(2 * count);
  for (let place = 0; place < count; place++) values[place] = desk.draw(places[place], purpose.WORK, 0);
  quantiles(work, values, count);
  for (let place = 0; place < count; place++) {
    const ticket = places[place];
    tickets.workLeft[ticket] = values[place];
    tickets.assigned[ticket] = tickets.severity[ticket];
    tickets.promised[ticket] = tickets.created[ticket];
    tickets.flags[ticket] |= STAFF_HANDLED;
    drawChances(desk, plain.teams[plain.firstTeam], ticket, 0);
  }
}

let values = new Float64Array(64);

/** The work of a later visit, and what it comes to. */
function drawVisit(desk: Desk, team: PlainTeam, ticket: number, visit: number): void {
  // A column of one, since a number that a routine hands back needs a box.
  values[0] = desk.draw(ticket, purpose.WORK, visit);
  quantiles(team.work, values, 1);
  tickets.workLeft[ticket] = values[0];
  drawChances(desk, team, ticket, visit);
}

/** Whether a visit will end on the next line, and whether the repair at its end will hold. */
function drawChances(desk: Desk, team: PlainTeam, ticket: number, visit: number): void {
  const { chancy, escalation, nextTeam, beforeEscalation } = team;
  tickets.outcome[ticket] = SOLVES;
  if (!chancy) return;
  desk.drawChances(ticket, visit);
  tickets.repairChance[ticket] = pair[1];
  if (nextTeam < 0 || pair[0] >= escalation) return;
  tickets.outcome[ticket] = ESCALATES;
  tickets.workLeft[ticket] *= beforeEscalation;
}

function beginPlainly(desk: Desk, plain: PlainDesk, ticket: number, team: number): void {
  const { now } = desk;
  const { pace, replyMinutes } = plain.teams[team];
  const visit = tickets.visits[ticket]++;
  if (visit > 0) drawVisit(desk, plain.teams[team], ticket, visit);
  else tickets.response[ticket] = now + replyMinutes[tickets.severity[ticket]];
  desk.seatsBusy[team]++;
  tickets.state[ticket] = IN_SERVICE;
  tickets.began[ticket] = now;
  calendar.schedule(now + tickets.workLeft[ticket] * pace, COMPLETION, ticket);
}

/** Fills free seats with those who are first in the line. */
export function fillSeatsPlainly(desk: Desk, plain: PlainDesk, team: number): void {
  while (desk.waiting[team] > 0 && desk.seatsBusy[team] < desk.seatsOpen[team]) {
    desk.waiting[team]--;
    beginPlainly(desk, plain, desk.plainLines[team].takeFirst(), team);
  }
}

/** A visit is done. The seat is filled first, so that the ticket never overtakes those who wait already. */
export function completePlainly(desk: Desk, plain: PlainDesk, ticket: number): void {
  const { now } = desk;
  const team = tickets.team[ticket];
  tickets.worked[ticket] += tickets.workLeft[ticket];
  tickets.state[ticket] = NOWHERE;
  writePlainVisit(desk, ticket);
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
  if (tickets.repairChance[ticket] < failure) {
    tickets.failedRepairs[ticket]++;
    tickets.flags[ticket] |= REOPENED;
    enterPlainly(desk, plain, ticket, seniorTeam);
    return;
  }
  tickets.repair[ticket] = now;
  if (line === L1 && (tickets.flags[ticket] & (ESCALATED | REOPENED)) === 0) tickets.flags[ticket] |= SOLVED_BY_L1;
  if (tickets.flags[ticket] & COUNTED) writePlainRow(desk, ticket);
  desk.dropTicket(ticket);
}

/** What a ticket still on the desk has come to when the run ends: work that goes on counts up to its end. */
export function cutOffPlainly(desk: Desk, plain: PlainDesk, ticket: number): void {
  tickets.touches[ticket] = tickets.visits[ticket];
  if (tickets.state[ticket] !== IN_SERVICE) return;
  const since = desk.now - tickets.began[ticket];
  const { pace } = plain.teams[tickets.team[ticket]];
  if (since > 0) tickets.worked[ticket] += Math.min(tickets.workLeft[ticket], since / pace);
}
