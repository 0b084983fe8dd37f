/** How sure figures are whose inputs are not all known, which inputs matter, and what they may be. */
import type { LowHigh, UncertainMeasure, UncertaintyDocument } from '../../planning/uncertain/uncertainty.ts';
import { differenceWithLimits, INDENT } from '../comparison/labels.ts';
import { figureOf, interval, NONE, share, shareOf } from '../formats.ts';
import { sameFigure, shortPaths } from '../sweep/figures.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { influencesOn, leading, measureName, shortTexts, shownMeasures } from '../uncertain/figures.ts';
import { capital, type Lang, printable, words } from '../words.ts';

/** Every figure with its intervals: from chance, from the inputs, from both. */
export function uncertainFiguresTable(document: UncertaintyDocument, lang: Lang): Table {
  const { uncertain } = words(lang);
  return {
    title: uncertain.figures,
    columns: [
      left(capital(uncertain.figure)),
      right(capital(uncertain.stated)),
      right(capital(uncertain.average)),
      right(capital(uncertain.fromInputs)),
      right(capital(uncertain.both)),
    ],
    rows: shownMeasures(document).map((measure): Cell[] => [
      { text: measureName(measure, lang) },
      measure.stated === null ? { text: NONE } : estimateCell(measure, measure.stated, lang),
      estimateCell(measure, { estimate: measure.estimate, ...measure.chance }, lang),
      limitsCell(measure, measure.inputs, lang, uncertain.hidden),
      limitsCell(measure, measure, lang),
    ]),
    note: uncertain.figuresNote(share(document.confidence, lang)),
  };
}

function estimateCell(measure: UncertainMeasure, at: LowHigh & { readonly estimate: number }, lang: Lang): Cell {
  const told = { ...measure, ...at };
  const limits = at.low === null || at.high === null ? {} : { low: at.low, high: at.high };
  return {
    text: figureOf(told, lang),
    detail: interval(told, lang),
    value: at.estimate,
    ...limits,
    unit: measure.unit,
  };
}

/** @param none what stands where there is no room between the limits; they themselves unless told */
function limitsCell(measure: UncertainMeasure, { low, high }: LowHigh, lang: Lang, none?: string): Cell {
  if (low === null || high === null) return { text: NONE };
  const own = interval({ ...measure, low, high }, lang) || figureOf({ ...measure, estimate: (low + high) / 2 }, lang);
  const text = low === high && none !== undefined ? none : own;
  return { text, low, high, unit: measure.unit };
}

/** Null where the inputs could not be told apart. */
export function influenceTable(document: UncertaintyDocument, lang: Lang, most: number): Table | null {
  const { uncertain } = words(lang);
  const { inputs } = document.uncertain;
  const short = shortPaths(inputs.map(({ path }) => path));
  const rows = shownMeasures(document).flatMap((measure): Cell[][] => {
    const all = influencesOn(document, measure);
    if (all.length === 0) return [];
    const explained = document.explained.find((row) => sameFigure(row, measure))!;
    const shown = leading(all, most);
    const told = shown.length === 0 ? uncertain.nothingMatters : uncertain.explained(share(explained.share, lang));
    const head: Cell[] = [{ text: measureName(measure, lang) }, { text: '' }, { text: '' }, { text: told }];
    return [
      head,
      ...shown.map((row): Cell[] => {
        const input = inputs.find(({ path }) => path === row.path)!;
        const { low, high } = shortTexts(input);
        const { estimate, ...limits } = row.effect;
        const effect = differenceWithLimits(
          { difference: estimate, ...limits, unit: row.unit },
          lang,
          measure.estimate,
        );
        return [
          { text: `${INDENT}${short.get(row.path)}` },
          { text: `${low} → ${high}` },
          {
            ...effect,
            value: estimate,
            ...(limits.low === null ? {} : { low: limits.low, high: limits.high! }),
            unit: row.unit,
          },
          shareCell(row.share, lang),
        ];
      }),
    ];
  });
  if (rows.length === 0) return null;
  return {
    title: uncertain.influence,
    columns: [
      left(capital(uncertain.input)),
      left(capital(uncertain.range)),
      right(capital(uncertain.effect)),
      right(capital(uncertain.share)),
    ],
    rows,
    note: uncertain.influenceNote(share(document.confidence, lang), most),
  };
}

function shareCell({ estimate, low, high }: LowHigh & { readonly estimate: number }, lang: Lang): Cell {
  const limits = { low: low ?? estimate, high: high ?? estimate };
  const detail = `${shareOf(limits.low, lang)} – ${shareOf(limits.high, lang)}`;
  return { text: shareOf(estimate, lang), detail, value: estimate, ...limits, unit: 'share' };
}

/** Every input with what the scenario states and its range. */
export function uncertainInputsTable({ uncertain: { inputs } }: UncertaintyDocument, lang: Lang): Table {
  const { uncertain } = words(lang);
  return {
    title: uncertain.inputs,
    columns: [
      left(capital(uncertain.path)),
      right(capital(uncertain.stated)),
      right(capital(uncertain.low)),
      right(capital(uncertain.likely)),
      right(capital(uncertain.high)),
      left(capital(uncertain.grade)),
    ],
    rows: inputs.map((input): Cell[] => {
      const { low, high, stated, likely } = shortTexts(input);
      return [
        { text: printable(input.path) },
        { text: stated },
        { text: low },
        { text: likely ?? uncertain.anywhere },
        { text: high },
        { text: input.grade === null ? uncertain.named : uncertain.grades[input.grade] },
      ];
    }),
  };
}
