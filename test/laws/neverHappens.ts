/**
 * Every share of the language that decides whether something happens, and how a scenario says that it never does, with
 * settings beside it that would matter if it did. A path's star stands for every name there is.
 */
import type { Words } from '../desk/given.ts';

export type Edits = Readonly<Record<string, unknown>>;

export interface Never {
  /** The shares that are nought here. */
  readonly shares: readonly string[];
  readonly words: Edits;
  /** What stands in their place in a scenario without the feature; by default nothing. */
  readonly without?: Edits;
  /** What both scenarios have, so that the share is asked for. */
  readonly ground?: Edits;
  /** A column that may differ. */
  readonly apart?: string;
}

export const share = (path: string, value = 0, ground?: Edits): Never => ({
  shares: [path],
  words: { [path]: value },
  ground,
});
export const mix = (path: string, without: Words, extra: string, ground?: Edits): Never => ({
  shares: [`${path}.*`],
  words: { [path]: { [extra]: 0, ...without } },
  without: { [path]: without },
  ground,
});

/** Shares that say how much, not whether. */
export const amounts: readonly string[] = [
  'lines.*.diagnosis',
  'lines.*.solution',
  'lines.*.beforeEscalation',
  'teams.*.diagnosis',
  'teams.*.solution',
  'repairs.redo',
  'triage.confidenceWhenRight.*',
  'triage.confidenceWhenWrong.*',
  'committee.afterPromiseShare',
  'addOns.priorityPlan.responseFactor',
  'addOns.businessCritical.availability',
  'credits.ladder.*.below',
  'credits.ladder.*.credit',
  'claims.*.keep',
  'claims.*.within',
];

/** The words with some of them set anew, or taken away. */
export function edited(words: Words, edits: Edits): Words {
  const copy = structuredClone(words);
  for (const [path, value] of Object.entries(edits)) write(copy, path.split('.'), value);
  return copy;
}

function write(at: Words, [step, ...rest]: string[], value: unknown): void {
  for (const name of step === '*' ? Object.keys(at) : [step]) {
    const nothing = value === undefined;
    if (rest.length === 0 && nothing) delete at[name];
    else if (rest.length === 0) at[name] = structuredClone(value);
    else {
      const isTable = typeof at[name] === 'object' && at[name] !== null;
      if (!isTable && nothing) continue;
      if (!isTable) at[name] = {};
      write(at[name] as Words, rest, value);
    }
  }
}
