/** What a visit will be: its work, whether it ends on the next line, and whether the repair at its end will hold. */
import { LONGEST_WORK } from '../src/desk/longestWork';
import { VISIT_CHANCES, WORK } from '../src/desk/purposes';
import { quantile } from './laws';
import { half, mix, uniform } from './random';
import { Team } from './team';
import { Ticket } from './ticket';

export function drawVisit(team: Team, ticket: Ticket, visit: i32): void {
  const high = ticket.keyHigh;
  const low = ticket.keyLow;
  planVisit(team, ticket, uniform(high, low, WORK, visit));
  if (!team.chancy) return;
  const chances = mix(high, low, VISIT_CHANCES, visit);
  takeChances(team, ticket, chances as u32, (chances >> 32) as u32);
}

/** From a uniform number, the work. */
@inline
export function planVisit(team: Team, ticket: Ticket, u: f64): void {
  ticket.workLeft = min<f64>(LONGEST_WORK, quantile(team.index, team.lawCode, team.lawFirst, team.lawSecond, u));
  ticket.escalates = 0;
  ticket.repairChance = 1;
}

/** From two words of chance, what the visit comes to. */
@inline
export function takeChances(team: Team, ticket: Ticket, first: u32, second: u32): void {
  ticket.repairChance = half(second);
  if (team.nextTeam < 0 || half(first) >= team.escalation) return;
  ticket.escalates = 1;
  ticket.workLeft *= team.beforeEscalation;
}
