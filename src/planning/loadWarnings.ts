/** What the load of a scenario's teams has to say to people: who cannot keep up, who hardly can, when queues form. */

import type { Model } from '../model/model.ts';
import { lines } from '../scenario/words.ts';
import { type Range, rangesOf, rangeText } from './load/ranges.ts';
import { HOURS } from './load/week.ts';
import { loadByTeam, staffedHours, type TeamLoad } from './load.ts';
import type { Warning } from './result.ts';

const OVERLOAD = 'overload';
const HARDLY = 'tight';
const NOBODY = 'nobodyOnShift';
const QUEUES = 'queues';

/** A hair below the whole: rounding must not make a full team a free one. */
const FULL = 1 - 1e-9;
const NEARLY_FULL = 0.95;
/** A queue worth telling: this much more than can be done, for this many hours at a stretch. */
const MUCH_MORE = 1.1;
const LONG_HOURS = 2;

/** In the order of alarm. Teams of a line among whom tickets move on are judged together. */
export function loadWarnings(model: Model, loads: readonly TeamLoad[] = loadByTeam(model)): Warning[] {
  const idle = loads.filter(({ meanOffered, meanCapacity }) => meanOffered > 0 && meanCapacity === 0);
  const groups = judgedTogether(model, loads);
  return [
    ...idle.map(nobodyOnShift),
    ...groups
      .filter(({ load }) => load >= FULL && load < Number.POSITIVE_INFINITY)
      .map((group) => overload(model, group)),
    ...groups.filter(({ load }) => load >= NEARLY_FULL && load < FULL).map(hardly),
    ...loads.filter(({ line, load }) => line === 'L1' && load < NEARLY_FULL).flatMap((team) => queues(model, team)),
  ];
}

/** Those that nobody may miss; that queues form at times is for those who ask. */
export function loadAlarms(model: Model): Warning[] {
  return loadWarnings(model).filter(({ kind }) => kind !== QUEUES);
}

interface Group {
  readonly names: readonly string[];
  /** Of the support line that these teams are all of, or null for a team that stands for itself. */
  readonly line: string | null;
  readonly offered: number;
  readonly capacity: number;
  readonly load: number;
  /** What they could do if nobody ever left the desk. */
  readonly atMost: number;
}

/** A line as a whole where its teams help each other out or are all too full; else team by team. */
function judgedTogether(model: Model, loads: readonly TeamLoad[]): Group[] {
  return lines.flatMap((line) => {
    const teams = loads.flatMap((load, team) => (load.line === line && load.meanCapacity > 0 ? [team] : []));
    const all = group(model, loads, teams, line);
    const help = model.routing.overflowAfter < Number.POSITIVE_INFINITY;
    if (teams.length > 1 && (help || all.load >= FULL)) return [all];
    return teams.map((team) => group(model, loads, [team], null));
  });
}

function group(model: Model, loads: readonly TeamLoad[], teams: readonly number[], line: string | null): Group {
  const sum = (of: (team: number) => number) => teams.reduce((total, team) => total + of(team), 0);
  const offered = sum((team) => loads[team].meanOffered);
  const capacity = sum((team) => loads[team].meanCapacity);
  const atMost = sum((team) => {
    const { seated, shrinkage } = model.staff.teams[team];
    return loads[team].meanCapacity / (seated || shrinkage >= 1 ? 1 : 1 - shrinkage);
  });
  return {
    names: teams.map((team) => loads[team].team),
    line,
    offered,
    capacity,
    load: offered === 0 ? 0 : offered / capacity,
    atMost,
  };
}

function nobodyOnShift({ team, meanOffered }: TeamLoad): Warning {
  const work = hoursAWeek(meanOffered);
  return {
    kind: NOBODY,
    message: {
      en: `${team} gets work of ${work} hours a week, and nobody of it is ever on shift`,
      zh: `${team} 每周有 ${work} 小时的工作，但该团队从来无人当班`,
    },
  };
}

function overload(model: Model, group: Group): Warning {
  const who = subject(group);
  const facts = figures(group);
  const patient = model.customer.patience === null;
  const kept = group.offered < group.atMost;
  return {
    kind: OVERLOAD,
    message: {
      en: `${who.en} cannot keep up: ${facts.en}. ${
        kept
          ? 'A queue grows without end, unless meetings, training and breaks give way to tickets'
          : patient
            ? 'A queue grows without end'
            : 'A queue grows without end, or until callers give up'
      }`,
      zh: `${who.zh}跟不上工作量：${facts.zh}。${
        kept
          ? '除非会议、培训和休息都让位给工单，否则队列会无限增长'
          : patient
            ? '队列会无限增长'
            : '队列会一直增长，直到来电者放弃'
      }`,
    },
  };
}

function hardly(group: Group): Warning {
  const who = subject(group);
  const facts = figures(group);
  return {
    kind: HARDLY,
    message: {
      en: `${who.en} can hardly keep up: ${facts.en}. Any busy week leaves a long queue behind`,
      zh: `${who.zh}勉强跟得上：${facts.zh}。稍忙的一周就会留下很长的队列`,
    },
  };
}

function subject({ names, line }: Group) {
  if (line === null) return { en: names[0], zh: `${names[0]} ` };
  return { en: `line ${line} (${names.join(', ')})`, zh: `${line} 线（${names.join('、')}）` };
}

function figures({ offered, capacity, load }: Group) {
  const [work, there, percent] = [hoursAWeek(offered), hoursAWeek(capacity), Math.floor(load * 100 + 1e-6)];
  return {
    en: `its work takes ${work} hours a week, its people have ${there} (load ${percent} %)`,
    zh: `每周工作量 ${work} 小时，人员可用 ${there} 小时（负荷 ${percent}%）`,
  };
}

/** Normal where work waits until people come in; told so that nobody wonders at the waits. */
function queues(model: Model, load: TeamLoad): Warning[] {
  const staffed = new Set(staffedHours(load));
  const ranges = rangesOf((hour) => staffed.has(hour) && load.offered[hour] > load.capacity[hour] * MUCH_MORE).filter(
    ({ from, to }) => to - from >= LONG_HOURS,
  );
  if (ranges.length === 0) return [];
  const excess = (hour: number) => load.offered[hour] - load.capacity[hour];
  const worst = hoursOf(ranges).reduce((most, hour) => (excess(hour) > excess(most) ? hour : most));
  const [needed, there] = [people(load.offered[worst]), people(load.capacity[worst])];
  const { zone } = model.span;
  return [
    {
      kind: QUEUES,
      message: {
        en: `queues form at team ${load.team} on ${rangeText(ranges, 'en')} (${zone}): up to ${needed} engineers are needed where ${there} are there; they are worked off later`,
        zh: `团队 ${load.team} 在${rangeText(ranges, 'zh')}（${zone}）会形成队列：最多需要 ${needed} 名工程师，实有 ${there} 名；之后会处理完`,
      },
    },
  ];
}

function hoursOf(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ days, from, to }) =>
    days.flatMap((day) => Array.from({ length: to - from }, (_, hour) => day * 24 + from + hour)),
  );
}

/** To two digits: these are expectations. */
function people(engineers: number): string {
  return engineers >= 10 ? engineers.toFixed(0) : String(Number(engineers.toPrecision(2)));
}

function hoursAWeek(engineers: number): string {
  return String(Number((engineers * HOURS).toPrecision(3)));
}
