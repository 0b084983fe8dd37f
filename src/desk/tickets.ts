/**
 * Tickets on the desk as columns; a number is a place in them, used again when its ticket has left.
 */

/** A time that has not come. Below any simulated time, warm-up included. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** Where a ticket is. */
export const NOWHERE = 0;
export const WAITING = 1;
export const IN_SERVICE = 2;
export const AWAY = 3;

/** Why it is away. */
export const AT_FORUM = 1;
export const IN_TRANSFER = 2;
export const WITH_CUSTOMER = 3;
export const SET_ASIDE = 4;
export const WITH_THIRD_PARTY = 5;
export const AWAITS_RELEASE = 6;
export const IN_CUSTOMER_TEST = 7;
export const GOES_SILENT = 8;
export const IN_TRIAGE = 9;
export const IN_HANDOVER = 10;

/** What the visit in hand will come to. */
export const UNPLANNED = 0;
export const SOLVES = 1;
export const ESCALATES = 2;
export const FINDS_MISROUTE = 3;
export const TRIAGES = 4;
export const DELIBERATES = 5;
export const HEARS_COMPLAINT = 6;
export const CALLS_A_GHOST = 7;

/** Whether the committee must hear it: not, not yet, done. */
export const NO_HEARING = 0;
export const AWAITS_HEARING = 1;
export const HEARD = 2;

const doubles = [
  'serial',
  'created',
  'promised',
  'response',
  'diagnosis',
  'solution',
  'repair',
  'dueResponse',
  'dueDiagnosis',
  'dueSolution',
  'dueRepair',
  'pausedElapsed',
  'pausedOpen',
  'pauseSince',
  'clockStart',
  'clockSegment',
  'countedOpen',
  'entered',
  'began',
  'overhead',
  'nextOverhead',
  'paceNow',
  'workLeft',
  'pieceLeft',
  'diagnosisAt',
  'solutionAt',
  'worked',
  'onSiteAt',
] as const;
const integers = [
  'keyHigh',
  'keyLow',
  'slot',
  'number',
  'child',
  'account',
  'engineer',
  'owner',
  'team',
  'line',
  'queue',
  'pending',
  'queueTimer',
  'patienceEvent',
  'committeeEvent',
  'flags',
  'visits',
  'touches',
  'touchesLeft',
  'questionsLeft',
  'questions',
  'transfers',
  'failedRepairs',
] as const;
const bytes = [
  'source',
  'severity',
  'assigned',
  'plan',
  'addOns',
  'channel',
  'region',
  'skill',
  'assignedSkill',
  'complexity',
  'version',
  'state',
  'away',
  'outcome',
  'bench',
  'hiddenFailure',
  'ghost',
  'hearing',
  'storm',
  'thirdParty',
  'questionsPlanned',
] as const;

export class TicketColumns {
  capacity = 0;
  /** Tickets on the desk now. */
  present = 0;
  private free = new Int32Array(0);
  private freeCount = 0;

  serial!: Float64Array;
  created!: Float64Array;
  promised!: Float64Array;
  response!: Float64Array;
  diagnosis!: Float64Array;
  solution!: Float64Array;
  repair!: Float64Array;
  dueResponse!: Float64Array;
  dueDiagnosis!: Float64Array;
  dueSolution!: Float64Array;
  dueRepair!: Float64Array;
  /** Minutes during which pausable clocks stood still: around the clock, and in the ticket's business calendar. */
  pausedElapsed!: Float64Array;
  pausedOpen!: Float64Array;
  pauseSince!: Float64Array;
  /** From when clocks count: as `promised`, unless a correction began them again. */
  clockStart!: Float64Array;
  /** For clocks that follow the team: since when it counts on the present team's calendar, and open minutes before. */
  clockSegment!: Float64Array;
  countedOpen!: Float64Array;
  /** Joined the line in which it waits; work on this touch began. */
  entered!: Float64Array;
  began!: Float64Array;
  /** Minutes before this touch's work proper: reading, travel, being called out; and what the next touch owes. */
  overhead!: Float64Array;
  nextOverhead!: Float64Array;
  /** Minutes on the clock for a minute of work, on this touch. */
  paceNow!: Float64Array;
  /** Work left of the visit and of its present touch; the rest at which cause and way out are stated. */
  workLeft!: Float64Array;
  pieceLeft!: Float64Array;
  diagnosisAt!: Float64Array;
  solutionAt!: Float64Array;
  worked!: Float64Array;
  onSiteAt!: Float64Array;

  keyHigh!: Int32Array;
  keyLow!: Int32Array;
  slot!: Int32Array;
  number!: Int32Array;
  child!: Int32Array;
  account!: Int32Array;
  engineer!: Int32Array;
  owner!: Int32Array;
  team!: Int32Array;
  line!: Int32Array;
  queue!: Int32Array;
  pending!: Int32Array;
  queueTimer!: Int32Array;
  patienceEvent!: Int32Array;
  committeeEvent!: Int32Array;
  flags!: Int32Array;
  visits!: Int32Array;
  touches!: Int32Array;
  touchesLeft!: Int32Array;
  questionsLeft!: Int32Array;
  questions!: Int32Array;
  transfers!: Int32Array;
  failedRepairs!: Int32Array;

  source!: Uint8Array;
  severity!: Uint8Array;
  assigned!: Uint8Array;
  plan!: Uint8Array;
  addOns!: Uint8Array;
  channel!: Uint8Array;
  region!: Uint8Array;
  skill!: Uint8Array;
  assignedSkill!: Uint8Array;
  complexity!: Uint8Array;
  version!: Uint8Array;
  state!: Uint8Array;
  away!: Uint8Array;
  outcome!: Uint8Array;
  /** The line it waits at, which for triage, committee and experience is not its support line. */
  bench!: Uint8Array;
  hiddenFailure!: Uint8Array;
  ghost!: Uint8Array;
  hearing!: Uint8Array;
  storm!: Uint8Array;
  thirdParty!: Uint8Array;
  questionsPlanned!: Uint8Array;

  constructor(capacity = 256) {
    this.grow(capacity);
  }

  reset(): void {
    this.present = 0;
    this.state.fill(NOWHERE);
    this.freeCount = this.capacity;
    for (let ticket = 0; ticket < this.capacity; ticket++) this.free[ticket] = this.capacity - 1 - ticket;
  }

  full(): boolean {
    return this.freeCount === 0;
  }

  take(): number {
    this.present++;
    return this.free[--this.freeCount];
  }

  giveBack(ticket: number): void {
    this.present--;
    this.state[ticket] = NOWHERE;
    this.free[this.freeCount++] = ticket;
  }

  /** All growth of the population is here. */
  grow(capacity: number): void {
    const columns = this as unknown as Record<string, Float64Array | Int32Array | Uint8Array | undefined>;
    const widen = (
      names: readonly string[],
      Column: new (length: number) => Float64Array | Int32Array | Uint8Array,
    ) => {
      for (const name of names) {
        const wider = new Column(capacity);
        const old = columns[name];
        if (old) wider.set(old as never);
        columns[name] = wider;
      }
    };
    widen(doubles, Float64Array);
    widen(integers, Int32Array);
    widen(bytes, Uint8Array);
    const free = new Int32Array(capacity);
    free.set(this.free.subarray(0, this.freeCount));
    this.free = free;
    for (let ticket = capacity - 1; ticket >= this.capacity; ticket--) this.free[this.freeCount++] = ticket;
    this.capacity = capacity;
  }
}
