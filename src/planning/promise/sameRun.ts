/**
 * Whether the runs of one desk say what another policy would bring: where it changes only what is promised and paid, and
 * nothing that is done hangs on a promise. Then each ticket's due instants are worked out anew, and a run of the policy's
 * own would be the same, figure by figure.
 */
import { ELAPSED_MINUTES, type Model } from '../../model/model.ts';
import type { Feedback } from './feedback.ts';

/** Why a policy has to be simulated by itself. */
export const ownRunReasons = [
  'order',
  'ownOrder',
  'committee',
  'complaints',
  'survey',
  'work',
  'unit',
  'believed',
] as const;
export type OwnRunReason = (typeof ownRunReasons)[number];

/**
 * None where the runs of `base` will do, otherwise every reason in the order of `ownRunReasons`.
 * @param feedback of the base: what a promise does to its work
 */
export function reasonsForOwnRuns(base: Model, other: Model, feedback: readonly Feedback[]): OwnRunReason[] {
  const { complaints } = base.repair;
  const { survey } = base.outcomes;
  const holds: Record<OwnRunReason, boolean> = {
    order: feedback.includes('order'),
    ownOrder: feedback.includes('ownOrder'),
    committee: feedback.includes('committee'),
    complaints: complaints !== null && complaints.kept !== complaints.broken,
    survey:
      survey !== null && [survey.perBrokenClock, survey.lateDoubling, survey.speedSensitiveResponse].some(Boolean),
    work: !isEqual(withoutPromises(base), withoutPromises(other)),
    unit: !isPromisedInTheSameUnits(base, other),
    // What a ticket was believed to be when its clock stopped is not in the log.
    believed: base.promises.byAssigned,
  };
  return ownRunReasons.filter((reason) => holds[reason]);
}

/** All that a run depends on, besides how long the promises are and what is paid where they are broken. */
function withoutPromises({ name: _, promises, outcomes, ...rest }: Model) {
  const { amount: _amount, specialAmount: _special, unit: _unit, specialUnit: _specialUnit, ...rules } = promises;
  const { credits: _credits, churn: _churn, interruptionCost: _cost, reportedPlans: _reported, ...judged } = outcomes;
  return { ...rest, rules: { ...rules, any: null, clockUsed: null }, judged };
}

/** Promises that differ are both counted in elapsed time: of the others a log does not say how long they were paused. */
function isPromisedInTheSameUnits({ promises: base }: Model, { promises: other }: Model): boolean {
  const agree = (amounts: Float64Array, units: Uint8Array, theirs: Float64Array, theirUnits: Uint8Array) =>
    units.every((unit, place) => {
      if (unit !== theirUnits[place]) return false;
      return unit === ELAPSED_MINUTES || amounts[place] === theirs[place];
    });
  return (
    agree(base.amount, base.unit, other.amount, other.unit) &&
    agree(base.specialAmount, base.specialUnit, other.specialAmount, other.specialUnit)
  );
}

/** Plain values, lists and columns of the same content. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => isEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
