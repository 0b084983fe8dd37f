/** The page of a comparison: for each variant the differences as a picture and as tables, then who gains and who loses. */
import type { ComparedDesk, ComparisonDocument } from '../planning/compare/comparison.ts';
import { differencesChart } from './charts/differences.ts';
import { share } from './formats.ts';
import { figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import { html } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { basisText, periodText } from './period.ts';
import { differencesTables } from './tables/differences.ts';
import { ticketGainsTable } from './tables/ticketGains.ts';
import { type Lang, printable, words } from './words.ts';

/** The same document gives the same bytes. */
export async function comparisonPage(
  document: ComparisonDocument,
  lang: Lang,
  options: PageOptions = {},
): Promise<string> {
  const { comparison, page: texts } = words(lang);
  const caption = comparison.chartCaption(share(document.confidence, lang), document.family.comparisons);
  const sections = [];
  for (const [variant, desk] of document.variants.entries()) {
    const drawing = await figure(
      {
        name: `differences-${variant}`,
        chart: (size) => differencesChart(document, variant, lang, size),
        caption,
        data: null,
      },
      lang,
      options,
    );
    const parts = [
      settingsOf(desk, lang),
      drawing,
      ...differencesTables(document, variant, lang).map((table) => panel(table, true)),
      panel(ticketGainsTable(document, variant, lang), true),
    ];
    sections.push(section(comparison.heading(printable(desk.name), printable(document.base.name)), parts));
  }
  if (document.differences.length === 0) sections.push(html`<p>${comparison.noMeasures}</p>`);
  const desks = [document.base, ...document.variants].map((desk) => ({ ...document, scenario: desk }));
  const name = comparison.title(printable(document.base.name));
  return frame(
    {
      document,
      name,
      title: name,
      kicker: comparison.kicker,
      facts: [periodText(document, lang), basisText(document, lang)],
      sections: [
        ...sections,
        section(texts.method, [
          html`<div class="panel"><p>${comparison.methodText}</p></div>`,
          methodNotes(desks, lang),
        ]),
        section(texts.definitions, [definitions(lang)]),
      ],
    },
    lang,
    options,
  );
}

function settingsOf({ name, settings }: ComparedDesk, lang: Lang) {
  if (settings.length === 0 || settings.join(', ') === name) return null;
  return html`<p>${words(lang).comparison.settings(printable(settings.join(', ')))}</p>`;
}
