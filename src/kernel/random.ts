/**
 * Keyed random numbers: every draw is a pure function of a key and a counter, so no draw can
 * disturb another. The function is Threefry-2x32 with 13 rounds (Salmon, Moraes, Dror, Shaw,
 * "Parallel random numbers: as easy as 1, 2, 3", SC 2011), the smallest number of rounds that the
 * authors report as passing BigCrush. It needs only 32-bit additions, rotations and exclusive-ors,
 * which every JavaScript engine computes alike.
 */

/** Two 32-bit words that name a source of draws: a ticket, a day, an engineer's shift. */
export interface Key {
  readonly high: number;
  readonly low: number;
}

const PARITY = 0x1bd11bda;

/** Where `block` leaves its two words; a record per draw would cost more than the draw. */
const words = new Int32Array(2);

/** Where `mix` leaves the two words as one number in (0, 1): made of the words in memory it would cost a fifth more. */
const unit = new Float64Array(1);

/** One Threefry block with any number of rounds, as the paper writes it: for known answers. `mix` is its unrolled twin. */
export function block(high: number, low: number, first: number, second: number, rounds: number): Int32Array {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  const schedule = [high | 0, low | 0, PARITY ^ high ^ low];
  let a = (first + schedule[0]) | 0;
  let b = (second + schedule[1]) | 0;
  for (let round = 0; round < rounds; round++) {
    const rotation = rotations[round & 7];
    a = (a + b) | 0;
    b = ((b << rotation) | (b >>> (32 - rotation))) ^ a;
    if ((round & 3) === 3) {
      const injection = (round + 1) >> 2;
      a = (a + schedule[injection % 3]) | 0;
      b = (b + schedule[(injection + 1) % 3] + injection) | 0;
    }
  }
  words[0] = a;
  words[1] = b;
  return words;
}

/**
 * Thirteen rounds, written out (a loop costs three times as much); leaves its two words in `words`, and in `unit` the number
 * they make. Every sum is cut to 32 bits at once: a sum of three, cut at its end, is worked out in floating point.
 */
function mix(keyHigh: number, keyLow: number, first: number, second: number): void {
  const high = keyHigh | 0;
  const low = keyLow | 0;
  const parity = PARITY ^ high ^ low;
  let a = ((first | 0) + high) | 0;
  let b = ((second | 0) + low) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + low) | 0;
  b = (b + ((parity + 1) | 0)) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + parity) | 0;
  b = (b + ((high + 2) | 0)) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + high) | 0;
  b = (b + ((low + 3) | 0)) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  words[0] = a;
  words[1] = b;
  // 26 bits of each word, in the middle of their cell: never 0, and exact, so that rounding never makes it 1.
  unit[0] = ((a >>> 6) * 67108864 + (b >>> 6) + 0.5) * 2.220446049250313e-16;
}

/**
 * A uniform number in the open interval (0, 1) with 52 random bits, for draw `occurrence` of `purpose` under a key.
 *
 * @param purpose what the draw decides, a small whole number
 * @param occurrence the how-manieth draw for that purpose, from 0
 */
export function uniform(high: number, low: number, purpose: number, occurrence: number): number {
  mix(high, low, purpose, occurrence);
  return unit[0];
}

/** Where `uniformPair` leaves its two numbers. */
export const pair = new Float64Array(2);

/** Two uniform numbers in (0, 1) of 32 bits each from one draw, left in `pair`: for what needs two and no fine grain. */
export function uniformPair(high: number, low: number, purpose: number, occurrence: number): void {
  mix(high, low, purpose, occurrence);
  pair[0] = ((words[0] >>> 0) + 0.5) * 2.3283064365386963e-10;
  pair[1] = ((words[1] >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/** The key of a child: of a replication under a seed, of a time slot under a replication. */
export function childKey(parent: Key, first: number, second: number): Key {
  mix(parent.high, parent.low, first, second);
  return { high: words[0], low: words[1] };
}

/** The same for populations: the child's words go to two columns instead of a record. */
export function childKeyInto(
  high: number,
  low: number,
  first: number,
  second: number,
  highs: Int32Array,
  lows: Int32Array,
  index: number,
): void {
  mix(high, low, first, second);
  highs[index] = words[0];
  lows[index] = words[1];
}
