/**
 * The result document of `promise`: for each policy what is kept, what could be promised, and what it costs. Like every result
 * document its shape is a promise (`format` 1): keys are added, never changed.
 */
import { promiseClass } from '../../model/compilePromises.ts';
import { BUSINESS_DAYS, BUSINESS_MINUTES, type Model, NO_TARGET } from '../../model/model.ts';
import { clocks, plans, severities } from '../../scenario/words.ts';
import type { Difference } from '../compare/comparison.ts';
import { differencesOf } from '../compare/differences.ts';
import { type Figure, figureKey, figuresOf, isPresent, seriesOf } from '../compare/figures.ts';
import { definitionsOf, type ReplicationResult } from '../replication.ts';
import type { DocumentHead, Measure, PromiseRow, ResultDocument, Warning } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import { estimateOf } from '../sweep/pointOutcome.ts';
import type { Estimated } from '../sweep/sweep.ts';
import { type CellTimes, isReadable, unitsOf } from './countedTimes.ts';
import type { Feedback } from './feedback.ts';
import { type FrontierPoint, frontierOf, type LadderRuns } from './frontier.ts';
import type { OwnRunReason } from './sameRun.ts';
import { type FoundTarget, keptIn, scored, type Wanted } from './targets.ts';

export interface PromiseTarget {
  readonly severity: string;
  readonly clock: string;
  readonly unit: PromiseRow['unit'];
  /** What is promised now, to customers without add-ons: the least and the most of all plans. */
  readonly now: { readonly least: number; readonly most: number };
  readonly keptNow: Estimated;
  readonly tightest: Estimated;
  readonly promise: number;
  /** Share of runs that keep it once it is promised. */
  readonly keptThen: Estimated;
  readonly tickets: number;
}

export interface PromisePolicy {
  readonly name: string;
  readonly settings: readonly string[];
  readonly sha256: string;
  readonly feedback: readonly Feedback[];
  /** Whether `keptThen` comes from runs under the new promises; else it was scored on the same runs, which is exact. */
  readonly runAgain: boolean;
  readonly targets: readonly PromiseTarget[];
  readonly outcomes: readonly Measure[];
  /** The policy on whose runs this one was scored; null where it has runs of its own. */
  readonly scoredOn: string | null;
  /** Why it was not scored on the runs of the policies before it; none for the first. */
  readonly ownRunFor: readonly OwnRunReason[];
  /** Whether no other policy keeps more of its promises for less; null where costs or promises are missing. */
  readonly onFrontier: boolean | null;
}

export interface PromiseDocument extends DocumentHead, Pick<ResultDocument, 'warnings'> {
  readonly command: 'promise';
  readonly assurance: number;
  readonly attain: number;
  readonly policies: readonly PromisePolicy[];
  /** Of every further policy to the first, paired; `variant` 0 is the second policy. */
  readonly differences: readonly Difference[];
  /** What stricter and looser promises would cost; empty where nothing is paid for broken ones. */
  readonly frontier: readonly FrontierPoint[];
  /** With `--precision`: how well each tightest promise of the first policy was to be known, and whether it is. */
  readonly precision?: { readonly asked: number; readonly reached: boolean };
}

export interface PolicyRuns {
  readonly name: string;
  readonly settings: readonly string[];
  readonly sha256: string;
  readonly model: Model;
  readonly feedback: readonly Feedback[];
  readonly results: readonly ReplicationResult[];
  /** By replication, then by cell. */
  readonly times: readonly (readonly CellTimes[])[];
  readonly found: readonly FoundTarget[];
  /** Runs under the promises found; null where scoring is exact. */
  readonly again: readonly (readonly CellTimes[])[] | null;
  readonly warnings: readonly Warning[];
  readonly scoredOn: string | null;
  readonly ownRunFor: readonly OwnRunReason[];
  readonly ladder: readonly LadderRuns[];
}

export interface PromiseParts extends Wanted {
  readonly policies: readonly PolicyRuns[];
  readonly seed: string;
  readonly version: string;
  readonly interrupted: boolean;
  readonly precision?: number;
  /** Null without a precision. */
  readonly preciseEnough: boolean | null;
}

/** What a product team weighs against a promise. */
const OUTCOMES = ['attainment', 'response', 'cost', 'licenceDays', 'lostAccounts', 'satisfaction'];
const BROKEN_DOWN: Readonly<Record<string, string>> = { cost: 'kind', response: 'plan', attainment: 'plan' };

export function promiseDocument(parts: PromiseParts): PromiseDocument {
  const { policies, seed, confidence, version, assurance, attain } = parts;
  const [first] = policies;
  const nothing = { results: [], interrupted: false, preciseEnough: true };
  const empty = resultDocument({
    ...first,
    replicated: nothing,
    command: 'promise',
    seed,
    confidence,
    version,
    warnings: [],
  });
  const desks = policies.map(({ model, results }) => ({
    figures: figuresOf(definitionsOf(model).definitions),
    results,
  }));
  const outcomes = desks.map(({ figures, results }) => outcomesOf(figures, results, confidence));
  const asked = desks[0].figures.filter(isOutcome);
  return {
    format: empty.format,
    queuecast: empty.queuecast,
    command: 'promise',
    scenario: empty.scenario,
    seed,
    replications: first.results.length,
    confidence,
    period: empty.period,
    currency: empty.currency,
    assurance,
    attain,
    warnings: warningsOf(policies.map((policy) => ({ ...policy, warnings: [...policy.warnings, ...leftOut(policy)] }))),
    policies: policies.map((policy, index) => ({
      name: policy.name,
      settings: policy.settings,
      sha256: policy.sha256,
      feedback: policy.feedback,
      runAgain: policy.again !== null,
      targets: targetsOf(policy, parts),
      outcomes: outcomes[index],
      scoredOn: policy.scoredOn,
      ownRunFor: policy.ownRunFor,
      onFrontier: onFrontier(outcomes, index),
    })),
    differences: differencesOf(asked, desks[0], desks.slice(1), confidence),
    frontier: frontierOf(policies, parts),
    ...precisionOf(parts),
    ...(parts.interrupted ? { interrupted: true } : {}),
  };
}

function precisionOf({ precision, preciseEnough }: PromiseParts): Pick<PromiseDocument, 'precision'> {
  if (precision === undefined || preciseEnough === null) return {};
  return { precision: { asked: precision, reached: preciseEnough } };
}

function targetsOf({ model, found, times, again }: PolicyRuns, wanted: Wanted): PromiseTarget[] {
  const then = again === null ? scored(found, times, wanted) : keptIn(found, again, wanted);
  return found.map(({ cell, unit, ...target }, index) => {
    const [severity, clock] = [Math.floor(cell / clocks.length), cell % clocks.length];
    const amounts = plans.flatMap((_, plan) => {
      const place = promiseClass(severity, plan, 0) * clocks.length + clock;
      return model.promises.unit[place] === unit ? [model.promises.amount[place]] : [];
    });
    return {
      severity: severities[severity],
      clock: clocks[clock],
      unit: unit === BUSINESS_DAYS ? 'businessDays' : unit === BUSINESS_MINUTES ? 'businessMinutes' : 'minutes',
      now: { least: Math.min(...amounts), most: Math.max(...amounts) },
      ...target,
      keptThen: then[index],
    };
  });
}

function isOutcome({ measure, statistic, where }: Figure): boolean {
  const keys = Object.keys(where);
  const whole = keys.length === 0 || (keys.length === 1 && keys[0] === BROKEN_DOWN[measure]);
  return OUTCOMES.includes(measure) && whole && !/^p\d/.test(statistic);
}

function outcomesOf(figures: readonly Figure[], results: readonly ReplicationResult[], confidence: number): Measure[] {
  return [...new Map(figures.map((figure) => [figureKey(figure), figure])).values()].flatMap((figure) => {
    if (!isOutcome(figure) || !isPresent(figure, results)) return [];
    const { measure, statistic, where, unit } = figure;
    const estimated = estimateOf(figure, { series: seriesOf(figure, results) }, confidence);
    return [{ measure, statistic, where, unit, ...estimated, n: 0 }];
  });
}

/** Promises of which no row can be given, and why. */
function leftOut({ model, times, found }: PolicyRuns): Warning[] {
  return Array.from(unitsOf(model)).flatMap((unit, cell): Warning[] => {
    if (unit === NO_TARGET || found.some((target) => target.cell === cell)) return [];
    const name = `${severities[Math.floor(cell / clocks.length)]} ${clocks[cell % clocks.length]}`;
    if (!isReadable(model, cell)) {
      const en = `${name}: its clock follows the team that has the ticket, so that no other promise can be read off a run`;
      return [
        { kind: 'promise', message: { en, zh: `${name}：该时效随持有工单的团队计时，无法从模拟中评定其他承诺` } },
      ];
    }
    if (times.every((cells) => cells[cell].tickets === 0)) return [];
    const en = `${name}: so many tickets stay open past due that no promise is kept in the share of periods asked for`;
    return [
      {
        kind: 'promise',
        message: { en, zh: `${name}：超时仍未解决的工单过多，任何承诺都无法在所要求的期间占比内兑现` },
      },
    ];
  });
}

/** What is doubtful about all policies is said once, the rest with the policy's name. */
function warningsOf(policies: readonly PolicyRuns[]): Warning[] {
  const texts = policies.map(({ warnings }) => warnings.map((warning) => JSON.stringify(warning)));
  const distinct = [
    ...new Map(policies.flatMap(({ warnings }) => warnings.map((each) => [JSON.stringify(each), each] as const))),
  ];
  return distinct.map(([text, { kind, message }]) => {
    const names = policies.flatMap(({ name }, index) => (texts[index].includes(text) ? [name] : []));
    if (names.length === policies.length) return { kind, message };
    const { en, zh } = message;
    return { kind, message: { en: `${names.join(', ')}: ${en}`, zh: `${names.join('、')}：${zh}` } };
  });
}

/** By the estimates: no other keeps at least as many promises at no more cost, and better in one of the two. */
function onFrontier(outcomes: readonly (readonly Measure[])[], index: number): boolean | null {
  if (outcomes.length < 2) return null;
  const points = outcomes.map((measures) => {
    const whole = (name: string) =>
      measures.find(({ measure, where }) => measure === name && Object.keys(where).length === 0)?.estimate;
    return { kept: whole('attainment'), cost: whole('cost') };
  });
  const own = points[index];
  if (points.some(({ kept, cost }) => kept === undefined || cost === undefined)) return null;
  return !points.some(
    ({ kept, cost }) => kept! >= own.kept! && cost! <= own.cost! && (kept! > own.kept! || cost! < own.cost!),
  );
}

/** Whether anything is promised that can be read off a run. */
export function promisesAnything(model: Model): boolean {
  return model.promises.unit.some((unit) => unit !== NO_TARGET);
}
