/** Truth cases E and L2.3 as whole desks: days with a peak. */
import { deskCase, type Reader } from '../deskCase.ts';
import type { Case } from '../measured.ts';
import { changingDays } from '../truths/changingDays.ts';

/** Tickets there, and whether all seats are busy, at the given hours of many days. */
function atHours(hours: readonly number[], firstDay: number, days: number, seats: number): () => Reader {
  return () => {
    const present = hours.map(() => new Float64Array(days));
    const busy = hours.map(() => new Float64Array(days));
    const add = (counts: Float64Array[], from: number, to: number) => {
      hours.forEach((hour, i) => {
        const first = Math.max(0, Math.ceil((from / 60 - hour) / 24) - firstDay);
        for (let day = first; day < days && 60 * (24 * (day + firstDay) + hour) < to; day++) counts[i][day]++;
      });
    };
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / days;
    return {
      visit(batch, row) {
        const end = Number.isNaN(batch.ended[row]) ? Number.POSITIVE_INFINITY : batch.ended[row];
        add(present, batch.entered[row], end);
        add(busy, batch.began[row], end);
      },
      figures: () => {
        const figures: Record<string, number> = {};
        hours.forEach((hour, i) => {
          figures[`number at ${hour}`] = mean(present[i]);
          figures[`all busy at ${hour}`] = mean(busy[i].map((count) => (count === seats ? 1 : 0)));
        });
        return figures;
      },
    };
  };
}

function changingDay(
  id: string,
  demand: { level: number; swing: number },
  work: string,
  seats: number,
  figures: Case['figures'],
  days: number,
): Case {
  const hours = [0, 3, 6, 9, 12, 15, 18, 21];
  const firstDay = 6;
  const { level, swing } = demand;
  return deskCase({
    id,
    words: {
      // A day more than is looked at, so that nothing is cut off.
      period: { tickets: Math.round(24 * level * (firstDay + days + 1)) },
      arrivals: { rate: { mean: `${level}/h`, swing: swing / level, peak: '6 h' } },
      teams: { desk: { onDuty: seats, work } },
    },
    figures,
    reader: atHours(hours, firstDay, days, seats),
  });
}

const busyAt = (truths: Record<number, number>) =>
  Object.fromEntries(Object.entries(truths).map(([hour, truth]) => [`number at ${hour}`, { truth, precision: 0.01 }]));

const loads = [
  changingDay(
    'E1.5',
    { level: 30, swing: 20 },
    'exponential 6 h',
    1000,
    busyAt({
      0: 125.637797946,
      6: 214.608052697,
      9: 242.911470458,
      12: 234.362202054,
      18: 145.391947303,
      21: 117.088529542,
    }),
    20,
  ),
  changingDay(
    'E1.7',
    { level: 30, swing: 20 },
    'uniform 0 h to 12 h',
    1000,
    busyAt({
      0: 103.605627316,
      6: 228.634168148,
      9: 268.408529064,
      12: 256.394372684,
      18: 131.365831852,
      21: 91.5914709355,
    }),
    20,
  ),
];

/** A day whose rate swings between 2 and 14 an hour: tickets created in stretches of it. */
function countsOfTheDay(): Case {
  const days = 20;
  const stretches = { '0 to 9': 32.8759945039, '9 to 18': 111.124005496, '18 to 24': 48 };
  return deskCase({
    id: 'L2.3',
    words: {
      period: { from: '2026-01-05', to: '2026-01-25', zone: 'UTC' },
      arrivals: { rate: { mean: '8/h', swing: 0.75, peak: '15 h' } },
      teams: { desk: { onDuty: 100, work: '1 min' } },
    },
    figures: {
      'all day': { truth: 192, precision: 0.01 },
      ...Object.fromEntries(Object.entries(stretches).map(([name, truth]) => [name, { truth, precision: 0.015 }])),
    },
    reader: () => {
      const counts: Record<string, number> = { 'all day': 0, '0 to 9': 0, '9 to 18': 0, '18 to 24': 0 };
      return {
        ticket(batch, row) {
          if (batch.created[row] >= days * 1440) return;
          const hour = (batch.created[row] % 1440) / 60;
          counts['all day'] += 1 / days;
          counts[hour < 9 ? '0 to 9' : hour < 18 ? '9 to 18' : '18 to 24'] += 1 / days;
        },
        figures: () => counts,
      };
    },
  });
}

const RARE = 0.1;
const lines = changingDays.map(({ id, level, swing, servers, hours }) => {
  const figures: Case['figures'] = {};
  for (const [hour, [number, , waiting]] of Object.entries(hours)) {
    figures[`number at ${hour}`] = { truth: number, precision: 0.04 };
    if (waiting > RARE) figures[`all busy at ${hour}`] = { truth: waiting, precision: 0.11 };
  }
  return changingDay(id, { level, swing }, 'exponential 60 min', servers, figures, 60);
});

export const deskDays: readonly Case[] = [...loads, countsOfTheDay(), ...lines];
