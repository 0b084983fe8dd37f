/** The load of a scenario's teams as `check` prints it: a table, and what it means in sentences. */

import type { Model } from '../model/model.ts';
import { hourText } from '../planning/load/ranges.ts';
import { busiestHour, type TeamLoad } from '../planning/load.ts';
import { loadWarnings } from '../planning/loadWarnings.ts';
import { NONE, quantity, share } from '../report/formats.ts';
import { type Cell, left, right, type Table } from '../report/table.ts';
import { renderTable } from '../report/terminal.ts';
import { columnsOf, wrap } from '../report/width.ts';
import { capital, nameOf, printable } from '../report/words.ts';
import type { Lang, Terminal } from './terminal.ts';

const words = {
  en: {
    title: 'Expected load per team, before any simulation',
    columns: ['Team', 'Line', 'At work', 'Work', 'Load', 'Busiest hour', 'Its load'],
    note: (zone: string) =>
      `At work: engineers, less shrinkage, absence and holidays; work: engineers needed for all that comes; both as means over day and night (times 168 are hours a week). The busiest hour is in the time of ${zone}; work that comes while nobody is in waits for the next shift.`,
  },
  zh: {
    title: '各团队的预期负荷（未经模拟）',
    columns: ['团队', '层级', '在岗', '工作量', '负荷', '最忙时段', '该时段负荷'],
    note: (zone: string) =>
      `在岗：扣除损耗、缺勤和节假日后的工程师数；工作量：处理全部来单所需的工程师数；均为昼夜平均（乘以 168 即每周小时数）。最忙时段按 ${zone} 时间；无人时到达的工作等到下一班。`,
  },
};

export function loadReport(model: Model, loads: readonly TeamLoad[], terminal: Terminal): string {
  const { lang, width, outColours } = terminal;
  const table = renderTable(loadTable(model, loads, lang), { lang, width, colour: outColours.isColorSupported });
  const warnings = loadWarnings(model, loads).flatMap(({ message }) =>
    wrap(printable(message[lang]), width - 2, columnsOf).map((line, index) =>
      outColours.yellow(`${index === 0 ? '! ' : '  '}${line}`),
    ),
  );
  return `\n${[table, ...(warnings.length > 0 ? [warnings.join('\n')] : [])].join('\n\n')}\n`;
}

function loadTable(model: Model, loads: readonly TeamLoad[], lang: Lang): Table {
  const { title, columns, note } = words[lang];
  const rows = loads.map((each): Cell[] => {
    const { team, line, meanCapacity, meanOffered, load } = each;
    const hour = busiestHour(each);
    const percent = (value: number): Cell => ({
      text: value < Number.POSITIVE_INFINITY ? share(value, lang) : '∞',
      ...(value >= 1 ? { tone: 'poor' as const } : value >= 0.95 ? { tone: 'fair' as const } : {}),
    });
    return [
      { text: printable(team) },
      { text: /^L\d$/.test(line) ? line : capital(nameOf(lang, 'line', line)) },
      { text: quantity(meanCapacity, lang) },
      { text: quantity(meanOffered, lang) },
      percent(load),
      { text: hour === null ? NONE : hourText(hour, lang) },
      { text: hour === null ? NONE : share(each.offered[hour] / each.capacity[hour], lang) },
    ];
  });
  return {
    title,
    columns: columns.map((name, index) => (index < 2 ? left(name) : right(name))),
    rows,
    note: note(printable(model.span.zone)),
  };
}
