/**
 * How long do tickets take, when some are still open? The Kaplan-Meier estimate uses what is known of the open ones:
 * that they took at least so long. Leaving them out makes every mean too short.
 */

export interface SurvivalCurve {
  /** Durations at which the curve falls, rising. */
  times: number[];
  /** Share still open just after each of them. */
  survival: number[];
  /** The longest duration seen, ended or not; the curve knows nothing beyond. */
  until: number;
}

/**
 * Product-limit estimate of the share still open after a given duration: at each duration at which d of r cases at
 * risk end, the curve is multiplied by 1 - d/r. A case cut off at the very moment counts as still at risk.
 *
 * Source: Kaplan and Meier (1958). Cost: a sort.
 *
 * @param durations how long each case was watched, zero or more
 * @param isCutOff for each, whether it was still open when the watching stopped
 * @example kaplanMeier([1, 2, 2, 3], [false, false, true, false]).survival // [0.75, 0.5, 0]
 */
export function kaplanMeier(
  durations: ArrayLike<number>,
  isCutOff: ArrayLike<boolean> | ArrayLike<number>,
): SurvivalCurve {
  const count = durations.length;
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => durations[a] - durations[b]);
  const curve: SurvivalCurve = { times: [], survival: [], until: count === 0 ? 0 : durations[order[count - 1]] };
  let open = 1;
  for (let from = 0; from < count; ) {
    const time = durations[order[from]];
    let to = from;
    let ended = 0;
    for (; to < count && durations[order[to]] === time; to++) {
      if (!isCutOff[order[to]]) ended++;
    }
    if (ended > 0) {
      open *= 1 - ended / (count - from);
      curve.times.push(time);
      curve.survival.push(open);
    }
    from = to;
  }
  return curve;
}

/**
 * Restricted mean: the mean of min(duration, horizon), the area under the curve up to the horizon. NaN where the
 * horizon lies beyond the longest duration seen and cases are still open there.
 *
 * @example restrictedMean(kaplanMeier([1, 3], [false, false]), 2) // 1.5
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number = curve.until): number {
  const { times, survival, until } = curve;
  let area = 0;
  let open = 1;
  let before = 0;
  for (let i = 0; i < times.length && times[i] < horizon; i++) {
    area += open * (times[i] - before);
    before = times[i];
    open = survival[i];
  }
  if (horizon > until && open > 0) return Number.NaN;
  return open > 0 ? area + open * (horizon - before) : area;
}

/**
 * The shortest duration within which at least the share p has ended; NaN if the curve does not fall so far.
 *
 * @example survivalQuantile(kaplanMeier([1, 2, 3, 4], [false, false, false, true]), 0.5) // 2
 */
export function survivalQuantile(curve: SurvivalCurve, p: number): number {
  // A rounding error in the products must not pass for a case that is still open.
  const place = curve.survival.findIndex((open) => 1 - open >= p - 1e-12);
  return place < 0 ? Number.NaN : curve.times[place];
}
