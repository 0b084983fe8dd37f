/**
 * Cells: the groups of tickets that figures are given for. All tickets, tickets by one dimension, and a few pairs of
 * dimensions; a dimension with a single value in the model makes no cells of its own.
 *
 * Tickets are counted in leaves only, the finest groups there are; every cell is a sum of leaves. "By severity" is
 * added up from "by severity and plan", so a ticket costs half the bookkeeping, and sums agree to the last bit.
 */
import { RunMemory } from '../kernel/compiledMemory.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import { BATCH_ROWS, type LogReader, type Tickets } from '../observations/log.ts';
import { channels, complexities, lines, plans, severities, supportLines } from '../scenario/words.ts';
import { possible } from './mix.ts';
import type { Where } from './result.ts';

interface Dimension {
  readonly name: string;
  readonly values: readonly string[];
  /** The value of each row of a batch: a column of the log, or `values` filled from it. */
  readonly column: (batch: Tickets, values: Int32Array) => Int32Array;
}

const PAIRS = [
  ['severity', 'plan'],
  ['severity', 'channel'],
  ['severity', 'region'],
  ['severity', 'line'],
  ['severity', 'month'],
] as const;
/** Figures by week or month are for periods that people read week by week. */
const MOST_WEEKS = 60;

/** A family of leaves: one dimension, or two of which the second varies faster. */
interface Family {
  readonly offset: number;
  readonly first: number;
  readonly second: number;
  readonly width: number;
}

const NO_DIMENSION = -1;
/** Of a dimension that is not there. */
const NOTHING = new Int32Array(BATCH_ROWS);

export class Cells implements LogReader {
  readonly where: readonly Where[];
  /** The leaves that each cell is the sum of. */
  readonly leavesOf: readonly Int32Array[];
  readonly leaves: number;
  /** Leaves a ticket is counted in. */
  readonly width: number;
  /** Of the present batch. */
  readonly memory: RunMemory;
  private readonly dimensions: readonly Dimension[];
  private readonly values: readonly Int32Array[];
  /** Of the present batch, by dimension. */
  private readonly columns: Int32Array[] = [];
  /** The severity of all tickets where severity is no dimension. */
  private readonly onlySeverity: number;
  private readonly families: readonly Family[];

  constructor(model: Model) {
    const dimensions = dimensionsOf(model);
    const places = new Map(dimensions.map(({ name }, place) => [name, place]));
    const families: Family[] = [];
    let leaves = 0;
    const add = (first: number, second: number) => {
      const width = second === NO_DIMENSION ? 1 : dimensions[second].values.length;
      families.push({ offset: leaves, first, second, width });
      leaves += (first === NO_DIMENSION ? 1 : dimensions[first].values.length) * width;
    };
    for (const [one, other] of PAIRS) {
      const first = places.get(one);
      const second = places.get(other);
      if (first !== undefined && second !== undefined) add(first, second);
    }
    for (const place of dimensions.keys()) {
      if (!families.some(({ first, second }) => first === place || second === place)) add(place, NO_DIMENSION);
    }
    if (families.length === 0) add(NO_DIMENSION, NO_DIMENSION);

    this.dimensions = dimensions;
    this.onlySeverity = model.customer.severity.findIndex((share) => share > 0);
    this.families = families;
    this.leaves = leaves;
    this.width = families.length;
    this.values = dimensions.map(() => new Int32Array(BATCH_ROWS));
    this.memory = new RunMemory(BATCH_ROWS * families.length * 4);
    const { where, leavesOf } = cellsOf(dimensions, families);
    this.where = where;
    this.leavesOf = leavesOf;
  }

  begin(): void {
    this.memory.borrow();
  }

  /** The leaves of row r of the present batch: located[r × width] and so on. */
  get located(): Int32Array {
    return this.memory.integers;
  }

  /** The leaves of one severity: none of a severity that does not come up. */
  leavesOfSeverity(severity: number): Int32Array {
    const name = severities[severity];
    const varies = this.dimensions.some((dimension) => dimension.name === 'severity');
    if (!varies) return this.onlySeverity === severity ? this.leavesOf[0] : new Int32Array(0);
    return this.leavesOf[this.where.findIndex((where) => where.severity === name && Object.keys(where).length === 1)];
  }

  /** Finds the leaves of a batch. Stands first among the readers of a log, so that the measures behind it find them. */
  tickets(batch: Tickets): void {
    const { dimensions, columns, families, values, located, width } = this;
    for (let dimension = 0; dimension < dimensions.length; dimension++)
      columns[dimension] = dimensions[dimension].column(batch, values[dimension]);
    for (let family = 0; family < families.length; family++) {
      const { offset, first, second, width: step } = families[family];
      const slow = first === NO_DIMENSION ? NOTHING : columns[first];
      const fast = second === NO_DIMENSION ? NOTHING : columns[second];
      for (let row = 0; row < batch.rows; row++) located[row * width + family] = offset + slow[row] * step + fast[row];
    }
  }
}

/** All cells that figures are given for, each with the leaves it is made of. */
function cellsOf(dimensions: readonly Dimension[], families: readonly Family[]) {
  const where: Where[] = [];
  const leavesOf: Int32Array[] = [];
  const sizeOf = ({ first, width }: Family) => (first === NO_DIMENSION ? 1 : dimensions[first].values.length) * width;
  const add = (cell: Where, leaves: number[]) => {
    where.push(cell);
    leavesOf.push(Int32Array.from(leaves));
  };
  const [whole] = families;
  add(
    {},
    Array.from({ length: sizeOf(whole) }, (_, leaf) => whole.offset + leaf),
  );
  for (const [place, { name, values }] of dimensions.entries()) {
    const family = families.find(({ first, second }) => first === place || second === place)!;
    for (const [index, value] of values.entries()) {
      const others = family.first === place ? family.width : sizeOf(family) / family.width;
      const leaves = Array.from({ length: others }, (_, other) =>
        family.first === place
          ? family.offset + index * family.width + other
          : family.offset + other * family.width + index,
      );
      add({ [name]: value }, leaves);
    }
  }
  for (const { offset, first, second, width } of families) {
    if (second === NO_DIMENSION) continue;
    for (const [a, one] of dimensions[first].values.entries()) {
      for (const [b, other] of dimensions[second].values.entries()) {
        add({ [dimensions[first].name]: one, [dimensions[second].name]: other }, [offset + a * width + b]);
      }
    }
  }
  return { where, leavesOf };
}

function dimensionsOf(model: Model): Dimension[] {
  const { customer, names, span, staff, demand } = model;
  const bySlot =
    (column: Int16Array): Dimension['column'] =>
    (batch, values) => {
      for (let row = 0; row < batch.rows; row++) {
        values[row] = column[Math.floor((batch.created[row] - span.start) / SLOT_MINUTES)];
      }
      return values;
    };
  const usedLines = supportLines.filter((line) => staff.teams.some((team) => lines[team.line] === line));
  const placeOfLine = supportLines.map((line) => Math.max(0, usedLines.indexOf(line)));
  const recorded = demand.recorded;
  const varies = (mix: Float64Array, column: Int8Array | undefined) =>
    possible(mix) > 1 || (column?.some((value) => value >= 0) ?? false);
  const all: (Dimension & { used: boolean })[] = [
    {
      name: 'severity',
      values: severities,
      column: (batch) => batch.severity,
      used: varies(customer.severity, recorded?.severity) || demand.storms.length > 0,
    },
    {
      name: 'plan',
      values: plans,
      column: (batch) => batch.plan,
      used: varies(customer.planMix, recorded?.plan),
    },
    {
      name: 'channel',
      values: channels,
      column: (batch) => batch.channel,
      used:
        customer.channelMix.some((mix) => possible(mix) > 1) ||
        customer.rightChannel > 0 ||
        (recorded?.channel.some((value) => value >= 0) ?? false),
    },
    { name: 'region', values: names.regions, column: (batch) => batch.region, used: names.regions.length > 1 },
    {
      name: 'line',
      values: usedLines,
      column: (batch, values) => {
        for (let row = 0; row < batch.rows; row++) values[row] = placeOfLine[batch.line[row]];
        return values;
      },
      used: usedLines.length > 1,
    },
    { name: 'skill', values: names.skills, column: (batch) => batch.skill, used: names.skills.length > 1 },
    {
      name: 'complexity',
      values: complexities,
      column: (batch) => batch.complexity,
      used: varies(customer.complexity, recorded?.complexity),
    },
    {
      name: 'month',
      values: span.monthLabels,
      column: bySlot(span.month),
      used: readable(model) && span.monthLabels.length > 1,
    },
    {
      name: 'week',
      values: span.weekLabels,
      column: bySlot(span.week),
      used: readable(model) && span.weekLabels.length > 1,
    },
  ];
  return all.filter((dimension) => dimension.used);
}

function readable(model: Model): boolean {
  return model.span.periodEnd < Number.POSITIVE_INFINITY && model.span.weekLabels.length <= MOST_WEEKS;
}
