// Reads times of day, spans of the day, dates and time zones. Dates stay text: the model turns them into minutes once.

import { closest } from './suggest.ts';
import { type Form, Misread, notA, plainText, written } from './written.ts';

const clockForm: Form = {
  what: { en: 'a time of day', zh: '一天中的时刻' },
  examples: ['08:00', '17:30', '24:00'],
  json: { type: 'string', pattern: '^\\s*([01]?\\d|2[0-4]):[0-5]\\d\\s*$' },
};

/** '08:00' → minute of the day, 0 to 1440. */
export const clockTime = written<number>(clockForm, (value) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 24) {
    const message = { en: 'a time of day shows its minutes', zh: '时刻要写到分钟' };
    return new Misread(message, `${String(value).padStart(2, '0')}:00`);
  }
  if (typeof value !== 'string') return notA(clockForm, value);
  const match = /^(\d{1,2}):(\d\d)$/.exec(plainText(value));
  return match ? minuteOfDay(match[1], match[2]) : notA(clockForm, value);
});

/** Minutes of the day; `to` is above 1440 when the span runs past midnight. */
export interface ClockSpan {
  from: number;
  to: number;
}

const spanForm: Form = {
  what: { en: 'hours of the day', zh: '一天中的时段' },
  examples: ['08-16', '09:30-18:00', '22-06'],
  json: { type: 'string', pattern: '^\\s*\\d{1,2}(:[0-5]\\d)?\\s*(-|–|to|至|到)\\s*\\d{1,2}(:[0-5]\\d)?\\s*$' },
};

/** '08-16', '09:30-18:00', or '22-06' past midnight → from and to; '00-24' is the whole day. */
export const clockSpan = written<ClockSpan>(spanForm, (value) => {
  if (typeof value !== 'string') return notA(spanForm, value);
  const match = /^(\d{1,2})(?::(\d\d))? ?(?:-|to|至|到) ?(\d{1,2})(?::(\d\d))?$/.exec(plainText(value));
  if (!match) return notA(spanForm, value);
  const from = minuteOfDay(match[1], match[2] ?? '00');
  const to = minuteOfDay(match[3], match[4] ?? '00');
  if (from instanceof Misread) return from;
  if (to instanceof Misread) return to;
  if (from === to) {
    const message = { en: 'these hours begin and end at the same time', zh: '时段的起止相同' };
    return new Misread(message, '00-24');
  }
  return { from, to: to > from ? to : to + 1440 };
});

function minuteOfDay(hour: string, minute: string): number | Misread {
  const total = Number(hour) * 60 + Number(minute);
  if (Number(minute) < 60 && total <= 1440) return total;
  return new Misread({ en: 'a day runs from 00:00 to 24:00', zh: '一天从 00:00 到 24:00' });
}

const dateForm: Form = {
  what: { en: 'a date', zh: '日期' },
  examples: ['2026-01-01'],
  json: { type: 'string', pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$' },
};

/** '2026-01-01', checked to be a day that exists, kept as text. */
export const date = written<string>(dateForm, (value) => readDate(value, dateForm));

const dateTimeForm: Form = {
  what: { en: 'a date, with a time if needed', zh: '日期（可带时刻）' },
  examples: ['2026-01-01', '2026-01-01 08:00'],
  json: {
    type: 'string',
    pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2})?\\s?(Z|[+-]\\d{2}:\\d{2})?)?\\s*$',
  },
};

/** '2026-01-01', '2026-01-01 08:00' or with seconds and an offset from UTC; checked and kept as text. */
export const dateTime = written<string>(dateTimeForm, (value) => {
  if (typeof value !== 'string') return notA(dateTimeForm, value);
  const text = plainText(value);
  const match = /^(\S{10})[ T](\d\d):(\d\d)(?::(\d\d))? ?(?:Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (!match) return readDate(value, dateTimeForm);
  const day = readDate(match[1], dateTimeForm);
  if (day instanceof Misread) return day;
  const fits = Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4] ?? 0) < 60;
  return fits ? text : new Misread({ en: 'there is no such time of day', zh: '没有这个时刻' });
});

function readDate(value: unknown, form: Form): string | Misread {
  if (typeof value !== 'string') return notA(form, value);
  const text = plainText(value);
  const match = /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return notA(form, value);
  const [, year, , month, day] = match;
  const usual = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!dayExists(Number(year), Number(month), Number(day))) {
    return new Misread({ en: 'there is no such day in the calendar', zh: '日历上没有这一天' });
  }
  return usual === text
    ? text
    : new Misread({ en: 'a date is written year-month-day', zh: '日期写作 年-月-日' }, usual);
}

function dayExists(year: number, month: number, day: number): boolean {
  const moment = new Date(Date.UTC(2000, 0, 1));
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

const zoneForm: Form = {
  what: { en: 'a time zone by its IANA name', zh: 'IANA 时区名' },
  examples: ['Asia/Shanghai', 'America/New_York', 'UTC'],
  json: { type: 'string' },
};

/** 'Asia/Shanghai', checked against the zones this machine knows. */
export const timeZone = written<string>(zoneForm, (value) => {
  if (typeof value !== 'string' || value.trim() === '') return notA(zoneForm, value);
  const name = value.trim();
  // No need to wake the machine's knowledge of zones: the first question to it takes twenty milliseconds.
  if (name === 'UTC') return name;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    const zones = Intl.supportedValuesOf('timeZone');
    const byCity = zones.find((zone) => zone.toLowerCase().endsWith(`/${name.toLowerCase().replaceAll(' ', '_')}`));
    const message = { en: 'there is no time zone of this name', zh: '没有这个名称的时区' };
    return new Misread(message, byCity ?? closest(name, zones)[0]);
  }
});
