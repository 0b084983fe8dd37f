/** Hours of the week as people say them: Mon–Fri 09:00–12:00. */

export interface Range {
  /** Days of the week, 0 = Monday, in order. */
  readonly days: readonly number[];
  /** Hours of the day, [from, to). */
  readonly from: number;
  readonly to: number;
}

const DAYS = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};

/** Stretches of hours that a condition holds in, within a day; days with the same stretch are told together. */
export function rangesOf(holds: (hourOfWeek: number) => boolean): Range[] {
  const days = new Map<string, { days: number[]; from: number; to: number }>();
  for (let day = 0; day < 7; day++) {
    for (let from = 0; from < 24; from++) {
      if (!holds(day * 24 + from)) continue;
      let to = from + 1;
      while (to < 24 && holds(day * 24 + to)) to++;
      const known = days.get(`${from} ${to}`) ?? { days: [], from, to };
      known.days.push(day);
      days.set(`${from} ${to}`, known);
      from = to;
    }
  }
  return [...days.values()];
}

export function rangeText(ranges: readonly Range[], lang: 'en' | 'zh'): string {
  const texts = ranges.map(({ days, from, to }) => `${dayText(days, lang)} ${hour(from)}–${hour(to)}`);
  return texts.join(lang === 'en' ? ', ' : '、');
}

/** Three days or more in a row are told by the first and the last. */
function dayText(days: readonly number[], lang: 'en' | 'zh'): string {
  const names = DAYS[lang];
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  const texts = runs.flatMap((run) =>
    run.length >= 3
      ? [`${names[run[0]]}${lang === 'en' ? '–' : '至'}${names[run[run.length - 1]]}`]
      : run.map((day) => names[day]),
  );
  return texts.join(lang === 'en' ? ', ' : '、');
}

const hour = (hours: number) => `${String(hours).padStart(2, '0')}:00`;

/** Mon 09:00–10:00. */
export function hourText(hourOfWeek: number, lang: 'en' | 'zh'): string {
  const from = hourOfWeek % 24;
  return rangeText([{ days: [Math.floor(hourOfWeek / 24)], from, to: from + 1 }], lang);
}
