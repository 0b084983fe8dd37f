/** Rows of one measure, a row for each kind of ticket: by severity, plan, channel, region. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { list, valuesOf } from '../measures.ts';
import { capital, inOrder, type Lang, nameOf, printable, words } from '../words.ts';
import type { ComparedRow } from './changes.ts';

export type Kind = 'severity' | 'plan' | 'channel' | 'region';

/** A kind that all tickets belong to has no row: 'all tickets' says the same. */
export function rowsByKind(
  document: ResultDocument,
  kinds: readonly Kind[],
  { measure, statistic, where = {} }: Pick<Measure, 'measure' | 'statistic'> & { readonly where?: Measure['where'] },
  lang: Lang,
): ComparedRow[] {
  const { reports } = words(lang);
  const matches = (each: Measure) => Object.entries(where).every(([key, value]) => each.where[key] === value);
  return kinds.flatMap((kind) => {
    const figures = (desk: ResultDocument) =>
      list(desk, measure, [kind, ...Object.keys(where)], statistic).filter(matches);
    const values = valuesOf(figures(document), kind);
    if (values.length < 2) return [];
    return (kind === 'region' ? values : inOrder(kind, values)).map((value) => ({
      label: `${capital(kindName(kind, lang))}${reports.colon}${kind === 'region' ? printable(value) : nameOf(lang, kind, value)}`,
      of: (desk: ResultDocument) => figures(desk).find((each) => each.where[kind] === value) ?? null,
    }));
  });
}

function kindName(kind: Kind, lang: Lang): string {
  const text = words(lang);
  return kind === 'severity' ? text.severity : text.reports[kind];
}
