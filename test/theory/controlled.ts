/**
 * Control variates: what else was counted in a replication and has a known mean tells how lucky its draws were. Taking
 * that out halves the variance of a mean wait or better (Lavenberg and Welch 1981; Law, Simulation Modeling, 11.4).
 */
import { solveLinear } from '../../src/theory/linearSystem.ts';
import { meanOf } from './replications.ts';

export interface Control {
  values: readonly number[];
  mean: number;
}

/** The values of the replications without what their controls explain, by least squares. */
export function controlled(values: readonly number[], controls: readonly Control[]): number[] {
  if (controls.length === 0) return [...values];
  const centre = meanOf(values);
  const centres = controls.map((control) => meanOf(control.values));
  const covariance = (i: number, other: (replication: number) => number) =>
    controls[i].values.reduce((sum, value, replication) => sum + (value - centres[i]) * other(replication), 0);
  const weights = solveLinear(
    controls.map((_, i) => controls.map((control, j) => covariance(i, (r) => control.values[r] - centres[j]))),
    controls.map((_, i) => covariance(i, (r) => values[r] - centre)),
  );
  // The controls cost degrees of freedom: deviations are widened so that the usual error is not too small.
  const widened = Math.sqrt((values.length - 1) / (values.length - 1 - 2 * controls.length));
  const adjusted = values.map((value, r) =>
    controls.reduce((left, control, i) => left - weights[i] * (control.values[r] - control.mean), value),
  );
  const mean = meanOf(adjusted);
  return adjusted.map((value) => mean + (value - mean) * widened);
}
