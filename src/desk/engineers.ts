/**
 * Named engineers as columns: who is on duty, who is idle and since when, who is to leave when his touch ends.
 * Idle engineers of one profile stand in a list, longest idle first.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { WaitingLine, WaitingOrder } from '../kernel/waitingLine.ts';
import type { Staff } from '../model/model.ts';

export const OFF = 0;
export const IDLE = 1;
export const BUSY = 2;
/** Paid and on shift, but in a meeting, on a break, in training. */
export const AWAY_FROM_DESK = 3;

/** What he does when his touch ends: stay, go home, or step away until the next sync. */
export const STAYS = 0;
export const GOES_HOME = 1;
export const STEPS_AWAY = 2;

export class Engineers {
  readonly count: number;
  readonly team: Int32Array;
  readonly profile: Int32Array;
  readonly person: Int32Array;
  readonly onCall: Uint8Array;
  readonly status: Uint8Array;
  readonly afterTouch: Uint8Array;
  readonly ticket: Int32Array;
  readonly keyHigh: Int32Array;
  readonly keyLow: Int32Array;
  readonly shiftStart: Float64Array;
  readonly shiftEnd: Float64Array;
  /** Hours of the shift that he is away, a bit each. */
  readonly awayHours: Int32Array;
  /** Minutes away that have come due while he was at work; until when he is away. */
  readonly awayOwed: Float64Array;
  readonly awayUntil: Float64Array;
  readonly loggedInSince: Float64Array;
  readonly busySince: Float64Array;
  readonly busyMinutes: Float64Array;
  /** Slots of each person that hold a ticket. */
  readonly personBusy: Int32Array;
  /** Tickets that wait for him, and the first of them. */
  readonly own: readonly WaitingLine[];
  readonly firstOwn: Int32Array;
  /** Idle lists by profile. */
  readonly idleFirst: Int32Array;
  readonly idleLast: Int32Array;
  private readonly idleNext: Int32Array;
  private readonly idleBefore: Int32Array;
  readonly idleSince: Float64Array;
  /** Idle engineers by profile, who has worked least first; null where nobody asks. */
  readonly idleByBusy: readonly WaitingLine[] | null;
  private readonly busyOrder: WaitingOrder | null;

  /** @param byBusy whether whoever has worked least goes first */
  constructor(staff: Staff, order: WaitingOrder, byBusy: boolean) {
    const count = staff.engineerTeam.length;
    this.count = count;
    this.team = staff.engineerTeam;
    this.profile = staff.engineerProfile;
    this.person = staff.engineerPerson;
    this.onCall = staff.engineerOnCall;
    this.status = new Uint8Array(count);
    this.afterTouch = new Uint8Array(count);
    this.ticket = new Int32Array(count);
    this.keyHigh = new Int32Array(count);
    this.keyLow = new Int32Array(count);
    this.shiftStart = new Float64Array(count);
    this.shiftEnd = new Float64Array(count);
    this.awayHours = new Int32Array(count);
    this.awayOwed = new Float64Array(count);
    this.awayUntil = new Float64Array(count);
    this.loggedInSince = new Float64Array(count);
    this.busySince = new Float64Array(count);
    this.busyMinutes = new Float64Array(count);
    this.personBusy = new Int32Array(staff.persons);
    this.firstOwn = new Int32Array(count);
    this.own = Array.from({ length: count }, (_, engineer) => new WaitingLine(order, this.firstOwn, engineer));
    this.idleFirst = new Int32Array(staff.profiles.length);
    this.idleLast = new Int32Array(staff.profiles.length);
    this.idleNext = new Int32Array(count);
    this.idleBefore = new Int32Array(count);
    this.idleSince = new Float64Array(count);
    const busyOrder = byBusy ? new WaitingOrder(count) : null;
    this.busyOrder = busyOrder;
    this.idleByBusy = busyOrder === null ? null : staff.profiles.map(() => new WaitingLine(busyOrder));
  }

  reset(): void {
    this.status.fill(OFF);
    this.afterTouch.fill(STAYS);
    this.ticket.fill(NONE);
    this.busyMinutes.fill(0);
    this.personBusy.fill(0);
    this.idleFirst.fill(NONE);
    this.idleLast.fill(NONE);
    for (const line of this.own) line.reset();
    this.busyOrder?.reset();
    for (const line of this.idleByBusy ?? []) line.reset();
  }

  /** Idle engineers are listed in the order in which they became idle. */
  becomeIdle(engineer: number, now: number): void {
    const profile = this.profile[engineer];
    const last = this.idleLast[profile];
    this.status[engineer] = IDLE;
    this.idleSince[engineer] = now;
    this.idleNext[engineer] = NONE;
    this.idleBefore[engineer] = last;
    if (last === NONE) this.idleFirst[profile] = engineer;
    else this.idleNext[last] = engineer;
    this.idleLast[profile] = engineer;
    if (this.busyOrder === null) return;
    this.busyOrder.key[engineer] = this.busyMinutes[engineer];
    this.idleByBusy![profile].join(engineer);
  }

  leaveIdle(engineer: number): void {
    const profile = this.profile[engineer];
    const before = this.idleBefore[engineer];
    const next = this.idleNext[engineer];
    if (before === NONE) this.idleFirst[profile] = next;
    else this.idleNext[before] = next;
    if (next === NONE) this.idleLast[profile] = before;
    else this.idleBefore[next] = before;
    this.idleByBusy?.[profile].leave(engineer);
  }

  nextIdle(engineer: number): number {
    return this.idleNext[engineer];
  }
}
