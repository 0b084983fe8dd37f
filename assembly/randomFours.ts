/** The same block for four keys at a time, side by side in the processor: what tickets that are made ready together need. */

const PARITY: i32 = 0x1bd11bda;

@inline
function round(a: v128, b: v128, left: i32): v128 {
  return v128.xor(v128.or(i32x4.shl(b, left), i32x4.shr_u(b, 32 - left)), a);
}

/** Leaves the four first words at `out`, the four second words behind them. */
export function mixFour(high: v128, low: v128, first: v128, second: v128, out: usize): void {
  const parity = v128.xor(i32x4.splat(PARITY), v128.xor(high, low));
  let a = i32x4.add(first, high);
  let b = i32x4.add(second, low);
  a = i32x4.add(a, b);
  b = round(a, b, 13);
  a = i32x4.add(a, b);
  b = round(a, b, 15);
  a = i32x4.add(a, b);
  b = round(a, b, 26);
  a = i32x4.add(a, b);
  b = round(a, b, 6);
  a = i32x4.add(a, low);
  b = i32x4.add(b, i32x4.add(parity, i32x4.splat(1)));
  a = i32x4.add(a, b);
  b = round(a, b, 17);
  a = i32x4.add(a, b);
  b = round(a, b, 29);
  a = i32x4.add(a, b);
  b = round(a, b, 16);
  a = i32x4.add(a, b);
  b = round(a, b, 24);
  a = i32x4.add(a, parity);
  b = i32x4.add(b, i32x4.add(high, i32x4.splat(2)));
  a = i32x4.add(a, b);
  b = round(a, b, 13);
  a = i32x4.add(a, b);
  b = round(a, b, 15);
  a = i32x4.add(a, b);
  b = round(a, b, 26);
  a = i32x4.add(a, b);
  b = round(a, b, 6);
  a = i32x4.add(a, high);
  b = i32x4.add(b, i32x4.add(low, i32x4.splat(3)));
  a = i32x4.add(a, b);
  b = round(a, b, 17);
  v128.store(out, a);
  v128.store(out, b, 16);
}
