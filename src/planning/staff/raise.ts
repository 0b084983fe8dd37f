/** Engineers come on where they bring most towards what is missing for their price, until all targets are kept. */
import { pairedGain } from './gains.ts';
import { isKept, isOver, type Search, slacksOf, stepOf } from './searching.ts';
import { changed, priceAt, type Staffing } from './staffing.ts';

const MOST_ROUNDS = 30;
/** A post may get so many more at once, however few it has. */
const MORE_AT_LEAST = 4;
/** One more brings less than the one before. */
const DIMINISHING = 0.92;

/** Null where the effort ran out, or nothing was enough. */
export async function raise(start: Staffing, context: Search): Promise<Staffing | null> {
  const { posts, trials } = context;
  let staffing = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [trial] = await trials.look([staffing]);
    const slacks = slacksOf(trial, context);
    if (isKept(slacks)) return staffing;
    if (isOver(context)) return null;
    const more = await trials.look(posts.map((_, post) => changed(staffing, post, stepOf(staffing[post]))));
    const gains = more.map((other, post) =>
      pairedGain(context.targets, trial, other).map((gain) => gain / stepOf(staffing[post])),
    );
    staffing = filled(staffing, slacks, gains, context);
  }
  return null;
}

/** Engineers come on until what is missing should be made up for, at most as many again at each post. */
function filled(staffing: Staffing, slacks: readonly number[], gains: readonly number[][], context: Search): Staffing {
  const { posts } = context;
  const missing = slacks.map((slack) => Math.max(0, -slack));
  const added = staffing.map(() => 0);
  const prices = posts.map((_, post) => priceAt(posts, post));
  const worth = (post: number) => {
    const each = DIMINISHING ** added[post];
    return missing.reduce((sum, lack, target) => sum + Math.min(lack, Math.max(0, gains[post][target] * each)), 0);
  };
  const most = staffing.map((engineers) => Math.max(MORE_AT_LEAST, engineers));
  while (missing.some((lack) => lack > 0)) {
    const value = posts.map((_, post) => worth(post) / prices[post]);
    const best = value.indexOf(Math.max(...value));
    // Where the best post has had its fill, the next round sees how good it still is.
    if (value[best] <= 0 || added[best] >= most[best]) break;
    const each = DIMINISHING ** added[best]++;
    for (const target of missing.keys()) missing[target] -= Math.max(0, gains[best][target] * each);
    for (const [target, lack] of missing.entries()) missing[target] = Math.max(0, lack);
  }
  if (added.some((more) => more > 0)) return staffing.map((engineers, post) => engineers + added[post]);
  // Nothing helps by itself: where two posts hold each other up, all get more.
  return staffing.map((engineers) => engineers + stepOf(engineers));
}
