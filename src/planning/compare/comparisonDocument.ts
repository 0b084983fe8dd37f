/** Paired replications become the result document of a comparison. */
import type { Model } from '../../model/model.ts';
import type { Replicated } from '../replicate.ts';
import { definitionsOf } from '../replication.ts';
import type { ResultDocument, Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import { type AskedFigures, askedFigures } from './asked.ts';
import { unmatchedWarnings } from './comparable.ts';
import type { ComparedDesk, ComparisonDocument, Difference, TicketGain } from './comparison.ts';
import { type DeskFigures, differencesOf, isPreciseEnough, unmatchedOf } from './differences.ts';
import { type Figure, figuresOf } from './figures.ts';
import type { PairedResult } from './pairedReplication.ts';
import { ticketGainsOf } from './ticketGains.ts';

/** One side of a comparison, before anything is simulated. */
export interface Contestant extends ComparedDesk {
  readonly model: Model;
  /** What was doubtful about it beforehand. */
  readonly warnings: readonly Warning[];
}

export interface ComparisonParts {
  /** The base first, then the variants. */
  readonly contestants: readonly Contestant[];
  readonly replicated: Omit<Replicated, 'results'> & { readonly results: readonly PairedResult[] };
  readonly asked: AskedFigures;
  readonly seed: string;
  readonly confidence: number;
  readonly version: string;
}

/** The figures that are asked for, from words; throws a ComparisonError where they say nothing. */
export function chooseFigures(base: Model, words: readonly string[]): AskedFigures {
  return askedFigures(figuresOf(definitionsOf(base).definitions), words);
}

/** For a precision: whether these replications say enough about what was asked. */
export function precisionReached(
  models: readonly Model[],
  asked: AskedFigures,
  confidence: number,
  precision: number,
): (results: readonly PairedResult[]) => boolean {
  const figures = models.map((model) => figuresOf(definitionsOf(model).definitions));
  return (results) => {
    const [base, ...variants] = desksOf(figures, results);
    return isPreciseEnough(asked.precise, base, variants, confidence, precision);
  };
}

/** The comparison, and each desk's own result document. */
export function comparisonDocument(parts: ComparisonParts): {
  comparison: ComparisonDocument;
  documents: ResultDocument[];
} {
  const { contestants, replicated, asked, seed, confidence, version } = parts;
  const { results } = replicated;
  const documents = contestants.map(({ model, sha256, warnings }, desk) =>
    resultDocument({
      model,
      replicated: { ...replicated, results: results.map(({ desks }) => desks[desk]) },
      sha256,
      seed,
      confidence,
      command: 'compare',
      version,
      warnings,
    }),
  );
  const figures = contestants.map(({ model }) => figuresOf(definitionsOf(model).definitions));
  const [base, ...variants] = desksOf(figures, results);
  const differences = differencesOf(asked.figures, base, variants, confidence);
  const ticketGains = ticketGainsOf(variants.length, results, confidence);
  const unmatched = unmatchedOf(asked.figures, base, variants);
  const compared = contestants.map(({ name, sha256, settings }) => ({ name, sha256, settings }));
  const models = contestants.map(({ model }) => model);
  const [document] = documents;
  const comparison: ComparisonDocument = {
    format: document.format,
    queuecast: document.queuecast,
    command: 'compare',
    scenario: document.scenario,
    base: compared[0],
    variants: compared.slice(1),
    seed,
    replications: results.length,
    confidence,
    period: document.period,
    tickets: document.tickets,
    currency: document.currency,
    family: { comparisons: differences.length, pValues: 'Holm', jointIntervals: 'Bonferroni' },
    warnings: [
      ...(results.length === 1 ? [single] : []),
      ...idleVariants(compared.slice(1), differences, ticketGains),
      ...unmatchedWarnings(models[0], models.slice(1), compared.slice(1), unmatched),
      ...warningsOf(documents, compared),
    ],
    differences,
    ticketGains,
    unmatched,
    ...(replicated.interrupted ? { interrupted: true } : {}),
  };
  return { comparison, documents };
}

/** A change that changes nothing is most often a slip, or a word that something else overrules. */
function idleVariants(
  variants: readonly ComparedDesk[],
  differences: readonly Difference[],
  gains: readonly TicketGain[],
): Warning[] {
  return variants.flatMap(({ name }, variant) => {
    const own = <Row extends { readonly variant: number }>(rows: readonly Row[]) =>
      rows.filter((row) => row.variant === variant);
    const idle =
      own(differences).every(({ verdict }) => verdict === 'same') && own(gains).every(({ same }) => same === 1);
    if (!idle || own(differences).length === 0) return [];
    return [
      {
        kind: 'comparison',
        message: {
          en: `${name}: nothing differs from the base, not a single ticket; perhaps what was changed has no effect`,
          zh: `${name}：与基准毫无差别，没有一张工单不同；所做的改动可能不起作用`,
        },
      },
    ];
  });
}

function desksOf(figures: readonly (readonly Figure[])[], results: readonly PairedResult[]): DeskFigures[] {
  return figures.map((each, desk) => ({ figures: each, results: results.map(({ desks }) => desks[desk]) }));
}

/** What is doubtful about all desks is said once, the rest with the desk's name. */
function warningsOf(documents: readonly ResultDocument[], compared: readonly ComparedDesk[]): Warning[] {
  const desksWith = new Map<string, number[]>();
  const warnings = new Map<string, Warning>();
  for (const [desk, document] of documents.entries()) {
    for (const warning of document.warnings) {
      const key = JSON.stringify(warning);
      warnings.set(key, warning);
      desksWith.set(key, [...(desksWith.get(key) ?? []), desk]);
    }
  }
  return [...warnings].map(([key, { kind, message }]) => {
    const desks = desksWith.get(key) ?? [];
    if (desks.length === documents.length) return { kind, message };
    const names = desks.map((desk) => compared[desk].name);
    const { en, zh } = message;
    return { kind, message: { en: `${names.join(', ')}: ${en}`, zh: `${names.join('、')}：${zh}` } };
  });
}

const single: Warning = {
  kind: 'comparison',
  message: {
    en: 'a single replication says nothing about chance: no intervals and no verdicts; take more with --replications',
    zh: '仅一次重复无法判断随机误差：没有区间，也不下结论；请用 --replications 增加次数',
  },
};
