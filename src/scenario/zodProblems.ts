// Turns what zod complains of into problems for people: where it stands in the files, what was found, what was
// expected, and the word that was probably meant.

import type { z } from 'zod';
import type { ScenarioDocument } from './document.ts';
import {
  type Bilingual,
  describeFound,
  eitherOf,
  makeProblem,
  type Position,
  type Problem,
  pathText,
} from './problems.ts';
import { examplesAt, wordsAt } from './shape.ts';
import { closest } from './suggest.ts';
import { singleIssues } from './unions.ts';
import type { IssueHints } from './written.ts';

type Issue = z.core.$ZodIssue;
type Values = readonly (string | number)[];

/** All problems at once, in the order of the files. With the `schema` unknown words get suggestions and types examples. */
export function zodProblems(
  error: { issues: readonly Issue[] },
  document: Pick<ScenarioDocument, 'value' | 'positionOf' | 'chain' | 'complete'>,
  schema?: z.ZodType,
): Problem[] {
  const context: Context = { document, schema };
  const issues = error.issues.flatMap((issue) => singleIssues(issue, valueAt(document.value, issue.path)));
  const problems = issues.flatMap((issue) => problemsOf(issue, context));
  // A misspelt word is reported where it stands; that the right one is missing then says nothing new.
  const meant = new Set(problems.flatMap(({ unknown }) => (unknown === undefined ? [] : [unknown])));
  const told = problems
    .filter(({ missing, problem }) => !missing || (document.complete && !meant.has(problem.path)))
    .map(({ problem }) => problem);
  const distinct = new Map(told.map((problem) => [JSON.stringify(problem), problem]));
  const order = (file: string) => document.chain.findIndex((part) => part.file === file);
  return [...distinct.values()].sort(
    (one, other) => order(one.file) - order(other.file) || one.line - other.line || one.column - other.column,
  );
}

interface Context {
  document: Pick<ScenarioDocument, 'value' | 'positionOf'>;
  schema?: z.ZodType;
}

interface Told {
  problem: Problem;
  /** The word is absent. */
  missing?: boolean;
  /** The path an unknown word was probably meant to have. */
  unknown?: string;
}

function problemsOf(issue: Issue, context: Context): Told[] {
  const { document } = context;
  const { path } = issue;
  const hints: IssueHints = issue.code === 'custom' ? (issue.params ?? {}) : {};
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownWord(issue, key, context));
  if (issue.code === 'invalid_key') {
    const key = String(path[path.length - 1]);
    const inner = issue.issues[0];
    const at = document.positionOf(path, 'key');
    if (inner?.code === 'invalid_value') {
      return [{ problem: choice(at, path, key, inner.values.map(String), unknownMessage) }];
    }
    const message = { en: 'this word cannot stand here', zh: '这个词不能用在这里' };
    const hint: IssueHints = inner?.code === 'custom' ? (inner.params ?? {}) : {};
    return [
      { problem: makeProblem({ at, path, message: hint.message ?? message, found: key, expected: hint.expected }) },
    ];
  }

  const found = valueAt(document.value, path);
  const at: Position = document.positionOf(path);
  const absent = found === undefined || found === null;
  if (absent && path.length > 0 && (issue.code !== 'custom' || hints.missing)) {
    const place = found === undefined ? document.positionOf(path.slice(0, -1)) : at;
    const message =
      found === undefined
        ? { en: 'this is missing', zh: '缺少这一项' }
        : { en: 'this has no value', zh: '这一项没有值' };
    const problem = makeProblem({ at: place, path, message, expected: expectedOf(issue, context) });
    return [{ problem, missing: found === undefined }];
  }
  if (issue.code === 'custom') {
    const told = { found: hints.found, expected: hints.expected, suggestion: hints.suggestion };
    return [{ problem: makeProblem({ at, path, message: hints.message ?? issue.message, ...told }) }];
  }
  if (issue.code === 'invalid_value') {
    return [{ problem: choice(at, path, found, issue.values.map(String), valueMessage) }];
  }
  const authored = /^(Invalid|Too|Unrecognized)/.test(issue.message) ? undefined : issue.message;
  const problem = makeProblem({
    at,
    path,
    message: authored ?? messageOf(issue),
    found: describeFound(found),
    expected: expectedOf(issue, context),
    suggestion: otherSpelling(issue, found),
  });
  return [{ problem }];
}

const unknownMessage = { en: 'unknown word', zh: '不认识的词' };
const valueMessage = { en: 'this is not one of the choices', zh: '不在可选范围内' };

function unknownWord(issue: Issue, key: string, { document, schema }: Context): Told {
  const path = [...issue.path, key];
  const words = schema === undefined ? [] : wordsAt(schema, issue.path);
  const [meant] = closest(key, words);
  const either = eitherOf(words);
  const problem = makeProblem({
    at: document.positionOf(path, 'key'),
    path,
    message: unknownMessage,
    found: key,
    expected: words.length < 2 ? words[0] : { en: `one of ${either.en}`, zh: `其中之一：${either.zh}` },
    suggestion: meant,
  });
  return { problem, unknown: meant === undefined ? undefined : pathText([...issue.path, meant]) };
}

function choice(at: Position, path: PropertyKey[], found: unknown, values: string[], message: Bilingual): Problem {
  const [suggestion] = typeof found === 'string' ? closest(found, values) : [];
  return makeProblem({ at, path, message, found: describeFound(found), expected: eitherOf(values), suggestion });
}

function messageOf(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return { en: 'this is another kind of value than needed', zh: '值的类型不对' };
    case 'too_small':
      return { en: 'this is too little', zh: '太小或太少' };
    case 'too_big':
      return { en: 'this is too much', zh: '太大或太多' };
    case 'not_multiple_of':
      return { en: 'this number does not fit', zh: '这个数不合适' };
    case 'invalid_format':
      return { en: 'this text has another form than needed', zh: '这段文字的格式不对' };
    default:
      return { en: 'this is not understood here', zh: '这里看不懂' };
  }
}

const kinds: Record<string, Bilingual> = {
  string: { en: 'text', zh: '文字' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  object: { en: 'a table of words and values', zh: '由“词: 值”组成的表' },
  record: { en: 'a table of names and values', zh: '由“名称: 值”组成的表' },
  array: { en: 'a list', zh: '列表' },
  tuple: { en: 'a list', zh: '列表' },
  null: { en: 'nothing', zh: '空值' },
};

function expectedOf(issue: Issue, { schema }: Context): Bilingual | undefined {
  const plain = plainExpectation(issue);
  const simple = issue.code === 'invalid_type' || issue.code === 'invalid_format';
  const examples = schema === undefined || !simple ? [] : examplesAt(schema, issue.path);
  if (plain === undefined || examples.length === 0) return plain;
  const either = eitherOf(examples, 4);
  return { en: `${plain.en} such as ${either.en}`, zh: `${plain.zh}，例如 ${either.zh}` };
}

/** What one issue asks for, as far as the issue itself tells. */
function plainExpectation(issue: Issue): Bilingual | undefined {
  switch (issue.code) {
    case 'custom':
      return bilingual((issue.params as IssueHints | undefined)?.expected);
    case 'invalid_type':
      return kinds[issue.expected] ?? bilingual(issue.expected);
    case 'invalid_value':
      return eitherOf(issue.values.map(String));
    case 'invalid_format':
      return { en: 'another form of text', zh: '另一种格式的文字' };
    case 'not_multiple_of':
      return { en: `a multiple of ${issue.divisor}`, zh: `${issue.divisor} 的倍数` };
    case 'too_small':
      return issue.inclusive === false
        ? { en: `more than ${issue.minimum}`, zh: `大于 ${issue.minimum}` }
        : { en: `at least ${issue.minimum}`, zh: `不少于 ${issue.minimum}` };
    case 'too_big':
      return issue.inclusive === false
        ? { en: `less than ${issue.maximum}`, zh: `小于 ${issue.maximum}` }
        : { en: `at most ${issue.maximum}`, zh: `不多于 ${issue.maximum}` };
    case 'invalid_union': {
      const parts = issue.errors.flatMap((option) => option.filter(({ path }) => path.length === 0).slice(0, 1));
      const texts = parts.map(plainExpectation).filter((text) => text !== undefined);
      const english = [...new Set(texts.map(({ en }) => en))];
      const chinese = [...new Set(texts.map(({ zh }) => zh))];
      const long = english.some((text) => text.includes(','));
      return texts.length === 0
        ? undefined
        : { en: english.join(long ? ', or ' : ' or '), zh: chinese.join(long ? '，或 ' : ' 或 ') };
    }
    default:
      return undefined;
  }
}

/** The same thing written as it should be: '15' as a number, yes as true, a word among a union's choices. */
function otherSpelling(issue: Issue, found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  if (issue.code === 'invalid_union') {
    const values: Values = issue.errors
      .flat()
      .flatMap((inner) => (inner.code === 'invalid_value' && inner.path.length === 0 ? inner.values.map(String) : []));
    return closest(found, values.map(String))[0];
  }
  if (issue.code !== 'invalid_type') return undefined;
  const text = found.trim().toLowerCase();
  if (issue.expected === 'number' && text !== '' && Number.isFinite(Number(text))) return text;
  if (issue.expected !== 'boolean') return undefined;
  if (['yes', 'on', 'y'].includes(text)) return 'true';
  return ['no', 'off', 'n'].includes(text) ? 'false' : undefined;
}

function bilingual(text: string | Bilingual | undefined): Bilingual | undefined {
  return typeof text === 'string' ? { en: text, zh: text } : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
