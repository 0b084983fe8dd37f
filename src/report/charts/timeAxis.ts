/** A logarithmic axis of time with ticks that people think in: a minute, an hour, a day, a week. */
import type { Lang } from '../words.ts';

const ticks: readonly { readonly minutes: number; readonly en: string; readonly zh: string }[] = [
  { minutes: 1, en: '1 min', zh: '1分钟' },
  { minutes: 15, en: '15 min', zh: '15分钟' },
  { minutes: 60, en: '1 h', zh: '1小时' },
  { minutes: 240, en: '4 h', zh: '4小时' },
  { minutes: 1440, en: '1 day', zh: '1天' },
  { minutes: 10_080, en: '1 week', zh: '1周' },
  { minutes: 43_200, en: '30 days', zh: '30天' },
];

/** Minutes at the ends of the axis. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Scale and axis of an x encoding over these minutes; a dense axis keeps every other label. */
export function timeAxis(span: TimeSpan, lang: Lang, title: string | null, dense = false) {
  const shown = ticks.filter(({ minutes }) => minutes >= span.from && minutes <= span.to);
  const labelled = shown.filter((_, index) => !dense || index % 2 === 0);
  // The labels are this file's own words: nothing of a scenario gets into an expression.
  const labels = labelled.map((tick) => `datum.value === ${tick.minutes} ? '${tick[lang]}' : `).join('');
  return {
    scale: { type: 'log' as const, domain: [span.from, span.to], nice: false },
    axis: {
      values: shown.map((tick) => tick.minutes),
      labelExpr: `${labels}''`,
      labelOverlap: false as const,
      title,
      grid: true,
    },
  };
}
