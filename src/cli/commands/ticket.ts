/** `queuecast ticket`: one simulated ticket's life, step by step, and why it was late; or a list of the latest. */

import type { Model } from '../../model/model.ts';
import { duration } from '../../report/formats.ts';
import { left, right, type Table } from '../../report/table.ts';
import { renderTable } from '../../report/terminal.ts';
import { capital, nameOf, words } from '../../report/words.ts';
import { severities } from '../../scenario/words.ts';
import type { Arguments } from '../arguments.ts';
import { DONE } from '../exitCodes.ts';
import { claimFile, writeWhole } from '../files.ts';
import { InputError } from '../inputError.ts';
import { modelOf, openScenario } from '../openScenario.ts';
import { simulationOptions } from '../options.ts';
import { importOrder, orderModulePath } from '../orderModule.ts';
import { sayWarnings } from '../sayWarnings.ts';
import type { Lang, Terminal } from '../terminal.ts';
import { parseTicketId, sourceNames } from '../ticketIds.ts';
import { partsOf } from '../ticketLife.ts';
import { isLate, type Life, lifeData, lifeText, localTime } from '../ticketTold.ts';
import { type TicketRow, Tracer } from '../traceTicket.ts';

const LISTED = 12;

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const [id, path] = operands(given.text('id')!, given.text('file'));
  const opened = openScenario(path, given.list('set'));
  sayWarnings(opened.warnings, terminal);
  const { seed } = simulationOptions(given);
  const order = await importOrder(orderModulePath(opened.scenario, opened.document, path));
  const { model } = modelOf(opened, seed, order);
  const tracer = new Tracer(model, seed, order);
  if (id === 'list') return list(tracer, model, path, given, terminal);

  const identity = parseTicketId(id, sourceNames(model));
  if (identity === undefined) {
    throw new InputError({
      en: `'${id}' is no ticket's id; expected one such as 0-${sourceNames(model)[0]}-812-3. 'queuecast ticket list ${path}' shows some.`,
      zh: `“${id}”不是工单号；应形如 0-${sourceNames(model)[0]}-812-3。可用 queuecast ticket list ${path} 列出。`,
    });
  }
  const row = tracer.find(identity);
  if (row === undefined) {
    throw new InputError({
      en: `No ticket ${id} was created in the period with seed '${seed}'. 'queuecast ticket list ${path}' shows some.`,
      zh: `种子“${seed}”下，期间内没有工单 ${id}。可用 queuecast ticket list ${path} 列出。`,
    });
  }
  const { steps, visits, endedAt } = tracer.follow(row.serial, identity.replication);
  const end = Number.isNaN(row.closed) ? endedAt : row.closed;
  const life: Life = { row, steps, parts: partsOf(steps, visits, row.created, end), end };
  if (!toJson(given, terminal, () => lifeData(life, model))) terminal.print(lifeText(life, model, terminal));
  return DONE;
}

/** A single operand is a scenario whose tickets are to be listed; two may come in either order. */
function operands(first: string, second: string | undefined): [id: string, path: string] {
  if (second === undefined && (first === 'list' || /^\d+-/.test(first))) {
    throw new InputError({
      en: `A ticket of which desk? Name its file: queuecast ticket ${first} desk.yaml.`,
      zh: `哪个服务台的工单？请写出文件：queuecast ticket ${first} desk.yaml。`,
    });
  }
  if (second === undefined) return ['list', first];
  const swapped = /\.ya?ml$/i.test(first) && !/\.ya?ml$/i.test(second);
  return swapped ? [second, first] : [first, second];
}

function list(tracer: Tracer, model: Model, path: string, given: Arguments, terminal: Terminal): number {
  const latest = tracer.latest(given.number('replication') ?? 0, LISTED);
  if (toJson(given, terminal, () => latest.map(({ row, lateMinutes }) => ({ id: row.id, lateMinutes })))) return DONE;
  const { lang, width } = terminal;
  const local = localTime(model, terminal);
  const promised = latest.some(({ row }) => row.clocks.some(isLate));
  const table: Table = {
    title: promised
      ? { en: 'The tickets that were latest', zh: '超时最久的工单' }[lang]
      : { en: 'The tickets that took longest', zh: '历时最久的工单' }[lang],
    columns: [
      left({ en: 'Id', zh: '工单号' }[lang]),
      left(capital(words(lang).severity)),
      left({ en: 'Created', zh: '创建' }[lang]),
      ...(promised ? [left({ en: 'Late', zh: '超时的时限' }[lang])] : []),
      right(promised ? { en: 'By', zh: '超时' }[lang] : { en: 'Took', zh: '历时' }[lang]),
    ],
    rows: latest.map(({ row, lateMinutes }) => [
      { text: row.id },
      { text: nameOf(lang, 'severity', severities[row.severity]) },
      { text: local(row.created) },
      ...(promised
        ? [
            {
              text: lateClocks(row, lang),
            },
          ]
        : []),
      { text: duration(lateMinutes, lang) },
    ]),
  };
  terminal.print(renderTable(table, { lang, width, colour: terminal.outColours.isColorSupported }));
  const [worst] = latest;
  if (worst !== undefined) {
    const command = `queuecast ticket ${worst.row.id} ${path}`;
    terminal.say({ en: `\nThe life of one of them: ${command}`, zh: `\n查看其中一张的经历：${command}` });
  }
  return DONE;
}

/** The clock that was latest, and how many more were late. */
function lateClocks({ clocks }: TicketRow, lang: Lang): string {
  const late = clocks.filter(isLate).sort((a, b) => b.stopped - b.due - (a.stopped - a.due));
  const name = nameOf(lang, 'clock', late[0].clock);
  const others = late.length - 1;
  if (others === 0) return name;
  return { en: `${name}, and ${others} more`, zh: `${name}等 ${late.length} 项` }[lang];
}

function toJson(given: Arguments, terminal: Terminal, value: () => unknown): boolean {
  const json = given.text('json');
  if (json === undefined) return false;
  const text = `${JSON.stringify(value(), null, 2)}\n`;
  if (json === '-') {
    terminal.print(text);
    return true;
  }
  claimFile(json, '--json');
  writeWhole(json, text);
  return false;
}
