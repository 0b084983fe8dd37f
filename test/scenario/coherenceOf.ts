/** Reads a scenario from its text and says what coherence finds in it: what several tests of the language begin with. */

import { builtIn as houseBuiltIn } from '../../src/scenario/builtIn.ts';
import { coherence } from '../../src/scenario/coherence.ts';
import { loadDocument } from '../../src/scenario/document.ts';
import { type Problem, problemText } from '../../src/scenario/problems.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';

export function coherenceOf(
  text: string,
  file = 'x.yaml',
  builtIn: (name: string) => string | undefined = (name) => houseBuiltIn[name],
) {
  const document = loadDocument(file, () => text, builtIn, [], { schema: scenarioSchema });
  return coherence(scenarioSchema.parse(document.value), document.positionOf);
}

/** Each problem as one line, without the file and column: `error 5 teams.desk.zone: …`. */
export function shortTexts(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const text = problemText(problem, 'en').replace(/^\S+ {2}(warning: )?/, '');
    return `${problem.severity} ${problem.line} ${text}`;
  });
}
