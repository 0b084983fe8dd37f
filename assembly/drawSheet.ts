/** Draws of one key side by side, as `src/kernel/drawSheet.ts` tells of them. */
import { mixFour } from './randomFours';

/** Numbers in (0, 1) from two words each: two first words are at `words`, their second words four places behind. */
@inline
function units(words: usize): v128 {
  const first = i32x4.shr_u(v128.load64_zero(words), 6);
  const second = i32x4.shr_u(v128.load64_zero(words, 16), 6);
  const whole = f64x2.add(
    f64x2.mul(f64x2.convert_low_i32x4_u(first), f64x2.splat(67108864.0)),
    f64x2.convert_low_i32x4_u(second),
  );
  return f64x2.mul(f64x2.add(whole, f64x2.splat(0.5)), f64x2.splat(2.220446049250313e-16));
}

/** The first draws of `fours` × 4 purposes from 1 on, at `sheet`; behind them is room for the words of four. */
export function draw(high: i32, low: i32, sheet: usize, fours: i32): void {
  const highs = i32x4.splat(high);
  const lows = i32x4.splat(low);
  const words = sheet + ((fours as usize) << 5);
  let purposes = i32x4(1, 2, 3, 4);
  for (let four = 0; four < fours; four++) {
    mixFour(highs, lows, purposes, i32x4.splat(0), words);
    const place = sheet + ((four as usize) << 5);
    v128.store(place, units(words));
    v128.store(place, units(words + 8), 16);
    purposes = i32x4.add(purposes, i32x4.splat(4));
  }
}
