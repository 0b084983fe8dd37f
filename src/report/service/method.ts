/** How a report was computed, and what its words mean. */
import type { ResultDocument } from '../../planning/result.ts';
import type { ReportSection } from '../document.ts';
import { count, duration, share } from '../formats.ts';
import { periodText } from '../period.ts';
import { listBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { left } from '../table.ts';
import { type Lang, printable, words } from '../words.ts';

/** @param notes what is to be said of this report beside */
export function methodSection(
  document: Pick<ResultDocument, 'queuecast' | 'scenario' | 'seed' | 'replications' | 'confidence' | 'period'>,
  notes: readonly string[],
  lang: Lang,
): ReportSection | null {
  const { page, reports } = words(lang);
  const { methodRows: names } = page;
  const rows = [
    [names.scenario, printable(document.scenario.name)],
    [names.fingerprint, printable(document.scenario.sha256)],
    [names.period, periodText(document, lang)],
    [names.warmUp, duration(document.period.warmUpMinutes, lang)],
    [names.seed, printable(document.seed)],
    [names.replications, count(document.replications, lang)],
    [names.confidence, share(document.confidence, lang)],
    [names.version, printable(document.queuecast)],
  ];
  return sectionOf('method', page.method, [
    paragraphsBlock([page.methodText(share(document.confidence, lang)), ...notes]),
    tableBlock('method', {
      title: page.method,
      columns: [left(reports.setting), left(reports.value)],
      rows: rows.map((row) => row.map((text) => ({ text }))),
    }),
  ]);
}

/** @param spokenOf names of the figures that a report holds; without them all are explained */
export function definitionsSection(lang: Lang, spokenOf?: readonly string[]): ReportSection | null {
  const { page, reports } = words(lang);
  const rows = page.definitionRows.filter(([term]) => spokenOf?.some((name) => name.startsWith(term)) ?? true);
  return sectionOf('definitions', page.definitions, [
    listBlock(rows.map(([term, meaning]) => `${term}${reports.colon}${meaning}`)),
  ]);
}
