// Applies `--set path=value`: the path is written as in the file, words joined by dots, list entries by their number.

import { type Bilingual, describeFound, eitherOf, makeProblem, type Position, type Problem } from './problems.ts';
import { closest } from './suggest.ts';
import { isNone, layOver, plainValue, type Tree } from './tree.ts';
import { readYaml } from './yaml.ts';

/** What the language itself knows, so that a setting may begin a section that no file names. */
export interface Language {
  isSection(path: readonly string[]): boolean;
  wordsAt(path: readonly string[]): readonly string[];
}

/** The tree with one setting applied; where it cannot be, the tree as it was and a problem more. */
export function applySetting(root: Tree, setting: string, language: Language, problems: Problem[]): Tree {
  const at: Position = { file: `--set ${setting}`, line: 1, column: 1 };
  const equals = setting.indexOf('=');
  const path = equals < 0 ? '' : setting.slice(0, equals).trim();
  const text = setting.slice(equals + 1).trim();
  const example = 'teams.desk.engineers=15';
  const refuse = (
    message: Bilingual,
    found: Bilingual | string,
    expected?: Bilingual | string,
    suggestion?: string,
  ) => {
    problems.push(makeProblem({ at, path, message, found, expected, suggestion }));
    return root;
  };
  if (equals < 0 || path === '' || text === '') {
    const message = { en: 'a setting is a path, an equals sign and a value', zh: '设置要写成 路径=值' };
    const found = describeFound(setting);
    return refuse(message, found, { en: `a setting such as ${example}`, zh: `设置，例如 ${example}` });
  }
  if (path === 'extends') {
    const message = {
      en: 'what a file extends cannot be set; write a variant file',
      zh: 'extends 不能用设置改，请另写文件',
    };
    return refuse(message, text);
  }
  const reading = readYaml(text, at.file);
  problems.push(...reading.problems.map((problem) => ({ ...problem, path, line: 1, column: 1 })));
  if (reading.tree === undefined) return root;

  const place = (tree: Tree, steps: readonly string[], done: readonly string[]): Tree => {
    if (tree.kind === 'list') {
      const index = Number(steps[0]);
      const items = [...tree.items];
      if (!Number.isInteger(index) || index < 0 || index >= items.length) {
        const message = { en: `the list has no entry ${steps[0]}`, zh: `列表没有第 ${steps[0]} 项` };
        const last = items.length - 1;
        return refuse(message, steps[0], { en: `a number from 0 to ${last}`, zh: `0 到 ${last} 的数` });
      }
      items[index] = steps.length === 1 ? value : place(items[index], steps.slice(1), [...done, steps[0]]);
      return { ...tree, items };
    }
    if (tree.kind === 'value') {
      const message = {
        en: `${done.join('.')} is one value and has no parts`,
        zh: `${done.join('.')} 是单个值，没有下级`,
      };
      return refuse(message, describeFound(plainValue(tree)));
    }
    // A word may itself contain dots: the longest that exists is taken.
    const lengths = steps.map((_, order) => steps.length - order);
    const length = lengths.find((length) => tree.entries.has(steps.slice(0, length).join('.'))) ?? 1;
    const word = steps.slice(0, length).join('.');
    const rest = steps.slice(length);
    const entry = tree.entries.get(word);
    const entries = new Map(tree.entries);
    const inside = [...done, word];
    if (rest.length === 0) {
      const warnings: Problem[] = [];
      const own: Tree = { kind: 'map', at, entries: new Map([[word, { key: at, tree: value }]]) };
      const laid = layOver(tree, own, warnings);
      problems.push(...warnings.map((warning) => ({ ...warning, path })));
      // The map stays where the file has it; only the word set stands on the command line.
      return { ...laid, at: tree.at };
    }
    if (entry === undefined && !language.isSection(inside)) {
      const words = [...new Set([...tree.entries.keys(), ...language.wordsAt(done)])];
      const near = closest(word, words)[0];
      const suggestion = near === undefined ? undefined : `${[...done, near, ...rest].join('.')}=${text}`;
      const where = done.length === 0 ? { en: 'the file', zh: '文件' } : { en: done.join('.'), zh: done.join('.') };
      const message = { en: `${where.en} has no '${word}'`, zh: `${where.zh}里没有“${word}”` };
      const either = eitherOf(words);
      return refuse(message, word, { en: `one of ${either.en}`, zh: `其中之一：${either.zh}` }, suggestion);
    }
    const child = entry?.tree ?? { kind: 'map' as const, at, entries: new Map() };
    entries.set(word, { key: entry?.key ?? at, tree: place(child, rest, inside) });
    return { ...tree, entries };
  };

  const value = standAt(reading.tree, at);
  const before = problems.length;
  const placed = place(root, path.split('.'), []);
  const refused = problems.slice(before).some(({ severity }) => severity === 'error');
  return refused ? root : placed;
}

/** Every part of a setting's value stands where the setting does. */
function standAt(tree: Tree, at: Position): Tree {
  if (tree.kind === 'value' || isNone(tree)) return { ...tree, at };
  if (tree.kind === 'list') return { ...tree, at, items: tree.items.map((item) => standAt(item, at)) };
  const entries = [...tree.entries].map(([word, entry]) => [word, { key: at, tree: standAt(entry.tree, at) }] as const);
  return { ...tree, at, entries: new Map(entries) };
}
