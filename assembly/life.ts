/**
 * The life of a ticket on a plain desk, whole: it comes, waits for a seat, is worked on, goes up a line or is repaired,
 * returns if the repair does not hold, and leaves. It reads as the skeleton of the life that `src/desk` tells in full,
 * draws the same numbers and writes the same rows; a test holds the two to the last bit.
 */
import { COUNTED, ESCALATED, OWNED, REOPENED, SOLVED_BY_L1 } from '../src/observations/flags';
import { clearArrivals, entryTeam, nextArrival, takeArrival } from './arrivals';
import { clearCalendar, nextCompletion, schedule, takeCompletion } from './calendar';
import { clearJoins, headStart, join, takeFirst } from './line';
import { clearRows, writeTicket, writeVisit } from './rows';
import { replyMinutes, Team, teamAt } from './team';
import { clearTickets, coming, giveBack, hasCome, IN_SERVICE, NEVER, NOWHERE, present, Ticket, WAITING } from './ticket';
import { drawVisit } from './visit';

@external('host', 'seatsChange')
declare function seatsChange(now: f64): f64;

const L1: i32 = 0;

export let now: f64 = 0;
let periodEnd: f64 = 0;
let end: f64 = 0;
let stopAfterTickets: f64 = 0;
/** Arrivals so far; those of them that count and have not left. */
export let arrived: u32 = 0;
let countedPresent: i32 = 0;
/** When seats of a team change next. */
let seats: f64 = Infinity;
/** Places in a line are by when a ticket joined it, or by nothing but the order of joining. */
let keyed: bool = true;

/** Empties the desk for a run; then its first tickets are made ready. */
export function begin(start: f64, ofPeriod: f64, last: f64, tickets: f64, byTime: bool, ticketsFrom: usize, sources: i32, stretchMinutes: f64): void {
  clearTickets(ticketsFrom);
  clearCalendar(start, stretchMinutes);
  clearJoins();
  clearRows();
  now = start;
  periodEnd = ofPeriod;
  end = last;
  stopAfterTickets = tickets;
  keyed = byTime;
  arrived = 0;
  countedPresent = 0;
  clearArrivals(sources);
}

/**
 * Up to so many events; tells whether more are to come. A short stretch, since a routine is exchanged for its faster
 * version only when it is called again.
 */
export function run(events: i32): bool {
  const byCount = stopAfterTickets < Infinity;
  for (let event = 0; event < events; event++) {
    const completion = nextCompletion;
    const next = seats < completion ? seats : completion;
    const arrival = (arrived as f64) < stopAfterTickets ? nextArrival : Infinity;
    const first = arrival < next ? arrival : next;
    if (byCount) {
      if ((arrived as f64) >= stopAfterTickets && present == coming) return false;
      if (first == Infinity) return false;
    } else if (first > end || (first >= periodEnd && countedPresent == 0)) {
      // With tickets left the run was followed to its end; else it ended when the last had left.
      now = countedPresent > 0 ? end : min<f64>(end, max<f64>(now, periodEnd));
      return false;
    }
    now = first;
    // Arrivals come last among things that happen at one instant, ends of visits first.
    if (arrival < next) arrive();
    else if (seats < completion) seats = seatsChange(first);
    else complete(takeCompletion());
  }
  return true;
}

function arrive(): void {
  const ticket = takeArrival();
  hasCome();
  ticket.serial = arrived++;
  if (now >= 0 && now < periodEnd) {
    ticket.flags |= COUNTED;
    countedPresent++;
  }
  enter(ticket, entryTeam);
}

/** Takes a seat of the team, or waits for one. */
function enter(ticket: Ticket, team: Team): void {
  ticket.team = team.index as u8;
  ticket.entered = now;
  if (team.seatsBusy < team.seatsOpen) {
    work(ticket, team);
    return;
  }
  ticket.state = WAITING;
  ticket.key = keyed ? (ticket.flags & (REOPENED | OWNED) ? ticket.created : now) - headStart(ticket) : 0;
  join(team, ticket);
}

function work(ticket: Ticket, team: Team): void {
  const visit = ticket.visits++;
  if (visit > 0) drawVisit(team, ticket, visit);
  else ticket.response = now + replyMinutes(team, ticket.severity);
  team.seatsBusy++;
  ticket.state = IN_SERVICE;
  ticket.began = now;
  schedule(now + ticket.workLeft * team.pace, ticket);
}

/** Seats change when the outside says so. */
export function setSeatsChange(time: f64): void {
  seats = time;
}

/** Fills free seats with those who are first in the line. */
export function fillSeats(index: i32): void {
  const team = teamAt(index);
  while (team.waiting > 0 && team.seatsBusy < team.seatsOpen) work(takeFirst(team), team);
}

/** A visit is done. The seat is filled first, so that the ticket never overtakes those who wait already. */
function complete(ticket: Ticket): void {
  const team = teamAt(ticket.team);
  ticket.worked += ticket.workLeft;
  ticket.state = NOWHERE;
  writeVisit(ticket, now);
  team.seatsBusy--;
  fillSeats(team.index);
  if (ticket.escalates) {
    ticket.transfers++;
    ticket.flags |= ESCALATED;
    enter(ticket, teamAt(team.nextTeam));
    return;
  }
  if (ticket.solution == NEVER) ticket.solution = now;
  if (ticket.repairChance < team.failure) {
    ticket.failedRepairs++;
    ticket.flags |= REOPENED;
    enter(ticket, teamAt(team.seniorTeam));
    return;
  }
  if (team.line == L1 && (ticket.flags & (ESCALATED | REOPENED)) == 0) ticket.flags |= SOLVED_BY_L1;
  if (ticket.flags & COUNTED) {
    writeTicket(ticket, now);
    countedPresent--;
  }
  giveBack(ticket);
}
