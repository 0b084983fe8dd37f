/** Between which two stages tickets spend most time on average. */
import type { Measure, ResultDocument } from '../../../planning/result.ts';
import { find } from '../../measures.ts';
import { most } from '../../surely.ts';
import { type Lang, nameOf, words } from '../../words.ts';
import { stages } from '../stages.ts';
import { certaintyOf, withInterval } from '../told.ts';

/**
 * Steps are told by how far the mean rises from one stage to the next, with the furthest limits that the two intervals
 * allow. Null where fewer than two stages are measured.
 */
export function slowestSentence(document: ResultDocument, lang: Lang): string | null {
  const { reports } = words(lang);
  const means = stages.flatMap((stage) => {
    const mean = find(document, stage, {}, 'mean');
    return mean === null ? [] : [{ stage, mean }];
  });
  if (means.length < 2) return null;
  const steps = means.map(({ stage, mean }, place) => ({
    stage,
    mean,
    from: place === 0 ? null : means[place - 1],
    rise: place === 0 ? mean : riseOf(means[place - 1].mean, mean),
  }));
  const rises = steps.map(({ rise }) => rise);
  const longest = most(rises)!;
  const { stage, from } = steps[rises.indexOf(longest)];
  const certainty = certaintyOf(longest, rises);
  const to = nameOf(lang, 'clock', stage);
  if (from === null) return reports.slowestFirst(to, withInterval(longest, lang), certainty);
  return reports.slowestStep(nameOf(lang, 'clock', from.stage), to, withInterval(longest, lang), certainty);
}

function riseOf(from: Measure, to: Measure): Measure {
  const known = from.low !== null && from.high !== null && to.low !== null && to.high !== null;
  return {
    ...to,
    estimate: to.estimate - from.estimate,
    low: known ? to.low! - from.high! : null,
    high: known ? to.high! - from.low! : null,
  };
}
