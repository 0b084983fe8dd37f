/** A scenario file becomes a scenario: read, laid over what it extends, checked word by word, then checked as a whole. */
import { builtIn } from './builtIn.ts';
import { coherence } from './coherence.ts';
import { loadDocument, type ReadText, type ScenarioDocument, zodProblems } from './document.ts';
import type { Problem } from './problems.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';
import { uncertainInputs } from './uncertainInputs.ts';

export interface ReadOptions {
  readText: ReadText;
  /** Names of scenario files near a path that does not exist. */
  listNear?: (path: string) => readonly string[];
  /** Settings laid on top, each `path=value`. */
  sets?: readonly string[];
}

export interface ScenarioReading {
  /** Absent when a problem is an error. */
  scenario?: Scenario;
  document: ScenarioDocument;
  /** Errors and warnings, all at once. */
  problems: Problem[];
}

/** Never throws for what a file says: whatever is wrong with it comes back as problems. */
export function readScenario(path: string, options: ReadOptions): ScenarioReading {
  const document = loadDocument(path, options.readText, (name) => builtIn[name], options.sets, {
    listNear: options.listNear,
    builtInNames: Object.keys(builtIn),
    schema: scenarioSchema,
  });
  const problems = [...document.problems];
  if (document.value === undefined) return { document, problems };
  const parsed = scenarioSchema.safeParse(document.value);
  if (!parsed.success) {
    problems.push(...zodProblems(parsed.error, document, scenarioSchema));
    return { document, problems };
  }
  problems.push(...coherence(parsed.data, (words, part) => document.positionOf(words, part)));
  const { uncertain } = parsed.data;
  if (uncertain !== undefined) {
    const at = (path?: string) => document.positionOf(path === undefined ? ['uncertain'] : ['uncertain', path], 'key');
    problems.push(...uncertainInputs(parsed.data, document, uncertain, at).problems);
  }
  const usable = document.complete && problems.every(({ severity }) => severity !== 'error');
  return usable ? { scenario: parsed.data, document, problems } : { document, problems };
}
