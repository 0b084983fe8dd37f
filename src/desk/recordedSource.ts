/** Arrivals as a file recorded them: each at its time, in the order of the file where times are equal. */
import { NONE } from '../kernel/eventCalendar.ts';
import { childKey, childKeyInto, type Key } from '../kernel/random.ts';
import type { RecordedArrivals } from '../model/model.ts';
import type { ArrivalSource } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { KEY_RECORDED, KEY_TICKET } from './purposes.ts';
import { tickets } from './tickets.ts';
import { drawTraits, expectTicket, nothingGiven } from './traits.ts';

const SLOT = 0;

export class RecordedSource implements ArrivalSource {
  nextTime = Number.POSITIVE_INFINITY;
  ticket = NONE;
  private readonly desk: Desk;
  private readonly source: number;
  private readonly recorded: RecordedArrivals;
  private readonly key: Key;
  private readonly given = nothingGiven();
  /** In the recorded columns. */
  private row = -1;

  constructor(desk: Desk, source: number, recorded: RecordedArrivals) {
    this.desk = desk;
    this.source = source;
    this.recorded = recorded;
    this.key = childKey(desk.key, KEY_RECORDED, 0);
    const { start } = desk.model.span;
    while (this.row + 1 < recorded.times.length && recorded.times[this.row + 1] < start) this.row++;
    this.advance();
  }

  advance(): void {
    const { desk, recorded, given } = this;
    const row = ++this.row;
    if (row >= recorded.times.length) {
      this.nextTime = Number.POSITIVE_INFINITY;
      return;
    }
    const ticket = expectTicket(desk, this.source, SLOT, row);
    childKeyInto(this.key.high, this.key.low, row, KEY_TICKET, tickets.keyHigh, tickets.keyLow, ticket);
    tickets.created[ticket] = recorded.times[row];
    given.region = recorded.region[row];
    given.plan = recorded.plan[row];
    given.severity = recorded.severity[row];
    given.channel = recorded.channel[row];
    given.skill = recorded.skill[row];
    given.complexity = recorded.complexity[row];
    drawTraits(desk, ticket, given);
    this.ticket = ticket;
    this.nextTime = recorded.times[row];
  }
}
