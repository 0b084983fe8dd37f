// A file's content with the place of every word: maps, lists and single values. Trees are never changed, only laid
// over one another.

import { makeProblem, type Position, type Problem, pathText } from './problems.ts';
import { closest } from './suggest.ts';

export type Tree = MapTree | ListTree | ValueTree;

export interface MapTree {
  kind: 'map';
  /** Of its key where it has one. */
  at: Position;
  entries: Map<string, Entry>;
}

export interface Entry {
  key: Position;
  tree: Tree;
}

export interface ListTree {
  kind: 'list';
  at: Position;
  items: Tree[];
}

export interface ValueTree {
  kind: 'value';
  at: Position;
  value: string | number | boolean | null;
}

/** The tree as plain JavaScript values. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === 'value') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainValue);
  return Object.fromEntries([...tree.entries].map(([word, entry]) => [word, plainValue(entry.tree)]));
}

/** Tables that come flat or one level deeper (one mix, or a mix by plan): the other form replaces what was inherited. */
const TWO_FORMS = new Set(['customers.channels']);

function isDeep(tree: Tree): boolean {
  return tree.kind === 'map' && [...tree.entries.values()].some((entry) => entry.tree.kind === 'map');
}

/**
 * What a file means on top of the one it extends: maps merge word by word, lists and single values replace. A word whose
 * value is `none` or empty removes what was inherited; an empty one that removes nothing stays, so that it is found missing.
 */
export function layOver(base: Tree | undefined, top: Tree, warnings: Problem[], path: readonly string[] = []): Tree {
  if (top.kind !== 'map') return top;
  if (base?.kind === 'map' && TWO_FORMS.has(pathText(path)) && isDeep(base) !== isDeep(top)) return top;
  const inherited = base?.kind === 'map' ? base.entries : new Map<string, Entry>();
  const entries = new Map(inherited);
  for (const [word, entry] of top.entries) {
    if (isNone(entry.tree) && inherited.has(word)) entries.delete(word);
    else if (entry.tree.kind === 'value' && entry.tree.value === 'none') {
      if (base !== undefined) warnings.push(nothingToRemove([...path, word], entry.key, inherited));
    } else {
      const tree = layOver(inherited.get(word)?.tree, entry.tree, warnings, [...path, word]);
      entries.set(word, { key: entry.key, tree });
    }
  }
  return { kind: 'map', at: top.at, entries };
}

export function isNone(tree: Tree): boolean {
  return tree.kind === 'value' && (tree.value === null || tree.value === 'none');
}

function nothingToRemove(path: readonly string[], at: Position, inherited: ReadonlyMap<string, Entry>): Problem {
  const message = { en: 'nothing of this name is inherited, so nothing is removed', zh: '没有继承到这一项，无可移除' };
  const suggestion = closest(path[path.length - 1], [...inherited.keys()])[0];
  return makeProblem({ severity: 'warning', at, path: pathText(path), message, suggestion });
}

/**
 * Where a path stands: a single value itself, a map or list by its key. A path that leads nowhere answers with the nearest
 * place above it. With 'key' the place of the last word instead of its value.
 */
export function placeOf(root: Tree, path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Position {
  let tree = root;
  let place = root.at;
  for (const [order, step] of path.entries()) {
    if (tree.kind === 'map') {
      const entry = tree.entries.get(String(step));
      if (entry === undefined) return place;
      tree = entry.tree;
      place = part === 'key' && order === path.length - 1 ? entry.key : tree.at;
    } else if (tree.kind === 'list') {
      const item = tree.items[Number(step)];
      if (item === undefined) return place;
      tree = item;
      place = tree.at;
    } else return place;
  }
  return place;
}
