/** The staffings tried that none betters in every target at the same cost or less; the plan and the present staff in any case. */
import type { KeptTarget, StaffDocument, TriedStaffing } from '../../planning/staff/staff.ts';
import { figure } from '../formats.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { capital, type Lang, words } from '../words.ts';
import { priceText, shortTarget } from './names.ts';

/** Rows and targets that are read at once. */
const MOST_ROWS = 12;

/** Places, among the targets that were planned for, of those with the least to spare: they decide what the staff costs. */
export function tightest({ targets }: StaffDocument, most: number): number[] {
  const planned = targets.filter((target) => target.planned !== null);
  const spare = ({ sense, value, planned: level }: KeptTarget) =>
    (sense === 'atLeast' ? level!.estimate - value : value - level!.estimate) / Math.abs(value || 1);
  const order = [...planned.keys()].sort((a, b) => spare(planned[a]) - spare(planned[b]) || a - b);
  return order.slice(0, most).sort((a, b) => a - b);
}

/** Null where nothing was tried. */
export function frontierTable(document: StaffDocument, lang: Lang, mostTargets: number): Table | null {
  const { staff } = words(lang);
  const targets = document.targets.filter(({ planned }) => planned !== null);
  if (targets.length === 0) return null;
  const shown = tightest(document, mostTargets);
  const best = document.tried.filter(
    (each) => each.role !== 'tried' || !document.tried.some((other) => betters(other, each, targets)),
  );
  const ordered = [...best].sort((one, other) => one.price - other.price);
  const plan = ordered.findIndex(({ role }) => role === 'plan');
  const from = Math.max(0, Math.min(ordered.length - MOST_ROWS, plan - MOST_ROWS / 2));
  const rows = ordered.slice(from, from + MOST_ROWS);
  return {
    title: staff.frontier,
    columns: [
      left(capital(document.priced ? staff.cost : staff.headcount)),
      left(''),
      ...shown.map((place) => right(capital(shortTarget(targets[place], lang)))),
    ],
    rows: rows.map((each): Cell[] => [
      { text: priceText(each.price, document, lang), value: each.price },
      { text: roleText(each, lang) },
      ...shown.map((place): Cell => {
        const level = each.levels[place];
        return level === null ? { text: '–' } : { text: figure(level, targets[place].unit, lang), value: level };
      }),
    ]),
    note: staff.frontierNote,
  };
}

function roleText({ role, keeps }: TriedStaffing, lang: Lang): string {
  const { staff } = words(lang);
  if (role === 'plan') return staff.thePlan;
  if (role === 'present') return staff.presentStaff;
  return keeps ? staff.keepsAll : staff.missesSome;
}

/** At least as good everywhere, and somewhere better. */
function betters(one: TriedStaffing, other: TriedStaffing, targets: readonly KeptTarget[]): boolean {
  if (one === other || one.price > other.price) return false;
  const above = targets.map(({ sense }, place) => {
    const [mine, its] = [one.levels[place] ?? 0, other.levels[place] ?? 0];
    return sense === 'atLeast' ? mine - its : its - mine;
  });
  return above.every((each) => each >= 0) && (one.price < other.price || above.some((each) => each > 0));
}
