/** Triage: what a ticket is taken for, by a machine or a person, rightly or wrongly, and the line it is sent to. */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { type JudgeModel, L1, L2, TRIAGE } from '../../src/model/model.ts';
import { severities, triageWords } from '../../src/scenario/words.ts';
import { awayUntil } from './away.ts';
import { setCommitteeDate } from './committee.ts';
import { type Desk, draw, teamsOf } from './desk.ts';
import { visit } from './life.ts';
import type { Life, Ticket } from './ticket.ts';
import { isForOnSite } from './traits.ts';

/** Occurrences of a ticket's triage draws: the machine's, then the person's. */
const MACHINE = 0;
const PERSON = 1;

/** Yields the support line that the ticket is sent to. */
export function* triage(desk: Desk, ticket: Ticket): Life<number> {
  const { triage: rules, repair } = desk.model;
  ticket.assigned = ticket.severity;
  ticket.assignedSkill = ticket.skill;
  const by = rules.skips[ticket.channel] ? 'nobody' : triageWords[rules.by];
  let line = rules.directLine[ticket.complexity];
  let needsPerson = by === 'human';
  if (by === 'ai') {
    if (rules.takesMinutes > 0) yield* awayUntil(desk, ticket, desk.timeline.now + rules.takesMinutes);
    const right = judge(desk, ticket, rules.ai!, MACHINE);
    const confidence = right ? rules.confidenceWhenRight! : rules.confidenceWhenWrong!;
    const sure = quantile(confidence, draw(ticket, purpose.TRIAGE_CONFIDENCE));
    needsPerson = rules.human !== null && sure < rules.humanBelow;
    line = recognisedLine(line, ticket, rules.ai!, MACHINE);
  }
  if (needsPerson) {
    if (teamsOf(desk, TRIAGE).length > 0) {
      ticket.purpose = 'triages';
      yield* visit(desk, ticket, TRIAGE);
    }
    judge(desk, ticket, rules.human!, PERSON);
    line = recognisedLine(rules.directLine[ticket.complexity], ticket, rules.human!, PERSON);
  }
  // Business-critical outages go to those who can be sent out.
  if (repair.onSiteTravel !== null && isForOnSite(ticket) && teamsOf(desk, L2).length > 0) line = L2;
  setCommitteeDate(desk, ticket);
  ticket.line = line;
  return line;
}

/** What severity and skill the ticket is taken for; true when both are right. */
function judge(desk: Desk, ticket: Ticket, judgement: JudgeModel, who: number): boolean {
  const loss = ticket.marks.has('goodDescription') ? 0 : judgement.poorDescriptionLoses;
  const shares = guessShares(judgement, ticket.severity, loss);
  const u = draw(ticket, purpose.TRIAGE_SEVERITY, who);
  ticket.assigned = u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2;
  if (ticket.assigned !== ticket.severity) ticket.marks.add('wrongSeverity');

  const others = [...desk.model.names.skills.keys()].filter((skill) => skill !== ticket.skill);
  const knows = draw(ticket, purpose.TRIAGE_SKILL, who) < judgement.skillAccuracy - loss;
  const wrong = others[Math.floor(draw(ticket, purpose.TRIAGE_OTHER_SKILL, who) * others.length)];
  ticket.assignedSkill = knows ? ticket.skill : (wrong ?? ticket.skill);
  return ticket.assigned === ticket.severity && ticket.assignedSkill === ticket.skill;
}

/** A row of the confusion matrix; a poor description moves some of the right share to the errors, in their proportion. */
function guessShares({ severity: cumulative }: JudgeModel, truth: number, loss: number): number[] {
  const row = cumulative.slice(truth * severities.length, (truth + 1) * severities.length);
  const shares = [...row].map((upTo, guess) => upTo - (guess === 0 ? 0 : row[guess - 1]));
  const right = shares[truth];
  const kept = Math.max(0, right - loss);
  const stretch = right < 1 ? (1 - kept) / (1 - right) : 0;
  return shares.map((share, guess) => (guess === truth ? kept : share * stretch));
}

/** A complexity that is recognised goes straight to the line that takes it. */
function recognisedLine(line: number, ticket: Ticket, { skillAccuracy }: JudgeModel, who: number): number {
  return draw(ticket, purpose.TRIAGE_COMPLEXITY, who) < skillAccuracy ? line : L1;
}
