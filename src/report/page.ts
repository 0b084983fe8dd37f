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
import { html, htmlTable, type Markup, trusted } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { style } from './page/style.ts';
import { basisText, periodText } from './period.ts';
import type { Table } from './table.ts';
import { attainmentTable } from './tables/attainment.ts';
import { benchmarkTable } from './tables/benchmark.ts';
import { attainmentDetail, occupancyDetail, waitsDetail, weekDetail, weeksDetail } from './tables/details.ts';
import { costsTable, qualityTable, volumesTable } from './tables/lists.ts';
import { loadTable } from './tables/load.ts';
import { isPlain, plainTable } from './tables/plainDesk.ts';
import { timesDetail } from './tables/times.ts';
import { type Lang, printable, words } from './words.ts';

export interface PageOptions {
  /** The names of the page's files in both languages, for the link from one to the other. */
  readonly files?: Readonly<Record<Lang, string>>;
}

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
  const draw = (content: FigureContent) => figure(content, lang);

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

  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Queuecast ${printable(desk.queuecast)}">
<title>${text.page.title(name)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header><div><p class="kicker">${text.page.kicker}</p>
<h1>${name}</h1>
<p>${periodText(desk, lang)}<br>${basisText(desk, lang)}</p></div>
${languageLink(lang, options)}</header>
<main>
${warnings(desk, lang)}${sections}</main>
</body>
</html>
`.markup;
}

function section(heading: string, parts: readonly (Markup | null)[]): Markup | null {
  const filled = parts.filter((part) => part !== null);
  if (filled.length === 0) return null;
  return html`<section><h2>${heading}</h2>
${filled.map((part) => html`${part}\n`)}</section>
`;
}

function panel(table: Table | null, titled = false): Markup | null {
  if (table === null) return null;
  return html`<div class="panel">${titled ? html`<h3>${table.title}</h3>` : null}${htmlTable(table)}</div>`;
}

/** Panels side by side in columns; on a phone one beneath the other. */
function columns(each: readonly (readonly (Markup | null)[])[]): Markup | null {
  const filled = each.map((parts) => parts.filter((part) => part !== null)).filter((parts) => parts.length > 0);
  if (filled.length === 0) return null;
  return html`<div class="${filled.length > 1 ? 'pair' : 'single'}">${filled.map((parts) => html`<div class="column">${parts}</div>`)}</div>`;
}

function languageLink(lang: Lang, options: PageOptions): Markup | null {
  if (options.files === undefined) return null;
  const other: Lang = lang === 'en' ? 'zh' : 'en';
  const address = encodeURI(`./${options.files[other]}`);
  return html`<a class="language" href="${address}" hreflang="${other}" lang="${other}">${words(lang).page.otherLanguage}</a>`;
}

function warnings(desk: ResultDocument, lang: Lang): Markup | null {
  const { page: texts, tables } = words(lang);
  const messages = [
    ...(desk.interrupted ? [texts.interrupted] : []),
    ...desk.warnings.map((warning) => printable(warning.message[lang])),
  ];
  if (messages.length === 0) return null;
  return html`<aside class="warnings" aria-label="${tables.warnings}"><ul>${messages.map((message) => html`<li>${message}</li>`)}</ul></aside>
`;
}
