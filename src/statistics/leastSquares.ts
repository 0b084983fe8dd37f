/** The straight line nearest to some points, as weights: each coefficient is a weighted sum of what was measured. */

/** A column that others explain but for this share of its length says nothing of its own. */
const DEPENDENT = 1e-9;

/**
 * The rows of (X'X)⁻¹X' by modified Gram-Schmidt: coefficient j of the least-squares fit of y is Σ weights[j][i] yᵢ.
 * Cost: points × columns².
 *
 * @param rows a row for each point, with a 1 where a constant is wanted
 * @returns null where the columns do not tell all coefficients apart
 * @example leastSquaresWeights([[1, 0], [1, 1], [1, 2]])![1] // [-0.5, 0, 0.5]: the slope
 */
export function leastSquaresWeights(rows: readonly (readonly number[])[]): number[][] | null {
  const columns = rows[0]?.length ?? 0;
  if (rows.length < columns) return null;
  const units: number[][] = [];
  const upper: number[][] = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  for (let j = 0; j < columns; j++) {
    const rest = rows.map((row) => row[j]);
    const length = Math.hypot(...rest);
    for (const [k, unit] of units.entries()) {
      upper[k][j] = dot(unit, rest);
      for (const [i, value] of unit.entries()) rest[i] -= upper[k][j] * value;
    }
    upper[j][j] = Math.hypot(...rest);
    if (!(upper[j][j] > DEPENDENT * length)) return null;
    units.push(rest.map((value) => value / upper[j][j]));
  }
  const weights: number[][] = [];
  for (let j = columns - 1; j >= 0; j--) {
    const row = units[j].slice();
    for (let k = j + 1; k < columns; k++) {
      for (let i = 0; i < row.length; i++) row[i] -= upper[j][k] * weights[k][i];
    }
    weights[j] = row.map((value) => value / upper[j][j]);
  }
  return weights;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * other[i], 0);
}
