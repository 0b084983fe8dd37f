/** What a report's style sheet has beyond that of all pages: the company's colour, contents, and how it lies on paper. */
import { darkInk } from '../charts/dark.ts';
import { ink } from '../charts/theme.ts';
import type { ReportDocument } from '../document.ts';
import { printable, words } from '../words.ts';
import { readableOn } from './accent.ts';
import { headText } from './reportFile.ts';

export function reportStyle(report: ReportDocument): string {
  const { accent = '' } = report.brand;
  const onLight = readableOn(accent, ink.ground);
  const onDark = readableOn(accent, darkInk.ground);
  const own =
    onLight === null || onDark === null
      ? ''
      : `:root{--accent:${onLight}}
@media (prefers-color-scheme:dark){:root{--accent:${onDark}}}
`;
  return `${own}${rules}${paper(report)}`;
}

const rules = `body{border-top:6px solid var(--accent)}
header{flex-wrap:wrap}
header>div{flex:1 1 18rem;min-width:0}
.logo{max-width:200px;max-height:64px;padding:4px;border-radius:6px}
.kicker{color:var(--accent);font-weight:600}
.contents{margin:22px 0 0;padding:14px 20px;background:var(--card);border:1px solid var(--line);border-radius:10px;font-size:.9rem}
.contents ol{margin:0;padding:0 0 0 1.4rem;columns:3;column-gap:2.4rem}
.contents li{margin:2px 0;break-inside:avoid}
.contents a{text-decoration:none}
.text p,.text li{max-width:80ch}
.text p:last-child,.text ul{margin-bottom:0}
.text ul{margin-top:0;padding-left:1.2rem}
.cards{margin-bottom:16px;grid-template-columns:repeat(3,minmax(0,1fr))}
.card dd.value{overflow-wrap:anywhere}
@media (max-width:760px){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}.contents ol{columns:1}.logo{max-width:140px;max-height:44px}}
@media (prefers-color-scheme:dark){.logo{background:#fff}}
`;

/** The margins of a sheet carry whose report it is and its pages. */
function paper(report: ReportDocument): string {
  const { lang, title, brand } = report;
  const head = headText(printable(brand.company ?? ''), printable(title));
  const [before, between, after] = words(lang).files.page('\u0000', '\u0000').split('\u0000');
  const pages = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  return `@page{size:A4;margin:18mm 14mm;@top-left{content:${quoted(head)};${small}}@bottom-right{content:${pages};${small}}}
@media print{
html{font-size:11px}
body{border-top:0;font-size:1rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.card dd.value{font-size:1.7rem}
.contents a{color:inherit}
tr,.text p,.text li{break-inside:avoid}
h3{break-after:avoid}
thead{display:table-header-group}
thead th:first-child,tbody th{position:static}
footer{display:none}
}
`;
}

const small = `font:8pt sans-serif;color:${ink.muted}`;

/** A string of CSS: every sign that is not a letter or a digit by its number. */
function quoted(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ·]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}
