/**
 * The tables behind `exp` and `log`, worked out at start-up in whole-number (BigInt) arithmetic of 160 binary
 * places, so that every entry is exact to its last bit and the same in every JavaScript engine.
 */

const PLACES = 160;
const ONE = 1n << BigInt(PLACES);

/** 2 ** exponent for every exponent a double can have; 2 ** n stands at index n + `POWER_OFFSET`. */
export const POWER_OFFSET = 1074;

export function powersOfTwo(): Float64Array {
  const powers = new Float64Array(POWER_OFFSET + 1024);
  powers[0] = Number.MIN_VALUE;
  for (let index = 1; index < powers.length; index++) powers[index] = 2 * powers[index - 1];
  return powers;
}

/** A fixed-point number as the nearest double, and the rest as another double. */
function split(fixed: bigint, places: number): [number, number] {
  const high = Number(fixed) / scaleOf(places);
  const rest = fixed - BigInt(high * scaleOf(places));
  return [high, Number(rest) / scaleOf(places)];
}

function scaleOf(places: number): number {
  return Number(1n << BigInt(places));
}

/** ln((m + 1) / (m - 1)) = 2 (1/m + 1/(3 m³) + 1/(5 m⁵) + …), the area tangent series. */
function logOfRatio(m: bigint): bigint {
  let power = ONE / m;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power /= m * m;
  }
  return 2n * sum;
}

/** ln 2 with 160 binary places; the tests hold the constants of `mathematics.ts` against it. */
export function logOfTwo(): bigint {
  return logOfRatio(3n);
}

/**
 * Roots of two: at 2i the double nearest to 2 ** (i / 128), at 2i + 1 what is missing, as a share of it.
 * Found by square roots of two (2 ** (1/2), 2 ** (1/4), …, 2 ** (1/128)) multiplied together.
 */
export function rootsOfTwo(): Float64Array {
  const parts: bigint[] = [];
  let root = 2n * ONE;
  for (let halving = 0; halving < 7; halving++) {
    root = squareRoot(root * ONE);
    parts.push(root);
  }
  const table = new Float64Array(256);
  for (let i = 0; i < 128; i++) {
    let value = ONE;
    for (let bit = 0; bit < 7; bit++) {
      if ((i >> (6 - bit)) & 1) value = (value * parts[bit]) / ONE;
    }
    const [high, low] = split(value, PLACES);
    table[2 * i] = high;
    table[2 * i + 1] = low / high;
  }
  return table;
}

/** Newton's iteration from above, to the whole number below the root. */
function squareRoot(value: bigint): bigint {
  let guess = value;
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/**
 * Centres for the logarithm. The numbers from 11/16 to 11/8 are cut into 128 pieces (width 1/256 below one, 1/128
 * above); at 4i stand the centre of piece i, its reciprocal, and its logarithm as a coarse part (a multiple of
 * 2 ** -42, so that whole multiples of ln 2 add to it exactly) and a fine part. The two pieces that touch one have
 * one itself as centre, so that logarithms near zero lose nothing.
 */
export function logarithmsOfCentres(): Float64Array {
  const table = new Float64Array(512);
  const logOf = logarithmsFrom(353, 703);
  for (let i = 0; i < 128; i++) {
    // Centres are whole multiples of 1/512.
    let centre = i < 80 ? 353 + 2 * i : 514 + 4 * (i - 80);
    if (i === 79 || i === 80) centre = 512;
    const logarithm = logOf[centre - 353];
    const coarse = (logarithm + (1n << BigInt(PLACES - 43))) >> BigInt(PLACES - 42);
    const fine = logarithm - (coarse << BigInt(PLACES - 42));
    table[4 * i] = centre / 512;
    table[4 * i + 1] = 512 / centre;
    table[4 * i + 2] = Number(coarse) / scaleOf(42);
    table[4 * i + 3] = Number(fine) / scaleOf(PLACES);
  }
  return table;
}

/** ln(n / 512) for n from `first` to `last`, each from its neighbour by ln((n + 1) / n). */
function logarithmsFrom(first: number, last: number): bigint[] {
  const logarithms: bigint[] = [0n];
  for (let n = first; n < last; n++) {
    logarithms.push(logarithms[n - first] + logOfRatio(BigInt(2 * n + 1)));
  }
  const atOne = logarithms[512 - first];
  return logarithms.map((logarithm) => logarithm - atOne);
}
