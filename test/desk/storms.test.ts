/** Storms: one cause, many like tickets. */
import { describe, expect, it } from 'vitest';
import { HOUR, modelOf, run, type Words } from './given.ts';

/** Rows by what they have in common. */
function groupBy<Row, Common>(rows: readonly Row[], common: (row: Row) => Common): Map<Common, Row[]> {
  const groups = new Map<Common, Row[]>();
  for (const row of rows) groups.set(common(row), [...(groups.get(common(row)) ?? []), row]);
  return groups;
}

describe('storms', () => {
  const words: Words = {
    teams: { desk: { onDuty: 5000, work: '1 min' } },
    tickets: { skill: { mail: 0.5, data: 0.5 } },
    storms: {
      every: '5 days',
      tickets: '20 to 30',
      within: '6 h',
      severity: { critical: 0.2, serious: 0.4, general: 0.4 },
      complexity: { configuration: 0.5, codeDefect: 0.5 },
    },
    period: { to: '2026-07-01', runOut: '1 days' },
  };
  const model = modelOf(words);
  const storms = [0, 1, 2, 3, 4, 5].flatMap((replication) => {
    const bySlot = groupBy(run(model, replication).ticketRows, ({ slot }) => slot);
    return [...bySlot.values()];
  });

  it('come as often as the scenario says', () => {
    // 177 days at one in five days, six times.
    const expected = (6 * 177) / 5;
    expect(Math.abs(storms.length - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
  });

  it('have between the least and the most tickets, all of them possible', () => {
    const sizes = new Set(storms.map((tickets) => tickets.length));
    expect(Math.max(...sizes)).toBe(30);
    expect([...sizes].filter((size) => size < 20).length).toBeLessThanOrEqual(3);
    expect(sizes.size).toBeGreaterThanOrEqual(11);
  });

  it('bring tickets that are alike, within hours, across customers', () => {
    for (const tickets of storms) {
      for (const trait of ['severity', 'complexity', 'skill'] as const) {
        expect(new Set(tickets.map((ticket) => ticket[trait])).size).toBe(1);
      }
      const times = tickets.map(({ created }) => created);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(6 * HOUR);
      expect(new Set(times).size).toBe(tickets.length);
    }
  });

  it('differ from one another', () => {
    expect(new Set(storms.map(([ticket]) => ticket.severity)).size).toBe(3);
    expect(new Set(storms.map(([ticket]) => ticket.complexity)).size).toBe(2);
    expect(new Set(storms.map(([ticket]) => ticket.skill)).size).toBe(2);
  });
});
