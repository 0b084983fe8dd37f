/**
 * The words for claims: what somebody says of the desk in public, to be held against what it does. A claim names a figure
 * of the results, a word of this scenario, or all of its promises at once.
 */
import { z } from 'zod';
import { readShare, shareForm } from './amounts.ts';
import { durationForm, readDuration } from './durations.ts';
import { share } from './units.ts';
import { type Form, Misread, notA, numberAlone, plainText, written } from './written.ts';

/** A figure as it is published, in the unit that results have it in. */
export interface ClaimedFigure {
  readonly value: number;
  /** 'share', 'min', or 'number' where the figure has no unit or that of its measure: points, tickets, days. */
  readonly unit: 'share' | 'min' | 'number';
}

const figureForm: Form = {
  what: { en: 'a published figure', zh: '公布的数值' },
  examples: ['67 %', '28 min', '18.5 h', 4.7],
  json: { anyOf: [{ type: 'number' }, ...(shareForm.json.anyOf as object[]), durationForm.json] },
};

/** '67 %' → a share, '28 min' → minutes, 4.7 → a number. */
const figure = written<ClaimedFigure, string | number>(figureForm, (value) => {
  if (typeof value === 'number') return numberOf(value);
  if (typeof value !== 'string') return notA(figureForm, value);
  const text = plainText(value);
  const bare = numberAlone(text);
  if (bare !== undefined) return numberOf(bare);
  const percent = /(%|percent)$/i.test(text);
  const read = percent ? readShare(text) : readDuration(text);
  if (read instanceof Misread) return read;
  return { value: read, unit: percent ? 'share' : 'min' };
});

function numberOf(value: number): ClaimedFigure | Misread {
  return Number.isFinite(value) ? { value, unit: 'number' } : notA(figureForm, value);
}

/** How far a figure may lie from the claimed one and still be about that much, as a share of it. */
export const USUAL_TOLERANCE = 0.05;

const claim = z.strictObject({
  keep: share.optional().describe('every promise by severity and clock is kept for at least this share of its tickets'),
  measure: z.string().min(1).optional().describe('a measure of the results'),
  statistic: z.enum(['mean', 'share', 'count', 'total', 'p50', 'p90', 'p95', 'p99']).optional(),
  where: z.record(z.string(), z.string()).optional().describe('which tickets, such as { severity: serious }'),
  setting: z.string().min(1).optional().describe('a word of this scenario by its path: an input, not a finding'),
  is: figure.optional().describe('what the setting is said to be'),
  atLeast: figure.optional(),
  atMost: figure.optional(),
  about: figure.optional(),
  within: share.optional().describe('how far about reaches, as a share of the figure'),
  label: z
    .union([z.string().min(1), z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })])
    .optional()
    .describe('what readers call it'),
  source: z.string().min(1).optional().describe('who says so, and where'),
});

export const claims = z.array(claim).min(1);

/** A claim as it was written. */
export type ClaimWords = z.output<typeof claim>;

/** The words that say how a claimed figure binds. */
export const boundWords = ['is', 'atLeast', 'atMost', 'about'] as const;
