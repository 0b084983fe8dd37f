/** Truth cases B on a station: other laws of service and of arrivals, other orders. */
import { deterministic, erlang, exponential, gamma, type Law, uniform } from '../../../src/kernel/laws.ts';
import { close, type Measured, perArrival, queue, wait } from '../measured.ts';
import type { Tally } from '../tally.ts';

const secondMoment = ([tally]: readonly Tally[]) => tally.squaredWaits / tally.served;

const generalLaws = [
  ...(
    [
      ['B1.1', exponential(1), 1, 4],
      ['B1.2', deterministic(1), 1, 2],
      ['B1.3', erlang(2, 1), 1, 3],
      ['B1.4', uniform(0, 2), 1, 2.66666666667],
      ['B1.7', gamma(0.5, 1), 1.5, 6],
    ] as [string, Law, number, number][]
  ).map(([id, work, millions, truth]) =>
    queue(id, millions, { wait: close(0.02, wait(0), truth) }, { rate: 0.8, work, workMean: 1 }),
  ),
  queue(
    'B1.8',
    2.5,
    { wait: close(0.02, wait(0), 4.54545454545) },
    { rate: 2, work: exponential(100 / 220), workMean: 100 / 220 },
  ),
  queue('B2.1', 1, { wait: close(0.02, wait(0), 2) }, { rate: 0.8, work: deterministic(1), workMean: 1 }),
  queue(
    'B2.2',
    0.7,
    { wait: close(0.02, wait(0), 0.903283879416), waiting: close(0.02, perArrival('foundBusy'), 0.701898317173) },
    { rate: 1.6, work: deterministic(1), workMean: 1, servers: 2 },
  ),
  queue(
    'B2.4',
    3,
    { wait: close(0.02, wait(0), 0.344582050379), waiting: close(0.02, perArrival('foundBusy'), 0.646861283933) },
    { rate: 9, work: deterministic(1), workMean: 1, servers: 10 },
  ),
  queue(
    'B3.1',
    2.5,
    {
      wait: close(0.02, wait(0), 4.28537766322),
      waiting: close(0.02, perArrival('foundBusy'), 0.718382735397),
      queue: close(0.02, perArrival('inLine'), 6.85660426115),
    },
    {
      rate: 1.6,
      work: [
        { share: 0.8872983346, law: exponential(1 / 1.7745966692) },
        { share: 1 - 0.8872983346, law: exponential(1 / 0.2254033308) },
      ],
      workMean: 1,
      servers: 2,
    },
  ),
  queue(
    'B3.2',
    2.9,
    {
      wait: close(0.02, wait(0), 2.05336075109),
      waiting: close(0.02, perArrival('foundBusy'), 0.814509450344),
      queue: close(0.02, perArrival('inLine'), 5.54407402794),
    },
    { rate: 2.7, work: erlang(2, 1), workMean: 1, servers: 3 },
  ),
  queue(
    'B4.1',
    0.6,
    { wait: close(0.02, wait(0), 1.69273083992), waiting: close(0.02, perArrival('foundBusy'), 0.628629796497) },
    { rate: 0.8, between: deterministic(1.25), work: exponential(1), workMean: 1 },
  ),
  queue(
    'B4.3',
    1.6,
    { wait: close(0.02, wait(0), 9.81919277199), waiting: close(0.02, perArrival('foundBusy'), 0.907571662593) },
    {
      rate: 0.8,
      between: [
        { share: 0.8872983346207417, law: exponential(1 / 1.4196773353931866) },
        { share: 1 - 0.8872983346207417, law: exponential(1 / 0.1803226646068133) },
      ],
      work: exponential(1),
      workMean: 1,
    },
  ),
];

const orders = (
  [
    ['first', 4, 40, 1, 0.02, 0.06],
    ['last', 4, 200, 2, 0.03, 0.2],
    ['random', 4, 66.6666666667, 1, 0.02, 0.1],
    ['shortest', 1.88221861624, null, 1, 0.02, 0],
  ] as const
).map(([order, truth, square, millions, precision, ofSquare]) => {
  const measured: Measured = { wait: close(precision, wait(0), truth) };
  if (square !== null) measured.squared = close(ofSquare, secondMoment, square);
  return queue(`B5.1 ${order}`, millions, measured, { rate: 0.8, work: exponential(1), workMean: 1, order });
});

export const general = [...generalLaws, ...orders];
