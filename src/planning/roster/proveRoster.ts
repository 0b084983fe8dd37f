/** Does the roster keep what was asked? The desk as rostered, beside the desk as stated, on random numbers of their own. */
import type { Model } from '../../model/model.ts';
import { jointConfidence } from '../../statistics/holm.ts';
import { certificatePlan, freshReplications } from '../staff/certificate.ts';
import { holds, levelOf, provenLevel, samplesOf } from '../staff/judge.ts';
import type { RunModels } from '../staff/limits.ts';
import type { KeptTarget } from '../staff/staff.ts';
import type { Target } from '../staff/target.ts';
import type { RosterAnswer } from './planRoster.ts';
import type { RosterProof } from './roster.ts';
import { rosteredModel } from './rosteredModel.ts';

export interface RosterProofQuestion {
  /** Of the scenario as it is simulated, with the staffing that the roster is for. */
  readonly model: Model;
  readonly answer: RosterAnswer;
  readonly targets: readonly Target[];
  readonly replications: number;
  readonly confidence: number;
  readonly run: RunModels;
}

/** Beyond the numbers of any proof of a staffing, so that what found a plan does not also prove its roster. */
const ATTEMPT = 8;

export async function proveRoster(question: RosterProofQuestion): Promise<RosterProof> {
  const { model, answer, targets, replications, confidence, run } = question;
  const rostered = rosteredModel(model, answer);
  const plan = certificatePlan(replications, confidence);
  const numbers = freshReplications(ATTEMPT, 0, replications, plan);
  const [stated, asRostered] = await run([model, rostered.model], numbers);
  const each = jointConfidence(confidence, targets.length);
  const [before, after] = [stated, asRostered].map((results) => samplesOf(targets, results));
  return {
    replications,
    eachConfidence: each,
    unrostered: rostered.unrostered,
    targets: targets.map((target, index): KeptTarget => {
      const { figure, sense, value } = target;
      const { measure, statistic, where, unit } = figure;
      const planned = provenLevel(target, after[index], each);
      return {
        measure,
        statistic,
        where,
        unit,
        sense,
        value,
        verdict: planned !== null && holds(target, planned) ? 'proven' : 'unproven',
        present: levelOf(target, before[index], confidence),
        planned,
        limits: [],
      };
    }),
  };
}
