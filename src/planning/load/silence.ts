/** Customers who never answer a question: their tickets are closed with a part of the work undone. */
import { cdf } from '../../kernel/laws.ts';
import { openMinutesBetween } from '../../kernel/workingTime.ts';
import type { Model } from '../../model/model.ts';
import { sharesOf } from '../mix.ts';
import type { Week } from './week.ts';

/** Of the first visit to a line: the share of tickets that is not closed in silence, and the mean share of the work done. */
export interface FirstVisit {
  readonly survive: number;
  readonly done: number;
}

const WHOLE: FirstVisit = { survive: 1, done: 1 };
/** Beyond this many touches or questions hardly a ticket goes. */
const MOST = 60;

/** @param touches mean number of touches of the visit's own */
export function firstVisit(model: Model, week: Week, severity: number, touches: number): FirstVisit {
  const { questions, fullyCooperating, goodDescription } = model.customer;
  if (questions === null) return WHOLE;
  let survive = 0;
  let done = 0;
  for (const cooperates of [0, 1] as const) {
    const silent = silence(model, week, severity, cooperates);
    for (const good of [true, false]) {
      const share =
        (cooperates ? fullyCooperating : 1 - fullyCooperating) * (good ? goodDescription : 1 - goodDescription);
      if (share === 0) continue;
      const asks = Math.max(1, questions.asks[cooperates] + (good ? 0 : questions.poorDescriptionAsks));
      const asked = whenAsked(asks, touches, silent);
      const needed = questions.needed[cooperates];
      survive += share * (1 - needed + needed * asked.survive);
      done += share * (1 - needed + needed * asked.done);
    }
  }
  return { survive, done };
}

/** Numbers of questions and touches are geometric; a visit has at least one touch more than questions. */
function whenAsked(asks: number, touches: number, silent: number): FirstVisit {
  let survive = 0;
  let done = 0;
  for (let count = 1; count <= MOST; count++) {
    const ofCount = geometric(asks, count);
    if (ofCount < 1e-9) break;
    survive += ofCount * (1 - silent) ** count;
    for (let wanted = 1; wanted <= MOST; wanted++) {
      const both = ofCount * geometric(touches, wanted);
      if (both < 1e-12) break;
      const pieces = Math.max(wanted, count + 1);
      let reached = (1 - silent) ** count;
      for (let question = 1; question <= count; question++) {
        reached += (silent * (1 - silent) ** (question - 1) * question) / pieces;
      }
      done += both * reached;
    }
  }
  return { survive, done };
}

/** Chance of a number (1, 2, …) under a geometric law with this mean. */
function geometric(mean: number, count: number): number {
  return mean === 1 ? (count === 1 ? 1 : 0) : (1 - 1 / mean) ** (count - 1) / mean;
}

/** Chance that one question stays without an answer: the customer is silent, or slower than the desk waits. */
function silence(model: Model, week: Week, severity: number, cooperates: 0 | 1): number {
  const questions = model.customer.questions!;
  const shares = sharesOf(model.demand.regionMix);
  let late = 0;
  for (const [region, { customerHours }] of model.demand.regions.entries()) {
    const open = openMinutesBetween(customerHours, 0, week.end) / week.end;
    const patience = (questions.closeAfterMinutes * open) / questions.urgency[severity];
    late += shares[region] * (1 - cdf(questions.reply[cooperates], patience));
  }
  return questions.silent + (1 - questions.silent) * late;
}
