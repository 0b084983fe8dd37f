/** A sweep that cannot be made as it was asked for; the sentence is meant for whoever asked. */
import type { Bilingual } from '../../scenario/problems.ts';
import { Refusal } from '../refusal.ts';

export class SweepError extends Refusal {
  override readonly name: string = 'SweepError';
}

/** `--vary teams.desk.engineers=9..1: found …; expected …` */
export function unusable(setting: string, found: Bilingual, expected: Bilingual): SweepError {
  return new SweepError({
    en: `--vary ${setting}: found ${found.en}; expected ${expected.en}.`,
    zh: `--vary ${setting}：现为 ${found.zh}；应为 ${expected.zh}。`,
  });
}
