/**
 * Coming events as a plain sorted list. At one instant the kinds happen in the order written here, inside a kind what
 * was scheduled first happens first. A cancelled event is simply taken out.
 */
export const kinds = [
  'completion',
  'release',
  'shift opens',
  'shift closes',
  'seats change',
  'hour away',
  'return',
  'abandonment',
  'wait is over',
  'committee date',
  'redial',
] as const;
export type Kind = (typeof kinds)[number];

export interface Coming {
  readonly time: number;
  readonly kind: Kind;
  readonly order: number;
  readonly happens: () => void;
}

export class Timeline {
  now: number;
  private readonly coming: Coming[] = [];
  private scheduled = 0;

  constructor(start: number) {
    this.now = start;
  }

  at(time: number, kind: Kind, happens: () => void): Coming {
    const event = { time, kind, order: this.scheduled++, happens };
    // Most events come late: the search begins at the end.
    const before = this.coming.findLastIndex((other) => earlier(other, event));
    this.coming.splice(before + 1, 0, event);
    return event;
  }

  cancel(event: Coming | null): void {
    if (event === null) return;
    const place = this.coming.indexOf(event);
    if (place < 0) throw new Error(`${event.kind} has happened already and cannot be cancelled`);
    this.coming.splice(place, 1);
  }

  /** Time of the first event, infinite when there is none. */
  nextTime(): number {
    return this.coming.length === 0 ? Number.POSITIVE_INFINITY : this.coming[0].time;
  }

  happenNext(): void {
    this.coming.shift()!.happens();
  }
}

function earlier(a: Coming, b: Coming): boolean {
  if (a.time !== b.time) return a.time < b.time;
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) < kinds.indexOf(b.kind);
  return a.order < b.order;
}
