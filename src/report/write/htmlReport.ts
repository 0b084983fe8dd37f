/** A report as one HTML file with everything in it: for a screen, a phone, and A4 when it is printed. */
import type { ReportDocument } from '../document.ts';
import { figure } from '../page/figure.ts';
import { frame, type PageOptions, panel, section } from '../page/frame.ts';
import { html, type Markup } from '../page/html.ts';
import { printable, words } from '../words.ts';
import { type NamedBlock, namedSections } from './dataTables.ts';
import { headText } from './reportFile.ts';
import { reportStyle } from './reportStyle.ts';

/** So many sections are found without a list of contents. */
const FEW_SECTIONS = 3;

/** The same report gives the same bytes. */
export async function htmlReport(report: ReportDocument, options: PageOptions = {}): Promise<string> {
  const { lang, brand } = report;
  const sections = [];
  for (const { id, heading, blocks } of namedSections(report)) {
    const parts = [];
    for (const named of blocks) parts.push(await blockMarkup(named, report));
    const markup = section(printable(heading), parts, id);
    if (markup !== null) sections.push({ id, heading: printable(heading), markup });
  }
  const company = printable(brand.company ?? '');
  return frame(
    {
      document: report.document,
      name: printable(report.subject),
      title: printable(report.title),
      kicker: printable(report.kicker),
      facts: report.facts.map(printable),
      sections: [
        sections.length > FEW_SECTIONS ? contents(sections, words(lang).files.contents) : null,
        ...sections.map(({ markup }) => markup),
      ],
      look: {
        style: reportStyle(report),
        logo: logo(report, company),
        footer: html`<footer><p>${footerText(report, company)}</p></footer>
`,
      },
    },
    lang,
    options,
  );
}

/** 'Acme · Service report · Queuecast 0.1.0' */
export function footerText(report: ReportDocument, company: string): string {
  const { lang, title, document } = report;
  return `${headText(company, printable(title))} · ${words(lang).files.madeBy(printable(document.queuecast))}`;
}

function logo({ brand, lang }: ReportDocument, company: string): Markup | null {
  if (brand.logo === undefined) return null;
  const { files } = words(lang);
  const address = `data:${brand.logo.mediaType};base64,${brand.logo.base64}`;
  return html`<img class="logo" src="${address}" alt="${company === '' ? files.logo : files.logoOf(company)}">`;
}

function contents(sections: readonly { readonly id: string; readonly heading: string }[], heading: string): Markup {
  return html`<nav class="contents" aria-label="${heading}"><ol>
${sections.map((each) => html`<li><a href="#${each.id}">${each.heading}</a></li>\n`)}</ol></nav>
`;
}

async function blockMarkup({ name, block }: NamedBlock, { lang }: ReportDocument): Promise<Markup | null> {
  switch (block.kind) {
    case 'paragraphs':
      return html`<div class="panel text">${block.paragraphs.map((text) => html`<p>${printable(text)}</p>\n`)}</div>`;
    case 'list':
      return html`<div class="panel text"><ul>${block.items.map((text) => html`<li>${printable(text)}</li>\n`)}</ul></div>`;
    case 'cards':
      return html`<dl class="cards">
${block.cards.map(
  ({ label, cell }) => html`<div class="card"><dt>${label}</dt>
<dd class="value">${cell.text}</dd>${cell.detail ? html`\n<dd>${cell.detail}</dd>` : null}</div>
`,
)}</dl>`;
    case 'table':
      return panel(block.table, true);
    case 'figure':
      return figure({ name, chart: block.chart, caption: block.caption, data: block.data }, lang);
  }
}
