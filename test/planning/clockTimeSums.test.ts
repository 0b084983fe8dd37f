/** Clock time is conserved: no minute is lost or counted twice, whatever happens to a ticket, and parts add up. */
import { describe, expect, it } from 'vitest';
import { CLOSED, EXCLUDED, OPEN, STAFF_HANDLED } from '../../src/observations/log.ts';
import { clockCauses } from '../../src/planning/clockCauses.ts';
import { modelOfQuarter, quartersOf } from '../../src/planning/quarterSpans.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { modelOf, SEED, type Words } from '../desk/given.ts';
import { onRandomDesks } from '../laws/watched.ts';
import { LogRows, type TicketRow } from '../oracle/rows.ts';
import { type DetailFigures, detailFigures } from './detailFigures.ts';

/** Hours from creation to repair, for open tickets to the run's end, straight from the rows. */
function hoursOf(rows: readonly TicketRow[], endedAt: number, late = false): number {
  let minutes = 0;
  for (const { flags, outcome, created, repair, dueRepair } of rows) {
    if (!(flags & STAFF_HANDLED) || flags & EXCLUDED || (outcome !== CLOSED && outcome !== OPEN)) continue;
    const end = Number.isNaN(repair) ? endedAt : repair;
    if (!late || end > dueRepair) minutes += end - created;
  }
  return minutes / 60;
}

function mustBe(found: number, expected: number, law: string): void {
  if (!(Math.abs(found - expected) <= 1e-9 * Math.max(1, expected)))
    throw new Error(`${law}: ${found} for ${expected}`);
}

const total = (figure: DetailFigures, measure: string, wheres: readonly Record<string, string>[]) =>
  wheres.reduce((sum, where) => sum + (figure(measure, where) ?? 0), 0);

describe('clock time', () => {
  it('of all causes together is exactly that from creation to repair, on random desks with every feature', () => {
    const met = new Set<string>();
    let late = 0;
    onRandomDesks(120, 4, ({ words, arrivals, replication }) => {
      const model = modelOf(words, arrivals);
      const rows = new LogRows();
      const result = new Replicator(model, null, { details: true }).run(SEED, replication, undefined, [rows.reader]);
      const figure = detailFigures(model, result);
      const all = hoursOf(rows.tickets, result.endedAt);
      mustBe(figure('clockTime')!, all, 'all clock time');
      mustBe(
        total(
          figure,
          'clockTime',
          clockCauses.map((cause) => ({ cause })),
        ),
        all,
        'the sum over causes',
      );
      if (model.promises.clockUsed[3]) {
        const ofLate = hoursOf(rows.tickets, result.endedAt, true);
        mustBe(figure('lateClockTime')!, ofLate, 'the clock time of late tickets');
        mustBe(
          total(
            figure,
            'lateClockTime',
            clockCauses.map((cause) => ({ cause })),
          ),
          ofLate,
          'the sum of late causes',
        );
        late += ofLate;
      }
      for (const cause of clockCauses) {
        const its = figure('clockTime', { cause }) ?? 0;
        if (its < 0) throw new Error(`${cause} is ${its}`);
        if (its > 0) met.add(cause);
        if (cause !== 'waiting' && cause !== 'closed' && cause !== 'work') continue;
        mustBe(
          total(
            figure,
            'clockTime',
            model.names.teams.map((team) => ({ cause, team })),
          ),
          its,
          `${cause} by team`,
        );
        if (cause === 'work') continue;
        const hours = Array.from({ length: 168 }, (_, hour) => ({ cause, hourOfWeek: String(hour) }));
        mustBe(total(figure, 'clockTime', hours), its, `${cause} by hour`);
        const skills = model.names.skills.map((skill) => ({ cause, skill }));
        if (skills.length > 1) mustBe(total(figure, 'clockTime', skills), its, `${cause} by skill`);
      }
    });
    expect([...met].sort()).toEqual([...clockCauses].sort());
    expect(late).toBeGreaterThan(0);
  });

  /** Four thousand tickets over two quarters, two lines that close at night. */
  const long: Words = {
    period: { from: '2026-02-02', to: '2026-05-04', zone: 'Europe/Berlin', warmUp: '7 days', runOut: '14 days' },
    arrivals: { rate: '48/day' },
    lines: { L1: { escalates: 0.4, work: 'exponential 20 min' }, L2: { work: 'exponential 1 h' } },
    teams: {
      first: { line: 'L1', engineers: 3, shifts: ['Mon-Sun 08-18'] },
      second: { line: 'L2', engineers: 5, shifts: ['Mon-Fri 09-17'] },
    },
    promises: { general: { repair: '2 business days' } },
  };

  it('of thousands of tickets comes to the same whatever batch of the log their rows are in', () => {
    const model = modelOf(long);
    const rows = new LogRows();
    const result = new Replicator(model, null, { details: true }).run(seedKey('1'), 0, undefined, [rows.reader]);
    const figure = detailFigures(model, result);
    const all = hoursOf(rows.tickets, result.endedAt);
    expect(rows.tickets.length).toBeGreaterThan(4000);
    expect(figure('clockTime')).toBeCloseTo(all, 6);
    expect(
      total(
        figure,
        'clockTime',
        clockCauses.map((cause) => ({ cause })),
      ),
    ).toBeCloseTo(all, 6);
    const months = ['2026-02', '2026-03', '2026-04', '2026-05'];
    expect(
      total(
        figure,
        'clockTime',
        months.map((month) => ({ month })),
      ),
    ).toBeCloseTo(all, 6);
  });

  it('of the quarters adds up to that of the whole, cause by cause and team by team', () => {
    const model = modelOf({ ...long, period: { ...(long.period as Words), to: '2026-06-01' } });
    const result = new Replicator(model, null, { details: true }).run(seedKey('1'), 0);
    const whole = detailFigures(model, result);
    const quarters = quartersOf(model.span).map((quarter, index) =>
      detailFigures(modelOfQuarter(model, quarter), { ...result, ...result.quarters![index] }),
    );
    expect(quarters).toHaveLength(2);
    const { definitions } = definitionsOf(model, { details: true });
    const compared = definitions.filter(
      ({ measure, where }) => /clockTime/i.test(measure) && !('month' in where) && !('hourOfWeek' in where),
    );
    expect(compared.length).toBeGreaterThan(10);
    for (const { measure, where } of compared) {
      const sum = quarters.reduce((hours, quarter) => hours + quarter(measure, where)!, 0);
      expect(sum, `${measure} ${JSON.stringify(where)}`).toBeCloseTo(whole(measure, where)!, 6);
    }
  });
});
