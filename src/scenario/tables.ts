// Schemas for small tables with fixed words, and for words that may stand alone or in a list.

import { z } from 'zod';

/** A table with at most these words, all values of one kind: `{ critical: …, serious: … }`. */
export function table<Key extends string, Schema extends z.ZodType>(keys: readonly Key[], value: Schema) {
  const shape = Object.fromEntries(keys.map((key) => [key, value.optional()]));
  return z.strictObject(shape as Record<Key, z.ZodOptional<Schema>>);
}

/** A table with exactly these words, all values of one kind. */
export function fullTable<Key extends string, Schema extends z.ZodType>(keys: readonly Key[], value: Schema) {
  const shape = Object.fromEntries(keys.map((key) => [key, value]));
  return z.strictObject(shape as Record<Key, Schema>);
}

/** One text or a list of texts → a list. */
export const textOrList = listOf(z.string().min(1));

/** One value or a list of at least one → a list. */
export function listOf<Schema extends z.ZodType>(entry: Schema) {
  return z
    .union([entry, z.array(entry).min(1)])
    .transform((value): z.output<Schema>[] => (Array.isArray(value) ? value : [value]));
}
