/** The page of an explanation: for each figure a waterfall and its table, what levers do only together, and what they are. */
import type { ExplainDocument } from '../planning/explain/explanation.ts';
import type { ChartSize } from './charts/theme.ts';
import { waterfallChart } from './charts/waterfall.ts';
import { deskNames } from './explain/figures.ts';
import { explainFacts } from './explain.ts';
import { share } from './formats.ts';
import { figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import { html, type Markup } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { notedLast } from './table.ts';
import { gapTable, leversTable, togetherTable } from './tables/explain.ts';
import { type Lang, words } from './words.ts';

/** The same document gives the same bytes. */
export async function explainPage(document: ExplainDocument, lang: Lang, options: PageOptions = {}): Promise<string> {
  const { explain, page: texts } = words(lang);
  const caption = explain.chartCaption(share(document.confidence, lang));
  const tables = notedLast(document.figures.map((each) => gapTable(document, each, lang)));
  const gaps: (Markup | null)[] = [];
  for (const [index, each] of document.figures.entries()) {
    const chart = (size: ChartSize) => waterfallChart(document, each, lang, size);
    const content = { name: `waterfall-${index}`, chart, caption: index === 0 ? caption : '', data: null };
    gaps.push(await figure(content, lang, options));
    gaps.push(panel(tables[index], true));
  }
  if (document.figures.length === 0) gaps.push(html`<p>${explain.noFigures}</p>`);
  const together = notedLast(document.figures.map((each) => togetherTable(document, each, lang)));
  const name = explain.title(...deskNames(document));
  const desks = [document, { ...document, scenario: document.against }];
  return frame(
    {
      // That it was interrupted is one of the facts, with how many runs there are.
      document: { ...document, interrupted: undefined },
      name,
      title: name,
      kicker: explain.kicker,
      facts: explainFacts(document, lang),
      sections: [
        section(explain.gaps, gaps),
        section(
          explain.interactions,
          together.map((table) => panel(table, true)),
        ),
        section(explain.levers, [panel(leversTable(document, lang))]),
        section(texts.method, [html`<div class="panel"><p>${explain.methodText}</p></div>`, methodNotes(desks, lang)]),
        section(texts.definitions, [definitions(lang)]),
      ],
    },
    lang,
    options,
  );
}
