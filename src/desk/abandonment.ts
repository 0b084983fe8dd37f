/** Callers who give up: some hang up and are gone, some call again, some leave a chat silently and are noticed too late. */
import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { ABANDONED, COUNTED, REDIALLED } from '../observations/log.ts';
import { leave } from './closing.ts';
import { type Desk, REDIAL } from './desk.ts';
import { calendar } from './instruments.ts';
import * as purpose from './purposes.ts';
import { cancelQueueTimer, leaveLine, lineOf } from './queue.ts';
import { AWAY, tickets } from './tickets.ts';
import { createChild, welcome } from './welcome.ts';
import { writeVisit } from './work.ts';

export function abandon(desk: Desk, ticket: number): void {
  const { model } = desk;
  tickets.patienceEvent[ticket] = NONE;
  const patience = model.customer.patience!;
  desk.note(ticket, 'abandoned');
  if (desk.happens(patience.redials, ticket, purpose.REDIAL, 0)) planRedial(desk, ticket);
  if (desk.happens(patience.silent, ticket, purpose.SILENT_LEAVER, 0)) {
    // The window stays open: a shell keeps the place and costs an engineer a look; the ticket itself is gone.
    leaveShell(desk, ticket);
    return;
  }
  writeVisit(desk, ticket, Number.NaN, 1);
  leaveLine(desk, ticket);
  leave(desk, ticket, ABANDONED);
}

/** He calls again after a while, as a new ticket with the same trouble. */
function planRedial(desk: Desk, ticket: number): void {
  const child = createChild(desk, ticket, purpose.KEY_REDIAL);
  const { model, now } = desk;
  desk.mark(ticket, REDIALLED);
  desk.note(ticket, 'redialled');
  tickets.state[child] = AWAY;
  const delay = quantile(model.customer.patience!.redialAfter, desk.draw(ticket, purpose.REDIAL_DELAY, 0));
  tickets.pending[child] = calendar.schedule(now + delay, REDIAL, child);
}

export function redial(desk: Desk, ticket: number): void {
  tickets.pending[ticket] = NONE;
  tickets.created[ticket] = desk.now;
  tickets.clockSegment[ticket] = desk.now;
  welcome(desk, ticket);
}

/** A shell takes the ticket's very place in the line, until it is its turn. */
function leaveShell(desk: Desk, ticket: number): void {
  const shell = createChild(desk, ticket, purpose.KEY_REDIAL);
  for (const column of ['assigned', 'assignedSkill', 'team', 'bench', 'line', 'entered', 'state', 'queue'] as const) {
    tickets[column][shell] = tickets[column][ticket];
  }
  tickets.ghost[shell] = 1;
  tickets.flags[shell] &= ~COUNTED;
  lineOf(desk, ticket).substitute(ticket, shell);
  tickets.queue[ticket] = NONE;
  cancelQueueTimer(ticket);
  leave(desk, ticket, ABANDONED);
}
