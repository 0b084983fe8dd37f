/** The hours of a week from Monday midnight, as an axis with its days named. */
import { HOURS } from '../hoursOfWeek.ts';
import { type Lang, words } from '../words.ts';
import type { ChartSize } from './theme.ts';

/** A day's name begins where the day begins. */
export function hourAxis(lang: Lang, size: ChartSize) {
  const names = words(lang).weekdays.map((name) => `'${size !== 'narrow' ? name : shortened(name, lang)}'`);
  return {
    scale: { domain: [0, HOURS], nice: false },
    axis: {
      values: [0, 24, 48, 72, 96, 120, 144],
      labelExpr: `[${names.join(',')}][floor(datum.value / 24)]`,
      labelAlign: 'left' as const,
      labelOverlap: false as const,
      grid: true,
      title: null,
    },
  };
}

function shortened(name: string, lang: Lang): string {
  return lang === 'zh' ? name.slice(-1) : name;
}
