import { describe, expect, it } from 'vitest';
import { civilDate, dateText, dayNumber, dayNumberOf, weekdayOf } from '../../src/scenario/civilDate.ts';

describe('day numbers', () => {
  it('count from 1970-01-01, which was a Thursday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(-1)).toBe(3);
    expect(dayNumberOf(2028, 2, 29)).toBe(dayNumber('2028-03-01')! - 1);
    expect(dateText(dayNumber('2026-02-14')!)).toBe('2026-02-14');
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'x'])('refuse %s', (text) => {
    expect(dayNumber(text)).toBeUndefined();
  });

  it.each([
    ['2026-01-01', 4, 1, 2026],
    ['2027-01-01', 5, 53, 2026],
    ['2025-12-29', 1, 1, 2026],
    ['2024-12-30', 1, 1, 2025],
    ['2026-12-31', 4, 53, 2026],
  ])('%s is weekday %d of ISO week %d of %d', (text, weekday, isoWeek, isoYear) => {
    expect(civilDate(dayNumber(text)!)).toMatchObject({ weekday, isoWeek, isoYear });
  });
});
