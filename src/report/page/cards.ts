/** The headline figures of a page: each with its interval, the published figure, and the industry's. */
import type { BenchmarkRow, Measure, ResultDocument, Where } from '../../planning/result.ts';
import { figure, figureOf, interval } from '../formats.ts';
import { find, teamsOf } from '../measures.ts';
import { isPlain } from '../tables/plainDesk.ts';
import { capital, type Lang, words } from '../words.ts';
import { html, type Markup } from './html.ts';

interface Headline {
  readonly label: string;
  readonly measure: string;
  readonly statistic?: Measure['statistic'];
  readonly where: Where;
}

export function cards(document: ResultDocument, benchmarks: readonly BenchmarkRow[], lang: Lang): Markup {
  const { page } = words(lang);
  const shown = headlines(document, lang).flatMap((headline) => {
    const found = find(document, headline.measure, headline.where, headline.statistic);
    return found === null ? [] : [{ headline, found }];
  });
  return html`<dl class="cards">
${shown.map(({ headline, found }) => {
  const published = publishedFor(headline, benchmarks);
  return html`<div class="card"><dt>${headline.label}</dt>
<dd class="value">${figureOf(found, lang)}</dd>
<dd>${interval(found, lang) || (found.low === null ? page.noInterval : '')}</dd>${
    published === undefined
      ? null
      : html`
<dd>${words(lang).publishedFigure(figure(published.published ?? Number.NaN, published.unit, lang))}</dd>
<dd>${page.cardIndustry(figure(published.industry ?? Number.NaN, published.unit, lang))}</dd>`
  }</div>
`;
})}</dl>`;
}

function headlines(document: ResultDocument, lang: Lang): Headline[] {
  const text = words(lang);
  const { page } = text;
  const tickets: Headline = {
    label: page.cardTickets,
    measure: 'tickets',
    statistic: 'count',
    where: { state: 'created' },
  };
  const [team] = teamsOf(document);
  if (isPlain(document) && team !== undefined) {
    const where = { team };
    return [
      { label: page.cardWait, measure: 'wait', statistic: 'mean', where },
      { label: capital(text.wait(text.withinShare(90))), measure: 'wait', statistic: 'p90', where },
      { label: capital(text.noWait), measure: 'wait', statistic: 'share', where },
      { label: capital(text.queueLength), measure: 'queueLength', where },
      { label: capital(text.occupancy), measure: 'occupancy', where },
      tickets,
    ];
  }
  const attainment: Headline =
    find(document, 'attainment') === null
      ? { label: page.cardResponseAttainment, measure: 'attainment', where: { clock: 'response' } }
      : { label: page.cardAttainment, measure: 'attainment', where: {} };
  return [
    { label: page.cardResponse, measure: 'response', statistic: 'mean', where: {} },
    { label: page.cardFirstLine, measure: 'firstLineResolution', where: {} },
    { label: page.cardRepair, measure: 'repair', statistic: 'mean', where: { severity: 'serious' } },
    { label: page.cardSatisfaction, measure: 'satisfaction', where: {} },
    attainment,
    tickets,
  ];
}

function publishedFor(headline: Headline, benchmarks: readonly BenchmarkRow[]): BenchmarkRow | undefined {
  const same = (a: Where, b: Where) =>
    Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key]);
  return benchmarks.find(
    (row) =>
      row.published !== null &&
      row.measure === headline.measure &&
      (headline.statistic === undefined || row.statistic === headline.statistic) &&
      same(row.where, headline.where),
  );
}
