/** Linear equations, for flows in networks and for chains of few states. */

import { requireThat } from './requirements.ts';

/**
 * The x with A x = b, by elimination with the largest pivot of each column; A and b are left as they were.
 * Throws where A has no single answer. Cost: n³/3 steps.
 *
 * @example solveLinear([[2, 1], [1, 3]], [3, 5]) // [0.8, 1.4]
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]]));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    const head = rows[column][column];
    requireThat(Math.abs(head) > 1e-300, 'These linear equations have no single answer.');
    for (let row = column + 1; row < n; row++) {
      const factor = rows[row][column] / head;
      if (factor === 0) continue;
      for (let k = column; k <= n; k++) rows[row][k] -= factor * rows[column][k];
    }
  }
  const answer = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let sum = rows[row][n];
    for (let k = row + 1; k < n; k++) sum -= rows[row][k] * answer[k];
    answer[row] = sum / rows[row][row];
  }
  return answer;
}
