import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/model/compile.ts';
import { Replicator } from '../../../src/planning/replication.ts';
import { planRoster } from '../../../src/planning/roster/planRoster.ts';
import { epochOf, rosteredModel } from '../../../src/planning/roster/rosteredModel.ts';
import { solveProgram } from '../../../src/planning/roster/solver.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { dateText } from '../../../src/scenario/civilDate.ts';
import { deskWith, resources, scenarioOf } from './given.ts';

async function rostered(text: string) {
  const scenario = scenarioOf(text);
  const answer = await planRoster({ scenario, resources, enough: false, solve: solveProgram, atOnce: 1 });
  const model = compile(scenario, resources);
  return { answer, model, ...{ rostered: rosteredModel(model, answer) } };
}

const simulated = (model: ReturnType<typeof compile>) => new Replicator(model).run(seedKey('roster'), 0);

describe('a desk as rostered', () => {
  it('is the desk as stated where the roster has no choice', async () => {
    const text = deskWith(
      "  desk: { engineers: 3, shifts: ['Mon-Fri 09:00-18:00'], absence: 10 %, shrinkage: 30 %, work: exponential 90 min }",
    );
    const { model, rostered: own } = await rostered(text);
    expect(own.model.staff.groups).toHaveLength(3);
    expect(own.unrostered).toEqual([]);
    expect(simulated(own.model)).toEqual(simulated(model));
  });

  it('has every engineer come and go by his own line, and as stated before and after', async () => {
    const text = deskWith(
      '  desk: { engineers: 7, daysPerWeek: 5, shifts: [08-16], work: 20 min }',
      '',
      'from: 2026-06-01, to: 2026-06-15, warmUp: 1 week, runOut: 1 week',
    );
    const { answer, model, rostered: own } = await rostered(text);
    const [{ roster }] = answer.crews;
    const origin = model.span.originEpochMinutes;
    for (const [engineer, { opens, closes }] of own.model.staff.groups.entries()) {
      const days = [...opens].map((open) => Math.floor((origin + open + 480) / 1440) - answer.days.first);
      const inside = roster.lines[engineer].flatMap((shift, day) => (shift < 0 ? [] : [day]));
      expect(days.filter((day) => day >= 0 && day < 14)).toEqual(inside);
      expect(days.filter((day) => day >= -7 && day < 0)).toHaveLength(5);
      expect([...closes].every((close, step) => close - opens[step] === 480)).toBe(true);
    }
  });

  it('leaves seats and other numbers of engineers as stated, and says so', async () => {
    const scenario = scenarioOf(
      deskWith(
        '  desk: { engineers: 2, shifts: [08-16], work: 20 min }\n  triage: { line: triage, onDuty: 1, roster: { shifts: [00-08, 08-16, 16-24] } }',
        'triage: { by: human, human: { work: 2 min } }',
        'from: 2026-06-01, to: 2026-06-08',
      ),
    );
    const answer = await planRoster({ scenario, resources, enough: true, solve: solveProgram, atOnce: 1 });
    const model = compile(scenario, resources);
    const own = rosteredModel(model, answer);
    expect(own.unrostered).toEqual(['desk', 'triage']);
    expect(own.model.staff.groups).toEqual(model.staff.groups);
  });

  it('puts local times where clocks show them, on nights when they change too', () => {
    const at = (zone: string, text: string) => epochOf(zone, Date.parse(`${text}Z`) / 60_000) * 60_000;
    expect(at('Europe/Berlin', '2026-03-28T22:00')).toBe(Date.parse('2026-03-28T21:00Z'));
    expect(at('Europe/Berlin', '2026-03-29T06:00')).toBe(Date.parse('2026-03-29T04:00Z'));
    // Skipped by clocks: as much later.
    expect(at('Europe/Berlin', '2026-03-29T02:30')).toBe(Date.parse('2026-03-29T01:30Z'));
    // Comes twice: the first.
    expect(at('Europe/Berlin', '2026-10-25T02:30')).toBe(Date.parse('2026-10-25T00:30Z'));
    expect(dateText(Math.floor(at('Asia/Shanghai', '2026-06-01T00:00') / 86_400_000))).toBe('2026-05-31');
  });
});
