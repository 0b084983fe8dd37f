/**
 * The proof of a staffing on random numbers that had no part in choosing it: replications of their own, more of them
 * until every target is proven or one is refuted. The limits hold for all targets, looks and attempts together
 * (Bonferroni).
 */
import { jointConfidence } from '../../statistics/holm.ts';
import type { ReplicationResult } from '../replication.ts';
import { fails, holds, type Level, type Proof, provenLevel, samplesOf } from './judge.ts';
import type { Staffing } from './staffing.ts';
import type { Target } from './target.ts';
import type { Simulate } from './trials.ts';

export interface Certificate {
  readonly verdict: 'proven' | 'refuted' | 'open';
  readonly replications: number;
  /** By target: what is proven of it; null where no such ticket came up. */
  readonly levels: readonly (Level | null)[];
  /** For the figures of the staffing as a whole. */
  readonly results: readonly ReplicationResult[];
}

export interface CertificatePlan {
  /** Replications after each look, rising. */
  readonly looks: readonly number[];
  readonly attempts: number;
  readonly confidence: number;
}

/** A proof looks after a quarter, a half and all of its replications. */
export function certificatePlan(most: number, confidence: number): CertificatePlan {
  const looks = [8, 4, 2, 1].map((part) => Math.max(2, Math.ceil(most / part)));
  return { looks: [...new Set(looks)], attempts: MOST_ATTEMPTS, confidence };
}
const MOST_ATTEMPTS = 5;

/** What a single target must pass at a single look. */
export function proofOf({ looks, attempts, confidence }: CertificatePlan, targets: number): Proof {
  return {
    replications: looks[looks.length - 1],
    confidence: jointConfidence(confidence, targets * looks.length * attempts),
  };
}

/** Numbers that no search has: each attempt has a stretch of its own. */
const FRESH_FROM = 10_000;

export function freshReplications(attempt: number, from: number, to: number, plan: CertificatePlan): number[] {
  const first = FRESH_FROM + attempt * plan.looks[plan.looks.length - 1];
  return Array.from({ length: to - from }, (_, index) => first + from + index);
}

export async function certify(
  staffing: Staffing,
  targets: readonly Target[],
  attempt: number,
  plan: CertificatePlan,
  simulate: Simulate,
  signal: AbortSignal,
): Promise<Certificate> {
  const { confidence } = proofOf(plan, targets.length);
  let results: ReplicationResult[] = [];
  let levels: (Level | null)[] = [];
  for (const look of plan.looks) {
    if (signal.aborted) break;
    const [more] = await simulate([staffing], freshReplications(attempt, results.length, look, plan));
    results = [...results, ...more];
    const samples = samplesOf(targets, results);
    levels = targets.map((target, index) => provenLevel(target, samples[index], confidence));
    const judged = (test: typeof holds) => levels.map((level, index) => level !== null && test(targets[index], level));
    if (judged(holds).every((held) => held))
      return { verdict: 'proven', replications: results.length, levels, results };
    if (judged(fails).some((failed) => failed)) {
      return { verdict: 'refuted', replications: results.length, levels, results };
    }
  }
  return { verdict: 'open', replications: results.length, levels, results };
}
