/** Dates as day numbers (days since 1970-01-01) and back, by plain arithmetic in the Gregorian calendar; no zones here. */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
  /** The ISO 8601 week and the year it belongs to: 2027-01-01 lies in week 53 of 2026. */
  readonly isoWeek: number;
  readonly isoYear: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** '2026-02-14' → 20498; undefined when the text is no date of that form or the date does not exist. */
export function dayNumber(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const day = dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return dateText(day) === text ? day : undefined;
}

/** Day number of a year, month (1 to 12) and day. */
export function dayNumberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** 20498 → '2026-02-14'. */
export function dateText(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 1 = Monday to 7 = Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function civilDate(day: number): CivilDate {
  const date = new Date(day * MILLISECONDS_A_DAY);
  const weekday = weekdayOf(day);
  // An ISO week belongs to the year of its Thursday.
  const thursday = day - weekday + 4;
  const isoYear = new Date(thursday * MILLISECONDS_A_DAY).getUTCFullYear();
  const isoWeek = Math.floor((thursday - dayNumberOf(isoYear, 1, 1)) / 7) + 1;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday,
    isoWeek,
    isoYear,
  };
}
