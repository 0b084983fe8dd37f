// What is wrong with an input, as data: where, what was found, what was expected, and what to write instead.
// Every sentence exists in English and in Chinese; a problem's own fields are the English ones.

/** One text in both languages. */
export interface Bilingual {
  en: string;
  zh: string;
}

/** A place in a file; line and column count from 1. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

export interface Problem extends Position {
  severity: 'error' | 'warning';
  /** The words of the file joined by dots, as `--set` takes them: `teams.shanghai-L1.engineers`; '' is the whole file. */
  path: string;
  /** One sentence without its full stop. */
  message: string;
  found?: string;
  expected?: string;
  /** Exactly what could stand there instead. */
  suggestion?: string;
  /** The same sentences for Chinese readers; where one is missing the English one is shown. */
  chinese?: { message?: string; found?: string; expected?: string };
}

export interface ProblemParts {
  severity?: 'error' | 'warning';
  at: Position;
  path?: string | readonly PropertyKey[];
  message: string | Bilingual;
  found?: string | Bilingual;
  expected?: string | Bilingual;
  suggestion?: string;
}

/** Puts a problem together from texts in one or two languages. */
export function makeProblem(parts: ProblemParts): Problem {
  const { at, message, found, expected, suggestion } = parts;
  const problem: Problem = {
    severity: parts.severity ?? 'error',
    file: at.file,
    line: at.line,
    column: at.column,
    path: typeof parts.path === 'string' ? parts.path : pathText(parts.path ?? []),
    message: english(message),
  };
  if (found !== undefined) problem.found = english(found);
  if (expected !== undefined) problem.expected = english(expected);
  if (suggestion !== undefined) problem.suggestion = suggestion;
  const chinese: NonNullable<Problem['chinese']> = {};
  if (typeof message === 'object') chinese.message = message.zh;
  if (typeof found === 'object') chinese.found = found.zh;
  if (typeof expected === 'object') chinese.expected = expected.zh;
  if (Object.keys(chinese).length > 0) problem.chinese = chinese;
  return problem;
}

/** Thrown when an input cannot be used; carries every problem, not only the first. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problemText(problem, 'en')).join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** One line for people: `desk.yaml:12:7  teams.desk.enginers: unknown word. Found …; expected …; did you mean …?` */
export function problemText(problem: Problem, lang: 'en' | 'zh'): string {
  // Such an argument is its own place: its line and column would say nothing more.
  const place = /^--(set|vary|uncertain)/.test(problem.file)
    ? problem.file
    : `${problem.file}:${problem.line}:${problem.column}`;
  return lang === 'zh' ? chineseText(problem, place) : englishText(problem, place);
}

function englishText(problem: Problem, place: string): string {
  const warning = problem.severity === 'warning' ? 'warning: ' : '';
  const path = problem.path === '' ? '' : `${problem.path}: `;
  const clauses: string[] = [];
  if (problem.found !== undefined) clauses.push(`found ${problem.found}`);
  if (problem.expected !== undefined) clauses.push(`expected ${problem.expected}`);
  if (problem.suggestion !== undefined) clauses.push(`did you mean ${problem.suggestion}?`);
  const detail = capital(clauses.join('; '));
  const stop = detail === '' || detail.endsWith('?') || detail.endsWith('…') ? '' : '.';
  return `${place}  ${warning}${path}${problem.message}.${detail === '' ? '' : ` ${detail}${stop}`}`;
}

function chineseText(problem: Problem, place: string): string {
  const warning = problem.severity === 'warning' ? '警告：' : '';
  const path = problem.path === '' ? '' : `${problem.path}：`;
  const clauses: string[] = [];
  const { chinese } = problem;
  if (problem.found !== undefined) clauses.push(`现为 ${chinese?.found ?? problem.found}`);
  if (problem.expected !== undefined) clauses.push(`应为 ${chinese?.expected ?? problem.expected}`);
  if (problem.suggestion !== undefined) clauses.push(`是否想写 ${problem.suggestion}？`);
  const detail = clauses.join('；');
  const stop = detail === '' || detail.endsWith('？') || detail.endsWith('…') ? '' : '。';
  return `${place}  ${warning}${path}${chinese?.message ?? problem.message}。${detail}${stop}`;
}

/** The words of a path joined by dots, list entries by their number from 0. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** Any value as a reader would name it: text 'abc', number 15, a list, a table, nothing. */
export function describeFound(value: unknown): Bilingual {
  if (value === undefined || value === null) return { en: 'nothing', zh: '空值' };
  if (typeof value === 'string') {
    const text = value.length > 60 ? `${value.slice(0, 57)}…` : value;
    return { en: `text '${text}'`, zh: `文字“${text}”` };
  }
  if (typeof value === 'number') return { en: `number ${value}`, zh: `数字 ${value}` };
  if (Array.isArray(value)) return { en: 'a list', zh: '一个列表' };
  if (typeof value === 'object') return { en: 'a table', zh: '一个表' };
  return { en: String(value), zh: String(value) };
}

/** `a, b or c` in both languages; more than `most` choices end in an ellipsis. */
export function eitherOf(choices: readonly string[], most = 24): Bilingual {
  const shown = choices.slice(0, most);
  if (choices.length > most) return { en: `${shown.join(', ')}, …`, zh: `${shown.join('、')}…` };
  if (shown.length < 2) return { en: shown.join(''), zh: shown.join('') };
  const last = shown[shown.length - 1];
  const rest = shown.slice(0, -1);
  return { en: `${rest.join(', ')} or ${last}`, zh: `${rest.join('、')} 或 ${last}` };
}

function english(text: string | Bilingual): string {
  return typeof text === 'string' ? text : text.en;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
