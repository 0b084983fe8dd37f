/** Arrivals as a file recorded them: each at its time, in the order of the file where times are equal. */
import { childKey, childKeyInto, type Key } from '../kernel/random.ts';
import type { RecordedArrivals } from '../model/model.ts';
import type { ArrivalSource } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { KEY_RECORDED, KEY_TICKET } from './purposes.ts';

export class RecordedSource implements ArrivalSource {
  nextTime = Number.POSITIVE_INFINITY;
  readonly slot = 0;
  /** Row in the recorded columns. */
  number = -1;
  keyHigh = 0;
  keyLow = 0;
  private readonly recorded: RecordedArrivals;
  private readonly key: Key;
  private readonly words = [new Int32Array(1), new Int32Array(1)] as const;

  constructor(desk: Desk, recorded: RecordedArrivals) {
    this.recorded = recorded;
    this.key = childKey(desk.key, KEY_RECORDED, 0);
    const { start } = desk.model.span;
    while (this.number + 1 < recorded.times.length && recorded.times[this.number + 1] < start) this.number++;
    this.advance();
  }

  advance(): void {
    const row = ++this.number;
    if (row >= this.recorded.times.length) {
      this.nextTime = Number.POSITIVE_INFINITY;
      return;
    }
    this.nextTime = this.recorded.times[row];
    childKeyInto(this.key.high, this.key.low, row, KEY_TICKET, this.words[0], this.words[1], 0);
    this.keyHigh = this.words[0][0];
    this.keyLow = this.words[1][0];
  }
}
