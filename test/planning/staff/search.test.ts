import { describe, expect, it } from 'vitest';
import type { ReplicationResult } from '../../../src/planning/replication.ts';
import { certificatePlan, certify, freshReplications, proofOf } from '../../../src/planning/staff/certificate.ts';
import type { Post } from '../../../src/planning/staff/posts.ts';
import { search } from '../../../src/planning/staff/search.ts';
import type { Search } from '../../../src/planning/staff/searching.ts';
import type { Staffing } from '../../../src/planning/staff/staffing.ts';
import type { Target } from '../../../src/planning/staff/target.ts';
import { openTrials, type Simulate } from '../../../src/planning/staff/trials.ts';

const TICKETS = 1000;
const targetOf = (place: number, value: number): Target => ({
  figure: { measure: 'attainment', statistic: 'share', where: {}, unit: 'share', kind: 'share', places: [place] },
  sense: 'atLeast',
  value,
});
const post = (team: string, cost: number): Post => ({
  team,
  line: 'L1',
  hours: '',
  path: `teams.${team}.engineers`,
  kind: 'payroll',
  place: 0,
  engineers: 1,
  cost,
  present: 1,
});

/** A desk without a clock: shares kept as a formula says, with chance that all staffings of a replication have in common. */
function formula(
  shares: (staffing: Staffing) => number[],
  chance: (replication: number) => number = () => 0,
): Simulate {
  return async (staffings, replications) =>
    staffings.map((staffing) =>
      replications.map((replication) => {
        const kept = shares(staffing).map((share) => TICKETS * Math.min(1, Math.max(0, share + chance(replication))));
        return {
          replication,
          arrived: TICKETS,
          endedAt: 0,
          numerators: Float64Array.from(kept),
          denominators: Float64Array.from(kept, () => TICKETS),
          histograms: new Float64Array(0),
        } satisfies ReplicationResult;
      }),
    );
}

function searching(
  posts: readonly Post[],
  targets: readonly Target[],
  simulate: Simulate,
  others: Partial<Search> = {},
) {
  return {
    posts,
    targets,
    trials: openTrials(simulate, targets, [0, 1, 2, 3]),
    proof: { replications: 100, confidence: 0.95 },
    isAllowed: (staffing: Staffing) => staffing.every((engineers) => engineers >= 1),
    rules: posts.map((_, at) => ({ weights: posts.map((__, other) => (other === at ? 1 : 0)), least: 1 })),
    ceilings: targets.map(() => 1),
    luck: targets.map(() => 0),
    spreads: targets.map(() => 0),
    isFresh: false,
    refuted: [],
    effort: 10_000,
    signal: new AbortController().signal,
    ...others,
  };
}

// Two posts bring the same, and the second costs three times as much; the third brings nothing to anybody.
const posts = [post('cheap', 1), post('dear', 3), post('idle', 2)];
const saturating = ([cheap, dear]: Staffing) => [1 - 0.8 ** (cheap + dear)];

describe('the search', () => {
  it('finds the cheapest staffing of a desk where that can be told', async () => {
    // 1 - 0.8^n is 95 % or more from 14 on: one dear engineer has to stay, and so does one idle.
    const found = await search([1, 1, 9], searching(posts, [targetOf(0, 0.95)], formula(saturating)));
    expect(found).toMatchObject({ staffing: [13, 1, 1], finished: true, keeps: true });
  });

  it('goes down from too many to the same', async () => {
    const found = await search([40, 1, 5], searching(posts, [targetOf(0, 0.95)], formula(saturating)));
    expect(found.staffing).toEqual([13, 1, 1]);
  });

  it('exchanges a dear engineer for a cheap one where nobody can simply go', async () => {
    const shares = ([cheap, dear, third]: Staffing) => [1 - 0.8 ** (cheap + dear), 1 - 0.6 ** third];
    const targets = [targetOf(0, 0.95), targetOf(1, 0.9)];
    const found = await search([1, 13, 5], searching(posts, targets, formula(shares)));
    expect(found).toMatchObject({ staffing: [13, 1, 5], finished: true, keeps: true });
  });

  it('keeps every target where each hangs on a post of its own', async () => {
    const shares = ([one, other]: Staffing) => [1 - 0.7 ** one, 1 - 0.5 ** other];
    const targets = [targetOf(0, 0.9), targetOf(1, 0.9)];
    const found = await search([1, 1, 1], searching(posts, targets, formula(shares)));
    expect(found.staffing).toEqual([7, 4, 1]);
  });

  it('leaves nobody who could go: one fewer anywhere breaks a target or a rule', async () => {
    const shares = ([one, other, third]: Staffing) => [1 - 0.9 ** (one + 0.5 * third), 1 - 0.85 ** (other + 0.2 * one)];
    const targets = [targetOf(0, 0.8), targetOf(1, 0.85)];
    const { staffing, finished } = await search([9, 9, 9], searching(posts, targets, formula(shares)));
    expect(finished).toBe(true);
    const keeps = (other: Staffing) => shares(other).every((share, index) => share >= targets[index].value);
    expect(keeps(staffing)).toBe(true);
    for (const index of staffing.keys()) {
      const fewer = staffing.map((engineers, at) => (at === index ? engineers - 1 : engineers));
      expect(fewer[index] >= 1 && keeps(fewer)).toBe(false);
    }
  });

  it('asks for more where few runs are spread so widely that a proof would fail', async () => {
    const chance = (replication: number) => [0.02, -0.02, 0.015, -0.015][replication % 4];
    const calm = await search([1, 1, 1], searching(posts, [targetOf(0, 0.914)], formula(saturating)));
    const wide = await search([1, 1, 1], searching(posts, [targetOf(0, 0.914)], formula(saturating, chance)));
    // 1 - 0.8^11 is 0.9141; with the reach of a proof, a third of a point here, that is not enough.
    expect(calm.staffing).toEqual([10, 1, 1]);
    expect(wide.staffing).toEqual([11, 1, 1]);
  });

  it('does not go back to what was refuted, nor to anything within it', async () => {
    const context = searching(posts, [targetOf(0, 0.95)], formula(saturating), { refuted: [[13, 1, 1]] });
    const { staffing } = await search([13, 1, 1], context);
    expect(staffing.some((engineers, index) => engineers > [13, 1, 1][index])).toBe(true);
    expect(staffing[0] + staffing[1]).toBeGreaterThanOrEqual(14);
  });

  it('stops when the effort is spent, and says that it was not finished', async () => {
    const context = searching(posts, [targetOf(0, 0.95)], formula(saturating), { effort: 8 });
    const found = await search([40, 3, 5], context);
    expect(found).toMatchObject({ finished: false, keeps: true });
    const short = await search([1, 1, 1], searching(posts, [targetOf(0, 0.95)], formula(saturating), { effort: 4 }));
    expect(short).toMatchObject({ finished: false, keeps: false });
  });

  it('simulates no staffing twice', async () => {
    const seen: string[] = [];
    const desk = formula(saturating);
    const counting: Simulate = (staffings, replications) => {
      seen.push(...staffings.map(String));
      return desk(staffings, replications);
    };
    await search([1, 1, 9], searching(posts, [targetOf(0, 0.95)], counting));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('the certificate', () => {
  const plan = certificatePlan(64, 0.95);
  const { signal } = new AbortController();
  const chance = (replication: number) => ((replication * 37) % 101) / 101 - 0.5;
  const prove = (share: number) =>
    certify(
      [1],
      [targetOf(0, 0.9)],
      0,
      plan,
      formula(
        () => [share],
        (number) => 0.1 * chance(number),
      ),
      signal,
    );

  it('proves what is clearly kept at an early look', async () => {
    expect(await prove(0.95)).toMatchObject({ verdict: 'proven', replications: 16 });
  });

  it('refutes what is clearly missed', async () => {
    expect(await prove(0.8)).toMatchObject({ verdict: 'refuted', replications: 8 });
  });

  it('leaves open what is on the edge, after all of its runs', async () => {
    expect(await prove(0.9)).toMatchObject({ verdict: 'open', replications: 64 });
  });

  it('rests on replications that neither the search nor another attempt has', () => {
    const numbers = [0, 1, 2, 3].flatMap((attempt) => freshReplications(attempt, 0, 64, plan));
    expect(new Set(numbers).size).toBe(256);
    expect(Math.min(...numbers)).toBeGreaterThan(9_999);
  });

  it('shares the doubt among all targets, looks and attempts', () => {
    expect(proofOf(plan, 5).confidence).toBeCloseTo(1 - 0.05 / (5 * 4 * 5), 12);
  });
});
