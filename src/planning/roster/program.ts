/** An integer program as columns, and what a solver makes of it. */

/** Minimise cost · x; whole numbers x from 0 to `upper`, each row of the matrix equal to its right side. */
export interface IntegerProgram {
  readonly rows: number;
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly equals: Float64Array;
  /** By column, compressed: column c has entries starts[c] to starts[c + 1]. */
  readonly starts: Int32Array;
  readonly rowOf: Int32Array;
  readonly values: Float64Array;
}

export interface IntegerSolution {
  readonly values: Float64Array;
  readonly objective: number;
  /** No solution is better than this. */
  readonly bound: number;
  /** `timedOut`: the clock stopped it, and another machine may find another solution. */
  readonly ended: 'optimal' | 'limited' | 'timedOut';
}

/** Null where there is no solution, or none was found in time. */
export type SolveProgram = (program: IntegerProgram) => Promise<IntegerSolution | null>;

/** Entries as they come, column by column. */
export function programBuilder() {
  const cost: number[] = [];
  const upper: number[] = [];
  const starts: number[] = [0];
  const rowOf: number[] = [];
  const values: number[] = [];
  return {
    /** @returns the column's place */
    column(price: number, most: number, entries: readonly (readonly [row: number, value: number])[]): number {
      cost.push(price);
      upper.push(most);
      for (const [row, value] of entries) {
        rowOf.push(row);
        values.push(value);
      }
      starts.push(rowOf.length);
      return cost.length - 1;
    },
    program: (equals: readonly number[]): IntegerProgram => ({
      rows: equals.length,
      cost: Float64Array.from(cost),
      upper: Float64Array.from(upper),
      equals: Float64Array.from(equals),
      starts: Int32Array.from(starts),
      rowOf: Int32Array.from(rowOf),
      values: Float64Array.from(values),
    }),
  };
}
