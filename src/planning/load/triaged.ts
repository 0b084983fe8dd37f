/** What triage does to a ticket on average: who judges it, whether its skill is taken for another, where it is sent. */
import { cdf } from '../../kernel/laws.ts';
import { type JudgeModel, L1, type Model } from '../../model/model.ts';
import { triageWords } from '../../scenario/words.ts';

export interface Triaged {
  /** Chance that a person judges. */
  readonly human: number;
  /** Chance that it leaves triage with a wrong skill. */
  readonly wrongSkill: number;
  /** Chance that its complexity is recognised. */
  readonly recognised: number;
}

const BY_NOBODY = triageWords.indexOf('nobody');
const BY_AI = triageWords.indexOf('ai');
const UNTOUCHED: Triaged = { human: 0, wrongSkill: 0, recognised: 1 };

export function triaged(model: Model, severity: number, channel: number): Triaged {
  const { triage, customer, names } = model;
  if (triage.by === BY_NOBODY || triage.skips[channel]) return UNTOUCHED;
  const several = names.skills.length > 1;
  let human = 0;
  let wrongSkill = 0;
  let recognised = 0;
  for (const good of [true, false]) {
    const share = good ? customer.goodDescription : 1 - customer.goodDescription;
    if (share === 0) continue;
    const wrongBy = (judge: JudgeModel) => (several ? 1 - skillRight(judge, good) : 0);
    let kept = 0;
    if (triage.by === BY_AI) {
      const judge = triage.ai!;
      const wrong = wrongBy(judge);
      const right = severityRight(judge, severity, good) * (1 - wrong);
      const asks = triage.humanBelow > 0 && triage.human !== null;
      const sureWhenRight = asks ? 1 - cdf(triage.confidenceWhenRight!, triage.humanBelow) : 1;
      const sureWhenWrong = asks ? 1 - cdf(triage.confidenceWhenWrong!, triage.humanBelow) : 1;
      kept = right * sureWhenRight + (1 - right) * sureWhenWrong;
      wrongSkill += share * wrong * sureWhenWrong;
      recognised += share * kept * judge.skillAccuracy;
    }
    human += share * (1 - kept);
    if (kept < 1) {
      wrongSkill += share * (1 - kept) * wrongBy(triage.human!);
      recognised += share * (1 - kept) * triage.human!.skillAccuracy;
    }
  }
  return { human, wrongSkill, recognised };
}

function skillRight(judge: JudgeModel, goodDescription: boolean): number {
  return Math.min(1, Math.max(0, judge.skillAccuracy - (goodDescription ? 0 : judge.poorDescriptionLoses)));
}

function severityRight(judge: JudgeModel, severity: number, goodDescription: boolean): number {
  const before = severity === 0 ? 0 : judge.severity[severity * 3 + severity - 1];
  return Math.max(
    0,
    judge.severity[severity * 3 + severity] - before - (goodDescription ? 0 : judge.poorDescriptionLoses),
  );
}

/** By line: the chance that a ticket of this complexity is sent there. */
export function entryShares(model: Model, complexity: number, { recognised }: Triaged): Float64Array {
  const entries = new Float64Array(3);
  const direct = model.triage.directLine[complexity];
  entries[L1] = 1;
  if (direct !== L1) {
    entries[direct] = recognised;
    entries[L1] = 1 - recognised;
  }
  return entries;
}
