/** What must hold and holds, what no staffing keeps, and who is to be where. */
import type { KeptTarget, StaffDocument } from '../../planning/staff/staff.ts';
import { figure, money, NONE } from '../formats.ts';
import { type Cell, left, right, type Table, type Tone } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { askedText, hoursText, levelCell, priceText, shortTarget, targetName } from './names.ts';

const tones: Readonly<Record<KeptTarget['verdict'], Tone | undefined>> = {
  proven: 'good',
  unproven: 'fair',
  beyond: 'poor',
  notPlanned: undefined,
};

export function targetsTable(document: StaffDocument, lang: Lang): Table {
  const { staff } = words(lang);
  return {
    title: staff.targets,
    columns: [
      left(capital(staff.target)),
      right(capital(staff.asked)),
      right(capital(staff.present)),
      right(capital(staff.planned)),
      left(capital(staff.proof)),
    ],
    rows: document.targets.map((target): Cell[] => [
      { text: targetName(target, lang) },
      { text: askedText(target, lang) },
      levelCell(target.present, target, lang),
      plannedCell(target, lang),
      { text: staff.verdicts[target.verdict], tone: tones[target.verdict] },
    ]),
    ...(document.proof === null ? {} : { note: staff.targetsNote(document.replications) }),
  };
}

/** With the one limit that it is held against. */
function plannedCell(target: KeptTarget, lang: Lang): Cell {
  const { planned, unit, sense } = target;
  const { staff } = words(lang);
  if (planned === null) return { text: NONE };
  const { estimate, low, high } = planned;
  const detail =
    sense === 'atLeast' ? staff.surelyAtLeast(figure(low, unit, lang)) : staff.surelyAtMost(figure(high, unit, lang));
  return { ...levelCell({ estimate, low: Number.NaN, high: Number.NaN }, target, lang), detail };
}

/** Null where staff can keep all. */
export function limitsTable({ targets }: StaffDocument, lang: Lang): Table | null {
  const { staff } = words(lang);
  const beyond = targets.filter(({ verdict }) => verdict === 'beyond');
  if (beyond.length === 0) return null;
  const steps = ['unlimited', 'aroundTheClock', 'answersAtOnce'] as const;
  return {
    title: staff.limits,
    columns: [
      left(capital(staff.target)),
      ...steps.map((step) => right(capital(staff.steps[step]))),
      left(capital(staff.standsInTheWay)),
    ],
    rows: beyond.map((target): Cell[] => [
      { text: `${capital(shortTarget(target, lang))} ${askedText(target, lang)}` },
      ...steps.map((step) => levelCell(target.limits.find((limit) => limit.step === step) ?? null, target, lang)),
      { text: capital(staff.causes[causeOf(target)]) },
    ]),
    note: staff.limitsNote,
  };
}

/** The first step that lets the target be kept; the work itself where none does. */
export function causeOf({ limits, sense, value }: KeptTarget) {
  const kept = limits.find(({ estimate }) => (sense === 'atLeast' ? estimate >= value : estimate <= value));
  return kept?.step ?? 'work';
}

export function staffingTable(document: StaffDocument, lang: Lang): Table {
  const { staff } = words(lang);
  const { posts, price, priced, currency } = document;
  const total = (numbers: readonly (number | null)[]) => numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const found = price.planned !== null;
  const row = (team: string, hours: string, now: number, plan: number | null, cost: string): Cell[] => [
    { text: team },
    { text: hours },
    { text: String(now), value: now },
    plan === null ? { text: NONE } : { text: String(plan), value: plan },
    { text: plan === null ? NONE : signed(plan - now) },
    { text: cost },
  ];
  return {
    title: staff.staffing,
    columns: [
      left(capital(staff.team)),
      left(capital(staff.hours)),
      right(capital(staff.now)),
      right(capital(staff.plan)),
      right(capital(staff.change)),
      right(capital(staff.costEach)),
    ],
    rows: [
      ...posts.map((post) => {
        const cost = post.cost === null || !priced ? NONE : money(post.cost, currency, lang);
        return row(printable(post.team), hoursText(post, lang), post.present, post.planned, cost);
      }),
      row(
        staff.all,
        '',
        total(posts.map(({ present }) => present)),
        found ? total(posts.map(({ planned }) => planned)) : null,
        priced
          ? `${priceText(price.present, document, lang)} → ${found ? priceText(price.planned!, document, lang) : NONE}`
          : NONE,
      ),
    ],
    note: priced ? staff.staffingNote : staff.uncosted,
  };
}

/** '+2', '−1', '0'. */
function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change).replace('-', '−');
}
