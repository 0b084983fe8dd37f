/**
 * The words for what is not known: which values of the scenario are uncertain, each with the range in which it may lie.
 *
 *   uncertain:
 *     lines.L1.touches: 1.8..2.6
 *     questions.others.needed: 60 %..85 %, likely 75 %
 *     graded: C
 */
import { closest } from './suggest.ts';
import { type Form, Misread, notA, numberAlone, plainText, written } from './written.ts';
import { looksLikeRange, readWrittenRange, textIn, type WrittenRange } from './writtenRange.ts';

/** What a value of a built-in scenario rests on: A a source that was read, B recalled, C assumed. */
export const grades = ['A', 'B', 'C'] as const;
export type Grade = (typeof grades)[number];

/** A range in the numbers of its text; with a likely value its law is triangular, else every value is as likely. */
export interface UncertainRange extends Omit<WrittenRange, 'step'> {
  readonly likely: number | null;
}

export interface UncertainWords {
  /** Values that the built-in scenario offers a range for, by what they rest on. */
  readonly graded: readonly Grade[];
  /** By the path of the value, as `--set` takes it. */
  readonly ranges: Readonly<Record<string, UncertainRange>>;
}

const rangeForm: Form = {
  what: { en: 'a range', zh: '范围' },
  examples: ['1.8..2.6', '60 %..85 %, likely 75 %', 'lognormal mean 45 min..180 min cv 1.3'],
  json: { type: 'string', pattern: '\\.\\.' },
};
const gradedForm: Form = {
  what: { en: 'grades', zh: '等级' },
  examples: ['C', 'A, C'],
  json: { type: 'string', pattern: '^\\s*[ABCabc](\\s*,\\s*[ABCabc])*\\s*$' },
};
const uncertainForm: Form = {
  what: { en: 'values with their ranges', zh: '取值及其范围' },
  examples: ['graded C', '{ lines.L1.touches: 1.8..2.6 }'],
  json: {
    anyOf: [
      { type: 'string', pattern: '^\\s*graded\\s' },
      { type: 'object', properties: { graded: gradedForm.json }, additionalProperties: rangeForm.json },
    ],
  },
};

/** 'graded C', or a table of paths and ranges. */
export const uncertain = written<UncertainWords, string | Record<string, string>>(uncertainForm, (value) => {
  if (typeof value === 'string') {
    const graded = readGraded(value);
    return graded instanceof Misread ? graded : { graded, ranges: {} };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notA(uncertainForm, value);
  let graded: readonly Grade[] = [];
  const ranges: Record<string, UncertainRange> = {};
  for (const [path, text] of Object.entries(value)) {
    if (path === 'graded') {
      const read = readGrades(text);
      if (read instanceof Misread) return read.inside([path], gradedForm);
      graded = read;
      continue;
    }
    const range = readUncertainRange(text);
    if (range instanceof Misread) return range.inside([path], rangeForm);
    ranges[path] = range;
  }
  return { graded, ranges };
});

/** 'graded C' → its grades. */
export function readGraded(text: string): readonly Grade[] | Misread {
  const match = /^graded\b(.*)$/i.exec(plainText(text));
  if (match === null) return notA(uncertainForm, text);
  const graded = readGrades(match[1]);
  return graded instanceof Misread ? graded.within(text, match[1].trim()) : graded;
}

/** 'C', 'A, C' → each grade once, in their order. */
function readGrades(value: unknown): readonly Grade[] | Misread {
  if (typeof value !== 'string') return notA(gradedForm, value);
  const words = plainText(value)
    .toUpperCase()
    .split(/\s*,\s*/);
  const unknown = words.find((word) => !(grades as readonly string[]).includes(word));
  if (unknown === undefined) return grades.filter((grade) => words.includes(grade));
  return new Misread(
    {
      en: `'${unknown}' is not a grade: A read, B recalled, C assumed`,
      zh: `“${unknown}”不是等级：A 有出处，B 凭记忆，C 假设`,
    },
    closest(unknown, grades)[0],
  );
}

/** '1.8..2.6', '60 %..85 %, likely 75 %' → its numbers and the text around them. */
export function readUncertainRange(value: unknown): UncertainRange | Misread {
  if (typeof value === 'number') {
    return new Misread({ en: 'one value alone is certain', zh: '单个值没有不确定性' });
  }
  if (typeof value !== 'string' || !looksLikeRange(value)) return notA(rangeForm, value);
  const text = value.trim();
  const [whole, ends, mode] = /^(.*?)(?:\s*,)?\s+likely\s+(.+)$/i.exec(text) ?? [text, text, undefined];
  const range = readWrittenRange(ends);
  if ('wrong' in range) {
    if (range.wrong === 'units') {
      const units = { en: range.units.join(' and '), zh: range.units.join(' 和 ') };
      return new Misread(
        { en: `both ends of a range have one unit, not ${units.en}`, zh: `范围两端单位应相同，而不是 ${units.zh}` },
        range.example,
      );
    }
    if (range.wrong === 'empty') {
      return new Misread({ en: 'a range goes from its lower to its higher end', zh: '范围须从小到大' });
    }
    return notA(rangeForm, value);
  }
  const { step, ...found } = range;
  if (step !== null) {
    const without = whole.replace(/\s+by\s+\S+(\s*[^\s,\d]+)?/, '');
    return new Misread(
      {
        en: 'an uncertain value may lie anywhere in its range, so a step has no meaning',
        zh: '不确定的值可取范围内任意值，步长没有意义',
      },
      without,
    );
  }
  if (mode === undefined) return { ...found, likely: null };
  const likely = likelyIn(found, mode);
  if (likely !== null && likely >= found.low && likely <= found.high) return { ...found, likely };
  const [low, high] = [found.low, found.high].map((end) => textIn({ before: '', after: found.after }, end, 12));
  return new Misread({
    en: `the likely value lies between ${low} and ${high}, in the same unit`,
    zh: `最可能的值应在 ${low} 与 ${high} 之间，单位相同`,
  });
}

/** The number of '75 %', '75' or 'lognormal mean 90 min' within a range of that form. */
function likelyIn({ before, after }: Omit<WrittenRange, 'step'>, text: string): number | null {
  const plain = (part: string) => plainText(part).replace(/\s+/g, '');
  const [whole, head, tail] = [text, before, after].map(plain);
  const rest = head !== '' && whole.startsWith(head) ? whole.slice(head.length) : whole;
  const [number] = /^-?[\d.]*/.exec(rest)!;
  return tail.startsWith(rest.slice(number.length)) ? (numberAlone(number) ?? null) : null;
}
