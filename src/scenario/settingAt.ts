/** One figure of a scenario by its path, as `--set` has it: knowledgeBase.coverage, plans.basic.response. */
import type { Scenario } from './scenario.ts';

export interface FoundSetting {
  /** What stands there, read; undefined where the path leads nowhere. */
  readonly holds?: unknown;
  /** Shares from 0 to 1, times in minutes; undefined where the path does not lead to one figure. */
  readonly value?: number;
  /** How far the path leads, the word it stumbles over (null when it leads all the way), and the words known there. */
  readonly reached: readonly string[];
  readonly missing: string | null;
  readonly siblings: readonly string[];
}

export function settingAt(scenario: Scenario, path: string): FoundSetting {
  let at: unknown = scenario;
  const reached: string[] = [];
  for (const word of path.split('.')) {
    const known = at !== null && typeof at === 'object' ? Object.keys(at) : [];
    if (!known.includes(word)) return { reached, missing: word, siblings: known };
    at = (at as Record<string, unknown>)[word];
    reached.push(word);
  }
  return { holds: at, value: figureOf(at), reached, missing: null, siblings: [] };
}

/** A number, or a promised time in plain minutes. */
function figureOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value === null || typeof value !== 'object' || !('amount' in value) || !('unit' in value)) return undefined;
  return typeof value.amount === 'number' && value.unit === 'minutes' ? value.amount : undefined;
}
