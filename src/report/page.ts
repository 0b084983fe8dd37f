/** A page for managers and directors: one HTML file with everything in it, headline figures first. */
import type { BenchmarkRow, ResultDocument } from '../planning/result.ts';
import { attainmentChart } from './charts/attainment.ts';
import { benchmarkChart } from './charts/benchmark.ts';
import { occupancyChart } from './charts/occupancy.ts';
import { stageTimesChart } from './charts/stageTimes.ts';
import { waitsChart } from './charts/waits.ts';
import { weekChart } from './charts/week.ts';
import { weeksChart } from './charts/weeks.ts';
import { cards } from './page/cards.ts';
import { type FigureContent, figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import { html, type Markup } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { basisText, periodText } from './period.ts';
import { attainmentTable } from './tables/attainment.ts';
import { benchmarkTable } from './tables/benchmark.ts';
import { attainmentDetail, occupancyDetail, waitsDetail, weekDetail, weeksDetail } from './tables/details.ts';
import { costsTable, qualityTable, volumesTable } from './tables/lists.ts';
import { loadTable } from './tables/load.ts';
import { isPlain, plainTable } from './tables/plainDesk.ts';
import { timesDetail } from './tables/times.ts';
import { type Lang, printable, words } from './words.ts';

/**
 * The page of a desk, or of a desk and the industry's beside it (the second document). Sections without figures are
 * left out. The same documents give the same bytes.
 */
export async function page(
  documents: readonly [ResultDocument, ResultDocument?],
  benchmarks: readonly BenchmarkRow[],
  lang: Lang,
  options: PageOptions = {},
): Promise<string> {
  const [desk, industry] = documents;
  const text = words(lang);
  const name = printable(desk.scenario.name);
  const zone = printable(desk.period.zone);
  const draw = (content: FigureContent) => figure(content, lang, options);

  const sections = [
    section(text.page.headline, [cards(desk, benchmarks, lang)]),
    section(text.page.promises, [
      panel(attainmentTable(desk, lang)),
      await draw({
        name: 'attainment',
        chart: (size) => attainmentChart(desk, lang, size),
        caption: text.charts.attainmentCaption,
        data: attainmentDetail(desk, lang),
      }),
    ]),
    section(text.page.benchmarks, [
      await draw({
        name: 'benchmark',
        chart: (size) => benchmarkChart(desk, industry, benchmarks, lang, size),
        caption: text.charts.benchmarkCaption,
        data: benchmarkTable(desk, industry, benchmarks, lang),
      }),
    ]),
    section(text.page.stages, [
      await draw({
        name: 'stages',
        chart: (size) => stageTimesChart(desk, lang, size),
        caption: text.charts.stagesCaption,
        data: timesDetail(desk, lang),
      }),
    ]),
    section(text.page.teams, [
      panel(isPlain(desk) ? plainTable(desk, lang) : loadTable(desk, lang)),
      await draw({
        name: 'waits',
        chart: (size) => waitsChart(desk, lang, size),
        caption: text.charts.waitsCaption,
        data: waitsDetail(desk, lang),
      }),
      await draw({
        name: 'week',
        chart: (size) => weekChart(desk, lang, size),
        caption: text.charts.weekCaption(zone),
        data: weekDetail(desk, lang),
      }),
      await draw({
        name: 'occupancy',
        chart: (size) => occupancyChart(desk, lang, size),
        caption: text.charts.occupancyCaption(zone),
        data: occupancyDetail(desk, lang),
      }),
    ]),
    section(text.page.weeks, [
      await draw({
        name: 'weeks',
        chart: (size) => weeksChart(desk, lang, size),
        caption: text.charts.weeksCaption,
        data: weeksDetail(desk, lang),
      }),
    ]),
    section(text.page.volumes, [
      columns([
        [panel(volumesTable([desk, industry], lang), true), panel(costsTable([desk, industry], lang), true)],
        [panel(qualityTable([desk, industry], lang), true)],
      ]),
    ]),
    section(text.page.method, [methodNotes(industry === undefined ? [desk] : [desk, industry], lang)]),
    section(text.page.definitions, [definitions(lang)]),
  ];

  return frame(
    {
      document: desk,
      name,
      title: text.page.title(name),
      kicker: text.page.kicker,
      facts: [periodText(desk, lang), basisText(desk, lang)],
      sections,
    },
    lang,
    options,
  );
}

/** Panels side by side in columns; on a phone one beneath the other. */
function columns(each: readonly (readonly (Markup | null)[])[]): Markup | null {
  const filled = each.map((parts) => parts.filter((part) => part !== null)).filter((parts) => parts.length > 0);
  if (filled.length === 0) return null;
  return html`<div class="${filled.length > 1 ? 'pair' : 'single'}">${filled.map((parts) => html`<div class="column">${parts}</div>`)}</div>`;
}
