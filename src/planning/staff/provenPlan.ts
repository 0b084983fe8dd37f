/**
 * Search and proof in turn. What proofs find sends the search on, with what the fresh runs have shown of the luck of its own:
 * from what was refuted to something safer, from what was proven to something cheaper.
 */
import { certify } from './certificate.ts';
import { evidenceOf, type Fresh } from './evidence.ts';
import { levelOf, samplesOf } from './judge.ts';
import type { NeighbourLevels } from './neighbours.ts';
import { viewOf } from './openLevels.ts';
import { MANY_POSTS, search } from './search.ts';
import { isKept, type Search, slacksOf } from './searching.ts';
import { priceOf, type Staffing } from './staffing.ts';
import { type Candidate, type ProofTools, type TightPlan, tightened } from './tighten.ts';
import type { Trial } from './trials.ts';

export interface ProvenPlan extends TightPlan {
  readonly attempts: number;
  readonly eachConfidence: number;
}

export interface Proven {
  /** The cheapest that was proven, else the last that was not; null where the search found none. */
  readonly plan: ProvenPlan | null;
  /** With what the proofs have shown. */
  readonly context: Search;
  readonly neighbours: readonly NeighbourLevels[];
}

export async function provenPlan(start: Staffing, first: Search, tools: ProofTools): Promise<Proven> {
  const { simulate, proof, isExact, onStage } = tools;
  const { posts, targets, trials, signal } = first;
  const proofs: Fresh[] = [];
  let context = first;
  let best: Candidate | null = null;
  let attempts = 0;
  const prove = (staffing: Staffing) => {
    onStage?.('proof', attempts);
    return certify(staffing, targets, attempts++, proof, simulate, signal);
  };
  const open = () => proof.attempts - attempts - (best?.certificate.verdict === 'proven' ? FOR_SINGLES : 0);
  while (open() > 0 && !signal.aborted) {
    if (attempts > 0) onStage?.('search', attempts);
    // Something is left for what the proofs will show.
    const effort = Math.min(1, (attempts + FIRST_PARTS) / (FIRST_PARTS + 2)) * first.effort;
    const { keeps, program, staffing } = await search(start, { ...context, effort });
    const isKnown: boolean = best?.certificate.verdict === 'proven';
    if (!keeps || (isKnown && priceOf(posts, staffing) >= priceOf(posts, best!.staffing))) break;
    const certificate = await prove(staffing);
    const isProven = certificate.verdict === 'proven';
    if (isProven || !isKnown) best = { staffing, certificate, program };
    const [trial] = await trials.look([staffing]);
    proofs.push({ found: withoutLuck(trial, context), samples: samplesOf(targets, certificate.results) });
    const refuted = isProven ? context.refuted : [...context.refuted, staffing];
    context = { ...context, ...evidenceOf(targets, proofs), refuted };
    // One or two posts have been seen through: what fresh runs hardly prove does not become cheaper.
    const isDone = isProven && posts.length < MANY_POSTS && !isKept(slacksOf(trial, context));
    if (isExact || isDone) break;
  }
  if (best === null || signal.aborted) return { plan: null, context, neighbours: [] };
  const { plan, ...found } = await tightened(best, context, { ...tools, prove, attempts: () => attempts });
  return { plan: { ...plan, attempts, eachConfidence: context.proof.confidence }, context, ...found };
}
/** Parts of the effort that the first search has; each of the two after it has one more. */
const FIRST_PARTS = 3;
/** Attempts left, once a plan is proven, for those who can still go. */
const FOR_SINGLES = 2;

/** What the search makes of a staffing: where there are many posts, what was tried around it tells of it as well. */
function withoutLuck(trial: Trial, context: Search): (number | null)[] {
  const corrections = context.posts.length < MANY_POSTS ? null : viewOf(trial, context).corrections;
  return context.targets.map((target, index) => {
    const level = levelOf(target, trial.samples[index], 0.5);
    return level === null ? null : level.estimate + (corrections?.[index] ?? 0);
  });
}
