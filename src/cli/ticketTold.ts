/** A ticket's life as people read it: what happened, its clocks, where its time went, and why it was late. */
import { L3, type Model } from '../model/model.ts';
import { localText } from '../model/zonedTime.ts';
import { type Happening, outcomeNames } from '../observations/log.ts';
import { duration } from '../report/formats.ts';
import { left, right, type Table } from '../report/table.ts';
import { renderTable } from '../report/terminal.ts';
import { labelOf, nameOf } from '../report/words.ts';
import { channels, complexities, plans, severities } from '../scenario/words.ts';
import type { Lang, Terminal } from './terminal.ts';
import { type Part, partsUntilResponse, type Share, type Step, sharesOf } from './ticketLife.ts';
import { complexityWords, happeningWords, outcomeWords, pastimeWords } from './ticketWords.ts';
import type { ClockState, TicketRow } from './traceTicket.ts';

const REASONS = 5;

export interface Life {
  readonly row: TicketRow;
  readonly steps: readonly Step[];
  readonly parts: readonly Part[];
  /** When it was closed, or the run ended. */
  readonly end: number;
}

export function lifeText(life: Life, model: Model, terminal: Terminal): string {
  const { row } = life;
  const { lang, width, outColours } = terminal;
  const style = { lang, width, colour: outColours.isColorSupported };
  const facts = [
    nameOf(lang, 'severity', severities[row.severity]),
    ...(row.assigned === row.severity
      ? []
      : [
          terminal.text({
            en: `taken for ${nameOf('en', 'severity', severities[row.assigned])}`,
            zh: `被判为${nameOf('zh', 'severity', severities[row.assigned])}`,
          }),
        ]),
    nameOf(lang, 'plan', plans[row.plan]),
    nameOf(lang, 'channel', channels[row.channel]),
    model.names.regions[row.region],
    model.names.skills[row.skill],
    terminal.text(complexityWords[complexities[row.complexity]]),
    terminal.text(outcomeWords[outcomeNames[row.outcome]]),
  ];
  const sections = [
    `${outColours.bold(row.id)}  ${facts.join(' · ')}`,
    renderTable(stepsTable(life, model, terminal), style),
    ...(row.clocks.some(({ due }) => !Number.isNaN(due))
      ? [renderTable(clocksTable(life, model, terminal), style)]
      : []),
    renderTable(timeTable(life, model, terminal), style),
    ...reasons(life, model, terminal),
  ];
  return sections.join('\n\n');
}

function stepsTable({ row, steps }: Life, model: Model, terminal: Terminal): Table {
  const { lang } = terminal;
  const local = localTime(model, terminal);
  return {
    title: { en: 'What happened', zh: '经过' }[lang],
    columns: [
      left({ en: 'When', zh: '时间' }[lang]),
      right({ en: 'After', zh: '距创建' }[lang]),
      left({ en: 'What', zh: '事件' }[lang]),
      left({ en: 'Who', zh: '处理人' }[lang]),
    ],
    rows: withClocks(steps, row).map(({ at, what, team, engineer }) => [
      { text: local(at) },
      { text: at === row.created ? '' : duration(at - row.created, lang) },
      { text: happeningWords[what as Happening][lang] },
      { text: team < 0 ? '' : `${model.names.teams[team]}${engineer < 0 ? '' : ` #${engineer}`}` },
    ]),
  };
}

const STOPS = { response: 'responded', diagnosis: 'diagnosed', solution: 'solved', repair: null } as const;

/** The log does not note what stops a clock in the midst of work; a reader wants to see it in its place. */
function withClocks(steps: readonly Step[], { clocks }: TicketRow): Step[] {
  const told = [...steps];
  for (const { clock, stopped } of clocks) {
    const what = STOPS[clock];
    if (what === null || Number.isNaN(stopped) || steps.some((step) => step.what === what)) continue;
    // An answer given at once follows from the work that begins at that minute; other stops come before what follows from them.
    const atOnce = clock === 'response' ? told.findIndex((step) => step.what === 'begun' && step.at === stopped) : -1;
    const place = atOnce >= 0 ? atOnce + 1 : told.findLastIndex(({ at }) => at < stopped) + 1;
    const doing = told.slice(0, place).findLast(({ team }) => team >= 0);
    told.splice(place, 0, { at: stopped, what, team: doing?.team ?? -1, engineer: doing?.engineer ?? -1 });
  }
  return told;
}

function clocksTable({ row, end }: Life, model: Model, terminal: Terminal): Table {
  const { lang } = terminal;
  const local = localTime(model, terminal);
  return {
    title: { en: 'Its clocks', zh: '时限' }[lang],
    columns: [
      left({ en: 'Clock', zh: '时限' }[lang]),
      left({ en: 'Due', zh: '到期' }[lang]),
      left({ en: 'Stopped', zh: '停表' }[lang]),
      left({ en: 'Result', zh: '结果' }[lang]),
    ],
    rows: row.clocks
      .filter(({ due }) => !Number.isNaN(due))
      .map((clock) => {
        const stopped = Number.isNaN(clock.stopped) ? end : clock.stopped;
        const late = stopped > clock.due;
        const length = duration(Math.abs(stopped - clock.due), lang);
        const result = late
          ? { en: `late by ${length}`, zh: `超时 ${length}` }
          : { en: `kept, ${length} early`, zh: `按时，提前 ${length}` };
        return [
          { text: labelOf(lang, 'clock', clock.clock) },
          { text: local(clock.due) },
          { text: Number.isNaN(clock.stopped) ? { en: 'never', zh: '未停' }[lang] : local(clock.stopped) },
          { text: result[lang], tone: late ? ('poor' as const) : ('good' as const) },
        ];
      }),
  };
}

function timeTable({ row, parts, end }: Life, model: Model, terminal: Terminal): Table {
  const { lang } = terminal;
  const all = end - row.created;
  return {
    title: { en: `Where its ${duration(all, lang)} went`, zh: `${duration(all, lang)}用在哪里` }[lang],
    columns: [
      left({ en: 'On', zh: '用于' }[lang]),
      right({ en: 'Time', zh: '时间' }[lang]),
      right({ en: 'Share', zh: '比例' }[lang]),
    ],
    rows: sharesOf(parts, row.created, end).map((share) => [
      { text: pastimeText(share, model, terminal) },
      { text: duration(share.minutes, lang) },
      { text: wholePercent(share.minutes / all, lang) },
    ]),
  };
}

function wholePercent(part: number, lang: Lang): string {
  const text = part > 0 && part < 0.01 ? '< 1' : String(Math.round(part * 100));
  return { en: `${text} %`, zh: `${text}%` }[lang];
}

/** Why each broken promise was broken: the longest stretches that its clock counted. */
function reasons({ row, parts, end }: Life, model: Model, terminal: Terminal): string[] {
  const { lang } = terminal;
  return row.clocks
    .filter((clock) => isLate(clock) || (Number.isNaN(clock.stopped) && end > clock.due))
    .map(({ clock, due, stopped }) => {
      const until = Number.isNaN(stopped) ? end : stopped;
      const answers = (team: number) => model.staff.teams[team].line <= L3;
      const counted =
        clock === 'response' ? partsUntilResponse(parts, until, answers) : parts.filter((part) => !stands(part, model));
      const shares = sharesOf(counted, row.promised, until).slice(0, REASONS);
      const list = shares.map((share) => `${pastimeText(share, model, terminal)} ${duration(share.minutes, lang)}`);
      const late = duration(until - due, lang);
      return terminal.text({
        en: `Why ${nameOf('en', 'clock', clock)} was late by ${late}: ${list.join('; ')}.`,
        zh: `${nameOf('zh', 'clock', clock)}为何超时 ${late}：${list.join('；')}。`,
      });
    });
}

/** Does a clock other than response stand still meanwhile? */
function stands({ pastime }: Part, { promises }: Model): boolean {
  if (pastime === 'customer' || pastime === 'customerTest') return promises.pausesCustomer;
  return pastime === 'thirdParty' && promises.pausesThirdParty;
}

export function isLate({ due, stopped }: ClockState): boolean {
  return stopped > due;
}

function pastimeText({ pastime, team }: Share, model: Model, terminal: Terminal): string {
  const name = team < 0 ? terminal.text({ en: 'the line', zh: '队列' }) : model.names.teams[team];
  return pastimeWords[pastime](name)[terminal.lang];
}

export function localTime({ span }: Model, { lang }: Terminal): (minutes: number) => string {
  return (minutes) => localText(span.originEpochMinutes + minutes, span.zone, lang);
}

/** The same as data. */
export function lifeData({ row, steps, parts, end }: Life, model: Model) {
  const instant = (minutes: number) =>
    Number.isFinite(minutes) ? new Date((model.span.originEpochMinutes + minutes) * 60_000).toISOString() : null;
  const team = (index: number) => model.names.teams[index] ?? null;
  return {
    id: row.id,
    severity: severities[row.severity],
    assignedSeverity: severities[row.assigned],
    plan: plans[row.plan],
    channel: channels[row.channel],
    region: model.names.regions[row.region],
    skill: model.names.skills[row.skill],
    complexity: complexities[row.complexity],
    outcome: outcomeNames[row.outcome],
    created: instant(row.created),
    end: instant(end),
    clocks: row.clocks.map(({ clock, due, stopped }) => ({ clock, due: instant(due), stopped: instant(stopped) })),
    steps: steps.map((step) => ({ at: instant(step.at), what: step.what, team: team(step.team) })),
    time: sharesOf(parts, row.created, end).map(({ pastime, team: who, minutes }) => ({
      on: pastime,
      team: team(who),
      minutes,
    })),
  };
}
