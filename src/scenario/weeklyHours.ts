/**
 * Opening hours in words, as a scenario writes them: 'Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-14:00', '24x7',
 * '22-06 every day'. Parsing never throws: it gives the hours, or a message with what was expected.
 */

/** Minutes since local midnight, [opening, closing); a closing above 1440 lies on the next day. */
export type DayInterval = [fromMinuteOfDay: number, toMinuteOfDay: number];

export interface WeeklyOpening {
  /** 1 = Monday to 7 = Sunday. */
  days: number[];
  intervals: DayInterval[];
}

export type WeeklyHours = { ok: true; open: WeeklyOpening[] } | { ok: false; message: string };
export type DayHours = { ok: true; intervals: DayInterval[] } | { ok: false; message: string };

const EXPECTED =
  "expected hours such as 'Mon-Fri 09:00-18:00', 'Mon-Fri 09-12, 13-17; Sat 10:00-14:00', '22-06 every day' or '24x7'";
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LONG_DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WHOLE_WEEKS: Record<string, number[]> = {
  everyday: EVERY_DAY,
  daily: EVERY_DAY,
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
};

/** Hours of a week. Days may stand before or after their hours; hours without days hold every day. */
export function parseWeekly(text: string): WeeklyHours {
  const open: WeeklyOpening[] = [];
  for (const clause of simplify(text).split(';')) {
    let current: WeeklyOpening = { days: [], intervals: [] };
    const daysFirst = !/^[\s,]*\d/.test(clause);
    const words = clause.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length === 0) continue;
    for (const word of words) {
      const roundTheClock = /^24[x/*](5|7)$/.exec(word);
      if (roundTheClock !== null) {
        if (words.length > 1) return failure(text, `'${word}' stands alone`);
        current = { days: EVERY_DAY.slice(0, Number(roundTheClock[1])), intervals: [[0, 1440]] };
        continue;
      }
      const days = parseDays(word);
      if (days !== undefined) {
        // 'Mon-Fri 09-18, Sat 10-14': days after hours that already have theirs begin the next clause.
        if (daysFirst && current.intervals.length > 0) {
          open.push(current);
          current = { days: [], intervals: [] };
        }
        current.days.push(...days.filter((day) => !current.days.includes(day)));
        continue;
      }
      const hours = parseInterval(word);
      if (typeof hours === 'string') return failure(text, hours);
      if (!daysFirst && current.days.length > 0) {
        open.push(current);
        current = { days: [], intervals: [] };
      }
      current.intervals.push(hours);
    }
    if (current.intervals.length === 0) return failure(text, 'days without hours');
    open.push({ ...current, days: current.days.length > 0 ? current.days : [...EVERY_DAY] });
  }
  return open.length > 0 ? { ok: true, open } : failure(text, 'no hours');
}

/** Hours of one day, as for a half day: '09:00-12:00' or '09:00-12:00, 13:00-15:00'. */
export function parseDayHours(text: string): DayHours {
  const intervals: DayInterval[] = [];
  for (const word of simplify(text).split(/[\s,;]+/)) {
    if (word === '') continue;
    const hours = parseInterval(word);
    if (typeof hours === 'string') return failure(text, hours);
    intervals.push(hours);
  }
  return intervals.length > 0 ? { ok: true, intervals } : failure(text, 'no hours');
}

/** One spelling for all: small letters, plain hyphens without spaces around them, 'every day' as one word. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—−~]|\b(?:to|until)\b/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/×/g, 'x')
    .replace(/，|、|\band\b/g, ',')
    .replace(/；/g, ';')
    .replace(/：/g, ':')
    .replace(/every\s+day|each\s+day/g, 'everyday');
}

function parseDays(word: string): number[] | undefined {
  if (Object.hasOwn(WHOLE_WEEKS, word)) return WHOLE_WEEKS[word];
  const [first, last, ...more] = word.split('-').map(weekday);
  if (more.length > 0 || first === 0 || last === 0) return undefined;
  const days = [first];
  // 'Sat-Tue' runs over the end of the week.
  while (last !== undefined && days[days.length - 1] !== last) days.push((days[days.length - 1] % 7) + 1);
  return days;
}

function weekday(name: string): number {
  return (DAY_NAMES.indexOf(name) + 1 || LONG_DAY_NAMES.indexOf(name) + 1) as number;
}

/** '09:00-18:00' → [540, 1080]; '22-06' → [1320, 1800]; otherwise what is wrong with it. */
function parseInterval(word: string): DayInterval | string {
  const parts = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/.exec(word);
  if (parts === null) return `'${word}' is neither days nor hours`;
  const [fromHour, fromMinute, toHour, toMinute] = parts.slice(1).map((digits) => Number(digits ?? 0));
  if (fromMinute > 59 || toMinute > 59) return `'${word}' has more than 59 minutes in an hour`;
  const from = fromHour * 60 + fromMinute;
  const to = toHour * 60 + toMinute;
  if (from >= 1440 || to > 2880) return `'${word}' begins after 23:59 or ends after 48:00`;
  if (from === to) return `'${word}' ends when it begins (around the clock is 00:00-24:00)`;
  const closing = to < from ? to + 1440 : to;
  return [from, closing];
}

function failure(text: string, problem: string): { ok: false; message: string } {
  return { ok: false, message: `'${text}': ${problem}; ${EXPECTED}` };
}
