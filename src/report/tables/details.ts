/** The figures behind the charts, in long form: what a reader with a screen reader, or a doubt, wants to see. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { clockTime, count, quantity } from '../formats.ts';
import { HOURS, occupancyByHour, weekGroups } from '../hoursOfWeek.ts';
import { find, list, teamsOf, valuesOf } from '../measures.ts';
import { weekLabel } from '../period.ts';
import { type Cell, figureCell, left, right, shareCell, type Table } from '../table.ts';
import { capital, inOrder, type Lang, labelOf, printable, words } from '../words.ts';

export function attainmentDetail(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const bySeverity = list(document, 'attainment', ['severity', 'clock']);
  const measures = bySeverity.length > 0 ? bySeverity : list(document, 'attainment', ['clock']);
  const clocks = inOrder('clock', valuesOf(measures, 'clock'));
  const severities = bySeverity.length > 0 ? inOrder('severity', valuesOf(bySeverity, 'severity')) : [undefined];
  const rows = severities.flatMap((severity) =>
    clocks.flatMap((clock) => {
      const found = measures.find((each) => each.where.severity === severity && each.where.clock === clock);
      if (found === undefined) return [];
      const name = severity === undefined ? capital(text.allTickets) : labelOf(lang, 'severity', severity);
      return [[{ text: name }, { text: labelOf(lang, 'clock', clock) }, figureCell(found, lang), behind(found, lang)]];
    }),
  );
  const heads = [left(text.severity), left(text.clock), right(text.tables.attainment), right(text.ticketsBehind)];
  return tableOf(text.tables.attainment, heads, rows);
}

export function waitsDetail(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const rows = teamsOf(document)
    .filter((team) => find(document, 'wait', { team }) !== null)
    .map((team): Cell[] => [
      { text: printable(team) },
      figureCell(find(document, 'wait', { team }, 'mean'), lang),
      ...(['p50', 'p90', 'p95', 'share'] as const).map((statistic) =>
        figureCell(find(document, 'wait', { team }, statistic), lang),
      ),
    ]);
  const titles = [text.waitMean, text.median, text.withinShare(90), text.withinShare(95), text.noWait];
  return tableOf(text.tables.load, [left(text.team), ...titles.map(right)], rows);
}

/** A row an hour of the week, two columns a team or line. */
export function weekDetail(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const groups = weekGroups(document, lang);
  if (groups.length === 0) return null;
  const columns = groups.flatMap(({ label }) => [
    right(`${label}: ${text.waiting}`),
    right(`${label}: ${text.engineers}`),
  ]);
  const rows = Array.from({ length: HOURS }, (_, hour) => [
    { text: hourLabel(hour, lang) },
    ...groups.flatMap((group) => [
      { text: quantity(group.waiting[hour], lang), value: group.waiting[hour], unit: 'tickets' },
      { text: quantity(group.onDuty[hour], lang), value: group.onDuty[hour], unit: 'people' },
    ]),
  ]);
  return tableOf(text.hourOfWeek, [left(text.hourOfWeek), ...columns], rows);
}

/** A row an hour of the week, a column a team. */
export function occupancyDetail(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const teams = occupancyByHour(document);
  if (teams.length === 0) return null;
  const rows = Array.from({ length: HOURS }, (_, hour) => [
    { text: hourLabel(hour, lang) },
    ...teams.map(({ hours }) => shareCell(hours[hour], lang)),
  ]);
  return tableOf(text.occupancy, [left(text.hourOfWeek), ...teams.map(({ team }) => right(printable(team)))], rows);
}

export function weeksDetail(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const response = list(document, 'response', ['week'], 'mean');
  const open = list(document, 'backlog', ['week'], 'mean');
  const rows = valuesOf([...response, ...open], 'week').map((week) => [
    { text: weekLabel(week) },
    figureCell(find(document, 'response', { week }, 'mean'), lang),
    figureCell(find(document, 'backlog', { week }, 'mean'), lang),
  ]);
  const heads = [left(text.week), right(text.charts.weeksResponse), right(text.charts.weeksOpen)];
  return tableOf(text.page.weeks, heads, rows);
}

function tableOf(title: string, columns: Table['columns'], rows: Table['rows']): Table | null {
  if (rows.length === 0) return null;
  return { title, columns: columns.map((column) => ({ ...column, title: capital(column.title) })), rows };
}

function behind(measure: Measure, lang: Lang): Cell {
  return { text: count(measure.n, lang), value: measure.n, unit: 'tickets' };
}

function hourLabel(hour: number, lang: Lang): string {
  return `${words(lang).weekdays[Math.floor(hour / 24)]} ${clockTime(hour % 24)}`;
}
