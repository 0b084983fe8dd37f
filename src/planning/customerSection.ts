/** The customers' section of the result document: figures of accounts over replications, and one customer's by themselves. */
import { Accounts } from '../desk/accounts.ts';
import { ADD_ON_SETS } from '../model/compilePromises.ts';
import type { Model } from '../model/model.ts';
import { addOns, plans } from '../scenario/words.ts';
import { CustomerMeasures } from './customerMeasures.ts';
import { limitsOf } from './limits.ts';
import { promiseRows } from './promiseRows.ts';
import { intervalOf, type Replicated } from './replicate.ts';
import type { CustomerMeasure, Customers } from './result.ts';
import { seedKey } from './seed.ts';

/** Null where there are no accounts, or the replications were run without details. */
export function customersOf(
  model: Model,
  results: Replicated['results'],
  seed: string,
  confidence: number,
): Customers | null {
  const columns = results.flatMap(({ customers }) => (customers === undefined ? [] : [customers]));
  if (columns.length < results.length || columns.length === 0) return null;
  const accounts = new Accounts(model, seedKey(seed));
  const { figures, entitled } = new CustomerMeasures(model, accounts);
  // The first figure is the number of tickets created.
  const seen = Array.from(accounts.plan, (_, account) => columns.some(({ numerators }) => numerators[account] > 0));
  const everyone = Array.from({ length: accounts.count }, (_, account) => account);
  const kept = everyone.filter((account) => seen[account]);
  const digits = String(accounts.count - 1).length;
  let offset = 0;
  const measures = figures.map((figure): CustomerMeasure => {
    const among = figure.among === 'all' ? everyone : entitled;
    const start = offset;
    offset += among.length;
    const places = among.flatMap((account, index) => (seen[account] ? [start + index] : []));
    const intervals = places.map((place) => intervalOf(figure, place, columns, confidence));
    const limits = intervals.map((interval) => (interval === null ? null : limitsOf(figure, interval)));
    const { measure, statistic, where, unit } = figure;
    return {
      measure,
      statistic,
      where,
      unit,
      among: figure.among,
      estimate: intervals.map((interval) => short(interval?.estimate ?? null)),
      low: limits.map((limit) => short(limit?.low ?? null)),
      high: limits.map((limit) => short(limit?.high ?? null)),
      n: intervals.map((interval) => short(interval?.n ?? 0)!),
    };
  });
  return {
    names: kept.map((account) => `C${String(account).padStart(digits, '0')}`),
    plan: kept.map((account) => plans[accounts.plan[account]]),
    region: kept.map((account) => model.names.regions[accounts.region[account]]),
    addOns: kept.map((account) => namesOf(accounts.addOns[account])),
    entitled: kept.flatMap((account, place) => (entitled.includes(account) ? [place] : [])),
    promises: promisesTo(model, accounts, entitled),
    measures,
  };
}

function promisesTo(model: Model, accounts: Accounts, entitled: readonly number[]): Customers['promises'] {
  const sets = entitled.map((account) => accounts.plan[account] * ADD_ON_SETS + accounts.addOns[account]);
  return [...new Set(sets)]
    .sort((one, other) => one - other)
    .map((set) => {
      const [plan, addOnSet] = [Math.floor(set / ADD_ON_SETS), set % ADD_ON_SETS];
      return { plan: plans[plan], addOns: namesOf(addOnSet), rows: promiseRows(model, plan, addOnSet) };
    });
}

function namesOf(addOnSet: number): string[] {
  return addOns.filter((_, bit) => addOnSet & (1 << bit));
}

/** Six digits: thousands of accounts are many numbers, and their intervals are wide. */
function short(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(6));
}
