/** Tickets open at the period's end, by how old they are then. */
import type { Measure, ResultDocument } from '../planning/result.ts';
import { find, list, valuesOf } from './measures.ts';
import { sumOf } from './surely.ts';
import { inOrder } from './words.ts';

const OPEN = 'open';

/** The age groups that a document has, the youngest first. */
export function agesOf(document: ResultDocument): string[] {
  return inOrder('age', valuesOf(openByAge(document), 'age'));
}

/** Severities that ages are given for. */
export function agedSeverities(document: ResultDocument): string[] {
  const found = openByAge(document).filter(({ where }) => where.severity !== undefined);
  return inOrder('severity', valuesOf(found, 'severity'));
}

/** Open tickets of an age, of all severities together unless one is named. */
export function openTickets(document: ResultDocument, age: string, severity?: string): Measure | null {
  if (severity !== undefined) return find(document, 'tickets', { state: OPEN, age, severity }, 'count');
  const parts = openByAge(document).filter(({ where }) => where.age === age && where.severity !== undefined);
  return find(document, 'tickets', { state: OPEN, age }, 'count') ?? sumOf(parts);
}

function openByAge(document: ResultDocument): Measure[] {
  return [
    ...list(document, 'tickets', ['state', 'age'], 'count'),
    ...list(document, 'tickets', ['state', 'age', 'severity'], 'count'),
  ].filter(({ where }) => where.state === OPEN);
}
