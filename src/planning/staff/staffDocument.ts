/** A planned staffing becomes its document. */
import type { Model } from '../../model/model.ts';
import { figuresOf } from '../compare/figures.ts';
import { definitionsOf } from '../replication.ts';
import type { Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import { levelOf, samplesOf } from './judge.ts';
import type { StaffAnswer } from './planStaff.ts';
import type { Estimated, KeptTarget, StaffDocument, TriedStaffing } from './staff.ts';
import { engineersOf, isPriced, keyOf, priceOf, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';

export interface StaffParts {
  readonly model: Model;
  readonly sha256: string;
  readonly targets: readonly Target[];
  readonly answer: StaffAnswer;
  readonly seed: string;
  readonly confidence: number;
  readonly replications: number;
  readonly version: string;
  readonly warnings: readonly Warning[];
}

export function staffDocument(parts: StaffParts): StaffDocument {
  const { model, sha256, targets, answer, seed, confidence, replications, version, warnings } = parts;
  const { posts, plan, trials } = answer;
  const nothing = { results: [], interrupted: false, preciseEnough: true };
  const empty = resultDocument({
    model,
    replicated: nothing,
    sha256,
    seed,
    confidence,
    command: 'staff',
    version,
    warnings: [],
  });
  const present = posts.map(({ engineers }) => engineers);
  const told = targets.map((target, index) => toldTarget(target, index, parts));
  const beyond = told.some(({ verdict }) => verdict === 'beyond');
  const proven = plan?.certificate.verdict === 'proven';
  return {
    format: 1,
    queuecast: version,
    command: 'staff',
    scenario: empty.scenario,
    seed,
    replications,
    confidence,
    period: empty.period,
    currency: empty.currency,
    warnings: [...warnings, ...answer.alarms.map(ofPlan)],
    outcome: beyond ? 'beyond' : proven ? 'proven' : 'unproven',
    priced: isPriced(posts),
    targets: told,
    posts: posts.map(({ team, line, hours, path, engineers, cost }, index) => ({
      team,
      line,
      hours,
      path,
      present: engineers,
      planned: plan === null ? null : plan.staffing[index],
      cost,
    })),
    hours: answer.hours,
    price: { present: priceOf(posts, present), planned: plan === null ? null : priceOf(posts, plan.staffing) },
    staffCost: staffCost(parts),
    exact: answer.exact,
    proof:
      plan === null
        ? null
        : {
            replications: plan.certificate.replications,
            attempts: plan.attempts,
            eachConfidence: plan.eachConfidence,
          },
    search: {
      staffings: trials.length,
      replications: trials.length * replications,
      finished: plan?.finished ?? false,
      program: plan?.program ?? null,
      least: plan?.least ?? null,
    },
    neighbours: answer.neighbours.map(({ post, expected: _, ...rest }) => ({ path: posts[post].path, ...rest })),
    tried: trials.map(({ trial, keeps }): TriedStaffing => {
      const { staffing, samples } = trial;
      const levels = answer.planned.map((place, index) => {
        const level = levelOf(targets[place], samples[index], confidence);
        if (level === null) return null;
        const corrected = level.estimate + answer.luck[index];
        return targets[place].figure.kind === 'share' ? Math.min(1, Math.max(0, corrected)) : corrected;
      });
      const is = (other: Staffing | undefined) => other !== undefined && keyOf(other) === keyOf(staffing);
      const role = is(plan?.staffing) ? 'plan' : is(present) ? 'present' : 'tried';
      return {
        role,
        engineers: engineersOf(staffing),
        price: priceOf(posts, staffing),
        levels,
        keeps: role === 'plan' ? proven : keeps,
      };
    }),
  };
}

/** The scenario's own warnings speak of the present staff. */
function ofPlan({ kind, message: { en, zh } }: Warning): Warning {
  return { kind, message: { en: `On the plan: ${en}`, zh: `按此方案：${zh}` } };
}

function toldTarget(target: Target, index: number, { answer, confidence }: StaffParts): KeptTarget {
  const { figure, sense, value } = target;
  const { measure, statistic, where, unit } = figure;
  const { plan, present, planned, limits } = answer;
  const place = planned.indexOf(index);
  const beyond = limits[index].length > 1;
  const level = place < 0 ? null : (plan?.certificate.levels[place] ?? null);
  const proven = plan?.certificate.verdict === 'proven';
  return {
    measure,
    statistic,
    where,
    unit,
    sense,
    value,
    verdict: beyond ? 'beyond' : place < 0 ? 'notPlanned' : proven ? 'proven' : 'unproven',
    present: place < 0 || present === null ? null : levelOf(target, present.samples[place], confidence),
    planned: level,
    limits: limits[index],
  };
}

/** Of the fresh runs; null where the scenario has no rates. */
function staffCost({ model, answer, confidence }: StaffParts): Estimated | null {
  const { plan } = answer;
  if (plan === null || plan.certificate.results.length < 2) return null;
  const figure = figuresOf(definitionsOf(model).definitions).find(
    ({ measure, where }) => measure === 'cost' && where.kind === 'staff' && where.team === undefined,
  );
  if (figure === undefined) return null;
  const target: Target = { figure, sense: 'atMost', value: 0 };
  const [sample] = samplesOf([target], plan.certificate.results);
  const level = levelOf(target, sample, confidence);
  return level === null || level.estimate === 0 ? null : level;
}
