/** What was asked for cannot be done as it was asked; the sentence is meant for whoever asked. */
import type { Bilingual } from '../scenario/problems.ts';

export class Refusal extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
