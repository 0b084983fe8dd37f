/** Which points a sweep looks at: every combination of all values, or a Latin hypercube of so many. */
import { childKey, type Key, uniform } from '../../kernel/random.ts';
import { type Factor, type Level, stepWanted } from './factor.ts';
import { levelAt } from './range.ts';
import { SweepError, unusable } from './sweepError.ts';

/** A value for each factor, in their order. */
export type Point = readonly Level[];

export const MOST_POINTS = 5000;

/** All combinations, the last factor varying fastest. Throws a SweepError where there are too many. */
export function gridPoints(factors: readonly Factor[]): Point[] {
  for (const { setting, levels } of factors) {
    if (levels !== null) continue;
    const range = setting.slice(setting.indexOf('=') + 1).trim();
    throw unusable(
      setting,
      { en: `the range ${range} without a step`, zh: `没有步长的范围 ${range}` },
      stepWanted(range),
    );
  }
  const sizes = factors.map(({ levels }) => levels!.length);
  const points = sizes.reduce((product, size) => product * size, 1);
  if (points > MOST_POINTS) {
    const [all, most] = [points, MOST_POINTS].map((number) => number.toLocaleString('en'));
    throw new SweepError({
      en: `--vary: ${sizes.join(' × ')} = ${all} points; at most ${most} are simulated. Draw some of them with --sample 200, or name fewer values.`,
      zh: `--vary：${sizes.join(' × ')} = ${all} 个点；最多模拟 ${most} 个。可用 --sample 200 抽取一部分，或减少取值。`,
    });
  }
  return factors.reduce<Point[]>(
    (before, { levels }) => before.flatMap((point) => levels!.map((level) => [...point, level])),
    [[]],
  );
}

/** So many points of a Latin hypercube over the factors' ranges; values of a list are equally likely. Depends on the key alone. */
export function samplePoints(factors: readonly Factor[], count: number, key: Key): Point[] {
  return hypercube(factors.length, count, key).map((shares) =>
    shares.map((share, order) => levelOf(factors[order], share)),
  );
}

/**
 * A Latin hypercube (McKay, Beckman, Conover 1979): each side is cut into as many equally likely parts as there are
 * points, every part is used once, and chance decides which parts of the sides meet. Depends on the key alone.
 *
 * @returns for each point its place on every side, from 0 to 1
 */
export function hypercube(sides: number, count: number, key: Key): number[][] {
  const columns = Array.from({ length: sides }, (_, side) => {
    const own = childKey(key, side, count);
    return shuffled(count, own).map((part, index) => (part + uniform(own.high, own.low, INSIDE, index)) / count);
  });
  return Array.from({ length: count }, (_, index) => columns.map((column) => column[index]));
}

/** What a draw of the sample decides. */
const ORDER = 0;
const INSIDE = 1;

function shuffled(count: number, key: Key): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(uniform(key.high, key.low, ORDER, last) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** @param share where in the range, from 0 to 1; values of a list are equally likely */
function levelOf({ levels, range }: Factor, share: number): Level {
  if (range !== null) return levelAt(range, range.low + share * (range.high - range.low));
  return levels![Math.min(levels!.length - 1, Math.floor(share * levels!.length))];
}
