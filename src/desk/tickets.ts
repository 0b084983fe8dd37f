/**
 * Tickets on the desk as columns; a number is a place in them, used again when its ticket has left.
 */
import { widened } from '../kernel/widened.ts';

/** A time that has not come. Below any simulated time, warm-up included. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** No piece of work has been cut off for the present touch. */
export const NO_PIECE = -1;

/** Where a ticket is. */
export const NOWHERE = 0;
export const WAITING = 1;
export const IN_SERVICE = 2;
export const AWAY = 3;
/** Made ready for a time that has not come. */
export const COMING = 4;

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

/**
 * Every column is made in its declaration: a field that has only ever held one kind of array is read without asking what
 * it holds, which halves the machine code of an access.
 */
const FIRST_CAPACITY = 32_768;
const numbers = () => new Float64Array(FIRST_CAPACITY);
const indices = () => new Int32Array(FIRST_CAPACITY);
const bytes = () => new Uint8Array(FIRST_CAPACITY);

export class TicketColumns {
  capacity = FIRST_CAPACITY;
  /** Places in use, and how many of them are for tickets that have yet to come. */
  present = 0;
  coming = 0;
  /** Places from here on have not been used in this run. */
  used = 0;
  private free = indices();
  private freeCount = 0;

  serial = numbers();
  created = numbers();
  promised = numbers();
  response = numbers();
  diagnosis = numbers();
  solution = numbers();
  repair = numbers();
  dueResponse = numbers();
  dueDiagnosis = numbers();
  dueSolution = numbers();
  dueRepair = numbers();
  /** Minutes during which pausable clocks stood still: around the clock, and in the ticket's business calendar. */
  pausedElapsed = numbers();
  pausedOpen = numbers();
  pauseSince = numbers();
  /** From when clocks count: as `promised`, unless a correction began them again. */
  clockStart = numbers();
  /** For clocks that follow the team: since when it counts on the present team's calendar. */
  clockSegment = numbers();
  /** Joined the line in which it waits; work on this touch began. */
  entered = numbers();
  began = numbers();
  /** Minutes before this touch's work proper: reading, travel, being called out; and what the next touch owes. */
  overhead = numbers();
  nextOverhead = numbers();
  /** Minutes on the clock for a minute of work, on this touch. */
  paceNow = numbers();
  /** Work left of the visit and of its present touch; the rest at which cause and way out are stated. */
  workLeft = numbers();
  pieceLeft = numbers();
  diagnosisAt = numbers();
  solutionAt = numbers();
  worked = numbers();
  onSiteAt = numbers();

  keyHigh = indices();
  keyLow = indices();
  /** First of its stays with teams, where clocks follow the team. */
  firstStay = indices();
  slot = indices();
  number = indices();
  child = indices();
  account = indices();
  engineer = indices();
  owner = indices();
  team = indices();
  line = indices();
  queue = indices();
  pending = indices();
  queueTimer = indices();
  patienceEvent = indices();
  committeeEvent = indices();
  flags = indices();
  visits = indices();
  touches = indices();
  touchesLeft = indices();
  questionsLeft = indices();
  questions = indices();
  transfers = indices();
  failedRepairs = indices();

  source = bytes();
  severity = bytes();
  assigned = bytes();
  plan = bytes();
  addOns = bytes();
  channel = bytes();
  region = bytes();
  skill = bytes();
  assignedSkill = bytes();
  complexity = bytes();
  version = bytes();
  state = bytes();
  away = bytes();
  outcome = bytes();
  /** The line it waits at, which for triage, committee and experience is not its support line. */
  bench = bytes();
  hiddenFailure = bytes();
  ghost = bytes();
  hearing = bytes();
  storm = bytes();
  thirdParty = bytes();
  questionsPlanned = bytes();

  constructor() {
    this.reset();
  }

  reset(): void {
    this.present = 0;
    this.coming = 0;
    this.used = 0;
    this.state.fill(NOWHERE);
    this.freeCount = this.capacity;
    for (let ticket = 0; ticket < this.capacity; ticket++) this.free[ticket] = this.capacity - 1 - ticket;
  }

  full(): boolean {
    return this.freeCount === 0;
  }

  take(): number {
    this.present++;
    const ticket = this.free[--this.freeCount];
    if (ticket >= this.used) this.used = ticket + 1;
    return ticket;
  }

  giveBack(ticket: number): void {
    this.present--;
    this.state[ticket] = NOWHERE;
    this.free[this.freeCount++] = ticket;
  }

  /** All growth of the population is here. */
  grow(capacity: number): void {
    const columns = this as unknown as Record<string, unknown>;
    for (const [name, column] of Object.entries(this)) {
      if (!(column instanceof Float64Array || column instanceof Int32Array || column instanceof Uint8Array)) continue;
      columns[name] = widened<Float64Array | Int32Array | Uint8Array>(column, capacity);
    }
    for (let ticket = capacity - 1; ticket >= this.capacity; ticket--) this.free[this.freeCount++] = ticket;
    this.capacity = capacity;
  }
}

export const tickets = new TicketColumns();
