/**
 * From one staffing to the next cheaper, all posts at once: what each post brings is read off the staffings tried around
 * the present one, an integer program takes the cheapest that should keep the targets, and simulation says whether it does.
 * What it says is one more staffing tried, so the next program knows better; where one was disappointed, less far is gone.
 */
import { predicted, triedOf, type View, viewOf } from './openLevels.ts';
import { probesAround } from './probes.ts';
import { cheapestStaffing, type SolvedProgram } from './program.ts';
import { isKept, isOver, type Search, slacksOf } from './searching.ts';
import { priceAt, priceOf, type Staffing } from './staffing.ts';
import type { Trial } from './trials.ts';

/** Parts of a post that come or go in one round: at first, at most, and so few that it is the end. */
const FIRST_REACH = 0.25;
const MOST_REACH = 0.4;
const LEAST_REACH = 0.04;
/** How much further or less far is gone after a step that was better, or was not. */
const FURTHER = 1.25;
const LESS_FAR = 0.6;
/** Staffings around the first, as a part of the posts, and around each centre in a round. */
const FIRST_PROBES = 1;
const PROBES = 1;
const ROUNDS = 60;
/** Savings below this part of the price are not worth a round. */
const WORTH = 2e-4;
/** What came worse than was thought is asked for on top, at most this, and less of it in each round. */
const MOST_CAUTION = 0.5;
const FORGIVEN = 0.5;
const NO_CAUTION = 0.02;
/** Programs that may differ by nothing but less caution. */
const PATIENCE = 4;
/** A hundredth that is missing counts as so many times the price in hundredths. */
const MISSED = 25;
/** Of the starts, so many are seen with what was tried around them. */
const LOOKED_AT = 8;
/** What misses by more than this, more than chance does, is not worth a fit. */
const HOPEFUL = 0.02;

export interface Descent {
  readonly staffing: Staffing;
  readonly keeps: boolean;
  /** The last program: null where none was solved. */
  readonly program: SolvedProgram | null;
}

/** @param starts staffings to begin with: the best of them is gone on from */
export async function descend(starts: readonly Staffing[], context: Search): Promise<Descent> {
  const { posts, trials } = context;
  const view = (trial: Trial) => viewOf(trial, context);
  const ranked = (await trials.look(starts))
    .map((trial) => ({ trial, merit: meritOf(trial, slacksOf(trial, context), context) }))
    .sort((one, other) => one.merit - other.merit);
  let centre = better(
    ranked.slice(0, LOOKED_AT).map(({ trial }) => view(trial)),
    context,
  );
  let reach = FIRST_REACH;
  let program: SolvedProgram | null = null;
  let cautious = 0;
  let caution = context.targets.map(() => 0);
  const wanted = Math.ceil(FIRST_PROBES * posts.length) + 2;
  if (trials.all.length < wanted) await probe(centre.trial, wanted - trials.all.length, context);
  for (let round = 0; round < ROUNDS && reach >= LEAST_REACH && !isOver(context); round++) {
    centre = view(centre.trial);
    const step = await stepFrom(centre, reach, caution, context);
    if (step === null) break;
    const { errors } = step;
    const next = view(step.next);
    program = step.program;
    const [price, least] = [centre, next].map(({ trial }) => priceOf(posts, trial.staffing));
    const saves = !isKept(centre.slacks) || price - least >= WORTH * price;
    if (better([centre, next], context) === next) {
      centre = next;
      cautious = 0;
      caution = caution.map((each) => each * FORGIVEN);
      reach = Math.min(MOST_REACH, reach * FURTHER);
    } else {
      caution = caution.map((before, target) => Math.max(before, errors[target]) * FORGIVEN);
      // Where caution alone forbids to save, less of it is the next step.
      if (!saves && Math.max(...caution) > NO_CAUTION && cautious++ < PATIENCE) continue;
      reach *= LESS_FAR;
      if (!saves) break;
    }
    await probe(centre.trial, PROBES, context);
  }
  const kept = cheapestKept(context);
  return { staffing: kept ?? centre.trial.staffing, keeps: kept !== null, program };
}

interface Step {
  readonly next: Trial;
  readonly program: SolvedProgram;
  /** By target, how much worse it came than was thought, on the open scale. */
  readonly errors: readonly number[];
}

/** The cheapest within reach that should keep the targets, simulated; null where the rules leave nothing. */
async function stepFrom(
  centre: View,
  reach: number,
  caution: readonly number[],
  context: Search,
): Promise<Step | null> {
  const { posts, trials, rules } = context;
  const { staffing } = centre.trial;
  const far = staffing.map((engineers) => Math.max(1, Math.round(engineers * reach)));
  const answer = await cheapestStaffing({
    centre: staffing,
    prices: posts.map((_, post) => priceAt(posts, post)),
    least: staffing.map((engineers, post) => Math.max(0, engineers - far[post])),
    most: staffing.map((engineers, post) => engineers + far[post] + 1),
    responses: centre.brings,
    // What the centre keeps, the centre shows: no caution asks for more than that.
    needs: centre.needs.map((need, target) =>
      need > 0 ? need + caution[target] : Math.min(0, need + caution[target]),
    ),
    rules,
  });
  if (answer === null) return null;
  const [next] = await trials.look([answer.staffing]);
  const { levels } = triedOf(next, context);
  const errors = predicted(centre, answer.staffing).map((level, target) =>
    Math.min(MOST_CAUTION, level - (levels[target] ?? level)),
  );
  const { price, bound } = answer;
  return { next, program: { price, bound }, errors };
}

/** Staffings around one, all posts of which differ: what each post brings is told apart by the program's fit. */
async function probe({ staffing }: Trial, count: number, { trials, isAllowed }: Search): Promise<void> {
  await trials.look(probesAround(staffing, trials.all.length, count, isAllowed));
}

function better(views: readonly View[], context: Search): View {
  const merits = views.map(({ trial, slacks }) => meritOf(trial, slacks, context));
  return views[merits.indexOf(Math.min(...merits))];
}

/**
 * How good a place to go on from, the lower the better: its price, with what it misses paid for dearly. To be a hair below a
 * target is no worse a place to look from than to be far above it.
 */
function meritOf({ staffing }: Trial, slacks: readonly number[], { posts }: Search): number {
  const missed = slacks.reduce((sum, slack) => sum + Math.max(0, -slack), 0);
  return priceOf(posts, staffing) * (1 + MISSED * missed);
}

/** Of all that was tried, the cheapest that keeps the targets. */
function cheapestKept(context: Search): Staffing | null {
  const { posts, trials, isAllowed } = context;
  const hopeful = trials.all.filter(
    (trial) => isAllowed(trial.staffing) && slacksOf(trial, context).every((slack) => slack > -HOPEFUL),
  );
  const ranked = hopeful.sort((one, other) => priceOf(posts, one.staffing) - priceOf(posts, other.staffing));
  return ranked.find((trial) => isKept(viewOf(trial, context).slacks))?.staffing ?? null;
}
