/** A sweep that cannot be made as it was asked for; the sentence is meant for whoever asked. */
import type { Bilingual } from '../../scenario/problems.ts';

export class SweepError extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'SweepError';
    this.sentence = sentence;
  }
}

/** `--vary teams.desk.engineers=9..1: found …; expected …` */
export function unusable(setting: string, found: Bilingual, expected: Bilingual): SweepError {
  return new SweepError({
    en: `--vary ${setting}: found ${found.en}; expected ${expected.en}.`,
    zh: `--vary ${setting}：现为 ${found.zh}；应为 ${expected.zh}。`,
  });
}
