// The manual of the language keeps step with the language: every word has its line, every default is the true one,
// every example can be read, and every message shown is the message given.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { problemText } from '../../src/scenario/problems.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';
import * as units from '../../src/scenario/units.ts';
import { parseWeekly } from '../../src/scenario/weeklyHours.ts';
import * as words from '../../src/scenario/words.ts';

const manual = readFileSync('docs/language.md', 'utf8');

describe('every word of the language', () => {
  const rows = rowsBySection(manual);
  const leaves = Object.entries(scenarioSchema.shape).flatMap(([word, schema]) => leavesOf(schema, [word]));

  it('is found by the walk over the schema', () => {
    const paths = leaves.map(({ path }) => path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining(['name', 'arrivals.rate', 'arrivals.rate.mean', 'teams.shifts.rotate']),
    );
  });

  it.each(leaves.map((leaf) => [leaf.path.join('.'), leaf] as const))('%s has its line', (_, { path, fallback }) => {
    const [section, ...rest] = path;
    const row =
      rest.length === 0
        ? findRow([...rows.values()].flat(), section)
        : findRow(rows.get(section) ?? [], rest.join('.'));
    expect(row, `a row for ${rest.join('.') || section} in the section of ${section}`).toBeDefined();
    if (fallback === undefined) return;
    const cell = codesIn(row!.cells[2])[0];
    expect(cell, 'the default, as a value that could be written').toBeDefined();
    expect(fallback.schema.parse(parse(cell))).toEqual(fallback.value);
  });

  const choices = [...new Set(leaves.flatMap(({ choices }) => choices))];
  it.each(choices)("the choice '%s' is explained", (choice) => {
    expect(manual).toContain(`\`${choice}\``);
  });
});

describe('examples', () => {
  const blocks = [...manual.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);
  const whole = blocks.filter((block) => /^name:/m.test(block));
  const parts = blocks.filter((block) => !whole.includes(block));

  it('stand in every part of the manual', () => {
    expect(whole.length).toBeGreaterThan(1);
    expect(parts.length).toBeGreaterThan(10);
  });

  it.each(whole.map((text) => [/^name: (.*)/m.exec(text)![1], text]))('%s is without a fault', (_, text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each(parts.map((text, order) => [`part ${order}: ${/^\w+/.exec(text)}`, text]))('%s can be read', (_, text) => {
    const least = { name: 'Desk', arrivals: { rate: '18/h' }, teams: { desk: { engineers: 20 } } };
    expect(scenarioSchema.safeParse({ ...least, ...parse(text) }).error?.issues).toBeUndefined();
  });
});

describe('mistakes', () => {
  const cases = [...manual.matchAll(/```yaml wrong\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/g)];

  it('are shown', () => {
    expect(cases.length).toBeGreaterThan(2);
  });

  it.each(cases.map((match) => [/^name: (.*)/.exec(match[1])![1], match[1], match[2]]))(
    '%s gets the messages printed',
    (_, text, printed) => {
      expect(messages(text)).toEqual(printed.trim().split('\n'));
    },
  );
});

describe('units', () => {
  const forms: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = {
    share: units.share,
    count: units.count,
    number: units.positive,
    range: units.range,
    duration: units.duration,
    target: units.target,
    rate: units.rate,
    law: units.law,
    money: units.money,
    'money per hour': units.moneyPerHour,
    fee: units.fee,
    date: units.dateTime,
    zone: units.timeZone,
    hours: { safeParse: (text) => ({ success: typeof text === 'string' && parseWeekly(text).ok }) },
  };
  const rows = rowsBySection(manual).get('Units') ?? [];

  it.each(Object.keys(forms))('%s has a line whose examples can be read', (form) => {
    const row = rows.find(({ cells }) => cells[0] === form);
    const examples = codesIn(row?.cells[1] ?? '');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect(forms[form].safeParse(parse(example)), example).toMatchObject({ success: true });
  });
});

function messages(text: string): string[] {
  const { problems } = readScenario('desk.yaml', { readText: (path) => (path === 'desk.yaml' ? text : undefined) });
  return problems.map((problem) => problemText(problem, 'en'));
}

interface Row {
  /** The words that the row explains, relative to the section. */
  keys: string[];
  cells: string[];
}

/** The rows of the tables below each heading, by every word in code that the heading names and by the heading itself. */
function rowsBySection(text: string): Map<string, Row[]> {
  const sections = new Map<string, Row[]>();
  for (const part of text.split(/^(?=#{2,4} )/m)) {
    const [heading, ...lines] = part.split('\n');
    const cells = lines
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const rows = cells.map((row) => ({ keys: codesIn(row[0]), cells: row }));
    for (const name of [...codesIn(heading), heading.replace(/^#+ /, '')]) {
      sections.set(name, [...(sections.get(name) ?? []), ...rows]);
    }
  }
  return sections;
}

function findRow(rows: readonly Row[], key: string): Row | undefined {
  return rows.find(({ keys }) => keys.includes(key));
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
}

interface Leaf {
  /** Names that authors give, and words of a fixed list such as severities, are left out. */
  path: string[];
  /** The value that holds when the word is left out, and the schema that reads it as written. */
  fallback?: { schema: z.ZodType; value: unknown };
  /** Words between which the author chooses. */
  choices: string[];
}

/** Words of the language that stand before a colon as a name would: severities, plans, channels … */
const listedWords: readonly string[] = [
  ...words.severities,
  ...words.plans,
  ...words.channels,
  ...words.complexities,
  ...words.versions,
  ...words.addOns,
  ...words.supportLines,
];

/** Every word below a schema that takes a value of its own. */
function leavesOf(schema: z.core.$ZodType, path: string[], fallback?: Leaf['fallback']): Leaf[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
      return leavesOf(def.innerType, path, fallback);
    case 'prefault':
      return leavesOf(def.innerType, path);
    case 'default':
      return leavesOf(def.innerType, path, { schema: def.innerType as z.ZodType, value: def.defaultValue });
    case 'pipe':
      return leavesOf(def.in, path, fallback);
    case 'union': {
      const options = def.options.flatMap((option) => leavesOf(option, path, fallback));
      const choices = options.flatMap((option) => (option.path.length === path.length ? option.choices : []));
      const own = options.filter((option) => option.path.length === path.length).slice(0, 1);
      return [
        ...own.map((leaf) => ({ ...leaf, choices })),
        ...options.filter((option) => option.path.length > path.length),
      ];
    }
    case 'array':
      return [{ path, fallback, choices: choicesOf(def.element) }, ...below(leavesOf(def.element, path), path)];
    case 'record':
      return leavesOf(def.valueType, path, fallback);
    case 'object': {
      const entries = Object.entries(def.shape);
      const listed = entries.every(([word]) => listedWords.includes(word));
      const alike = new Set(
        entries.map(([, value]) => ((value as z.core.$ZodTypes)._zod.def as { innerType?: unknown }).innerType),
      );
      if (listed && entries.length > 1 && alike.size === 1) return leavesOf(entries[0][1], path, fallback);
      return entries.flatMap(([word, value]) => leavesOf(value, [...path, word]));
    }
    default:
      return [{ path, fallback, choices: choicesOf(schema) }];
  }
}

function below(leaves: Leaf[], path: string[]): Leaf[] {
  return leaves.filter((leaf) => leaf.path.length > path.length);
}

function choicesOf(schema: z.core.$ZodType): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
}
