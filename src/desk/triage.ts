/** Triage: what the ticket is taken for, by a machine or a person, rightly or wrongly, and which line it is sent to. */
import { quantile } from '../kernel/laws.ts';
import { type JudgeModel, L1, L2, TRIAGE } from '../model/model.ts';
import { GOOD_DESCRIPTION, WRONG_SEVERITY } from '../observations/log.ts';
import { addOns } from '../scenario/words.ts';
import { scheduleCommittee } from './committee.ts';
import { type Desk, RETURN } from './desk.ts';
import { calendar } from './instruments.ts';
import * as purpose from './purposes.ts';
import { enter } from './queue.ts';
import { AWAY, IN_TRIAGE, TRIAGES, tickets, UNPLANNED } from './tickets.ts';

const NO_TRIAGE = 0;
const BY_AI = 1;
/** Occurrences of a ticket's triage draws: the machine's, then the person's. */
const MACHINE = 0;
const PERSON = 1;
const SEVERITIES = 3;
const BUSINESS_CRITICAL = 1 << addOns.indexOf('businessCritical');

export function triage(desk: Desk, ticket: number): void {
  const { model } = desk;
  const { triage: rules } = model;
  tickets.assigned[ticket] = tickets.severity[ticket];
  tickets.assignedSkill[ticket] = tickets.skill[ticket];
  if (rules.by === NO_TRIAGE || rules.skips[tickets.channel[ticket]]) {
    sendToLine(desk, ticket, model.triage.directLine[tickets.complexity[ticket]]);
  } else if (rules.by === BY_AI) {
    if (rules.takesMinutes > 0) {
      tickets.state[ticket] = AWAY;
      tickets.away[ticket] = IN_TRIAGE;
      tickets.pending[ticket] = calendar.schedule(desk.now + rules.takesMinutes, RETURN, ticket);
    } else judgeByMachine(desk, ticket);
  } else sendToPerson(desk, ticket);
}

/** The machine's guess, and whether it is sure enough of it. */
export function judgeByMachine(desk: Desk, ticket: number): void {
  const { model } = desk;
  const rules = model.triage;
  const right = judge(desk, ticket, rules.ai!, MACHINE);
  const law = right ? rules.confidenceWhenRight! : rules.confidenceWhenWrong!;
  if (
    rules.humanBelow > 0 &&
    rules.human !== null &&
    quantile(law, desk.draw(ticket, purpose.TRIAGE_CONFIDENCE, 0)) < rules.humanBelow
  ) {
    sendToPerson(desk, ticket);
    return;
  }
  desk.note(ticket, 'triaged');
  sendToLine(desk, ticket, guessedLine(desk, ticket, rules.ai!, MACHINE));
}

function sendToPerson(desk: Desk, ticket: number): void {
  if (desk.teamsOfLine[TRIAGE].length === 0) {
    judgeByPerson(desk, ticket);
    return;
  }
  tickets.outcome[ticket] = TRIAGES;
  enter(desk, ticket, TRIAGE);
}

export function judgeByPerson(desk: Desk, ticket: number): void {
  const judgement = desk.model.triage.human!;
  judge(desk, ticket, judgement, PERSON);
  desk.note(ticket, 'triaged');
  tickets.outcome[ticket] = UNPLANNED;
  sendToLine(desk, ticket, guessedLine(desk, ticket, judgement, PERSON));
}

/** Draws what severity and skill the ticket is taken for; true when both are right. */
function judge(desk: Desk, ticket: number, judgement: JudgeModel, who: number): boolean {
  const loss = desk.has(ticket, GOOD_DESCRIPTION) ? 0 : judgement.poorDescriptionLoses;
  const severity = tickets.severity[ticket];
  const assigned = guessSeverity(judgement, severity, loss, desk.draw(ticket, purpose.TRIAGE_SEVERITY, who));
  tickets.assigned[ticket] = assigned;
  if (assigned !== severity) desk.mark(ticket, WRONG_SEVERITY);

  let skill = tickets.skill[ticket];
  const others = desk.skills - 1;
  if (others > 0 && desk.draw(ticket, purpose.TRIAGE_SKILL, who) >= judgement.skillAccuracy - loss) {
    const other = Math.floor(desk.draw(ticket, purpose.TRIAGE_OTHER_SKILL, who) * others);
    skill = other >= skill ? other + 1 : other;
  }
  tickets.assignedSkill[ticket] = skill;
  return assigned === severity && skill === tickets.skill[ticket];
}

/** One row of the confusion matrix; a poor description moves `loss` of its right share to the errors, in their proportion. */
function guessSeverity(judgement: JudgeModel, truth: number, loss: number, u: number): number {
  const { severity: cumulative } = judgement;
  const start = truth * SEVERITIES;
  const below = truth === 0 ? 0 : cumulative[start + truth - 1];
  const right = cumulative[start + truth] - below;
  const kept = Math.max(0, right - loss);
  const stretch = right < 1 ? (1 - kept) / (1 - right) : 0;
  let edge = 0;
  for (let guess = 0; guess < SEVERITIES - 1; guess++) {
    const share = cumulative[start + guess] - (guess === 0 ? 0 : cumulative[start + guess - 1]);
    edge += guess === truth ? kept : share * stretch;
    if (u < edge) return guess;
  }
  return SEVERITIES - 1;
}

/** A complexity that is recognised goes straight to the line that takes it. */
function guessedLine(desk: Desk, ticket: number, judgement: JudgeModel, who: number): number {
  const line = desk.model.triage.directLine[tickets.complexity[ticket]];
  if (line === L1) return L1;
  return desk.draw(ticket, purpose.TRIAGE_COMPLEXITY, who) < judgement.skillAccuracy ? line : L1;
}

function sendToLine(desk: Desk, ticket: number, line: number): void {
  const { model } = desk;
  // Business-critical outages go to those who can be sent out.
  const onSite =
    model.repair.onSiteTravel !== null &&
    tickets.severity[ticket] === 0 &&
    (tickets.addOns[ticket] & BUSINESS_CRITICAL) !== 0 &&
    desk.teamsOfLine[L2].length > 0;
  scheduleCommittee(desk, ticket);
  tickets.line[ticket] = onSite ? L2 : line;
  enter(desk, ticket, tickets.line[ticket]);
}
