/**
 * With which teams a ticket has been, where promises count in the calendar of the team that has it: one row for each
 * team it has left, oldest first. Rows are recycled.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { widened } from '../kernel/widened.ts';

export class Stays {
  team = new Int32Array(64);
  from = new Float64Array(64);
  to = new Float64Array(64);
  /** Open minutes of the stay in which the clocks stood still. */
  paused = new Float64Array(64);
  /** The ticket's next stay, or NONE. */
  next = new Int32Array(64);
  private used = 0;
  private free = NONE;

  reset(): void {
    this.used = 0;
    this.free = NONE;
  }

  /** Adds a stay behind those that begin with `first`; returns which begins them now. */
  add(first: number, team: number, from: number, to: number, paused: number): number {
    const stay = this.take();
    this.team[stay] = team;
    this.from[stay] = from;
    this.to[stay] = to;
    this.paused[stay] = paused;
    this.next[stay] = NONE;
    if (first === NONE) return stay;
    let last = first;
    while (this.next[last] !== NONE) last = this.next[last];
    this.next[last] = stay;
    return first;
  }

  /** Gives all stays of a ticket back. */
  forget(first: number): void {
    for (let stay = first; stay !== NONE; ) {
      const next = this.next[stay];
      this.next[stay] = this.free;
      this.free = stay;
      stay = next;
    }
  }

  private take(): number {
    if (this.free !== NONE) {
      const stay = this.free;
      this.free = this.next[stay];
      return stay;
    }
    if (this.used === this.team.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const size = this.used * 2;
    this.team = widened(this.team, size);
    this.next = widened(this.next, size);
    this.from = widened(this.from, size);
    this.to = widened(this.to, size);
    this.paused = widened(this.paused, size);
  }
}
