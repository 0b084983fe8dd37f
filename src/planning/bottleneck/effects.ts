/** What a remedy changes, replication by replication with the same random numbers, and how sure that is. */
import type { Model } from '../../model/model.ts';
import type { Difference } from '../compare/comparison.ts';
import { differencesOf } from '../compare/differences.ts';
import { type Figure, figuresOf } from '../compare/figures.ts';
import { definitionsOf, type ReplicationResult } from '../replication.ts';
import type { Remedy } from './bottleneck.ts';
import type { PlannedRemedy } from './remedies.ts';

/** A desk that was simulated with details. */
export interface SimulatedDesk {
  readonly model: Model;
  readonly results: readonly ReplicationResult[];
}

export interface SimulatedRemedy extends SimulatedDesk {
  readonly planned: PlannedRemedy;
}

/** Remedies with their effects; verdicts hold for all of them together. */
export function remedyEffects(
  base: SimulatedDesk,
  simulated: readonly SimulatedRemedy[],
  confidence: number,
): { remedies: Remedy[]; comparisons: number } {
  const replications = Math.min(base.results.length, ...simulated.map(({ results }) => results.length));
  const deskOf = ({ model, results }: SimulatedDesk) => ({
    figures: figuresOf(definitionsOf(model, { details: true }).definitions),
    results: results.slice(0, replications),
  });
  const own = deskOf(base);
  const asked = own.figures.filter((figure) => simulated.some(({ planned }) => isAsked(figure, planned)));
  const differences = replications === 0 ? [] : differencesOf(asked, own, simulated.map(deskOf), confidence);
  const remedies = simulated.map(({ planned }, variant): Remedy => {
    const { kind, team, settings } = planned;
    const its = differences.filter((difference) => difference.variant === variant && isAsked(difference, planned));
    const of = (measure: string) => its.filter((difference) => difference.measure === measure);
    return {
      kind,
      ...(team === undefined ? {} : { team }),
      settings,
      clockTime: of('clockTime'),
      attainment: of('attainment'),
      cost: of('cost'),
    };
  });
  return { remedies, comparisons: differences.length };
}

/** Attainment by clock and over all, the whole cost, all clock time and the parts of it that the remedy is aimed at. */
function isAsked({ measure, where }: Pick<Figure | Difference, 'measure' | 'where'>, planned: PlannedRemedy): boolean {
  const { cause, ...rest } = where;
  const keys = Object.keys(where);
  if (measure === 'attainment') return keys.every((key) => key === 'clock');
  if (measure === 'cost') return keys.length === 0;
  if (measure !== 'clockTime') return false;
  if (keys.length === 0) return true;
  const others = Object.keys(rest);
  switch (planned.kind) {
    case 'engineer':
      return others.join() === 'team' && rest.team === planned.team && cause !== 'work';
    case 'triage':
      return others.length === 0 && (cause === 'triage' || cause === 'waiting' || cause === 'betweenTouches');
    case 'knowledgeBase':
      return others.length === 0 && (cause === 'waiting' || cause === 'work');
  }
}
