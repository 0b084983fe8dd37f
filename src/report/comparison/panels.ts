/** The figures of a comparison as panels of a picture: a measure each, single figures together by unit. */
import type { Difference } from '../../planning/compare/comparison.ts';
import { timeUnit } from '../formats.ts';
import { capital, type Lang, words } from '../words.ts';
import { groupedBy } from './groups.ts';
import { detailLabel, measureLabel, whereHead } from './labels.ts';

export interface Panel {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly row: Difference }[];
}

/** A measure with breakdowns has a panel of its own; single figures share one by their unit and their better side. */
export function panelsOf(rows: readonly Difference[], lang: Lang): Panel[] {
  const { comparison } = words(lang);
  const byMeasure = groupedBy(rows, (row) => `${measureLabel(row, lang)} ${row.unit}`);
  const alone = (row: Difference) => byMeasure.get(`${measureLabel(row, lang)} ${row.unit}`)!.length === 1;
  const single = groupedBy(rows.filter(alone), kindOf);
  const families: Readonly<Record<string, string>> = { min: comparison.times, share: comparison.shares };
  const heading = (text: string, row: Difference) => {
    const sides = { higher: comparison.higherIsBetter, lower: comparison.lowerIsBetter, neither: '' };
    return sides[row.betterWhen] === '' ? text : `${text}${lang === 'zh' ? '，' : ', '}${sides[row.betterWhen]}`;
  };
  const seen = new Set<Difference>();
  return rows.flatMap((row): Panel[] => {
    if (seen.has(row)) return [];
    const group = alone(row) ? single.get(kindOf(row))! : byMeasure.get(`${measureLabel(row, lang)} ${row.unit}`)!;
    for (const each of group) seen.add(each);
    const family = alone(row) && group.length > 1 ? (families[row.unit] ?? comparison.counts) : measureLabel(row, lang);
    const nameOf = (each: Difference) => {
      const detail = detailLabel(each, lang);
      if (!alone(row)) return whereHead(each, lang) || capital(words(lang).allTickets);
      return group.length > 1 || detail === '' ? measureLabel(each, lang) : whereHead(each, lang);
    };
    return [{ heading: heading(family, row), rows: group.map((each) => ({ name: nameOf(each), row: each })) }];
  });
}

/** What may stand on one axis: minutes beside hours would vanish. */
function kindOf({ unit, betterWhen, difference }: Difference): string {
  return `${unit} ${betterWhen} ${unit === 'min' ? timeUnit(difference).minutes : ''}`;
}
