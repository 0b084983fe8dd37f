/** `queuecast due`: when a ticket's clocks are due, and how that was counted, stretch by stretch. */
import type { WorkingTime } from '../../kernel/workingTime.ts';
import { compile } from '../../model/compile.ts';
import { promiseClass } from '../../model/compilePromises.ts';
import { ELAPSED_MINUTES, type Model, NO_TARGET } from '../../model/model.ts';
import { instantMinutes } from '../../model/zonedTime.ts';
import { addOns, type ClockName, clocks, plans, severities } from '../../scenario/words.ts';
import { type Arguments, expected, oneOf } from '../arguments.ts';
import { dueTime, type Stretch } from '../dueTime.ts';
import { type Answer, type Asked, dueData, dueText } from '../dueTold.ts';
import { DONE } from '../exitCodes.ts';
import { claimFile, writeWhole } from '../files.ts';
import { withoutHolidays, yearsWithout } from '../holidayYears.ts';
import { InputError } from '../inputError.ts';
import { openScenario } from '../openScenario.ts';
import { sayWarnings } from '../sayWarnings.ts';
import type { Terminal } from '../terminal.ts';

const BY_CUSTOMER = 1;

const BY_TEAM = 2;

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const severity = given.choice('severity', severities);
  if (severity === undefined) throw needed('severity', 'serious');
  const opened = openScenario(given.text('file')!, given.list('set'));
  sayWarnings(opened.warnings, terminal);
  const { zone } = opened.scenario.period;
  const openedAt = moment(given, 'opened', zone);
  if (openedAt === undefined) throw needed('opened', "'2026-02-13 16:00'");
  const closedAt = moment(given, 'closed', zone);
  const pauses = given.list('pause').map((text) => pauseOf(text, zone));
  if (closedAt !== undefined && closedAt < openedAt) {
    throw expected('closed', given.text('closed')!, { en: 'a time after --opened', zh: '晚于 --opened 的时间' });
  }

  // The calendars must cover the ticket, whatever period the scenario simulates.
  const last = Math.max(openedAt, closedAt ?? openedAt, ...pauses.map(({ to }) => to));
  const day = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 10);
  const period = { zone, from: day(openedAt - 2 * 1440), to: day(last + 60 * 1440) };
  const { holidays } = opened.resources;
  const model = compile({ ...opened.scenario, period }, { holidays, recorded: null });
  const origin = model.span.originEpochMinutes;
  const shift = ({ from, to }: Stretch) => ({ from: from - origin, to: to - origin });
  const asked: Asked = {
    severity: severities.indexOf(severity),
    plan: plans.indexOf(given.choice('plan', plans) ?? 'basic'),
    addOnSet: addOnSet(given),
    special: given.flag('special'),
    opened: openedAt - origin,
    closed: closedAt === undefined ? null : closedAt - origin,
    pauses: pauses.map(shift),
    calendar: calendarFor(model, given),
  };
  const wanted = given.choice('clock', clocks);
  const answers = clocks
    .filter((clock) => wanted === undefined || clock === wanted)
    .flatMap((clock) => answer(model, clock, asked) ?? []);
  if (answers.length === 0) {
    throw new InputError({
      en: `${opened.scenario.name} promises nothing for a ${severity} ticket like this.`,
      zh: `${opened.scenario.name} 对这样的工单没有承诺时限。`,
    });
  }
  const json = given.text('json');
  if (json !== undefined) {
    const text = `${JSON.stringify({ severity, clocks: answers.map((each) => dueData(each, asked, model)) }, null, 2)}\n`;
    if (json === '-') {
      terminal.print(text);
      return DONE;
    }
    claimFile(json, '--json');
    writeWhole(json, text);
  }
  if (answers.some(({ unit }) => unit !== ELAPSED_MINUTES)) {
    const end = Math.max(...answers.map(({ time }) => time.due)) + origin;
    const { calendars, clocks: policy } = opened.scenario;
    const own = calendars?.[policy.businessCalendar ?? '']?.holidays;
    for (const [name, list] of Object.entries(holidays)) {
      if (own !== undefined && !own.includes(name)) continue;
      const years = yearsWithout(list, day(openedAt), day(end));
      if (years.length > 0) terminal.warn(withoutHolidays(name, years));
    }
  }
  if (model.promises.planForum[asked.plan] && model.customer.forumAnswer !== null) {
    terminal.say({
      en: 'Posts on this plan go to the forum first; what staff take over from it owes this from the take-over on.\n',
      zh: '该版本的问题先发到论坛；由员工接手的，时限从接手时起算。\n',
    });
  }
  for (const [index, each] of answers.entries()) {
    terminal.print(`${index === 0 ? '' : '\n'}${dueText(each, asked, model, terminal)}`);
  }
  return DONE;
}

function answer(model: Model, clock: ClockName, asked: Asked): Answer | undefined {
  const { promises } = model;
  const row = promiseClass(asked.severity, asked.plan, asked.addOnSet);
  const column = row * clocks.length + clocks.indexOf(clock);
  const special = clock === 'repair' && asked.special && promises.specialUnit[row] !== NO_TARGET;
  const amount = special ? promises.specialAmount[row] : promises.amount[column];
  const unit = special ? promises.specialUnit[row] : promises.unit[column];
  if (unit === NO_TARGET) return undefined;
  const pauses = clock === 'response' || !promises.pausesCustomer ? [] : asked.pauses;
  const time = dueTime({ amount, unit, reading: promises.reading }, asked.calendar, asked.opened, pauses);
  return { clock, amount, unit, time };
}

/** The calendar that business time runs on, as the scenario's policy says. */
function calendarFor(model: Model, given: Arguments): WorkingTime {
  const { promises, names, demand, staff } = model;
  // A name that does not exist is a mistake even where this desk's clocks follow neither.
  const region = given.choice('region', names.regions);
  const team = given.choice('team', names.teams);
  const pick = (option: string, name: string | undefined, choices: readonly string[]) => {
    const only = choices.length === 1 ? choices[0] : undefined;
    if (name === undefined && only === undefined) throw needed(option, choices[0]);
    return choices.indexOf(name ?? only!);
  };
  if (promises.calendar === BY_CUSTOMER) return demand.regions[pick('region', region, names.regions)].customerHours;
  if (promises.calendar === BY_TEAM) return staff.teams[pick('team', team, names.teams)].hours;
  return promises.business;
}

function addOnSet(given: Arguments): number {
  let set = 0;
  for (const text of given.list('addOn')) {
    const index = addOns.findIndex((addOn) => addOn.toLowerCase() === text.trim().toLowerCase());
    if (index < 0) throw expected('addOn', text, oneOf(text, addOns));
    set |= 1 << index;
  }
  return set;
}

function moment(given: Arguments, option: string, zone: string): number | undefined {
  const text = given.text(option);
  return text === undefined ? undefined : instant(text, option, zone);
}

function pauseOf(text: string, zone: string): Stretch {
  const parts = text.split('..');
  const wanted = {
    en: 'two times, such as 2026-02-13 17:00..2026-02-14 09:00',
    zh: '两个时间，例如 2026-02-13 17:00..2026-02-14 09:00',
  };
  if (parts.length !== 2) throw expected('pause', text, wanted);
  const [from, to] = parts.map((part) => instant(part.trim(), 'pause', zone));
  if (to < from) throw expected('pause', text, { en: 'an end after the beginning', zh: '结束晚于开始' });
  return { from, to };
}

function instant(text: string, option: string, zone: string): number {
  try {
    return instantMinutes(text, zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const wanted = `2026-02-13 16:00, 2026-02-13T16:00+08:00`;
    throw expected(option, text, { en: `a time in ${zone}, such as ${wanted}`, zh: `${zone} 的时间，例如 ${wanted}` });
  }
}

function needed(option: string, example: string): InputError {
  return new InputError({
    en: `--${option} is needed, such as --${option} ${example}.`,
    zh: `需要 --${option}，例如 --${option} ${example}。`,
  });
}
