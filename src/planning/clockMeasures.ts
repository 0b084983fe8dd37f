/** Times to response, diagnosis, solution and repair, and whether promises were kept, by cells of tickets. */
import { RunMemory } from '../kernel/compiledMemory.ts';
import type { Model } from '../model/model.ts';
import {
  AUTO_CLOSED,
  BATCH_ROWS,
  CLOSED,
  clockColumns,
  EXCLUDED,
  type LogReader,
  OPEN,
  STAFF_HANDLED,
  type Tickets,
} from '../observations/log.ts';
import { clocks } from '../scenario/words.ts';
import { Sketch } from '../statistics/sketch.ts';
import { Sketches } from '../statistics/sketches.ts';
import type { Cells } from './cells.ts';
import { compiledMeasures } from './compiledMeasures.ts';
import { type Definition, type Measurer, QUANTILES, quantileDefinitions, type Report } from './definition.ts';

const RESPONSE = 0;
const REPAIR = 3;
const SEVERITIES = 3;
const JUDGED = 0;
const KEPT = 1;

/**
 * Bounds of the histograms that pictures are drawn from, minutes: four to a doubling of time, about evenly, and each on
 * an edge between two buckets of a sketch.
 */
const QUARTERS_OF_A_DOUBLING = [1, 1.1875, 1.4140625, 1.6796875];
export const HISTOGRAM_BOUNDS: readonly number[] = [
  0,
  ...Array.from({ length: 72 }, (_, step) => 0.25 * 2 ** Math.floor(step / 4) * QUARTERS_OF_A_DOUBLING[step % 4]),
];

const BINS = HISTOGRAM_BOUNDS.length - 1;

export class ClockMeasures implements Measurer, LogReader {
  readonly definitions: Definition[] = [];
  readonly histogramWhere: { readonly measure: string; readonly severity: number }[] = [];
  private readonly cells: Cells;
  /** Clocks that are measured: all that are promised, and always response and repair. */
  private readonly measured: readonly number[];
  private readonly promised: readonly number[];
  /** By leaf and clock: promises judged and kept. */
  private readonly counts: RunMemory;
  /** By clock: times by leaf. */
  private readonly sketches: readonly Sketches[];
  private readonly taken = new Float64Array(BATCH_ROWS);
  /** Histograms by measured clock and severity; those of severities that do not come up stay empty. */
  private readonly drawn: Float64Array;
  private readonly leavesOfSeverities: readonly Int32Array[];
  /** Open tickets are written when the run ends, at the span's end: what was due before is broken. */
  private readonly until: number;

  constructor(model: Model, cells: Cells) {
    this.cells = cells;
    this.until = model.span.end;
    const { clockUsed } = model.promises;
    const split = model.staff.teams.some((team) => team.diagnosisShare < 1 || team.solutionShare < 1);
    this.measured = [0, 1, 2, 3].filter((clock) => clock === RESPONSE || clock === REPAIR || clockUsed[clock] || split);
    this.promised = [0, 1, 2, 3].filter((clock) => clockUsed[clock]);
    this.counts = new RunMemory(cells.leaves * clocks.length * 16);
    this.sketches = clocks.map((_, clock) => new Sketches(this.measured.includes(clock) ? cells.leaves : 0));
    this.drawn = new Float64Array(this.measured.length * SEVERITIES * BINS);
    this.leavesOfSeverities = Array.from({ length: SEVERITIES }, (_, severity) => cells.leavesOfSeverity(severity));
    for (const clock of this.measured) {
      for (const where of cells.where) {
        const common = { measure: clocks[clock], where, unit: 'min' };
        this.definitions.push({ ...common, statistic: 'mean', kind: 'ratio' });
        this.definitions.push(...quantileDefinitions(common));
      }
    }
    for (const clock of this.promised) {
      for (const where of cells.where) {
        const whole = { ...where, clock: clocks[clock] };
        this.definitions.push({
          measure: 'attainment',
          statistic: 'share',
          where: whole,
          unit: 'share',
          kind: 'share',
        });
      }
    }
    if (this.promised.length > 0) {
      for (const where of cells.where) {
        this.definitions.push({ measure: 'attainment', statistic: 'share', where, unit: 'share', kind: 'share' });
      }
    }
    for (const clock of this.measured) {
      for (let severity = 0; severity < SEVERITIES; severity++)
        this.histogramWhere.push({ measure: clocks[clock], severity });
    }
  }

  reset(): void {
    this.counts.borrow();
    this.counts.numbers.fill(0);
    for (const sketches of this.sketches) sketches.begin();
  }

  tickets(batch: Tickets): void {
    const { cells, counts } = this;
    const { memory, width } = cells;
    const { place, rows } = batch;
    for (const clock of this.measured) {
      const sketches = this.sketches[clock];
      const compiled = compiledMeasures(batch, sketches.memory);
      if (compiled === null) this.measure(batch, clock);
      else compiled.recordTimes(place, rows, clock, memory.place, width, sketches.memory.place, sketches.size);
    }
    for (const clock of this.promised) {
      const compiled = compiledMeasures(batch, counts);
      if (compiled === null) this.judge(batch, clock);
      else compiled.judge(place, rows, clock, memory.place, width, counts.place, this.until);
    }
  }

  private measure(batch: Tickets, clock: number): void {
    const { taken } = this;
    const stops = batch[clockColumns[clock].stop];
    const { flags, outcome, promised, rows } = batch;
    for (let row = 0; row < rows; row++) {
      taken[row] = isMeasured(flags[row], outcome[row]) ? stops[row] - promised[row] : Number.NaN;
    }
    this.sketches[clock].record(taken, this.cells.located, this.cells.width, rows);
  }

  private judge(batch: Tickets, clock: number): void {
    const { located, width } = this.cells;
    const { numbers } = this.counts;
    const stops = batch[clockColumns[clock].stop];
    const dues = batch[clockColumns[clock].due];
    const { flags, outcome, rows } = batch;
    for (let row = 0; row < rows; row++) {
      const due = dues[row];
      if (Number.isNaN(due) || !isMeasured(flags[row], outcome[row])) continue;
      const stop = stops[row];
      const stopped = !Number.isNaN(stop);
      // Due at or after the stop is kept. Still open: broken once past due, not yet known before; an automatic close
      // ends the question.
      if (!stopped && !(outcome[row] === OPEN && due < this.until)) continue;
      const kept = stopped && stop <= due;
      for (let place = row * width; place < (row + 1) * width; place++) {
        const slot = 2 * (located[place] * clocks.length + clock);
        numbers[slot]++;
        if (kept) numbers[slot + 1]++;
      }
    }
  }

  report(report: Report): void {
    const { leavesOf } = this.cells;
    for (const [index, clock] of this.measured.entries()) {
      const recorded = this.sketches[clock].read();
      for (const leaves of leavesOf) {
        const sketch = new Sketch(recorded, leaves);
        report(sketch.sum, sketch.count);
        for (const { p } of QUANTILES) report(sketch.count > 0 ? sketch.quantile(p) : 0, sketch.count);
        const severity = this.leavesOfSeverities.indexOf(leaves);
        if (severity >= 0) this.drawn.set(sketch.histogram(HISTOGRAM_BOUNDS), (index * SEVERITIES + severity) * BINS);
      }
    }
    for (const clock of this.promised) {
      for (const leaves of leavesOf) report(this.total(KEPT, leaves, clock), this.total(JUDGED, leaves, clock));
    }
    if (this.promised.length === 0) return;
    // All clocks together: every promise counts alike.
    for (const leaves of leavesOf) {
      let met = 0;
      let judged = 0;
      for (const clock of this.promised) {
        met += this.total(KEPT, leaves, clock);
        judged += this.total(JUDGED, leaves, clock);
      }
      report(met, judged);
    }
  }

  /** How many times of each measured clock and severity fall between the bounds, clock by clock, as last reported. */
  histograms(): Float64Array {
    return this.drawn.slice();
  }

  private total(count: number, leaves: Int32Array, clock: number): number {
    const { numbers } = this.counts;
    let sum = 0;
    for (const leaf of leaves) sum += numbers[2 * (leaf * clocks.length + clock) + count];
    return sum;
  }
}

/** Times are measured of tickets that staff handle, not of those whose promise an exception has lifted. */
function isMeasured(flags: number, outcome: number): boolean {
  return (
    (flags & (STAFF_HANDLED | EXCLUDED)) === STAFF_HANDLED &&
    (outcome === CLOSED || outcome === OPEN || outcome === AUTO_CLOSED)
  );
}
