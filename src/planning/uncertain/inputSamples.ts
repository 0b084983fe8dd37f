/** The values that are tried for the uncertain inputs: a Latin hypercube over their laws. */
import type { Key } from '../../kernel/random.ts';
import { mixes } from '../../scenario/coherence/shares.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { UncertainInput } from '../../scenario/uncertainInputs.ts';
import { textIn, tidy } from '../../scenario/writtenRange.ts';
import type { Level } from '../sweep/factor.ts';
import { hypercube, type Point } from '../sweep/points.ts';
import { lawOf } from './inputLaw.ts';

/** A value for each input, in their order; depends on the key alone. */
export function samplesOf(inputs: readonly UncertainInput[], count: number, key: Key): Point[] {
  const laws = inputs.map(lawOf);
  return hypercube(inputs.length, count, key).map((shares) =>
    shares.map((share, order): Level => {
      const { range, decimals } = inputs[order];
      // A rounding must not leave the range.
      const value = Math.min(range.high, Math.max(range.low, laws[order].quantile(share)));
      return { text: textIn(range, value, decimals), number: Number(tidy(value, decimals)) };
    }),
  );
}

/**
 * What the values of a point ask of the others: where the shares of a mix are uncertain, its other shares give way in
 * proportion, so that all add up as before. As `--set` takes them; nothing for a point without values.
 */
export function givingWay(scenario: Scenario, inputs: readonly UncertainInput[]): (point: Point) => string[] {
  const order = new Map(inputs.map(({ path }, index) => [path, index]));
  const affected = mixes(scenario).flatMap(({ path, mix }) => {
    const deeper = path.join() === 'regions' ? ['share'] : [];
    const parts = Object.entries(mix).map(([word, share]) => ({
      path: [...path, word, ...deeper].join('.'),
      share: share ?? 0,
    }));
    const own = parts.filter((part) => order.has(part.path));
    const others = parts.filter((part) => !order.has(part.path) && part.share > 0);
    const left = others.reduce((sum, { share }) => sum + share, 0);
    return own.length > 0 && left > 0 ? [{ own, others, left }] : [];
  });
  return (point) =>
    (point.length === 0 ? [] : affected).flatMap(({ own, others, left }) => {
      const moved = own.reduce((sum, part) => sum + shareOf(point[order.get(part.path)!].text) - part.share, 0);
      const scale = Math.max(0, left - moved) / left;
      return others.map(({ path, share }) => `${path}=${tidy(share * scale, SHARE_DECIMALS)}`);
    });
}
const SHARE_DECIMALS = 9;

/** '5.5 %' or 0.055. */
function shareOf(text: string): number {
  return Number.parseFloat(text) / (/[%％]|percent/i.test(text) ? 100 : 1);
}
