/**
 * The cheapest staffing by what is known of the posts, as an integer program: prices are paid, each target must rise by what
 * it lacks, and the rules hold. What a post brings bends with its size; between whole numbers of engineers it is a line, so
 * that the program is exact. Solved by HiGHS, compiled to WebAssembly.
 */
import { loadHighs } from '../highs.ts';
import { sizeOf } from './responses.ts';
import type { Staffing } from './staffing.ts';

export interface StaffProgram {
  readonly centre: Staffing;
  readonly prices: readonly number[];
  readonly least: Staffing;
  readonly most: Staffing;
  /** By target and post, what a unit of size brings. */
  readonly responses: readonly (readonly number[])[];
  /** By target, what it has to rise by; negative where it may fall. */
  readonly needs: readonly number[];
  /** Sums of engineers that must be reached. */
  readonly rules: readonly StaffRule[];
}

/** So many of each post's engineers together, at least. */
export interface StaffRule {
  readonly weights: readonly number[];
  readonly least: number;
}

export interface SolvedProgram {
  readonly price: number;
  /** No staffing that the program allows costs less than this. */
  readonly bound: number;
}

export interface ProgramAnswer extends SolvedProgram {
  readonly staffing: Staffing;
}

/** Rules must hold; a target that is out of reach is missed by as little as can be: a unit costs this many times the price of all. */
const MISSING = 10_000;
/** A limit of nodes, not of time: the same program has the same answer everywhere. */
const NODES = 20_000;
const GAP = 1e-4;

/** Null where the rules leave nothing. */
export async function cheapestStaffing(program: StaffProgram): Promise<ProgramAnswer | null> {
  const { centre, prices, least, most, responses, needs, rules } = program;
  const posts = centre.length;
  const columns = 2 * posts + needs.length;
  const rows: { terms: readonly (readonly [column: number, value: number])[]; least: number; most: number }[] = [];
  for (const [target, need] of needs.entries()) {
    const terms = responses[target].map((brings, post) => [posts + post, brings] as const);
    rows.push({ terms: [...terms, [2 * posts + target, 1]], least: need, most: Number.POSITIVE_INFINITY });
  }
  for (let post = 0; post < posts; post++) {
    const origin = sizeOf(centre[post]);
    for (let engineers = least[post]; engineers < most[post] || engineers === least[post]; engineers++) {
      const size = sizeOf(engineers);
      const slope = sizeOf(engineers + 1) - size;
      rows.push({
        terms: [
          [posts + post, 1],
          [post, -slope],
        ],
        least: Number.NEGATIVE_INFINITY,
        most: size - origin - slope * engineers,
      });
    }
  }
  for (const rule of rules) {
    rows.push({
      terms: rule.weights.flatMap((weight, post) => (weight === 0 ? [] : [[post, weight] as const])),
      least: rule.least,
      most: Number.POSITIVE_INFINITY,
    });
  }
  const total = prices.reduce((sum, price, post) => sum + price * centre[post], 0);
  const free = new Array<number>(posts).fill(Number.NEGATIVE_INFINITY);
  const open = new Array<number>(posts).fill(Number.POSITIVE_INFINITY);
  const none = needs.map(() => 0);
  const highs = await loadHighs();
  const { integer, continuous } = highs.constants.variableType;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: Float64Array.of(
      ...prices.map((price) => price / total),
      ...prices.map(() => 0),
      ...needs.map(() => MISSING),
    ),
    colLower: Float64Array.of(...least, ...free, ...none),
    colUpper: Float64Array.of(...most, ...open, ...needs.map(() => Number.POSITIVE_INFINITY)),
    rowLower: Float64Array.from(rows, (row) => row.least),
    rowUpper: Float64Array.from(rows, (row) => row.most),
    matrix: { format: 'csc', numRows: rows.length, numCols: columns, ...byColumn(rows, columns) },
    integrality: Int32Array.from({ length: columns }, (_, column) => (column < posts ? integer : continuous)),
  });
  try {
    model.options.set({ output_flag: false, mip_max_nodes: NODES, mip_rel_gap: GAP, random_seed: 0 });
    const { modelStatus } = model.run();
    if (modelStatus === highs.constants.modelStatus.infeasible) return null;
    const found = model.getSolution().colValue;
    if (found.length !== columns) return null;
    const staffing = Array.from(found.slice(0, posts), Math.round);
    const price = staffing.reduce((sum, engineers, post) => sum + engineers * prices[post], 0);
    return { staffing, price, bound: Math.min(price, total * Number(model.info.get('mip_dual_bound'))) };
  } finally {
    model.dispose();
  }
}

function byColumn(rows: readonly { readonly terms: readonly (readonly [number, number])[] }[], columns: number) {
  const own: [row: number, value: number][][] = Array.from({ length: columns }, () => []);
  for (const [row, { terms }] of rows.entries()) for (const [column, value] of terms) own[column].push([row, value]);
  const starts = [0];
  for (const column of own) starts.push(starts[starts.length - 1] + column.length);
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(own.flat(), ([row]) => row),
    values: Float64Array.from(own.flat(), ([, value]) => value),
  };
}
