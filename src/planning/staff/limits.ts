/** What no staffing can better: the desk with unlimited staff, and what then stands in the way. */
import type { Resources } from '../../model/compile.ts';
import { compile } from '../../model/compile.ts';
import type { Model } from '../../model/model.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { figureKey, figuresOf } from '../compare/figures.ts';
import { definitionsOf, type ReplicationResult } from '../replication.ts';
import { levelOf, type Sample, samplesOf } from './judge.ts';
import { type Post, withStaff } from './posts.ts';
import { type Estimated, type Limit, type LimitStep, limitSteps } from './staff.ts';
import type { Staffing } from './staffing.ts';
import type { Target } from './target.ts';

/** Runs the replications of each model, whoever does it. */
export type RunModels = (
  models: readonly Model[],
  replications: readonly number[],
) => Promise<(readonly ReplicationResult[])[]>;

export interface LimitOptions {
  readonly scenario: Scenario;
  readonly resources: Resources;
  readonly posts: readonly Post[];
  readonly start: Staffing;
  readonly targets: readonly Target[];
  readonly replications: number;
  readonly confidence: number;
  readonly run: RunModels;
}

/** So many that nobody of them is ever missed: four times what the start or the scenario has, and some. */
const TIMES = 4;
const AND_SOME = 20;
/** Of unlimited staff at least: what they keep, and what the luck of the search's first few runs is. */
const RUNS = 32;

export interface TargetLimits {
  /** Of unlimited staff alone where that is enough, else of all steps. */
  readonly limits: readonly Limit[];
  /** Of unlimited staff; its first replications are those of every staffing that is tried. */
  readonly unlimited: Sample;
}

/** By target; null where no such ticket comes up. */
export async function findLimits(options: LimitOptions): Promise<(TargetLimits | null)[]> {
  const { targets, replications } = options;
  const runs = (count: number) => Array.from({ length: count }, (_, number) => number);
  const first = await levelsAt('unlimited', options, runs(Math.max(RUNS, replications)));
  const beyond = first.some((found, index) => found !== null && isBeyond(targets[index], found.limit));
  const others: Found[][] = [];
  for (const step of beyond ? limitSteps.slice(1) : []) others.push(await levelsAt(step, options, runs(replications)));
  return first.map((found, index) => {
    if (found === null) return null;
    const further = isBeyond(targets[index], found.limit) ? others.flatMap((levels) => levels[index]?.limit ?? []) : [];
    return { limits: [found.limit, ...further], unlimited: found.sample };
  });
}

/** Not even unlimited staff keeps it, as far as the runs can tell. */
export function isBeyond({ sense, value }: Target, { estimate }: Estimated): boolean {
  return sense === 'atLeast' ? estimate < value : estimate > value;
}

type Found = { readonly sample: Sample; readonly limit: Limit } | null;

async function levelsAt(step: LimitStep, options: LimitOptions, numbers: readonly number[]): Promise<Found[]> {
  const { targets, confidence, resources, run } = options;
  const model = compile(ideal(step, options), resources);
  const figures = new Map(figuresOf(definitionsOf(model).definitions).map((figure) => [figureKey(figure), figure]));
  const [results] = await run([model], numbers);
  return targets.map((target) => {
    const figure = figures.get(figureKey(target.figure));
    if (figure === undefined) return null;
    const [sample] = samplesOf([{ ...target, figure }], results);
    const level = levelOf(target, sample, confidence);
    return level === null ? null : { sample, limit: { step, ...level } };
  });
}

function ideal(step: LimitStep, { scenario, posts, start }: LimitOptions): Scenario {
  const many = posts.map((post, index) => TIMES * Math.max(post.engineers, start[index]) + AND_SOME);
  const unlimited = withStaff(scenario, posts, many);
  if (step === 'unlimited') return unlimited;
  const open = { ...unlimited, teams: Object.fromEntries(Object.entries(unlimited.teams).map(alwaysOpen)) };
  if (step === 'aroundTheClock') return open;
  return { ...open, questions: undefined, tickets: { ...open.tickets, thirdParty: undefined } };
}

function alwaysOpen([name, words]: [string, Scenario['teams'][string]]) {
  if (words.onDuty !== undefined) {
    const most = typeof words.onDuty === 'number' ? words.onDuty : Math.max(...Object.values(words.onDuty));
    return [name, { ...words, onDuty: most }] as const;
  }
  return [name, { ...words, shifts: undefined, absence: undefined, shrinkage: undefined, daysPerWeek: 7 }] as const;
}
