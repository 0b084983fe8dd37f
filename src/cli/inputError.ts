/** An input that cannot be used: the command ends with code 2, these sentences on stderr and nothing on stdout. */
import { type Bilingual, type Problem, ScenarioError } from '../scenario/problems.ts';

export class InputError extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'InputError';
    this.sentence = sentence;
  }
}

/** Throws when any problem is an error. */
export function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new ScenarioError(problems);
}
