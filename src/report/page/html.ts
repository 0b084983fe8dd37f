/** HTML as values: text is escaped unless it is already markup, so a name from a scenario can never become a tag. */
import type { Table } from '../table.ts';

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

/** A table with its first column as the heads of its rows; wide ones scroll inside their frame. */
export function htmlTable(table: Table): Markup {
  const heads = table.columns.map((column) => html`<th scope="col" class="${column.align}">${column.title}</th>`);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const align = table.columns[index].align;
      const detail = cell.detail ? html` <small>${cell.detail}</small>` : null;
      if (index === 0) return html`<th scope="row">${cell.text}${detail}</th>`;
      return html`<td class="${align}${cell.tone ? ` ${cell.tone}` : ''}">${cell.text}${detail}</td>`;
    });
    return html`<tr>${cells}</tr>\n`;
  });
  const note = table.note === undefined ? null : html`<p class="note">${table.note}</p>`;
  return html`<div class="table" role="region" aria-label="${table.title}" tabindex="0"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div>${note}`;
}
