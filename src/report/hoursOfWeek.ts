/** Figures for each hour of the week, from Monday midnight on, in the local time of the period. */
import type { Measure, ResultDocument } from '../planning/result.ts';
import { find, list, valuesOf } from './measures.ts';
import { inOrder, type Lang, labelOf, printable } from './words.ts';

export const HOURS = 168;

/** More teams than this are drawn together by their line. */
const MOST_PANELS = 4;

interface Group {
  readonly label: string;
  readonly waiting: Float64Array;
  readonly onDuty: Float64Array;
}

/** Figures for each hour of the week, by team, or by line where there are many teams. */
export function weekGroups(document: ResultDocument, lang: Lang): Group[] {
  const waiting = list(document, 'queueLength', ['team', 'hourOfWeek']);
  const onDuty = list(document, 'onDuty', ['team', 'hourOfWeek']);
  const measured = new Set([...valuesOf(waiting, 'team'), ...valuesOf(onDuty, 'team')]);
  const lineOf = new Map(document.teams.map((team) => [team.name, team.line]));
  const known = document.teams.map((team) => team.name).filter((name) => measured.has(name));
  const teams = [...new Set([...known, ...measured])];

  const byLine = teams.length > MOST_PANELS && teams.every((team) => lineOf.has(team));
  const keys = byLine
    ? inOrder(
        'line',
        teams.map((team) => lineOf.get(team)!),
      )
    : teams;
  return keys.map((key) => {
    const belongs = (each: Measure) => (byLine ? lineOf.get(each.where.team) : each.where.team) === key;
    return {
      label: byLine ? labelOf(lang, 'line', key) : printable(key),
      waiting: hourly(waiting.filter(belongs)),
      onDuty: hourly(onDuty.filter(belongs)),
    };
  });
}

function hourly(measures: readonly Measure[]): Float64Array {
  const sums = new Float64Array(HOURS);
  for (const each of measures) {
    const hour = hourOf(each);
    if (hour !== null) sums[hour] += each.estimate;
  }
  return sums;
}

/** For each team its occupancy by hour of the week; null where nobody is on duty. */
export function occupancyByHour(document: ResultDocument): { team: string; hours: (number | null)[] }[] {
  const measures = list(document, 'occupancy', ['team', 'hourOfWeek']);
  const found = valuesOf(measures, 'team');
  const known = document.teams.map((team) => team.name).filter((name) => found.includes(name));
  return [...new Set([...known, ...found])].map((team) => {
    const hours: (number | null)[] = new Array(HOURS).fill(null);
    for (const each of measures) {
      const hour = each.where.team === team ? hourOf(each) : null;
      if (hour !== null && isStaffed(document, team, each.where.hourOfWeek)) hours[hour] = each.estimate;
    }
    return { team, hours };
  });
}

function isStaffed(document: ResultDocument, team: string, hourOfWeek: string): boolean {
  const onDuty = find(document, 'onDuty', { team, hourOfWeek });
  return onDuty === null || onDuty.estimate > 0.01;
}

/** The hour of the week that a figure is for, or null for what is none. */
function hourOf(measure: Measure): number | null {
  const hour = Number(measure.where.hourOfWeek);
  return Number.isInteger(hour) && hour >= 0 && hour < HOURS ? hour : null;
}
