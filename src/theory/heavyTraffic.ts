/**
 * Large desks near full load: staff = load + β √load, and what β buys.
 *
 * Limits for many servers; Erlang's formulas are exact. Sources: Halfin and Whitt, Operations Research 29 (1981);
 * Garnett, Mandelbaum and Reiman, MSOM 4 (2002).
 */

import { exp, normalCdf } from '../kernel/mathematics.ts';
import { requirePositive, requireShare, requireThat } from './requirements.ts';
import { crossing } from './root.ts';

/** P(wait > 0) for patient customers, 1 / (1 + β Φ(β) / φ(β)); β above zero. */
export function halfinWhittDelay(beta: number): number {
  requirePositive('β', beta);
  return 1 / (1 + oddsOfNoWait(beta));
}

/** The β at which the share `waiting` of customers waits. */
export function halfinWhittBeta(waiting: number): number {
  requireShare('The share that waits', waiting);
  // By the odds, since the share itself keeps no digits of a chance near none or near one.
  return crossing(oddsOfNoWait, (1 - waiting) / waiting, 1);
}

/**
 * P(wait > 0) where customers abandon: 1 / (1 + √(θ/μ) h(β √(μ/θ)) / h(-β)) with h the hazard φ / (1 - Φ); any β.
 *
 * @param patienceRatio θ/μ, mean service over mean patience
 */
export function garnettDelay(beta: number, patienceRatio: number): number {
  requireThat(Number.isFinite(beta), `β must be a finite number, not ${beta}.`);
  requirePositive('The ratio of service to patience', patienceRatio);
  const root = Math.sqrt(patienceRatio);
  return 1 / (1 + (root * hazard(beta / root)) / hazard(-beta));
}

/** Servers by the square-root rule, rounded up. */
export function squareRootStaff(offeredLoad: number, beta: number): number {
  requirePositive('The offered load', offeredLoad);
  requireThat(Number.isFinite(beta), `β must be a finite number, not ${beta}.`);
  return Math.max(1, Math.ceil(offeredLoad + beta * Math.sqrt(offeredLoad)));
}

function density(x: number): number {
  return exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

function oddsOfNoWait(beta: number): number {
  return (beta * normalCdf(beta)) / density(beta);
}

const FAR = 5;
const TERMS = 60;

/** φ / (1 - Φ). Far out both are nought, and Laplace's continued fraction x + 1/(x + 2/(x + 3/…)) tells their ratio. */
function hazard(x: number): number {
  if (x < FAR) return density(x) / normalCdf(-x);
  let value = x;
  for (let term = TERMS; term > 0; term--) value = x + term / value;
  return value;
}
