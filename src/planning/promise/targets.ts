/** From runs to promises: how often the present one is kept, and the tightest that would be kept often enough. */
import { promiseClass } from '../../model/compilePromises.ts';
import { BUSINESS_DAYS, ELAPSED_MINUTES, type Model, NO_TARGET } from '../../model/model.ts';
import { clocks, plans, severities } from '../../scenario/words.ts';
import { quantileInterval } from '../../statistics/quantileInterval.ts';
import { clopperPearsonInterval } from '../../statistics/shareInterval.ts';
import type { Estimated } from '../sweep/sweep.ts';
import { type CellTimes, isReadable, unitsOf } from './countedTimes.ts';

export interface Wanted {
  /** Share of the tickets that are to keep a promise within a run. */
  readonly attain: number;
  /** Share of the runs in which they are to do so. */
  readonly assurance: number;
  readonly confidence: number;
}

export interface FoundTarget {
  readonly cell: number;
  readonly unit: number;
  /** Mean number of tickets judged in a run. */
  readonly tickets: number;
  /** Share of runs in which what is promised now is kept. */
  readonly keptNow: Estimated;
  /** The tightest that the share of runs keeps; `high` is null where the runs are too few to bound it. */
  readonly tightest: Estimated;
  /** The tightest that can be promised: its upper limit, or without one the estimate, rounded up to what one would say. */
  readonly promise: number;
}

/** @param runs by replication, then by cell */
export function findTargets(model: Model, runs: readonly (readonly CellTimes[])[], wanted: Wanted): FoundTarget[] {
  const { attain, assurance, confidence } = wanted;
  return Array.from(unitsOf(model)).flatMap((unit, cell) => {
    const judged = runs.map((cells) => cells[cell]).filter(({ tickets }) => tickets > 0);
    if (unit === NO_TARGET || !isReadable(model, cell) || judged.length === 0) return [];
    const kept = judged.filter(({ kept: met, tickets }) => isKept(met, tickets, attain)).length;
    const times = judged.map(({ enough }) => enough);
    const { estimate, low, high } = quantileInterval(times, assurance, confidence);
    // Too many stay open for any promise: there is none to name.
    if (!Number.isFinite(estimate)) return [];
    const tightest = {
      estimate,
      low: Number.isFinite(low) ? low : null,
      high: Number.isFinite(high) ? high : null,
    };
    return [
      {
        cell,
        unit,
        tickets: judged.reduce((sum, { tickets }) => sum + tickets, 0) / runs.length,
        keptNow: shareOf(kept, judged.length, confidence),
        tightest,
        promise: sayable(tightest.high ?? estimate, unit),
      },
    ];
  });
}

/** How often the promises found are kept, scored on the runs that they were found on. */
export function scored(
  found: readonly FoundTarget[],
  runs: readonly (readonly CellTimes[])[],
  wanted: Wanted,
): Estimated[] {
  return found.map(({ cell, promise }) => {
    const judged = runs.map((cells) => cells[cell]).filter(({ tickets }) => tickets > 0);
    return shareOf(judged.filter(({ enough }) => enough <= promise).length, judged.length, wanted.confidence);
  });
}

/** The same of runs under the new promises. */
export function keptIn(
  found: readonly FoundTarget[],
  runs: readonly (readonly CellTimes[])[],
  wanted: Wanted,
): Estimated[] {
  return found.map(({ cell }) => {
    const judged = runs.map((cells) => cells[cell]).filter(({ tickets }) => tickets > 0);
    const kept = judged.filter(({ kept: met, tickets }) => isKept(met, tickets, wanted.attain)).length;
    return shareOf(kept, judged.length, wanted.confidence);
  });
}

/** The desk with the promises found in place of its own: for all plans and add-ons that promise in the same unit. */
export function modelPromising(model: Model, found: readonly Pick<FoundTarget, 'cell' | 'unit' | 'promise'>[]): Model {
  const amount = Float64Array.from(model.promises.amount);
  const addOnSets = amount.length / (severities.length * plans.length * clocks.length);
  for (const { cell, unit, promise } of found) {
    const [severity, clock] = [Math.floor(cell / clocks.length), cell % clocks.length];
    for (let plan = 0; plan < plans.length; plan++) {
      for (let set = 0; set < addOnSets; set++) {
        const place = promiseClass(severity, plan, set) * clocks.length + clock;
        if (model.promises.unit[place] === unit) amount[place] = promise;
      }
    }
  }
  return { ...model, promises: { ...model.promises, amount } };
}

/** Whether the same runs say how the promises found would be kept: time by the clock, and nothing that hangs on it. */
export function isScoredExactly(found: readonly FoundTarget[], feedback: readonly unknown[]): boolean {
  return feedback.length === 0 && found.every(({ unit }) => unit === ELAPSED_MINUTES);
}

/** Whether the tightest promises are known so well: each has an upper limit, and half its interval is at most that part of it. */
export function isPreciseEnough(found: readonly FoundTarget[], precision: number): boolean {
  return found.every(
    ({ tightest: { estimate, low, high } }) =>
      low !== null && high !== null && (high - low) / 2 <= precision * Math.abs(estimate),
  );
}

/** A share that is reached to the last digit is reached. */
function isKept(kept: number, tickets: number, attain: number): boolean {
  return kept >= Math.max(1, Math.ceil(attain * tickets - 1e-9));
}

function shareOf(kept: number, runs: number, confidence: number): Estimated {
  const { estimate, low, high } = clopperPearsonInterval(kept, runs, confidence);
  return { estimate, low, high };
}

/** Nobody promises 69 minutes: whole minutes up to half an hour, then fives up to two hours, half hours up to a day, then hours; whole business days. */
function sayable(amount: number, unit: number): number {
  const step = unit === BUSINESS_DAYS ? 1 : amount <= 30 ? 1 : amount <= 120 ? 5 : amount <= 1440 ? 30 : 60;
  return Math.max(step, Math.ceil(amount / step - 1e-9) * step);
}
