/** The page of a sweep: what matters most, as pictures and as a table, then the figures at every point. */
import type { SweepDocument } from '../planning/sweep/sweep.ts';
import type { ChartSize } from './charts/theme.ts';
import { tornadoChart } from './charts/tornado.ts';
import { share } from './formats.ts';
import { figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import { html, type Markup } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { effectsOn, shownFigures } from './sweep/figures.ts';
import { sweepFacts } from './sweep.ts';
import { pointsTables, sensitivityTable } from './tables/sweep.ts';
import { type Lang, printable, words } from './words.ts';

const FIGURES_EACH = 5;
const MOST_ROWS = 500;

/** The same document gives the same bytes. */
export async function sweepPage(document: SweepDocument, lang: Lang, options: PageOptions = {}): Promise<string> {
  const { sweep, page: texts } = words(lang);
  const confidence = share(document.confidence, lang);
  const caption = document.design.kind === 'grid' ? sweep.gridCaption(confidence) : sweep.sampleCaption(confidence);
  const drawings: (Markup | null)[] = [];
  const moved = shownFigures(document).filter((each) =>
    effectsOn(document, each).some(({ effect }) => effect.estimate !== 0),
  );
  for (const [index, shown] of moved.entries()) {
    const chart = (size: ChartSize) => tornadoChart(document, shown, lang, size);
    // All are read alike: it is said once.
    const content = { name: `tornado-${index}`, chart, caption: index === 0 ? caption : '', data: null };
    drawings.push(await figure(content, lang, options));
  }
  const name = sweep.title(printable(document.scenario.name));
  return frame(
    {
      // That it was interrupted is one of the facts, with how many points there are.
      document: { ...document, interrupted: undefined },
      name,
      title: name,
      kicker: sweep.kicker,
      facts: sweepFacts(document, lang),
      sections: [
        section(sweep.sensitivity, [...drawings, panel(sensitivityTable(document, lang))]),
        section(
          sweep.points,
          pointsTables(document, lang, FIGURES_EACH, MOST_ROWS).map((table) => panel(table)),
        ),
        section(texts.method, [
          html`<div class="panel"><p>${sweep.methodText}</p></div>`,
          methodNotes([document], lang),
        ]),
        section(texts.definitions, [definitions(lang)]),
      ],
    },
    lang,
    options,
  );
}
