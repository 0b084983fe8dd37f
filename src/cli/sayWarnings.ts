/** Doubts about a scenario, on stderr. */
import { type Problem, problemText } from '../scenario/problems.ts';
import type { Terminal } from './terminal.ts';

export function sayWarnings(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) {
    terminal.warn({ en: problemText(problem, 'en'), zh: problemText(problem, 'zh') });
  }
}
