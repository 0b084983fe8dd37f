/** The page of a run whose inputs are not all known: how sure the figures are, what to measure better, and the inputs. */
import type { UncertaintyDocument } from '../planning/uncertain/uncertainty.ts';
import { influenceChart } from './charts/influence.ts';
import type { ChartSize } from './charts/theme.ts';
import { share } from './formats.ts';
import { figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import type { Markup } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { influenceTable, uncertainFiguresTable, uncertainInputsTable } from './tables/uncertain.ts';
import { shownMeasures } from './uncertain/figures.ts';
import { uncertaintyFacts } from './uncertain.ts';
import { type Lang, printable, words } from './words.ts';

const INPUTS_EACH = 10;

/** The same document gives the same bytes. */
export async function uncertaintyPage(
  document: UncertaintyDocument,
  lang: Lang,
  options: PageOptions = {},
): Promise<string> {
  const { uncertain, page: texts } = words(lang);
  const caption = uncertain.chartCaption(share(document.confidence, lang));
  const drawings: (Markup | null)[] = [];
  for (const [index, measure] of shownMeasures(document).entries()) {
    const chart = (size: ChartSize) => influenceChart(document, measure, lang, size);
    // All are read alike: it is said once.
    const told = drawings.some((drawing) => drawing !== null) ? '' : caption;
    drawings.push(await figure({ name: `influence-${index}`, chart, caption: told, data: null }, lang, options));
  }
  const name = uncertain.title(printable(document.scenario.name));
  return frame(
    {
      // That it was interrupted is one of the facts, with how many samples there are.
      document: { ...document, interrupted: undefined },
      name,
      title: name,
      kicker: uncertain.kicker,
      facts: uncertaintyFacts(document, lang),
      sections: [
        section(uncertain.figures, [panel(uncertainFiguresTable(document, lang))]),
        section(uncertain.influence, [...drawings, panel(influenceTable(document, lang, INPUTS_EACH))]),
        section(uncertain.inputs, [panel(uncertainInputsTable(document, lang))]),
        section(texts.method, [methodNotes([document], lang, uncertain.methodText)]),
        section(texts.definitions, [definitions(lang)]),
      ],
    },
    lang,
    options,
  );
}
