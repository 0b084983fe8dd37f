/** A roster by the hour of the week: how many are needed, how many are on shift, and how many of those are not on a break. */
import type { RosteredTeam } from './roster.ts';

const HOURS = 168;
const DAY_HOURS = 24;

/**
 * Means over the days of the period, by the clock on the wall.
 *
 * @param seats needed by hour of the day, where the scenario counts seats; otherwise shifts say what is needed
 * @param weekday by day, 1 = Monday
 */
export function weekOfTeam(
  { shifts, engineers, rules }: Pick<RosteredTeam, 'shifts' | 'engineers' | 'rules'>,
  seats: readonly number[] | null,
  weekday: Uint8Array,
): RosteredTeam['week'] {
  const days = weekday.length;
  const by = () => new Float64Array((days + 3) * DAY_HOURS);
  const [need, onShift, atDesk] = [by(), by(), by()];
  for (const shift of shifts) {
    for (const [day, engineersNeeded] of shift.need.entries()) spread(need, day, shift.parts, engineersNeeded);
  }
  for (const { shiftOfDay, breakOfDay } of engineers) {
    for (const [day, shift] of shiftOfDay.entries()) {
      if (shift < 0) continue;
      spread(onShift, day, shifts[shift].parts, 1);
      spread(atDesk, day, shifts[shift].parts, 1);
      const from = breakOfDay[day];
      if (from >= 0) spread(atDesk, day, [[from, from + rules.break]], -1);
    }
  }
  const wanted = seats === null ? need : need.map((_, hour) => seats[hour % DAY_HOURS]);
  return { need: means(wanted, weekday), onShift: means(onShift, weekday), atDesk: means(atDesk, weekday) };
}

/** So many engineers in each hour that the parts touch, by the share of it. */
function spread(hours: Float64Array, day: number, parts: readonly (readonly number[])[], engineers: number): void {
  for (const [from, to] of parts) {
    for (let hour = Math.floor(from / 60); hour * 60 < to; hour++) {
      const share = (Math.min(to, hour * 60 + 60) - Math.max(from, hour * 60)) / 60;
      hours[day * DAY_HOURS + hour] += share * engineers;
    }
  }
}

/** The first day is left out: shifts that began before the period reach into it. */
function means(hours: Float64Array, weekday: Uint8Array): number[] {
  const sums = new Float64Array(HOURS);
  const counts = new Float64Array(HOURS);
  const first = weekday.length > 7 ? 1 : 0;
  for (let day = first; day < weekday.length; day++) {
    for (let hour = 0; hour < DAY_HOURS; hour++) {
      const place = (weekday[day] - 1) * DAY_HOURS + hour;
      sums[place] += hours[day * DAY_HOURS + hour];
      counts[place]++;
    }
  }
  return [...sums].map((sum, place) => (counts[place] === 0 ? 0 : Math.round((sum / counts[place]) * 1000) / 1000));
}
