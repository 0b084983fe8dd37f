/** Building blocks of a report: sections that leave out what has no figures, and are left out when nothing is left. */
import type { TopLevelSpec } from 'vega-lite';
import type { ChartSize } from './charts/theme.ts';
import type { Block, ReportFigure, ReportSection } from './document.ts';
import type { Cell, Table } from './table.ts';

/** Null where all blocks are. */
export function sectionOf(id: string, heading: string, blocks: readonly (Block | null)[]): ReportSection | null {
  const filled = blocks.filter((block) => block !== null);
  return filled.length === 0 ? null : { id, heading, blocks: filled };
}

export function tableBlock(id: string, table: Table | null): Block | null {
  return table === null || table.rows.length === 0 ? null : { kind: 'table', id, table };
}

export function paragraphsBlock(paragraphs: readonly (string | null)[]): Block | null {
  const filled = paragraphs.filter((paragraph) => paragraph !== null);
  return filled.length === 0 ? null : { kind: 'paragraphs', paragraphs: filled };
}

export function listBlock(items: readonly (string | null)[]): Block | null {
  const filled = items.filter((item) => item !== null);
  return filled.length === 0 ? null : { kind: 'list', items: filled };
}

export function cardsBlock(cards: readonly ({ readonly label: string; readonly cell: Cell } | null)[]): Block | null {
  const filled = cards.filter((card) => card !== null);
  return filled.length === 0 ? null : { kind: 'cards', cards: filled };
}

/** Null where the document has no figures for the chart. */
export function figureBlock(
  id: string,
  chart: (size: ChartSize) => TopLevelSpec | null,
  caption: string,
  data: Table | null,
): ReportFigure | null {
  return chart('wide') === null ? null : { kind: 'figure', id, chart, caption, data };
}
