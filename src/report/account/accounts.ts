/** Finding customer accounts in result documents: the same one in another period, and those most affected. */
import type { ResultDocument } from '../../planning/result.ts';

/**
 * The same account in another document: that of the period before, say. Accounts have numbers and no names, so another
 * seed or scenario has other customers under them: -1 then, as where the account had no tickets.
 */
export function sameCustomer(document: ResultDocument, place: number, other: ResultDocument): number {
  const [own, theirs] = [document.customers, other.customers];
  if (own === undefined || theirs === undefined || document.seed !== other.seed) return -1;
  const found = theirs.names.indexOf(own.names[place]);
  const isSame = found >= 0 && theirs.plan[found] === own.plan[place] && theirs.region[found] === own.region[place];
  return isSame ? found : -1;
}

/** Places of the accounts whose clocks ran longest past due, the worst first; those with nothing past due are left out. */
export function mostAffected(document: ResultDocument): number[] {
  const { customers } = document;
  const overdue = customers?.measures.find(({ measure, among }) => measure === 'overdue' && among === 'all');
  if (customers === undefined || overdue === undefined) return [];
  const late = (place: number) => overdue.estimate[place] ?? 0;
  return [...customers.names.keys()].filter((place) => late(place) > 0).sort((one, other) => late(other) - late(one));
}
