import { describe, expect, it } from 'vitest';
import { parseRecorded, type RecordedSettings, type RecordedWords } from '../../src/scenario/recorded.ts';
import { momentReader } from '../../src/scenario/recordedDates.ts';

const words: RecordedWords = {
  file: 'tickets.csv',
  columns: { created: 'opened' },
  dates: 'yyyy-MM-dd HH:mm:ss',
  brokenRows: 'refuse',
};
/** A clock two hours ahead of UTC. */
const settings: RecordedSettings = {
  file: 'tickets.csv',
  regions: ['north', 'south'],
  skills: ['network'],
  at: (path) => ({ file: 'desk.yaml', line: path.length, column: 1 }),
  instantOf: (local) => local - 120,
};
const minutes = (iso: string) => Date.parse(`${iso}Z`) / 60_000;

function read(text: string, more: Partial<RecordedWords> = {}) {
  return parseRecorded(text, { ...words, ...more }, settings);
}

describe('recorded arrivals', () => {
  it('come in order of time, in the order of the file where times are equal', () => {
    const text = 'opened,p\n2026-01-02 10:00,a\n2026-01-01 10:00,b\n2026-01-02 10:00,c\n';
    const values = { severity: { a: 'critical', b: 'serious', c: 'general' } };
    const { arrivals, problems } = read(text, { columns: { created: 'opened', severity: 'p' }, values });
    expect(problems).toEqual([]);
    expect([...arrivals!.times]).toEqual(['2026-01-01T08:00', '2026-01-02T08:00', '2026-01-02T08:00'].map(minutes));
    expect([...arrivals!.severity]).toEqual([1, 0, 2]);
  });

  it('take one row of each ticket, the first', () => {
    const text = 'id,opened\n7,2026-01-01 10:00\n8,2026-01-01 11:00\n7,2026-01-05 10:00\n';
    const { arrivals } = read(text, { columns: { created: 'opened', ticket: 'id' } });
    expect([...arrivals!.times]).toEqual(['2026-01-01T08:00', '2026-01-01T09:00'].map(minutes));
  });

  it('know words of the scenario without a mapping, whatever their capitals, and draw what is empty or said to be drawn', () => {
    const text = 'opened,plan,place\n2026-01-01,Enterprise,south\n2026-01-01,,?\n';
    const columns = { created: 'opened', plan: 'plan', region: 'place' };
    const { arrivals, problems } = read(text, { columns, values: { region: { '?': 'drawn' } } });
    expect(problems).toEqual([]);
    expect([...arrivals!.plan]).toEqual([3, -1]);
    expect([...arrivals!.region]).toEqual([1, -1]);
    expect([...arrivals!.skill]).toEqual([-1, -1]);
  });

  it('read semicolons, a byte order mark, quotes, and line breaks inside quotes', () => {
    const text = '\uFEFFopened;"title; of it"\r\n2026-01-01 10:00;"one\r\ntwo"\r\nnever;x\r\n';
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'tickets.csv', line: 4, found: "text 'never'" });
  });

  it('keep the lead on UTC that a date itself states', () => {
    const { arrivals } = read('opened\n2026-01-01T10:00:00Z\n2026-01-01 10:00:00+08:00\n');
    expect([...arrivals!.times]).toEqual(['2026-01-01T02:00', '2026-01-01T10:00'].map(minutes));
  });

  it('count broken rows when they may be skipped', () => {
    const { arrivals, problems } = read('opened\nx\n2026-01-01 10:00\ny\n', { brokenRows: 'skip' });
    expect(arrivals).toMatchObject({ skippedRows: 2 });
    expect(arrivals!.times).toHaveLength(1);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('refuse a mapping to a word that does not exist', () => {
    const columns = { created: 'opened', severity: 'p' };
    const { arrivals, problems } = read('opened,p\n', { columns, values: { severity: { P1: 'critcal' } } });
    expect(arrivals).toBeNull();
    expect(problems[0]).toMatchObject({ path: 'arrivals.recorded.values.severity.P1', suggestion: 'critical' });
  });

  it('need a header', () => {
    expect(read('').problems[0]).toMatchObject({ file: 'tickets.csv', message: 'the file has no header' });
  });

  it('read many rows in chunks with their lines counted through', () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `2026-01-01 10:00,filler of row ${row}`);
    rows[59_998] = 'broken,row';
    const { problems } = read(`opened,title\n${rows.join('\n')}\n`);
    expect(problems.map(({ line }) => line)).toEqual([60_000]);
  });
});

describe('a pattern of dates', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-02-03 04:05:06', '2026-02-03T04:05:06'],
    ['yyyy/MM/dd HH:mm:ss.SSS', '2012/10/09 14:50:17.000', '2012-10-09T14:50:17'],
    ['yyyy-MM-dd HH:mm:ss', '2026-02-03T04:05:06.5', '2026-02-03T04:05:06.500'],
    ['d/M/yyyy HH:mm', '29/2/2016 01:16', '2016-02-29T01:16'],
    ['dd.MM.yy HH:mm', '03.02.26 04:05', '2026-02-03T04:05'],
    ['yyyy-MM-dd HH:mm:ss', '2026-02-03 04:05', '2026-02-03T04:05'],
    ['yyyy-MM-dd HH:mm:ss', '2026-02-03', '2026-02-03T00:00'],
    ['yyyyMMddHHmm', '202602030405', '2026-02-03T04:05'],
  ])('%s reads %s', (pattern, text, iso) => {
    expect(momentReader(pattern)!(text)!.minutes).toBeCloseTo(minutes(iso), 9);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-01-01 24:10', 'soon', '2026-01-01 10:00 am'])(
    'does not read %s',
    (text) => {
      expect(momentReader('yyyy-MM-dd HH:mm')!(text)).toBeUndefined();
    },
  );

  it.each(['YYYY-MM-DD', 'yyyy-MM', 'HH:mm', 'yyyy-MM-dd hh:mm a', 'yyyy-MM-dd dd'])('%s is none', (pattern) => {
    expect(momentReader(pattern)).toBeUndefined();
  });
});
