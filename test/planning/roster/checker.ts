/**
 * The rules of a roster read a second time, from the document alone and slowly: whoever breaks one is named. It shares no line
 * with the room that makes rosters.
 */
import type { RosterDocument, RosteredEngineer, RosteredTeam } from '../../../src/planning/roster/roster.ts';

const DAY = 86_400_000;

/** Every broken rule as a sentence. */
export function brokenRules(document: RosterDocument): string[] {
  return document.teams.flatMap((team) => [
    ...brokenNeeds(document, team),
    ...team.engineers.flatMap((each) => brokenBy(document, team, each)),
  ]);
}

function brokenNeeds(document: RosterDocument, team: RosteredTeam): string[] {
  const broken: string[] = [];
  for (const [place, shift] of team.shifts.entries()) {
    for (let day = 0; day < document.days; day++) {
      const there = team.engineers.filter(({ shiftOfDay }) => shiftOfDay[day] === place).length;
      if (there + shift.short[day] !== shift.need[day])
        broken.push(`${team.team} ${shift.name} day ${day}: ${there} there`);
    }
  }
  return broken;
}

function brokenBy(document: RosterDocument, team: RosteredTeam, { name, ...engineer }: RosteredEngineer): string[] {
  const { rules, shifts } = team;
  const broken: string[] = [];
  const worked = engineer.shiftOfDay.flatMap((place, day) => (place < 0 ? [] : [{ day, shift: shifts[place] }]));
  const date = (day: number) => new Date(Date.parse(document.from) + day * DAY);
  const mondayOf = (day: number) => Math.floor((Date.parse(document.from) / DAY + day + 3) / 7);
  const hoursOf = (parts: readonly (readonly number[])[]) =>
    parts.reduce((sum, [from, to]) => sum + (to - from) - (to - from > rules.breakAfter ? rules.break : 0), 0);

  const weeks = new Map<number, { minutes: number; days: number }>();
  for (const { day, shift } of worked) {
    if (hoursOf(shift.parts) > rules.hoursPerDay) broken.push(`${name} day ${day}: too long a shift`);
    if (team.madeUp.includes(day)) continue;
    const week = weeks.get(mondayOf(day)) ?? { minutes: 0, days: 0 };
    weeks.set(mondayOf(day), { minutes: week.minutes + hoursOf(shift.parts), days: week.days + 1 });
  }
  for (const [week, { minutes, days }] of weeks) {
    if (minutes > rules.hoursPerWeek) broken.push(`${name} week ${week}: ${minutes / 60} h`);
    if (days > rules.daysPerWeek) broken.push(`${name} week ${week}: ${days} days`);
  }
  for (const [place, { day, shift }] of worked.entries()) {
    const next = worked[place + 1];
    if (next === undefined) continue;
    const end = day * 1440 + shift.parts[shift.parts.length - 1][1];
    const begin = next.day * 1440 + next.shift.parts[0][0];
    if (begin - end < rules.rest) broken.push(`${name} day ${next.day}: ${(begin - end) / 60} h of rest`);
  }
  let [run, nights] = [0, 0];
  for (const [day, place] of engineer.shiftOfDay.entries()) {
    run = place < 0 ? 0 : run + 1;
    nights = place >= 0 && shifts[place].night ? nights + 1 : 0;
    if (run > rules.daysInARow) broken.push(`${name} day ${day}: ${run} days in a row`);
    if (nights > rules.nightsInARow) broken.push(`${name} day ${day}: ${nights} nights in a row`);
  }
  if (rules.weekendsOff !== null) {
    const { free, of } = rules.weekendsOff;
    const weekends = new Map<number, boolean>();
    for (let day = 0; day < document.days; day++) {
      if (date(day).getUTCDay() % 6 !== 0) continue;
      const works = engineer.shiftOfDay[day] >= 0 && !team.madeUp.includes(day);
      weekends.set(mondayOf(day), (weekends.get(mondayOf(day)) ?? false) || works);
    }
    const each = [...weekends.values()];
    for (let from = 0; from + of <= each.length; from++) {
      const off = each.slice(from, from + of).filter((works) => !works).length;
      if (off < free) broken.push(`${name}: ${off} weekends off of ${of} from weekend ${from}`);
    }
  }
  if (worked.length !== engineer.shifts) broken.push(`${name}: ${worked.length} shifts, not ${engineer.shifts}`);
  return broken;
}
