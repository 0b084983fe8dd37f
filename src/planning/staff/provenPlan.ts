/**
 * Search and proof in turn. What a proof refutes sends the search on, with what the fresh runs have shown of the luck of its
 * own; what is proven is tried with less, first by the search, then wherever engineers fewer seem to do as well.
 */
import { type Certificate, type CertificatePlan, certify } from './certificate.ts';
import { holds, levelOf, slack } from './judge.ts';
import { type NeighbourLevels, neighboursOf } from './neighbours.ts';
import type { SolvedProgram } from './program.ts';
import { search } from './search.ts';
import { type Search, slacksOf } from './searching.ts';
import { changed, keyOf, priceAt, priceOf, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';
import type { Simulate, Trial } from './trials.ts';

export type ProofStage = 'search' | 'proof' | 'neighbours';

export interface ProvenPlan {
  readonly staffing: Staffing;
  readonly certificate: Certificate;
  readonly finished: boolean;
  readonly program: SolvedProgram | null;
  readonly attempts: number;
  readonly eachConfidence: number;
}

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

export interface Proven {
  /** The cheapest that was proven, else the last that was not; null where the search found none. */
  readonly plan: ProvenPlan | null;
  /** By target, how much more the fresh runs found than those of the search. */
  readonly context: Search;
  readonly neighbours: readonly NeighbourLevels[];
}

export async function provenPlan(start: Staffing, first: Search, tools: ProofTools): Promise<Proven> {
  const { simulate, proof, isExact, onStage } = tools;
  const { posts, targets, trials, signal } = first;
  let context = first;
  let plan: ProvenPlan | null = null;
  let from = start;
  let attempts = 0;
  const prove = (staffing: Staffing) => {
    onStage?.('proof', attempts);
    return certify(staffing, targets, attempts++, proof, simulate, signal);
  };
  while (attempts < proof.attempts && !signal.aborted) {
    const { finished, keeps, program, staffing } = await search(from, context);
    const known = plan?.certificate.verdict === 'proven';
    if (!keeps || (known && priceOf(posts, staffing) >= priceOf(posts, plan!.staffing))) break;
    const certificate = await prove(staffing);
    const proven = certificate.verdict === 'proven';
    if (proven || !known) plan = planOf(staffing, certificate, { finished, program });
    const [trial] = await trials.look([staffing]);
    context = { ...context, luck: luckOf(targets, trial, certificate, context) };
    if (!proven) context = { ...context, refuted: [...context.refuted, staffing] };
    if (isExact || (known && !proven)) break;
    // What fresh runs have proven can only become cheaper.
    if (proven && !slacksOf(trial, context).every((slack) => slack >= 0)) break;
    from = staffing;
    onStage?.('search', attempts);
  }
  if (plan === null || signal.aborted) return { plan, context, neighbours: [] };

  const unproven = new Map<string, readonly number[]>();
  let together = posts.length;
  for (;;) {
    onStage?.('neighbours', 0);
    const { staffing: planned } = plan;
    const look = async (steps: readonly (-1 | 1)[]) => {
      const found = await neighboursOf({ ...tools, ...plan!, posts, targets, trials, steps });
      return found.map((neighbour) => doubted(neighbour, planned, unproven));
    };
    // One more is only told of the plan that is kept; while somebody may still go, it is nobody's question.
    const neighbours = await look([-1]);
    const loose = neighbours
      .filter(isLoose)
      .sort((one, other) => priceAt(posts, other.post) - priceAt(posts, one.post));
    const idle = isExact || plan.certificate.verdict !== 'proven' || attempts >= proof.attempts || signal.aborted;
    if (idle || loose.length === 0) {
      return { plan: { ...plan, attempts }, context, neighbours: await look([-1, 1]) };
    }
    const block = goneTogether(loose, plan.certificate, targets).slice(0, together);
    const all = block.reduce((fewer: Staffing, { post }) => changed(fewer, post, -1), planned);
    const single = changed(planned, loose[0].post, -1);
    const isBlock = block.length > 1 && first.isAllowed(all);
    const staffing = isBlock ? all : single;
    const certificate = await prove(staffing);
    if (certificate.verdict === 'proven') plan = planOf(staffing, certificate, plan);
    else if (isBlock) together = Math.floor(block.length / 2);
    else unproven.set(keyOf(staffing), unprovenOf(targets, certificate));
  }

  function planOf(
    staffing: Staffing,
    certificate: Certificate,
    { finished, program }: Pick<ProvenPlan, 'finished' | 'program'>,
  ): ProvenPlan {
    return { staffing, certificate, finished, program, attempts, eachConfidence: context.proof.confidence };
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
  return loose.filter(({ gains }) => {
    const taken = targets.map((target, index) => Math.max(0, -slack(target, target.value + gains![index].estimate)));
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

/** How much more of each target the fresh runs found than those of the search. */
function luckOf(targets: readonly Target[], trial: Trial, certificate: Certificate, { luck }: Search): number[] {
  return targets.map((target, index) => {
    const fresh = certificate.levels[index]?.estimate;
    const own = levelOf(target, trial.samples[index], 0.5)?.estimate;
    return fresh === undefined || own === undefined ? luck[index] : fresh - own;
  });
}
