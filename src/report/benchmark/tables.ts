/** The tables of the benchmark report. */
import type { BenchmarkRow, ResultDocument } from '../../planning/result.ts';
import { differenceWithLimits } from '../comparison/labels.ts';
import { count, figure, NONE, quantity, share } from '../formats.ts';
import { type Cell, figureCell, left, right, type Table, type Tone } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { type Gap, POWER } from './gap.ts';
import type { InputDifference } from './inputs.ts';
import { type BenchmarkLine, familySize } from './lines.ts';
import { volumeText } from './volume.ts';

const tones: Readonly<Record<Gap['verdict'], Tone | undefined>> = {
  better: 'good',
  worse: 'poor',
  different: undefined,
  open: undefined,
};

/** Below this number of tickets the formula, a normal approximation, is not to be trusted. */
const FEWEST_TICKETS = 30;

export function linesTable(lines: readonly BenchmarkLine[], hasIndustry: boolean, lang: Lang): Table {
  const { benchmark: text, measure, ownDesk, industry, published, simulated } = words(lang);
  const desk = (name: string) => `${capital(name)}${lang === 'zh' ? '，' : ', '}${simulated}`;
  const elsewhere = lines.some(({ further, row }) => further.length > 0 || row.published === null);
  return {
    title: text.figures,
    columns: [
      left(capital(measure)),
      right(desk(ownDesk)),
      right(capital(published)),
      ...(hasIndustry ? [right(desk(industry))] : []),
      right(capital(text.industryPublished)),
      ...(elsewhere ? [right(capital(text.elsewhere))] : []),
    ],
    rows: lines.map(({ row, further, own, industry: its }) => [
      { text: printable(row.label[lang]) },
      figureCell(own, lang),
      publishedCell(row.published, row.unit, lang),
      ...(hasIndustry ? [figureCell(its, lang)] : []),
      publishedCell(row.published === null ? null : row.industry, row.unit, lang),
      ...(elsewhere ? [elsewhereCell(row.published === null ? [row, ...further] : further, lang)] : []),
    ]),
  };
}

function publishedCell(value: number | null, unit: string, lang: Lang): Cell {
  return value === null ? { text: NONE } : { text: figure(value, unit, lang), value, unit };
}

function elsewhereCell(rows: readonly BenchmarkRow[], lang: Lang): Cell {
  const [row] = rows;
  if (row === undefined) return { text: NONE };
  const texts = rows.map((each) => figure((each.industry ?? each.published)!, each.unit, lang));
  const value = row.industry ?? row.published;
  const number = rows.length === 1 && value !== null ? { value, unit: row.unit } : {};
  return { text: texts.join(lang === 'zh' ? '、' : ', '), ...number };
}

export function certaintyTable(document: ResultDocument, lines: readonly BenchmarkLine[], lang: Lang): Table | null {
  const { benchmark: text, comparison, measure } = words(lang);
  const rows = lines.flatMap(({ row, toIndustry, toPublished, own }) =>
    [
      { gap: toIndustry, name: text.toIndustry },
      { gap: toPublished, name: text.toPublished },
    ].flatMap(({ gap, name }) => {
      if (gap === null) return [];
      const { difference, low, high, unit, verdict } = gap;
      return [
        [
          { text: printable(row.label[lang]), detail: name },
          {
            ...differenceWithLimits(gap, lang, own?.estimate),
            value: difference,
            ...(low === null || high === null ? {} : { low, high }),
            unit,
          },
          { text: comparison.verdicts[verdict], tone: tones[verdict] },
          ticketsCell(gap, lang),
          {
            text:
              gap.tickets === null || own === null ? NONE : volumeText(document, gap.tickets.estimate / own.n, lang),
          },
        ],
      ];
    }),
  );
  if (rows.length === 0) return null;
  const heads = [text.against, text.verdict, text.ticketsNeeded, text.ofVolume].map(capital);
  return {
    title: text.differences,
    columns: [left(capital(measure)), right(heads[0]), left(heads[1]), right(heads[2]), right(heads[3])],
    rows,
    note: text.certaintyNote(share(document.confidence, lang), familySize(lines), share(POWER, lang)),
  };
}

function ticketsCell({ tickets }: Gap, lang: Lang): Cell {
  if (tickets === null || !Number.isFinite(tickets.estimate)) return { text: NONE };
  const { estimate, low, high } = tickets;
  const text = ticketsText(estimate, lang);
  const ends = [low, high].map((end) => (Number.isFinite(end) ? ticketsText(end, lang) : words(lang).benchmark.noEnd));
  const limits = Number.isFinite(high) ? { low: Math.ceil(low), high: Math.ceil(high) } : {};
  return { text, detail: ends.join(' – '), value: Math.ceil(estimate), ...limits, unit: 'tickets' };
}

export function ticketsText(tickets: number, lang: Lang): string {
  if (tickets < FEWEST_TICKETS) return words(lang).benchmark.atMostFew(quantity(FEWEST_TICKETS, lang));
  // The formula knows no more than three digits of it.
  return count(Number(Math.ceil(tickets).toPrecision(3)), lang);
}

/** What each source says of its figure, and what in that does not match: sentences, too long for a table. */
export function sourceTexts(rows: readonly BenchmarkRow[], lang: Lang): string[] {
  const { benchmark: text } = words(lang);
  const told = (both: BenchmarkRow['definition']) => printable(both?.[lang] ?? '') || text.notTold;
  return rows.map(({ label, source, population, definition, mismatch }) =>
    text.aboutSource({
      label: printable(label[lang]),
      source: printable(source),
      population: told(population),
      definition: told(definition),
      mismatch: told(mismatch),
    }),
  );
}

/** Longer ones are cut in the table; the scenarios have them whole. */
const LONGEST = 44;

export function inputsTable(differences: readonly InputDifference[], lang: Lang): Table | null {
  if (differences.length === 0) return null;
  const { benchmark: text, ownDesk, industry } = words(lang);
  const cell = (value: string | null): Cell => {
    if (value === null) return { text: text.notNamed };
    const plain = printable(value);
    return { text: plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain };
  };
  return {
    title: text.words,
    columns: [left(capital(text.word)), left(capital(ownDesk)), left(capital(industry))],
    rows: differences.map(({ section, path, own, other }) => [
      { text: printable(path), detail: sectionName(section, lang) },
      cell(own),
      cell(other),
    ]),
    note: text.inputsNote(differences.length),
  };
}

export function sectionName(section: string, lang: Lang): string {
  const { sections } = words(lang).benchmark;
  return Object.hasOwn(sections, section) ? sections[section] : printable(section);
}
