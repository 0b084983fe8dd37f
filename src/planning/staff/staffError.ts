/** A staffing that cannot be planned as it was asked for; the sentence is meant for whoever asked. */
import type { Bilingual } from '../../scenario/problems.ts';
import { Refusal } from '../refusal.ts';

export class StaffError extends Refusal {
  override readonly name: string = 'StaffError';
}

/** `--keep "attainment >= 101 %": found …; expected … Did you mean …?` */
export function unusable(asked: string, found: Bilingual, expected: Bilingual, suggestion?: string): StaffError {
  const [hint, hintZh] =
    suggestion === undefined ? ['', ''] : [` Did you mean ${suggestion}?`, `是否想写 ${suggestion}？`];
  return new StaffError({
    en: `--keep '${asked}': found ${found.en}; expected ${expected.en}.${hint}`,
    zh: `--keep “${asked}”：现为${found.zh}；应为${expected.zh}。${hintZh}`,
  });
}

export const quoted = (text: string): Bilingual => ({ en: `'${text}'`, zh: `“${text}”` });

/** The measure that only promises give a desk. */
export const ATTAINMENT = 'attainment';

export function withoutPromises(sentence: string): StaffError {
  return unusable(
    sentence,
    {
      en: `${ATTAINMENT}, of which there is none without promises, and this desk makes none`,
      zh: `${ATTAINMENT}，它以承诺为前提，而该情景没有任何承诺`,
    },
    {
      en: "promises in the scenario (such as promises: { critical: { response: 15 min } }), or another measure, such as 'wait p95{team=desk} <= 20 min'",
      zh: '在情景中写明承诺（例如 promises: { critical: { response: 15 min } }），或使用其他指标，例如“wait p95{team=desk} <= 20 min”',
    },
  );
}
