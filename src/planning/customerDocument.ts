/** One customer's figures, read out of a result document: what is made of a desk's can be made of his. */
import type { Customers, Measure, ResultDocument } from './result.ts';

/**
 * The figures of one customer as a desk's figures are told.
 * @param place in `names`; of who is not entitled only the few figures that everyone has
 */
export function customerMeasures(customers: Customers, place: number): Measure[] {
  const amongEntitled = customers.entitled.indexOf(place);
  return customers.measures.flatMap(({ among, measure, statistic, where, unit, ...lists }): Measure[] => {
    const at = among === 'all' ? place : amongEntitled;
    const estimate = at < 0 ? null : lists.estimate[at];
    if (estimate === null) return [];
    return [{ measure, statistic, where, unit, estimate, low: lists.low[at], high: lists.high[at], n: lists.n[at] }];
  });
}

/**
 * The result document as it reads for one customer: his figures and promises in place of the desk's, nothing of the
 * desk's staff. RangeError where there is no such customer.
 */
export function customerDocument(document: ResultDocument, place: number): ResultDocument {
  const { customers, bands: _bands, exact: _exact, claims: _claims, ...rest } = document;
  if (customers === undefined) throw new RangeError('this result has no customers: it was run without details');
  const [name, plan, own] = [customers.names[place], customers.plan[place], String(customers.addOns[place])];
  if (name === undefined) throw new RangeError(`there is no customer ${place}: there are ${customers.names.length}`);
  const measures = customerMeasures(customers, place);
  const created = measures.find(({ measure, where }) => measure === 'tickets' && where.state === 'created');
  const promised = customers.promises.find((each) => each.plan === plan && String(each.addOns) === own);
  return {
    ...rest,
    tickets: created?.estimate ?? 0,
    measures,
    distributions: [],
    promises: promised?.rows ?? [],
    teams: [],
  };
}
