/**
 * An engineer's shifts as iCalendar (RFC 5545), for the calendar on his desk or his phone. Instants are in UTC, so that no
 * time zone has to be described; each shift keeps its identity, so that a later roster moves it instead of doubling it.
 */
import type { RosterDocument, RosteredEngineer, RosteredTeam } from '../../planning/roster/roster.ts';
import { type Lang, printable, words } from '../words.ts';
import { timeOfDay } from './days.ts';
import { dutiesOf, type RosterDuty } from './duties.ts';

const LINE_OCTETS = 75;

export function calendarOf(
  document: RosterDocument,
  team: RosteredTeam,
  engineer: RosteredEngineer,
  lang: Lang,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Queuecast//${escaped(document.queuecast)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(engineer.name)}`,
    ...dutiesOf(document, team, engineer).flatMap((duty) => eventOf(document, duty, lang)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf(document: RosterDocument, duty: RosterDuty, lang: Lang): string[] {
  const { team, engineer, date, shift, begins, ends, breakAt } = duty;
  const { roster } = words(lang);
  const pause =
    breakAt === null ? [] : [roster.breakFrom(`${timeOfDay(breakAt)}–${timeOfDay(breakAt + team.rules.break)}`)];
  const told = [printable(team.team), roster.zoneTimes(printable(team.zone)), ...pause];
  return [
    'BEGIN:VEVENT',
    `UID:${date}-${identity(engineer.name)}-${identity(document.scenario.name)}@queuecast`,
    // The day of the roster, not of its making: the same roster gives the same bytes.
    `DTSTAMP:${document.from.replaceAll('-', '')}T000000Z`,
    `DTSTART:${stamp(begins)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${escaped(`${shift.name} ${printable(team.team)}`)}`,
    `DESCRIPTION:${escaped(told.join('\n'))}`,
    'END:VEVENT',
  ];
}

/** '20260105T010000Z'. */
function stamp(epochMinutes: number): string {
  return `${new Date(epochMinutes * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function identity(name: string): string {
  return encodeURIComponent(printable(name)).replace(/[^\w%.-]/g, '_');
}

/** Text as RFC 5545, 3.3.11 has it. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replace(/[\\;,]/g, (sign) => `\\${sign}`))
    .join('\\n');
}

/** Lines of at most 75 octets; no sign is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const own = encoder.encode(sign).length;
    if (octets + own > LINE_OCTETS) {
      pieces.push(piece);
      // The blank at the beginning of what is continued counts as well.
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += own;
  }
  return [...pieces, piece].join('\r\n');
}
