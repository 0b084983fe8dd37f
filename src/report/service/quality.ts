/** How well tickets are solved: first-line resolution, reopening, transfers, the committee, and the way through the lines. */
import type { ResultDocument } from '../../planning/result.ts';
import { funnelChart } from '../charts/funnel.ts';
import { measureLabel } from '../comparison/labels.ts';
import type { ReportSection } from '../document.ts';
import { find, list, valuesOf } from '../measures.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { figureCell, left, right, type Table } from '../table.ts';
import { funnelDetail } from '../tables/runs.ts';
import { capital, inOrder, type Lang, labelOf, type NameGroup, words } from '../words.ts';
import { comparedTable } from './changes.ts';

/** In the order in which a manager asks for them. */
const figures = [
  ['firstLineResolution', 'share'],
  ['escalated', 'share'],
  ['transfers', 'mean'],
  ['misrouted', 'share'],
  ['reopened', 'share'],
  ['committee', 'total'],
  ['complaints', 'total'],
  ['autoClosedShare', 'share'],
  ['selfServed', 'share'],
  ['forumResponse', 'mean'],
  ['abandoned', 'share'],
  ['onSiteVisits', 'total'],
  ['onSiteInTime', 'share'],
] as const;
const perGroup = ['firstLineResolution', 'escalated', 'transfers', 'misrouted', 'reopened'] as const;

export function qualitySection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { reports, charts } = words(lang);
  const rows = figures.map(([measure, statistic]) => ({
    label: measureLabel({ measure, statistic, where: {} }, lang),
    of: (desk: ResultDocument) => find(desk, measure, {}, statistic),
    unlessNone: measure !== 'firstLineResolution',
  }));
  return sectionOf('solving', reports.solving, [
    tableBlock('quality', comparedTable(words(lang).tables.quality, rows, { document, before }, lang)),
    figureBlock(
      'funnel',
      (size) => funnelChart(document, lang, size),
      charts.funnelCaption,
      funnelDetail(document, lang),
    ),
    tableBlock('quality-by-severity', groupedTable(document, 'severity', words(lang).severity, lang)),
    tableBlock('quality-by-channel', groupedTable(document, 'channel', reports.channel, lang)),
  ]);
}

/** A row a group, a column a measure. */
function groupedTable(document: ResultDocument, key: NameGroup, heading: string, lang: Lang): Table | null {
  const groups = inOrder(key, valuesOf(list(document, 'firstLineResolution', [key]), key));
  const shown = perGroup.filter((measure) => list(document, measure, [key]).length > 0);
  if (groups.length < 2) return null;
  return {
    title: words(lang).reports.solvingBy(heading),
    columns: [
      left(capital(heading)),
      ...shown.map((measure) => right(measureLabel({ measure, statistic: 'share', where: {} }, lang))),
    ],
    rows: groups.map((group) => [
      { text: labelOf(lang, key, group) },
      ...shown.map((measure) => figureCell(find(document, measure, { [key]: group }), lang)),
    ]),
  };
}
