/** What a search knows: the desk's posts and targets, what was tried, and when a staffing counts as keeping the targets. */
import type { Evidence } from './evidence.ts';
import { levelOf, type Proof, reachOf, slack, spreadOf } from './judge.ts';
import type { Post } from './posts.ts';
import type { SolvedProgram, StaffRule } from './program.ts';
import { isWithin, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';
import type { Trial, Trials } from './trials.ts';

export interface Search extends Evidence {
  readonly posts: readonly Post[];
  readonly targets: readonly Target[];
  readonly trials: Trials;
  readonly proof: Proof;
  readonly isAllowed: (staffing: Staffing) => boolean;
  /** The same as sums that must be reached. */
  readonly rules: readonly StaffRule[];
  /** By target, of a share what unlimited staff would keep. */
  readonly ceilings: readonly number[];
  readonly refuted: readonly Staffing[];
  /** Replications after which no further staffing is tried. */
  readonly effort: number;
  readonly signal: AbortSignal;
}

export interface Found {
  readonly staffing: Staffing;
  /** Nothing can be taken away: every smaller neighbour was tried. False where the effort ran out. */
  readonly finished: boolean;
  readonly keeps: boolean;
  /** The last integer program that was solved on the way; null without one. */
  readonly program: SolvedProgram | null;
}

const STEP_SHARE = 0.15;

/**
 * By target how much is left, positive where it is kept and could be proven.
 * @param corrections by target, what is added to what the trial's own runs say
 */
export function slacksOf({ samples, staffing }: Trial, context: Search, corrections?: readonly number[]): number[] {
  const { targets, proof, luck, spreads, isFresh, refuted } = context;
  const hopeless = refuted.some((other) => isWithin(staffing, other));
  return targets.map((target, index) => {
    const level = levelOf(target, samples[index], 0.5);
    if (level === null) return 1;
    const spread = isFresh ? spreads[index] : Math.max(spreads[index], spreadOf(samples[index]));
    const reach = reachOf(proof, spread) * (target.sense === 'atLeast' ? -1 : 1);
    const own = slack(target, level.estimate + (corrections?.[index] ?? 0) + luck[index] + reach);
    return hopeless ? Math.min(own, -1e-6) : own;
  });
}

export const isKept = (slacks: readonly number[]) => slacks.every((slack) => slack >= 0);
/** So many come or go at once at first. */
export const stepOf = (engineers: number) => Math.max(1, Math.round(engineers * STEP_SHARE));
export const isOver = ({ trials, effort, signal }: Search) => signal.aborted || trials.spent() >= effort;
