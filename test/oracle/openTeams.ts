/** A team comes in or goes home: what becomes of those who wait. */
import { type Desk, meets, teamsOf } from './desk.ts';
import { moveTo } from './joining.ts';
import { mayCallOut, otherOpenTeam, suits, whereOf } from './routing.ts';
import { isOpen, type Team } from './staff.ts';

/** A team has gone home: who follows the sun goes to another that is open; who may wake those on call does. */
export function passOnWaiting(desk: Desk, team: Team): void {
  for (const ticket of [...team.waiting]) {
    const other = whereOf(desk, ticket) === 'follow-the-sun' ? otherOpenTeam(desk, ticket, team) : null;
    if (other === null) continue;
    meets(desk, 'follows the sun');
    moveTo(desk, ticket, other);
  }
  for (const ticket of [...team.waiting]) if (mayCallOut(desk, ticket, team)) moveTo(desk, ticket, team);
}

/** A team has come in: it takes over who follows the sun and waits where nobody is. */
export function takeFromClosedTeams(desk: Desk, team: Team): void {
  for (const other of teamsOf(desk, team.model.line)) {
    if (other === team || isOpen(other)) continue;
    for (const ticket of [...other.waiting]) {
      if (whereOf(desk, ticket) === 'follow-the-sun' && suits(ticket, team)) moveTo(desk, ticket, team);
    }
  }
}
