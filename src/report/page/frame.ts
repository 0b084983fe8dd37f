/** What all pages share: the head of the file, the name and what it rests on, warnings, and sections with their panels. */
import type { ResultDocument } from '../../planning/result.ts';
import type { Table } from '../table.ts';
import { type Lang, printable, words } from '../words.ts';
import { html, htmlTable, type Markup, trusted } from './html.ts';
import type { NamedChart } from './namedChart.ts';
import { style } from './style.ts';

/** How a company's own page differs from the others. */
export interface PageLook {
  /** Rules after those of all pages. */
  readonly style: string;
  /** Beside the name; a picture inside the page. */
  readonly logo: Markup | null;
  readonly footer: Markup;
}

export interface PageOptions {
  /** The names of the page's files in both languages, for the link from one to the other. */
  readonly files?: Readonly<Record<Lang, string>>;
  /** Told of each chart of the page, for a file of its own. */
  readonly onChart?: (chart: NamedChart) => void;
}

/** What a page says of itself. */
export interface PageContent {
  readonly document: Pick<ResultDocument, 'queuecast' | 'warnings' | 'interrupted'>;
  readonly name: string;
  readonly title: string;
  readonly kicker: string;
  /** Lines under the name. */
  readonly facts: readonly string[];
  readonly sections: readonly (Markup | null)[];
  readonly look?: PageLook;
}

export function frame(
  { document, name, title, kicker, facts, sections, look }: PageContent,
  lang: Lang,
  options: PageOptions,
) {
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${look?.logo ? '; img-src data:' : ''}">
<meta name="generator" content="Queuecast ${printable(document.queuecast)}">
<title>${title}</title>
<style>${trusted(style)}${look ? trusted(look.style) : null}</style>
</head>
<body>
<header><div><p class="kicker">${kicker}</p>
<h1>${name}</h1>
<p>${facts.map((fact, index) => (index === 0 ? fact : html`<br>${fact}`))}</p></div>
${look?.logo}${languageLink(lang, options)}</header>
<main>
${warnings(document, lang)}${sections}</main>
${look?.footer}</body>
</html>
`.markup;
}

/** @param id what a link within the page leads to */
export function section(heading: string, parts: readonly (Markup | null)[], id?: string): Markup | null {
  const filled = parts.filter((part) => part !== null);
  if (filled.length === 0) return null;
  return html`<section${id === undefined ? null : html` id="${id}"`}><h2>${heading}</h2>
${filled.map((part) => html`${part}\n`)}</section>
`;
}

export function panel(table: Table | null, titled = false): Markup | null {
  if (table === null) return null;
  return html`<div class="panel">${titled ? html`<h3>${table.title}</h3>` : null}${htmlTable(table, 'stacked')}</div>`;
}

function languageLink(lang: Lang, options: PageOptions): Markup | null {
  if (options.files === undefined) return null;
  const other: Lang = lang === 'en' ? 'zh' : 'en';
  const address = encodeURI(`./${options.files[other]}`);
  return html`<a class="language" href="${address}" hreflang="${other}" lang="${other}">${words(lang).page.otherLanguage}</a>`;
}

function warnings(document: PageContent['document'], lang: Lang): Markup | null {
  const { page: texts, tables } = words(lang);
  const messages = [
    ...(document.interrupted ? [texts.interrupted] : []),
    ...document.warnings.map((warning) => printable(warning.message[lang])),
  ];
  if (messages.length === 0) return null;
  return html`<aside class="warnings" aria-label="${tables.warnings}"><ul>${messages.map((message) => html`<li>${message}</li>`)}</ul></aside>
`;
}
