/** The ledger of a due time, as a table for people and as data for programs. */
import type { WorkingTime } from '../kernel/workingTime.ts';
import { BUSINESS_DAYS, BUSINESS_MINUTES, type Model } from '../model/model.ts';
import { localText } from '../model/zonedTime.ts';
import { duration, promised } from '../report/formats.ts';
import { left, right, type Table } from '../report/table.ts';
import { renderTable } from '../report/terminal.ts';
import { labelOf, nameOf } from '../report/words.ts';
import { type ClockName, plans, severities } from '../scenario/words.ts';
import type { DueTime, Stretch } from './dueTime.ts';
import type { Terminal } from './terminal.ts';

const unitNames = { [BUSINESS_MINUTES]: 'businessMinutes', [BUSINESS_DAYS]: 'businessDays' } as Record<
  number,
  'businessMinutes' | 'businessDays'
>;

export interface Asked {
  readonly severity: number;
  readonly plan: number;
  readonly addOnSet: number;
  readonly special: boolean;
  /** Minutes since the model's origin. */
  readonly opened: number;
  readonly closed: number | null;
  readonly pauses: readonly Stretch[];
  readonly calendar: WorkingTime;
}

export interface Answer {
  readonly clock: ClockName;
  readonly amount: number;
  readonly unit: number;
  readonly time: DueTime;
}

/** Stretch by stretch, then the due time and whether it was kept. */
export function dueText({ clock, amount, unit, time }: Answer, asked: Asked, model: Model, terminal: Terminal): string {
  const { lang, width } = terminal;
  const { originEpochMinutes, zone } = model.span;
  const local = (minutes: number) => localText(originEpochMinutes + minutes, zone, lang);
  const heads = { en: ['From', 'To', 'Length', 'Counts'], zh: ['从', '到', '时长', '计入'] }[lang];
  const kinds = {
    en: { counted: 'counted', closed: 'not counted: closed', paused: 'paused: waiting for the customer' },
    zh: { counted: '计入', closed: '非工作时间', paused: '暂停：等待客户' },
  }[lang];
  const day = (number: number | null) =>
    number === null ? '' : { en: `, business day ${number}`, zh: `，第 ${number} 个工作日` }[lang];
  const promise = promised({ severity: '', clock, amount, unit: unitNames[unit] ?? 'minutes' }, lang);
  const name = labelOf(lang, 'clock', clock);
  const severity = nameOf(lang, 'severity', severities[asked.severity]);
  const plan = nameOf(lang, 'plan', plans[asked.plan]);
  const title = terminal.text({
    en: `${name}: ${promise} (${severity}, ${plan})`,
    zh: `${name}：${promise}（${severity}，${plan}）`,
  });
  const table: Table = {
    title,
    columns: [left(heads[0]), left(heads[1]), right(heads[2]), left(heads[3])],
    rows: time.lines.map(({ from, to, minutes, kind, businessDay }) => [
      { text: local(from) },
      { text: local(to) },
      { text: duration(minutes, lang) },
      { text: `${kinds[kind]}${day(businessDay)}` },
    ]),
  };
  const colour = terminal.outColours.isColorSupported;
  const pauses =
    time.pausedMinutes > 0
      ? terminal.text({
          en: `Without pauses due ${local(time.withoutPauses)}; they add ${duration(time.pausedMinutes, lang)}.\n`,
          zh: `不计暂停的到期时间为 ${local(time.withoutPauses)}；暂停顺延 ${duration(time.pausedMinutes, lang)}。\n`,
        })
      : '';
  const due = terminal.text({ en: `Due ${local(time.due)}.`, zh: `到期：${local(time.due)}。` });
  return `${renderTable(table, { lang, colour, width })}\n\n${pauses}${due}${verdict(time.due, asked.closed, local, terminal)}`;
}

function verdict(due: number, closed: number | null, local: (minutes: number) => string, terminal: Terminal): string {
  if (closed === null) return '';
  const { lang, outColours } = terminal;
  const length = duration(Math.abs(due - closed), lang);
  if (closed <= due) {
    const text = {
      en: `Kept: stopped ${local(closed)}, ${length} early.`,
      zh: `按时：${local(closed)} 停表，提前 ${length}。`,
    };
    return ` ${outColours.green(text[lang])}`;
  }
  const text = {
    en: `Broken: stopped ${local(closed)}, ${length} late.`,
    zh: `超时：${local(closed)} 停表，晚了 ${length}。`,
  };
  return ` ${outColours.red(text[lang])}`;
}

export function dueData({ clock, amount, unit, time }: Answer, { closed }: Asked, { span }: Model) {
  const instant = (minutes: number) => new Date((span.originEpochMinutes + minutes) * 60_000).toISOString();
  return {
    clock,
    promise: { amount, unit: unitNames[unit] ?? 'minutes' },
    due: instant(time.due),
    countedMinutes: time.countedMinutes,
    pausedMinutes: time.pausedMinutes,
    met: closed === null ? null : closed <= time.due,
    ledger: time.lines.map((line) => ({ ...line, from: instant(line.from), to: instant(line.to) })),
  };
}
