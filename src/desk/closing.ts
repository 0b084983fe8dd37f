/** A ticket leaves: the customer may be asked, may complain, and the whole story becomes one row of the log. */
import { NONE } from '../kernel/eventCalendar.ts';
import { log as logarithm, normalQuantile } from '../kernel/mathematics.ts';
import { EXPERIENCE } from '../model/model.ts';
import {
  BATCH_ROWS,
  CLOSED,
  COMPLAINT,
  COUNTED,
  EXCLUDED,
  OPEN,
  REOPENED,
  REOPENED_AS_NEW,
  SPEED_SENSITIVE,
  STAFF_HANDLED,
  ticketBatch,
} from '../observations/log.ts';
import { keepOpenDues } from './clocks.ts';
import type { Desk } from './desk.ts';
import { calendar } from './instruments.ts';
import * as purpose from './purposes.ts';
import { enter } from './queue.ts';
import { HEARS_COMPLAINT, NEVER, tickets } from './tickets.ts';
import { createChild } from './welcome.ts';

export function leave(desk: Desk, ticket: number, outcome: number): void {
  const { features } = desk;
  if (features.patience && tickets.patienceEvent[ticket] !== NONE) calendar.cancel(tickets.patienceEvent[ticket]);
  if (features.committee && tickets.committeeEvent[ticket] !== NONE) calendar.cancel(tickets.committeeEvent[ticket]);
  let satisfaction = Number.NaN;
  if (outcome === CLOSED && desk.has(ticket, STAFF_HANDLED)) {
    desk.note(ticket, 'closed');
    satisfaction = survey(desk, ticket);
    complain(desk, ticket);
  }
  if (desk.has(ticket, COUNTED)) writeRow(desk, ticket, outcome, satisfaction);
  desk.dropTicket(ticket);
}

/** Clocks that were stopped too late; an excluded cause breaks nothing. */
function brokenClocks(desk: Desk, ticket: number): number {
  if (!desk.features.promises || desk.has(ticket, EXCLUDED)) return 0;
  return (
    (tickets.response[ticket] > tickets.dueResponse[ticket] ? 1 : 0) +
    (tickets.diagnosis[ticket] > tickets.dueDiagnosis[ticket] ? 1 : 0) +
    (tickets.solution[ticket] > tickets.dueSolution[ticket] ? 1 : 0) +
    (tickets.repair[ticket] > tickets.dueRepair[ticket] ? 1 : 0)
  );
}

/** What the customer answers to the survey (F30), 1 to 5; NaN when he does not. */
function survey(desk: Desk, ticket: number): number {
  const { model } = desk;
  const rules = model.outcomes.survey;
  if (rules === null || !desk.happens(rules.answers, ticket, purpose.SURVEY_ANSWER, 0)) return Number.NaN;
  desk.note(ticket, 'surveyed');
  let score = rules.best - rules.perBrokenClock * brokenClocks(desk, ticket);
  if (desk.has(ticket, REOPENED | REOPENED_AS_NEW)) score -= rules.reopened;
  score -= rules.perTransferBeyondOne * Math.max(0, tickets.transfers[ticket] - 1);
  if (desk.features.promises && !desk.has(ticket, EXCLUDED)) {
    const start = tickets.promised[ticket];
    score -= rules.lateDoubling * lateDoublings(tickets.response[ticket] - start, tickets.dueResponse[ticket] - start);
    score -= rules.lateDoubling * lateDoublings(tickets.repair[ticket] - start, tickets.dueRepair[ticket] - start);
    if (desk.has(ticket, SPEED_SENSITIVE) && tickets.response[ticket] > tickets.dueResponse[ticket]) {
      score -= rules.speedSensitiveResponse;
    }
  }
  score += rules.noise * normalQuantile(desk.draw(ticket, purpose.SATISFACTION, 0));
  return Math.min(5, Math.max(1, score));
}

/** How often a wait was twice as long as promised; 0 when it was in time. */
function lateDoublings(taken: number, promise: number): number {
  return taken > promise && promise > 0 ? logarithm(taken / promise) / Math.LN2 : 0;
}

/** Some complain, more of those whose promise was broken; the customer-experience team hears them (F25). */
function complain(desk: Desk, ticket: number): void {
  const { complaints } = desk.model.repair;
  if (complaints === null) return;
  const broken = brokenClocks(desk, ticket) > 0 || tickets.failedRepairs[ticket] > 0;
  if (!desk.happens(broken ? complaints.broken : complaints.kept, ticket, purpose.COMPLAINT, 0)) return;
  desk.mark(ticket, COMPLAINT);
  desk.note(ticket, 'complained');
  if (desk.teamsOfLine[EXPERIENCE].length === 0) return;
  const complaint = createChild(desk, ticket, purpose.KEY_COMPLAINT);
  tickets.assigned[complaint] = tickets.severity[complaint];
  tickets.assignedSkill[complaint] = tickets.skill[complaint];
  tickets.outcome[complaint] = HEARS_COMPLAINT;
  enter(desk, complaint, EXPERIENCE);
}

export function closeComplaint(desk: Desk, complaint: number): void {
  desk.dropTicket(complaint);
}

/** The caller had hung up long ago; only the engineer's time was lost. His ticket left when he did. */
export function closeGhost(desk: Desk, ghost: number): void {
  desk.dropTicket(ghost);
}

const never = (time: number) => (time === NEVER ? Number.NaN : time);
const nothing = (due: number) => (due === Number.POSITIVE_INFINITY ? Number.NaN : due);

export function writeRow(desk: Desk, ticket: number, outcome: number, satisfaction: number): void {
  const { log, now, features } = desk;
  if (features.promises && outcome === OPEN) keepOpenDues(desk, ticket);
  const table = ticketBatch;
  const row = table.rows++;
  table.serial[row] = tickets.serial[ticket];
  table.source[row] = tickets.source[ticket];
  table.slot[row] = tickets.slot[ticket];
  table.number[row] = tickets.number[ticket];
  table.child[row] = tickets.child[ticket];
  table.account[row] = tickets.account[ticket];
  table.severity[row] = tickets.severity[ticket];
  table.assigned[row] = tickets.assigned[ticket];
  table.plan[row] = tickets.plan[ticket];
  table.addOns[row] = tickets.addOns[ticket];
  table.channel[row] = tickets.channel[ticket];
  table.region[row] = tickets.region[ticket];
  table.skill[row] = tickets.skill[ticket];
  table.complexity[row] = tickets.complexity[ticket];
  table.version[row] = tickets.version[ticket];
  table.line[row] = tickets.line[ticket];
  table.flags[row] = tickets.flags[ticket];
  table.outcome[row] = outcome;
  table.created[row] = tickets.created[ticket];
  table.promised[row] = never(tickets.promised[ticket]);
  table.response[row] = never(tickets.response[ticket]);
  table.diagnosis[row] = never(tickets.diagnosis[ticket]);
  table.solution[row] = never(tickets.solution[ticket]);
  table.repair[row] = never(tickets.repair[ticket]);
  table.closed[row] = outcome === OPEN ? Number.NaN : now;
  if (features.promises) {
    table.dueResponse[row] = nothing(tickets.dueResponse[ticket]);
    table.dueDiagnosis[row] = nothing(tickets.dueDiagnosis[ticket]);
    table.dueSolution[row] = nothing(tickets.dueSolution[ticket]);
    table.dueRepair[row] = nothing(tickets.dueRepair[ticket]);
  }
  table.paused[row] = tickets.pausedElapsed[ticket];
  table.worked[row] = tickets.worked[ticket];
  if (features.onSite) table.onSiteAt[row] = never(tickets.onSiteAt[ticket]);
  table.touches[row] = tickets.touches[ticket];
  table.transfers[row] = tickets.transfers[ticket];
  table.failedRepairs[row] = tickets.failedRepairs[ticket];
  if (features.questions) table.questions[row] = tickets.questions[ticket];
  table.satisfaction[row] = satisfaction;
  if (table.rows === BATCH_ROWS) log.flushTickets();
}
