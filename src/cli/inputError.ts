/** An input that cannot be used: the command ends with code 2, these sentences on stderr and nothing on stdout. */
import { Refusal } from '../planning/refusal.ts';
import { type Bilingual, type Problem, ScenarioError } from '../scenario/problems.ts';

export class InputError extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'InputError';
    this.sentence = sentence;
  }
}

/** What planning refuses is a wrong input here; anything else stays what it is. */
export function orInputError(error: unknown): unknown {
  return error instanceof Refusal ? new InputError(error.sentence) : error;
}

/** Does the work; what planning refuses of it is a wrong input. */
export function checked<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw orInputError(error);
  }
}

/** Throws when any problem is an error. */
export function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new ScenarioError(problems);
}
