/** What is uncertain about a desk: what its file says, and what is added to that in words, as on the command line. */

import type { ScenarioDocument } from '../../scenario/document.ts';
import { type Bilingual, makeProblem, type Position, type Problem, ScenarioError } from '../../scenario/problems.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Grade, grades, readGraded, readUncertainRange, type UncertainRange } from '../../scenario/uncertain.ts';
import type { UncertainInput } from '../../scenario/uncertainInputs.ts';
import { uncertainInputs } from '../../scenario/uncertainInputs.ts';
import { Misread } from '../../scenario/written.ts';
import { Refusal } from '../refusal.ts';

export class UncertainError extends Refusal {
  override readonly name: string = 'UncertainError';
}

/**
 * @param path the scenario's name in messages
 * @param asked 'lines.L1.touches=1.8..2.6', 'graded C' or nothing, as --uncertain takes them; a path that the file names too takes its range from here
 * @throws UncertainError or ScenarioError where something cannot be used, or nothing is uncertain
 */
export function openInputs(
  scenario: Scenario,
  document: ScenarioDocument,
  path: string,
  asked: readonly string[],
): readonly UncertainInput[] {
  const graded = new Set<Grade>(scenario.uncertain?.graded);
  const ranges: Record<string, UncertainRange> = { ...scenario.uncertain?.ranges };
  const places = new Map<string, Position>();
  const problems: Problem[] = [];
  for (const text of asked.filter((each) => each.trim() !== '')) {
    const at = { file: `--uncertain ${text}`, line: 1, column: 1 };
    const equals = text.indexOf('=');
    if (equals < 0) {
      const found = readGraded(text);
      if (found instanceof Misread) throw notUnderstood(text);
      for (const grade of found) graded.add(grade);
      places.set('', at);
      continue;
    }
    const word = text.slice(0, equals).trim();
    if (word === '') throw notUnderstood(text);
    const range = readUncertainRange(text.slice(equals + 1));
    if (range instanceof Misread) problems.push(misread(range, word, at));
    else {
      ranges[word] = range;
      places.set(word, at);
    }
  }
  const inFile = (path?: string) =>
    document.positionOf(path === undefined ? ['uncertain'] : ['uncertain', path], 'key');
  const place = (word?: string) => places.get(word ?? '') ?? inFile(word);
  const words = { graded: grades.filter((grade) => graded.has(grade)), ranges };
  const found = uncertainInputs(scenario, document, words, place);
  // A range that does not fit is a doubt about a file, and a mistake once it is to be used.
  for (const problem of found.problems) {
    const own = problem.file.startsWith('--uncertain') ? problem.path.replace(/^uncertain\.?/, '') : problem.path;
    problems.push({ ...problem, severity: 'error', path: own });
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  if (found.inputs.length === 0) throw nothingUncertain(path);
  return found.inputs;
}

function misread({ message, suggestion }: Misread, path: string, at: Position): Problem {
  const expected: Bilingual = {
    en: "a range such as 1.8..2.6 or '60 %..85 %, likely 75 %'",
    zh: '范围，例如 1.8..2.6 或“60 %..85 %, likely 75 %”',
  };
  return makeProblem({
    at,
    path,
    message,
    expected,
    suggestion: suggestion === undefined ? undefined : `${path}=${suggestion}`,
  });
}

function notUnderstood(text: string): UncertainError {
  return new UncertainError({
    en: `--uncertain: found '${text}'; expected PATH=LOW..HIGH such as lines.L1.touches=1.8..2.6, or 'graded C' for the ranges that software-support offers; the scenario file comes before the option.`,
    zh: `--uncertain：现为“${text}”；应为 路径=低..高，例如 lines.L1.touches=1.8..2.6，或“graded C”（software-support 的现成范围）；情景文件写在选项之前。`,
  });
}

function nothingUncertain(path: string): UncertainError {
  return new UncertainError({
    en: `--uncertain: ${path} names nothing that is uncertain. Name it: --uncertain arrivals.rate=16/h..20/h, or in the file under uncertain:, or --uncertain 'graded C' for the ranges that software-support offers.`,
    zh: `--uncertain：${path} 没有标明任何不确定的值。可写 --uncertain arrivals.rate=16/h..20/h，或在文件的 uncertain: 下列出，或用 --uncertain 'graded C' 取 software-support 的现成范围。`,
  });
}
