/** A report as Markdown, with its charts as SVG files beside it. */
import { followingDark } from '../charts/dark.ts';
import { sentenceOf } from '../charts/theme.ts';
import type { ReportDocument } from '../document.ts';
import { svg } from '../svg.ts';
import type { Cell, Table } from '../table.ts';
import { inBrackets, type Lang, printable, words } from '../words.ts';
import { type NamedBlock, namedSections } from './dataTables.ts';
import { footerText } from './htmlReport.ts';
import { besideName, fileName, type ReportFile } from './reportFile.ts';

/** The page first, then its charts. */
export async function markdownFiles(report: ReportDocument): Promise<ReportFile[]> {
  const charts: ReportFile[] = [];
  const parts = [
    `# ${plain(report.subject)}`,
    `**${plain(report.kicker)}**`,
    report.facts.map(plain).join('  \n'),
    warnings(report),
  ];
  for (const { heading, blocks } of namedSections(report)) {
    parts.push(`## ${plain(heading)}`);
    for (const named of blocks) parts.push(await blockText(named, report, charts));
  }
  parts.push('---', plain(footerText(report, printable(report.brand.company ?? ''))));
  const content = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return [{ path: fileName(report.name, report.lang, 'md'), content }, ...charts];
}

async function blockText({ name, block }: NamedBlock, report: ReportDocument, charts: ReportFile[]): Promise<string> {
  const { lang } = report;
  const { colon } = words(lang).reports;
  switch (block.kind) {
    case 'paragraphs':
      return block.paragraphs.map(plain).join('\n\n');
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'cards':
      return block.cards
        .map(({ label, cell }) => `- ${plain(label)}${colon}**${plain(cell.text)}**${detail(cell, lang)}`)
        .join('\n');
    case 'table':
      return `### ${plain(block.table.title)}\n\n${tableText(block.table, lang)}`;
    case 'figure': {
      const spec = block.chart('wide');
      if (spec === null) return '';
      const path = besideName(report, 'charts', name, 'svg');
      charts.push({ path, content: `${followingDark(await svg(spec))}\n` });
      const description = typeof spec.description === 'string' ? spec.description : '';
      const picture = `![${plain(description)}](${encodeURI(path)})`;
      return `### ${plain(sentenceOf(spec.title, report.lang))}\n\n${picture}\n\n${plain(block.caption)}`;
    }
  }
}

function tableText({ columns, rows, note }: Table, lang: Lang): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map((cell) => `${plain(cell.text)}${detail(cell, lang)}`)));
  const heads = columns.map(({ title }) => plain(title));
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [line(heads), line(rule), ...body, ...(note === undefined ? [] : ['', plain(note)])].join('\n');
}

function warnings({ document, lang }: ReportDocument): string {
  const messages = [
    ...(document.interrupted ? [words(lang).page.interrupted] : []),
    ...document.warnings.map(({ message }) => message[lang]),
  ];
  return messages
    .map((message) => `> **${words(lang).files.attention}${words(lang).reports.colon.trimEnd()}** ${plain(message)}`)
    .join('\n>\n');
}

function detail(cell: Cell, lang: Lang): string {
  if (!cell.detail) return '';
  return inBrackets('', plain(cell.detail), lang);
}

/** Text that stays text: no sign of it becomes markup, HTML or a list. */
function plain(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[#>+=-]/, '\\$&');
}
