// Makes a zod schema from a reader of what people write: the schema's mistakes carry what was found, what was
// expected and what to write instead, and its JSON Schema shows editors the form and examples.

import { z } from 'zod';
import { type Bilingual, describeFound, eitherOf } from './problems.ts';

/** A reader's answer when it could not read: one sentence, and if possible the right way to write it. */
export class Misread {
  readonly message: Bilingual;
  readonly suggestion?: string;
  /** The value is of another kind altogether (a list, a table), so another form may have been meant. */
  readonly wrongKind: boolean;
  /** Where inside the value the mistake stands, and the form that part should have; empty when it is the value itself. */
  readonly path: readonly PropertyKey[];
  readonly partForm?: Form;

  constructor(
    message: Bilingual,
    suggestion?: string,
    wrongKind = false,
    path: readonly PropertyKey[] = [],
    partForm?: Form,
  ) {
    this.message = message;
    this.suggestion = suggestion;
    this.wrongKind = wrongKind;
    this.path = path;
    this.partForm = partForm;
  }

  /** The same mistake, seen from the table in which the misread part stands. */
  inside(path: readonly PropertyKey[], partForm: Form): Misread {
    return new Misread(this.message, this.suggestion, false, path, partForm);
  }

  /** The same mistake, seen from the phrase in which the misread part stands. */
  within(phrase: string, part: string): Misread {
    const whole = this.suggestion === undefined ? undefined : phrase.replace(part, this.suggestion);
    return new Misread(this.message, whole);
  }
}

/** What a custom zod issue may carry in its `params` for the problem shown to people. */
export interface IssueHints {
  message?: Bilingual;
  found?: string | Bilingual;
  expected?: string | Bilingual;
  suggestion?: string;
  wrongKind?: boolean;
  missing?: boolean;
}

export interface Form {
  /** What it is, with its article: `a duration`. */
  what: Bilingual;
  examples: readonly (string | number)[];
  /** JSON Schema keywords of what may be written; `type: string` with a pattern as a rule. */
  json: Record<string, unknown>;
}

/** A schema that reads `unknown` by `read` and says clearly what is wrong when that fails. */
export function written<Output, Input = string>(
  form: Form,
  read: (value: unknown) => Output | Misread,
): z.ZodType<Output, Input> {
  // The schema takes anything so that it can answer for every mistake itself; editors see the real form.
  const anything = z.unknown().meta({ description: form.what.en, examples: [...form.examples], ...form.json });
  const schema = anything.transform((value, context): Output => {
    const result = read(value);
    if (!(result instanceof Misread)) return result;
    const expected = expectation(result.partForm ?? form);
    const part = result.path.reduce((at: unknown, step) => (at as Record<PropertyKey, unknown>)[step], value);
    const found = describeFound(part);
    const hints: IssueHints = {
      message: result.message,
      found,
      expected,
      suggestion: result.suggestion,
      wrongKind: result.wrongKind,
      missing: part === undefined || part === null,
    };
    const hint = result.suggestion === undefined ? '' : `; did you mean ${result.suggestion}?`;
    const message = `${result.message.en}: found ${found.en}; expected ${expected.en}${hint}`;
    context.addIssue({ code: 'custom', message, input: value, path: [...result.path], params: { ...hints } });
    return z.NEVER;
  });
  return schema as unknown as z.ZodType<Output, Input>;
}

/** `a duration such as 15 min, 4 h or 3 days`. */
export function expectation(form: Form): Bilingual {
  // A few are enough in a sentence; editors get them all.
  const examples = eitherOf(form.examples.slice(0, 4).map(String));
  return { en: `${form.what.en} such as ${examples.en}`, zh: `${form.what.zh}，例如 ${examples.zh}` };
}

/** The sentence for a value that does not look like the form at all. */
export function notA(form: Form, value: unknown): Misread {
  const wrongKind = typeof value === 'object' || typeof value === 'boolean' || value === undefined;
  return new Misread({ en: `this is not ${form.what.en}`, zh: `这不是${form.what.zh}` }, undefined, wrongKind);
}

/** Text as people type it: full-width signs made plain, spaces evened out. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s+/g, ' ').trim();
}

/** The pattern of an unsigned number, thousands grouped by commas if at all. */
export const numberPattern = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';

/** The number in a text that `numberPattern` matched. */
export function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** The number a text consists of, or undefined. */
export function numberAlone(text: string): number | undefined {
  return new RegExp(`^-?${numberPattern}$`).test(text) ? toNumber(text) : undefined;
}
