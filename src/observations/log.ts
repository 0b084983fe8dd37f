/**
 * The log: what happened, as columns, handed on in batches. One schema serves simulated runs and recorded
 * history alike. Times are minutes since the period's start; -1 in a column of indices means none, NaN in a column of times never.
 */

import { compiledMemory } from '../kernel/compiledMemory.ts';
import { BATCH_ROWS, hereInMemory, indices, layAt, numbers } from './batchMemory.ts';

export { BATCH_ROWS } from './batchMemory.ts';
export * from './flags.ts';
export * from './outcomes.ts';

/** Columns that a desk without the feature never writes; `begin` fills them. */
const nevers = numbers;

/** One row for each touch: a ticket waited for a team and was worked on. */
export class Visits {
  rows = 0;
  /** Where it lies for compiled code; 0 where it does not. */
  readonly place = hereInMemory();
  readonly serial = numbers();
  readonly team = indices();
  readonly engineer = indices();
  readonly severity = indices();
  readonly skill = indices();
  /** Joined the line, work began, work ended or was broken off. A wait that a caller gave up, or that the run's end cut off, has no beginning. */
  readonly entered = numbers();
  readonly began = numbers();
  readonly ended = numbers();
  /** 1 when the touch ended or was broken off or the caller gave up, 0 when the run's end cut it off. */
  readonly done = indices();
}

export const outcomeNames = ['closed', 'open', 'deflected', 'abandoned', 'autoClosed', 'forumAnswered'] as const;

/** One row for each ticket, written when it leaves or when the run ends. */
export class Tickets {
  rows = 0;
  readonly place = hereInMemory();
  readonly serial = numbers();
  /** What makes its id: source, time slot, number in the slot, and the how-manieth child. */
  readonly source = indices();
  readonly slot = indices();
  readonly number = indices();
  readonly child = indices();
  readonly account = indices();
  readonly severity = indices();
  readonly assigned = indices();
  readonly plan = indices();
  readonly addOns = indices();
  readonly channel = indices();
  readonly region = indices();
  readonly skill = indices();
  readonly complexity = indices();
  readonly version = indices();
  readonly line = indices();
  readonly flags = indices();
  readonly outcome = indices();
  readonly created = numbers();
  /** From when promises count: creation, or the moment staff took a forum post over. */
  readonly promised = numbers();
  readonly response = numbers();
  readonly diagnosis = numbers();
  readonly solution = numbers();
  readonly repair = numbers();
  readonly closed = numbers();
  /** Due instants; NaN where nothing is promised. */
  readonly dueResponse = nevers();
  readonly dueDiagnosis = nevers();
  readonly dueSolution = nevers();
  readonly dueRepair = nevers();
  readonly paused = numbers();
  readonly worked = numbers();
  readonly onSiteAt = nevers();
  readonly touches = indices();
  readonly transfers = indices();
  readonly failedRepairs = indices();
  readonly questions = indices();
  /** 1 to 5, NaN when the survey was not answered. */
  readonly satisfaction = numbers();
}

/** The columns in which each clock's stop and due instant stand, in the order of the clocks. */
export const clockColumns = [
  { stop: 'response', due: 'dueResponse' },
  { stop: 'diagnosis', due: 'dueDiagnosis' },
  { stop: 'solution', due: 'dueSolution' },
  { stop: 'repair', due: 'dueRepair' },
] as const;

/** Kinds of time that staff spend. */
export const LOGGED_IN = 0;
export const PAID = 1;
export const OVERTIME = 2;
export const CALL_OUT = 3;

/** One row for each stretch of staff time. */
export class Duties {
  rows = 0;
  readonly team = indices();
  readonly engineer = indices();
  readonly kind = indices();
  /** How many seats the row speaks of; 1 for a named engineer. */
  readonly seats = indices();
  readonly from = numbers();
  readonly to = numbers();
}

/** What happened to a ticket, step by step; only written for tickets somebody asked about. */
export const happenings = [
  'created',
  'confirmed',
  'deflected',
  'posted',
  'takenOver',
  'triaged',
  'reclassified',
  'queued',
  'begun',
  'set aside',
  'asked',
  'replied',
  'responded',
  'diagnosed',
  'solved',
  'repaired',
  'takenBack',
  'interrupted',
  'transferred',
  'escalated',
  'failed',
  'released',
  'tested',
  'reopened',
  'committee',
  'planned',
  'waitsForThirdParty',
  'abandoned',
  'redialled',
  'autoClosed',
  'closed',
  'surveyed',
  'complained',
  'forumAnswered',
  'dispatched',
  'waitsForRelease',
  'tidedOver',
] as const;
export type Happening = (typeof happenings)[number];

export class Happenings {
  rows = 0;
  readonly serial = numbers();
  readonly at = numbers();
  readonly what = indices();
  readonly team = indices();
  readonly engineer = indices();
}

/** Who takes batches. A reader must be done with a batch when it returns: the columns are used again. */
export interface LogReader {
  visits?(batch: Visits): void;
  tickets?(batch: Tickets): void;
  duties?(batch: Duties): void;
  happenings?(batch: Happenings): void;
}

/**
 * The batches in hand. All logs of a thread fill the same ones, since runs follow one another: as constants of a module
 * their columns lie where the compiler knows.
 */
const VISITS_AT = 4096;
const TICKETS_AT = VISITS_AT + 16 * 1024;
export const visitBatch = layAt(VISITS_AT, () => new Visits());
export const ticketBatch = layAt(TICKETS_AT, () => new Tickets());

/** Columns lose their memory when it grows, and must be found anew. */
export function findBatches(): void {
  if (compiledMemory === null || visitBatch.serial.buffer === compiledMemory.buffer) return;
  const { rows: visits } = visitBatch;
  const { rows: closed } = ticketBatch;
  Object.assign(
    visitBatch,
    layAt(VISITS_AT, () => new Visits()),
    { rows: visits },
  );
  Object.assign(
    ticketBatch,
    layAt(TICKETS_AT, () => new Tickets()),
    { rows: closed },
  );
}

export class Log {
  readonly visits = visitBatch;
  readonly tickets = ticketBatch;
  readonly duties = new Duties();
  readonly happenings = new Happenings();
  /** Serial of the ticket whose steps are wanted; -1 for all; NaN for none. */
  traced = Number.NaN;
  private readonly readers: readonly LogReader[];

  constructor(readers: readonly LogReader[]) {
    this.readers = readers;
  }

  /** Empty batches for a run: forgets rows that a run broken off has left, and columns that this desk may never write. */
  begin(): void {
    findBatches();
    for (const batch of [this.visits, this.tickets, this.duties, this.happenings]) batch.rows = 0;
    const { dueResponse, dueDiagnosis, dueSolution, dueRepair, onSiteAt, questions } = this.tickets;
    for (const column of [dueResponse, dueDiagnosis, dueSolution, dueRepair, onSiteAt]) column.fill(Number.NaN);
    questions.fill(0);
  }

  flushVisits(): void {
    for (const reader of this.readers) reader.visits?.(this.visits);
    this.visits.rows = 0;
  }

  flushTickets(): void {
    for (const reader of this.readers) reader.tickets?.(this.tickets);
    this.tickets.rows = 0;
  }

  flushDuties(): void {
    for (const reader of this.readers) reader.duties?.(this.duties);
    this.duties.rows = 0;
  }

  flushHappenings(): void {
    for (const reader of this.readers) reader.happenings?.(this.happenings);
    this.happenings.rows = 0;
  }

  flush(): void {
    this.flushVisits();
    this.flushTickets();
    this.flushDuties();
    this.flushHappenings();
  }

  duty(team: number, engineer: number, kind: number, seats: number, from: number, to: number): void {
    if (!(to > from)) return;
    const { duties } = this;
    const row = duties.rows++;
    duties.team[row] = team;
    duties.engineer[row] = engineer;
    duties.kind[row] = kind;
    duties.seats[row] = seats;
    duties.from[row] = from;
    duties.to[row] = to;
    if (duties.rows === BATCH_ROWS) this.flushDuties();
  }

  happened(serial: number, at: number, what: Happening, team: number, engineer: number): void {
    const table = this.happenings;
    const row = table.rows++;
    table.serial[row] = serial;
    table.at[row] = at;
    table.what[row] = happenings.indexOf(what);
    table.team[row] = team;
    table.engineer[row] = engineer;
    if (table.rows === BATCH_ROWS) this.flushHappenings();
  }
}
