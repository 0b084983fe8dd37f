/** From targets to a proven staffing: limits first, then search and proof in turn, then what one engineer more or fewer does. */
import { compile, type Resources } from '../../model/compile.ts';
import type { Model } from '../../model/model.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { loadAlarms } from '../loadWarnings.ts';
import type { Warning } from '../result.ts';
import { certificatePlan, proofOf } from './certificate.ts';
import { evidenceOfUnlimited } from './evidence.ts';
import { findLimits, isBeyond, type RunModels } from './limits.ts';
import type { NeighbourLevels } from './neighbours.ts';
import { type Post, postsOf, withStaff } from './posts.ts';
import { type ProvenPlan, provenPlan } from './provenPlan.ts';
import { type Search, slacksOf } from './searching.ts';
import type { Limit, StaffHours } from './staff.ts';
import { StaffError } from './staffError.ts';
import { staffHours } from './staffHours.ts';
import { isAllowedBy, type Staffing, staffingRules } from './staffing.ts';
import { type ExactStaff, exactStaff, startingStaff } from './startingStaff.ts';
import type { Target } from './target.ts';
import type { ProofStage } from './tighten.ts';
import { openTrials, type Simulate, type Trial } from './trials.ts';

export type Stage = 'limits' | ProofStage;

export interface StaffQuestion {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly resources: Resources;
  readonly targets: readonly Target[];
  /** Of each staffing that is looked at. */
  readonly replications: number;
  /** Most fresh replications of one proof. */
  readonly proofReplications: number;
  /** Replications of the search after which no further staffing is tried. */
  readonly effort: number;
  readonly confidence: number;
  /** Plan for the targets that can be kept where others cannot. */
  readonly reachableOnly: boolean;
  readonly run: RunModels;
  readonly signal: AbortSignal;
  readonly onStage?: (stage: Stage, attempt: number) => void;
}

export interface StaffAnswer {
  readonly posts: readonly Post[];
  readonly limits: readonly (readonly Limit[])[];
  /** Places of the targets that were planned for. */
  readonly planned: readonly number[];
  readonly exact: ExactStaff | null;
  /** What was found: proven, or the last that could not be; null where nothing was looked for or found. */
  readonly plan: ProvenPlan | null;
  readonly present: Trial | null;
  readonly trials: readonly { readonly trial: Trial; readonly keeps: boolean }[];
  readonly luck: readonly number[];
  readonly neighbours: readonly NeighbourLevels[];
  readonly hours: readonly StaffHours[];
  /** What the load of the plan's teams has to say: a line that can only just keep up. */
  readonly alarms: readonly Warning[];
}

export async function planStaff(question: StaffQuestion): Promise<StaffAnswer> {
  const { scenario, model, resources, targets, replications, confidence, run, signal, onStage } = question;
  const posts = postsOf(scenario, model, resources);
  if (posts.length === 0) {
    throw new StaffError({
      en: 'No team of this scenario has engineers or seats to plan.',
      zh: '该情景没有可以规划人数的团队。',
    });
  }
  const start = startingStaff(model, posts, targets);
  onStage?.('limits', 0);
  const found = (await findLimits({ ...question, posts, start })).map(
    (limit, index) => limit ?? refuseAbsent(targets[index]),
  );
  const limits = found.map((each) => each.limits);
  const planned = [...targets.keys()].filter((index) => !isBeyond(targets[index], limits[index][0]));
  const nothing = { posts, limits, planned: [], exact: null, plan: null, present: null };
  const none = {
    ...nothing,
    trials: [],
    luck: [],
    neighbours: [],
    hours: staffHours(scenario, resources, posts, null),
    alarms: [],
  };
  if (planned.length < targets.length && (!question.reachableOnly || planned.length === 0)) return none;

  const own = planned.map((index) => targets[index]);
  const exact = exactStaff(model, posts, own);
  const simulate: Simulate = (staffings, numbers) =>
    run(
      staffings.map((staffing) => compile(withStaff(scenario, posts, staffing), resources)),
      numbers,
    );
  const trials = openTrials(
    simulate,
    own,
    Array.from({ length: replications }, (_, number) => number),
  );
  const profiles = (team: string) => scenario.teams[team].profiles?.length ?? 1;
  const rules = staffingRules(posts, model, profiles);
  const allowed = (staffing: Staffing) => isAllowedBy(rules, staffing);
  const proof = certificatePlan(question.proofReplications, confidence);
  const first: Search = {
    posts,
    targets: own,
    trials,
    proof: proofOf(proof, own.length),
    // Theory knows what simulation can only estimate.
    isAllowed: (staffing) => allowed(staffing) && (exact === null || staffing[0] >= exact.engineers),
    rules,
    ceilings: planned.map((index) => limits[index][0].estimate),
    ...evidenceOfUnlimited(
      own,
      planned.map((index) => found[index].unlimited),
      replications,
    ),
    refuted: [],
    effort: question.effort,
    signal,
  };
  onStage?.('search', 0);
  const [present] = await trials.look([posts.map(({ engineers }) => engineers)]);
  const from = exact === null ? raisedToRules(start, allowed) : [exact.engineers];
  const tools = { simulate, proof, isExact: exact !== null, allowed, confidence, onStage };
  const { plan, context, neighbours } = await provenPlan(from, first, tools);
  const hours = staffHours(scenario, resources, posts, plan?.staffing ?? null);
  const alarms = plan === null ? [] : loadAlarms(compile(withStaff(scenario, posts, plan.staffing), resources));
  const judged = trials.all.map((trial) => ({ trial, keeps: slacksOf(trial, context).every((slack) => slack >= 0) }));
  return {
    posts,
    limits,
    planned,
    exact,
    plan,
    present,
    trials: judged,
    luck: context.luck,
    neighbours,
    hours,
    alarms,
  };
}

/** A start that the rules allow: as theory has it, all posts a little more until it does. */
function raisedToRules(start: Staffing, allowed: (staffing: Staffing) => boolean): Staffing {
  let staffing = start;
  for (let round = 0; round < 100 && !allowed(staffing); round++) {
    staffing = staffing.map((engineers) => Math.ceil(engineers * 1.1));
  }
  return staffing;
}

function refuseAbsent({ figure }: Target): never {
  const name = `${figure.measure}${JSON.stringify(figure.where)}`;
  throw new StaffError({
    en: `--keep: no ticket that ${name} speaks of comes up in the runs; expected tickets that the desk has.`,
    zh: `--keep：模拟中没有出现 ${name} 所涉及的工单；应为该团队会遇到的工单。`,
  });
}
