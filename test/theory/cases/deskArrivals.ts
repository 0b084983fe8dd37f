/** Truth cases B4 as whole desks: arrivals that are not Poisson are given one by one, as recorded ones are. */
import { deterministic, exponential, type Law, quantile } from '../../../src/kernel/laws.ts';
import { uniform } from '../../../src/kernel/random.ts';
import { deskCase, stretch, ticketsAt, ticketsOf } from '../deskCase.ts';
import type { Case } from '../measured.ts';
import { waits } from './deskQueues.ts';

const RATE = 0.8;
const [WHICH, BETWEEN] = [1, 2];

/** Balanced means with a squared coefficient of variation of four. */
const SHARE = 0.8872983346207417;
const often = exponential(1 / 1.4196773353931866);
const seldom = exponential(1 / 0.1803226646068133);

const between: Record<string, (high: number, low: number, ticket: number) => number> = {
  'B4.1': () => quantile(deterministic(1 / RATE), 0.5),
  'B4.3': (high, low, ticket) => {
    const law: Law = uniform(high, low, WHICH, ticket) < SHARE ? often : seldom;
    return quantile(law, uniform(high, low, BETWEEN, ticket));
  },
};

export const deskArrivals: readonly Case[] = (
  [
    ['B4.1', 0.7, 1.69273083992, 0.628629796497],
    ['B4.3', 2.4, 9.81919277199, 0.907571662593],
  ] as const
).map(([id, millions, wait, waiting]) => {
  const tickets = ticketsOf(millions);
  const [from, to] = stretch(tickets, RATE / 60);
  return deskCase({
    id,
    words: {
      period: { from: '1970-01-01', to: '1978-01-01', tickets },
      teams: { desk: { onDuty: 1, work: 'exponential 60 min' } },
    },
    figures: { wait: { truth: wait, precision: 0.02 }, waiting: { truth: waiting, precision: 0.01 } },
    controls: { rate: RATE, work: 1 },
    recorded: (replication) => {
      const times = new Float64Array(tickets);
      let now = 0;
      for (let ticket = 0; ticket < tickets; ticket++) {
        now += 60 * between[id](78, replication, ticket);
        times[ticket] = now;
      }
      return ticketsAt(times);
    },
    reader: waits(from, to, 60, 0),
  });
});
