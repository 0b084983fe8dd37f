/** Where a scenario is a queue that theory knows, the simulation agrees with it: t within 4.5 over fifty replications. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { errorOf, type Measurement, meanOf, replicate, student } from './replications.ts';

const REPLICATIONS = 50;
const LIMIT = 4.5;

/** Waits of visits that joined after the warm-up (minutes): their mean, and the share above a limit, by severity or in all. */
function waits(warmUp: number, limit = Number.POSITIVE_INFINITY, bySeverity = false): () => Measurement {
  return () => {
    const sums = new Float64Array(3);
    const longer = new Float64Array(3);
    const counts = new Float64Array(3);
    return {
      visits(batch, row) {
        if (batch.entered[row] < warmUp) return;
        const group = bySeverity ? batch.severity[row] : 0;
        const wait = batch.began[row] - batch.entered[row];
        sums[group] += wait;
        counts[group]++;
        if (wait > limit) longer[group]++;
      },
      figures: () => {
        const figures: Record<string, number> = {};
        for (let group = 0; group < (bySeverity ? 3 : 1); group++) {
          figures[`wait ${group}`] = sums[group] / counts[group];
          figures[`longer ${group}`] = longer[group] / counts[group];
        }
        return figures;
      },
    };
  };
}

function agrees(values: readonly number[], truth: number, precision: number): void {
  expect(Math.abs(student(values, truth))).toBeLessThan(LIMIT);
  // A wide interval would agree with anything.
  expect((2 * errorOf(values)) / truth).toBeLessThan(precision);
}

describe('twenty counters, nine tenths busy (M/M/20)', () => {
  it('make customers wait as Erlang’s formula says', () => {
    const scenario = parse(readFileSync(new URL('../../scenarios/textbook/mm20.yaml', import.meta.url), 'utf8'));
    // Twenty relaxation times of 1 / (20 (1 − √0.9)²) = 19 h are dropped.
    const found = replicate({ ...scenario, period: { tickets: 60_000 } }, REPLICATIONS, waits(380 * 60, 30));
    agrees(found['wait 0'], 16.5231, 0.04);
    agrees(found['longer 0'], 0.202617, 0.04);
  });
});

describe('one desk with three severities (M/M/1, non-preemptive)', () => {
  it('makes each wait as Cobham’s formula says', () => {
    // 4.8 an hour at 10 minutes each: W = 0.8 × 10 / ((1 − before) (1 − before − own)).
    const found = replicate(
      {
        period: { tickets: 20_000 },
        arrivals: { rate: '4.8/h' },
        tickets: { severity: { critical: 0.25, serious: 0.375, general: 0.375 } },
        teams: { desk: { engineers: 1, work: 'exponential 10 min' } },
        routing: { order: 'severity' },
      },
      REPLICATIONS,
      waits(18_000, 0, true),
    );
    agrees(found['wait 0'], 10, 0.02);
    agrees(found['wait 1'], 20, 0.03);
    agrees(found['wait 2'], 80, 0.08);
    expect(Math.abs(meanOf(found['longer 0']) - 0.8)).toBeLessThan(0.01);
  });
});

describe('eight engineers with three severities (M/M/8, non-preemptive)', () => {
  it('make each wait as theory says (truth C2.1)', () => {
    const found = replicate(
      {
        period: { tickets: 20_000 },
        arrivals: { rate: '6/h' },
        tickets: { severity: { critical: 1 / 6, serious: 2 / 6, general: 3 / 6 } },
        teams: { desk: { engineers: 8, work: 'exponential 60 min' } },
        routing: { order: 'severity' },
      },
      REPLICATIONS,
      waits(60 * 60 * 3, 0, true),
    );
    agrees(found['wait 0'], 60 * 0.0509972979827, 0.03);
    agrees(found['wait 1'], 60 * 0.0815956767723, 0.03);
    agrees(found['wait 2'], 60 * 0.285584868703, 0.05);
    agrees(found['longer 1'], 0.356981085879, 0.02);
  });
});

describe('one engineer whose own test sends a fifth back to him (M/M/1 with feedback)', () => {
  it('make each visit wait as theory says (truth D2.1)', () => {
    // λ = 1, μ = 2, a fifth comes back: 1.333 a visit, of which half a unit is service.
    const found = replicate(
      {
        period: { tickets: 25_000 },
        arrivals: { rate: '6/h' },
        teams: { desk: { engineers: 1, work: 'exponential 5 min', repairFails: 0.2 } },
        repairs: { ownTestFinds: 1, redo: 1 },
      },
      REPLICATIONS,
      waits(3000),
    );
    agrees(found['wait 0'], 10 * (1.33333333333 - 0.5), 0.03);
  });
});

describe('fourteen agents and callers who hang up (M/M/14+M)', () => {
  it('lose and delay as many as Erlang’s A formula says (truth A5.2)', () => {
    // Per minute: 10/3 calls, service 3 minutes, patience 5 minutes.
    const found = replicate(
      {
        period: { tickets: 20_000 },
        arrivals: { rate: '200/h' },
        customers: { channels: { hotline: 1 } },
        teams: { agents: { engineers: 14, work: 'exponential 3 min' } },
        patience: { waits: 'exponential 5 min' },
      },
      REPLICATIONS,
      () => {
        let [sum, given] = [0, 0];
        let served = 0;
        return {
          visits(batch, row) {
            // Who hangs up has waited too.
            if (Number.isNaN(batch.began[row])) given += batch.ended[row] - batch.entered[row];
            else {
              sum += batch.began[row] - batch.entered[row];
              served++;
            }
          },
          figures: () => ({
            served: sum / served,
            abandoned: 1 - served / 20_000,
            waited: (sum + given) / 20_000,
          }),
        };
      },
    );
    agrees(found.abandoned, 0.0139837441224, 0.04);
    agrees(found.served, 0.0646413340754, 0.04);
    // Of all calls: the rate of hanging up is the number in the line over the patience, and so by Little the wait.
    agrees(found.waited, 0.0139837441224 * 5, 0.04);
  });
});
