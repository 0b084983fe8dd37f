/** A report as a value: sections of paragraphs, tables and figures, before a page, a print or a workbook decides how it looks. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../planning/result.ts';
import type { ChartSize } from './charts/theme.ts';
import type { Cell, Table } from './table.ts';
import type { Lang } from './words.ts';

/** How the company wants its reports to look; all of it from the scenario. */
export interface Brand {
  readonly company?: string;
  /** '#1f6feb' */
  readonly accent?: string;
  readonly logo?: { readonly mediaType: 'image/png' | 'image/svg+xml' | 'image/jpeg'; readonly base64: string };
}

export interface ReportDocument {
  /** Names the files: 'service', 'benchmark', 'claims', 'account-…'. */
  readonly name: string;
  readonly lang: Lang;
  /** Who the report is about: the desk's or the customer's name. */
  readonly subject: string;
  readonly title: string;
  /** The line above the subject: what kind of report this is. */
  readonly kicker: string;
  /** Lines under the subject: the period, what the figures rest on. */
  readonly facts: readonly string[];
  readonly brand: Brand;
  readonly document: Pick<ResultDocument, 'queuecast' | 'warnings' | 'interrupted'>;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  /** A short latin word, used for anchors and sheet and file names. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Headline figures, each with its label and what stands smaller beneath. */
  | { readonly kind: 'cards'; readonly cards: readonly { readonly label: string; readonly cell: Cell }[] }
  | { readonly kind: 'table'; readonly id: string; readonly table: Table }
  | ReportFigure;

/** A chart with its sentence (the spec's own title), a caption, and the table of the figures behind it. */
export interface ReportFigure {
  readonly kind: 'figure';
  readonly id: string;
  /** Null where the measures for it are missing: the figure is then left out. */
  readonly chart: (size: ChartSize) => TopLevelSpec | null;
  readonly caption: string;
  readonly data: Table | null;
}
