/** What a roster says in tables: teams, shifts without an engineer, the proof, and each engineer's share. */
import type { RosterDocument, RosteredTeam } from '../../planning/roster/roster.ts';
import { count, duration, NONE, quantity, share } from '../formats.ts';
import { askedText, levelCell, targetName } from '../staff/names.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { dayText, rangeOf } from './days.ts';

export function teamsTable(document: RosterDocument, lang: Lang): Table {
  const { roster } = words(lang);
  const weeks = document.days / 7;
  return {
    title: roster.teams,
    columns: [
      left(capital(roster.team)),
      ...[roster.engineers, roster.shifts, roster.missing, roster.hoursEach].map((title) => right(capital(title))),
      ...[roster.weekendsEach, roster.nightsEach, roster.holidaysEach].map((title) => right(capital(title))),
    ],
    rows: document.teams.map((team): Cell[] => {
      const minutes = team.engineers.reduce((sum, { workMinutes }) => sum + workMinutes, 0);
      const each = minutes / Math.max(1, team.engineers.length) / 60 / weeks;
      const missing = missingOf(team);
      return [
        { text: printable(team.team), detail: printable(team.zone) },
        counted(team.engineers.length, lang),
        counted(neededOf(team), lang),
        { ...counted(missing, lang), ...(missing > 0 ? { tone: 'poor' as const } : {}) },
        { text: quantity(each, lang), value: each, unit: 'h' },
        { text: rangeOf(team, 'weekends', lang) },
        { text: rangeOf(team, 'nights', lang) },
        { text: rangeOf(team, 'holidays', lang) },
      ];
    }),
    note: roster.hoursNote,
  };
}

export function neededOf({ shifts }: RosteredTeam): number {
  return shifts.reduce((sum, { need }) => sum + need.reduce((all, each) => all + each, 0), 0);
}

export function missingOf({ shifts }: RosteredTeam): number {
  return shifts.reduce((sum, { short }) => sum + short.reduce((all, each) => all + each, 0), 0);
}

const MOST_DAYS = 6;

/** Null where every shift is filled. */
export function shortagesTable(document: RosterDocument, lang: Lang): Table | null {
  const { roster } = words(lang);
  const rows = document.teams.flatMap((team) => {
    const short = team.shifts.flatMap((shift) =>
      shift.short.flatMap((missing, day) => (missing > 0 ? [{ shift, day, missing }] : [])),
    );
    if (short.length === 0) return [];
    short.sort((one, other) => one.day - other.day);
    const bindings = [...new Set(team.groups.flatMap(({ binding }) => binding))];
    const why = bindings.map((each) => roster.bindings[each]).join(lang === 'zh' ? '、' : ', ');
    const told = short
      .slice(0, MOST_DAYS)
      .map(({ shift, day, missing }, place): Cell[] => [
        { text: printable(team.team) },
        { text: dayText(document, day, lang) },
        { text: shift.name },
        counted(shift.need[day], lang),
        counted(missing, lang),
        { text: place === 0 ? why : '' },
        { text: place === 0 ? enoughOf(team, lang) : '' },
      ]);
    const rest = short.length - told.length;
    const blank = { text: '' };
    const more: Cell[][] =
      rest > 0
        ? [[{ text: printable(team.team) }, { text: roster.andMore(String(rest)) }, blank, blank, blank, blank, blank]]
        : [];
    return [...told, ...more];
  });
  if (rows.length === 0) return null;
  return {
    title: roster.shortages,
    columns: [
      left(capital(roster.team)),
      left(capital(roster.day)),
      left(capital(roster.shift)),
      right(capital(roster.needed)),
      right(capital(roster.missing)),
      left(capital(roster.why)),
      right(capital(roster.enough)),
    ],
    rows,
    note: roster.shortagesNote,
  };
}

/** Of the whole team: groups that are short with what would be enough, the others as they are. */
function enoughOf({ groups }: RosteredTeam, lang: Lang): string {
  const each = groups.map(({ short, enough, engineers }) => (short > 0 ? enough : engineers));
  if (each.some((number) => number === null)) return NONE;
  const all = each.reduce((sum: number, number) => sum + (number ?? 0), 0);
  return count(all, lang);
}

/** Null where nothing was to be proven. */
export function proofTable({ proof, confidence }: RosterDocument, lang: Lang): Table | null {
  if (proof === null) return null;
  const { roster, staff } = words(lang);
  const notes = [
    roster.proofNote(proof.replications, share(confidence, lang)),
    ...(proof.unrostered.length === 0 ? [] : [roster.unrostered(proof.unrostered.map(printable).join(', '))]),
  ];
  return {
    title: roster.proof,
    columns: [
      left(capital(staff.target)),
      right(capital(staff.asked)),
      right(capital(roster.stated)),
      right(capital(roster.rostered)),
      left(capital(staff.proof)),
    ],
    rows: proof.targets.map((target): Cell[] => [
      { text: targetName(target, lang) },
      { text: askedText(target, lang) },
      levelCell(target.present, target, lang),
      levelCell(target.planned, target, lang),
      target.verdict === 'proven' ? { text: roster.kept, tone: 'good' } : { text: roster.notKept, tone: 'fair' },
    ]),
    note: notes.join(lang === 'zh' ? '' : ' '),
  };
}

/** What each engineer of a team works in the period. */
export function sharesTable({ engineers }: RosteredTeam, lang: Lang): Table {
  const { roster } = words(lang);
  return {
    title: capital(roster.engineers),
    columns: [
      left(capital(roster.engineer)),
      ...[roster.shifts, roster.work, roster.weekendsEach, roster.nightsEach, roster.holidaysEach].map((title) =>
        right(capital(title)),
      ),
    ],
    rows: engineers.map(({ name, senior, shifts, workMinutes, weekends, nights, holidays }): Cell[] => [
      { text: printable(name), ...(senior ? { detail: roster.senior } : {}) },
      counted(shifts, lang),
      { text: count(workMinutes / 60, lang), value: workMinutes / 60, unit: 'h' },
      counted(weekends, lang),
      counted(nights, lang),
      counted(holidays, lang),
    ]),
  };
}

/** The rules of a team as a list of phrases. */
export function rulesText({ rules, shifts }: RosteredTeam, lang: Lang): string {
  const { rulesOf } = words(lang).roster;
  const phrases = [
    rulesOf.hoursPerWeek(duration(rules.hoursPerWeek, lang)),
    ...(rules.daysPerWeek < 7 ? [rulesOf.daysPerWeek(rules.daysPerWeek)] : []),
    rulesOf.hoursPerDay(duration(rules.hoursPerDay, lang)),
    ...(rules.break > 0 ? [rulesOf.break(duration(rules.break, lang), duration(rules.breakAfter, lang))] : []),
    rulesOf.rest(duration(rules.rest, lang)),
    rulesOf.daysInARow(rules.daysInARow),
    ...(shifts.some(({ night }) => night) ? [rulesOf.nightsInARow(rules.nightsInARow)] : []),
    ...(rules.weekendsOff === null ? [] : [rulesOf.weekendsOff(rules.weekendsOff.free, rules.weekendsOff.of)]),
  ];
  return phrases.join(lang === 'zh' ? '；' : '; ');
}

function counted(value: number, lang: Lang): Cell {
  return { text: count(value, lang), value, unit: 'count' };
}
