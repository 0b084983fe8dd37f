/** The sums that are kept of a customer account during a replication: where each stands in the account's stretch of a column. */
import { channels, clocks, severities } from '../scenario/words.ts';

/** Numbers of tickets, unless said otherwise. */
const single = [
  'created',
  'resolved',
  'open',
  'excluded',
  /** Handled by staff to the end; of these: */
  'handled',
  'firstLine',
  'reopened',
  'answered',
  'satisfaction',
  'repaired',
  'committee',
  'broken',
  /** Minutes past due of all clocks, and of the worst clock. */
  'overdue',
  'longestOverdue',
  /** Minutes from creation to solution, of critical and serious tickets and of critical ones. */
  'interruption',
  'outage',
] as const;
export type Single = (typeof single)[number];

/** What is kept of each clock of each severity: minutes taken and how often, promises kept and judged. */
export const OF_CLOCK = { minutes: 0, stopped: 1, kept: 2, judged: 3 } as const;
const OF_CLOCK_WIDTH = 4;

export class CustomerFields {
  readonly width: number;
  readonly months: number;
  readonly of = Object.fromEntries(single.map((name, place) => [name, place])) as Readonly<Record<Single, number>>;
  private readonly byMonth: number;

  constructor(months: number) {
    this.months = months;
    this.byMonth = this.ofChannel(channels.length);
    this.width = this.byMonth + 3 * months;
  }

  /** Where the four numbers of `OF_CLOCK` begin. */
  ofClock(severity: number, clock: number): number {
    return single.length + (severity * clocks.length + clock) * OF_CLOCK_WIDTH;
  }

  ofSeverity(severity: number): number {
    return this.ofClock(severities.length, 0) + severity;
  }

  ofChannel(channel: number): number {
    return this.ofSeverity(severities.length) + channel;
  }

  /** Created in a month. */
  ofMonth(month: number): number {
    return this.byMonth + month;
  }

  /** Promises kept and judged as credits count them, by the month of creation. */
  creditKept(month: number): number {
    return this.byMonth + this.months + month;
  }

  creditJudged(month: number): number {
    return this.byMonth + 2 * this.months + month;
  }
}
