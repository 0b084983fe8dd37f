/** Truth cases B5.1 and D5 of a single server that is shared or interrupted. */
import { exponential, gamma, type Law, lognormal } from '../../../src/kernel/laws.ts';
import type { Key } from '../../../src/kernel/random.ts';
import { type Case, REPLICATIONS } from '../measured.ts';
import { interruptedSojourn, type OneServer, sharedSojourn } from '../oneServer.ts';

function sojournCase(
  id: string,
  millions: number,
  words: { rate: number; work: Law },
  truth: number,
  precision: number,
  run: (one: OneServer, seed: Key, replication: number) => number,
): Case {
  const measure = Math.round((millions * 1e6) / REPLICATIONS);
  const one = { ...words, measure, drop: Math.round(measure / 10) };
  return {
    id,
    figures: { sojourn: { truth, precision } },
    controls: {},
    run: (seed, replication) => ({ sojourn: run(one, seed, replication) }),
  };
}

const busy = { rate: 0.8, work: exponential(1) };

export const sharing = [
  sojournCase('B5.1 shared', 1.5, busy, 5, 0.02, sharedSojourn),
  sojournCase('B5.1 last, interrupting', 1.5, busy, 5, 0.02, (one, seed, replication) =>
    interruptedSojourn(one, seed, replication, (customer) => -customer),
  ),
  sojournCase('B5.1 shortest remaining', 0.8, busy, 2.3527732703, 0.02, (one, seed, replication) =>
    interruptedSojourn(one, seed, replication, (_, left) => left),
  ),
  // The mean depends on the law of service through its mean alone.
  sojournCase('D5.1', 0.7, { rate: 4, work: gamma(0.5, 1 / 9) }, 0.2, 0.01, sharedSojourn),
  sojournCase('D5.2', 1.5, { rate: 0.8, work: lognormal(1, 0.5) }, 5, 0.02, sharedSojourn),
];
