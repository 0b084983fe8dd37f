/**
 * Cells: the groups of tickets that figures are given for. All tickets, tickets by one dimension, and a few pairs of
 * dimensions; a dimension with a single value in the model makes no cells of its own.
 */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import type { Tickets } from '../observations/log.ts';
import { channels, complexities, lines, plans, severities, supportLines } from '../scenario/words.ts';
import type { Where } from './result.ts';

interface Dimension {
  readonly name: string;
  readonly values: readonly string[];
  readonly of: (batch: Tickets, row: number) => number;
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

interface Group {
  readonly offset: number;
  readonly first: number;
  readonly second: number;
  readonly width: number;
}

const NO_DIMENSION = -1;

export class Cells {
  readonly count: number;
  readonly where: readonly Where[];
  private readonly dimensions: readonly Dimension[];
  private readonly groups: readonly Group[];
  private readonly values: Int32Array;
  /** The cells that the last located ticket belongs to. */
  readonly located: Int32Array;

  constructor(model: Model) {
    this.dimensions = dimensionsOf(model);
    this.values = new Int32Array(this.dimensions.length);
    const where: Where[] = [{}];
    const groups: Group[] = [{ offset: 0, first: NO_DIMENSION, second: NO_DIMENSION, width: 1 }];
    for (const [first, { name, values }] of this.dimensions.entries()) {
      groups.push({ offset: where.length, first, second: NO_DIMENSION, width: 1 });
      where.push(...values.map((value) => ({ [name]: value })));
    }
    for (const [one, other] of PAIRS) {
      const first = this.dimensions.findIndex(({ name }) => name === one);
      const second = this.dimensions.findIndex(({ name }) => name === other);
      if (first < 0 || second < 0) continue;
      const width = this.dimensions[second].values.length;
      groups.push({ offset: where.length, first, second, width });
      for (const a of this.dimensions[first].values) {
        for (const b of this.dimensions[second].values) where.push({ [one]: a, [other]: b });
      }
    }
    this.where = where;
    this.groups = groups;
    this.count = where.length;
    this.located = new Int32Array(groups.length);
  }

  /** Finds the cells of a ticket; read them from `located`. */
  locate(batch: Tickets, row: number): void {
    const { dimensions, values, groups, located } = this;
    for (let dimension = 0; dimension < dimensions.length; dimension++)
      values[dimension] = dimensions[dimension].of(batch, row);
    for (let index = 0; index < groups.length; index++) {
      const { offset, first, second, width } = groups[index];
      let cell = offset;
      if (first !== NO_DIMENSION) cell += values[first] * width;
      if (second !== NO_DIMENSION) cell += values[second];
      located[index] = cell;
    }
  }
}

function dimensionsOf(model: Model): Dimension[] {
  const { customer, names, span, staff, demand } = model;
  const slotOf = (time: number) => Math.floor((time - span.start) / SLOT_MINUTES);
  const usedLines = supportLines.filter((line) => staff.teams.some((team) => lines[team.line] === line));
  const recorded = demand.recorded;
  const varies = (mix: Float64Array, column: Int8Array | undefined) =>
    possible(mix) > 1 || (column?.some((value) => value >= 0) ?? false);
  const all: (Dimension & { used: boolean })[] = [
    {
      name: 'severity',
      values: severities,
      of: (batch, row) => batch.severity[row],
      used: varies(customer.severity, recorded?.severity) || demand.storms.length > 0,
    },
    {
      name: 'plan',
      values: plans,
      of: (batch, row) => batch.plan[row],
      used: varies(customer.planMix, recorded?.plan),
    },
    {
      name: 'channel',
      values: channels,
      of: (batch, row) => batch.channel[row],
      used:
        customer.channelMix.some((mix) => possible(mix) > 1) ||
        (recorded?.channel.some((value) => value >= 0) ?? false),
    },
    { name: 'region', values: names.regions, of: (batch, row) => batch.region[row], used: names.regions.length > 1 },
    {
      name: 'line',
      values: usedLines,
      of: (batch, row) => Math.max(0, usedLines.indexOf(supportLines[batch.line[row]])),
      used: usedLines.length > 1,
    },
    { name: 'skill', values: names.skills, of: (batch, row) => batch.skill[row], used: names.skills.length > 1 },
    {
      name: 'complexity',
      values: complexities,
      of: (batch, row) => batch.complexity[row],
      used: varies(customer.complexity, recorded?.complexity),
    },
    {
      name: 'month',
      values: span.monthLabels,
      of: (batch, row) => span.month[slotOf(batch.created[row])],
      used: readable(model) && span.monthLabels.length > 1,
    },
    {
      name: 'week',
      values: span.weekLabels,
      of: (batch, row) => span.week[slotOf(batch.created[row])],
      used: readable(model) && span.weekLabels.length > 1,
    },
  ];
  return all.filter((dimension) => dimension.used);
}

function readable(model: Model): boolean {
  return model.span.periodEnd < Number.POSITIVE_INFINITY && model.span.weekLabels.length <= MOST_WEEKS;
}

/** How many values of a mix can come up. */
export function possible(mix: Float64Array): number {
  let count = 0;
  for (let index = 0; index < mix.length; index++) if (mix[index] > (index === 0 ? 0 : mix[index - 1])) count++;
  return count;
}
