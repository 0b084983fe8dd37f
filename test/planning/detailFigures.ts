/** The figures of one replication with details, asked for by what they speak of. */
import type { Model } from '../../src/model/model.ts';
import { definitionsOf, type ReplicationResult, Replicator } from '../../src/planning/replication.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { type Arrival, modelOf, type Words } from '../desk/given.ts';

export interface DetailFigures {
  readonly model: Model;
  readonly result: ReplicationResult;
  /** The figure, undefined where there is none of the kind. */
  (measure: string, where?: Readonly<Record<string, string>>, statistic?: string): number | undefined;
}

export function detailsOf(words: Words, arrivals: readonly (Arrival | number)[]): DetailFigures {
  const model = modelOf(words, arrivals);
  const result = new Replicator(model, null, { details: true }).run(seedKey('details'), 0);
  return detailFigures(model, result);
}

export function detailFigures(model: Model, result: ReplicationResult): DetailFigures {
  const keyOf = (measure: string, statistic: string, where: Readonly<Record<string, string>>) =>
    JSON.stringify([measure, statistic, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const values = new Map<string, number>();
  for (const [place, { measure, statistic, where, kind }] of definitionsOf(model, {
    details: true,
  }).definitions.entries()) {
    const numerator = result.numerators[place];
    values.set(keyOf(measure, statistic, where), kind === 'value' ? numerator : numerator / result.denominators[place]);
  }
  const figure = (measure: string, where = {}, statistic = 'total') => values.get(keyOf(measure, statistic, where));
  return Object.assign(figure, { model, result });
}
