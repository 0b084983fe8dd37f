/**
 * The frontier: what longer or shorter promises would cost in credits, beside what the staff costs. Each policy's promises
 * in elapsed time are made stricter and looser together; those in business days stay.
 */
import { promiseClass } from '../../model/compilePromises.ts';
import { ELAPSED_MINUTES, type Model } from '../../model/model.ts';
import { clocks, plans, severities } from '../../scenario/words.ts';
import { meanInterval } from '../../statistics/meanInterval.ts';
import { type Figure, figuresOf, seriesOf } from '../compare/figures.ts';
import { figureInterval } from '../figureInterval.ts';
import { definitionsOf, type ReplicationResult } from '../replication.ts';
import type { Estimated } from '../sweep/sweep.ts';
import type { Wanted } from './targets.ts';

/** Promises as parts of the present ones. */
export const LADDER = [0.5, 0.75, 1, 1.5, 2] as const;
/** Runs behind each of its points where these have to be simulated: paired as they are, they tell costs apart. */
export const FRONTIER_RUNS = 20;
const STAFF = ['staff', 'overtime', 'callOut'];
const CREDITS = ['credits'];

export interface FrontierPoint {
  /** Place of the policy in the document. */
  readonly policy: number;
  /** Its promises in elapsed time as a part of what it promises. */
  readonly factor: number;
  /** Its promises as a part of what the first policy promises now: the geometric mean of those in elapsed time. */
  readonly length: number;
  readonly replications: number;
  /** Whether it was scored on runs that were made anyway; else these promises were simulated. */
  readonly sameRun: boolean;
  readonly attainment: Estimated;
  readonly staff: Estimated;
  readonly credits: Estimated;
  /** Staff and credits together. */
  readonly cost: Estimated;
  readonly licenceDays: Estimated | null;
  /** Enough of it is kept, and nothing else that is kept promises at least as much for at most as much; by the estimates. */
  readonly best: boolean;
}

/** Runs of a policy with its promises so much longer. */
export interface LadderRuns {
  readonly factor: number;
  readonly sameRun: boolean;
  readonly results: readonly ReplicationResult[];
}

/** Whether there is anything to set against a promise: credits, and a currency to count them in. */
export function hasFrontier(model: Model): boolean {
  return (
    model.promises.unit.includes(ELAPSED_MINUTES) && model.outcomes.credits !== null && model.outcomes.currency !== ''
  );
}

/** The desk with its promises in elapsed time so much longer, add-ons and special cases with them. */
export function modelScaled(model: Model, factor: number): Model {
  const { promises } = model;
  const scaled = (amounts: Float64Array, units: Uint8Array) =>
    amounts.map((amount, place) => (units[place] === ELAPSED_MINUTES ? amount * factor : amount));
  return {
    ...model,
    promises: {
      ...promises,
      amount: scaled(promises.amount, promises.unit),
      specialAmount: scaled(promises.specialAmount, promises.specialUnit),
    },
  };
}

/**
 * @param policies each with its ladder, which has no steps where nothing is paid for broken promises
 * @param attain share of promises that must be kept on an average for a promise to be worth its name
 */
export function frontierOf(
  policies: readonly { readonly model: Model; readonly ladder: readonly LadderRuns[] }[],
  { confidence, attain }: Pick<Wanted, 'confidence' | 'attain'>,
): FrontierPoint[] {
  const points = policies.flatMap(({ model, ladder }, policy) => {
    const figures = figuresOf(definitionsOf(model).definitions);
    return ladder.map(({ factor, sameRun, results }) => {
      const costs = (kinds: readonly string[]) => totalOf(figures, results, kinds, confidence);
      const licence = figures.find(({ measure, where }) => measure === 'licenceDays' && isWhole(where));
      return {
        policy,
        factor,
        length: factor * lengthAgainst(policies[0].model, model),
        replications: results.length,
        sameRun,
        attainment: attainmentOf(figures, results, confidence),
        staff: costs(STAFF),
        credits: costs(CREDITS),
        cost: costs([...STAFF, ...CREDITS]),
        licenceDays: licence === undefined ? null : meanOf(seriesOf(licence, results).numerators, confidence),
      };
    });
  });
  const kept = points.filter(({ attainment }) => attainment.estimate >= attain);
  return points.map((point) => ({
    ...point,
    best: kept.includes(point) && !kept.some((other) => betters(other, point)),
  }));
}

/** How long what a policy promises is, against another's: of all that both promise in elapsed time, add-ons aside. */
function lengthAgainst({ promises: base }: Model, { promises: own }: Model): number {
  const ratios = severities.flatMap((_, severity) =>
    plans.flatMap((__, plan) =>
      clocks.flatMap((___, clock) => {
        const place = promiseClass(severity, plan, 0) * clocks.length + clock;
        const both = base.unit[place] === ELAPSED_MINUTES && own.unit[place] === ELAPSED_MINUTES;
        return both && base.amount[place] > 0 ? [Math.log(own.amount[place] / base.amount[place])] : [];
      }),
    ),
  );
  return ratios.length === 0 ? 1 : Math.exp(ratios.reduce((sum, each) => sum + each, 0) / ratios.length);
}

type Point = Pick<FrontierPoint, 'length' | 'cost'>;

/** Promises at least as much for at most as much, and one of the two better. */
function betters(one: Point, other: Point): boolean {
  const [cheaper, dearer] = [one.cost.estimate < other.cost.estimate, one.cost.estimate > other.cost.estimate];
  return one.length <= other.length && !dearer && (one.length < other.length || cheaper);
}

const isWhole = (where: Figure['where']) => Object.keys(where).length === 0;

function attainmentOf(
  figures: readonly Figure[],
  results: readonly ReplicationResult[],
  confidence: number,
): Estimated {
  const whole = figures.find(({ measure, where }) => measure === 'attainment' && isWhole(where))!;
  const { estimate, low, high } = figureInterval(whole, seriesOf(whole, results), confidence);
  return limited(estimate, low, high);
}

/** The kinds of cost together, run by run; nothing where the desk has none of them. */
function totalOf(
  figures: readonly Figure[],
  results: readonly ReplicationResult[],
  kinds: readonly string[],
  confidence: number,
): Estimated {
  const own = figures.filter(
    ({ measure, where }) => measure === 'cost' && Object.keys(where).join() === 'kind' && kinds.includes(where.kind),
  );
  if (own.length === 0) return { estimate: 0, low: null, high: null };
  const together = { ...own[0], where: {}, places: own.flatMap(({ places }) => places) };
  return meanOf(seriesOf(together, results).numerators, confidence);
}

function meanOf(runs: readonly number[], confidence: number): Estimated {
  const { estimate, halfWidth } = meanInterval(runs, confidence);
  return limited(estimate, Math.max(0, estimate - halfWidth), estimate + halfWidth);
}

function limited(estimate: number, low: number, high: number): Estimated {
  const known = Number.isFinite(low) && Number.isFinite(high);
  return { estimate, low: known ? low : null, high: known ? high : null };
}
