/**
 * The help desk of three lines against a reference written in C for this one desk and nothing else: mean waits in hours
 * over 600 runs of 200,000 tickets, with the standard deviation of one run. Both are simulations, so both have an error.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { replicate, student } from './replications.ts';

const REFERENCE_RUNS = 600;
const REPLICATIONS = 50;
/** By line (all visits last) and severity: mean, standard deviation of one run. */
const reference: readonly (readonly [mean: number, deviation: number])[][] = [
  [
    [0.004204, 0.000097],
    [0.007169, 0.000176],
    [0.215624, 0.011568],
  ],
  [
    [0.011169, 0.000734],
    [0.019103, 0.001241],
    [0.247669, 0.024738],
  ],
  [
    [0.08293, 0.008507],
    [0.137672, 0.014507],
    [0.916261, 0.122891],
  ],
  [
    [0.011342, 0.000638],
    [0.019103, 0.001077],
    [0.271129, 0.013602],
  ],
];

describe('the help desk of three lines', () => {
  it('makes tickets of every severity wait at every line as the reference does', () => {
    const scenario = parse(readFileSync(new URL('../../scenarios/textbook/helpdesk.yaml', import.meta.url), 'utf8'));
    const found = replicate(scenario, REPLICATIONS, () => {
      const sums = new Float64Array(12);
      const counts = new Float64Array(12);
      return {
        visits(batch, row) {
          const wait = (batch.began[row] - batch.entered[row]) / 60;
          for (const line of [batch.team[row], 3]) {
            sums[line * 3 + batch.severity[row]] += wait;
            counts[line * 3 + batch.severity[row]]++;
          }
        },
        figures: () => Object.fromEntries(Array.from(sums, (sum, cell) => [String(cell), sum / counts[cell]])),
      };
    });
    const t = reference.flatMap((line, team) =>
      line.map(([mean, deviation], severity) =>
        student(found[String(team * 3 + severity)], mean, deviation / Math.sqrt(REFERENCE_RUNS)),
      ),
    );
    // Fifty replications: one of the twelve beyond 4.5 comes by chance less than once in a thousand suites.
    for (const value of t) expect(Math.abs(value)).toBeLessThan(4.5);
  });
});
