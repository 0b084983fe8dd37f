/**
 * One uncertain value held against the scenario: its path leads to one number, both ends of the range can be read where it
 * stands, and what the scenario states lies between them.
 */
import { z } from 'zod';
import type { Bilingual } from './problems.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';
import { settingAt } from './settingAt.ts';
import { schemasAt } from './shape.ts';
import { closest } from './suggest.ts';
import { plainValue } from './tree.ts';
import type { UncertainRange } from './uncertain.ts';
import { fineDecimals, textIn } from './writtenRange.ts';
import { readYaml } from './yaml.ts';

export interface FoundInput {
  readonly path: string;
  /** As the file has it, or as it holds where no file says anything. */
  readonly stated: string;
  /** The same in the numbers of the range, which may have another unit than the file. */
  readonly statedNumber: number;
  readonly range: UncertainRange;
  /** Digits after the point of the values that are tried. */
  readonly decimals: number;
  /** Whether the scenario takes whole numbers only. */
  readonly whole: boolean;
}

export interface WrongInput {
  /** A warning where a setting or a variant may well have moved the value: it counts once the ranges are used. */
  readonly severity?: 'warning';
  readonly message: Bilingual;
  readonly found?: string | Bilingual;
  readonly expected?: string | Bilingual;
  readonly suggestion?: string;
}

/** What remains of equal numbers in different units. */
const ROUNDING = 1e-9;

/** @param written the scenario as its files have it, before it was read */
export function findInput(
  scenario: Scenario,
  written: unknown,
  path: string,
  range: UncertainRange,
): FoundInput | WrongInput {
  const { holds, reached, missing, siblings } = settingAt(scenario, path);
  if (missing !== null) {
    const near = closest(missing, siblings)[0];
    const rest = path.split('.').slice(reached.length + 1);
    const suggestion = near === undefined ? undefined : [...reached, near, ...rest].join('.');
    return { message: noSuchValue, found: path, suggestion };
  }
  const ends: Leaves[] = [];
  for (const number of [range.low, range.high]) {
    const text = textIn(range, number, range.decimals);
    const read = readAt(path, text);
    if ('message' in read) return { ...read, found: text };
    ends.push(leavesOf(read.value));
  }
  const [low, high] = ends;
  const own = leavesOf(holds);
  const raw = writtenAt(written, path);
  const stated = raw === undefined || raw === null || typeof raw === 'object' ? describe(holds) : String(raw);
  const expected = { en: `a range around ${stated}, in the same form`, zh: `包含 ${stated} 且写法相同的范围` };
  const place = onlyDifference(low, high, own);
  if (place === null) return { severity: 'warning', message: otherForm, found: stated, expected };
  const [from, to, is] = [low, high, own].map((leaves) => Number(leaves[place]));
  const share = (is - from) / (to - from);
  if (!(share >= -ROUNDING && share <= 1 + ROUNDING))
    return { severity: 'warning', message: outside, found: stated, expected };
  const between = textIn(range, range.low + 0.5, 1);
  const whole = range.decimals === 0 && 'message' in readAt(path, between);
  const statedNumber = range.low + Math.min(1, Math.max(0, share)) * (range.high - range.low);
  return { path, stated, statedNumber, range, decimals: whole ? 0 : fineDecimals(range), whole };
}

const noSuchValue = { en: 'this scenario has no such value', zh: '本情景没有这一项' };
const otherForm = { en: 'the scenario states this in another form', zh: '情景中此项的写法不同' };
const outside = { en: 'what the scenario states lies outside the range', zh: '情景中的值不在此范围内' };
const misplaced = { en: 'this cannot stand here', zh: '此处不能这样写' };

/** A text as the scenario would read it at a path, or why it cannot. */
function readAt(path: string, text: string): { value: unknown } | WrongInput {
  const { tree } = readYaml(text, path);
  const given = tree === undefined ? text : plainValue(tree);
  let wrong: WrongInput = { message: misplaced };
  for (const schema of schemasAt(scenarioSchema, path.split('.'))) {
    const read = z.safeParse(schema, given);
    if (read.success) return { value: read.data };
    const { message = misplaced, expected, suggestion } = hintsOf(read.error.issues) ?? wrong;
    wrong = { message, expected, suggestion };
  }
  return wrong;
}

/** What a reader of values says of it; of several forms the first that says anything. */
function hintsOf(issues: readonly z.core.$ZodIssue[]): Partial<WrongInput> | undefined {
  for (const issue of issues) {
    if (issue.code === 'custom') return issue.params;
    const inner = issue.code === 'invalid_union' ? hintsOf(issue.errors.flat()) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

type Leaves = Readonly<Record<string, unknown>>;

/** Every single value of what was read, by its place in it. */
function leavesOf(value: unknown, place = ''): Leaves {
  if (typeof value !== 'object' || value === null) return { [place]: value };
  return Object.assign({}, ...Object.entries(value).map(([word, each]) => leavesOf(each, `${place}.${word}`)));
}

/** The one place in which both ends differ; null where that is not all, or the stated value differs elsewhere. */
function onlyDifference(low: Leaves, high: Leaves, stated: Leaves): string | null {
  const places = Object.keys(low);
  const alike = [high, stated].every((each) => Object.keys(each).join() === places.join());
  const differing = places.filter((place) => low[place] !== high[place]);
  const others = places.filter((place) => low[place] === high[place]);
  const only = alike && differing.length === 1 && others.every((place) => isSame(low[place], stated[place]));
  return only ? differing[0] : null;
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= ROUNDING * Math.abs(one);
}

/** What stands at a path of plain values; undefined where nothing does. */
export function writtenAt(root: unknown, path: string): unknown {
  let at = root;
  for (const word of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, word)) return undefined;
    at = (at as Record<string, unknown>)[word];
  }
  return at;
}

function describe(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
