/** Which figures of an uncertain desk are shown, and how they and its inputs are called. */
import type {
  Influence,
  UncertainMeasure,
  UncertaintyDocument,
  UncertainValue,
} from '../../planning/uncertain/uncertainty.ts';
import { figureName, sameFigure } from '../sweep/figures.ts';
import { type Lang, printable } from '../words.ts';

/** More than these are too many to read: then published ones and those that are not broken down. */
const MOST_SHOWN = 8;

/** The figures that tables and charts show, in the order of the document. */
export function shownMeasures({ measures }: UncertaintyDocument): readonly UncertainMeasure[] {
  if (measures.length <= MOST_SHOWN) return measures;
  const plain = measures.filter(({ label, where }) => label !== undefined || Object.keys(where).length === 0);
  return (plain.length > 0 ? plain : measures).slice(0, MOST_SHOWN);
}

/** As its published row has it, else as everywhere. */
export function measureName(measure: UncertainMeasure, lang: Lang): string {
  return measure.label === undefined ? figureName(measure, lang) : printable(measure.label[lang]);
}

/** What the inputs do to one figure, the largest share first. */
export function influencesOn({ influence }: UncertaintyDocument, measure: UncertainMeasure): Influence[] {
  return influence
    .filter((row) => sameFigure(row, measure))
    .sort((one, other) => other.share.estimate - one.share.estimate || other.share.high! - one.share.high!);
}

/** Inputs that are found to matter at all, so many at most. */
export function leading(rows: readonly Influence[], most: number): Influence[] {
  return rows.filter(({ share }) => share.estimate > 0).slice(0, most);
}

const parameters = ['mean', 'median', 'cv', 'sigma', 'shape', 'scale', 'phases'];

/** The ends, the stated and the likeliest value without what all of them say: '8 min' of 'lognormal mean 8 min cv 1.0'. */
export function shortTexts({ low, high, stated, likely }: UncertainValue) {
  const [ends, words] = [low.split(' '), high.split(' ')];
  const from = Math.max(
    0,
    ends.findIndex((word, index) => word !== words[index]),
  );
  const before = ends.slice(0, from).join(' ');
  const short = (text: string) => {
    const all = text.split(' ');
    if (all.slice(0, from).join(' ') !== before) return printable(text);
    const own = all.slice(from);
    const end = own.findIndex((word, index) => index > 0 && parameters.includes(word));
    return printable((end < 0 ? own : own.slice(0, end)).join(' '));
  };
  return {
    low: short(low),
    high: short(high),
    stated: short(stated),
    likely: likely === null ? null : short(likely),
  };
}
