/**
 * Work in hand: a touch begins, ends or is broken off. Causes stated and ways out offered during a touch are worked
 * out when it ends, at the minute at which the work had come that far, so they need no events of their own.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { L3 } from '../model/model.ts';
import { BATCH_ROWS, CALL_OUT, visitBatch } from '../observations/log.ts';
import { stopDiagnosis, stopResponse, stopSolution } from './clocks.ts';
import { concludeTouch } from './conclusion.ts';
import { COMPLETION, type Desk } from './desk.ts';
import { BUSY, GOES_HOME, STAYS } from './engineers.ts';
import { calendar, order } from './instruments.ts';
import { cancelQueueTimer, fillSeats, takeNext } from './queue.ts';
import { goHome, stepAway } from './shifts.ts';
import { CALLS_A_GHOST, FINDS_MISROUTE, IN_SERVICE, NEVER, NO_PIECE, NOWHERE, tickets } from './tickets.ts';
import { isOnTheWay, planVisit, startsOnSite } from './visit.ts';

/** What sums of work may be wrong by, as a share. */
const CRUMB = 1e-12;

/** A named engineer, taken off the idle list, begins a touch. */
export function begin(desk: Desk, ticket: number, engineer: number): void {
  const { engineers, model } = desk;
  const team = tickets.team[ticket];
  tickets.engineer[ticket] = engineer;
  tickets.owner[ticket] = engineer;
  engineers.status[engineer] = BUSY;
  engineers.ticket[engineer] = ticket;
  engineers.busySince[engineer] = desk.now;
  desk.seatsBusy[team]++;
  const person = engineers.person[engineer];
  const others = engineers.personBusy[person]++;

  const profile = model.staff.profiles[engineers.profile[engineer]];
  // Whoever finds out that the skill is wrong works at the usual pace.
  const speed = profile.speed[tickets.skill[ticket]] || 1;
  const { pace, slowDown } = model.staff.teams[team];
  start(desk, ticket, (pace / speed) * (1 + slowDown * others));
}

/** A counted seat begins a touch. */
export function beginAtSeat(desk: Desk, ticket: number, team: number): void {
  desk.seatsBusy[team]++;
  start(desk, ticket, desk.model.staff.teams[team].pace);
}

function start(desk: Desk, ticket: number, pace: number): void {
  const { now, model } = desk;
  cancelQueueTimer(ticket);
  if (desk.features.patience && tickets.patienceEvent[ticket] !== NONE) {
    calendar.cancel(tickets.patienceEvent[ticket]);
    tickets.patienceEvent[ticket] = NONE;
  }
  tickets.state[ticket] = IN_SERVICE;
  tickets.began[ticket] = now;
  tickets.touches[ticket]++;
  const team = model.staff.teams[tickets.team[ticket]];
  // The committee does not travel: what is left of a journey is for whoever goes on with the work.
  const journeyWaits = team.line > L3 && model.repair.onSiteTravel !== null && isOnTheWay(desk, ticket);
  const called = journeyWaits ? 0 : tickets.nextOverhead[ticket];
  // Triage, the committee and complaints are no answer to the customer. The response is owed to what the ticket was taken
  // for until now.
  if (tickets.outcome[ticket] <= FINDS_MISROUTE && !(desk.features.patience && tickets.ghost[ticket])) {
    const reply = team.replyMinutes[tickets.severity[ticket]];
    // Who is called out must first come to a desk.
    stopResponse(desk, ticket, now + called + reply);
  }
  if (tickets.touchesLeft[ticket] <= 0) planVisit(desk, ticket);
  if (tickets.pieceLeft[ticket] === NO_PIECE)
    tickets.pieceLeft[ticket] = tickets.workLeft[ticket] / tickets.touchesLeft[ticket];
  desk.note(ticket, 'begun');

  let overhead = called;
  if (model.repair.onSiteTravel !== null && team.line <= L3 && tickets.outcome[ticket] !== CALLS_A_GHOST) {
    overhead += startsOnSite(desk, ticket, overhead);
  }
  if (!journeyWaits) tickets.nextOverhead[ticket] = 0;
  tickets.overhead[ticket] = overhead;
  tickets.paceNow[ticket] = pace;
  const end = now + overhead + tickets.pieceLeft[ticket] * pace;
  tickets.pending[ticket] = calendar.schedule(end, COMPLETION, ticket);
}

/** A touch is done. Who did it looks for more work first, so that the ticket never overtakes those who wait already. */
export function complete(desk: Desk, ticket: number): void {
  tickets.pending[ticket] = NONE;
  const team = tickets.team[ticket];
  const engineer = tickets.engineer[ticket];
  advance(desk, ticket, tickets.pieceLeft[ticket]);
  tickets.pieceLeft[ticket] = NO_PIECE;
  tickets.touchesLeft[ticket]--;
  endTouch(desk, ticket);
  if (engineer === NONE) {
    desk.seatsBusy[team]--;
    fillSeats(desk, team);
  } else {
    free(desk, engineer);
    moveOn(desk, engineer);
  }
  concludeTouch(desk, ticket);
}

/** A touch is broken off: what was done stays done. The engineer is left without work and in nobody's line. */
export function interrupt(desk: Desk, ticket: number): void {
  const { now } = desk;
  calendar.cancel(tickets.pending[ticket]);
  tickets.pending[ticket] = NONE;
  const sinceWork = now - tickets.began[ticket] - tickets.overhead[ticket];
  const piece = tickets.pieceLeft[ticket];
  const done = sinceWork > 0 ? Math.min(piece, sinceWork / tickets.paceNow[ticket]) : 0;
  // What was not read yet must still be read, and who was on his way is not there yet.
  if (sinceWork < 0) {
    tickets.nextOverhead[ticket] = -sinceWork;
    if (desk.features.onSite && tickets.onSiteAt[ticket] > now) tickets.onSiteAt[ticket] = NEVER;
  }
  if (sinceWork >= 0) advance(desk, ticket, done);
  tickets.pieceLeft[ticket] = piece - done;
  const engineer = tickets.engineer[ticket];
  endTouch(desk, ticket);
  desk.note(ticket, 'interrupted');
  // The first look may have corrected the severity since it last stood in a line.
  order.rank[ticket] = desk.ranks.of(desk, ticket);
  free(desk, engineer);
}

/** Work has gone on by so many minutes: cause and way out are stated at the minute it reached them. */
export function advance(desk: Desk, ticket: number, done: number): void {
  const before = tickets.workLeft[ticket];
  const after = before - done;
  tickets.workLeft[ticket] = after;
  tickets.worked[ticket] += done;
  const start = tickets.began[ticket] + tickets.overhead[ticket];
  const { diagnosisAt, solutionAt, paceNow } = tickets;
  // Thresholds are work that is left; a rounding crumb must not put one off until the next touch.
  const reached = after - before * CRUMB;
  if (diagnosisAt[ticket] >= reached) {
    stopDiagnosis(desk, ticket, start + workUntil(before, diagnosisAt[ticket], done) * paceNow[ticket]);
  }
  if (solutionAt[ticket] >= reached) {
    stopSolution(desk, ticket, start + workUntil(before, solutionAt[ticket], done) * paceNow[ticket]);
  }
}

/** Work from what was left to a threshold, all of it done. */
function workUntil(before: number, threshold: number, done: number): number {
  return Math.min(done, Math.max(0, before - threshold));
}

function endTouch(desk: Desk, ticket: number): void {
  const { log } = desk;
  tickets.state[ticket] = NOWHERE;
  writeVisit(desk, ticket, tickets.began[ticket], 1);
  const engineer = tickets.engineer[ticket];
  if (engineer !== NONE && desk.engineers.onCall[engineer]) {
    log.duty(tickets.team[ticket], engineer, CALL_OUT, 1, tickets.began[ticket], desk.now);
  }
}

/** Writes a touch that ends now to the log; with NaN for its beginning, a wait that has led to none. */
export function writeVisit(desk: Desk, ticket: number, began: number, done: number): void {
  const { now, log } = desk;
  const row = visitBatch.rows++;
  visitBatch.serial[row] = tickets.serial[ticket];
  visitBatch.team[row] = tickets.team[ticket];
  visitBatch.engineer[row] = tickets.engineer[ticket];
  visitBatch.severity[row] = tickets.severity[ticket];
  visitBatch.skill[row] = tickets.skill[ticket];
  visitBatch.entered[row] = tickets.entered[ticket];
  visitBatch.began[row] = began;
  visitBatch.ended[row] = now;
  visitBatch.done[row] = done;
  if (visitBatch.rows === BATCH_ROWS) log.flushVisits();
}

function free(desk: Desk, engineer: number): void {
  const { engineers, now } = desk;
  engineers.ticket[engineer] = NONE;
  desk.seatsBusy[engineers.team[engineer]]--;
  engineers.busyMinutes[engineer] += now - engineers.busySince[engineer];
  engineers.personBusy[engineers.person[engineer]]--;
}

/** What a free engineer does now: goes home, steps away, or takes the next ticket. */
export function moveOn(desk: Desk, engineer: number): void {
  const { engineers } = desk;
  const then = engineers.afterTouch[engineer];
  if (engineers.onCall[engineer]) takeNext(desk, engineer);
  else if (then === STAYS) takeNext(desk, engineer);
  else if (then === GOES_HOME) goHome(desk, engineer);
  else stepAway(desk, engineer);
}
