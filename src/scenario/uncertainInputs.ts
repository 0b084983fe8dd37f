/** The uncertain values of a scenario: those that it names, and those for which the built-in scenario offers a range. */
import { type OfferedRange, offeredRanges } from './builtInRanges.ts';
import type { ScenarioDocument } from './document.ts';
import { makeProblem, type Position, type Problem } from './problems.ts';
import type { Scenario } from './scenario.ts';
import { plainValue } from './tree.ts';
import { type Grade, readUncertainRange, type UncertainWords } from './uncertain.ts';
import { type FoundInput, findInput, writtenAt } from './uncertainInput.ts';
import { Misread } from './written.ts';
import { readYaml } from './yaml.ts';

export interface UncertainInput extends FoundInput {
  /** Of a range that the built-in scenario offers; null where somebody has named it. */
  readonly grade: Grade | null;
}

export interface FoundInputs {
  /** Offered ranges in the order of the built-in file, then those that were named. */
  readonly inputs: readonly UncertainInput[];
  readonly problems: readonly Problem[];
}

type Written = Pick<ScenarioDocument, 'value' | 'chain'>;

/** @param at where the range of a path stands, for messages; without a path where the grades stand */
export function uncertainInputs(
  scenario: Scenario,
  document: Written,
  { graded, ranges }: UncertainWords,
  at: (path?: string) => Position,
): FoundInputs {
  const inputs: UncertainInput[] = [];
  const problems: Problem[] = [];
  const offered = offeredTo(document).filter(
    ({ grade, path }) => graded.includes(grade) && !Object.hasOwn(ranges, path),
  );
  for (const { path, grade, range: text } of offered) {
    const range = readUncertainRange(text);
    if (range instanceof Misread) throw new Error(`${path}: the offered range '${text}' cannot be read`);
    const found = findInput(scenario, document.value, path, range);
    if ('message' in found) continue;
    // Of an assumption its own author has thought most.
    inputs.push({ ...found, range: { ...range, likely: found.statedNumber }, grade });
  }
  if (graded.length > 0 && inputs.length === 0) {
    const message = { en: 'there is no offered range of this grade', zh: '没有这一等级的现成范围' };
    const expected = {
      en: `a scenario that takes values of ${Object.keys(offeredRanges).join(' or ')} over`,
      zh: `沿用 ${Object.keys(offeredRanges).join('、')} 取值的情景`,
    };
    problems.push(
      makeProblem({ severity: 'warning', at: at(), path: 'uncertain', message, found: graded.join(', '), expected }),
    );
  }
  for (const [path, range] of Object.entries(ranges)) {
    const found = findInput(scenario, document.value, path, range);
    if ('message' in found) problems.push(makeProblem({ at: at(path), path: `uncertain.${path}`, ...found }));
    else inputs.push({ ...found, grade: null });
  }
  return { inputs, problems };
}

/** Ranges for what a scenario has taken over unchanged: a value that a file gives anew is its author's own. */
function offeredTo({ value, chain }: Written): OfferedRange[] {
  return chain.flatMap(({ file, text }) => {
    if (!Object.hasOwn(offeredRanges, file)) return [];
    const { tree } = readYaml(text, file);
    const builtIn = tree === undefined ? undefined : plainValue(tree);
    return offeredRanges[file].filter(({ path }) => {
      const was = writtenAt(builtIn, path);
      return was !== undefined && JSON.stringify(was) === JSON.stringify(writtenAt(value, path));
    });
  });
}
