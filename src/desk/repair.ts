/**
 * Repairs: an attempt may fail, and the engineer's own test or the customer's may find that out; a code defect waits
 * for a release; the customer tests, accepts, replies on the same ticket, or opens a new one.
 */

import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { dueAfter, openMinutesBetween } from '../kernel/workingTime.ts';
import { L1, L2, L3 } from '../model/model.ts';
import { CLOSED, ESCALATED, REOPENED, REOPENED_AS_NEW, SOLVED_BY_L1 } from '../observations/log.ts';
import { complexities } from '../scenario/words.ts';
import { pause, resume, stopDiagnosis, stopRepair, stopSolution } from './clocks.ts';
import { leave } from './closing.ts';
import { afterFailure, scheduleCommittee } from './committee.ts';
import { sendAway } from './conclusion.ts';
import type { Desk } from './desk.ts';
import { LONGEST_WORK } from './longestWork.ts';
import * as purpose from './purposes.ts';
import { enter } from './queue.ts';
import { AWAITS_RELEASE, HEARD, IN_CUSTOMER_TEST, NEVER, NO_PIECE, tickets, UNPLANNED } from './tickets.ts';
import { qualityOf, workFor } from './visit.ts';
import { createChild, welcome } from './welcome.ts';

const CODE_DEFECT = complexities.indexOf('codeDefect');
/** A customer who has not said anything for this long has accepted. */
const LONGEST_TEST_MINUTES = 14 * 1440;
const KEY_REOPENED = 2;

/** The engineer believes it repaired. */
export function attemptRepair(desk: Desk, ticket: number): void {
  const { model } = desk;
  const team = model.staff.teams[tickets.team[ticket]];
  const { repair } = model;
  const attempt = tickets.failedRepairs[ticket];
  let failure = team.repairFails / qualityOf(desk, ticket);
  if (repair.committee !== null && tickets.hearing[ticket] === HEARD) failure *= repair.committee.successFactor;
  const fails = desk.repairFails(failure, ticket, tickets.visits[ticket] - 1);
  if (fails && desk.happens(repair.ownTestFinds, ticket, purpose.OWN_TEST, attempt)) {
    desk.note(ticket, 'failed');
    afterFailure(desk, ticket);
    redo(desk, ticket, team.line);
    return;
  }
  tickets.hiddenFailure[ticket] = fails ? 1 : 0;
  tickets.line[ticket] = team.line;
  // Whatever was not stated on the way is stated with the repair itself.
  stopDiagnosis(desk, ticket, desk.now);
  const waits = releaseWait(desk, ticket, team.line);
  if (waits > 0) {
    desk.note(ticket, 'waitsForRelease');
    sendAway(ticket, AWAITS_RELEASE, desk.now + waits);
  } else deliver(desk, ticket);
}

/** Part of the work again, by the same engineer if he can. */
function redo(desk: Desk, ticket: number, line: number): void {
  const { model } = desk;
  const team = model.staff.teams[tickets.team[ticket]];
  const visit = tickets.visits[ticket]++;
  const work = Math.min(LONGEST_WORK, quantile(team.work, desk.draw(ticket, purpose.WORK, visit)));
  tickets.workLeft[ticket] = workFor(desk, ticket, work * model.repair.redo);
  tickets.touchesLeft[ticket] = 1;
  tickets.pieceLeft[ticket] = NO_PIECE;
  enter(desk, ticket, line);
}

/** Minutes until the repair of a code defect is out: the next train, or a hot fix if that is sooner. */
function releaseWait(desk: Desk, ticket: number, line: number): number {
  const { model, now } = desk;
  const { releaseEvery, hotFix } = model.repair;
  if (releaseEvery <= 0 || line !== L3 || tickets.complexity[ticket] !== CODE_DEFECT) return 0;
  const next = Math.ceil(now / releaseEvery) * releaseEvery;
  return Math.min(next - now, hotFix[tickets.severity[ticket]]);
}

/** The repair is in the customer's hands, who tests it. */
export function deliver(desk: Desk, ticket: number): void {
  const { model, now } = desk;
  stopSolution(desk, ticket, now);
  stopRepair(desk, ticket, now);
  desk.note(ticket, 'repaired');
  const test = model.repair.customerTest;
  if (test === null) {
    testEnds(desk, ticket);
    return;
  }
  const hours = model.demand.regions[tickets.region[ticket]].customerHours;
  const limit = now + LONGEST_TEST_MINUTES;
  const minutes = quantile(test, desk.draw(ticket, purpose.CUSTOMER_TEST, tickets.failedRepairs[ticket]));
  const until = minutes > openMinutesBetween(hours, now, limit) ? limit : dueAfter(hours, now, minutes);
  if (model.promises.pausesCustomer) pause(desk, ticket);
  sendAway(ticket, IN_CUSTOMER_TEST, until);
}

export function testEnds(desk: Desk, ticket: number): void {
  const { model } = desk;
  desk.note(ticket, 'tested');
  const { line } = model.staff.teams[tickets.team[ticket]];
  if (!tickets.hiddenFailure[ticket]) {
    tickets.pauseSince[ticket] = NEVER;
    if (line === L1 && !desk.has(ticket, ESCALATED | REOPENED)) desk.mark(ticket, SOLVED_BY_L1);
    leave(desk, ticket, CLOSED);
    return;
  }
  resume(desk, ticket);
  tickets.hiddenFailure[ticket] = 0;
  if (desk.happens(model.repair.reopenAsNew, ticket, purpose.REOPEN_AS_NEW, tickets.failedRepairs[ticket])) {
    openAnew(desk, ticket);
    return;
  }
  // A reply on the same ticket takes the repair back and keeps the ticket's place (F19).
  tickets.repair[ticket] = NEVER;
  desk.mark(ticket, REOPENED);
  desk.note(ticket, 'reopened');
  afterFailure(desk, ticket);
  scheduleCommittee(desk, ticket);
  const { returnsTo } = model.repair;
  const senior = line === L1 && desk.teamsOfLine[L2].length > 0 ? L2 : line;
  const target = returnsTo === NONE || desk.teamsOfLine[returnsTo].length === 0 ? senior : returnsTo;
  if (target !== line) tickets.owner[ticket] = NONE;
  tickets.line[ticket] = target;
  tickets.outcome[ticket] = UNPLANNED;
  tickets.touchesLeft[ticket] = 0;
  enter(desk, ticket, target);
}

/** The customer opens a new ticket, which queues from the start; the old one stays as it is, linked. */
function openAnew(desk: Desk, ticket: number): void {
  desk.mark(ticket, REOPENED_AS_NEW);
  const child = createChild(desk, ticket, KEY_REOPENED);
  leave(desk, ticket, CLOSED);
  welcome(desk, child);
}
