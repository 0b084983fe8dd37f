/** The monthly bottleneck analysis (F18): where clock time goes, what costs most of it each month, what would help. */
import type { BottleneckDocument, ClockPart, MonthBottleneck, Waits } from '../../planning/bottleneck/bottleneck.ts';
import type { ResultDocument } from '../../planning/result.ts';
import { clockTimeChart } from '../charts/clockTime.ts';
import type { ReportSection } from '../document.ts';
import { NONE, share } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, shareCell, type Table } from '../table.ts';
import { monthLabel } from '../wallClock.ts';
import { capital, inOrder, type Lang, labelOf, printable, words } from '../words.ts';
import { figureAsMeasure, hourName, partLabel } from './bottleneckNames.ts';
import { remediesTable } from './remedies.ts';

/** Of a ranking so many are shown. */
const MOST_ROWS = 12;

export function bottleneckSection(
  document: ResultDocument,
  bottleneck: BottleneckDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { reports } = words(lang);
  const whole = bottleneck?.months[0];
  return sectionOf('bottleneck', reports.bottleneck, [
    figureBlock(
      'clock-time',
      (size) => clockTimeChart(document, lang, size),
      reports.clockTimeCaption,
      clockTimeTable(document, lang),
    ),
    tableBlock('bottleneck-by-month', bottleneck === undefined ? null : monthsTable(bottleneck.months, lang)),
    tableBlock('bottleneck-ranking', whole === undefined ? null : rankingTable(whole, lang)),
    tableBlock('bottleneck-remedies', bottleneck === undefined ? null : remediesTable(bottleneck, lang)),
  ]);
}

/** A row a cause, a column a month, then the whole period. */
function clockTimeTable(document: ResultDocument, lang: Lang): Table | null {
  const { reports } = words(lang);
  const whole = list(document, 'clockTime', ['cause'], 'total');
  const months = valuesOf(list(document, 'clockTime', ['cause', 'month'], 'total'), 'month').sort();
  const total = whole.reduce((sum, { estimate }) => sum + estimate, 0);
  if (!(total > 0)) return null;
  return {
    title: reports.clockTimeAbout,
    columns: [
      left(reports.cause),
      ...months.map((month) => right(monthLabel(month, lang))),
      right(reports.wholePeriod),
      right(reports.shareOfAll),
    ],
    rows: inOrder('clockCause', valuesOf(whole, 'cause')).map((cause): Cell[] => {
      const all = find(document, 'clockTime', { cause }, 'total');
      const part = (all?.estimate ?? 0) / total;
      return [
        { text: labelOf(lang, 'clockCause', cause) },
        ...months.map((month) => figureCell(find(document, 'clockTime', { cause, month }, 'total'), lang)),
        figureCell(all, lang),
        shareCell(part, lang),
      ];
    }),
  };
}

/** A row a month: the largest part that the desk can shorten, and who, what and when is waited for most. */
function monthsTable(months: readonly MonthBottleneck[], lang: Lang): Table | null {
  const { reports } = words(lang);
  const heads = [reports.month, reports.worstPart, reports.clockHours, reports.shareOfHours];
  const waited = [reports.waitedTeam, reports.waitedSkill, reports.waitedHour];
  const mostOf = (waits: readonly Waits[], nameOf: (name: string) => string): Cell => {
    const [first] = waits;
    if (first === undefined || !(first.hours > 0)) return { text: NONE };
    return { text: nameOf(first.name), detail: reports.ofWaits(share(first.shareOfWaits, lang)) };
  };
  const rows = months.map((each): Cell[] => [
    { text: each.month === null ? reports.wholePeriod : monthLabel(each.month, lang) },
    ...worstCells(each, lang),
    mostOf(each.teams, printable),
    mostOf(each.skills, printable),
    mostOf(each.hours, (hour) => hourName(Number(hour), lang)),
  ]);
  if (rows.length === 0) return null;
  const columns = [...heads, ...waited].map((head, place) => (place < 2 || place > 3 ? left(head) : right(head)));
  return { title: reports.bottleneckByMonth, columns, rows, note: reports.bottleneckNote };
}

function worstCells({ worst }: MonthBottleneck, lang: Lang): Cell[] {
  if (worst === null) return [NONE, NONE, NONE].map((text) => ({ text }));
  const { reports } = words(lang);
  const { part, at, sure } = worst;
  const certainty = part.hours.low === null ? [] : [sure ? reports.sureFirst : reports.unsureFirst];
  const team = at?.team === undefined ? [] : [reports.mostlyAt(printable(at.team))];
  const [hours, ofAll] = partCells(part, lang);
  const detail = [...team, ...certainty].join(reports.factsBetween);
  return [{ text: capital(partLabel(part, lang)), detail }, hours, ofAll];
}

function rankingTable(whole: MonthBottleneck, lang: Lang): Table | null {
  const { reports } = words(lang);
  const shown = whole.ranking.filter(({ hours }) => hours.estimate > 0).slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  return {
    title: reports.ranking,
    columns: [left(reports.where), right(reports.clockHours), right(reports.shareOfHours), right(reports.lateShare)],
    rows: shown.map((part) => [{ text: capital(partLabel(part, lang)) }, ...partCells(part, lang)]),
    note: reports.rankingNote(shown.length, whole.ranking.filter(({ hours }) => hours.estimate > 0).length),
  };
}

/** Hours, share of all hours, share of the hours of late tickets. */
function partCells(part: ClockPart, lang: Lang): Cell[] {
  return [figureCell(figureAsMeasure(part.hours), lang), shareCell(part.share, lang), shareCell(part.lateShare, lang)];
}
