/** A scenario from its text, for callers who read files themselves or have none. */
import type { Problem } from './problems.ts';
import { ScenarioError } from './problems.ts';
import { readScenario } from './read.ts';
import type { Scenario } from './scenario.ts';

export interface ParsedScenario {
  readonly scenario: Scenario;
  /** What is doubtful but no mistake. */
  readonly warnings: readonly Problem[];
}

export interface ParseOptions {
  /** Name of the text in messages. */
  readonly name?: string;
  /** Texts of other scenarios that this one may extend, by the name it uses. */
  readonly others?: Readonly<Record<string, string>>;
  /** Settings laid on top, each `path=value`, as on the command line. */
  readonly set?: readonly string[];
}

/**
 * Reads a scenario from YAML text.
 * @throws ScenarioError with every mistake at once: place, what was found, what was expected, a suggestion
 */
export function parseScenario(text: string, options: ParseOptions = {}): ParsedScenario {
  const name = options.name ?? 'scenario.yaml';
  const { scenario, problems } = readScenario(name, {
    readText: (path) => {
      const found = path === name ? text : options.others?.[path];
      if (found === undefined) throw new Error(`there is no text for ${path}`);
      return found;
    },
    sets: options.set,
  });
  if (scenario === undefined) throw new ScenarioError(problems);
  return { scenario, warnings: problems };
}
