/** The sentences of a report’s summary in English. What each may say depends on how sure its figures are. */
import type { Certainty } from '../service/told.ts';

export interface PromisesTold {
  /** Share of all promises kept, with its interval; null where nobody counted it. */
  readonly whole: string | null;
  readonly name: string;
  readonly worst: string;
  readonly certainty: Certainty;
  readonly since: 'better' | 'worse' | 'same' | null;
  readonly earlier: string | null;
}

/** Tickets a day beside the period before. */
export interface VolumeChange {
  readonly change: string;
  readonly more: boolean;
  readonly earlier: string | null;
  readonly sure: boolean;
  /** Less than a tenth of a percent either way. */
  readonly same: boolean;
}

const certaintyOfLeast: Record<Certainty, string> = {
  clear: ', clearly less than any other',
  overlapping: ', though the intervals do not tell it from the next',
  unknown: ', as far as one run can tell',
  alone: '',
};
const certaintyOfMost: Record<Certainty, string> = {
  clear: ', clearly more than any other',
  overlapping: ', though the intervals do not tell it from the next',
  unknown: ', as far as one run can tell',
  alone: '',
};
const sinceBefore = {
  better: (earlier: string) => `, more than the ${earlier} of the period before`,
  worse: (earlier: string) => `, less than the ${earlier} of the period before`,
  same: (earlier: string) => `, not surely different from the ${earlier} of the period before`,
};

export const englishSentences = {
  promiseName: (clock: string, severity: string | null) =>
    severity === null ? clock : `${clock} of ${severity} tickets`,
  allPromisesKept: (promises: number) =>
    promises === 1 ? 'The promise was kept for every ticket.' : `All ${promises} promises were kept for every ticket.`,
  promisesSentence: ({ whole, name, worst, certainty, since, earlier }: PromisesTold) => {
    const compared = since === null || earlier === null ? '' : sinceBefore[since](earlier);
    const least = `ept least was ${name}, ${worst}${certaintyOfLeast[certainty]}.`;
    return whole === null ? `K${least}` : `Of all promises ${whole} were kept${compared}; k${least}`;
  },
  counted: ' tickets',
  volumeSentence: (tickets: string, aDay: string | null, change?: VolumeChange) => {
    const rate = aDay === null ? '' : `, ${aDay} a day`;
    if (change === undefined) return `${tickets} were opened${rate}.`;
    const { change: by, more, earlier, sure, same } = change;
    if (same) return `${tickets} were opened${rate}, as many a day as in the period before.`;
    const doubt = sure ? '' : ', which may be chance';
    const then = earlier === null ? '' : ` (${earlier})`;
    return `${tickets} were opened${rate}: ${by} ${more ? 'more' : 'fewer'} a day than in the period before${then}${doubt}.`;
  },
  slowestFirst: (stage: string, mean: string, certainty: Certainty) =>
    `The longest step is the one to ${stage}: on average it takes ${mean}${certaintyOfMost[certainty]}.`,
  slowestStep: (from: string, to: string, rise: string, certainty: Certainty) =>
    `The longest step is from ${from} to ${to}: their means lie ${rise} apart${certaintyOfMost[certainty]}.`,
  bottleneckSentence: (part: string, hours: string, share: string, team: string | null, certainty: Certainty) =>
    `Of the time that the desk itself could shorten, the largest part is ${part}: ${hours}, which is ${share} of all the tickets’ time${
      certainty === 'clear' ? '' : certaintyOfMost[certainty]
    }${team === null ? '' : `; most of all at ${team}`}.`,
  queueSentence: (team: string, tickets: string, certainty: Certainty) =>
    `The longest queue is that of ${team}: on average ${tickets} wait there${certaintyOfMost[certainty]}.`,
  costSentence: (whole: string, aTicket: string, credits: string | null) =>
    `Staff, overtime and call-outs cost ${whole}, that is ${aTicket} a ticket${
      credits === null ? '' : `; broken promises earn customers ${credits} in credits`
    }.`,
  satisfactionSentence: (points: string, answered: string | null) =>
    `Satisfaction is ${points} of 5 points${answered === null ? '' : `; ${answered} of those asked answered`}.`,
  creditsSentence: (credits: string | null, days: string | null) => {
    const parts = [
      credits === null ? null : `credits of ${credits}`,
      days === null ? null : `${days} of longer licence`,
    ];
    return `For broken promises you can expect ${parts.filter((part) => part !== null).join(' and ')}.`;
  },
};
