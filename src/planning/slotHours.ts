/** The local hour of the week by quarter of an hour of a span, where compiled measures find it as well. */
import { RunMemory } from '../kernel/compiledMemory.ts';

export class SlotHours {
  readonly memory: RunMemory;
  private readonly hourOfWeek: Int16Array;

  constructor(hourOfWeek: Int16Array) {
    this.hourOfWeek = hourOfWeek;
    this.memory = new RunMemory(hourOfWeek.byteLength);
  }

  begin(): void {
    const { memory, hourOfWeek } = this;
    memory.borrow();
    const { buffer } = memory.integers;
    new Int16Array(buffer, memory.place, hourOfWeek.length).set(hourOfWeek);
  }

  get lastSlot(): number {
    return this.hourOfWeek.length - 1;
  }

  /** @param slot quarters of an hour from the span's start */
  at(slot: number): number {
    return this.hourOfWeek[slot];
  }
}
