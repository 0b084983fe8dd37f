/** What would help against a bottleneck: remedies, simulated beside the desk as it is. */
import type { BottleneckDocument } from '../../planning/bottleneck/bottleneck.ts';
import type { Difference } from '../../planning/compare/comparison.ts';
import { differenceWithLimits, whereLabel } from '../comparison/labels.ts';
import { figure, share } from '../formats.ts';
import { type Cell, left, right, type Table, type Tone } from '../table.ts';
import { capital, type Lang, labelOf, printable, words } from '../words.ts';
import { remedyLabel } from './bottleneckNames.ts';

const tones: Partial<Record<Difference['verdict'], Tone>> = { better: 'good', worse: 'poor' };

/** What each remedy changes: promises kept, clock time, costs. */
export function remediesTable({ remedies, comparisons, confidence }: BottleneckDocument, lang: Lang): Table | null {
  const { reports, comparison, measure } = words(lang);
  const rows = remedies.flatMap((remedy) =>
    [...remedy.attainment.filter(isTold), ...remedy.clockTime, ...remedy.cost].map((difference): Cell[] => [
      { text: remedyLabel(remedy, lang) },
      { text: effectLabel(difference, lang) },
      {
        text: figure(difference.baseEstimate, difference.unit, lang),
        value: difference.baseEstimate,
        unit: difference.unit,
      },
      effectCell(difference, lang),
      { text: comparison.verdicts[difference.verdict], tone: tones[difference.verdict] },
    ]),
  );
  if (rows.length === 0) return null;
  return {
    title: reports.remediesTitle,
    columns: [
      left(reports.remedy),
      left(capital(measure)),
      right(reports.asItIs),
      right(reports.change),
      left(capital(comparison.verdict)),
    ],
    rows,
    note: reports.remediesNote(share(confidence, lang), comparisons),
  };
}

/** Of the promises all together, and those clocks of which something may be said. */
function isTold({ where, verdict }: Difference): boolean {
  return Object.keys(where).length === 0 || verdict === 'better' || verdict === 'worse';
}

function effectCell(difference: Difference, lang: Lang): Cell {
  const shown = differenceWithLimits(difference, lang, difference.baseEstimate);
  const { low, high, unit } = difference;
  return { ...shown, value: difference.difference, ...(low === null || high === null ? {} : { low, high }), unit };
}

function effectLabel({ measure, where }: Difference, lang: Lang): string {
  const text = words(lang);
  const { cause, team, ...others } = where;
  const whole =
    measure === 'clockTime' ? text.reports.clockHours : measure === 'cost' ? text.tables.costs : text.tables.attainment;
  const parts = [
    ...(cause === undefined ? [] : [labelOf(lang, 'clockCause', cause)]),
    ...(team === undefined ? [] : [printable(team)]),
    ...(Object.keys(others).length === 0 ? [] : [whereLabel(others, lang)]),
  ];
  return parts.length === 0 ? whole : `${whole}${text.reports.colon}${parts.join(text.reports.comma)}`;
}
