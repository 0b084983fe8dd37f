/** Volumes: tickets created, resolved and left open by what they are and when they came, and by the hour of their arrival. */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import { AUTO_CLOSED, CLOSED, FORUM_ANSWERED, type LogReader, OPEN, type Tickets } from '../observations/log.ts';
import type { Cells } from './cells.ts';
import type { Definition, Measurer, Report } from './definition.ts';
import { possibleIn } from './possibleCells.ts';

const STATES = ['created', 'resolved', 'open'] as const;
const KEYS = ['severity', 'plan', 'channel', 'region', 'month', 'week'];
const HOURS = 168;

export class VolumeMeasures implements Measurer, LogReader {
  readonly definitions: Definition[] = [];
  private readonly model: Model;
  private readonly cells: Cells;
  /** The leaves of each cell that a figure is given for. */
  private readonly leavesOf: Int32Array[] = [];
  private readonly created: Float64Array;
  private readonly resolved: Float64Array;
  private readonly open: Float64Array;
  private readonly arrivedIn = new Float64Array(HOURS);
  /** 1 for hours of the week that the period has. */
  private readonly hourComes: Uint8Array;

  constructor(model: Model, cells: Cells) {
    this.model = model;
    this.cells = cells;
    this.created = new Float64Array(cells.leaves);
    this.resolved = new Float64Array(cells.leaves);
    this.open = new Float64Array(cells.leaves);
    this.hourComes = hoursOf(model);
    const isPossible = possibleIn(model);
    for (const [cell, where] of cells.where.entries()) {
      const [key, ...others] = Object.keys(where);
      if (key === undefined || others.length > 0 || !KEYS.includes(key) || !isPossible(key, where[key])) continue;
      this.leavesOf.push(cells.leavesOf[cell]);
      for (const state of STATES) this.define({ state, ...where });
    }
    for (let hour = 0; hour < HOURS; hour++) this.define({ state: 'created', hourOfWeek: String(hour) });
  }

  private define(where: Definition['where']): void {
    this.definitions.push({ measure: 'tickets', statistic: 'count', where, unit: 'tickets', kind: 'value' });
  }

  reset(): void {
    for (const column of [this.created, this.resolved, this.open, this.arrivedIn]) column.fill(0);
  }

  tickets(batch: Tickets): void {
    const { cells, created, resolved, open, arrivedIn } = this;
    const { located, width } = cells;
    const { start, hourOfWeek } = this.model.span;
    const lastSlot = hourOfWeek.length - 1;
    for (let row = 0; row < batch.rows; row++) {
      const outcome = batch.outcome[row];
      const isResolved = outcome === CLOSED || outcome === AUTO_CLOSED || outcome === FORUM_ANSWERED;
      for (let place = row * width; place < (row + 1) * width; place++) {
        const leaf = located[place];
        created[leaf]++;
        if (isResolved) resolved[leaf]++;
        else if (outcome === OPEN) open[leaf]++;
      }
      arrivedIn[hourOfWeek[Math.min(lastSlot, Math.floor((batch.created[row] - start) / SLOT_MINUTES))]]++;
    }
  }

  report(report: Report): void {
    for (const leaves of this.leavesOf) {
      for (const column of [this.created, this.resolved, this.open]) {
        let sum = 0;
        for (const leaf of leaves) sum += column[leaf];
        report(sum, sum || 1);
      }
    }
    for (let hour = 0; hour < HOURS; hour++) {
      report(this.arrivedIn[hour], this.hourComes[hour] ? this.arrivedIn[hour] || 1 : 0);
    }
  }
}

function hoursOf({ span }: Model): Uint8Array {
  const comes = new Uint8Array(HOURS);
  const first = Math.floor(-span.start / SLOT_MINUTES);
  const last = Math.min(span.hourOfWeek.length, Math.ceil((span.periodEnd - span.start) / SLOT_MINUTES));
  for (let slot = first; slot < last; slot++) comes[span.hourOfWeek[slot]] = 1;
  return comes;
}
