/**
 * Does a simulated figure contradict the exact one? Said only when it is certain: the interval of the figure, so wide
 * that all figures of the desk together stray beyond theirs in one run of a thousand, does not hold the exact value, nor
 * any value that lies as near to it as the empty start and the end of the run can explain (see settling.ts). A run that is
 * short against the desk's memory, that has few replications or hardly anybody who waits is not held against anything.
 */
import type { Model } from '../../model/model.ts';
import type { ExactAnswer, Warning } from '../result.ts';
import { disagreementText, type SimulatedFigure } from './disagreementText.ts';
import { explainedByEnds } from './settling.ts';
import { stationsOf } from './stations.ts';

/** Limits of the simulated figure that an answer speaks of, at a confidence; null where there is none. */
export type Simulated = (answer: ExactAnswer, confidence: number) => SimulatedFigure | null;

/** For all figures of a desk together. */
const CONFIDENCE = 0.999;
/** Where the ends of the run may explain more than this share of a value, the run is too short to be compared. */
const MOST_EXPLAINED = 0.05;
const FEWEST_REPLICATIONS = 5;
/** Over all replications: those to whom happened what the figure counts. */
const FEWEST_CASES = 1000;
/** Rounding of sums over millions of tickets. */
const ROUNDING = 1e-9;

export function disagreements(
  model: Model,
  answers: readonly ExactAnswer[],
  replications: number,
  simulated: Simulated,
): Warning[] {
  const desk = answers.length === 0 ? null : stationsOf(model);
  if (desk === null || replications < FEWEST_REPLICATIONS) return [];
  const explained = explainedByEnds(desk, model.span);
  if (!(explained <= MOST_EXPLAINED)) return [];
  const compared = answers.filter((answer) => enoughCases(answer, answers, replications, simulated));
  const each = 1 - (1 - CONFIDENCE) / compared.length;
  return compared.flatMap((answer) => {
    const found = simulated(answer, each);
    if (found === null || !Number.isFinite(found.low)) return [];
    const figure = answer.unit === 'share' ? found : inProportion(found);
    // Of the share that does not wait, the desk owes what it knows of the share that does.
    const size = isNoWait(answer) ? 1 - answer.value : answer.value;
    const allowed = explained * size + ROUNDING * answer.value;
    const outside = figure.low > answer.value + allowed || figure.high < answer.value - allowed;
    return outside
      ? [{ kind: 'exactAnswer', message: disagreementText(answer, figure, CONFIDENCE, explained * size) }]
      : [];
  });
}

/**
 * Waits and queues are skewed: where a few replications have missed the rare long lines, estimate and interval are both
 * too small. On logarithms, so as factors, the two hardly hang together.
 */
function inProportion(figure: SimulatedFigure): SimulatedFigure {
  const { estimate, low } = figure;
  if (!(estimate > 0)) return figure;
  const factor = Math.exp((estimate - low) / estimate);
  return { ...figure, low: estimate / factor, high: estimate * factor };
}

/** A mean over a few who waited is no bell curve, whatever the number of those who did not. */
function enoughCases(
  answer: ExactAnswer,
  answers: readonly ExactAnswer[],
  replications: number,
  simulated: Simulated,
): boolean {
  const { measure, value, where } = answer;
  // Figures that are counted in minutes rest on the tickets that the team has had.
  const counted: ExactAnswer = ['queueLength', 'occupancy'].includes(measure)
    ? { ...answer, measure: 'wait', statistic: 'mean' }
    : answer;
  const tickets = (simulated(counted, CONFIDENCE)?.n ?? 0) * replications;
  const noWait = noWaitOf(answers, where.team)?.value ?? 0;
  if (isNoWait(answer)) return tickets * Math.min(noWait, 1 - noWait) >= FEWEST_CASES;
  if (measure === 'wait' || measure === 'queueLength') return tickets * (1 - noWait) >= FEWEST_CASES;
  if (measure === 'abandoned') return tickets * Math.min(value, 1 - value) >= FEWEST_CASES;
  return tickets >= FEWEST_CASES;
}

function noWaitOf(answers: readonly ExactAnswer[], team: string | undefined): ExactAnswer | undefined {
  return answers.find((answer) => isNoWait(answer) && answer.where.team === team);
}

function isNoWait({ measure, statistic }: ExactAnswer): boolean {
  return measure === 'wait' && statistic === 'share';
}
