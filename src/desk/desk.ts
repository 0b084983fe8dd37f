/**
 * The desk: the whole state of a run in one place. Its story is told by the event routines beside this file:
 *
 *   arrivals ─▶ welcome ─▶ triage ─▶ queue ─▶ work ─▶ conclusion ─▶ closing
 *                  │                   ▲  ▲      │        │
 *                forum                 │  └ away ┘        └ back to the queue: next line, transfer, failed repair
 *                                      └ committee
 *
 * The desk knows the model, the kernel and the log; it knows no statistics, no files and no wall-clock time.
 */
import { sheet } from '../kernel/drawSheet.ts';
import { NONE } from '../kernel/eventCalendar.ts';
import { childKey, type Key, pair, uniform, uniformPair } from '../kernel/random.ts';
import { WaitingLine } from '../kernel/waitingLine.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Mix, Model } from '../model/model.ts';
import { COUNTED, type Happening, Log } from '../observations/log.ts';
import { whoWords } from '../scenario/words.ts';
import type { Accounts } from './accounts.ts';
import type { Arrivals } from './arrivals.ts';
import { Engineers } from './engineers.ts';
import { type Certain, certainOf, type Features, featuresOf } from './features.ts';
import { calendar, order } from './instruments.ts';
import { keyRule, Ranks } from './order.ts';
import { plainDesk } from './plainDesk.ts';
import { PlainRun } from './plainRun.ts';
import { VISIT_CHANCES } from './purposes.ts';
import { Stays } from './stays.ts';
import { tickets } from './tickets.ts';

/** Kinds of events in the order in which they happen at one instant. */
export const COMPLETION = 1;
export const RELEASE = 2;
export const SHIFT_OPENS = 3;
export const SHIFT_CLOSES = 4;
export const SEATS_CHANGE = 5;
export const SYNC_ENGINEER = 6;
export const RETURN = 7;
export const ABANDONMENT = 8;
export const QUEUE_TIMER = 9;
export const COMMITTEE_DUE = 10;
export const REDIAL = 11;

export const OWNER_LANE = 0;
export const OVERFLOW_LANE = 1;

/** Gives a ticket its place in the line: a smaller number is served earlier within its rank. */
export type OrderKey = (desk: Desk, ticket: number) => number;

/** Arrivals in a stretch of the calendar: a few, since the stretch at hand is kept in order. */
const NEAR_TICKETS = 4;

export class Desk {
  readonly model: Model;
  readonly features: Features;
  readonly certain: Certain;
  readonly calendar = calendar;
  readonly tickets = tickets;
  readonly stays = new Stays();
  readonly order = order;
  readonly engineers: Engineers;
  /** Waiting lines by team × skill, and the first of each. */
  readonly lines: readonly WaitingLine[];
  readonly firstOfLine: Int32Array;
  readonly skills: number;
  /** The stretch of time that the calendar keeps in order. */
  readonly nearMinutes: number;
  readonly teamsOfLine: readonly Int32Array[];
  /** By team: seats or engineers in use, seats open (counted teams), engineers on shift and those logged in (named teams), tickets waiting. */
  readonly seatsBusy: Int32Array;
  readonly seatsOpen: Int32Array;
  readonly seatStep: Int32Array;
  readonly seatsSince: Float64Array;
  readonly onShift: Int32Array;
  readonly onDuty: Int32Array;
  readonly waiting: Int32Array;
  /** By roster group: its next interval. */
  readonly rosterStep: Int32Array;
  /** Profiles of each team, and by team × skill those that have the skill, the most expert first. */
  readonly profilesOfTeam: readonly Int32Array[];
  readonly expertsOfTeam: readonly Int32Array[];
  readonly firstEngineerOfTeam: Int32Array;
  readonly endEngineerOfTeam: Int32Array;

  log = new Log([]);
  accounts!: Accounts;
  arrivals!: Arrivals;
  /** What is taken next: the class first, then the key inside it. */
  readonly ranks: Ranks;
  readonly keyOf: OrderKey;
  /** Does anybody want the steps of tickets? Then each is taken one by one, on a plain desk too. */
  tracing = false;
  /** The compiled life of this run's tickets; null where they live the full one. */
  plain: PlainRun | null = null;
  private readonly ifPlain: PlainRun | null;
  key: Key = { high: 0, low: 0 };
  now = 0;
  /** Arrivals so far; tickets of any kind created so far; those of them that count and have not left. */
  arrived = 0;
  created = 0;
  countedPresent = 0;

  constructor(model: Model, ownOrder: OrderKey | null = null) {
    const { staff, names } = model;
    this.model = model;
    this.features = featuresOf(model);
    this.certain = certainOf(model);
    this.engineers = new Engineers(staff, this.order, whoWords[model.routing.who] === 'least-busy');
    this.ranks = new Ranks(model);
    this.keyOf = ownOrder ?? keyRule(model);
    this.nearMinutes = NEAR_TICKETS / ticketsPerMinute(model);
    this.skills = names.skills.length;
    const teams = staff.teams.length;
    const lines = teams * this.skills;
    this.firstOfLine = new Int32Array(lines);
    this.lines = Array.from({ length: lines }, (_, line) => new WaitingLine(this.order, this.firstOfLine, line));
    this.teamsOfLine = model.lines.map((_, line) =>
      Int32Array.from(staff.teams.flatMap((team, index) => (team.line === line ? [index] : []))),
    );
    this.seatsBusy = new Int32Array(teams);
    this.seatsOpen = new Int32Array(teams);
    this.seatStep = new Int32Array(teams);
    this.seatsSince = new Float64Array(teams);
    this.onShift = new Int32Array(teams);
    this.onDuty = new Int32Array(teams);
    this.waiting = new Int32Array(teams);
    this.rosterStep = new Int32Array(staff.groups.length);
    this.profilesOfTeam = staff.teams.map((_, team) =>
      Int32Array.from(staff.profiles.flatMap((profile, index) => (profile.team === team ? [index] : []))),
    );
    this.expertsOfTeam = staff.teams.flatMap((_, team) =>
      names.skills.map((_, skill) =>
        Int32Array.from(
          [...this.profilesOfTeam[team]]
            .filter((profile) => staff.profiles[profile].speed[skill] > 0)
            .sort((a, b) => expertise(model, b, skill) - expertise(model, a, skill) || a - b),
        ),
      ),
    );
    this.firstEngineerOfTeam = Int32Array.from(staff.teams, (_, team) => {
      const first = staff.engineerTeam.indexOf(team);
      return first === NONE ? 0 : first;
    });
    this.endEngineerOfTeam = Int32Array.from(staff.teams, (_, team) => staff.engineerTeam.lastIndexOf(team) + 1);
    const plain = ownOrder === null ? plainDesk(model) : null;
    this.ifPlain = plain === null ? null : new PlainRun(this, plain);
  }

  /** Empties the desk for a replication of its own key; `isWatched` when somebody looks at it event by event. */
  reset(seed: Key, replication: number, log: Log, isWatched = false): void {
    this.key = childKey(seed, replication, 0);
    this.log = log;
    log.begin();
    sheet.begin();
    this.tracing = !Number.isNaN(log.traced);
    this.calendar.reset(this.nearMinutes);
    tickets.reset();
    this.stays.reset();
    this.order.reset();
    this.engineers.reset();
    for (const line of this.lines) line.reset();
    this.seatsBusy.fill(0);
    this.seatsOpen.fill(0);
    this.seatStep.fill(0);
    this.onShift.fill(0);
    this.onDuty.fill(0);
    this.waiting.fill(0);
    this.rosterStep.fill(0);
    this.now = this.model.span.start;
    this.arrived = 0;
    this.created = 0;
    this.countedPresent = 0;
    this.plain = this.ifPlain !== null && !this.tracing && !isWatched && this.ifPlain.begin() ? this.ifPlain : null;
  }

  /** A uniform number for a ticket's own cause. */
  draw(ticket: number, purpose: number, occurrence: number): number {
    return uniform(tickets.keyHigh[ticket], tickets.keyLow[ticket], purpose, occurrence);
  }

  /** Does something of this probability happen to the ticket? Certainty draws nothing. */
  happens(probability: number, ticket: number, purpose: number, occurrence: number): boolean {
    if (probability <= 0) return false;
    if (probability >= 1) return true;
    return this.draw(ticket, purpose, occurrence) < probability;
  }

  /** Does the ticket's visit escalate, with this probability? */
  escalates(probability: number, ticket: number, visit: number): boolean {
    this.drawChances(ticket, visit);
    return pair[0] < probability;
  }

  /** Does the repair at the end of the visit fail, with this probability? */
  repairFails(probability: number, ticket: number, visit: number): boolean {
    this.drawChances(ticket, visit);
    return pair[1] < probability;
  }

  /** Leaves both chances of a visit in the random numbers' `pair`. */
  drawChances(ticket: number, visit: number): void {
    uniformPair(tickets.keyHigh[ticket], tickets.keyLow[ticket], VISIT_CHANCES, visit);
  }

  has(ticket: number, flag: number): boolean {
    return (tickets.flags[ticket] & flag) !== 0;
  }

  mark(ticket: number, flag: number): void {
    tickets.flags[ticket] |= flag;
  }

  /** A place for a new ticket; columns grow here and nowhere else. */
  takeTicket(): number {
    if (tickets.full()) {
      tickets.grow(tickets.capacity * 2);
      this.order.reserve(tickets.capacity);
    }
    return tickets.take();
  }

  dropTicket(ticket: number): void {
    if (this.features.changesCalendar) this.stays.forget(tickets.firstStay[ticket]);
    if (this.has(ticket, COUNTED)) this.countedPresent--;
    tickets.giveBack(ticket);
  }

  /** Notes a step of a ticket's life, if somebody asked for it. */
  note(ticket: number, what: Happening): void {
    if (this.tracing) this.write(ticket, what);
  }

  private write(ticket: number, what: Happening): void {
    const { log } = this;
    if (log.traced === tickets.serial[ticket] || log.traced === -1) {
      log.happened(tickets.serial[ticket], this.now, what, tickets.team[ticket], tickets.engineer[ticket]);
    }
  }
}

/** About how many tickets come in a minute; not the truth of any hour. */
function ticketsPerMinute({ demand, span }: Model): number {
  const fromRegions = demand.regions.reduce((sum, { meanPerSlot }) => sum + meanPerSlot / SLOT_MINUTES, 0);
  const { recorded } = demand;
  return fromRegions + (recorded === null ? 0 : recorded.times.length / (span.end - span.start));
}

function expertise(model: Model, profile: number, skill: number): number {
  const { speed, quality } = model.staff.profiles[profile];
  return speed[skill] * quality[skill];
}

/** Draws among few by cumulative shares. */
export function pick(mix: Mix, u: number): number {
  let index = 0;
  while (u >= mix[index]) index++;
  return index;
}
