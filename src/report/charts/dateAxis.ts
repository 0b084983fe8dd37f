/** The days of a period as an axis: marks on its Mondays, or on the first of a month where it is long. */
import type { Lang } from '../words.ts';
import type { ChartSize } from './theme.ts';

/** Share of the axis that a label takes. */
const SHORTEST_LABEL: Record<ChartSize, number> = { wide: 0.05, narrow: 0.16, paper: 0.07 };
const MOST_MARKS: Record<ChartSize, number> = { wide: 8, narrow: 4, paper: 8 };

/** Axis of an x encoding in days since the midnight that begins the date `from` (its local text). */
export function dateAxis(from: string, days: number, lang: Lang, size: ChartSize) {
  const first = new Date(`${from.slice(0, 10)}T00:00:00Z`);
  const toMonday = (8 - first.getUTCDay()) % 7;
  const weeks = Math.max(1, Math.ceil((days - toMonday) / 7 / MOST_MARKS[size]));
  const marks: number[] = [];
  for (let day = toMonday; day <= days - SHORTEST_LABEL[size] * days; day += 7 * weeks) marks.push(day);
  const shown = days < 7 ? [0] : marks;
  // Dates are this file's own words: nothing of a scenario gets into an expression.
  const labels = shown.map((day) => `datum.value === ${day} ? '${shortDay(from, lang, day)}' : `).join('');
  return {
    scale: { domain: [0, days], nice: false },
    axis: {
      values: shown,
      labelExpr: `${labels}''`,
      labelAlign: 'left' as const,
      labelOverlap: false as const,
      grid: true,
      title: null,
    },
  };
}

/** '5 Jan', '1月5日': so many days after a date. */
export function shortDay(from: string, lang: Lang, days: number): string {
  const date = new Date(`${from.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const month = lang === 'zh' ? ('long' as const) : ('short' as const);
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { day: 'numeric', month, timeZone: 'UTC' }).format(
    date,
  );
}
