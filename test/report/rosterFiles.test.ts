import { describe, expect, it } from 'vitest';
import { rosterFiles } from '../../src/report/roster/files.ts';
import { rosterTables } from '../../src/report/roster.ts';
import { rosterPage } from '../../src/report/rosterPage.ts';
import { deskWith, rosterFor } from '../planning/roster/given.ts';

/** A night over which clocks change, a name that has to be escaped, and one that is long. */
const LONG = 'Maximiliane-Theodora von und zu Hohenfels-Waldburg, 深夜值班工程师团队第二组组长';
const document = await rosterFor(
  deskWith(
    `  nights: { zone: Europe/Berlin, engineers: 4, daysPerWeek: 5, shifts: [22-06], work: 20 min, roster: { names: ['${LONG}', 'A; \\b', '=cmd'] } }`,
    '',
    'from: 2026-03-23, to: 2026-04-06',
  ),
);

const files = new Map(rosterFiles(document, 'en').map(({ path, content }) => [path, String(content)]));

/** Unfolds and unescapes, as RFC 5545 says. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name, value] = /^([A-Z-]+):(.*)$/.exec(line) ?? [];
    if (name !== undefined && events.length > 0) {
      events[events.length - 1][name] = value.replace(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));
    }
  }
  return events;
}

describe('calendars', () => {
  const calendars = [...files].filter(([path]) => path.endsWith('.ics'));

  it('are one for each engineer, under names that every file system takes', () => {
    expect(calendars.map(([path]) => path)).toEqual([
      'calendars/Maximiliane-Theodora-von-und-zu-Hohenfels-Waldburg-深夜值班工程师团队.ics',
      'calendars/A-b.ics',
      'calendars/cmd.ics',
      'calendars/nights-04.ics',
    ]);
  });

  it('have lines of at most 75 octets with both signs at their ends, and every sign whole', () => {
    for (const [, text] of calendars) {
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufffd]/);
      const octets = text.split('\r\n').map((line) => Buffer.byteLength(line));
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    }
    expect(calendars[0][1].replace(/\r\n /g, '')).toContain(`X-WR-CALNAME:${LONG.replace(',', '\\,')}`);
    expect(calendars[1][1]).toContain('X-WR-CALNAME:A\\; \\\\b');
  });

  it('say every shift of the roster at its instants, and nothing else', () => {
    const [team] = document.teams;
    for (const [place, engineer] of team.engineers.entries()) {
      const events = eventsOf(calendars[place][1]);
      const days = engineer.shiftOfDay.flatMap((shift, day) => (shift < 0 ? [] : [day]));
      expect(events.map(({ DTSTART }) => DTSTART)).toEqual(
        days.map((day) => {
          // 22:00 in Berlin: 21:00 UTC until 28 March, 20:00 from the 29th on.
          const date = new Date(Date.UTC(2026, 2, 23 + day, day < 6 ? 21 : 20));
          return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
        }),
      );
      for (const { DTSTART, DTEND, SUMMARY } of events) {
        const hours = (Date.parse(isoOf(DTEND)) - Date.parse(isoOf(DTSTART))) / 3_600_000;
        expect(hours).toBe(DTSTART.startsWith('20260328') ? 7 : 8);
        expect(SUMMARY).toBe('22:00–06:00 nights');
      }
    }
  });

  it('give each shift an identity that no other has and that stays', () => {
    const all = calendars.flatMap(([, text]) => eventsOf(text).map(({ UID }) => UID));
    expect(new Set(all).size).toBe(all.length);
    const again = new Map(rosterFiles(document, 'zh').map(({ path, content }) => [path, String(content)]));
    const identities = [...again].filter(([path]) => path.endsWith('.ics'));
    expect(identities.flatMap(([, text]) => eventsOf(text).map(({ UID }) => UID))).toEqual(all);
  });
});

describe('the file of shifts', () => {
  it('has a line for each, with local times and instants, and no text that a spreadsheet would run', () => {
    const [head, ...rows] = files
      .get('roster.csv')!
      .trim()
      .replace(/^\uFEFF/, '')
      .split('\r\n');
    expect(head).toBe(
      'team,engineer,senior,date,weekday,from,to,zone,begins,ends,workHours,break,breakMinutes,holiday',
    );
    const worked = document.teams[0].engineers.reduce((sum, { shifts }) => sum + shifts, 0);
    expect(rows).toHaveLength(worked);
    expect(rows.filter((row) => row.includes("'=cmd"))).not.toEqual([]);
    expect(rows.filter((row) => /,=cmd/.test(row))).toEqual([]);
    expect(rows.find((row) => row.includes(',2026-03-28,'))).toMatch(
      /2026-03-28,Sat,22:00,06:00,Europe\/Berlin,2026-03-28T21:00Z,2026-03-29T04:00Z,7,\d\d:\d\d,60,$/,
    );
  });
});

describe('the page', () => {
  it.each(['en', 'zh'] as const)(
    'has a row for each engineer in each four weeks and among the shares, in %s',
    async (lang) => {
      const page = await rosterPage(document, lang);
      expect(page.match(/<tr><th scope="row">A; \\b<\/th>/g)).toHaveLength(2);
      expect(page).toContain('@page{size:A4 landscape');
      expect(await rosterPage(document, lang)).toBe(page);
    },
  );

  it('says in the terminal what it comes to', () => {
    const text = rosterTables(document, { lang: 'en', width: 120 });
    expect(text).toContain('All 40 shifts are filled, by 4 engineers.');
  });
});

function isoOf(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}
