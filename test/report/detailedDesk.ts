/** The made-up desk with all that a run with details adds: volumes, bands, ages, clock time, customers. */
import { clockCauses } from '../../src/planning/clockCauses.ts';
import type { Band, CustomerMeasure, Customers, Measure, ResultDocument, Where } from '../../src/planning/result.ts';
import { wholeDesk } from './fixture.ts';

const months = ['2026-01', '2026-02', '2026-03'];

export function figure(
  measure: string,
  statistic: Measure['statistic'],
  where: Where,
  unit: string,
  estimate: number,
  half: number | null = 0.02 * Math.abs(estimate),
): Measure {
  const limits = half === null ? { low: null, high: null } : { low: estimate - half, high: estimate + half };
  return { measure, statistic, where, unit, estimate, ...limits, n: 100 };
}

/** @param slowness stretches its times, as `wholeDesk` does */
export function detailedDesk(slowness = 1): ResultDocument {
  const desk = wholeDesk(slowness);
  const tickets = (where: Where, estimate: number) => figure('tickets', 'count', where, 'tickets', estimate);
  const measures = [
    ...Array.from({ length: 168 }, (_, hour) =>
      tickets({ state: 'created', hourOfWeek: String(hour) }, hour === 34 ? 260 : 65 + (hour % 24)),
    ),
    ...Array.from({ length: 13 }, (_, week) =>
      tickets({ state: 'created', week: `2026-W${String(week + 1).padStart(2, '0')}` }, week === 6 ? 1234 : 900),
    ),
    ...['critical', 'serious', 'general'].flatMap((severity, row) => [
      tickets({ state: 'created', severity }, [700, 2600, 9045][row]),
      figure('repairWithOpen', 'p50', { severity }, 'min', [90, 400, 1500][row]),
      figure('satisfaction', 'mean', { severity }, 'points', 4.8 - row / 10),
    ]),
    ...['under1Day', '1to3Days', '3to7Days'].map((age, row) => tickets({ state: 'open', age }, [120, 60, 34][row])),
    ...clockCauses.flatMap((cause, row) => [
      figure('clockTime', 'total', { cause }, 'h', 3000 * (row + 1)),
      ...months.map((month) => figure('clockTime', 'total', { cause, month }, 'h', 1000 * (row + 1))),
    ]),
    figure('licenceDays', 'total', {}, 'days', 41),
  ];
  return {
    ...desk,
    measures: [...desk.measures, ...measures],
    bands: [
      band('backlog', {}, 400),
      band('backlog', { line: 'L1' }, 250),
      band('queueLength', { team: 'shanghai-L1' }, 40),
    ],
    customers: customers(),
  };
}

function band(measure: Band['measure'], where: Where, level: number): Band {
  const days = Array.from({ length: 90 }, (_, day) => level + 10 * Math.sin(day / 7));
  return {
    measure,
    where,
    unit: 'tickets',
    from: measure === 'backlog' ? '2026-01-02T00:00+08:00' : '2026-01-01T00:00+08:00',
    stepMinutes: 1440,
    mean: days,
    halfWidth: days.map(() => 3),
    p05: days.map((value) => value * 0.8),
    p50: days,
    p95: days.map((value) => value * 1.3),
  };
}

/** Three accounts, of which the second and the third get a report of their own; the third is the most affected. */
export function customers(): Customers {
  const of = (
    among: CustomerMeasure['among'],
    [measure, statistic, unit]: readonly [string, Measure['statistic'], string],
    where: Where,
    estimate: readonly number[],
  ): CustomerMeasure => ({
    measure,
    statistic,
    where,
    unit,
    among,
    estimate,
    low: estimate.map((value) => value * 0.9),
    high: estimate.map((value) => value * 1.1),
    n: estimate.map(() => 5),
  });
  return {
    names: ['C1', 'C2', 'C3'],
    plan: ['free', 'basic', 'enterprise'],
    region: ['asia', 'europe', 'america'],
    addOns: [[], [], []],
    entitled: [1, 2],
    promises: [
      {
        plan: 'enterprise',
        addOns: [],
        rows: [{ severity: 'critical', clock: 'response', amount: 5, unit: 'minutes' }],
      },
    ],
    measures: [
      of('all', ['tickets', 'count', 'tickets'], { state: 'created' }, [3, 40, 60]),
      of('all', ['attainment', 'share', 'share'], {}, [0.9, 0.8, 0.7]),
      of('all', ['overdue', 'total', 'min'], {}, [0, 600, 9000]),
      of('all', ['cost', 'total', 'CNY'], { kind: 'credits' }, [0, 120, 900]),
      of('entitled', ['attainment', 'share', 'share'], { severity: 'critical', clock: 'response' }, [0.8, 0.6]),
      of('entitled', ['tickets', 'count', 'tickets'], { state: 'created', month: '2026-01' }, [13, 20]),
      of('entitled', ['tickets', 'count', 'tickets'], { state: 'created', month: '2026-02' }, [27, 40]),
    ],
  };
}
