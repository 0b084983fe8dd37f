import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayNumber, weekdayOf } from '../../src/scenario/civilDate.ts';
import { parseHolidays } from '../../src/scenario/holidays.ts';
import { SHANGHAI_2026 } from '../model/calendarCases.ts';

describe('a list of holidays', () => {
  it('is read by kind, whatever other columns stand there', () => {
    const text = `kind,date,name,hours
holiday,2026-12-25,"Christmas, Day",
make-up,2026-02-14,,

half-day,2026-12-24,Christmas Eve,"09:00-12:00, 13-14"
`;
    expect(parseHolidays(text)).toEqual({
      holidays: ['2026-12-25'],
      makeUpWorkdays: ['2026-02-14'],
      halfDays: [
        {
          date: '2026-12-24',
          intervals: [
            [540, 720],
            [780, 840],
          ],
        },
      ],
      problems: [],
    });
  });

  it('names the line of every mistake and keeps the good rows', () => {
    const text = `date,kind,name,hours
2026-02-30,holiday,no such day,
2026-05-01,feast,"a name
over two lines",
2026-05-02,holiday,good,

2026-12-24,half-day,no hours,
2026-05-02,make-up,twice,
`;
    const { holidays, problems } = parseHolidays(text);
    expect(holidays).toEqual(['2026-05-02']);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 7, 8]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("'2026-02-30' is no date"),
      expect.stringContaining("'feast' is no kind of day"),
      expect.stringContaining('needs its hours'),
      expect.stringContaining('already in line 5'),
    ]);
  });

  it('asks for its columns', () => {
    expect(parseHolidays('day,kind\n2026-01-01,holiday\n').problems).toEqual([
      { line: 1, message: expect.stringContaining("'date' is missing") },
    ]);
    expect(parseHolidays('').problems).toHaveLength(1);
  });

  it('takes a byte order mark and Windows line ends', () => {
    const { holidays, problems } = parseHolidays('\uFEFFDate,Kind\r\n2026-01-01,Holiday\r\n2026-01-XX,holiday\r\n');
    expect(holidays).toEqual(['2026-01-01']);
    expect(problems).toEqual([{ line: 3, message: expect.stringContaining('2026-01-XX') }]);
  });
});

describe('the lists that come with the product', () => {
  const folder = new URL('../../data/holidays/', import.meta.url);
  const read = (file: string) => parseHolidays(readFileSync(new URL(file, folder), 'utf8'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));

  it.each(files)('%s is without mistakes and reaches from 2025 into 2027', (file) => {
    const { holidays, problems } = read(file);
    expect(problems).toEqual([]);
    for (const year of ['2025', '2026', '2027']) expect(holidays.some((date) => date.startsWith(year))).toBe(true);
  });

  it('cn.csv has the holidays and make-up workdays of 2026 (truth M1.13)', () => {
    const { holidays, makeUpWorkdays } = read('cn.csv');
    const of2026 = (dates: string[]) => dates.filter((date) => date.startsWith('2026')).sort();
    expect(of2026(holidays)).toEqual([...SHANGHAI_2026.holidays].sort());
    expect(of2026(makeUpWorkdays)).toEqual(SHANGHAI_2026.makeUpWorkdays);
  });

  it('cn.csv makes up only on weekends, and gives 28 days off in 2025 and 13 statutory days in 2027', () => {
    const { holidays, makeUpWorkdays } = read('cn.csv');
    expect(makeUpWorkdays.every((date) => weekdayOf(dayNumber(date)!) > 5)).toBe(true);
    expect(holidays.filter((date) => date.startsWith('2025'))).toHaveLength(28);
    expect(holidays.filter((date) => date.startsWith('2027'))).toHaveLength(13);
  });

  it('us.csv and gb.csv name only days on which offices would be open', () => {
    for (const file of ['us.csv', 'gb.csv']) {
      expect(read(file).holidays.filter((date) => weekdayOf(dayNumber(date)!) > 5)).toEqual([]);
    }
  });

  it('us.csv, de.csv hold the days of truth M1.4, M1.16 and M1.18', () => {
    expect(read('us.csv').holidays).toEqual(expect.arrayContaining(['2026-07-03', '2026-11-26', '2026-12-25']));
    expect(read('de.csv').holidays).toEqual(
      expect.arrayContaining(['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26']),
    );
  });
});
