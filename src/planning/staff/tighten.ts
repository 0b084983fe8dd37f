/** Engineers whom the proof can spare go, as many together as their losses allow, as long as a proof bears it out. */
import type { Certificate, CertificatePlan } from './certificate.ts';
import { holds, slack } from './judge.ts';
import { leastPrice } from './looseness.ts';
import { type NeighbourLevels, neighboursOf } from './neighbours.ts';
import { viewOf } from './openLevels.ts';
import type { SolvedProgram } from './program.ts';
import type { Search } from './searching.ts';
import { changed, keyOf, priceAt, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';
import type { Simulate } from './trials.ts';

export type ProofStage = 'search' | 'proof' | 'neighbours';

export interface ProofTools {
  readonly simulate: Simulate;
  readonly proof: CertificatePlan;
  /** Theory has the answer: runs only bear it out. */
  readonly isExact: boolean;
  /** What the rules allow, theory aside. */
  readonly allowed: (staffing: Staffing) => boolean;
  readonly confidence: number;
  readonly onStage?: (stage: ProofStage, attempt: number) => void;
}

interface TightenTools extends ProofTools {
  readonly prove: (staffing: Staffing) => Promise<Certificate>;
  /** Proofs so far. */
  readonly attempts: () => number;
}

/** What a proof was tried of; its program is the last that was solved on the way. */
export interface Candidate {
  readonly staffing: Staffing;
  readonly certificate: Certificate;
  readonly program: SolvedProgram | null;
}

export interface TightPlan extends Candidate {
  /** One fewer at any post is broken, or no longer provable. */
  readonly finished: boolean;
  /** What nothing less than would cost, as far as all trials tell, were all levels as high as the proof leaves open; null unproven. */
  readonly least: number | null;
}

export interface Tightened {
  readonly plan: TightPlan;
  readonly neighbours: readonly NeighbourLevels[];
}

export async function tightened(found: Candidate, context: Search, tools: TightenTools): Promise<Tightened> {
  const { posts, targets, trials, signal } = context;
  const unproven = new Map<string, readonly number[]>();
  let best = found;
  let together = posts.length;
  for (;;) {
    tools.onStage?.('neighbours', 0);
    const { staffing, certificate } = best;
    const look = async (steps: readonly (-1 | 1)[]) => {
      const levels = await neighboursOf({ ...tools, staffing, certificate, context, steps });
      return levels.map((neighbour) => doubted(neighbour, staffing, unproven));
    };
    // One more is only told of the plan that is kept; while somebody may still go, it is nobody's question.
    const loose = (await look([-1]))
      .filter(isLoose)
      .sort((one, other) => priceAt(posts, other.post) - priceAt(posts, one.post));
    const isProven = certificate.verdict === 'proven';
    const isIdle = tools.isExact || !isProven || tools.attempts() >= tools.proof.attempts || signal.aborted;
    if (isIdle || loose.length === 0) {
      const [trial] = await trials.look([staffing]);
      const least = isProven ? await leastPrice(viewOf(trial, context), certificate, context) : null;
      return { plan: { ...best, finished: isProven && loose.length === 0, least }, neighbours: await look([-1, 1]) };
    }
    const block = goneTogether(loose, certificate, targets).slice(0, together);
    const all = block.reduce((fewer: Staffing, { post }) => changed(fewer, post, -1), staffing);
    const isBlock = block.length > 1 && context.isAllowed(all);
    const next = isBlock ? all : changed(staffing, loose[0].post, -1);
    const proof = await tools.prove(next);
    if (proof.verdict === 'proven') best = { ...best, staffing: next, certificate: proof };
    else if (isBlock) together = Math.floor(block.length / 2);
    else unproven.set(keyOf(next), unprovenOf(targets, proof));
  }
}

function isLoose({ step, levels, breaks, doubtful }: NeighbourLevels): boolean {
  return step === -1 && levels !== null && breaks.length + doubtful.length === 0;
}

/** Of those who may go, so many as may go together if what each takes adds up: the dearest first. */
function goneTogether(
  loose: readonly NeighbourLevels[],
  { levels }: Certificate,
  targets: readonly Target[],
): NeighbourLevels[] {
  const spare = targets.map((target, index) => {
    const { low, high } = levels[index]!;
    return slack(target, target.sense === 'atLeast' ? low : high);
  });
  return loose.filter(({ expected }) => {
    const taken = targets.map((target, index) => Math.max(0, -slack(target, target.value + expected[index])));
    if (taken.some((each, index) => each > spare[index])) return false;
    for (const [index, each] of taken.entries()) spare[index] -= each;
    return true;
  });
}

/** What seemed to hold and could not be proven is in doubt. */
function doubted(
  neighbour: NeighbourLevels,
  staffing: Staffing,
  unproven: ReadonlyMap<string, readonly number[]>,
): NeighbourLevels {
  const doubtful = unproven.get(keyOf(changed(staffing, neighbour.post, neighbour.step)));
  return doubtful === undefined || !isLoose(neighbour) ? neighbour : { ...neighbour, doubtful };
}

function unprovenOf(targets: readonly Target[], { levels }: Certificate): number[] {
  return targets.flatMap((target, index) => {
    const level = levels[index];
    return level !== null && holds(target, level) ? [] : [index];
  });
}
