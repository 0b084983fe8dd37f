/** The plan with one engineer more or fewer at each post: the proven level, moved by what the same random numbers show. */
import type { Certificate } from './certificate.ts';
import { difference } from './gains.ts';
import { fails, holds, type Level, levelOf, samplesOf } from './judge.ts';
import { gainsOn, mayGo, moved } from './looseness.ts';
import { viewOf } from './openLevels.ts';
import type { Search } from './searching.ts';
import type { Estimated } from './staff.ts';
import { changed, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';

export interface NeighbourLevels {
  readonly post: number;
  readonly step: -1 | 1;
  /** In the order of the targets; null where the rules forbid the staffing. */
  readonly levels: readonly Estimated[] | null;
  /** How much more each figure is than on the plan, the same random numbers behind both. */
  readonly gains: readonly Estimated[] | null;
  /** What to reckon with: a few runs cannot tell what a single engineer takes, all staffings tried can, and the worse counts. */
  readonly expected: readonly number[];
  readonly breaks: readonly number[];
  /** A proof of as many runs as the plan's would probably not bear them out. */
  readonly doubtful: readonly number[];
  /** Of one fewer: how many could go at this post alone before a target surely breaks, as far as all trials tell. */
  readonly mayGo: number | null;
}

export interface NeighbourQuestion {
  readonly staffing: Staffing;
  readonly certificate: Certificate;
  readonly context: Search;
  readonly allowed: (staffing: Staffing) => boolean;
  readonly confidence: number;
  /** One engineer fewer, one more, or both. */
  readonly steps: readonly (-1 | 1)[];
}

export async function neighboursOf(question: NeighbourQuestion): Promise<NeighbourLevels[]> {
  const { staffing, allowed, certificate, confidence, context } = question;
  const { posts, targets, trials } = context;
  const wanted = posts.flatMap((_, post) =>
    question.steps
      .filter((step) => staffing[post] + step >= 0)
      .map((step) => ({ post, step, other: changed(staffing, post, step) })),
  );
  const open = wanted.filter(({ other }) => allowed(other));
  const [here, ...found] = await trials.look([staffing, ...open.map(({ other }) => other)]);
  const view = viewOf(here, context);
  const proven = samplesOf(targets, certificate.results).map((sample, index) =>
    levelOf(targets[index], sample, confidence),
  );
  return wanted.map(({ post, step, other }) => {
    const place = open.findIndex((each) => each.other === other);
    if (place < 0)
      return { post, step, levels: null, gains: null, expected: [], breaks: [], doubtful: [], mayGo: null };
    const gains = targets.map((target, index) =>
      difference(target, here.samples[index], found[place].samples[index], confidence),
    );
    const fitted = gainsOn(view, other);
    const expected = targets.map(({ sense }, index) =>
      (sense === 'atLeast' ? Math.min : Math.max)(gains[index].estimate, fitted[index]),
    );
    const levels = targets.map((target, index) => together(target, proven[index]!, gains[index]));
    const places = (test: (target: Target, index: number) => boolean) =>
      targets.flatMap((target, index) => (test(target, index) ? [index] : []));
    const breaks = places((target, index) => fails(target, levels[index]));
    const doubtful = places(
      (target, index) => !breaks.includes(index) && !holds(target, moved(certificate.levels[index]!, expected[index])),
    );
    const may = step === 1 ? null : mayGo(view, post, proven, targets, allowed);
    return { post, step, levels, gains, expected, breaks, doubtful, mayGo: may };
  });
}

/** What is proven of the plan, moved by what the same random numbers show; the interval is that of both. */
function together({ figure }: Target, base: Level, gain: Level): Estimated {
  const half = Math.hypot((base.high - base.low) / 2, (gain.high - gain.low) / 2);
  const estimate = base.estimate + gain.estimate;
  const [least, most] = figure.kind === 'share' ? [0, 1] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const within = (value: number) => Math.min(most, Math.max(least, value));
  return { estimate: within(estimate), low: within(estimate - half), high: within(estimate + half) };
}
