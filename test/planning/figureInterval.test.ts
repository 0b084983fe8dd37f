/** One figure has one estimate and one interval, whoever prints it. */
import { describe, expect, it } from 'vitest';
import { judgeClaims } from '../../src/planning/claims.ts';
import { type Figure, figuresOf, seriesOf } from '../../src/planning/compare/figures.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { resultDocument } from '../../src/planning/resultDocument.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { levelOf } from '../../src/planning/staff/judge.ts';
import { estimateOf } from '../../src/planning/sweep/pointOutcome.ts';
import { pairedRatio } from '../../src/statistics/pairedRatio.ts';
import { modelOf, scenarioOf } from '../desk/given.ts';

const words = {
  period: { from: '2026-01-06', to: '2026-01-08' },
  arrivals: { rate: '12/h' },
  teams: { desk: { onDuty: 3, work: 'exponential 12 min' } },
  promises: { general: { response: '40 min' } },
  claims: [
    { measure: 'attainment', atLeast: '90 %' },
    { measure: 'response', statistic: 'p95', atMost: '1 h' },
    { measure: 'response', atMost: '1 h' },
  ],
};
const model = modelOf(words);
const replicator = new Replicator(model);
const results = Array.from({ length: 8 }, (_, replication) => replicator.run(seedKey('one interval'), replication));
const figures = figuresOf(definitionsOf(model).definitions);
const { measures } = resultDocument({
  model,
  replicated: { results, interrupted: false, preciseEnough: true },
  sha256: '',
  seed: '',
  confidence: 0.95,
  command: 'run',
  version: '',
  warnings: [],
});

describe.each([
  ['attainment', 'share'],
  ['response', 'p95'],
  ['response', 'p99'],
  ['response', 'p50'],
  ['response', 'mean'],
])('%s, %s', (measure, statistic) => {
  const isIt = (each: Pick<Figure, 'measure' | 'statistic' | 'where'>) =>
    each.measure === measure && each.statistic === statistic && Object.keys(each.where).length === 0;
  const figure = figures.find(isIt)!;
  const run = measures.find(isIt)!;
  const series = seriesOf(figure, results);

  it('is the same in a sweep, in the judgement of staff, and as the base of a comparison', () => {
    const { estimate, low, high } = run;
    expect(low!).toBeLessThan(estimate);
    expect(high!).toBeGreaterThan(estimate);
    expect(estimateOf(figure, { series }, 0.95)).toEqual({ estimate, low, high });
    const target = { figure, sense: 'atLeast', value: 0 } as unknown as Parameters<typeof levelOf>[0];
    expect(levelOf(target, series, 0.95)).toEqual({ estimate, low, high });
    expect(pairedRatio(series, series, 0.95).first).toBeCloseTo(estimate, 9);
  });

  it('is the same where it is claimed', () => {
    const scenario = scenarioOf(words);
    const claim = judgeClaims(scenario, definitionsOf(model).definitions, results, 0.95).find(
      (each) => each.subject === 'figure' && each.measure === measure && each.statistic === statistic,
    );
    if (statistic === 'p99' || statistic === 'p50') expect(claim).toBeUndefined();
    else expect(claim).toMatchObject({ estimate: run.estimate, low: run.low, high: run.high });
  });
});

it('a claimed quantile keeps what each run found by itself', () => {
  const index = figures.findIndex(
    (each) => each.measure === 'response' && each.statistic === 'p95' && Object.keys(each.where).length === 0,
  );
  const [, claim] = judgeClaims(scenarioOf(words), definitionsOf(model).definitions, results, 0.95);
  expect(claim).toMatchObject({ runs: { numerators: results.map(({ numerators }) => numerators[index]) } });
});

it('a quantile of all tickets is that of the runs’ tickets together, not the mean of theirs', () => {
  const index = figures.findIndex(
    (each) => each.measure === 'response' && each.statistic === 'p99' && Object.keys(each.where).length === 0,
  );
  const own = results.map(({ numerators }) => numerators[index]);
  const { estimate } = measures.find(
    (each) => each.measure === 'response' && each.statistic === 'p99' && Object.keys(each.where).length === 0,
  )!;
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  expect(estimate).toBeGreaterThan(mean);
  expect(estimate).toBeLessThan(Math.max(...own));
});
