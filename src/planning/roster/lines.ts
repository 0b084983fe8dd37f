/**
 * A flow comes apart into engineers: those who are in the same state on the same day may go on in each other's way, so whoever
 * has worked less takes the shift.
 */
import type { Flow } from './flow.ts';
import { keyOf, OFF, type WalkState } from './walk.ts';

/** What each engineer does on the first days of the stretch; `states` are the flow's, by engineer at its beginning. */
export function linesOf(flow: Flow, states: readonly WalkState[], days: number, worked: readonly number[]): number[][] {
  const lines = states.map((): number[] => []);
  const shifts = [...worked];
  let present = states.map(keyOf);
  for (let day = 0; day < days; day++) {
    const next = [...present];
    const inState = new Map<string, number[]>();
    for (const [engineer, state] of present.entries()) {
      const own = inState.get(state) ?? [];
      own.push(engineer);
      inState.set(state, own);
    }
    for (const [state, engineers] of inState) {
      // Those who have worked most come first, and days off are dealt first.
      engineers.sort((one, other) => shifts[other] - shifts[one] || one - other);
      const moves = [...(flow.moves[day].get(state) ?? [])].sort((one, other) => one.shift - other.shift);
      let place = 0;
      for (const move of moves) {
        for (let count = 0; count < move.engineers; count++) {
          const engineer = engineers[place++];
          lines[engineer].push(move.shift);
          if (move.shift !== OFF) shifts[engineer]++;
          next[engineer] = move.to;
        }
      }
    }
    present = next;
  }
  return lines;
}
