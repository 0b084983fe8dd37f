/** The figures behind the chart of one ticket: every stretch of its life, then its clocks. */
import { duration } from '../formats.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { lateness, stretchesOf, type TicketStory, whereabouts } from '../ticketStory.ts';
import { capital, type Lang, labelOf, printable, words } from '../words.ts';

export function ticketTimelineDetail(story: TicketStory, lang: Lang): Table | null {
  if (story.parts.length === 0) return null;
  const { charts } = words(lang);
  const at = (minutes: number): Cell => ({ text: minutes === 0 ? '0' : duration(minutes, lang) });
  const withWhom = {
    customer: charts.ticketCustomer,
    thirdParty: charts.ticketThirdParty,
    elsewhere: charts.ticketElsewhere,
  };
  const life = story.parts.map((part): Cell[] => {
    const where = whereabouts(part);
    return [
      { text: labelOf(lang, 'pastime', part.pastime) },
      { text: where === 'team' ? printable(part.team ?? '') : capital(withWhom[where]) },
      at(part.from),
      at(part.to),
      { text: duration(part.to - part.from, lang) },
    ];
  });
  const clocks = story.clocks.map((clock): Cell[] => {
    const late = lateness(clock, story.minutes);
    const running = stretchesOf(clock, story.minutes).reduce(
      (sum, { from, to, runs }) => sum + (runs ? to - from : 0),
      0,
    );
    const verdict =
      late === null
        ? charts.ticketUnpromised
        : late > 0
          ? charts.ticketLate(duration(late, lang))
          : charts.ticketKept(duration(-late, lang));
    return [
      { text: labelOf(lang, 'clock', clock.clock) },
      { text: verdict },
      at(clock.from),
      clock.stopped === null ? { text: charts.ticketRuns } : at(clock.stopped),
      { text: duration(running, lang) },
    ];
  });
  const columns = [
    left(capital(charts.ticketWhat)),
    left(capital(charts.ticketWho)),
    right(capital(charts.ticketFrom)),
    right(capital(charts.ticketTo)),
    right(capital(charts.ticketLasted)),
  ];
  return { title: printable(story.id), columns, rows: [...life, ...clocks] };
}
