/**
 * The life of one simulated ticket as a row of stretches: what it waited for and who worked on it, minute by minute.
 * Pure: from the log's rows to a story.
 */

/** What a stretch of a ticket's life was spent on. */
export const pastimes = [
  'triage',
  'forum',
  'waiting',
  'work',
  'customer',
  'thirdParty',
  'setAside',
  'transfer',
  'release',
  'customerTest',
  'redial',
  'reply',
] as const;
export type Pastime = (typeof pastimes)[number];

export interface Step {
  readonly at: number;
  /** A word of `happenings`. */
  readonly what: string;
  /** Index of the team, -1 for none. */
  readonly team: number;
  readonly engineer: number;
}

export interface Visit {
  readonly team: number;
  readonly engineer: number;
  readonly entered: number;
  readonly began: number;
  readonly ended: number;
}

export interface Part {
  readonly from: number;
  readonly to: number;
  readonly pastime: Pastime;
  readonly team: number;
}

/** What a ticket does after a happening, while nobody works on it. */
const after: Readonly<Record<string, Pastime>> = {
  created: 'triage',
  confirmed: 'triage',
  takenOver: 'triage',
  posted: 'forum',
  queued: 'waiting',
  asked: 'customer',
  waitsForThirdParty: 'thirdParty',
  'set aside': 'setAside',
  escalated: 'transfer',
  transferred: 'transfer',
  waitsForRelease: 'release',
  repaired: 'customerTest',
  redialled: 'redial',
};

/** @param end when it was closed, or the run ended; parts of no length are left out */
export function partsOf(steps: readonly Step[], visits: readonly Visit[], created: number, end: number): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number, pastime: Pastime, team: number) => {
    if (to > from) parts.push({ from, to, pastime, team });
  };
  let at = created;
  // A wait that led to no work, since the caller gave up or the run ended, lasted to its end.
  const touches = visits.map((visit) => ({ ...visit, began: Number.isNaN(visit.began) ? visit.ended : visit.began }));
  for (const { team, entered, began, ended } of touches.sort((a, b) => a.began - b.began)) {
    const joined = Math.max(at, entered);
    gap(at, joined);
    add(joined, began, 'waiting', team);
    add(Math.max(at, began), ended, 'work', team);
    at = Math.max(at, ended);
  }
  gap(at, end);
  return parts;

  /** Between visits the last happening of its kind says where the ticket is. */
  function gap(from: number, to: number): void {
    let begin = from;
    let pastime: Pastime = 'triage';
    let team = -1;
    for (const step of steps) {
      const next = after[step.what];
      if (step.at >= to && step.at > from) break;
      if (next === undefined) continue;
      if (step.at > begin) {
        add(begin, step.at, pastime, team);
        begin = step.at;
      }
      pastime = next;
      team = step.team;
    }
    add(begin, to, pastime, team);
  }
}

/** Pastimes that a team is named for. */
const OF_A_TEAM: readonly Pastime[] = ['waiting', 'work', 'reply'];

/**
 * The parts until the first response, as its clock sees them: from the beginning of the touch that brought it, all is
 * the answer itself, whatever else went on.
 * @param isAnswer does work of this team answer the customer?
 */
export function partsUntilResponse(
  parts: readonly Part[],
  response: number,
  isAnswer: (team: number) => boolean,
): Part[] {
  const touch = parts.findLast(({ pastime, team, from }) => pastime === 'work' && from < response && isAnswer(team));
  if (touch === undefined) return [...parts];
  const before = parts.filter(({ to }) => to <= touch.from);
  return [...before, { from: touch.from, to: response, pastime: 'reply', team: touch.team }];
}

export interface Share {
  readonly pastime: Pastime;
  readonly team: number;
  readonly minutes: number;
}

/** How the time from one moment to another was spent, the longest first. */
export function sharesOf(parts: readonly Part[], from: number, to: number): Share[] {
  const sums = new Map<string, Share>();
  for (const part of parts) {
    const minutes = Math.min(part.to, to) - Math.max(part.from, from);
    if (minutes <= 0) continue;
    const team = OF_A_TEAM.includes(part.pastime) ? part.team : -1;
    const key = `${part.pastime} ${team}`;
    sums.set(key, { pastime: part.pastime, team, minutes: (sums.get(key)?.minutes ?? 0) + minutes });
  }
  return [...sums.values()].sort((a, b) => b.minutes - a.minutes);
}
