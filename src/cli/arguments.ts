/** What was asked for on the command line, checked as it is read: a mistake is an InputError with what was expected. */
import { eitherOf } from '../scenario/problems.ts';
import { closest } from '../scenario/suggest.ts';
import { InputError } from './inputError.ts';

export class Arguments {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }

  /** An option's text; the last one counts when it was given twice. */
  text(name: string): string | undefined {
    const value = this.values[name];
    const last = Array.isArray(value) ? value[value.length - 1] : value;
    return last === undefined || typeof last === 'boolean' ? undefined : String(last);
  }

  /** Whether it was given at all, with a value or without. */
  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  flag(name: string): boolean {
    const value = this.values[name];
    return (Array.isArray(value) ? value[value.length - 1] : value) === true;
  }

  list(name: string): string[] {
    const value = this.values[name];
    return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
  }

  /** A whole number from 1 on, at most `most`. */
  whole(name: string, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (/^\d+$/.test(text.trim()) && number >= 1 && number <= most) return number;
    const range = { en: `a whole number from 1 to ${most.toLocaleString('en')}`, zh: `1 到 ${most} 的整数` };
    throw expected(name, text, range);
  }

  /** A replication's number, from 0 on. */
  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^\d{1,6}$/.test(text.trim())) return Number(text);
    throw expected(name, text, { en: 'a whole number from 0 on', zh: '从 0 开始的整数' });
  }

  /** A share above 0 and below 1, written 0.95 or 95%. */
  share(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const match = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%?)\s*$/.exec(text);
    const share = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
    if (share > 0 && share < 1) return share;
    throw expected(name, text, {
      en: 'a share between 0 and 1, such as 0.95 or 95%',
      zh: '0 到 1 之间的比例，例如 0.95 或 95%',
    });
  }

  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const word = words.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
    if (word !== undefined) return word;
    throw expected(name, text, oneOf(text, words));
  }
}

/** `response, diagnosis, solution or repair (did you mean repair?)` */
export function oneOf(text: string, words: readonly string[]): { en: string; zh: string } {
  const either = eitherOf(words);
  const [meant] = closest(text, words);
  if (meant === undefined) return either;
  return { en: `${either.en} (did you mean ${meant}?)`, zh: `${either.zh}（是否想写 ${meant}？）` };
}

/** `--replications: found 0; expected a whole number from 1 to 100,000` */
export function expected(name: string, found: string, wanted: { en: string; zh: string }): InputError {
  return new InputError({
    en: `--${name}: found ${found === '' ? 'nothing' : `'${found}'`}; expected ${wanted.en}.`,
    zh: `--${name}：现为 ${found === '' ? '空' : `“${found}”`}；应为 ${wanted.zh}。`,
  });
}
