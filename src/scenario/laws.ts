// Reads the probability law of a duration, from a phrase or a small table, into a plain description in minutes.
// The words stand here; how a law is drawn is the simulator's affair.

import { readShare, shareForm } from './amounts.ts';
import { durationForm, readDuration } from './durations.ts';
import type { Bilingual } from './problems.ts';
import { closest } from './suggest.ts';
import { type Form, Misread, notA, numberAlone, numberPattern, plainText, written } from './written.ts';

/** Every time in minutes. `cv` is the standard deviation over the mean, `sigma` the deviation of the logarithm. */
export type LawDescription =
  | { law: 'deterministic'; value: number }
  | { law: 'exponential'; mean: number }
  | { law: 'lognormal'; mean: number; cv: number }
  | { law: 'lognormalMedian'; median: number; sigma: number }
  | { law: 'erlang'; phases: number; mean: number }
  | { law: 'gamma'; shape: number; mean: number }
  | { law: 'weibull'; shape: number; scale: number }
  | { law: 'uniform'; low: number; high: number }
  | { law: 'triangular'; low: number; mode: number; high: number }
  | { law: 'empirical'; values: number[] }
  | { law: 'discrete'; values: number[]; shares: number[] };

const parameterWords = ['mean', 'median', 'cv', 'sigma', 'shape', 'scale', 'phases', 'low', 'mode', 'high'] as const;
type Parameter = (typeof parameterWords)[number];
type Parameters = Partial<Record<Parameter, unknown>>;

// A row is one way to give a law: the parameters it needs, and what is made of them.
interface LawForm {
  law: string;
  needs: readonly Parameter[];
  make: (given: Record<Parameter, number>) => LawDescription | Misread;
}

const lawForms: readonly LawForm[] = [
  { law: 'exponential', needs: ['mean'], make: ({ mean }) => ({ law: 'exponential', mean }) },
  { law: 'lognormal', needs: ['mean', 'cv'], make: ({ mean, cv }) => ({ law: 'lognormal', mean, cv }) },
  {
    law: 'lognormal',
    needs: ['median', 'sigma'],
    make: ({ median, sigma }) => ({ law: 'lognormalMedian', median, sigma }),
  },
  { law: 'erlang', needs: ['phases', 'mean'], make: ({ phases, mean }) => ({ law: 'erlang', phases, mean }) },
  { law: 'gamma', needs: ['shape', 'mean'], make: ({ shape, mean }) => ({ law: 'gamma', shape, mean }) },
  // The coefficient of variation of a gamma law is 1 / √shape.
  { law: 'gamma', needs: ['mean', 'cv'], make: ({ mean, cv }) => ({ law: 'gamma', shape: 1 / (cv * cv), mean }) },
  { law: 'weibull', needs: ['shape', 'scale'], make: ({ shape, scale }) => ({ law: 'weibull', shape, scale }) },
  {
    law: 'uniform',
    needs: ['low', 'high'],
    make: ({ low, high }) => (low <= high ? { law: 'uniform', low, high } : notRising()),
  },
  {
    law: 'triangular',
    needs: ['low', 'mode', 'high'],
    make: ({ low, mode, high }) =>
      low <= mode && mode <= high && low < high ? { law: 'triangular', low, mode, high } : notRising(),
  },
];

const lawWords = [...new Set(lawForms.map((form) => form.law))];

// The first few are what a message shows.
const phrases = [
  '25 min',
  'exponential 1 h',
  'lognormal mean 25 min cv 1.0',
  'uniform 10 min to 20 min',
  'lognormal median 4 h sigma 1.3',
  'erlang 3 mean 6 h',
  'gamma mean 3 h cv 0.5',
  'weibull shape 1.5 scale 2 h',
  'triangular 1 h 2 h 5 h',
];

const times = { anyOf: [{ type: 'string' }, { type: 'number' }] };
const lawForm: Form = {
  what: { en: 'a duration or its probability law', zh: '时长或其概率分布' },
  examples: phrases,
  json: {
    anyOf: [
      { type: 'string', pattern: `^\\s*(${numberPattern}|${lawWords.join('\\b|')}\\b)` },
      {
        type: 'object',
        properties: {
          law: { enum: lawWords },
          ...Object.fromEntries(parameterWords.map((word) => [word, times])),
          empirical: { type: 'array', items: { type: 'string' }, minItems: 1 },
          discrete: { type: 'object', additionalProperties: times },
        },
        additionalProperties: false,
      },
    ],
  },
};

export type LawInput = string | Record<string, unknown>;

/** '25 min', 'exponential 1 h', 'lognormal mean 25 min cv 1.0', { mean: 25 min, cv: 1.0 } … → the law's description. */
export const law = written<LawDescription, LawInput>(lawForm, (value) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return fromTable(value as Record<string, unknown>);
  }
  if (typeof value === 'number') return readDuration(value) as Misread;
  if (typeof value !== 'string') return notA(lawForm, value);
  const text = plainText(value);
  const word = /^[^\d\s.-]+/.exec(text)?.[0];
  if (word !== undefined) return fromPhrase(text, word);
  const minutes = readDuration(text);
  return minutes instanceof Misread ? minutes : { law: 'deterministic', value: minutes };
});

function fromPhrase(text: string, word: string): LawDescription | Misread {
  if (!lawWords.includes(word.toLowerCase())) {
    const near = closest(word, lawWords)[0];
    const message = { en: `'${word}' is not a law known here`, zh: `“${word}”不是认识的分布` };
    return new Misread(message, near === undefined ? undefined : text.replace(word, near));
  }
  const known = word.toLowerCase();
  const rest = text.slice(word.length).trim();
  const given: Parameters = {};
  // Named parameters first: each runs up to the next name. What stands before the first name is read by position.
  const named = [...rest.matchAll(new RegExp(`\\b(${parameterWords.join('|')})\\b`, 'g'))];
  const unnamed = rest.slice(0, named[0]?.index ?? rest.length).trim();
  for (const [order, match] of named.entries()) {
    const name = match[1] as Parameter;
    if (name in given) return new Misread({ en: `'${name}' is given twice`, zh: `“${name}”写了两次` });
    given[name] = rest.slice(match.index + name.length, named[order + 1]?.index ?? rest.length).trim();
  }
  if (unnamed !== '') {
    const problem = placeUnnamed(known, unnamed, given);
    if (problem !== undefined) return problem;
  }
  for (const [name, part] of Object.entries(given)) {
    const number = readParameter(name as Parameter, part);
    if (number instanceof Misread) return number.within(text, String(part));
  }
  return fromParameters(known, given);
}

/** Puts what stands without a name where the law expects it; answers only when that fails. */
function placeUnnamed(known: string, unnamed: string, given: Parameters): Misread | undefined {
  if (known === 'exponential' && given.mean === undefined) given.mean = unnamed;
  else if (known === 'erlang' && given.phases === undefined) {
    const match = /^(\d+)(?: (.+))?$/.exec(unnamed);
    given.phases = match ? match[1] : unnamed;
    if (match?.[2] !== undefined) given.mean = match[2];
  } else if (known === 'uniform') {
    const ends = unnamed.split(/ ?(?:\bto\b|-|至|到) ?/);
    if (ends.length !== 2) return incomplete(known);
    // In '10-20 min' the unit at the end serves both.
    const unit = /[^\d.,\s]+$/.exec(ends[1])?.[0] ?? '';
    given.low = numberAlone(ends[0]) === undefined ? ends[0] : `${ends[0]} ${unit}`;
    given.high = ends[1];
  } else if (known === 'triangular') {
    const parts = unnamed.match(new RegExp(`-?${numberPattern} ?[^\\d\\s.,-]*`, 'g')) ?? [];
    if (parts.length !== 3) return incomplete(known);
    [given.low, given.mode, given.high] = parts.map((part) => part.trim());
  } else return incomplete(known);
  return undefined;
}

function fromTable(table: Record<string, unknown>): LawDescription | Misread {
  const words = Object.keys(table);
  const allowed = ['law', 'empirical', 'discrete', ...parameterWords];
  const unknown = words.find((word) => !allowed.includes(word));
  if (unknown !== undefined) {
    const near = closest(unknown, allowed)[0];
    const message = { en: `'${unknown}' is not a word of a law`, zh: `“${unknown}”不是分布的参数` };
    return new Misread(message, near, near === undefined);
  }
  if (words.length === 1 && words[0] === 'empirical') return fromObserved(table.empirical);
  if (words.length === 1 && words[0] === 'discrete') return fromDiscrete(table.discrete);
  const { law: word = 'lognormal', ...given } = table;
  if (typeof word !== 'string' || !lawWords.includes(word)) {
    const message = { en: `'${String(word)}' is not a law known here`, zh: `“${String(word)}”不是认识的分布` };
    return new Misread(message, closest(String(word), lawWords)[0]);
  }
  for (const [name, part] of Object.entries(given)) {
    const number = readParameter(name as Parameter, part);
    if (number instanceof Misread) return number.inside([name], isPlain(name) ? plainForm : durationForm);
  }
  return fromParameters(word, given);
}

function fromObserved(list: unknown): LawDescription | Misread {
  if (!Array.isArray(list) || list.length === 0) {
    return new Misread({ en: 'empirical takes a list of durations', zh: 'empirical 后面是时长的列表' });
  }
  const values: number[] = [];
  for (const entry of list) {
    const minutes = readDuration(entry);
    if (minutes instanceof Misread) return minutes.inside(['empirical', values.length], durationForm);
    values.push(minutes);
  }
  return { law: 'empirical', values };
}

function fromDiscrete(table: unknown): LawDescription | Misread {
  const message = { en: 'discrete takes durations, each with its share', zh: 'discrete 后面是各时长及其比例' };
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return new Misread(message);
  const values: number[] = [];
  const shares: number[] = [];
  for (const [word, part] of Object.entries(table)) {
    const minutes = readDuration(word);
    if (minutes instanceof Misread) return minutes;
    const read = readShare(part);
    if (read instanceof Misread) return read.inside(['discrete', word], shareForm);
    values.push(minutes);
    shares.push(read);
  }
  const total = shares.reduce((sum, part) => sum + part, 0);
  if (values.length === 0) return new Misread(message);
  if (Math.abs(total - 1) < 1e-9) return { law: 'discrete', values, shares };
  const percent = Math.round(total * 1e4) / 100;
  return new Misread({
    en: `the shares add up to ${percent} %, not 100 %`,
    zh: `各比例之和为 ${percent} %，应为 100 %`,
  });
}

function fromParameters(known: string, given: Parameters): LawDescription | Misread {
  const names = Object.keys(given) as Parameter[];
  const forms = lawForms.filter((form) => form.law === known);
  const form = forms.find(({ needs }) => needs.length === names.length && needs.every((name) => name in given));
  if (form === undefined) return incomplete(known);
  const numbers = {} as Record<Parameter, number>;
  for (const name of names) {
    const number = readParameter(name, given[name]);
    if (number instanceof Misread) return number;
    numbers[name] = number;
  }
  return form.make(numbers);
}

function isPlain(name: string): boolean {
  return name === 'cv' || name === 'sigma' || name === 'shape' || name === 'phases';
}

const plainForm: Form = { what: { en: 'a number above 0', zh: '正数' }, examples: [1, 1.3], json: { type: 'number' } };

function readParameter(name: Parameter, value: unknown): number | Misread {
  if (isPlain(name)) {
    const number = typeof value === 'string' ? numberAlone(value) : value;
    const whole = name === 'phases';
    if (typeof number === 'number' && number > 0 && Number.isFinite(number) && (!whole || Number.isInteger(number))) {
      return number;
    }
    return new Misread(
      whole
        ? { en: 'erlang takes a whole number of phases', zh: 'erlang 的阶数是正整数' }
        : { en: `'${name}' takes a plain number above 0`, zh: `“${name}”后面是大于 0 的数` },
    );
  }
  const minutes = readDuration(value);
  // The ends of uniform and triangular laws may be nothing; a mean of nothing is no law.
  if (minutes instanceof Misread || minutes > 0 || name === 'low' || name === 'mode' || name === 'high') return minutes;
  return new Misread({ en: `'${name}' takes a time above 0`, zh: `“${name}”须大于 0` });
}

function incomplete(known: string): Misread {
  const ways = lawForms.filter((form) => form.law === known).map((form) => form.needs);
  const listed: Bilingual = {
    en: ways.map((needs) => needs.join(' and ')).join(', or '),
    zh: ways.map((needs) => needs.join(' 和 ')).join('，或 '),
  };
  const example = phrases.find((phrase) => phrase.startsWith(known));
  return new Misread({ en: `${known} takes ${listed.en}`, zh: `${known} 需要 ${listed.zh}` }, example);
}

function notRising(): Misread {
  return new Misread({ en: 'these times must rise from left to right', zh: '这些时间须从左到右递增' });
}
