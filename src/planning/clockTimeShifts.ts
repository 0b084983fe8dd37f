/** How long somebody of a team was on shift between two instants, as its rosters and seats are planned. */
import { lastAtOrBefore } from '../kernel/workingTime.ts';
import type { Model } from '../model/model.ts';

export interface OnShift {
  /** Somebody is on shift at every moment. */
  readonly always: boolean;
  /** Minutes between two instants (minutes of the run) in which somebody is. */
  minutes(from: number, to: number): number;
}

/** By team. Shifts on public holidays count where any of the team work then; absence and hours away are not known here. */
export function onShiftByTeam({ staff }: Model): OnShift[] {
  return staff.teams.map((team, index) => {
    const stretches = team.seated
      ? seatedStretches(team.seatTimes, team.seats)
      : staff.groups
          .filter((group) => group.team === index)
          .flatMap(({ opens, closes, holiday }) =>
            Array.from(opens, (open, shift): Stretch => [open, closes[shift]]).filter(
              (_, shift) => holiday[shift] === 0 || team.holidayStaffing > 0,
            ),
          );
    return onShift(stretches);
  });
}

type Stretch = readonly [from: number, to: number];

function seatedStretches(times: Float64Array, seats: Int32Array): Stretch[] {
  return Array.from(times, (from, step): Stretch => [from, times[step + 1] ?? Number.POSITIVE_INFINITY]).filter(
    (_, step) => seats[step] > 0,
  );
}

function onShift(stretches: readonly Stretch[]): OnShift {
  const opens: number[] = [];
  const closes: number[] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = closes.length - 1;
    if (last >= 0 && from <= closes[last]) closes[last] = Math.max(closes[last], to);
    else {
      opens.push(from);
      closes.push(to);
    }
  }
  const before: number[] = [];
  let passed = 0;
  for (const [place, open] of opens.entries()) {
    before.push(passed);
    passed += closes[place] - open;
  }
  const openings = Float64Array.from(opens);
  const passedAt = (at: number) => {
    const place = lastAtOrBefore(openings, at);
    return place < 0 ? 0 : before[place] + Math.min(at, closes[place]) - opens[place];
  };
  const always = opens.length === 1 && closes[0] === Number.POSITIVE_INFINITY;
  return {
    always,
    minutes: always ? (from, to) => to - Math.max(from, opens[0]) : (from, to) => passedAt(to) - passedAt(from),
  };
}
