/** One ticket's life as a chart wants it: minutes since its creation, names instead of indices. */
import type { Words } from './words.ts';

export type PastimeName = keyof Words['names']['pastime'];

/** With whom a ticket is: the rows of its chart. */
export type Whereabouts = 'team' | 'customer' | 'thirdParty' | 'elsewhere';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface StoryPart extends Stretch {
  readonly pastime: PastimeName;
  /** Whose line it stands in, or who works on it; null where no team has it. */
  readonly team: string | null;
}

export interface StoryClock {
  readonly clock: string;
  /** From when the promise counts: creation, or the moment staff took a forum post over. */
  readonly from: number;
  /** Null without a promise. */
  readonly due: number | null;
  /** Null while it runs. */
  readonly stopped: number | null;
  /** When it stood still; they lie between its beginning and its stop. */
  readonly pauses: readonly Stretch[];
}

export interface TicketStory {
  readonly id: string;
  readonly severity: string;
  /** Until it was closed, or the run ended. */
  readonly minutes: number;
  /** In order and without gaps. */
  readonly parts: readonly StoryPart[];
  readonly clocks: readonly StoryClock[];
}

export function whereabouts({ pastime, team }: StoryPart): Whereabouts {
  if (team !== null && (pastime === 'waiting' || pastime === 'work' || pastime === 'reply')) return 'team';
  if (pastime === 'customer' || pastime === 'customerTest' || pastime === 'redial') return 'customer';
  return pastime === 'thirdParty' ? 'thirdParty' : 'elsewhere';
}

/** By how much a clock was early (below 0) or late; null without a promise. A clock that runs is measured at the end. */
export function lateness({ due, stopped }: StoryClock, end: number): number | null {
  return due === null ? null : (stopped ?? end) - due;
}

/** What a clock ran through and what it stood still for, in turns. */
export function stretchesOf({ from, stopped, pauses }: StoryClock, end: number): (Stretch & { runs: boolean })[] {
  const until = stopped ?? end;
  const stretches: (Stretch & { runs: boolean })[] = [];
  let at = from;
  const add = (to: number, runs: boolean) => {
    if (to > at) stretches.push({ from: at, to, runs });
    at = Math.max(at, to);
  };
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    add(Math.min(pause.from, until), true);
    add(Math.min(pause.to, until), false);
  }
  add(until, true);
  return stretches;
}

/** What most of its time went on. */
export function longestPastime({ parts }: TicketStory): { pastime: PastimeName; minutes: number } | null {
  const sums = new Map<PastimeName, number>();
  for (const { pastime, from, to } of parts) sums.set(pastime, (sums.get(pastime) ?? 0) + to - from);
  let longest: { pastime: PastimeName; minutes: number } | null = null;
  for (const [pastime, minutes] of sums) {
    if (longest === null || minutes > longest.minutes) longest = { pastime, minutes };
  }
  return longest;
}
