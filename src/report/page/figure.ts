/** A chart on a page: its sentence as a heading, the drawing for desk and phone, a caption, and the figures behind it. */
import type { TopLevelSpec } from 'vega-lite';
import { type ChartSize, sentenceOf } from '../charts/theme.ts';
import { svg } from '../svg.ts';
import type { Table } from '../table.ts';
import { type Lang, words } from '../words.ts';
import type { PageOptions } from './frame.ts';
import { html, htmlTable, type Markup, trusted } from './html.ts';

export interface FigureContent {
  /** Tells this chart's ids from those of the others on the page. */
  readonly name: string;
  readonly chart: (size: ChartSize) => TopLevelSpec | null;
  readonly caption: string;
  readonly data: Table | null;
}

/** Nothing where the document has no figures for the chart. */
export async function figure(
  content: FigureContent,
  lang: Lang,
  { onChart }: Pick<PageOptions, 'onChart'> = {},
): Promise<Markup | null> {
  const wide = content.chart('wide');
  const narrow = content.chart('narrow');
  if (wide === null || narrow === null) return null;
  onChart?.({ name: content.name, spec: wide });
  const details =
    content.data === null
      ? null
      : html`<details><summary>${words(lang).page.showData}</summary>${htmlTable(content.data)}</details>`;
  return html`<figure class="chart"><h3>${sentenceOf(wide.title, lang)}</h3>
<div class="wide">${await drawn(wide, `${content.name}-wide-`)}</div>
<div class="narrow">${await drawn(narrow, `${content.name}-narrow-`)}</div>
<figcaption>${content.caption}</figcaption>${details}</figure>`;
}

async function drawn(spec: TopLevelSpec, idPrefix: string): Promise<Markup> {
  const { title: _, ...untitled } = spec;
  return trusted(await svg(untitled as TopLevelSpec, { idPrefix }));
}
