/** Engineers go wherever all targets still hold, until no post can give anybody. */
import { type Found, isKept, isOver, type Search, slacksOf, stepOf } from './searching.ts';
import { changed, priceOf, type Staffing } from './staffing.ts';

/** Of a target's slack, what is given away at once: losses add up to more than their sum. */
const GIVEN_AT_ONCE = 0.7;

/** So many fewer at a post, as it was last tried by itself. */
interface Move {
  readonly post: number;
  readonly by: number;
  /** Slack of each target that it took. */
  readonly taken: readonly number[];
  readonly saving: number;
}

/**
 * A move is tried by itself once; what it took then tells which moves may go together, again and again, as long as the
 * targets hold. A move that fails is halved and tried anew; a post without moves is done.
 *
 * @param start a staffing that keeps the targets
 * @param firstStep engineers of a post who go at once at first
 */
export async function lower(
  start: Staffing,
  context: Search,
  firstStep: (engineers: number) => number = stepOf,
): Promise<Omit<Found, 'program'>> {
  const { posts, trials, isAllowed } = context;
  let staffing = start;
  const steps = staffing.map(firstStep);
  const known = new Map<number, Move>();
  const halve = (post: number) => {
    steps[post] = Math.floor(steps[post] / 2);
    known.delete(post);
  };
  for (;;) {
    for (const post of posts.keys()) {
      while (steps[post] > 0 && !isAllowed(changed(staffing, post, -steps[post]))) halve(post);
    }
    const open = [...posts.keys()].filter((post) => steps[post] > 0);
    if (open.length === 0) return { staffing, finished: true, keeps: true };
    if (isOver(context)) return { staffing, finished: false, keeps: true };
    const [here] = await trials.look([staffing]);
    const slacks = slacksOf(here, context);
    const untried = open.filter((post) => !known.has(post));
    const tried = await trials.look(untried.map((post) => changed(staffing, post, -steps[post])));
    for (const [index, post] of untried.entries()) {
      const left = slacksOf(tried[index], context);
      const taken = left.map((slack, target) => Math.max(0, slacks[target] - slack));
      const saving = priceOf(posts, staffing) - priceOf(posts, tried[index].staffing);
      if (isKept(left)) known.set(post, { post, by: steps[post], taken, saving });
      else halve(post);
    }
    if (known.size === 0) continue;
    let block = chosen(staffing, slacks, [...known.values()], context);
    for (;;) {
      const fewer = block.reduce((sum: Staffing, { post, by }) => changed(sum, post, -by), staffing);
      const [trial] = await trials.look([fewer]);
      if (isKept(slacksOf(trial, context))) {
        staffing = fewer;
        break;
      }
      if (block.length === 1) {
        halve(block[0].post);
        break;
      }
      block = block.slice(0, Math.ceil(block.length / 2));
    }
  }
}

/** The moves that the slack should allow together, the largest saving for the slack it takes first; one at least. */
function chosen(staffing: Staffing, slacks: readonly number[], moves: readonly Move[], context: Search): Move[] {
  const share = ({ taken }: Move) =>
    Math.max(1e-4, ...taken.map((each, target) => each / Math.max(1e-9, slacks[target])));
  const worth = (move: Move) => move.saving / share(move);
  const ranked = [...moves].sort((one, other) => worth(other) - worth(one) || one.post - other.post);
  const left = slacks.map((slack) => slack * GIVEN_AT_ONCE);
  const block: Move[] = [];
  let moved = staffing;
  for (const move of ranked) {
    const next = changed(moved, move.post, -move.by);
    const fits = move.taken.every((each, target) => each <= left[target]) && context.isAllowed(next);
    if (block.length > 0 && !fits) continue;
    block.push(move);
    moved = next;
    for (const [target, each] of move.taken.entries()) left[target] -= each;
  }
  return block;
}
