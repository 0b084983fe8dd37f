/** A simulated figure is held against the exact one: silent where it agrees or cannot know, clear where it does not. */
import { describe, expect, it } from 'vitest';
import { disagreements, type Simulated } from '../../src/planning/exact/disagreement.ts';
import { exactAnswers } from '../../src/planning/exact/exactAnswers.ts';
import { explainedByEnds } from '../../src/planning/exact/settling.ts';
import { stationsOf } from '../../src/planning/exact/stations.ts';
import { run } from '../../src/planning/runScenario.ts';
import { modelOf, scenarioOf, type Words } from '../desk/given.ts';

const words = {
  period: { from: '2026-01-05', to: '2026-04-06' },
  arrivals: { rate: '4.2/h' },
  teams: { desk: { onDuty: 3, work: 'exponential 30 min' } },
};
const model = modelOf(words);
const exact = exactAnswers(model);

/** Every figure as theory has it but the mean wait, which is `factor` times as long; intervals of one per cent. */
const withWait =
  (factor: number): Simulated =>
  ({ measure, statistic, value }) => {
    const estimate = measure === 'wait' && statistic === 'mean' ? factor * value : value;
    return { estimate, low: 0.99 * estimate, high: 1.01 * estimate, n: 9000 };
  };

describe('a figure', () => {
  it('as theory says raises no doubt', () => {
    expect(disagreements(model, exact, 20, withWait(1))).toEqual([]);
  });

  it('far from what theory says is warned about, in both languages', () => {
    const [warning, ...others] = disagreements(model, exact, 20, withWait(1.2));
    expect(others).toEqual([]);
    expect(warning.kind).toBe('exactAnswer');
    expect(warning.message.en).toContain('desk: the simulated mean wait');
    expect(warning.message.en).toContain('exact long-run value');
    expect(warning.message.zh).toContain('平均等待时间');
    expect(disagreements(model, exact, 20, withWait(0.8))).toHaveLength(1);
  });

  it('of few replications or few tickets is not judged', () => {
    expect(disagreements(model, exact, 4, withWait(1.2))).toEqual([]);
    const few: Simulated = (answer, confidence) => ({ ...withWait(1.2)(answer, confidence)!, n: 20 });
    expect(disagreements(model, exact, 20, few)).toEqual([]);
  });

  it('of a run that is short against the memory of the desk is not judged', () => {
    const short = { ...words, period: { from: '2026-01-05', to: '2026-01-08' } };
    expect(disagreements(modelOf(short), exact, 20, withWait(1.2))).toEqual([]);
  });
});

describe('what the ends of a run explain', () => {
  const explained = (period: Words) => {
    const desk = modelOf({ ...words, period });
    return explainedByEnds(stationsOf(desk)!, desk.span);
  };
  const quarter = { from: '2026-01-05', to: '2026-04-06' };

  it('is less the longer it is, and less after a warm-up', () => {
    const year = { from: '2026-01-05', to: '2027-01-05' };
    expect(explained(quarter)).toBeLessThan(0.02);
    expect(explained(quarter) / explained(year)).toBeCloseTo(365 / 91, 6);
    expect(explained({ ...quarter, warmUp: '14 days' })).toBeLessThan(explained(quarter) / 5);
  });

  it('is more than a desk that begins empty is seen to lack', async () => {
    const figures = { arrivals: { rate: '5.7/h' }, teams: words.teams };
    const scenario = scenarioOf({ ...figures, period: { from: '2026-01-05', to: '2026-01-19' } });
    const desk = modelOf({ ...figures, period: { from: '2026-01-05', to: '2026-01-19' } });
    const document = await run(scenario, { replications: 400, seed: 'ends' });
    const of = (measure: string) => document.measures.find((each) => each.measure === measure)!.estimate;
    const value = exactAnswers(desk).find(({ measure }) => measure === 'queueLength')!.value;
    const lacking = 1 - of('queueLength') / value;
    expect(lacking).toBeGreaterThan(0.03);
    expect(lacking).toBeLessThan(explainedByEnds(stationsOf(desk)!, desk.span));
  });
});

describe('a run', () => {
  it('of a plain desk carries its exact answers and no warning', async () => {
    const document = await run(scenarioOf(words), { replications: 10 });
    expect(document.exact!.map(({ measure }) => measure)).toEqual([
      'wait',
      'wait',
      'queueLength',
      'occupancy',
      'repair',
    ]);
    expect(document.exact![0]).toMatchObject({
      statistic: 'mean',
      where: { team: 'desk' },
      unit: 'min',
      method: 'erlangC',
    });
    expect(document.exact![0].source).toContain('Erlang 1917');
    expect(document.warnings).toEqual([]);
  });

  it('of a desk without exact answers says nothing of them', async () => {
    const swinging = { ...words, arrivals: { rate: { mean: '4/h', swing: '50 %', peak: '14 h' } } };
    expect(await run(scenarioOf(swinging), { replications: 2 })).not.toHaveProperty('exact');
  });
});
