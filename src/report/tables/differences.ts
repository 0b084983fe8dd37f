/** The figures of base and variant side by side, with their difference and what may be said of it. */
import type { ComparisonDocument, Difference, Verdict } from '../../planning/compare/comparison.ts';
import { groupedBy } from '../comparison/groups.ts';
import { detailLabel, differenceWithLimits, INDENT, isMoney, levelOf, measureLabel } from '../comparison/labels.ts';
import { figureOf, NONE, quantity, share } from '../formats.ts';
import { type Cell, left, right, type Table, type Tone } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';

const tones: Partial<Record<Verdict, Tone>> = { better: 'good', worse: 'poor' };

/** Service first, then costs, whose numbers are long: a table each. The words are explained beneath the last. */
export function differencesTables(document: ComparisonDocument, variant: number, lang: Lang): Table[] {
  const { comparison } = words(lang);
  const name = printable(document.variants[variant].name);
  const rows = document.differences.filter((each) => each.variant === variant);
  const parts = [
    { title: comparison.heading(name, printable(document.base.name)), rows: rows.filter((row) => !isMoney(row.unit)) },
    { title: comparison.costs(name), rows: rows.filter((row) => isMoney(row.unit)) },
  ].filter((part) => part.rows.length > 0);
  const certain = document.replications > 1;
  const note = certain
    ? `${comparison.differencesNote(share(document.confidence, lang), document.family.comparisons)} ${comparison.savedNote}`
    : undefined;
  return parts.map((part, index) => ({
    title: part.title,
    columns: headsOf(certain, lang),
    rows: grouped(part.rows, document.replications, lang),
    ...(index === parts.length - 1 && note !== undefined ? { note } : {}),
  }));
}

function headsOf(certain: boolean, lang: Lang) {
  const { measure, comparison } = words(lang);
  const judged = [right(comparison.chance), left(comparison.verdict), right(comparison.saved)];
  const heads = [
    left(measure),
    right(comparison.base),
    right(comparison.variant),
    right(comparison.difference),
    ...(certain ? judged : []),
  ];
  return heads.map(({ title, align }) => ({ title: capital(title), align }));
}

/** A measure with several breakdowns stands in a line of its own above them. */
function grouped(rows: readonly Difference[], replications: number, lang: Lang): Cell[][] {
  const certain = replications > 1;
  const cells = (label: string, row: Difference): Cell[] => [
    { text: label },
    { text: valueText(row, row.baseEstimate, lang) },
    { text: valueText(row, row.variantEstimate, lang) },
    differenceWithLimits(row, lang, levelOf(row)),
    ...(certain ? [chance(row, replications, lang), verdict(row, lang), saved(row, lang)] : []),
  ];
  const byMeasure = groupedBy(rows, (row) => measureLabel(row, lang));
  return [...byMeasure].flatMap(([label, each]) => {
    const details = each.map((row) => detailLabel(row, lang));
    if (each.length === 1) {
      const whole = details[0] === '' ? label : `${label}${lang === 'zh' ? '：' : ': '}${details[0]}`;
      return [cells(whole, each[0])];
    }
    const head = cells(label, each[0]).map((_, column) => ({ text: column === 0 ? label : '' }));
    return [head, ...each.map((row, index) => cells(`${INDENT}${details[index] || words(lang).allTickets}`, row))];
  });
}

function valueText(row: Difference, estimate: number, lang: Lang): string {
  return figureOf({ ...row, estimate, low: null, high: null }, lang, levelOf(row));
}

/** Sure only as far as is shown: never 0 or 100 % of what is more or less. */
function chance(row: Difference, replications: number, lang: Lang): Cell {
  const { probabilityBetter } = row;
  if (probabilityBetter === null) return { text: NONE };
  const least = 0.0001;
  const text =
    probabilityBetter > 0 && probabilityBetter < least ? `< ${share(least, lang)}` : share(probabilityBetter, lang);
  return { text, detail: words(lang).comparison.replicationsBetter(row.replicationsBetter, replications) };
}

function verdict({ verdict }: Difference, lang: Lang): Cell {
  return { text: words(lang).comparison.verdicts[verdict], tone: tones[verdict] };
}

/** Two digits are more than it deserves: it is itself measured. */
function saved({ varianceRatio, varianceSaved }: Difference, lang: Lang): Cell {
  const { comparison } = words(lang);
  if (varianceRatio !== null) return { text: comparison.saving(quantity(Number(varianceRatio.toPrecision(2)), lang)) };
  return { text: varianceSaved === null ? NONE : comparison.savedAll };
}
