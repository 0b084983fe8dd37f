/** The days of a roster: the dates of the period, which of them are what days of the week, and which are worked for a holiday. */
import { daysOff } from '../../model/calendarOf.ts';
import type { Resources } from '../../model/compile.ts';
import type { Span } from '../../model/model.ts';
import { aheadAt } from '../../model/zoneOffsets.ts';
import { civilDate, dateText } from '../../scenario/civilDate.ts';
import type { TeamWords } from '../../scenario/scenario.ts';
import { RosterError } from './rosterError.ts';

export const DAY_MINUTES = 1440;
/** A longer roster is not one that anybody prints. */
const MOST_DAYS = 371;

/** The days of the period, the same dates in each team's own time. */
export interface RosterDays {
  /** Days since 1970-01-01. */
  readonly first: number;
  readonly days: number;
}

export function rosterDays({ originEpochMinutes, periodEnd, zone }: Span): RosterDays {
  if (!(periodEnd < Number.POSITIVE_INFINITY)) {
    throw new RosterError({
      en: "period: found a number of tickets; expected dates to make a roster for, such as --set period.tickets=none --set 'period.to=2026-04-01'.",
      zh: 'period：现为工单数量；排班需要起止日期，例如 --set period.tickets=none --set “period.to=2026-04-01”。',
    });
  }
  const dayOf = (epoch: number) => Math.floor((epoch + aheadAt(zone, epoch)) / DAY_MINUTES);
  const first = dayOf(originEpochMinutes);
  const days = dayOf(originEpochMinutes + periodEnd - 1) - first + 1;
  if (days > MOST_DAYS) {
    throw new RosterError({
      en: `period: found ${days} days; expected at most ${MOST_DAYS} for a roster, such as --set period.to=….`,
      zh: `period：现为 ${days} 天；排班期间至多 ${MOST_DAYS} 天，可用 --set period.to=… 缩短。`,
    });
  }
  return { first, days };
}

/** By day: whether the team works it for a holiday of another week. */
export function madeUpDays(words: TeamWords, days: RosterDays, resources: Resources): Uint8Array {
  const worked = new Set(daysOff(words.holidays ?? [], resources).makeUpWorkdays);
  return Uint8Array.from({ length: days.days }, (_, day) => (worked.has(dateText(days.first + day)) ? 1 : 0));
}

/** 1 = Monday to 7 = Sunday. */
export function weekdaysOf({ first, days }: RosterDays): Uint8Array {
  return Uint8Array.from({ length: days }, (_, day) => civilDate(first + day).weekday);
}
