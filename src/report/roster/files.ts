/** A roster as files: one line a shift for programs and spreadsheets, and a calendar for each engineer. */
import Papa from 'papaparse';
import type { RosterDocument } from '../../planning/roster/roster.ts';
import type { Lang } from '../words.ts';
import type { ReportFile } from '../write/reportFile.ts';
import { timeOfDay, weekdayOf } from './days.ts';
import { dutiesOf } from './duties.ts';
import { calendarOf } from './icalendar.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** roster.csv, and calendars/NAME.ics. */
export function rosterFiles(document: RosterDocument, lang: Lang): ReportFile[] {
  const files: ReportFile[] = [{ path: 'roster.csv', content: rosterCsv(document) }];
  const taken = new Set<string>();
  for (const team of document.teams) {
    for (const engineer of team.engineers) {
      const path = `calendars/${freeName(engineer.name, taken)}.ics`;
      files.push({ path, content: calendarOf(document, team, engineer, lang) });
    }
  }
  return files;
}

/** Local times with their zone, and instants for programs. */
export function rosterCsv(document: RosterDocument): string {
  const rows = document.teams.flatMap((team) =>
    team.engineers.flatMap((engineer) =>
      dutiesOf(document, team, engineer).map(({ date, day, shift, begins, ends, breakAt }) => ({
        team: team.team,
        engineer: engineer.name,
        senior: engineer.senior ? 'yes' : '',
        date,
        weekday: WEEKDAYS[weekdayOf(document, day)],
        from: timeOfDay(shift.parts[0][0]),
        to: timeOfDay(shift.parts[shift.parts.length - 1][1]),
        zone: team.zone,
        begins: instant(begins),
        ends: instant(ends),
        workHours: shift.workMinutes / 60,
        break: breakAt === null ? '' : timeOfDay(breakAt),
        breakMinutes: breakAt === null ? '' : team.rules.break,
        holiday: team.holidays.includes(day) ? 'yes' : '',
      })),
    ),
  );
  return `${BYTE_ORDER_MARK}${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

function instant(epochMinutes: number): string {
  return `${new Date(epochMinutes * 60_000).toISOString().slice(0, 16)}Z`;
}

/** A name that every file system takes; two engineers never share one. */
function freeName(name: string, taken: Set<string>): string {
  const plain =
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 60) || 'engineer';
  let free = plain;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain}-${number}`;
  taken.add(free.toLowerCase());
  return free;
}
