/** The plan of a visit to a line, made when its first touch begins: what it comes to, how much work it is, in how many touches. */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { geometricQuantile } from '../../src/kernel/poisson.ts';
import { L1, L3 } from '../../src/model/model.ts';
import { complexities } from '../../src/scenario/words.ts';
import { reclassify } from './clocks.ts';
import { chancesOf, type Desk, draw, happens, meets, teamsOf } from './desk.ts';
import type { Ticket } from './ticket.ts';

const ENVIRONMENT = complexities.indexOf('environment');

export function planVisit(desk: Desk, ticket: Ticket): void {
  const { model } = desk;
  const team = ticket.team!.model;
  ticket.touchesLeft = 1;
  ticket.pieceLeft = null;
  ticket.diagnosisAt = null;
  ticket.solutionAt = null;
  if (ticket.ghost) {
    ticket.purpose = 'calls a ghost';
    ticket.workLeft = model.customer.patience!.silentWaste;
    return;
  }
  // Triage, the committee and complaints are one piece of work each, and no visit to a support line.
  if (team.line > L3) {
    ticket.workLeft = Math.min(1e15, quantile(team.work, draw(ticket, purpose.BENCH_WORK, team.line)));
    return;
  }
  const visit = ticket.visits++;
  ticket.workLeft = Math.min(1e15, quantile(team.work, draw(ticket, purpose.WORK, visit)));
  // The first look corrects a wrong severity; a wrong skill is found out and passed on.
  if (ticket.assigned !== ticket.severity) reclassify(desk, ticket);
  if (ticket.assignedSkill !== ticket.skill && ticket.engineer?.profile.speed[ticket.skill] === 0) {
    ticket.purpose = 'finds misroute';
    ticket.workLeft = model.triage.reassignmentTouch;
    ticket.marks.add('misrouted');
    return;
  }
  planWork(desk, ticket, visit);
}

function planWork(desk: Desk, ticket: Ticket, visit: number): void {
  const { model } = desk;
  const team = ticket.team!.model;
  const line = model.lines[team.line];
  const { repair } = model;
  const factors = factorsOf(desk, ticket);
  const needed = factors.work.reduce((work, factor) => work * factor, ticket.workLeft);
  const escalation = factors.escalation.reduce(
    (share, factor) => share * factor,
    line.escalates[ticket.complexity] / qualityOf(ticket),
  );
  const escalates = chancesOf(ticket, visit).escalates < escalation && teamsOf(desk, line.escalatesTo).length > 0;

  const unprepared = ticket.marks.has('prepared') ? 1 : repair.unpreparedDiagnosis;
  const diagnosis = needed * team.diagnosisShare * unprepared;
  const total = needed * (1 - team.diagnosisShare) + diagnosis;
  const solution = diagnosis + needed * Math.max(0, team.solutionShare - team.diagnosisShare);
  if (escalates) {
    ticket.purpose = 'escalates';
    ticket.workLeft = total * line.beforeEscalation;
    // With a workaround in his hands the customer has the cause and a way out.
    if (happens(line.workaround, ticket, purpose.WORKAROUND, visit)) {
      ticket.diagnosisAt = Math.max(0, ticket.workLeft - diagnosis * line.beforeEscalation);
      ticket.solutionAt = 0;
    }
  } else {
    ticket.purpose = 'solves';
    ticket.workLeft = total;
    ticket.diagnosisAt = Math.max(0, total - diagnosis);
    ticket.solutionAt = Math.max(0, total - solution);
  }
  ticket.touchesLeft = touchesOf(desk, ticket, visit);
}

/** What makes work on the ticket longer, and escalation likelier, than the line's. */
function factorsOf(desk: Desk, ticket: Ticket) {
  const { repair, customer } = desk.model;
  const work = [repair.complexityFactor[ticket.complexity]];
  const escalation: number[] = [];
  if (ticket.complexity >= ENVIRONMENT) work.push(repair.versionFactor[ticket.version]);
  if (!ticket.marks.has('goodDescription')) work.push(repair.poorDescriptionFactor);
  if (ticket.marks.has('covered') && ticket.team!.model.line === L1) {
    work.push(customer.coveredWorkFactor);
    escalation.push(customer.coveredEscalationFactor);
  }
  if (ticket.storm !== null) {
    work.push(ticket.storm.workFactor);
    escalation.push(ticket.storm.escalationFactor);
  }
  return { work, escalation };
}

/** Touches that the work itself needs, and at least one more than there are questions left to ask. */
function touchesOf(desk: Desk, ticket: Ticket, visit: number): number {
  const { questions } = desk.model.customer;
  if (questions !== null && !ticket.questionsPlanned) {
    ticket.questionsPlanned = true;
    const cooperates = ticket.marks.has('cooperates') ? 1 : 0;
    const more = ticket.marks.has('goodDescription') ? 0 : questions.poorDescriptionAsks;
    if (happens(questions.needed[cooperates], ticket, purpose.QUESTIONS)) {
      const mean = Math.max(1, questions.asks[cooperates] + more);
      ticket.questionsLeft = geometricQuantile(mean, draw(ticket, purpose.QUESTION_COUNT));
    }
  }
  const touches = geometricQuantile(Math.max(1, ticket.team!.model.touches), draw(ticket, purpose.TOUCHES, visit));
  return Math.max(touches, ticket.questionsLeft + 1);
}

/** How good whoever works on it is: failures and escalations are divided by this. */
export function qualityOf({ team, engineer, skill }: Ticket): number {
  return team!.model.quality * (engineer?.profile.quality[skill] || 1);
}

/** Part of the work again, after the engineer's own test has found a failure. */
export function planRedo(desk: Desk, ticket: Ticket): void {
  const { redo } = desk.model.repair;
  const work = Math.min(1e15, quantile(ticket.team!.model.work, draw(ticket, purpose.WORK, ticket.visits++)));
  ticket.workLeft = factorsOf(desk, ticket).work.reduce((left, factor) => left * factor, work * redo);
  ticket.touchesLeft = 1;
  ticket.pieceLeft = null;
  if (factorsOf(desk, ticket).work.some((factor, place) => place > 0 && factor !== 1)) meets(desk, 'redo with factors');
}
