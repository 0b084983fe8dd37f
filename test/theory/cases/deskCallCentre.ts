/** Truth case G2.2 as a whole desk: a published call centre of thirteen hours whose rate and staff change by the hour. */
import { ABANDONED } from '../../../src/observations/log.ts';
import { deskCase } from '../deskCase.ts';
import type { Case } from '../measured.ts';

const RATES = [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60];
const EXPECTED_CALLS = RATES.reduce((sum, rate) => sum + rate, 0);
const DAYS = 40;

/** SSJ, docs/examples/tutorial/CallCenter.java with alpha0 = 400, its thirteen hours told from midnight on. */
const callCentre = deskCase({
  id: 'G2.2',
  words: {
    period: { from: '2026-01-05', to: '2026-02-14' },
    arrivals: {
      rate: `${EXPECTED_CALLS}/day`,
      day: Array.from({ length: 24 }, (_, hour) => RATES[hour] ?? 0),
      busyness: 400,
    },
    customers: { channels: { hotline: 1 } },
    patience: { leavesAtOnce: 0.1, waits: 'exponential 1000 s' },
    teams: {
      desk: {
        onDuty: { '00:00': 4, '01:00': 6, '02:00': 8, '05:00': 7, '06:00': 8, '08:00': 6, '10:00': 4 },
        work: 'exponential 100 s',
      },
    },
  },
  figures: {
    // Errors of the truth as on the kernel (cases/pools).
    arrivals: { truth: 1660.366, truthError: 0.92, precision: 0.005 },
    wait: { truth: 4.713, truthError: 0.02, precision: 0.03 },
    level: { truth: 0.925, truthError: 0.0005, precision: 0.005 },
    lost: { truth: 0.02, truthError: 0.0003, precision: 0.025 },
  },
  reader: () => {
    let [arrivals, seconds, inTarget, lost] = [0, 0, 0, 0];
    return {
      ticket(batch, row) {
        const leaves = batch.outcome[row] === ABANDONED;
        const wait = 60 * ((leaves ? batch.closed[row] : batch.response[row]) - batch.created[row]);
        arrivals++;
        seconds += wait;
        // Who hangs up soon counts as good there.
        if (wait <= 20) inTarget++;
        if (leaves) lost++;
      },
      figures: () => ({
        arrivals: arrivals / DAYS,
        wait: seconds / DAYS / EXPECTED_CALLS,
        level: inTarget / DAYS / EXPECTED_CALLS,
        lost: lost / DAYS / EXPECTED_CALLS,
      }),
    };
  },
});

export const deskCallCentre: readonly Case[] = [callCentre];
