/** The benchmark report: this desk, its industry, and what is published; how sure each difference is, and what lies behind it. */
import type { ExplainDocument } from '../../planning/explain/explanation.ts';
import type { BenchmarkRow, ResultDocument } from '../../planning/result.ts';
import { benchmarkLinesChart } from '../charts/benchmarkLines.ts';
import { differenceText } from '../comparison/labels.ts';
import type { Brand, ReportDocument } from '../document.ts';
import { figure, figureOf, interval, share } from '../formats.ts';
import { basisText, periodText } from '../period.ts';
import { cardsBlock, figureBlock, listBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { definitionsSection, methodSection } from '../service/method.ts';
import { figureCell } from '../table.ts';
import { type Lang, printable, words } from '../words.ts';
import { arePaired } from './gap.ts';
import { type InputDifference, inputDifferences } from './inputs.ts';
import { leversSection } from './levers.ts';
import { type BenchmarkLine, benchmarkLines } from './lines.ts';
import { certaintyTable, inputsTable, linesTable, sectionName, sourceTexts, ticketsText } from './tables.ts';
import { volumeText } from './volume.ts';

export interface BenchmarkReportExtras {
  readonly brand: Brand;
  /** Both scenarios as they are written (their YAML as plain values), files and settings laid together. */
  readonly scenarios?: { readonly own: unknown; readonly industry: unknown };
  /** Which levers make the gap, where somebody has asked. */
  readonly explained?: ExplainDocument;
}

/** Null where nothing is published to compare with. The same documents give the same report. */
export function benchmarkReport(
  document: ResultDocument,
  industry: ResultDocument | undefined,
  rows: readonly BenchmarkRow[],
  lang: Lang,
  extras: BenchmarkReportExtras,
): ReportDocument | null {
  if (rows.length === 0) return null;
  const { benchmark: text } = words(lang);
  const { brand, scenarios, explained } = extras;
  const lines = benchmarkLines(document, industry, rows);
  const inputs =
    scenarios === undefined || industry === undefined ? null : inputDifferences(scenarios.own, scenarios.industry);
  const name = printable(brand.company || document.scenario.name);
  const table = linesTable(lines, industry !== undefined, lang);
  const sections = [
    sectionOf('summary', text.summary, [
      listBlock(summary(document, industry, lines, inputs, lang)),
      cardsBlock(lines.slice(0, 6).map((line) => cardOf(line, lang))),
    ]),
    sectionOf('figures', text.figures, [
      figureBlock('benchmark', (size) => benchmarkLinesChart(lines, lang, size), text.chartCaption, null),
      tableBlock('figures', table),
    ]),
    sectionOf('certainty', text.certainty, [
      tableBlock('certainty', certaintyTable(document, lines, lang)),
      paragraphsBlock([
        text.formula,
        industry === undefined
          ? null
          : rows.some((row) => arePaired(document, industry, row))
            ? text.paired
            : text.unpaired,
      ]),
    ]),
    leversSection(explained, lang),
    sectionOf('sources', text.definitions, [
      listBlock(sourceTexts(rows, lang)),
      paragraphsBlock([text.definitionsNote]),
    ]),
    inputs === null
      ? null
      : sectionOf('inputs', text.inputs, [
          inputs.length === 0 ? paragraphsBlock([text.noInputs]) : tableBlock('inputs', inputsTable(inputs, lang)),
        ]),
    definitionsSection(lang),
    methodSection(document, [], lang),
  ];
  const facts = [periodText(document, lang), basisText(document, lang)];
  return {
    name: 'benchmark',
    lang,
    subject: name,
    title: text.title(name),
    kicker: text.kicker,
    facts: industry === undefined ? facts : [...facts, text.besides(printable(industry.scenario.name))],
    brand,
    document: { ...document, warnings: warningsOf(document, industry) },
    sections: sections.filter((section) => section !== null),
  };
}

/** Of the second desk too, each under its name. */
function warningsOf(document: ResultDocument, industry: ResultDocument | undefined) {
  const name = printable(industry?.scenario.name ?? '');
  const others = (industry?.warnings ?? []).map(({ kind, message: { en, zh } }) => ({
    kind,
    message: { en: `${name}: ${en}`, zh: `${name}：${zh}` },
  }));
  return [...document.warnings, ...others];
}

function cardOf({ row, own, industry }: BenchmarkLine, lang: Lang) {
  if (own === null) return null;
  const { page } = words(lang);
  const details = [own.low === null ? page.noInterval : interval(own, lang)];
  if (industry !== null) details.push(page.cardIndustry(figureOf(industry, lang)));
  return {
    label: printable(row.label[lang]),
    cell: { ...figureCell(own, lang), detail: details.filter((each) => each !== '').join(' · ') },
  };
}

function summary(
  document: ResultDocument,
  industry: ResultDocument | undefined,
  lines: readonly BenchmarkLine[],
  inputs: readonly InputDifference[] | null,
  lang: Lang,
): (string | null)[] {
  const { benchmark: text } = words(lang);
  if (document.replications < 2) return [text.oneRun];
  const compared = lines.flatMap(({ toIndustry }) => (toIndustry === null ? [] : [toIndustry.verdict]));
  const having = (verdict: string) => compared.filter((each) => each === verdict).length;
  const [better, worse] = [having('better'), having('worse')];
  const open = compared.length - better - worse;
  const sections = [...new Set((inputs ?? []).map(({ section }) => sectionName(section, lang)))];
  return [
    industry === undefined
      ? text.noIndustry
      : text.sure(better, worse, open, compared.length, share(document.confidence, lang)),
    furthest(lines, lang),
    firstSeen(document, lines, lang),
    sections.length === 0 ? null : text.inputsSentence(inputs!.length, sections.join(lang === 'zh' ? '、' : ', ')),
  ];
}

/** Of those that surely differ from what is published, the one that differs by the largest part. */
function furthest(lines: readonly BenchmarkLine[], lang: Lang): string | null {
  const { benchmark: text } = words(lang);
  if (lines.every(({ toPublished }) => toPublished === null)) return null;
  const sure = lines.flatMap(({ row, own, toPublished }) =>
    toPublished === null || toPublished.verdict === 'open' || own === null || row.published === null
      ? []
      : [{ row, own, gap: toPublished, size: Math.abs(toPublished.difference / row.published) }],
  );
  if (sure.length === 0) return text.allNear;
  const { row, own, gap } = sure.reduce((most, each) => (each.size > most.size ? each : most));
  const published = figure(row.published!, row.unit, lang);
  return text.furthest(
    printable(row.label[lang]),
    figureOf(own, lang),
    published,
    differenceText(gap, lang, own.estimate),
  );
}

function firstSeen(document: ResultDocument, lines: readonly BenchmarkLine[], lang: Lang): string | null {
  const seen = lines.flatMap(({ row, own, toIndustry }) => {
    const tickets = toIndustry?.tickets?.estimate;
    const counts = tickets !== undefined && own !== null && toIndustry?.verdict !== 'open';
    return counts ? [{ row, tickets, periods: tickets / own.n }] : [];
  });
  if (seen.length === 0) return null;
  // By time, not by tickets: a figure of few tickets takes longer to gather them.
  const { row, tickets, periods } = seen.reduce((least, each) => (each.periods < least.periods ? each : least));
  const label = printable(row.label[lang]);
  return words(lang).benchmark.fewest(label, ticketsText(tickets, lang), volumeText(document, periods, lang));
}
