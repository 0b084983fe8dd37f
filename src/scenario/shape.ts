// Asks a zod schema what it has at a path: which words a table takes, which values a word takes, which examples it gives.

import { z } from 'zod';

// A scenario is read once: routines made for each table of words would take longer to make than they save.
z.config({ jitless: true });

type Schema = z.core.$ZodType;

/** Every schema that may stand at a path; several where the language offers alternatives, none where it has no such path. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
  let level = [schema];
  for (const step of path) level = level.flatMap(alternatives).flatMap((at) => below(at, String(step)));
  return level;
}

/** The fixed words of the tables that may stand at a path. */
export function wordsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const words = schemasAt(schema, path).flatMap(alternatives).flatMap(wordsOf);
  return [...new Set(words)];
}

/** Whether the last word of the path is one of the language itself, not a name the author gave, and opens a table. */
export function isSection(schema: Schema, path: readonly string[]): boolean {
  const parent = path.slice(0, -1);
  if (!wordsAt(schema, parent).includes(path[path.length - 1])) return false;
  return schemasAt(schema, path)
    .flatMap(alternatives)
    .some((at) => ['object', 'record'].includes(defOf(at).type));
}

/** The examples given with `.meta({ examples })` at a path. */
export function examplesAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const examples = schemasAt(schema, path)
    .flatMap((at) => [at, ...alternatives(at)])
    .flatMap((at) => (z.globalRegistry.get(at as z.ZodType)?.examples as unknown[] | undefined) ?? [])
    .filter((example) => typeof example !== 'object');
  return [...new Set(examples.map(String))];
}

/** The schema without its wrappings, and every branch of a union. */
function alternatives(schema: Schema): Schema[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return alternatives(def.innerType);
    case 'pipe':
      return alternatives(defOf(def.in).type === 'transform' ? def.out : def.in);
    case 'lazy':
      return alternatives(def.getter());
    case 'union':
      return def.options.flatMap(alternatives);
    case 'intersection':
      return [...alternatives(def.left), ...alternatives(def.right)];
    default:
      return [schema];
  }
}

function below(schema: Schema, step: string): Schema[] {
  const def = defOf(schema);
  if (def.type === 'object') return [def.shape[step] ?? def.catchall].filter((at) => at !== undefined);
  if (def.type === 'record') return [def.valueType];
  if (def.type === 'array') return [def.element];
  if (def.type === 'tuple')
    return [def.items[Number(step)] ?? def.rest].filter((at) => at !== undefined && at !== null);
  return [];
}

function wordsOf(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'record') return alternatives(def.keyType).flatMap(valuesOf);
  return [];
}

function valuesOf(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
}

function defOf(schema: Schema) {
  return (schema as z.core.$ZodTypes)._zod.def;
}
