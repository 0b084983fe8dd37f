/** Which customers get a report of their own: all who are entitled, none, so many of them, or some by name. */
import type { ResultDocument } from '../planning/result.ts';
import { eitherOf } from '../scenario/problems.ts';
import { closest } from '../scenario/suggest.ts';
import { type Arguments, expected } from './arguments.ts';

/** At most so many of the entitled, the most affected first; or those with these names. */
export interface ChosenCustomers {
  readonly most: number;
  readonly names?: readonly string[];
}

const USUAL_MOST = 10;

/** Throws an InputError where a name is no entitled customer of the run. */
export function readCustomers(given: Arguments, document: ResultDocument): ChosenCustomers {
  const words = given.list('customers').flatMap((text) => text.split(',').map((word) => word.trim()));
  if (words.length === 0) return { most: USUAL_MOST };
  const [only] = words;
  if (words.length === 1) {
    if (only === 'all') return { most: Number.POSITIVE_INFINITY };
    if (only === 'none') return { most: 0 };
    if (/^\d{1,6}$/.test(only)) return { most: Number(only) };
  }
  const { names: all = [], entitled = [] } = document.customers ?? {};
  const known = entitled.map((place) => all[place]);
  for (const word of words) {
    if (known.includes(word)) continue;
    const near = closest(word, known).slice(0, 3);
    const names = eitherOf(near.length > 0 ? near : known.slice(0, 3));
    throw expected('customers', word, {
      en: `all, none, a number, or names of entitled customers${names.en === '' ? '' : ` such as ${names.en}`}`,
      zh: `all、none、一个数，或有权获得报告的客户名称${names.zh === '' ? '' : `，例如 ${names.zh}`}`,
    });
  }
  return { most: words.length, names: words };
}
