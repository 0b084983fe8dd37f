/**
 * Minutes spread over the local hours of a week. An interval costs the same however long it is: it is entered as a
 * step up and a step down on a circle of 672 quarters of an hour, and the circle is summed once at the end.
 */
const QUARTERS = 672;
const QUARTER_MINUTES = 15;
const WEEK_MINUTES = QUARTERS * QUARTER_MINUTES;

export class HourProfile {
  /** Minutes that fall on single quarters, and changes of the level that run on from a quarter. */
  private readonly single = new Float64Array(QUARTERS);
  private readonly change = new Float64Array(QUARTERS + 1);
  private base = 0;

  reset(): void {
    this.single.fill(0);
    this.change.fill(0);
    this.base = 0;
  }

  /**
   * Adds `weight` over an interval.
   * @param quarter local quarter of the week in which it begins
   * @param offset minutes of that quarter passed before it begins
   */
  add(quarter: number, offset: number, minutes: number, weight: number): void {
    let left = minutes;
    if (left >= WEEK_MINUTES) {
      const weeks = Math.floor(left / WEEK_MINUTES);
      this.base += weeks * QUARTER_MINUTES * weight;
      left -= weeks * WEEK_MINUTES;
    }
    const first = Math.min(left, QUARTER_MINUTES - offset);
    this.single[quarter] += first * weight;
    left -= first;
    if (left <= 0) return;
    const whole = Math.floor(left / QUARTER_MINUTES);
    const next = quarter + 1 === QUARTERS ? 0 : quarter + 1;
    const level = QUARTER_MINUTES * weight;
    const end = next + whole;
    if (whole > 0) {
      this.change[next] += level;
      if (end <= QUARTERS) this.change[end] -= level;
      else {
        // Round the end of the week: what lies before Monday, and the rest after it.
        this.change[QUARTERS] -= level;
        this.change[0] += level;
        this.change[end - QUARTERS] -= level;
      }
    }
    const last = left - whole * QUARTER_MINUTES;
    if (last > 0) this.single[end >= QUARTERS ? end - QUARTERS : end] += last * weight;
  }

  /** Minutes by hour of week. */
  hours(): Float64Array {
    const hours = new Float64Array(168);
    let level = this.base;
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      level += this.change[quarter];
      hours[quarter >> 2] += level + this.single[quarter];
    }
    return hours;
  }
}
