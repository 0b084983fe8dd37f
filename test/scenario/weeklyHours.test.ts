import { describe, expect, it } from 'vitest';
import { parseDayHours, parseWeekly } from '../../src/scenario/weeklyHours.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];

describe('hours of a week in words', () => {
  it.each([
    ['Mon-Fri 09:00-18:00', [{ days: WEEKDAYS, intervals: [[540, 1080]] }]],
    ['Mon-Sat 09:30-18:30', [{ days: [1, 2, 3, 4, 5, 6], intervals: [[570, 1110]] }]],
    [
      'Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-14:00',
      [
        {
          days: WEEKDAYS,
          intervals: [
            [540, 720],
            [780, 1020],
          ],
        },
        { days: [6], intervals: [[600, 840]] },
      ],
    ],
    ['24x7', [{ days: EVERY_DAY, intervals: [[0, 1440]] }]],
    ['24×7', [{ days: EVERY_DAY, intervals: [[0, 1440]] }]],
    ['24/5', [{ days: WEEKDAYS, intervals: [[0, 1440]] }]],
    ['22-06 every day', [{ days: EVERY_DAY, intervals: [[1320, 1800]] }]],
    ['22:00-30:00', [{ days: EVERY_DAY, intervals: [[1320, 1800]] }]],
    ['08-16', [{ days: EVERY_DAY, intervals: [[480, 960]] }]],
    ['16-24', [{ days: EVERY_DAY, intervals: [[960, 1440]] }]],
    ['weekdays 9-17:30', [{ days: WEEKDAYS, intervals: [[540, 1050]] }]],
    ['Monday to Friday 9:00 – 17:30', [{ days: WEEKDAYS, intervals: [[540, 1050]] }]],
    ['Mon, Wed and Fri 09-12', [{ days: [1, 3, 5], intervals: [[540, 720]] }]],
    ['Sat-Tue 10-12', [{ days: [6, 7, 1, 2], intervals: [[600, 720]] }]],
    [
      'Mon-Fri 09-18, Sat 10-14',
      [
        { days: WEEKDAYS, intervals: [[540, 1080]] },
        { days: [6], intervals: [[600, 840]] },
      ],
    ],
    [
      '09-12 Mon, 13-17 Tue',
      [
        { days: [1], intervals: [[540, 720]] },
        { days: [2], intervals: [[780, 1020]] },
      ],
    ],
  ])('%s', (text, open) => {
    expect(parseWeekly(text)).toEqual({ ok: true, open });
  });

  it.each([
    ['', /no hours/],
    ['Mon-Fri', /days without hours/],
    ['Fry 10-12', /'fry' is neither days nor hours/],
    ['9am-5pm', /neither days nor hours/],
    ['Mon 09:00-09:00', /ends when it begins/],
    ['Mon 09:75-10:00', /59 minutes/],
    ['Mon 25-26', /after 23:59/],
    ['Mon-Fri 24x7', /stands alone/],
    ['Mon-Wed-Fri 9-17', /neither days nor hours/],
  ])('%j is refused with what was expected', (text, problem) => {
    const result = parseWeekly(text);
    expect(result.ok).toBe(false);
    const { message } = result as { message: string };
    expect(message).toMatch(problem);
    expect(message).toMatch(/expected hours such as 'Mon-Fri 09:00-18:00'/);
  });
});

describe('hours of one day in words', () => {
  it('takes one interval or several', () => {
    expect(parseDayHours('09:00-12:00')).toEqual({ ok: true, intervals: [[540, 720]] });
    expect(parseDayHours('09-12, 13-15')).toEqual({
      ok: true,
      intervals: [
        [540, 720],
        [780, 900],
      ],
    });
  });

  it('takes no days', () => {
    expect(parseDayHours('Mon 09-12').ok).toBe(false);
    expect(parseDayHours('').ok).toBe(false);
  });
});
