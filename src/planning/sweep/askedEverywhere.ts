/** The figures that the base or any point has, in the order in which they come up. */
import type { Model } from '../../model/model.ts';
import type { AskedFigures } from '../compare/asked.ts';
import { chooseFigures } from '../compare/comparisonDocument.ts';
import { ComparisonError } from '../compare/comparisonError.ts';
import { type Figure, figureKey } from '../compare/figures.ts';

export class AskedEverywhere {
  private readonly found = { figures: new Map<string, Figure>(), precise: new Map<string, Figure>() };
  private readonly measures: readonly string[];
  private refusal: ComparisonError | null = null;

  /** @param measures in words, as `--measure` takes them; the usual ones where there are none */
  constructor(measures: readonly string[]) {
    this.measures = measures;
  }

  add(model: Model): void {
    try {
      const asked = chooseFigures(model, this.measures);
      for (const list of ['figures', 'precise'] as const) {
        for (const figure of asked[list]) {
          const key = figureKey(figure);
          if (!this.found[list].has(key)) this.found[list].set(key, figure);
        }
      }
    } catch (error) {
      if (!(error instanceof ComparisonError)) throw error;
      this.refusal ??= error;
    }
  }

  /** Throws a ComparisonError where no desk has what was asked for. */
  figures(): AskedFigures {
    const { figures, precise } = this.found;
    if (figures.size === 0 && this.refusal !== null) throw this.refusal;
    return { figures: [...figures.values()], precise: [...precise.values()] };
  }
}
