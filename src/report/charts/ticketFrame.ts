/** What the two panels of a ticket's chart have in common: the axis of time, and where the names of rows end. */
import type { timeUnit } from '../formats.ts';
import { type Lang, words } from '../words.ts';
import { type ChartSize, NAME_LIMIT } from './theme.ts';

/** Pixels between a name and the drawing, where the ring of a clock stands that stopped at once. */
export const ROOM_FOR_RING = 12;

export interface TicketFrame {
  readonly lang: Lang;
  readonly size: ChartSize;
  readonly width: number;
  /** Pixels that the longest name of either panel takes: both begin at the same place. */
  readonly nameWidth: number;
  readonly unit: ReturnType<typeof timeUnit>;
  /** The end of the axis, in minutes. */
  readonly reach: number;
}

export function rowsOf(rows: string[], { size, nameWidth }: TicketFrame) {
  return {
    field: 'row',
    type: 'nominal' as const,
    sort: rows,
    axis: { title: null, labelLimit: NAME_LIMIT[size], labelPadding: ROOM_FOR_RING, minExtent: nameWidth },
  };
}

/** The same scale in both panels, and the axis named once. */
export function timeScale({ lang, size, unit, reach }: TicketFrame, named: boolean) {
  return {
    scale: { domain: [0, reach / unit.minutes], nice: false },
    axis: {
      title: named ? words(lang).charts.ticketAxis(unit[lang]) : null,
      titleAnchor: 'start' as const,
      tickCount: size !== 'narrow' ? 8 : 4,
      grid: true,
    },
  };
}
