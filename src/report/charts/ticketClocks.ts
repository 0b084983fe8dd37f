/** The lower half of a ticket's chart: each clock from its beginning to its stop, its pauses thin, its promise upright. */
import { duration } from '../formats.ts';
import { lateness, stretchesOf, type TicketStory } from '../ticketStory.ts';
import { type Lang, labelOf, words } from '../words.ts';
import { type ChartSize, colours, ink, panelTitle } from './theme.ts';
import { rowsOf, type TicketFrame, timeScale } from './ticketFrame.ts';

export function clockRows(story: TicketStory, lang: Lang, size: ChartSize) {
  const { charts } = words(lang);
  return story.clocks.map((clock) => {
    const late = lateness(clock, story.minutes);
    const runs = clock.stopped === null ? charts.ticketRuns : charts.ticketUnpromised;
    const isLate = late !== null && late > 0;
    const by = duration(Math.abs(late ?? 0), lang);
    // A phone has room for the sign alone.
    const verdict =
      size === 'narrow' ? `${isLate ? '+' : '−'}${by}` : isLate ? charts.ticketLate(by) : charts.ticketKept(by);
    return { clock, row: labelOf(lang, 'clock', clock.clock), isLate, label: late === null ? runs : verdict };
  });
}

export function clockPanel(story: TicketStory, clocks: ReturnType<typeof clockRows>, frame: TicketFrame) {
  const { lang, size, width, unit, reach } = frame;
  const at = (minutes: number) => minutes / unit.minutes;
  const stretches = clocks.flatMap(({ clock, row, isLate }) =>
    stretchesOf(clock, story.minutes).map(({ from, to, runs }) => ({ row, isLate, runs, from: at(from), to: at(to) })),
  );
  const marks = clocks.map(({ clock, row, isLate, label }) => ({
    row,
    isLate,
    label,
    due: clock.due !== null && clock.due <= reach ? at(clock.due) : null,
    stopped: clock.stopped === null ? null : at(clock.stopped),
  }));
  const colour = { condition: { test: 'datum.isLate', value: colours.vermilion }, value: colours.blue };
  const line = (runs: boolean, strokeWidth: number) => ({
    transform: [{ filter: `datum.runs === ${runs}` }],
    mark: { type: 'rule' as const, strokeWidth },
    encoding: { x: { field: 'from', type: 'quantitative' as const }, x2: { field: 'to' }, color: colour },
  });
  return {
    title: panelTitle(words(lang).charts.ticketClocks, size),
    data: { values: stretches },
    width,
    height: { step: 26 },
    encoding: {
      y: rowsOf(
        clocks.map(({ row }) => row),
        frame,
      ),
      x: { type: 'quantitative' as const, ...timeScale(frame, true) },
    },
    layer: [
      line(false, 1.5),
      line(true, 6),
      {
        data: { values: marks },
        transform: [{ filter: 'isValid(datum.due)' }],
        mark: { type: 'tick' as const, orient: 'vertical' as const, thickness: 3, size: 20, opacity: 1 },
        encoding: { x: { field: 'due', type: 'quantitative' as const }, color: { value: ink.text } },
      },
      {
        data: { values: marks },
        transform: [{ filter: 'isValid(datum.stopped)' }],
        mark: { type: 'point' as const, filled: false, size: 90, strokeWidth: 2.5, opacity: 1 },
        encoding: { x: { field: 'stopped', type: 'quantitative' as const }, color: colour },
      },
      {
        data: { values: marks },
        mark: { type: 'text' as const, align: 'left' as const },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
  };
}
