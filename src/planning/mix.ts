/** Mixes as the desk draws from them are cumulative; figures speak of the plain shares. */
import type { Mix } from '../model/model.ts';

export function sharesOf(mix: Mix): Float64Array {
  return mix.map((share, index) => share - (index === 0 ? 0 : mix[index - 1]));
}

/** How many values of a mix can come up. */
export function possible(mix: Mix): number {
  return sharesOf(mix).filter((share) => share > 0).length;
}
