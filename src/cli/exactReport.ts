/** The exact answers of a desk as `check` prints them. */
import type { ExactAnswer } from '../planning/result.ts';
import { exactTable } from '../report/tables/exact.ts';
import { renderTable } from '../report/terminal.ts';
import type { Terminal } from './terminal.ts';

export function exactReport(answers: readonly ExactAnswer[], { lang, width, outColours }: Terminal): string {
  const table = exactTable(answers, lang);
  if (table === null) return '';
  return `\n${renderTable(table, { lang, width, colour: outColours.isColorSupported })}\n`;
}
