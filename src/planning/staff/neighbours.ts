/** The plan with one engineer more or fewer at each post: the proven level, moved by what the same random numbers show. */
import type { Certificate } from './certificate.ts';
import { difference } from './gains.ts';
import { fails, holds, levelOf, samplesOf } from './judge.ts';
import type { Post } from './posts.ts';
import type { Estimated } from './staff.ts';
import { changed, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';
import type { Trials } from './trials.ts';

export interface NeighbourLevels {
  readonly post: number;
  readonly step: -1 | 1;
  /** In the order of the targets; null where the rules forbid the staffing. */
  readonly levels: readonly Estimated[] | null;
  /** How much more each figure is than on the plan, the same random numbers behind both. */
  readonly gains: readonly Estimated[] | null;
  readonly breaks: readonly number[];
  readonly doubtful: readonly number[];
}

export interface NeighbourQuestion {
  readonly staffing: Staffing;
  readonly certificate: Certificate;
  readonly posts: readonly Post[];
  readonly targets: readonly Target[];
  readonly trials: Trials;
  readonly allowed: (staffing: Staffing) => boolean;
  readonly confidence: number;
  /** One engineer fewer, one more, or both. */
  readonly steps: readonly (-1 | 1)[];
}

export async function neighboursOf(question: NeighbourQuestion): Promise<NeighbourLevels[]> {
  const { staffing, posts, trials, allowed } = question;
  const wanted = posts.flatMap((_, post) =>
    question.steps
      .filter((step) => staffing[post] + step >= 0)
      .map((step) => ({ post, step, other: changed(staffing, post, step) })),
  );
  const open = wanted.filter(({ other }) => allowed(other));
  const [here, ...found] = await trials.look([staffing, ...open.map(({ other }) => other)]);
  const proven = samplesOf(question.targets, question.certificate.results);
  return wanted.map(({ post, step, other }) => {
    const place = open.findIndex((each) => each.other === other);
    if (place < 0) return { post, step, levels: null, gains: null, breaks: [], doubtful: [] };
    const gains = question.targets.map((target, index) =>
      difference(target, here.samples[index], found[place].samples[index], question.confidence),
    );
    const levels = question.targets.map((target, index): Estimated => {
      const base = levelOf(target, proven[index], question.confidence)!;
      const moved = gains[index];
      const half = Math.hypot((base.high - base.low) / 2, (moved.high - moved.low) / 2);
      const estimate = base.estimate + moved.estimate;
      const [least, most] =
        target.figure.kind === 'share' ? [0, 1] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const within = (value: number) => Math.min(most, Math.max(least, value));
      return { estimate: within(estimate), low: within(estimate - half), high: within(estimate + half) };
    });
    const places = (test: (level: Estimated, target: Target) => boolean) =>
      levels.flatMap((level, index) => (test(level, question.targets[index]) ? [index] : []));
    const breaks = places((level, target) => fails(target, level));
    const doubtful = places((level, target) => !holds(target, level) && !fails(target, level));
    return { post, step, levels, gains, breaks, doubtful };
  });
}
