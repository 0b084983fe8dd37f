/**
 * A visit to a line is planned when its first touch begins: whether this line can solve the ticket, how much work
 * it is, in how many touches, with how many questions, and at which point of the work the cause and a way out are known.
 */

import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { geometricQuantile } from '../kernel/poisson.ts';
import { L1, L2, L3, type StormModel } from '../model/model.ts';
import { COOPERATES, COVERED, GOOD_DESCRIPTION, MISROUTED, ON_SITE, PREPARED } from '../observations/log.ts';
import { addOns, complexities } from '../scenario/words.ts';
import { reclassify } from './clocks.ts';
import type { Desk } from './desk.ts';
import { LONGEST_WORK } from './longestWork.ts';
import * as purpose from './purposes.ts';
import { CALLS_A_GHOST, ESCALATES, FINDS_MISROUTE, NEVER, NO_PIECE, SOLVES, tickets } from './tickets.ts';

const ENVIRONMENT = complexities.indexOf('environment');
const BUSINESS_CRITICAL = 1 << addOns.indexOf('businessCritical');
const CRITICAL = 0;

export function planVisit(desk: Desk, ticket: number): void {
  const { model } = desk;
  tickets.touchesLeft[ticket] = 1;
  tickets.pieceLeft[ticket] = NO_PIECE;
  tickets.diagnosisAt[ticket] = NEVER;
  tickets.solutionAt[ticket] = NEVER;
  const team = model.staff.teams[tickets.team[ticket]];

  if (desk.features.patience && tickets.ghost[ticket]) {
    tickets.outcome[ticket] = CALLS_A_GHOST;
    tickets.workLeft[ticket] = model.customer.patience!.silentWaste;
    return;
  }
  if (team.line > L3) {
    // Triage, committee and complaints are one piece of work each; `outcome` says which. They count as no visit, so that
    // a desk with them and one without draw alike for all the rest.
    const u = desk.draw(ticket, purpose.BENCH_WORK, team.line);
    tickets.workLeft[ticket] = Math.min(LONGEST_WORK, quantile(team.work, u));
    return;
  }
  const visit = tickets.visits[ticket]++;
  const work = Math.min(LONGEST_WORK, quantile(team.work, desk.draw(ticket, purpose.WORK, visit)));
  // The first look corrects a wrong severity; a wrong skill is found out and passed on.
  if (tickets.assigned[ticket] !== tickets.severity[ticket]) reclassify(desk, ticket);
  if (tickets.assignedSkill[ticket] !== tickets.skill[ticket] && !canWork(desk, ticket)) {
    tickets.outcome[ticket] = FINDS_MISROUTE;
    tickets.workLeft[ticket] = model.triage.reassignmentTouch;
    desk.mark(ticket, MISROUTED);
    return;
  }
  planWork(desk, ticket, visit, work);
}

/** Does whoever works on it have the skill that it really needs? */
function canWork(desk: Desk, ticket: number): boolean {
  const { engineers, model } = desk;
  const engineer = tickets.engineer[ticket];
  if (engineer === NONE) return true;
  return model.staff.profiles[engineers.profile[engineer]].speed[tickets.skill[ticket]] > 0;
}

function planWork(desk: Desk, ticket: number, visit: number, work: number): void {
  const { model } = desk;
  const team = model.staff.teams[tickets.team[ticket]];
  const line = model.lines[team.line];
  const { repair, customer } = model;
  const needed = workFor(desk, ticket, work);
  const storm = stormOf(desk, ticket);
  let escalation = line.escalates[tickets.complexity[ticket]] / qualityOf(desk, ticket);
  if (team.line === L1 && desk.has(ticket, COVERED)) escalation *= customer.coveredEscalationFactor;
  if (storm !== null) escalation *= storm.escalationFactor;
  const escalates = desk.escalates(escalation, ticket, visit) && desk.teamsOfLine[line.escalatesTo].length > 0;

  const unprepared = desk.has(ticket, PREPARED) ? 1 : repair.unpreparedDiagnosis;
  const diagnosis = needed * team.diagnosisShare * unprepared;
  const total = needed * (1 - team.diagnosisShare) + diagnosis;
  const solution = diagnosis + needed * Math.max(0, team.solutionShare - team.diagnosisShare);

  let statesCause = true;
  let part = 1;
  if (escalates) {
    part = line.beforeEscalation;
    statesCause = desk.happens(line.workaround, ticket, purpose.WORKAROUND, visit);
  }
  tickets.outcome[ticket] = escalates ? ESCALATES : SOLVES;
  tickets.workLeft[ticket] = total * part;
  if (statesCause) {
    // Thresholds in work that is left; a visit that escalates with a workaround has cause and way out by its end.
    tickets.diagnosisAt[ticket] = Math.max(0, total * part - diagnosis * part);
    tickets.solutionAt[ticket] = escalates ? 0 : Math.max(0, total - solution);
  }
  tickets.touchesLeft[ticket] = touches(desk, ticket, visit, team.touches);
}

/** The work that this ticket takes where another of its line takes `work`. */
export function workFor(desk: Desk, ticket: number, work: number): number {
  const { model } = desk;
  const { repair, customer } = model;
  const complexity = tickets.complexity[ticket];
  let needed = work * repair.complexityFactor[complexity];
  if (complexity >= ENVIRONMENT) needed *= repair.versionFactor[tickets.version[ticket]];
  if (!desk.has(ticket, GOOD_DESCRIPTION)) needed *= repair.poorDescriptionFactor;
  const { line } = model.staff.teams[tickets.team[ticket]];
  if (line === L1 && desk.has(ticket, COVERED)) needed *= customer.coveredWorkFactor;
  const storm = stormOf(desk, ticket);
  return storm === null ? needed : needed * storm.workFactor;
}

function stormOf(desk: Desk, ticket: number): StormModel | null {
  if (!desk.features.storms || tickets.storm[ticket] === 0) return null;
  return desk.model.demand.storms[tickets.storm[ticket] - 1];
}

/** Touches of the visit: those the work itself needs, and at least one more than there are questions left to ask. */
function touches(desk: Desk, ticket: number, visit: number, meanTouches: number): number {
  if (desk.features.questions && tickets.questionsPlanned[ticket] === 0) planQuestions(desk, ticket);
  let count = meanTouches > 1 ? geometricQuantile(meanTouches, desk.draw(ticket, purpose.TOUCHES, visit)) : 1;
  if (desk.features.questions && tickets.questionsLeft[ticket] >= count) count = tickets.questionsLeft[ticket] + 1;
  return count;
}

/** How many times the customer will have to be asked: fewer when he supplies everything at once (F05, F11). */
function planQuestions(desk: Desk, ticket: number): void {
  const { model } = desk;
  const { questions } = model.customer;
  tickets.questionsPlanned[ticket] = 1;
  if (questions === null) return;
  const cooperates = desk.has(ticket, COOPERATES) ? 1 : 0;
  if (!desk.happens(questions.needed[cooperates], ticket, purpose.QUESTIONS, 0)) return;
  const more = desk.has(ticket, GOOD_DESCRIPTION) ? 0 : questions.poorDescriptionAsks;
  const asks = geometricQuantile(
    Math.max(1, questions.asks[cooperates] + more),
    desk.draw(ticket, purpose.QUESTION_COUNT, 0),
  );
  tickets.questionsLeft[ticket] = asks;
}

/** How good whoever works on it is: failures and escalations are divided by this. */
export function qualityOf(desk: Desk, ticket: number): number {
  const { engineers, model } = desk;
  const { quality } = model.staff.teams[tickets.team[ticket]];
  const engineer = tickets.engineer[ticket];
  if (engineer === NONE) return quality;
  return quality * (model.staff.profiles[engineers.profile[engineer]].quality[tickets.skill[ticket]] || 1);
}

/** Was a journey to the customer broken off? */
export function isOnTheWay(desk: Desk, ticket: number): boolean {
  return desk.has(ticket, ON_SITE) && tickets.onSiteAt[ticket] === NEVER;
}

/**
 * The travel of an engineer who is sent out to a business-critical outage (F28), once; minutes. What is left of a journey
 * that was broken off is part of the minutes before.
 */
export function startsOnSite(desk: Desk, ticket: number, before: number): number {
  const { model } = desk;
  if (isOnTheWay(desk, ticket)) tickets.onSiteAt[ticket] = desk.now + before;
  const entitled = tickets.severity[ticket] === CRITICAL && (tickets.addOns[ticket] & BUSINESS_CRITICAL) !== 0;
  if (!entitled || tickets.bench[ticket] !== L2 || tickets.onSiteAt[ticket] !== NEVER) return 0;
  const travel = quantile(model.repair.onSiteTravel!, desk.draw(ticket, purpose.TRAVEL, 0));
  tickets.onSiteAt[ticket] = desk.now + before + travel;
  desk.mark(ticket, ON_SITE);
  desk.note(ticket, 'dispatched');
  return travel;
}
