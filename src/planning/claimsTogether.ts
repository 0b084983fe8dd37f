/**
 * Which claims can be true at the same time, run by run: how often all of them held, what was broken together, and which
 * hold only where another one does. Several claims can each hold on average and never in the same quarter.
 */
import { fisherExact } from '../statistics/fisherExact.ts';
import { adjustedByHolm } from '../statistics/holm.ts';
import { clopperPearsonInterval } from '../statistics/shareInterval.ts';
import { type Claim, type FigureClaim, heldIn } from './claims.ts';

/** How often something was so among the runs, with Clopper and Pearson's limits of the share. */
export interface Often {
  readonly runs: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** Two claims that hold or break together (or never at once) more often than chance would have it. */
export interface Tie {
  readonly one: FigureClaim;
  readonly other: FigureClaim;
  /** `needs`: one held only where the other did; `exclude`: never both; else they only lean to one another or away. */
  readonly relation: 'needs' | 'exclude' | 'together' | 'apart';
  readonly both: number;
  /** Runs in which `one` held. */
  readonly held: number;
  /** Fisher's exact p value, adjusted by Holm for all pairs. */
  readonly adjustedP: number;
}

export interface Together {
  readonly claims: readonly { readonly claim: FigureClaim; readonly held: Often }[];
  readonly all: Often;
  /** The sets of claims that were broken in the same run, the most frequent first. */
  readonly broken: readonly { readonly claims: readonly FigureClaim[]; readonly runs: number }[];
  readonly ties: readonly Tie[];
}

/** Null with fewer than two runs, or where nothing is claimed of a figure. Runs that lack one of the figures are left out. */
export function claimsTogether(all: readonly Claim[], confidence: number): Together | null {
  const claims = all.filter((claim): claim is FigureClaim => claim.subject === 'figure' && claim.verdict !== 'absent');
  if (claims.length === 0) return null;
  const held = claims.map(heldIn);
  const runs = held[0].map((_, run) => run).filter((run) => held.every((each) => each[run] !== null));
  if (runs.length < 2) return null;
  const heldOf = held.map((each) => runs.map((run) => each[run] === true));
  const often = (count: number): Often => {
    const { low, high } = clopperPearsonInterval(count, runs.length, confidence);
    return { runs: count, of: runs.length, low, high };
  };
  return {
    claims: claims.map((claim, index) => ({ claim, held: often(counted(heldOf[index])) })),
    all: often(counted(runs.map((_, run) => heldOf.every((each) => each[run])))),
    broken: brokenSets(claims, heldOf, runs.length),
    ties: tiesOf(claims, heldOf, confidence),
  };
}

function brokenSets(claims: readonly FigureClaim[], held: readonly boolean[][], runs: number): Together['broken'] {
  const sets = new Map<string, { claims: FigureClaim[]; runs: number }>();
  for (let run = 0; run < runs; run++) {
    const broken = claims.flatMap((claim, index) => (held[index][run] ? [] : [{ claim, index }]));
    const key = broken.map(({ index }) => index).join(' ');
    const known = sets.get(key);
    if (known === undefined) sets.set(key, { claims: broken.map(({ claim }) => claim), runs: 1 });
    else known.runs++;
  }
  return [...sets.values()].sort((one, other) => other.runs - one.runs || one.claims.length - other.claims.length);
}

/** Only claims that sometimes hold and sometimes break can hang together with another one. */
function tiesOf(claims: readonly FigureClaim[], held: readonly boolean[][], confidence: number): Tie[] {
  const wavering = claims
    .map((_, index) => index)
    .filter((index) => held[index].includes(true) && held[index].includes(false));
  const pairs = wavering.flatMap((one, order) => wavering.slice(order + 1).map((other) => [one, other] as const));
  const tables = pairs.map(([one, other]) => {
    const both = counted(held[one].map((yes, run) => yes && held[other][run]));
    const [first, second] = [counted(held[one]), counted(held[other])];
    const neither = held[one].length - first - second + both;
    return { both, onlyFirst: first - both, onlySecond: second - both, neither };
  });
  const adjusted = adjustedByHolm(tables.map(fisherExact));
  return pairs.flatMap(([first, second], pair) => {
    if (adjusted[pair] > 1 - confidence) return [];
    const { both, onlyFirst, onlySecond, neither } = tables[pair];
    // The rarer of the two is the one that needs the other.
    const [one, other] = onlyFirst <= onlySecond ? [first, second] : [second, first];
    const lean = both * neither > onlyFirst * onlySecond;
    const relation = lean
      ? Math.min(onlyFirst, onlySecond) === 0
        ? 'needs'
        : 'together'
      : both === 0
        ? 'exclude'
        : 'apart';
    return [
      { one: claims[one], other: claims[other], relation, both, held: counted(held[one]), adjustedP: adjusted[pair] },
    ];
  });
}

function counted(values: readonly boolean[]): number {
  return values.filter(Boolean).length;
}
