import { describe, expect, it } from 'vitest';
import { compile } from '../../src/model/compile.ts';
import { definitionsOf } from '../../src/planning/replication.ts';
import { scenarioOf } from '../desk/given.ts';

const teams = (cost?: string) => ({ desk: { engineers: 1, work: '1 h', ...(cost ? { cost } : {}) } });
const modelWith = (words: Record<string, unknown>) => compile(scenarioOf({ arrivals: { rate: '1/h' }, ...words }));

describe('money is told in', () => {
  it('the only currency that amounts are in, when nothing else is said', () => {
    const model = modelWith({ teams: teams('38 EUR/h') });
    expect(model.outcomes.currency).toBe('EUR');
    expect(model.staff.teams[0].costPerMinute).toBeCloseTo(38 / 60, 12);
    const units = definitionsOf(model).definitions.flatMap(({ measure, unit }) => (measure === 'cost' ? [unit] : []));
    expect(new Set(units)).toEqual(new Set(['EUR']));
  });

  it('the stated currency, into which others are changed', () => {
    const model = modelWith({ teams: teams('38 EUR/h'), money: { currency: 'CNY', rates: { EUR: 7.8 } } });
    expect(model.outcomes.currency).toBe('CNY');
    expect(model.staff.teams[0].costPerMinute).toBeCloseTo((38 * 7.8) / 60, 12);
  });

  it('no currency at all where there is no money', () => {
    expect(modelWith({ teams: teams() }).outcomes.currency).toBe('');
  });
});
