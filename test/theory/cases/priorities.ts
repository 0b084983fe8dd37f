/** Truth cases C on a station: classes of urgency, with and without interruption, and urgency that grows. */
import { deterministic, exponential, type Law } from '../../../src/kernel/laws.ts';
import { close, sojourn, stationCase, wait } from '../measured.ts';
import type { StationWords } from '../station.ts';
import type { Tally } from '../tally.ts';

interface Classes {
  id: string;
  millions: number;
  rates: readonly number[];
  work: readonly Law[];
  means: readonly number[];
  servers?: number;
  preempt?: boolean;
  slopes?: readonly number[];
  truths: readonly number[];
  precisions: readonly number[];
  /** Numbers of each class in the system, as precise as the times. */
  numbers?: readonly number[];
}

/** The mean over time: all stays of a class laid end to end, over the time in which they began. */
const numberIn =
  (group: number) =>
  (tallies: readonly Tally[]): number =>
    tallies[group].sojourns / (tallies[group].to - tallies[group].from);

/** Waits where nobody is interrupted, sojourns where somebody is. */
function classesCase({
  id,
  millions,
  rates,
  work,
  means: serviceMeans,
  servers = 1,
  preempt,
  slopes,
  truths,
  precisions,
  numbers = [],
}: Classes) {
  const words: StationWords = {
    servers,
    classes: rates.map((rate, i) => ({ between: exponential(1 / rate), service: work[i], slope: slopes?.[i] })),
    preempt,
    order: slopes === undefined ? 'first' : 'ageing',
  };
  const measured = Object.fromEntries([
    ...truths.map((truth, i) => [`class ${i + 1}`, close(precisions[i], preempt ? sojourn(i) : wait(i), truth)]),
    ...numbers.map((truth, i) => [`number ${i + 1}`, close(precisions[i], numberIn(i), truth)]),
  ]);
  // With interruptions a sojourn holds waits between pieces of work, so that service cannot be told from it.
  const means: [number, number][] = preempt ? [] : rates.map((rate, i) => [1 / rate, serviceMeans[i]]);
  return stationCase(id, millions, words, measured, means);
}

const three = { rates: [0.1, 0.2, 0.3], means: [1, 1.2, 1.5] };
const threeExponential = { ...three, work: three.means.map((mean) => exponential(mean)) };
const two = { rates: [0.3, 0.4], means: [1, 1], work: [exponential(1), exponential(1)] };
const ones = (rates: number[]) => ({ rates, means: rates.map(() => 1), work: rates.map(() => exponential(1)) });

export const priorities = [
  { id: 'C1.1', millions: 1, ...two, truths: [1, 3.33333333333], precisions: [0.01, 0.015] },
  {
    id: 'C1.1 interrupted',
    millions: 0.6,
    preempt: true,
    ...two,
    truths: [1.42857142857, 4.7619047619],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C1.2',
    millions: 0.9,
    ...threeExponential,
    truths: [1.18111111111, 1.78956228956, 7.66955266955],
    precisions: [0.01, 0.01, 0.02],
  },
  {
    id: 'C1.2 interrupted',
    millions: 1.3,
    preempt: true,
    ...threeExponential,
    truths: [1.11111111111, 1.98653198653, 9.94227994228],
    precisions: [0.01, 0.01, 0.02],
  },
  {
    id: 'C1.3',
    millions: 0.8,
    ...three,
    work: three.means.map((mean) => deterministic(mean)),
    truths: [0.590555555556, 0.894781144781, 3.83477633478],
    precisions: [0.01, 0.01, 0.02],
  },
  {
    id: 'C2.1',
    millions: 2.4,
    servers: 8,
    ...ones([1, 2, 3]),
    truths: [0.0509972979827, 0.0815956767723, 0.285584868703],
    precisions: [0.02, 0.02, 0.02],
  },
  {
    id: 'C2.1 interrupted',
    millions: 1.2,
    preempt: true,
    servers: 8,
    ...ones([1, 2, 3]),
    truths: [1.00000148963, 1.00388387125, 1.35439134183],
    precisions: [0.01, 0.01, 0.01],
  },
  {
    id: 'C2.2',
    millions: 3.8,
    servers: 10,
    ...ones([4, 4]),
    truths: [0.0681966917994, 0.340983458997],
    precisions: [0.015, 0.02],
  },
  {
    id: 'C2.2 interrupted',
    millions: 0.5,
    preempt: true,
    servers: 10,
    ...ones([4, 4]),
    truths: [1.00146912084, 1.40771102995],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C3.1',
    millions: 2.2,
    preempt: true,
    servers: 2,
    ...ones([0.5, 0.8]),
    truths: [1.06666666667, 2.14718614718],
    numbers: [0.533333333333, 1.71774891775],
    precisions: [0.01, 0.01],
  },
  {
    id: 'C3.3',
    millions: 0.8,
    servers: 2,
    rates: [0.4, 0.6],
    means: [0.5, 1 / 0.6],
    work: [exponential(0.5), exponential(1 / 0.6)],
    truths: [0.366274307098, 0.914795693242],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C4.1',
    millions: 0.8,
    slopes: [4, 2, 1],
    ...threeExponential,
    truths: [2.47899297934, 3.83903859026, 6.28808044957],
    precisions: [0.02, 0.02, 0.03],
  },
].map(classesCase);
