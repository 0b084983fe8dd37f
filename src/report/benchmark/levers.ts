/** Where the gap to the industry comes from, lever by lever: taken in from an explanation of the same desk. */
import type { ExplainDocument } from '../../planning/explain/explanation.ts';
import { waterfallChart } from '../charts/waterfall.ts';
import type { ReportSection } from '../document.ts';
import { explainFacts } from '../explain.ts';
import { share } from '../formats.ts';
import { figureBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { notedLast } from '../table.ts';
import { gapTable, togetherTable } from '../tables/explain.ts';
import { type Lang, words } from '../words.ts';

/** Null where nothing was explained. */
export function leversSection(explained: ExplainDocument | undefined, lang: Lang): ReportSection | null {
  if (explained === undefined || explained.figures.length === 0) return null;
  const { explain } = words(lang);
  const tables = notedLast(explained.figures.map((figure) => gapTable(explained, figure, lang)));
  const together = notedLast(explained.figures.map((figure) => togetherTable(explained, figure, lang)));
  const caption = explain.chartCaption(share(explained.confidence, lang));
  return sectionOf('levers', explain.gaps, [
    paragraphsBlock([
      explainFacts(explained, lang)
        .slice(1)
        .join(lang === 'zh' ? '。' : '. '),
      explain.methodText,
    ]),
    ...explained.figures.flatMap((figure, index) => [
      figureBlock(
        `waterfall-${index}`,
        (size) => waterfallChart(explained, figure, lang, size),
        index === 0 ? caption : '',
        null,
      ),
      tableBlock(`levers-${index}`, tables[index]),
    ]),
    ...together.map((table, index) => tableBlock(`together-${index}`, table)),
  ]);
}
