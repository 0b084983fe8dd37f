/** From the text of a seed to the key of all draws under it. */
import seedrandom from 'seedrandom';
import type { Key } from '../kernel/random.ts';

export function seedKey(text: string): Key {
  const words = seedrandom(text);
  return { high: words.int32(), low: words.int32() };
}
