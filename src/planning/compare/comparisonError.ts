/** A comparison that cannot be made as it was asked for; the sentence is meant for whoever asked. */
import type { Bilingual } from '../../scenario/problems.ts';

export class ComparisonError extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'ComparisonError';
    this.sentence = sentence;
  }
}
