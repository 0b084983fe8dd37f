/** The one small table of a desk without promises: how many came, how long they waited, how busy the engineers were. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { find, list, teamsOf } from '../measures.ts';
import { figureCell, left, right, type Table } from '../table.ts';
import { capital, type Lang, words } from '../words.ts';

/** One team, and nothing promised. */
export function isPlain(document: ResultDocument): boolean {
  return (
    document.promises.length === 0 &&
    list(document, 'attainment', ['clock']).length === 0 &&
    teamsOf(document).length <= 1
  );
}

export function plainTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const [team] = teamsOf(document);
  const ofTeam = (measure: string, statistic?: Measure['statistic']) =>
    (team === undefined ? null : find(document, measure, { team }, statistic)) ??
    find(document, measure, {}, statistic);

  const rows: [string, Measure | null][] = [
    [text.tickets, find(document, 'tickets', { state: 'created' })],
    [text.wait(text.mean), ofTeam('wait', 'mean')],
    [text.wait(text.median), ofTeam('wait', 'p50')],
    [text.wait(text.withinShare(90)), ofTeam('wait', 'p90')],
    [text.wait(text.withinShare(95)), ofTeam('wait', 'p95')],
    [text.noWait, ofTeam('wait', 'share')],
    [text.queueLength, ofTeam('queueLength')],
    [text.onDuty, ofTeam('onDuty')],
    [text.occupancy, ofTeam('occupancy')],
    [text.load, ofTeam('load')],
  ];
  const filled = rows.filter(([, measure]) => measure !== null);
  if (filled.length === 0) return null;
  return {
    title: text.tables.plain,
    columns: [left(capital(text.measure)), right(capital(text.amount))],
    rows: filled.map(([label, measure]) => [{ text: capital(label) }, figureCell(measure, lang)]),
  };
}
