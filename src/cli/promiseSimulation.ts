/**
 * Simulates the policies of `promise` with the same random numbers. What changes no run is scored on the runs of a policy
 * before it; where a promise moves the work, the desk is simulated again under the promises found.
 */
import { ELAPSED_MINUTES, NO_TARGET } from '../model/model.ts';
import { unitsOf } from '../planning/promise/countedTimes.ts';
import { feedbacksOf } from '../planning/promise/feedback.ts';
import { FRONTIER_RUNS, hasFrontier, LADDER, type LadderRuns, modelScaled } from '../planning/promise/frontier.ts';
import { guestsOf, type Hosted, hostsOf, type PolicyDesk } from '../planning/promise/hosts.ts';
import type { PolicyRuns } from '../planning/promise/promiseDocument.ts';
import {
  findTargets,
  isPreciseEnough,
  isScoredExactly,
  modelPromising,
  type Wanted,
} from '../planning/promise/targets.ts';
import type { Scored } from '../planning/promise/timedReplication.ts';
import { openForecast, type Work } from './forecast.ts';
import type { SimulationOptions } from './options.ts';
import { hirePromiseCrew, type PromiseCrewOptions } from './promiseCrew.ts';
import type { Prepared } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import type { Variant } from './variants.ts';

export interface PromiseOptions extends SimulationOptions, Wanted, Pick<PromiseCrewOptions, 'cluster' | 'signal'> {}

export interface SimulatedPolicies {
  /** Those that were finished: without the last of them where it was interrupted. */
  readonly policies: readonly PolicyRuns[];
  /** Null without a precision to reach. */
  readonly preciseEnough: boolean | null;
}

export async function simulatePolicies(
  variants: readonly Variant[],
  prepared: readonly Prepared[],
  options: PromiseOptions,
  terminal: Terminal,
): Promise<SimulatedPolicies> {
  const { precision } = options;
  const desks = variants.map(({ name, opened }, index) => {
    const { model, orderModule } = prepared[index];
    return { name, model, orderModule, feedback: feedbacksOf(opened.scenario) };
  });
  const hosts = hostsOf(desks);
  const crew = await hirePromiseCrew(
    { ...options, workers: Math.min(options.workers, options.replications) },
    terminal,
  );
  const whole = openForecast(workOf(desks, hosts, options), terminal.text({ en: 'In all', zh: '合计' }));
  /** What stands scored, by policy and by how long its promises are. */
  const known = new Map<string, readonly Scored[]>();
  const policies: PolicyRuns[] = [];
  let { replications } = options;
  let preciseEnough: boolean | null = null;
  try {
    for (const [index, { name, settings, opened }] of variants.entries()) {
      const { model, feedback } = desks[index];
      if (hosts[index].host === index && !(await simulate(index))) break;
      const runs = known.get(placeOf(index, 1))!;
      const times = timesOf(runs);
      const found = findTargets(model, times, options);
      const title = terminal.text({ en: `${name}, promising that`, zh: `${name}，按此承诺` });
      const again = isScoredExactly(found, feedback)
        ? undefined
        : await crew.simulate(
            { ...alone(index), name: title, model: modelPromising(model, found) },
            replications,
            whole,
          );
      if (again === null) break;
      const ladder = await climb(index);
      if (ladder === null) break;
      policies.push({
        name,
        settings,
        sha256: opened.sha256,
        model,
        feedback,
        results: resultsOf(runs),
        times,
        found,
        again: again === undefined ? null : timesOf(again.runs),
        warnings: prepared[index].warnings,
        scoredOn: hosts[index].host === index ? null : variants[hosts[index].host].name,
        ownRunFor: hosts[index].reasons,
        ladder,
      });
    }
  } finally {
    await crew.dismiss();
  }
  return { policies, preciseEnough };

  function alone(index: number) {
    return { ...desks[index], others: [], scored: () => 0 };
  }

  /** A host and its guests; the first policy says how many periods a precision takes. False where it was interrupted. */
  async function simulate(host: number): Promise<boolean> {
    const guests = guestsOf(host, hosts, desks);
    const others = guests.map(({ model }) => model);
    const scored = () => others.length;
    const precise =
      host > 0 || precision === undefined
        ? undefined
        : (runs: readonly Scored[]) => isPreciseEnough(findTargets(desks[0].model, timesOf(runs), options), precision);
    const made = await crew.simulate({ ...desks[host], others, scored }, replications, whole, precise);
    if (made === null) return false;
    if (precise !== undefined) ({ preciseEnough } = made);
    replications = made.runs.length;
    known.set(placeOf(host, 1), made.runs);
    for (const [place, { policy, factor }] of guests.entries()) {
      known.set(
        placeOf(policy, factor),
        made.runs.map(({ others: scores }) => scores[place]),
      );
    }
    return true;
  }

  /** A policy with its promises made stricter and looser; null where it was interrupted. */
  async function climb(index: number): Promise<LadderRuns[] | null> {
    const { name, model } = desks[index];
    const ladder: LadderRuns[] = [];
    for (const factor of hasFrontier(model) ? LADDER : []) {
      const scored = known.get(placeOf(index, factor));
      const sameRun = known.has(placeOf(index, LADDER[0]));
      const title = terminal.text({ en: `${name}, promises × ${factor}`, zh: `${name}，承诺 × ${factor}` });
      const desk = { ...alone(index), name: title, model: modelScaled(model, factor) };
      const runs = scored ?? (await crew.simulate(desk, Math.min(replications, FRONTIER_RUNS), whole))?.runs;
      if (runs === undefined) return null;
      // Points of one line rest on the same periods: costs of other periods would be other costs.
      ladder.push({ factor, sameRun, results: resultsOf(sameRun ? runs : runs.slice(0, FRONTIER_RUNS)) });
    }
    return ladder;
  }
}

/** Runs of the policies, of those whose promises found are simulated again, and of the steps that no run is scored for. */
function workOf(
  desks: readonly PolicyDesk[],
  hosts: readonly Hosted[],
  { replications, precision }: Pick<PromiseOptions, 'replications' | 'precision'>,
): Work {
  const whole = hosts.filter(({ host }, index) => host === index).length;
  const again = desks.filter(({ model, feedback }) => {
    const inTime = unitsOf(model).every((unit) => unit === NO_TARGET || unit === ELAPSED_MINUTES);
    return feedback.length > 0 || !inTime;
  }).length;
  const scored = desks.flatMap((_, host) => guestsOf(host, hosts, desks));
  const steps = desks.flatMap(({ model }, policy) =>
    hasFrontier(model)
      ? LADDER.filter((step) => step !== 1 && !scored.some((each) => each.policy === policy && each.factor === step))
      : [],
  ).length;
  return {
    replications: (whole + again) * replications + steps * Math.min(replications, FRONTIER_RUNS),
    made: {
      en: `${desks.length === 1 ? 'the desk' : `${desks.length} policies`}${again > 0 ? ', the promises found' : ''}${steps > 0 ? ', the frontier' : ''}`,
      zh: `${desks.length === 1 ? '服务台' : `${desks.length} 个方案`}${again > 0 ? '、所得承诺' : ''}${steps > 0 ? '、前沿' : ''}`,
    },
    atMost: precision !== undefined,
  };
}

const placeOf = (policy: number, factor: number) => `${policy} ${factor}`;
const timesOf = (runs: readonly Scored[]) => runs.map(({ times }) => times);
const resultsOf = (runs: readonly Scored[]) => runs.map(({ result }) => result);
