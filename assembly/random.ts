/** Keyed random numbers, as `src/kernel/random.ts` makes them and tells of them: Threefry-2x32 with thirteen rounds. */

const PARITY: u32 = 0x1bd11bda;

/** One block of two words, the first in the low half. */
@inline
export function mix(high: u32, low: u32, first: u32, second: u32): u64 {
  const parity = PARITY ^ high ^ low;
  let a = first + high;
  let b = second + low;
  a += b;
  b = rotl<u32>(b, 13) ^ a;
  a += b;
  b = rotl<u32>(b, 15) ^ a;
  a += b;
  b = rotl<u32>(b, 26) ^ a;
  a += b;
  b = rotl<u32>(b, 6) ^ a;
  a += low;
  b += parity + 1;
  a += b;
  b = rotl<u32>(b, 17) ^ a;
  a += b;
  b = rotl<u32>(b, 29) ^ a;
  a += b;
  b = rotl<u32>(b, 16) ^ a;
  a += b;
  b = rotl<u32>(b, 24) ^ a;
  a += parity;
  b += high + 2;
  a += b;
  b = rotl<u32>(b, 13) ^ a;
  a += b;
  b = rotl<u32>(b, 15) ^ a;
  a += b;
  b = rotl<u32>(b, 26) ^ a;
  a += b;
  b = rotl<u32>(b, 6) ^ a;
  a += high;
  b += low + 3;
  a += b;
  b = rotl<u32>(b, 17) ^ a;
  return ((b as u64) << 32) | (a as u64);
}

/** A uniform number in (0, 1) of 52 bits. */
export function uniform(high: u32, low: u32, purpose: u32, occurrence: u32): f64 {
  const words = mix(high, low, purpose, occurrence);
  return unit(words as u32, (words >> 32) as u32);
}

/** The number in (0, 1) that two words make. */
@inline
export function unit(a: u32, b: u32): f64 {
  return (((a >> 6) as f64) * 67108864.0 + ((b >> 6) as f64) + 0.5) * 2.220446049250313e-16;
}

/** The number in (0, 1) that one word makes. */
@inline
export function half(word: u32): f64 {
  return ((word as f64) + 0.5) * 2.3283064365386963e-10;
}
