/** Figures of a team, reckoned by hand on a desk of one engineer and one day. */
import { describe, expect, it } from 'vitest';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { type Arrival, HOUR, modelOf, type Words } from '../desk/given.ts';

function figureOf(words: Words, arrivals: readonly Arrival[]) {
  const model = modelOf({ period: { to: '2026-01-06' }, ...words }, arrivals);
  const { numerators, denominators } = new Replicator(model).run(seedKey('team'), 0);
  const { definitions } = definitionsOf(model);
  return (measure: string, statistic: string, where: Record<string, string> = { team: 'desk' }) => {
    const index = definitions.findIndex(
      (each) =>
        each.measure === measure &&
        each.statistic === statistic &&
        JSON.stringify(Object.entries(each.where).sort()) === JSON.stringify(Object.entries(where).sort()),
    );
    expect(index, `${measure} ${statistic}`).toBeGreaterThanOrEqual(0);
    return definitions[index].kind === 'value' ? numerators[index] : numerators[index] / denominators[index];
  };
}

describe('an engineer who stays an hour longer', () => {
  const figure = figureOf(
    {
      teams: { desk: { engineers: 1, work: '2 h', shifts: ['00-08'], cost: '60 CNY/h', overtimeFactor: 1.5 } },
      money: { currency: 'CNY' },
    },
    [{ at: 7 * HOUR }],
  );

  it('is busy for two of nine hours at work; the ninth is paid as well', () => {
    expect(figure('occupancy', 'share')).toBeCloseTo(2 / 9, 12);
    expect(figure('utilisation', 'share')).toBeCloseTo(2 / 9, 12);
  });

  it('costs eight hours, and one at the overtime rate', () => {
    expect(figure('cost', 'total', { team: 'desk', kind: 'staff' })).toBeCloseTo(480, 9);
    expect(figure('cost', 'total', { team: 'desk', kind: 'overtime' })).toBeCloseTo(90, 9);
  });
});

it('hours away are paid, and make those at work the busier', () => {
  const arrivals = Array.from({ length: 6 }, (_, hour) => ({ at: hour * HOUR }));
  const team = { engineers: 4, work: '1 h', shifts: ['00-08', '08-16', '16-24'], shrinkage: 0.5 };
  const figure = figureOf({ teams: { desk: team } }, arrivals);
  const atWork = figure('onDuty', 'mean');
  expect(figure('occupancy', 'share')).toBeCloseTo(6 / (24 * atWork), 9);
  // Half of the paid hours are spent elsewhere, give or take what whole hours allow.
  expect(figure('occupancy', 'share')).toBeGreaterThan(1.3 * figure('utilisation', 'share'));
});

describe('waits for a team', () => {
  it('of seconds are waits: only who is served at once has not waited', () => {
    const figure = figureOf({ teams: { desk: { engineers: 1, work: '0.25 min' } } }, [{ at: 0 }, { at: 0 }, { at: 0 }]);
    expect(figure('wait', 'share')).toBeCloseTo(1 / 3, 12);
    expect(figure('wait', 'mean')).toBeCloseTo(0.25, 6);
  });
});

describe('an engineer who is called out at night', () => {
  const figure = figureOf(
    {
      teams: {
        desk: {
          engineers: 1,
          work: '30 min',
          shifts: ['08-16'],
          cost: '60 CNY/h',
          callOutCost: '150 CNY/h',
          onCall: { engineers: 1, callOut: '20 min', for: ['critical'] },
        },
      },
      plans: { basic: { emergencyHotline: true } },
      money: { currency: 'CNY' },
    },
    [{ at: 2 * HOUR, severity: 'critical', plan: 'basic' }],
  );

  it('costs the time he is out at its own rate, and the shift at the usual one', () => {
    expect(figure('cost', 'total', { team: 'desk', kind: 'callOut' })).toBeCloseTo((50 / 60) * 150, 9);
    expect(figure('cost', 'total', { team: 'desk', kind: 'staff' })).toBeCloseTo(480, 9);
  });
});
