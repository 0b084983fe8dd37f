/** More tickets on the desk at once than there is room for at first, and desks that follow one another in one thread. */
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/desk/run.ts';
import { tickets as population } from '../../src/desk/tickets.ts';
import { Log } from '../../src/observations/log.ts';
import { LogRows } from '../oracle/rows.ts';
import { modelOf, SEED, type Words } from './given.ts';

const COUNT = 40_000;

/** Responses in the order in which tickets left, and how many there were. */
function responsesOf(words: Words): { serials: number[]; waits: number[] } {
  const serials: number[] = [];
  const waits: number[] = [];
  const log = new Log([
    {
      tickets: ({ rows, serial, response, created }) => {
        for (let row = 0; row < rows; row++) {
          serials.push(serial[row]);
          waits.push(response[row] - created[row]);
        }
      },
    },
  ]);
  new Simulation(modelOf(words)).run(SEED, 0, log);
  return { serials, waits };
}

const crowded = {
  period: { tickets: COUNT },
  arrivals: { rate: '60000/h' },
  teams: { desk: { engineers: 1, work: '1 min' } },
};

describe('a desk with more tickets at once than it has room for at first', () => {
  it.each([
    ['plain', {}],
    ['with promises', { promises: { general: { response: '1 h' } } }],
  ])('%s: serves each once, in the order in which they came', (_, further) => {
    const { serials, waits } = responsesOf({ ...crowded, ...further });
    expect(serials).toEqual(Array.from({ length: COUNT }, (_, serial) => serial));
    // The one engineer is never idle, so the n-th response comes n minutes after the first.
    expect(waits.at(-1)).toBeGreaterThan(COUNT * 0.99 - 41);
    expect(population.capacity).toBeGreaterThanOrEqual(COUNT);
  });
});

/** Every column of every row of a run. */
function everything(words: Words): string {
  const rows = new LogRows();
  new Simulation(modelOf(words)).run(SEED, 0, new Log([rows.reader]));
  return JSON.stringify([rows.tickets, rows.visits, rows.duties]);
}

describe('desks that follow one another in one thread', () => {
  it('leave nothing behind for the next', () => {
    const plain = { ...crowded, period: { tickets: 300 }, arrivals: { rate: '70/h' } };
    const promising = { ...plain, promises: { general: { response: '10 min', repair: '1 day' } } };
    const alone = everything(plain);
    const [first, second, third] = [everything(promising), everything(plain), everything(promising)];
    expect(first).not.toEqual(alone);
    expect(second).toEqual(alone);
    expect(third).toEqual(first);
  });
});
