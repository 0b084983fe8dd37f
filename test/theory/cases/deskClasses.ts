/** Truth cases C as whole desks: tickets of several classes, with and without interruption. */
import {
  deskCase,
  MILLIONS_IN_OTHER_UNIT,
  type Reader,
  rateWords,
  roughly,
  scaled,
  stretch,
  ticketsOf,
  type Words,
} from '../deskCase.ts';
import type { Case } from '../measured.ts';

/** Mean wait, or mean sojourn, of tickets by the value of a column, in units of the truth. */
function byClass(
  [from, to]: readonly [number, number],
  column: 'severity' | 'version',
  sojourn: boolean,
  unit: number,
): () => Reader {
  return () => {
    const sums = new Float64Array(3);
    const counts = new Float64Array(3);
    return {
      ticket(batch, row) {
        const created = batch.created[row];
        if (created < from || created >= to) return;
        const group = batch[column][row];
        sums[group] += ((sojourn ? batch.closed[row] : batch.response[row]) - created) / unit;
        counts[group]++;
      },
      figures: () => Object.fromEntries([0, 1, 2].map((group) => [`class ${group + 1}`, sums[group] / counts[group]])),
    };
  };
}

interface Classes {
  id: string;
  millions: number;
  /** Minutes in the truth's unit of time. */
  unit?: number;
  rates: readonly number[];
  servers?: number;
  preempt?: boolean;
  truths: readonly number[];
  precisions: readonly number[];
  /** Work of each class by versions of the product, where it differs. */
  work?: { law: string; factors: readonly number[] };
}

const severities = ['critical', 'serious', 'general'];
const versions = ['latest', 'supported', 'nearEndOfLife'];

function classesCase(classes: Classes): Case {
  const { id, millions, unit = 60, rates, servers = 1, preempt, truths, precisions, work } = classes;
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const tickets = ticketsOf(millions);
  const mix = (names: readonly string[], values: readonly number[]) =>
    Object.fromEntries(values.map((value, i) => [names[i], value]));
  const shares = rates.map((rate) => rate / total);
  // Versions make work longer on problems of the environment only, so all problems are of the environment.
  const words: Words =
    work === undefined
      ? { tickets: { severity: mix(severities, shares) }, routing: { order: 'severity' } }
      : {
          tickets: { version: mix(versions, shares), complexity: { environment: 1 } },
          workFactors: { version: mix(versions, work.factors) },
          routing: { order: 'version' },
        };
  // Interrupted work waits for its own engineer; theory gives it to whoever is free first.
  const preempting = { preempt: severities.slice(0, rates.length - 1), ownerWaits: '0 min' };
  if (preempt) words.routing = { order: 'severity', ...preempting };
  return deskCase({
    id: preempt ? `${id} interrupted` : id,
    words: {
      ...words,
      period: { tickets },
      arrivals: { rate: rateWords(total, unit) },
      teams: { desk: { engineers: servers, work: scaled(work?.law ?? 'exponential 60 min', unit / 60) } },
    },
    figures: Object.fromEntries(truths.map((truth, i) => [`class ${i + 1}`, { truth, precision: precisions[i] }])),
    reader: byClass(
      stretch(tickets, total / unit),
      work === undefined ? 'severity' : 'version',
      preempt === true,
      unit,
    ),
  });
}

/** The same classes with the minute as the truth's unit. */
function inMinutes(classes: Classes): Classes {
  const precisions = classes.precisions.map(roughly);
  return { ...classes, id: `${classes.id} in units of 1 min`, unit: 1, millions: MILLIONS_IN_OTHER_UNIT, precisions };
}

const three = { rates: [0.1, 0.2, 0.3], factors: [1, 1.2, 1.5] };

const classes: Classes[] = [
  { id: 'C1.1', millions: 1.4, rates: [0.3, 0.4], truths: [1, 3.33333333333], precisions: [0.015, 0.02] },
  {
    id: 'C1.1',
    millions: 0.8,
    preempt: true,
    rates: [0.3, 0.4],
    truths: [1.42857142857, 4.7619047619],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C1.2',
    millions: 1.3,
    rates: three.rates,
    work: { law: 'exponential 60 min', factors: three.factors },
    truths: [1.18111111111, 1.78956228956, 7.66955266955],
    precisions: [0.01, 0.015, 0.02],
  },
  {
    id: 'C1.3',
    millions: 0.8,
    rates: three.rates,
    work: { law: '60 min', factors: three.factors },
    truths: [0.590555555556, 0.894781144781, 3.83477633478],
    precisions: [0.01, 0.01, 0.02],
  },
  {
    id: 'C2.1',
    millions: 6,
    servers: 8,
    rates: [1, 2, 3],
    truths: [0.0509972979827, 0.0815956767723, 0.285584868703],
    precisions: [0.01, 0.01, 0.02],
  },
  {
    id: 'C2.1',
    millions: 0.8,
    preempt: true,
    servers: 8,
    rates: [1, 2, 3],
    truths: [1.00000148963, 1.00388387125, 1.35439134183],
    precisions: [0.01, 0.01, 0.02],
  },
  {
    id: 'C2.2',
    millions: 5.4,
    servers: 10,
    rates: [4, 4],
    truths: [0.0681966917994, 0.340983458997],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C2.2',
    millions: 0.6,
    preempt: true,
    servers: 10,
    rates: [4, 4],
    truths: [1.00146912084, 1.40771102995],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C3.1',
    millions: 0.8,
    preempt: true,
    servers: 2,
    rates: [0.5, 0.8],
    truths: [1.06666666667, 2.14718614718],
    precisions: [0.01, 0.02],
  },
  {
    id: 'C3.3',
    millions: 1.1,
    servers: 2,
    rates: [0.4, 0.6],
    work: { law: 'exponential 30 min', factors: [1, 2 / 0.6] },
    truths: [0.366274307098, 0.914795693242],
    precisions: [0.015, 0.02],
  },
];

export const deskClasses = [...classes, ...classes.map(inMinutes)].map(classesCase);
