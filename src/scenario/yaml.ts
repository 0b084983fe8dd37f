// Reads YAML text into a tree with positions, and turns the parser's complaints into sentences for people.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Bilingual, makeProblem, type Position, type Problem, pathText } from './problems.ts';
import type { Entry, MapTree, Tree } from './tree.ts';

/** More anchored copies than any honest file has; a file that multiplies itself is stopped here. */
const mostCopies = 10_000;

export interface YamlReading {
  /** Absent when the text is empty or not YAML. */
  tree?: Tree;
  problems: Problem[];
}

interface Reader {
  document: Document;
  problems: Problem[];
  copies: number;
  /** The anchors whose copies are being read, outermost first. */
  open: unknown[];
  placeAt(offset: number): Position;
}

/** Positions name `file`. Repeated words are problems, but the tree is still given (the first one stands). */
export function readYaml(text: string, file: string): YamlReading {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const placeAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = document.errors.map(({ code, pos, message }) => {
    const wide = fullWidthMark(text, pos[0]);
    if (wide !== null) {
      const { mark, plain, offset } = wide;
      const sentence = {
        en: 'this is the full-width sign; YAML needs the plain one',
        zh: '这是全角符号，YAML 需要半角符号',
      };
      return makeProblem({ at: placeAt(offset), message: sentence, found: mark, suggestion: plain });
    }
    if (code === 'MISSING_CHAR' && message.includes('quote')) {
      return makeProblem({ at: placeAt(openingQuote(document, pos[0])), message: openQuote });
    }
    const flow = code === 'BAD_INDENT' && message.startsWith('Flow');
    return makeProblem({ at: placeAt(pos[0]), message: flow ? openBracket : (sentences[code] ?? notYaml(message)) });
  });
  // One slip makes the parser stumble several times over; the first complaint is the one that helps.
  if (problems.length > 0) return { problems: problems.slice(0, 1) };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    const message = { en: 'the file is empty', zh: '文件是空的' };
    const expected = { en: 'a scenario, such as name: Plain desk', zh: '一个情景，例如 name: Plain desk' };
    return { problems: [makeProblem({ at: { file, line: 1, column: 1 }, message, expected })] };
  }
  const reader: Reader = { document, problems, copies: 0, open: [], placeAt };
  const tree = readNode(reader, document.contents as Node, undefined, []);
  return { tree, problems };
}

function readNode(reader: Reader, node: Node | null, key: Position | undefined, path: string[]): Tree {
  const own = node?.range ? reader.placeAt(node.range[0]) : undefined;
  const at = key ?? own ?? reader.placeAt(0);
  if (isAlias(node)) return readCopy(reader, node, at, path);
  if (isMap(node)) return readMap(reader, node, at, path);
  if (isSeq(node)) {
    const items = node.items.map((item, order) => readNode(reader, item as Node, undefined, [...path, String(order)]));
    return { kind: 'list', at, items };
  }
  const value = isScalar(node) ? node.value : null;
  if (value === null || value === undefined) return { kind: 'value', at, value: null };
  const plain = typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  return { kind: 'value', at: own ?? at, value: plain };
}

function readCopy(reader: Reader, alias: Node, at: Position, path: string[]): Tree {
  const source = isAlias(alias) ? alias.resolve(reader.document) : undefined;
  reader.copies += 1;
  if (source !== undefined && reader.copies <= mostCopies && !reader.open.includes(source)) {
    reader.open.push(source);
    const copy = readNode(reader, source as Node, at, path);
    reader.open.pop();
    return copy;
  }
  // Only the first of an avalanche is reported.
  if (reader.copies <= mostCopies + 1) {
    const message = { en: 'this anchor contains itself, or is copied without end', zh: '这个锚点引用了自身或无限复制' };
    reader.problems.push(makeProblem({ at, path: pathText(path), message }));
    reader.copies = mostCopies + 1;
  }
  return { kind: 'value', at, value: null };
}

function readMap(reader: Reader, map: YAMLMap, at: Position, path: string[]): MapTree {
  const entries = new Map<string, Entry>();
  const merged = new Map<string, Entry>();
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const key = pair.key?.range ? reader.placeAt(pair.key.range[0]) : at;
    const word = wordOf(pair.key);
    if (word === undefined || word === '__proto__') {
      const message = { en: 'a word before a colon must be plain text', zh: '冒号前须是普通文字' };
      reader.problems.push(makeProblem({ at: key, path: pathText(path), message }));
      continue;
    }
    const inside = [...path, word];
    if (word === '<<') {
      const source = readNode(reader, pair.value, key, path);
      for (const part of source.kind === 'list' ? source.items : [source]) {
        if (part.kind !== 'map') continue;
        for (const [name, entry] of part.entries) if (!merged.has(name)) merged.set(name, entry);
      }
      continue;
    }
    const first = entries.get(word);
    if (first !== undefined) {
      const line = first.key.line;
      const message = {
        en: `this word stands twice, first on line ${line}`,
        zh: `这个词重复了，首次出现在第 ${line} 行`,
      };
      reader.problems.push(makeProblem({ at: key, path: pathText(inside), message, found: word }));
      continue;
    }
    entries.set(word, { key, tree: readNode(reader, pair.value, key, inside) });
  }
  for (const [name, entry] of merged) if (!entries.has(name)) entries.set(name, entry);
  return { kind: 'map', at, entries };
}

function wordOf(key: Node | null): string | undefined {
  if (!isScalar(key)) return undefined;
  // A number as a key keeps its spelling: 08 stays 08.
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function notYaml(message: string): Bilingual {
  return { en: `this is not YAML (${message})`, zh: `这不是合法的 YAML(${message})` };
}

/** The first sign of a Chinese keyboard on the line of a complaint, outside quotes and comments; null where there is none. */
function fullWidthMark(text: string, complaint: number): { mark: string; plain: string; offset: number } | null {
  const start = text.lastIndexOf('\n', complaint - 1) + 1;
  const [line] = text.slice(start).split('\n', 1);
  const bare = line.replace(/"[^"]*"|'[^']*'|(^|\s)#.*/g, (skipped) => ' '.repeat(skipped.length));
  const index = bare.search(/[：，｛｝［］]/);
  if (index < 0) return null;
  const mark = bare[index];
  return { mark, plain: ':,{}[]'['：，｛｝［］'.indexOf(mark)], offset: start + index };
}

/** Where the quote opens that is missing its end: the parser itself notices only at the end of the text. */
function openingQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[1] >= end) start = Math.min(start, range[0]);
    },
  });
  return start;
}

const openQuote = { en: 'the quote that opens here is never closed', zh: '这里的引号没有闭合' };
const openBracket = {
  en: 'a bracket opened above is not closed before this line',
  zh: '上文的括号在这一行之前没有闭合',
};
const indented = { en: 'the indentation does not fit the lines above', zh: '缩进与上文不符' };
const badQuote = {
  en: 'this text cannot begin or go on like this; put it in quotes',
  zh: '这段文字不能这样写，请加引号',
};

const sentences: Record<string, Bilingual> = {
  BAD_INDENT: indented,
  BAD_ALIAS: { en: 'this copies an anchor that is not there', zh: '引用了不存在的锚点' },
  BAD_DQ_ESCAPE: { en: 'this backslash means nothing between double quotes', zh: '双引号内的反斜线用法不对' },
  BAD_SCALAR_START: badQuote,
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'two colons stand on one line; put the value in quotes, or begin a new line',
    zh: '一行里有两个冒号，请给值加引号或另起一行',
  },
  BLOCK_IN_FLOW: indented,
  MISSING_CHAR: { en: 'a bracket, quote, comma or colon is missing here', zh: '这里缺少括号、引号、逗号或冒号' },
  MULTILINE_IMPLICIT_KEY: { en: 'a colon is missing after this word', zh: '这个词后面缺少冒号' },
  MULTIPLE_DOCS: {
    en: 'a file holds one scenario; here a second begins',
    zh: '一个文件只写一个情景，这里开始了第二个',
  },
  TAB_AS_INDENT: { en: 'a tab cannot indent; use spaces', zh: '不能用制表符缩进，请用空格' },
  UNEXPECTED_TOKEN: { en: 'this does not belong here', zh: '这里出现了多余的内容' },
};
