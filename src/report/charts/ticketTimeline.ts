/** One ticket from its creation to its end: above, who had it when; below, its clocks (`ticketClocks`). */
import type { TopLevelSpec } from 'vega-lite';
import { duration, share, timeUnit } from '../formats.ts';
import { longestPastime, type TicketStory, whereabouts } from '../ticketStory.ts';
import { pixelsOf } from '../width.ts';
import { capital, type Lang, nameOf, printable, words } from '../words.ts';
import { type ChartSize, colours, NAME_LIMIT, panelTitle, plotWidth, theme, title } from './theme.ts';
import { clockPanel, clockRows } from './ticketClocks.ts';
import { ROOM_FOR_RING, rowsOf, type TicketFrame, timeScale } from './ticketFrame.ts';

/** A promise beyond this many times the ticket's life would leave the life itself no room. */
const FURTHEST_PROMISE = 1.5;
/** The least that is drawn of a stretch, so that minutes of work are seen in a life of weeks. */
const LEAST_PIXELS = 2.5;

export function ticketTimelineChart(story: TicketStory, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const longest = longestPastime(story);
  if (longest === null || !(story.minutes > 0)) return null;
  const { charts } = words(lang);
  const sentence = charts.ticketTitle(
    printable(story.id),
    nameOf(lang, 'severity', story.severity),
    duration(story.minutes, lang),
    share(longest.minutes / story.minutes, lang),
    nameOf(lang, 'pastime', longest.pastime),
  );
  const parts = partRows(story, lang);
  const clocks = clockRows(story, lang, size);
  const names = [...parts.map(({ row }) => row), ...clocks.map(({ row }) => row)];
  const labels = clocks.map(({ label }) => label);
  const dues = story.clocks.flatMap(({ due }) =>
    due !== null && due <= story.minutes * FURTHEST_PROMISE ? [due * 1.02] : [],
  );
  const reach = Math.max(story.minutes, ...dues) * 1.01;
  const nameWidth = Math.min(NAME_LIMIT[size], Math.max(...names.map((name) => pixelsOf(name, 12)))) + ROOM_FOR_RING;
  const width = plotWidth(size, names, labels) - ROOM_FOR_RING;
  const frame = { lang, size, width, nameWidth, unit: timeUnit(reach), reach };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${charts.ticketAbout}`,
    spacing: 20,
    vconcat: [lifePanel(parts, frame), ...(clocks.length > 0 ? [clockPanel(story, clocks, frame)] : [])],
    config: theme,
  };
}

function partRows(story: TicketStory, lang: Lang) {
  const { charts } = words(lang);
  const rowNames = {
    customer: capital(charts.ticketCustomer),
    thirdParty: capital(charts.ticketThirdParty),
    elsewhere: capital(charts.ticketElsewhere),
  };
  return story.parts.map((part) => {
    const where = whereabouts(part);
    const kind = where === 'team' ? (part.pastime === 'waiting' ? 'waiting' : 'work') : where;
    return {
      ofTeam: where === 'team',
      row: where === 'team' ? printable(part.team ?? '') : rowNames[where],
      kind: charts.ticketKinds[kind],
      from: part.from,
      to: part.to,
    };
  });
}

function lifePanel(parts: ReturnType<typeof partRows>, frame: TicketFrame) {
  const { lang, size, width, unit, reach } = frame;
  const kinds = words(lang).charts.ticketKinds;
  const rows = [...new Set([...parts.filter(({ ofTeam }) => ofTeam), ...parts].map(({ row }) => row))];
  const shown = Object.values(kinds).filter((kind) => parts.some((part) => part.kind === kind));
  const palette = {
    [kinds.waiting]: colours.orange,
    [kinds.work]: colours.blue,
    [kinds.customer]: colours.purple,
    [kinds.thirdParty]: colours.green,
    [kinds.elsewhere]: colours.grey,
  };
  const least = (reach / width) * LEAST_PIXELS;
  const values = parts.map(({ row, kind, from, to }) => ({
    row,
    kind,
    from: from / unit.minutes,
    to: Math.max(to, from + least) / unit.minutes,
  }));
  return {
    title: panelTitle(words(lang).charts.ticketWhere, size),
    data: { values },
    width,
    height: { step: 26 },
    mark: { type: 'bar' as const, height: { band: 0.7 } },
    encoding: {
      x: { field: 'from', type: 'quantitative' as const, ...timeScale(frame, false) },
      x2: { field: 'to' },
      y: rowsOf(rows, frame),
      color: {
        field: 'kind',
        type: 'nominal' as const,
        scale: { domain: shown, range: shown.map((kind) => palette[kind]) },
        legend: {
          title: null,
          symbolType: 'square',
          symbolStrokeWidth: 0,
          symbolSize: 140,
          columns: size !== 'narrow' ? 5 : 2,
        },
      },
    },
  };
}
