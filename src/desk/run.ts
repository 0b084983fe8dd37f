/** The run: events in their order, from the span's start until the period's tickets have left or the end has come. */
import { CANCELLED } from '../kernel/eventCalendar.ts';
import type { Key } from '../kernel/random.ts';
import type { Model } from '../model/model.ts';
import { COUNTED, type Log, OPEN } from '../observations/log.ts';
import { abandon, redial } from './abandonment.ts';
import { Accounts } from './accounts.ts';
import { Arrivals } from './arrivals.ts';
import { resume } from './clocks.ts';
import { leave } from './closing.ts';
import { committeeDue } from './committee.ts';
import { comeBack } from './conclusion.ts';

import * as event from './desk.ts';
import { Desk, type OrderKey } from './desk.ts';
import { calendar } from './instruments.ts';
import { PROGRESS_EVERY, type Progress } from './progress.ts';
import { queueTimer } from './queue.ts';
import { closeBooks, openForBusiness, seatsChange, shiftCloses, shiftOpens, syncEngineer } from './shifts.ts';
import { COMING, IN_SERVICE, NEVER, NOWHERE, tickets, WAITING } from './tickets.ts';
import { arrive } from './welcome.ts';
import { advance, complete, writeVisit } from './work.ts';

export type { Progress } from './progress.ts';

/** Looks at the desk as each event has left it; it must change nothing. For whoever wants to see every moment of a run. */
export type Witness = (desk: Desk) => void;

/** A desk made for a model can run any number of replications, one after the other. */
export class Simulation {
  readonly desk: Desk;
  private accountsFor: Key | null = null;

  constructor(model: Model, ownOrder: OrderKey | null = null) {
    this.desk = new Desk(model, ownOrder);
  }

  /**
   * One replication, written to the log. The same seed and number give the same bytes, whatever ran before.
   * @returns the time at which it ended, minutes since the period's start
   */
  run(seed: Key, replication: number, log: Log, progress?: Progress, witness?: Witness): number {
    const { desk } = this;
    desk.reset(seed, replication, log, witness !== undefined);
    if (this.accountsFor === null || this.accountsFor.high !== seed.high || this.accountsFor.low !== seed.low) {
      desk.accounts = new Accounts(desk.model, seed);
      this.accountsFor = seed;
    }
    if (desk.plain === null) desk.arrivals = new Arrivals(desk);
    openForBusiness(desk);
    if (desk.plain === null) loop(desk, progress, witness);
    else desk.plain.run(progress);
    closeBooks(desk);
    if (desk.plain === null) writeOpenTickets(desk);
    else desk.plain.writeOpenTickets();
    log.flush();
    return desk.now;
  }
}

function loop(desk: Desk, progress: Progress | undefined, witness: Witness | undefined): void {
  const { arrivals, model } = desk;
  const { periodEnd, end, stopAfterTickets } = model.span;
  const byCount = stopAfterTickets < Number.POSITIVE_INFINITY;
  for (;;) {
    const eventTime = calendar.nextTime();
    const arrivalTime = desk.arrived < stopAfterTickets ? arrivals.nextTime : Number.POSITIVE_INFINITY;
    const time = arrivalTime < eventTime ? arrivalTime : eventTime;
    if (byCount) {
      if (desk.arrived >= stopAfterTickets && tickets.present === tickets.coming) return;
      if (time === Number.POSITIVE_INFINITY) return;
    } else {
      if (time > end || (time >= periodEnd && desk.countedPresent === 0)) {
        // With tickets left the run was followed to its end; else it ended when the last had left.
        desk.now = desk.countedPresent > 0 ? end : Math.min(end, Math.max(desk.now, periodEnd));
        return;
      }
    }
    desk.now = time;
    // Arrivals come last among things that happen at one instant.
    if (arrivalTime < eventTime) {
      arrive(desk);
      if (progress !== undefined && desk.arrived % PROGRESS_EVERY === 0) progress(desk.arrived);
    } else handle(desk, calendar.take());
    if (witness !== undefined) witness(desk);
  }
}

function handle(desk: Desk, scheduled: number): void {
  const subject = calendar.subjects[scheduled];
  switch (calendar.kinds[scheduled]) {
    case CANCELLED:
      break;
    case event.COMPLETION:
      complete(desk, subject);
      break;
    case event.RELEASE:
    case event.RETURN:
      comeBack(desk, subject);
      break;
    case event.SHIFT_OPENS:
      shiftOpens(desk, subject);
      break;
    case event.SHIFT_CLOSES:
      shiftCloses(desk, subject);
      break;
    case event.SEATS_CHANGE:
      seatsChange(desk, subject);
      break;
    case event.SYNC_ENGINEER:
      syncEngineer(desk, subject);
      break;
    case event.ABANDONMENT:
      abandon(desk, subject);
      break;
    case event.REDIAL:
      redial(desk, subject);
      break;
    case event.QUEUE_TIMER:
      queueTimer(desk, subject);
      break;
    case event.COMMITTEE_DUE:
      committeeDue(desk, subject);
      break;
  }
}

/**
 * Tickets still open at the end are written as such: cut off, not dropped. Waits and work that go on are written too,
 * or a desk that cannot keep up would look idle. In the order in which they came, whatever place they had.
 */
function writeOpenTickets(desk: Desk): void {
  const { now } = desk;
  for (const ticket of openTickets()) {
    const state = tickets.state[ticket];
    if (state === WAITING || state === IN_SERVICE)
      writeVisit(desk, ticket, state === WAITING ? Number.NaN : tickets.began[ticket], 0);
    if (!desk.has(ticket, COUNTED)) continue;
    if (state === IN_SERVICE) {
      const since = now - tickets.began[ticket] - tickets.overhead[ticket];
      if (since > 0) advance(desk, ticket, Math.min(tickets.pieceLeft[ticket], since / tickets.paceNow[ticket]));
    }
    if (tickets.pauseSince[ticket] !== NEVER) resume(desk, ticket);
    leave(desk, ticket, OPEN);
  }
}

function openTickets(): number[] {
  const open: number[] = [];
  for (let ticket = 0; ticket < tickets.used; ticket++) {
    const state = tickets.state[ticket];
    if (state !== NOWHERE && state !== COMING) open.push(ticket);
  }
  return open.sort((a, b) => tickets.serial[a] - tickets.serial[b]);
}
