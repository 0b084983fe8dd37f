/**
 * What is compared with the base: files, the base with the settings of --set, and the base with those of each
 * --variant "name: path=value, path=value".
 */
import { basename } from 'node:path';
import { type Problem, ScenarioError } from '../scenario/problems.ts';
import { type Arguments, expected } from './arguments.ts';
import { InputError } from './inputError.ts';
import { type OpenScenario, openScenario } from './openScenario.ts';

export interface Variant {
  readonly name: string;
  readonly settings: readonly string[];
  readonly opened: OpenScenario;
}

interface Wanted {
  readonly name?: string;
  readonly path: string;
  readonly settings: readonly string[];
}

/** The base first; refuses a comparison with nothing, and two variants of one name. */
export function openDesks(given: Arguments): Variant[] {
  const base = given.text('base')!;
  const sets = given.list('set');
  const wanted: Wanted[] = [
    ...given.list('variants').map((path) => ({ path, settings: [] })),
    ...(sets.length > 0 ? [{ path: base, settings: sets }] : []),
    ...given.list('variant').map((text) => ({ path: base, ...readVariant(text) })),
  ];
  if (wanted.length === 0) {
    throw new InputError({
      en: 'Compared with what? Name a second file, or change the base: --set teams.desk.engineers=21, or --variant "one more: teams.desk.engineers=21".',
      zh: '与什么比较？请给出第二个文件，或改动基准：--set teams.desk.engineers=21，或 --variant "加一人: teams.desk.engineers=21"。',
    });
  }
  return named([{ path: base, settings: [] }, ...wanted]);
}

/** The desk of `promise`, then what --set makes of it, then each --policy file. */
export function openPolicies(given: Arguments): Variant[] {
  const file = given.text('file')!;
  const sets = given.list('set');
  return named([
    { path: file, settings: [] },
    ...(sets.length > 0 ? [{ path: file, settings: sets }] : []),
    ...given.list('policy').map((path) => ({ path, settings: [] })),
  ]);
}

/** `one more: teams.desk.engineers=21, teams.desk.work=exponential 50 min`; the name may be left out. */
export function readVariant(text: string): { name?: string; settings: string[] } {
  const equals = text.indexOf('=');
  const colon = text.indexOf(':');
  const hasName = colon >= 0 && (equals < 0 || colon < equals);
  const name = hasName ? text.slice(0, colon).trim() : undefined;
  const settings = splitSettings(hasName ? text.slice(colon + 1) : text);
  if (name === '' || settings.length === 0 || settings.some((setting) => !setting.includes('='))) {
    throw expected('variant', text, {
      en: 'a name, a colon and settings, such as "one more: teams.desk.engineers=21, teams.desk.work=exponential 50 min"',
      zh: '名称、冒号和设置，例如 "加一人: teams.desk.engineers=21, teams.desk.work=exponential 50 min"',
    });
  }
  return { ...(name === undefined ? {} : { name }), settings };
}

/** At commas that another path and equals sign follow, outside brackets and quotes: a value may hold commas itself. */
function splitSettings(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let quote = '';
  for (const [at, sign] of [...text].entries()) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    else if (sign === ',' && depth === 0 && /^\s*[^\s,=:[\]{}'"]+\s*=/.test([...text].slice(at + 1).join(''))) {
      parts.push([...text].slice(from, at).join(''));
      from = at + 1;
    }
  }
  parts.push([...text].slice(from).join(''));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A file is called by its scenario's name, or by the file's where that one is taken; settings are their own name. */
function named(wanted: readonly Wanted[]): Variant[] {
  const variants: Variant[] = [];
  for (const { name, path, settings } of wanted) {
    const opened = opening(name ?? settings.join(', '), () => openScenario(path, settings));
    const own = settings.length > 0 ? settings.join(', ') : opened.scenario.name;
    const taken = (one: string) => variants.some((other) => other.name === one);
    if (name !== undefined && taken(name)) {
      throw new InputError({
        en: `--variant: two desks are called '${name}'; give each a name of its own.`,
        zh: `--variant：有两个方案都叫“${name}”；请各取一名。`,
      });
    }
    const [first] = [name ?? own, basename(path).replace(/\.(ya?ml|json)$/i, ''), path].filter((one) => !taken(one));
    variants.push({ name: first ?? `${own} (${variants.length})`, settings, opened });
  }
  return variants;
}

/** A problem of a variant that is no file says which variant it is about. */
function opening(name: string, open: () => OpenScenario): OpenScenario {
  if (name === '') return open();
  try {
    return open();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const about = (problem: Problem): Problem => ({
      ...problem,
      message: `variant '${name}': ${problem.message}`,
      chinese: { ...problem.chinese, message: `方案“${name}”：${problem.chinese?.message ?? problem.message}` },
    });
    throw new ScenarioError(error.problems.map(about));
  }
}
