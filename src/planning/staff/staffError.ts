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
