/** Where tickets lose most time that the desk itself could save. */
import type { BottleneckDocument } from '../../../planning/bottleneck/bottleneck.ts';
import type { ResultDocument } from '../../../planning/result.ts';
import { share } from '../../formats.ts';
import { list } from '../../measures.ts';
import { most } from '../../surely.ts';
import { type Lang, printable, words } from '../../words.ts';
import { figureAsMeasure, partLabel } from '../bottleneckNames.ts';
import { certaintyOf, withInterval } from '../told.ts';

/** Without an analysis the team that most tickets wait for; null where none waits. */
export function bottleneckSentence(
  document: ResultDocument,
  bottleneck: BottleneckDocument | undefined,
  lang: Lang,
): string | null {
  const { reports } = words(lang);
  const [whole] = bottleneck?.months ?? [];
  if (whole !== undefined && whole.worst !== null) {
    const { part, at, sure } = whole.worst;
    const team = at?.team === undefined ? null : printable(at.team);
    const certainty = part.hours.low === null ? 'unknown' : sure ? 'clear' : 'overlapping';
    const hours = withInterval(figureAsMeasure(part.hours), lang);
    return reports.bottleneckSentence(partLabel(part, lang), hours, share(part.share, lang), team, certainty);
  }
  const queues = list(document, 'queueLength', ['team'], 'mean');
  const longest = most(queues);
  if (longest === null || !(longest.estimate > 0)) return null;
  return reports.queueSentence(
    printable(longest.where.team),
    withInterval(longest, lang, reports.counted),
    certaintyOf(longest, queues),
  );
}
