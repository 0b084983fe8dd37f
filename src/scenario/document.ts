// Loads a scenario with all it extends and all that is set on the command line, as one plain value that still knows
// where each of its words stands. Touches no files: whoever calls hands in how a text is read.

import type { z } from 'zod';
import { besides, missingFile, sameFile, type Unreadable, unreadable } from './files.ts';
import { makeProblem, type Position, type Problem } from './problems.ts';
import { applySetting } from './settings.ts';
import { isSection, wordsAt } from './shape.ts';
import { closest } from './suggest.ts';
import { layOver, type MapTree, placeOf, plainValue, type Tree } from './tree.ts';
import { readYaml } from './yaml.ts';

export { zodProblems } from './zodProblems.ts';

/** The text of a file. May throw or give undefined where there is none. */
export type ReadText = (path: string) => string | undefined;
/** The text of a scenario that comes with the product, by its name. */
export type BuiltIn = (name: string) => string | undefined;

export interface LoadOptions {
  /** Names of scenario files beside a path that does not exist, for suggestions. */
  listNear?: (path: string) => readonly string[];
  /** Names of the built-in scenarios, for suggestions. */
  builtInNames?: readonly string[];
  /** The language: lets `--set` begin a section that no file names. */
  schema?: z.ZodType;
}

export interface ScenarioDocument {
  /** The file over what it extends, with the settings on top and without the word `extends`; undefined if unreadable. */
  value: unknown;
  /** Every text read: the file itself first, then what it extends. */
  chain: { file: string; text: string }[];
  problems: Problem[];
  /** False when a part of the chain is missing or broken, so that words missing in `value` prove nothing. */
  complete: boolean;
  /** Where a path stands; with 'key' the last word itself instead of its value. */
  positionOf(path: readonly PropertyKey[], part?: 'key' | 'value'): Position;
}

export function loadDocument(
  path: string,
  readText: ReadText,
  builtIn: BuiltIn,
  sets: readonly string[] = [],
  options: LoadOptions = {},
): ScenarioDocument {
  const problems: Problem[] = [];
  const chain: { file: string; text: string }[] = [];
  const layers = readChain({ path, readText, builtIn, options, problems, chain });

  let tree: Tree | undefined;
  for (const layer of [...layers.trees].reverse()) tree = layOver(tree, layer, problems);
  if (tree !== undefined) {
    const { schema } = options;
    const language = {
      isSection: (words: readonly string[]) => schema !== undefined && isSection(schema, words),
      wordsAt: (words: readonly string[]) => (schema === undefined ? [] : wordsAt(schema, words)),
    };
    for (const setting of sets) tree = applySetting(tree, setting, language, problems);
  }
  const root = tree;
  const start: Position = { file: path, line: 1, column: 1 };
  return {
    value: root === undefined ? undefined : plainValue(root),
    chain,
    problems,
    complete: layers.complete,
    positionOf: (words, part) => {
      if (root === undefined || words.length === 0) return start;
      const place = placeOf(root, words, part);
      return place === root.at ? start : place;
    },
  };
}

interface Reading {
  path: string;
  readText: ReadText;
  builtIn: BuiltIn;
  options: LoadOptions;
  problems: Problem[];
  chain: { file: string; text: string }[];
}

interface Source {
  file: string;
  text: string | undefined;
  isBuiltIn: boolean;
  reason?: Unreadable;
}

/** The trees from the file itself down to the last it extends, each without its `extends`. */
function readChain(reading: Reading): { trees: MapTree[]; complete: boolean } {
  const { problems, chain, options } = reading;
  const trees: MapTree[] = [];
  const broken = { trees, complete: false };
  let source = fileSource(reading, reading.path);
  if (source.text === undefined) {
    problems.push(missingFile(source, { file: source.file, line: 1, column: 1 }, '', options.listNear));
    return broken;
  }
  for (;;) {
    chain.push({ file: source.file, text: source.text! });
    const yaml = readYaml(source.text!, source.file);
    problems.push(...yaml.problems);
    if (yaml.tree === undefined) return broken;
    if (yaml.tree.kind !== 'map') {
      const message = { en: 'a scenario is made of words with values', zh: '情景由“词: 值”组成' };
      const expected = { en: 'lines such as name: Plain desk', zh: '形如 name: Plain desk 的行' };
      problems.push(makeProblem({ at: yaml.tree.at, message, expected }));
      return broken;
    }
    const { tree, parent } = withoutExtends(yaml.tree);
    trees.push(tree);
    if (parent === undefined) return { trees, complete: true };
    if (parent.kind !== 'value' || typeof parent.value !== 'string') {
      const message = { en: 'extends takes one file or one built-in name', zh: 'extends 后面是一个文件或内置名称' };
      problems.push(makeProblem({ at: parent.at, path: 'extends', message }));
      return broken;
    }
    const next = findParent(reading, source, parent.value);
    const circle = chain.findIndex(({ file }) => sameFile(file, next.file));
    if (next.text === undefined) {
      problems.push(missingParent(reading, parent.value, next, parent.at));
      return broken;
    }
    if (circle >= 0) {
      const names = [...chain.slice(circle).map(({ file }) => file), next.file].join(' → ');
      const message = { en: `these files extend one another in a circle: ${names}`, zh: `文件互相继承成环：${names}` };
      problems.push(makeProblem({ at: parent.at, path: 'extends', message, found: parent.value }));
      return broken;
    }
    source = next;
  }
}

function withoutExtends(tree: MapTree): { tree: MapTree; parent?: Tree } {
  const parent = tree.entries.get('extends')?.tree;
  if (parent === undefined) return { tree };
  const entries = new Map(tree.entries);
  entries.delete('extends');
  return { tree: { ...tree, entries }, parent };
}

/** A built-in name wins over a file of that very name; a file is looked for beside the one that extends it. */
function findParent(reading: Reading, source: Source, name: string): Source {
  const text = reading.builtIn(name);
  if (text !== undefined) return { file: name, text, isBuiltIn: true };
  if (source.isBuiltIn) return { file: name, text: undefined, isBuiltIn: true };
  const file = besides(source.file, name);
  return fileSource(reading, file);
}

/** Neither text nor reason where there is no such file; a reason where it is there but cannot be read. */
function fileSource({ readText }: Reading, file: string): Source {
  try {
    return { file, text: readText(file), isBuiltIn: false };
  } catch (error) {
    return { file, text: undefined, isBuiltIn: false, reason: unreadable(error) };
  }
}

function missingParent({ options }: Reading, name: string, source: Source, at: Position): Problem {
  const looksLikeFile = /[/\\]|\.(ya?ml|json)$/i.test(name);
  const names = options.builtInNames ?? [];
  const nearBuiltIn = closest(name, names)[0];
  const isFile = source.reason !== undefined || (looksLikeFile && nearBuiltIn === undefined);
  if (isFile) return missingFile(source, at, 'extends', options.listNear);
  const message = { en: 'no file and no built-in scenario has this name', zh: '没有这个名称的文件或内置情景' };
  const expected =
    names.length === 0
      ? undefined
      : { en: `a file or the built-in ${names.join(', ')}`, zh: `文件，或内置的 ${names.join('、')}` };
  return makeProblem({ at, path: 'extends', message, found: name, expected, suggestion: nearBuiltIn });
}
