/** How levers and explained figures are called, and in which order levers are shown. */
import type { ExplainDocument, ExplainedFigure, LeverShare } from '../../planning/explain/explanation.ts';
import type { Measure } from '../../planning/result.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { sectionName } from '../benchmark/tables.ts';
import { detailLabel, differenceText, measureLabel } from '../comparison/labels.ts';
import { leadingTime, share } from '../formats.ts';
import { capital, type Lang, printable, words } from '../words.ts';

/** The explained desk and the other; two of one name are told apart by what is set. */
export function deskNames({ scenario, against, settings }: ExplainDocument): [string, string] {
  const [own, other] = [scenario.name, against.name].map(printable);
  if (own !== other) return [own, other];
  return settings.length > 0 ? [`${own} (${printable(settings.join(', '))})`, other] : [`${own} (1)`, `${other} (2)`];
}

/** A lever that is a word of the scenario has a reader's name; a group is called as the user calls it. */
export function leverName({ levers }: Pick<ExplainDocument, 'levers'>, lever: number, lang: Lang): string {
  const { name, paths } = levers[lever];
  return paths.length === 1 && paths[0] === name ? sectionName(name, lang) : printable(name);
}

/** 'First response', 'Serious problems: mean time to full repair' where a published row says so. */
export function explainedName(figure: ExplainedFigure, lang: Lang): string {
  if (figure.label !== undefined) return printable(figure.label[lang]);
  const label = measureLabel(figure, lang);
  const detail = detailLabel(figure, lang);
  return detail === '' ? label : `${label}${lang === 'zh' ? '：' : ': '}${detail}`;
}

/** The largest first. */
export function sharesInOrder({ shares }: ExplainedFigure): LeverShare[] {
  return [...shares].sort((one, other) => Math.abs(other.estimate) - Math.abs(one.estimate) || one.lever - other.lever);
}

/** A figure of one of the desks, as the formats take it. */
export function asMeasure(figure: ExplainedFigure, { estimate, low, high }: Estimated): Measure {
  const { measure, statistic, where, unit } = figure;
  return { measure, statistic, where, unit, estimate, low, high, n: 0 };
}

export function gapText(figure: ExplainedFigure, lang: Lang): string {
  const { gap, unit } = figure;
  return differenceText({ difference: gap.estimate, low: gap.low, high: gap.high, unit }, lang, levelOf(figure));
}

/** What both desks, the gap and its levers take their unit of time from. */
export function levelOf({ own, against }: Pick<ExplainedFigure, 'own' | 'against'>): number {
  return leadingTime(own.estimate, against.estimate);
}

/** '45 %', '−3 %': a whole number, as its uncertainty leaves no more. */
export function partText(part: number, lang: Lang): string {
  return share(Math.round(part * 100) / 100, lang).replace('-', '−');
}

/** What the chart says, in a sentence that its figures bear out. */
export function sentenceFor(document: ExplainDocument, figure: ExplainedFigure, lang: Lang): string {
  const { explain } = words(lang);
  const name = explainedName(figure, lang);
  const { low, high } = figure.gap;
  if (low === null || high === null || low * high <= 0) return explain.chartUncertain(name);
  const [top] = sharesInOrder(figure).filter(({ ofGap }) => ofGap !== null && ofGap.estimate > 0);
  const gap = gapText(figure, lang);
  if (top?.ofGap?.low == null || top.ofGap.low <= 0) return explain.chartOpen(name, gap);
  const lever = leverName(document, top.lever, lang);
  // A part of more than the whole needs a word on the others, who work against it.
  if (top.ofGap.estimate > 1) {
    const { estimate, low: least, high: most } = top;
    const change = { difference: estimate, low: least, high: most, unit: figure.unit };
    return capital(explain.chartBeyond(name, lever, differenceText(change, lang, levelOf(figure)), gap));
  }
  return capital(explain.chartTitle(name, lever, partText(top.ofGap.estimate, lang), gap));
}
