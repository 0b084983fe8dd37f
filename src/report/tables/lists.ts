/** Lists of single figures, a row each: tickets by what became of them, quality of service, costs. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { find, list, valuesOf } from '../measures.ts';
import { isNone, sumOf } from '../surely.ts';
import { figureCell, left, right, type Table } from '../table.ts';
import { capital, inBrackets, inOrder, type Lang, labelOf, words } from '../words.ts';

type Desks = readonly (ResultDocument | undefined)[];
/** A row's name, and where each desk has its figure. */
interface Row {
  readonly label: string;
  readonly of: (desk: ResultDocument) => Measure | null;
  /** Left out where it never happened: most desks do not have the thing. */
  readonly unlessNone?: boolean;
}

export function volumesTable(desks: Desks, lang: Lang): Table | null {
  const states = inOrder(
    'state',
    present(desks).flatMap((desk) => valuesOf(list(desk, 'tickets', ['state']), 'state')),
  );
  const rows = states.map((state) => ({
    label: labelOf(lang, 'state', state),
    of: (desk: ResultDocument) => find(desk, 'tickets', { state }, 'count'),
    unlessNone: !['created', 'resolved', 'open'].includes(state),
  }));
  return listOf(words(lang).tables.volumes, rows, desks, lang);
}

export function qualityTable(desks: Desks, lang: Lang): Table | null {
  const { measure } = words(lang).names;
  const single = Object.keys(measure).filter((name) => name !== 'availability');
  const rows: Row[] = single.map((name) => ({
    label: labelOf(lang, 'measure', name),
    of: (desk) => find(desk, name),
    unlessNone: name !== 'firstLineResolution',
  }));
  const plans = inOrder(
    'plan',
    present(desks).flatMap((desk) => valuesOf(list(desk, 'availability', ['plan']), 'plan')),
  );
  for (const plan of plans) {
    rows.push({
      label: inBrackets(labelOf(lang, 'measure', 'availability'), labelOf(lang, 'plan', plan), lang),
      of: (desk) => find(desk, 'availability', { plan }),
    });
  }
  return listOf(words(lang).tables.quality, rows, desks, lang);
}

export function costsTable(desks: Desks, lang: Lang): Table | null {
  const kinds = inOrder(
    'costKind',
    present(desks).flatMap((desk) => valuesOf(costsOf(desk), 'kind')),
  );
  const { tables } = words(lang);
  const costOf = (desk: ResultDocument, kind: string) => find(desk, 'cost', { kind }) ?? sumOfTeams(desk, kind);
  const rows: Row[] = kinds.map((kind) => ({
    label: labelOf(lang, 'costKind', kind),
    of: (desk) => costOf(desk, kind),
    unlessNone: true,
  }));
  const all = (desk: ResultDocument) => kinds.map((kind) => costOf(desk, kind)).filter((cost) => cost !== null);
  if (kinds.length > 1) rows.push({ label: capital(tables.total), of: (desk) => sumOf(all(desk)) });
  return listOf(tables.costs, rows, desks, lang);
}

function listOf(title: string, rows: readonly Row[], desks: Desks, lang: Lang): Table | null {
  const text = words(lang);
  const compared = present(desks);
  const filled = rows
    .map((row) => ({ ...row, found: compared.map((desk) => row.of(desk)) }))
    .filter(({ found }) => found.some((measure) => measure !== null))
    .filter(({ unlessNone, found }) => !unlessNone || !found.every(isNone));
  if (filled.length === 0) return null;
  const heads = compared.length > 1 ? [text.ownDesk, text.industry] : [text.amount];
  return {
    title,
    columns: [left(capital(text.measure)), ...heads.map((head) => right(capital(head)))],
    rows: filled.map((row) => [{ text: row.label }, ...row.found.map((measure) => figureCell(measure, lang))]),
  };
}

function costsOf(desk: ResultDocument): Measure[] {
  return [...list(desk, 'cost', ['kind']), ...list(desk, 'cost', ['kind', 'team'])];
}

/** The teams' costs together. */
function sumOfTeams(desk: ResultDocument, kind: string): Measure | null {
  return sumOf(list(desk, 'cost', ['kind', 'team']).filter((each) => each.where.kind === kind));
}

function present(desks: Desks): ResultDocument[] {
  return desks.filter((desk) => desk !== undefined);
}
