/** Open tickets day by day, their age at the period's end, and times to repair that know of what is still open. */
import { describe, expect, it } from 'vitest';
import { STAFF_HANDLED } from '../../src/observations/log.ts';
import { ageGroups } from '../../src/planning/ageing.ts';
import { bandsOf } from '../../src/planning/backlogBands.ts';
import { dayEnds } from '../../src/planning/backlogDays.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { type Arrival, modelOf, SEED, type Words } from '../desk/given.ts';
import { onRandomDesks } from '../laws/watched.ts';
import { LogRows } from '../oracle/rows.ts';
import { type DetailFigures, detailFigures, detailsOf } from './detailFigures.ts';

const HOUR = 60;
const DAY = 1440;

/** The path of one replication, day by day. */
function path({ model, result }: DetailFigures, measure: string, where = {}): number[] {
  const { paths } = definitionsOf(model, { details: true });
  let place = 0;
  for (const each of paths) {
    const days = each.days.length;
    if (each.measure === measure && JSON.stringify(each.where) === JSON.stringify(where)) {
      return [...result.paths!.slice(place, place + days)];
    }
    place += days;
  }
  throw new Error(`no path of ${measure}`);
}

const week: Words = { to: '2026-01-12', runOut: '14 days' };
/** One engineer a line, around the clock; the first passes everything on after an hour, the second needs two days. */
const two: Words = {
  lines: { L1: { work: '1 h', escalates: 1, beforeEscalation: 1 }, L2: { work: '48 h' } },
  teams: { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } },
  period: week,
};

describe('the backlog', () => {
  it('counts who is open as each day ends, by the line they are at', () => {
    // Both are passed on in the first hours of Monday; one is repaired on Wednesday, the other on Friday.
    const figure = detailsOf(two, [0, 0]);
    expect(path(figure, 'backlog')).toEqual([2, 2, 1, 1, 0, 0, 0]);
    expect(path(figure, 'backlog', { line: 'L2' })).toEqual([2, 2, 1, 1, 0, 0, 0]);
    expect(path(figure, 'backlog', { line: 'L1' })).toEqual([0, 0, 0, 0, 0, 0, 0]);
    // Who comes at midnight comes on the new day.
    expect(path(detailsOf(two, [DAY]), 'backlog')).toEqual([0, 1, 1, 0, 0, 0, 0]);
    const late = detailsOf(two, [DAY - 30]);
    expect(path(late, 'backlog', { line: 'L1' })).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(path(late, 'backlog', { line: 'L2' })).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });

  it('has the mean of these days, by week and by line', () => {
    const figure = detailsOf({ ...two, period: { ...week, to: '2026-01-19' } }, [0, 0]);
    expect(figure('backlog', {}, 'mean')).toBeCloseTo(6 / 14, 12);
    expect(figure('backlog', { week: '2026-W02' }, 'mean')).toBeCloseTo(6 / 7, 12);
    expect(figure('backlog', { week: '2026-W03', line: 'L2' }, 'mean')).toBe(0);
    expect(figure('backlog', { line: 'L2' }, 'mean')).toBeCloseTo(6 / 14, 12);
  });

  it('holds tickets from before the period, from their first visit on', () => {
    const figure = detailsOf({ ...two, period: { ...week, warmUp: '2 days' } }, [-DAY]);
    expect(path(figure, 'backlog')).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('ends its days at midnight in the period’s zone, also where clocks change, and the last with the period', () => {
    const { span } = modelOf({ ...two, period: { from: '2026-03-28', to: '2026-03-30T12:00', zone: 'Europe/Berlin' } });
    expect([...dayEnds(span)]).toEqual([DAY, DAY + 23 * HOUR, DAY + 35 * HOUR]);
  });

  it('has no days in a run by count', () => {
    const { model, result } = detailsOf(
      { teams: { desk: { engineers: 1, work: '1 h' } }, arrivals: { rate: '10/day' }, period: { tickets: 50 } },
      [],
    );
    expect(dayEnds(model.span)).toHaveLength(0);
    expect(result.paths).toBeUndefined();
  });
});

describe('the queue', () => {
  it('is the mean of each day, and over all days the queue length that every run has', () => {
    const figure = detailsOf(two, [0, 0]);
    // The second waits an hour for the first line; and for the second from two o’clock on Monday to one on Wednesday.
    expect(path(figure, 'queueLength', { team: 'first' })).toEqual([1 / 24, 0, 0, 0, 0, 0, 0]);
    const second = path(figure, 'queueLength', { team: 'second' });
    expect(second).toEqual([22 / 24, 1, 1 / 24, 0, 0, 0, 0]);
    expect(second.reduce((sum, value) => sum + value, 0) / 7).toBeCloseTo(
      figure('queueLength', { team: 'second' }, 'mean')!,
      12,
    );
  });
});

describe('bands', () => {
  it('hold the mean with its interval and the percentiles of the replications, day by day', () => {
    const model = modelOf({ ...two, period: { to: '2026-01-07' } });
    const { paths } = definitionsOf(model, { details: true });
    const [backlog] = bandsOf(
      model,
      paths.slice(0, 1),
      [1, 2, 3, 4].map((day) => Float64Array.of(day, 10 * day)),
      0.95,
    );
    expect(backlog).toMatchObject({ measure: 'backlog', where: {}, unit: 'tickets', stepMinutes: 1440 });
    expect(backlog.from).toBe('2026-01-06T00:00+00:00');
    expect(backlog).toMatchObject({ mean: [2.5, 25], p05: [1, 10], p50: [2, 20], p95: [4, 40] });
    expect(backlog.halfWidth?.[1]).toBeCloseTo(3.182446 * Math.sqrt(500 / 3 / 4), 4);
    expect(bandsOf(model, paths, [new Float64Array(99)], 0.95)[0].halfWidth).toBeNull();
  });
});

describe('the age of open tickets', () => {
  it('is taken at the period’s end, though the run goes on until they are repaired', () => {
    const arrivals: Arrival[] = [
      { at: 0, severity: 'general' },
      { at: 3.5 * DAY, severity: 'serious' },
      { at: 6.5 * DAY, severity: 'serious' },
    ];
    // Repaired on the third day, on the sixth, and after the period.
    const figure = detailsOf(two, arrivals);
    const open = (where: Record<string, string>) => figure('tickets', { state: 'open', ...where }, 'count');
    expect(ageGroups.map(({ age }) => open({ age }))).toEqual([1, 0, 0, 0, 0]);
    expect(open({ severity: 'serious', age: 'under1Day' })).toBe(1);
    expect(open({ severity: 'general', age: 'under1Day' })).toBe(0);
    // At the run's end nobody is.
    expect(open({})).toBe(0);
    const slow = detailsOf({ ...two, lines: { ...(two.lines as Words), L2: { work: '9 days' } } }, arrivals);
    expect(ageGroups.map(({ age }) => slow('tickets', { state: 'open', age }, 'count'))).toEqual([1, 0, 1, 1, 0]);
  });

  it('adds up to the backlog of the last day, which is what the rows say, on random desks', () => {
    let seen = 0;
    onRandomDesks(40, 5, ({ words, arrivals, replication }) => {
      const period = { ...(words.period as Words), warmUp: undefined, tickets: undefined };
      const model = modelOf({ ...words, period }, arrivals);
      const rows = new LogRows();
      const result = new Replicator(model, null, { details: true }).run(SEED, replication, undefined, [rows.reader]);
      const figure = detailFigures(model, result);
      const aged = ageGroups.reduce((sum, { age }) => sum + figure('tickets', { state: 'open', age }, 'count')!, 0);
      const { periodEnd } = model.span;
      const open = rows.tickets.filter(
        ({ flags, promised, closed }) =>
          flags & STAFF_HANDLED && promised < periodEnd && (Number.isNaN(closed) || closed >= periodEnd),
      ).length;
      const last = path(figure, 'backlog').at(-1);
      if (aged !== open || last !== open)
        throw new Error(`${aged} by age, ${last} on the last day, ${open} in the rows`);
      seen += open;
    });
    expect(seen).toBeGreaterThan(20);
  });
});

describe('the time to repair with what is still open', () => {
  const one: Words = {
    teams: { desk: { onDuty: 9 } },
    lines: { L1: { work: 'exponential 1 h' } },
    period: { to: '2026-01-06', runOut: '0 min' },
  };
  const fixed = (minutes: number): Words => ({ ...one, lines: { L1: { work: `${minutes} min` } } });

  it('is the usual quantile where all are repaired', () => {
    const figure = detailsOf({ ...fixed(60), teams: { desk: { onDuty: 1 } } }, [0, 0, 0, 0]);
    expect(figure('repairWithOpen', {}, 'p50')).toBe(120);
    expect(figure('repairWithOpen', {}, 'p90')).toBe(240);
  });

  it('counts an open ticket as at least so long as it was watched', () => {
    // Two are repaired after an hour; one, in line since two hours before the end, is not.
    const figure = detailsOf({ ...fixed(120), teams: { desk: { onDuty: 1 } } }, [20 * HOUR, 22 * HOUR - 60, 22 * HOUR]);
    // Repaired after 120 and 180 minutes; the third was watched for 120, and is at risk at the first of these.
    expect(figure('repairWithOpen', {}, 'p50')).toBe(180);
    expect(figure('repair', {}, 'p50')).toBeLessThan(125);
  });

  it('is unknown where too many are open, not the time of the few that are repaired', () => {
    const figure = detailsOf({ ...fixed(120), teams: { desk: { onDuty: 1 } } }, [
      20 * HOUR,
      21 * HOUR,
      21 * HOUR,
      21 * HOUR,
    ]);
    expect(figure('repairWithOpen', {}, 'p90')).toBeNaN();
  });
});
