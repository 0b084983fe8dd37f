/** Volumes by what tickets are and when they came: counted ticket by ticket. */
import { describe, expect, it } from 'vitest';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { run } from '../../src/planning/runScenario.ts';
import { type Arrival, DAY, HOUR, modelOf, SEED, scenarioOf, type Words } from '../desk/given.ts';

/** All counts of tickets after one replication, as `created severity=critical` → 2; what cannot be is not there. */
function counts(words: Words, arrivals: readonly (Arrival | number)[]): Record<string, number> {
  const model = modelOf(words, arrivals);
  const options = { details: true };
  const result = new Replicator(model, null, options).run(SEED, 0);
  const { definitions } = definitionsOf(model, options);
  const entries = definitions.flatMap(({ measure, where }, index) => {
    const { state, ...rest } = where;
    const entries = Object.entries(rest);
    if (measure !== 'tickets' || entries.length !== 1 || result.denominators[index] === 0) return [];
    const [[key, value]] = entries;
    return [[`${state} ${key}=${value}`, result.numerators[index]]];
  });
  return Object.fromEntries(entries);
}

const teams = { desk: { engineers: 1, work: '1 h' } };

describe('tickets', () => {
  it('are counted by severity and by plan: created, resolved and still open', () => {
    const found = counts({ teams, period: { runOut: '0 h' } }, [
      { at: 0, severity: 'critical', plan: 'basic' },
      { at: HOUR, severity: 'general', plan: 'enterprise' },
      // Half an hour before the end of the four weeks.
      { at: 28 * DAY - 30, severity: 'general', plan: 'basic' },
    ]);
    expect(found).toMatchObject({
      'created severity=critical': 1,
      'resolved severity=critical': 1,
      'open severity=critical': 0,
      'created severity=general': 2,
      'resolved severity=general': 1,
      'open severity=general': 1,
      'created plan=basic': 2,
      'open plan=basic': 1,
      'created plan=enterprise': 1,
    });
  });

  it('are counted in the month and the week of their creation, on the clocks of the period', () => {
    // Monday 5 January 00:00 UTC is the same day in Shanghai; 31 January 17:00 UTC is February there.
    const period = { from: '2026-01-05', to: '2026-02-09', zone: 'Asia/Shanghai' };
    const found = counts({ teams, period }, [0, 26 * DAY + 15 * HOUR, 26 * DAY + 17 * HOUR]);
    expect(found).toMatchObject({
      'created month=2026-01': 2,
      'created month=2026-02': 1,
      'created week=2026-W02': 1,
      'created week=2026-W05': 2,
      'created week=2026-W03': 0,
    });
    // The run-out reaches into March, where nothing is counted.
    expect(Object.keys(found)).not.toContain('created month=2026-03');
    expect(Object.keys(found)).not.toContain('created week=2026-W07');
  });

  it('are counted in the local hour of the week of their creation', () => {
    const period = { from: '2026-01-05', to: '2026-01-12', zone: 'Asia/Shanghai' };
    const found = counts({ teams, period }, [0, 59, 60, 6 * DAY]);
    // Midnight in London is eight in Shanghai; Monday is the first day.
    expect(found['created hourOfWeek=8']).toBe(2);
    expect(found['created hourOfWeek=9']).toBe(1);
    expect(found[`created hourOfWeek=${6 * 24 + 8}`]).toBe(1);
    expect(found['created hourOfWeek=10']).toBe(0);
  });

  it('of hours that the period does not have are not counted as none', () => {
    const period = { from: '2026-01-05', to: '2026-01-06', zone: 'UTC' };
    const hours = Object.keys(counts({ teams, period }, [0])).filter((name) => name.includes('hourOfWeek'));
    expect(hours).toHaveLength(24);
  });
});

describe('a kind of ticket', () => {
  const drawn = {
    teams,
    arrivals: { rate: '6/day' },
    customers: { plans: { basic: '50 %', enterprise: '50 %' }, channels: { online: '60 %', hotline: '40 %' } },
    tickets: { severity: { serious: '40 %', general: '60 %' } },
  };

  it('that cannot come up is left out, and one that did not is none', () => {
    const names = Object.keys(counts(drawn, []));
    expect(names).toContain('created plan=enterprise');
    expect(names).not.toContain('created plan=free');
    expect(names).not.toContain('created channel=dedicated');
    expect(names).not.toContain('created severity=critical');
  });

  it('that only lost data make critical is counted', () => {
    const tickets = { ...drawn.tickets, prepared: '50 %', dataLossWhenUnprepared: '100 %' };
    const found = counts({ ...drawn, tickets }, []);
    expect(found['created severity=critical']).toBeGreaterThan(0);
    expect(found['created severity=critical'] + found['created severity=serious']).toBe(
      counts(drawn, [])['created severity=serious'],
    );
  });
});

it('counts by any key add up to all tickets', async () => {
  const words = {
    arrivals: { rate: '2/h' },
    customers: { plans: { free: '20 %', basic: '80 %' }, channels: { online: '60 %', email: '40 %' } },
    tickets: { severity: { critical: '5 %', serious: '40 %', general: '55 %' } },
    regions: { apac: { zone: 'Asia/Shanghai', share: '50 %' }, emea: { zone: 'Europe/Berlin', share: '50 %' } },
    teams: { desk: { engineers: 3, work: '1 h' } },
  };
  const { measures } = await run(scenarioOf(words), { replications: 2, details: true });
  const created = measures.filter(({ measure, where }) => measure === 'tickets' && where.state === 'created');
  for (const key of ['severity', 'plan', 'channel', 'region', 'month', 'week', 'hourOfWeek']) {
    const parts = created.filter(({ where }) => key in where && Object.keys(where).length === 2);
    expect(parts.length, key).toBeGreaterThan(1);
    const sum = parts.reduce((total, { estimate }) => total + estimate, 0);
    expect(sum, key).toBeCloseTo(created[0].estimate, 9);
  }
});
