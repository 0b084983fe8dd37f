/** HTML as values: text is escaped unless it is already markup, so a name from a scenario can never become a tag. */
import type { Table } from '../table.ts';
import { columnsOf } from '../width.ts';

export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | undefined | readonly Part[];

/** A template whose every insertion is escaped, except markup made by this very function. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + asText(parts[index - 1]) + string) };
}

/** Text that is known to be markup: the SVG of a chart, the style sheet. */
export function trusted(markup: string): Markup {
  return { markup };
}

function asText(part: Part): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(asText).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What a table has of a phone's width, and what a sign and the room between two columns take of it. */
const PHONE = { widthPixels: 336, signPixels: 6, gapPixels: 10 };
/** More of them would be a roll of paper; those keep their columns. */
const MOST_STACKED_ROWS = 40;

/**
 * A table with its first column as the heads of its rows.
 * @param narrow on a phone a wide one is stacked, each row a block of names and values; one of many rows scrolls inside its frame instead
 */
export function htmlTable(table: Table, narrow: 'stacked' | 'scrolled' = 'scrolled'): Markup {
  const { columns, rows, title } = table;
  const stacked = narrow === 'stacked' && !fitsPhone(table) && rows.length <= MOST_STACKED_ROWS;
  const heads = columns.map((column) => html`<th scope="col" class="${column.align}">${column.title}</th>`);
  const keyed = stacked && namesTakeTwo(table);
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const { align, title: name } = columns[index];
      const detail = cell.detail ? html` <small>${cell.detail}</small>` : null;
      if (index === 0) return html`<th scope="row">${cell.text}${detail}</th>`;
      const isKey = keyed && index === 1;
      const label = stacked && !isKey ? html` data-label="${name}"` : null;
      return html`<td class="${align}${cell.tone ? ` ${cell.tone}` : ''}${isKey ? ' key' : ''}"${label}>${cell.text}${detail}</td>`;
    });
    return html`<tr>${cells}</tr>\n`;
  });
  const note = table.note === undefined ? null : html`<p class="note">${table.note}</p>`;
  const look = stacked ? ` stacked ${inThrees(table, keyed ? 2 : 1) ? 'threes' : 'twos'}` : '';
  return html`<div class="table${look}" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></div>${note}`;
}

/** About: names break at their blanks, figures and intervals do not. */
function fitsPhone({ columns, rows }: Table): boolean {
  const longestWord = (text: string) => Math.max(...text.split(/[ \u2e80-\uffff]/).map(columnsOf), 4);
  const signs = columns.map(({ title, align }, index) => {
    const cells = rows.flatMap((row) => [row[index]?.text ?? '', row[index]?.detail ?? '']);
    const longest = align === 'left' ? longestWord : columnsOf;
    return Math.max(longestWord(title), ...cells.map(longest));
  });
  const sum = signs.reduce((all, each) => all + each, 0);
  return sum * PHONE.signPixels + columns.length * PHONE.gapPixels <= PHONE.widthPixels;
}

/** Signs that fit a third of a phone's width. */
const THIRD_SIGNS = 17;

/** Whether the values of a stacked row stand three abreast: where they fill the lines so, and each fits. */
function inThrees({ columns, rows }: Table, names: number): boolean {
  const values = columns.length - names;
  const texts = rows.flatMap((row) => row.slice(names).flatMap(({ text, detail }) => [text, detail ?? '']));
  return values !== 2 && values !== 4 && texts.every((text) => columnsOf(text) <= THIRD_SIGNS);
}

/** Whether a row is told by its first two cells: the first alone comes up more than once, and the second is text too. */
function namesTakeTwo({ columns, rows }: Table): boolean {
  const firsts = new Set(rows.map(([first]) => first?.text));
  return columns[1]?.align === 'left' && firsts.size < rows.length;
}
