// The table of facts keeps step with the product: words exist in the language, measures among the definitions, tests as
// files, and no fact is forgotten.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/cli/openScenario.ts';
import { compile } from '../../src/model/compile.ts';
import { definitionsOf } from '../../src/planning/replication.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';
import { schemasAt, wordsAt } from '../../src/scenario/shape.ts';

const rows = readFileSync('docs/facts.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| F\d/.test(line))
  .map((line) => {
    const [id, , words, measures, test] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { id, words: codesIn(words), measures: codesIn(measures), test, files: codesIn(test) };
  });

const { scenario, resources } = openScenario('scenarios/helloworld.yaml', []);
const { definitions } = definitionsOf(compile(scenario, resources), { details: true });
const measured = new Set(definitions.map(({ measure }) => measure));

it('has every fact once, in order', () => {
  const ids = Array.from({ length: 39 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

describe.each(rows)('$id', ({ words, measures, test, files }) => {
  it('names words of the language, measures, and test files that there are', () => {
    expect(words.filter((path) => !isWord(path))).toEqual([]);
    expect(measures.filter((name) => !measured.has(name))).toEqual([]);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('is held by a test, or says that it is not yet', () => {
    expect(files.length > 0 || /^(later: .+|none yet)$/.test(test), test).toBe(true);
  });
});

it('takes no word for granted: a misspelt one would be found', () => {
  expect(isWord('routing.order')).toBe(true);
  expect(isWord('teams.*.onCall.callOut')).toBe(true);
  expect(isWord('promises.critical.respnse')).toBe(false);
  expect(isWord('plans.golden.response')).toBe(false);
});

/** Each step is a word of the language where it has fixed words, else any name, written `*`. */
function isWord(path: string): boolean {
  const steps = path.split('.');
  return steps.every((step, index) => {
    const before = steps.slice(0, index);
    const fixed = wordsAt(scenarioSchema, before);
    const known = fixed.length > 0 ? step === '*' || fixed.includes(step) : step === '*';
    return known && schemasAt(scenarioSchema, [...before, step]).length > 0;
  });
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
}
