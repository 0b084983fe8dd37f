/**
 * Draws of one key that are wanted together: the first of each of the first purposes. The processor makes four of them side by
 * side in compiled code (`assembly/drawSheet.ts`); one by one they cost three times as much. They are the numbers that `uniform`
 * gives, and nothing is made until the first is asked for.
 */
import { compiledCode } from './compiledCode.ts';
import { compiled, compiledMemory } from './compiledMemory.ts';
import { uniform } from './random.ts';

/** Purposes from 1 to this are on the sheet: a whole number of fours. */
export const LAST_ON_SHEET = 20;

/** Below the log's batches, where nothing else lies. */
const PLACE = 256;

interface Compiled {
  draw(high: number, low: number, sheet: number, fours: number): void;
}

export class DrawSheet {
  private high = 0;
  private low = 0;
  private isMade = false;
  private draws = new Float64Array(LAST_ON_SHEET);
  private code: Compiled | null | undefined;

  /** Looks where the sheet lies: memory that has grown lies elsewhere. Once a run. */
  begin(): void {
    if (this.code === undefined) this.code = compiled(compiledCode, {}) as Compiled | null;
    if (this.code !== null) this.draws = new Float64Array(compiledMemory!.buffer, PLACE, LAST_ON_SHEET);
  }

  get isCompiled(): boolean {
    return this.code !== undefined && this.code !== null;
  }

  /** A sheet for a key. */
  take(high: number, low: number): void {
    this.high = high;
    this.low = low;
    this.isMade = false;
  }

  /** The uniform number in (0, 1) for a purpose, occurrence 0. */
  of(purpose: number): number {
    if (!this.isMade) this.make();
    return this.draws[purpose - 1];
  }

  private make(): void {
    const { high, low, draws, code } = this;
    this.isMade = true;
    if (code !== undefined && code !== null) code.draw(high, low, PLACE, LAST_ON_SHEET / 4);
    else for (let purpose = 1; purpose <= LAST_ON_SHEET; purpose++) draws[purpose - 1] = uniform(high, low, purpose, 0);
  }
}

/** One for a thread, as a constant of a module. */
export const sheet = new DrawSheet();
