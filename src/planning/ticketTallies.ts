/** What every ticket counts in by leaf: how many there are, how many staff handled, and of these each share. */
import { RunMemory } from '../kernel/compiledMemory.ts';
import {
  AUTO_CLOSED,
  CLOSED,
  DEFLECTED,
  ESCALATED,
  EXCLUDED,
  MISROUTED,
  REOPENED,
  REOPENED_AS_NEW,
  SOLVED_BY_L1,
  STAFF_HANDLED,
  type Tickets,
} from '../observations/log.ts';
import type { Cells } from './cells.ts';
import { compiledMeasures } from './compiledMeasures.ts';

/** Numbers of a leaf, in their order; shares of the tickets that staff handled to the end come last. */
const EVERYONE = 0;
const SELF_SERVED = 1;
const STAFFED = 2;
const TRANSFERS = 3;
const SATISFACTION = 4;
const SCORED = 5;
const FIRST_SHARE = 6;
const NUMBERS = 16;

/** First-line resolution is for those closed by the first line that did not come back. Excluded tickets count as tickets here. */
export const shares = [
  { measure: 'firstLineResolution', flags: SOLVED_BY_L1 },
  { measure: 'reopened', flags: REOPENED | REOPENED_AS_NEW },
  { measure: 'misrouted', flags: MISROUTED },
  { measure: 'escalated', flags: ESCALATED },
  { measure: 'excludedShare', flags: EXCLUDED },
  { measure: 'autoClosedShare', flags: 0 },
] as const;
const FIRST_LINE = 0;
const AUTO_CLOSED_SHARE = 5;
const shareFlags = shares.map(({ flags }) => flags);

/** A sum and what it is divided by. */
export type Ratio = readonly [numerator: number, denominator: number];

export class TicketTallies {
  private readonly cells: Cells;
  private readonly memory: RunMemory;

  constructor(cells: Cells) {
    this.cells = cells;
    this.memory = new RunMemory(cells.leaves * NUMBERS * 8);
  }

  begin(): void {
    this.memory.borrow();
    this.memory.numbers.fill(0);
  }

  count(batch: Tickets): void {
    const { cells, memory } = this;
    const compiled = compiledMeasures(batch, memory);
    if (compiled !== null) compiled.tally(batch.place, batch.rows, cells.memory.place, cells.width, memory.place);
    else this.countRows(batch);
  }

  private countRows({ rows, flags, outcome, transfers, satisfaction }: Tickets): void {
    const { located, width } = this.cells;
    const { numbers } = this.memory;
    for (let row = 0; row < rows; row++) {
      const ended = outcome[row];
      const handled = isHandled(flags[row], ended);
      const score = satisfaction[row];
      for (let place = row * width; place < (row + 1) * width; place++) {
        const leaf = located[place] * NUMBERS;
        numbers[leaf + EVERYONE]++;
        if (ended === DEFLECTED) numbers[leaf + SELF_SERVED]++;
        if (!handled) continue;
        numbers[leaf + STAFFED]++;
        numbers[leaf + TRANSFERS] += transfers[row];
        if (!Number.isNaN(score)) {
          numbers[leaf + SATISFACTION] += score;
          numbers[leaf + SCORED]++;
        }
        for (let share = 0; share < shares.length; share++) {
          if (counts(share, flags[row], ended)) numbers[leaf + FIRST_SHARE + share]++;
        }
      }
    }
  }

  /** Of all leaves together: a share's tickets and those it is a share of, by its place in `shares`. */
  share(place: number, leaves: Int32Array): Ratio {
    return [this.sum(FIRST_SHARE + place, leaves), this.sum(STAFFED, leaves)];
  }

  selfServed(leaves: Int32Array): Ratio {
    return [this.sum(SELF_SERVED, leaves), this.sum(EVERYONE, leaves)];
  }

  satisfaction(leaves: Int32Array): Ratio {
    return [this.sum(SATISFACTION, leaves), this.sum(SCORED, leaves)];
  }

  transfers(leaves: Int32Array): Ratio {
    return [this.sum(TRANSFERS, leaves), this.sum(STAFFED, leaves)];
  }

  private sum(number: number, leaves: Int32Array): number {
    const { numbers } = this.memory;
    let sum = 0;
    for (const leaf of leaves) sum += numbers[leaf * NUMBERS + number];
    return sum;
  }
}

function counts(share: number, flags: number, outcome: number): boolean {
  if (share === AUTO_CLOSED_SHARE) return outcome === AUTO_CLOSED;
  if (share === FIRST_LINE && (outcome !== CLOSED || flags & (REOPENED | REOPENED_AS_NEW))) return false;
  return (flags & shareFlags[share]) !== 0;
}

/** Did staff see it through to the end? */
function isHandled(flags: number, outcome: number): boolean {
  return (flags & STAFF_HANDLED) !== 0 && (outcome === CLOSED || outcome === AUTO_CLOSED);
}
