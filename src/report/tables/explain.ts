/** The gap of each explained figure lever by lever, what levers do only together, and what each lever is. */
import type { ExplainDocument, ExplainedFigure } from '../../planning/explain/explanation.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { differenceWithLimits } from '../comparison/labels.ts';
import { asMeasure, explainedName, levelOf, leverName, partText, sharesInOrder } from '../explain/figures.ts';
import { figureOf, interval, share } from '../formats.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { capital, inBrackets, type Lang, printable, words } from '../words.ts';

export function gapTable(document: ExplainDocument, figure: ExplainedFigure, lang: Lang): Table {
  const { explain } = words(lang);
  const [own, against] = [figure.own, figure.against].map((each) => {
    const measure = asMeasure(figure, each);
    const limits = interval(measure, lang, levelOf(figure));
    const text = figureOf(measure, lang, levelOf(figure));
    return limits === '' ? text : inBrackets(text, limits, lang);
  });
  const confidence = share(document.confidence, lang);
  const { kind, orders } = document.design;
  const note = kind === 'all' ? explain.note(confidence) : explain.sampledNote(confidence, orders ?? 0);
  const certain = figure.shares.some(({ ofGap }) => ofGap !== null);
  return {
    title: explain.gapTitle(explainedName(figure, lang), own, against),
    columns: [
      left(capital(explain.lever)),
      right(capital(explain.share)),
      ...(certain ? [right(capital(explain.ofGap))] : []),
    ],
    rows: [
      ...sharesInOrder(figure).map((row): Cell[] => [
        { text: capital(leverName(document, row.lever, lang)) },
        changeCell(row, figure, lang),
        ...(certain ? [partCell(row.ofGap, lang)] : []),
      ]),
      [
        { text: capital(explain.gap) },
        changeCell(figure.gap, figure, lang),
        ...(certain ? [{ text: partText(1, lang) }] : []),
      ],
    ],
    ...(document.replications > 1 ? { note: certain ? note : explain.uncertainGap } : {}),
  };
}

/** Null where no set was asked for. */
export function togetherTable(document: ExplainDocument, figure: ExplainedFigure, lang: Lang): Table | null {
  const { explain } = words(lang);
  const { together, interactions } = figure;
  if (together === undefined) return null;
  const named = (levers: readonly number[], sign: string) =>
    capital(levers.map((lever) => leverName(document, lever, lang)).join(sign));
  return {
    title: explain.togetherTitle(explainedName(figure, lang)),
    columns: [left(capital(explain.lever)), right(capital(explain.beyond))],
    rows: [
      ...interactions.map((row): Cell[] => [{ text: named(row.levers, ' × ') }, changeCell(row, figure, lang)]),
      [{ text: `${named(together.levers, ' + ')}: ${explain.atOnce}` }, changeCell(together.atOnce, figure, lang)],
      [{ text: `${named(together.levers, ' + ')}: ${explain.apart}` }, changeCell(together.apart, figure, lang)],
    ],
    ...(document.replications > 1 ? { note: explain.togetherNote(share(document.confidence, lang)) } : {}),
  };
}

/** Which words of the scenario each lever moves. */
export function leversTable(document: ExplainDocument, lang: Lang): Table {
  const { explain } = words(lang);
  return {
    title: explain.levers,
    columns: [left(capital(explain.lever)), left(capital(explain.paths))],
    rows: document.levers.map(({ paths }, lever) => [
      { text: capital(leverName(document, lever, lang)) },
      { text: printable(paths.join(', ')) },
    ]),
  };
}

/** What moves a gap, in the unit of time that both desks are told in. */
function changeCell({ estimate, low, high }: Estimated, figure: ExplainedFigure, lang: Lang): Cell {
  const { unit } = figure;
  const limits = low === null || high === null ? {} : { low, high };
  const shown = differenceWithLimits({ difference: estimate, low, high, unit }, lang, levelOf(figure));
  return { ...shown, value: estimate, ...limits, unit };
}

function partCell(part: Estimated | null, lang: Lang): Cell {
  if (part === null) return { text: '' };
  const { estimate, low, high } = part;
  const text = partText(estimate, lang);
  if (low === null || high === null || low === high) return { text, value: estimate, unit: 'share' };
  const detail = `${partText(low, lang).replace(/\s?%$/, '')} – ${partText(high, lang)}`;
  return { text, detail, value: estimate, low, high, unit: 'share' };
}
