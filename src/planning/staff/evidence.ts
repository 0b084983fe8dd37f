/**
 * What other runs say of the random numbers of the search. All staffings have them in common, and so their luck: on
 * unlimited staff it shows before anything is searched, on a proof's fresh numbers afterwards.
 */
import { levelOf, type Sample, spreadOf } from './judge.ts';
import type { Target } from './target.ts';

export interface Evidence {
  /** By target, how much more other runs find than the search's, in the figure's unit. */
  readonly luck: readonly number[];
  /** By target, the standard deviation of what one run says. */
  readonly spreads: readonly number[];
  /** Whether enough runs of proofs are behind it; unlimited staff are spread less than others. */
  readonly isFresh: boolean;
}

/** @param unlimited by target; its first replications are those of the search */
export function evidenceOfUnlimited(
  targets: readonly Target[],
  unlimited: readonly Sample[],
  replications: number,
): Evidence {
  const luck = targets.map((target, index) => {
    const [numerators, denominators] = [unlimited[index].numerators, unlimited[index].denominators];
    const first = { numerators: numerators.slice(0, replications), denominators: denominators.slice(0, replications) };
    return lead(target, unlimited[index], levelOf(target, first, 0.5)?.estimate);
  });
  return { luck, spreads: unlimited.map(spreadOf), isFresh: false };
}

/** What a proof has simulated. */
export interface Fresh {
  /** By target, what the search makes of its level without its luck; null where it has no such tickets. */
  readonly found: readonly (number | null)[];
  /** By target, the fresh runs. */
  readonly samples: readonly Sample[];
}

/** So many runs say how widely they are spread. */
const ENOUGH = 16;

/** Of all proofs so far together, each by its number of runs. */
export function evidenceOf(targets: readonly Target[], proofs: readonly Fresh[]): Evidence {
  const pooled = (figure: (fresh: Fresh, target: number) => number) =>
    targets.map((_, target) => {
      const runs = proofs.map(({ samples }) => samples[target].numerators.length);
      const all = runs.reduce((sum, each) => sum + each, 0);
      return proofs.reduce((sum, fresh, index) => sum + (runs[index] / all) * figure(fresh, target), 0);
    });
  return {
    luck: pooled(({ found, samples }, target) => lead(targets[target], samples[target], found[target])),
    spreads: pooled(({ samples }, target) => spreadOf(samples[target])),
    isFresh: proofs.some(({ samples }) => samples[0].numerators.length >= ENOUGH),
  };
}

function lead(target: Target, sample: Sample, found: number | null | undefined): number {
  const level = levelOf(target, sample, 0.5)?.estimate;
  return level === undefined || found === null || found === undefined ? 0 : level - found;
}
