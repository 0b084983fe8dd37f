/**
 * From one staffing to the next cheaper, all posts at once: what each post brings is read off the staffings tried around
 * the present one, an integer program takes the cheapest that should keep the targets, and simulation says whether it does.
 * What it says is one more staffing tried, so the next program knows better; where one was disappointed, less far is gone.
 */
import { needsOf, predicted, triedOf } from './openLevels.ts';
import { cheapestStaffing, type SolvedProgram } from './program.ts';
import { responsesAround } from './responses.ts';
import { isKept, isOver, type Search, slacksOf } from './searching.ts';
import { changed, priceAt, priceOf, type Staffing } from './staffing.ts';
import type { Trial } from './trials.ts';

/** Parts of a post that come or go in one round: at first, at most, after a new look, and so few that it is the end. */
const FIRST_REACH = 0.35;
const MOST_REACH = 0.5;
const NEXT_REACH = 0.2;
const LEAST_REACH = 0.08;
/** Engineers who may come or go in one round however few there are. */
const AT_LEAST = 2;
/** Of a post, what is moved to see what it brings. */
const PROBE = 0.3;
const ROUNDS = 40;
/** Savings below this part of the price are not worth a round. */
const WORTH = 2e-4;
/** Part of the effort that is left for single engineers. */
const LEFT_OVER = 0.35;
/** How much further or less far is gone after a step that was better, or was not. */
const FURTHER = 1.25;
const LESS_FAR = 0.6;
/** Disappointments at one place before its posts are looked at anew. */
const PATIENCE = 2;
/** What came worse than was thought is asked for on top, at most this, and less of it in each round. */
const MOST_CAUTION = 1;
const FORGIVEN = 0.6;
const NO_CAUTION = 0.02;

export interface Descent {
  readonly staffing: Staffing;
  readonly keeps: boolean;
  /** The last program: null where none was solved. */
  readonly program: SolvedProgram | null;
}

/** @param starts staffings to begin with: the best of them is gone on from */
export async function descend(starts: readonly Staffing[], context: Search): Promise<Descent> {
  const { posts, trials } = context;
  const effort = context.effort * (1 - LEFT_OVER);
  let centre = better(await trials.look(starts), context);
  let probed: Staffing | null = null;
  let reach = FIRST_REACH;
  let disappointed = 0;
  let program: SolvedProgram | null = null;
  let caution = context.targets.map(() => 0);
  for (let round = 0; round < ROUNDS && reach >= LEAST_REACH && !isOver({ ...context, effort }); round++) {
    if (probed === null) {
      await probe(centre, context);
      probed = centre.staffing;
    }
    const step = await stepFrom(centre, reach, caution, context);
    if (step === null) break;
    const { next, errors } = step;
    program = step.program;
    const [price, least] = [centre, next].map(({ staffing }) => priceOf(posts, staffing));
    const saves = !isKept(slacksOf(centre, context)) || price - least >= WORTH * price;
    if (better([centre, next], context) === next) {
      centre = next;
      caution = caution.map(() => 0);
      reach = Math.min(MOST_REACH, reach * FURTHER);
      disappointed = 0;
    } else {
      caution = caution.map((before, target) => Math.max(before * FORGIVEN, errors[target]));
      // Where caution alone forbids to save, less of it is the next step.
      if (!saves && Math.max(...caution) > NO_CAUTION) continue;
      reach *= LESS_FAR;
      disappointed++;
    }
    if (saves && disappointed < PATIENCE) continue;
    if (probed === centre.staffing) {
      if (!saves) break;
      continue;
    }
    probed = null;
    disappointed = 0;
    reach = Math.max(reach, NEXT_REACH);
  }
  const kept = cheapestKept(context);
  return { staffing: kept ?? centre.staffing, keeps: kept !== null, program };
}

interface Step {
  readonly next: Trial;
  readonly program: SolvedProgram;
  /** By target, how much worse it came than was thought, on the open scale. */
  readonly errors: readonly number[];
}

/** The cheapest within reach that should keep the targets, simulated; null where the rules leave nothing. */
async function stepFrom(
  centre: Trial,
  reach: number,
  caution: readonly number[],
  context: Search,
): Promise<Step | null> {
  const { posts, trials, rules } = context;
  const { staffing } = centre;
  const here = triedOf(centre, context);
  const responses = responsesAround(
    here,
    trials.all.map((trial) => triedOf(trial, context)),
  );
  const least = reach < NEXT_REACH ? 1 : AT_LEAST;
  const far = staffing.map((engineers) => Math.max(least, Math.round(engineers * reach)));
  const answer = await cheapestStaffing({
    centre: staffing,
    prices: posts.map((_, post) => priceAt(posts, post)),
    least: staffing.map((engineers, post) => Math.max(0, engineers - far[post])),
    most: staffing.map((engineers, post) => engineers + far[post]),
    responses,
    // What the centre keeps, the centre shows: no caution asks for more than that.
    needs: needsOf(centre, context).map((need, target) =>
      need > 0 ? need + caution[target] : Math.min(0, need + caution[target]),
    ),
    rules,
  });
  if (answer === null) return null;
  const [next] = await trials.look([answer.staffing]);
  const expected = predicted(here, responses, answer.staffing);
  const { levels } = triedOf(next, context);
  const errors = expected.map((level, target) => Math.min(MOST_CAUTION, level - (levels[target] ?? level)));
  const { price, bound } = answer;
  return { next, program: { price, bound }, errors };
}

/** One staffing for each post, in which it has more where it is cheap for what it does, and fewer where it is dear. */
async function probe({ staffing }: Trial, context: Search): Promise<void> {
  const { posts, trials } = context;
  const step = (post: number) => Math.max(1, Math.round(staffing[post] * PROBE));
  const probes = posts.map((_, post) => {
    const fewer = changed(staffing, post, -step(post));
    return context.isAllowed(fewer) ? fewer : changed(staffing, post, step(post));
  });
  await trials.look(probes);
}

/**
 * The best to go on from: its price, with what it misses paid for dearly. To be a hair below a target is no worse a place to
 * look from than to be far above it.
 */
function better(trials: readonly Trial[], context: Search): Trial {
  const merits = trials.map((trial) => {
    const missed = slacksOf(trial, context).reduce((sum, slack) => sum + Math.max(0, -slack), 0);
    return priceOf(context.posts, trial.staffing) * (1 + MISSED * missed);
  });
  return trials[merits.indexOf(Math.min(...merits))];
}
/** A hundredth that is missing counts as so many times the price in hundredths. */
const MISSED = 50;

/** Of all that was tried, the cheapest that keeps the targets. */
function cheapestKept(context: Search): Staffing | null {
  const { posts, trials, isAllowed } = context;
  const kept = trials.all.filter((trial) => isAllowed(trial.staffing) && isKept(slacksOf(trial, context)));
  const prices = kept.map(({ staffing }) => priceOf(posts, staffing));
  return kept.length === 0 ? null : kept[prices.indexOf(Math.min(...prices))].staffing;
}
