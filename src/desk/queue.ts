/**
 * Joining a line and being taken from it. A ticket goes to its owner if he is free, else to a free engineer of the
 * team that suits it, else it waits; an engineer who becomes free takes the first of all he may take.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { NOBODY, type WaitingLine } from '../kernel/waitingLine.ts';
import { COMMITTEE as COMMITTEE_LINE, L3 } from '../model/model.ts';
import { shiftEnds } from '../scenario/words.ts';
import { followTeam, stopSolution } from './clocks.ts';
import { ABANDONMENT, type Desk, OVERFLOW_LANE, OWNER_LANE, QUEUE_TIMER } from './desk.ts';
import { GOES_HOME, IDLE, OFF } from './engineers.ts';
import { calendar, order } from './instruments.ts';
import * as purpose from './purposes.ts';
import { engineerOnCall, freeEngineer, preemptible } from './routing.ts';
import { atWork, chooseTeam, isOpen, otherOpenTeam } from './teams.ts';
import { AWAITS_HEARING, DELIBERATES, NEVER, tickets, WAITING } from './tickets.ts';
import { begin, beginAtSeat, interrupt } from './work.ts';

const PARK = shiftEnds.indexOf('park');

/**
 * A ticket comes to a line. If its case is for the committee, it goes there first.
 * @param toOpen to a team that works now, if there is one, whatever the routing says
 */
export function enter(desk: Desk, ticket: number, line: number, toOpen = false): void {
  let bench = line;
  if (isForCommittee(desk, ticket, line)) {
    bench = COMMITTEE_LINE;
    tickets.outcome[ticket] = DELIBERATES;
    tickets.touchesLeft[ticket] = 0;
    desk.note(ticket, 'committee');
  }
  tickets.bench[ticket] = bench;
  tickets.entered[ticket] = desk.now;
  let team = teamOfOwner(desk, ticket, bench);
  if (team === NONE) team = chooseTeam(desk, ticket, bench);
  if (toOpen && !isOpen(desk, team)) team = openOr(desk, ticket, team);
  joinTeam(desk, ticket, team);
}

/** Is it to be heard before it goes to a line? */
export function isForCommittee(desk: Desk, ticket: number, line: number): boolean {
  if (!desk.features.committee || tickets.hearing[ticket] !== AWAITS_HEARING) return false;
  return line <= L3 && desk.teamsOfLine[COMMITTEE_LINE].length > 0;
}

/** Another team that works now, or the same. */
function openOr(desk: Desk, ticket: number, team: number): number {
  const other = otherOpenTeam(desk, ticket, team);
  return other === NONE ? team : other;
}

/** The team of an owner who is on shift and at this line; NONE when a ticket has none, or owners do not come first. */
function teamOfOwner(desk: Desk, ticket: number, line: number): number {
  const { engineers, model } = desk;
  if (!desk.features.named || !model.routing.ownerFirst) return NONE;
  const owner = tickets.owner[ticket];
  if (owner === NONE || engineers.onCall[owner]) return NONE;
  if (engineers.status[owner] === OFF || engineers.afterTouch[owner] === GOES_HOME) return NONE;
  const team = engineers.team[owner];
  return model.staff.teams[team].line === line ? team : NONE;
}

/** To a team's owner, engineer or line; its wait began when it entered. */
function joinTeam(desk: Desk, ticket: number, team: number): void {
  const { model, engineers, now } = desk;
  followTeam(desk, ticket, team);
  tickets.team[ticket] = team;
  tickets.engineer[ticket] = NONE;
  tickets.state[ticket] = WAITING;
  order.rank[ticket] = desk.ranks.of(desk, ticket);
  order.key[ticket] = desk.keyOf(desk, ticket);

  if (model.staff.teams[team].seated) {
    if (desk.seatsBusy[team] < desk.seatsOpen[team]) {
      beginAtSeat(desk, ticket, team);
      return;
    }
    stand(desk, ticket, team);
    return;
  }

  const owner = tickets.owner[ticket];
  if (owner !== NONE && model.routing.ownerFirst && engineers.team[owner] === team && !engineers.onCall[owner]) {
    if (engineers.status[owner] === IDLE && now < engineers.shiftEnd[owner]) {
      engineers.leaveIdle(owner);
      begin(desk, ticket, owner);
      return;
    }
    if (waitsForOwner(desk, ticket, owner)) {
      standByOwner(desk, ticket, owner);
      return;
    }
  }
  const engineer = freeEngineer(desk, ticket, team);
  if (engineer !== NONE) {
    engineers.leaveIdle(engineer);
    begin(desk, ticket, engineer);
    return;
  }
  if (callOut(desk, ticket, team)) return;
  if (model.routing.preemption && model.routing.preempts[tickets.assigned[ticket]]) {
    const interrupted = preemptible(desk, ticket, team);
    if (interrupted !== NONE) {
      const held = engineers.ticket[interrupted];
      interrupt(desk, held);
      begin(desk, ticket, interrupted);
      // Where owners come first, who was interrupted goes on with the same work when he can.
      if (model.routing.ownerFirst) waitOn(desk, held, interrupted);
      else if (isForCommittee(desk, held, tickets.bench[held])) enter(desk, held, tickets.bench[held]);
      else {
        tickets.state[held] = WAITING;
        tickets.entered[held] = now;
        stand(desk, held, team);
      }
      return;
    }
  }
  stand(desk, ticket, team);
}

/** A busy owner is waited for; one who is off shift only where work is parked, and not with a critical ticket that another rule covers. */
function waitsForOwner(desk: Desk, ticket: number, owner: number): boolean {
  if (desk.engineers.status[owner] !== OFF && desk.engineers.afterTouch[owner] !== GOES_HOME) return true;
  const team = desk.model.staff.teams[desk.engineers.team[owner]];
  return (tickets.assigned[ticket] === 0 ? team.criticalAtShiftEnd : team.atShiftEnd) === PARK;
}

/** A touch was broken off: its ticket waits for the same engineer, unless the committee hears it meanwhile. */
export function waitOn(desk: Desk, ticket: number, engineer: number): void {
  if (isForCommittee(desk, ticket, tickets.bench[ticket])) {
    enter(desk, ticket, tickets.bench[ticket]);
    return;
  }
  tickets.state[ticket] = WAITING;
  tickets.entered[ticket] = desk.now;
  standByOwner(desk, ticket, engineer);
}

/** Waits in an engineer's own line; if he is merely busy, not for ever. */
function standByOwner(desk: Desk, ticket: number, owner: number): void {
  const { engineers, model } = desk;
  tickets.queue[ticket] = -2 - owner;
  engineers.own[owner].join(ticket);
  desk.waiting[engineers.team[owner]]++;
  tickets.engineer[ticket] = owner;
  desk.note(ticket, 'queued');
  if (engineers.status[owner] !== OFF) {
    tickets.queueTimer[ticket] = calendar.scheduleInLane(
      OWNER_LANE,
      desk.now + model.routing.ownerWaits,
      QUEUE_TIMER,
      ticket,
    );
  }
}

/** Waits in the team's line; callers hold on only so long, and another team may help out after a while. */
function stand(desk: Desk, ticket: number, team: number): void {
  const { model } = desk;
  const queue = team * desk.skills + tickets.assignedSkill[ticket];
  tickets.queue[ticket] = queue;
  desk.lines[queue].join(ticket);
  desk.waiting[team]++;
  desk.note(ticket, 'queued');
  if (model.customer.publishedWorkarounds > 0) tideOver(desk, ticket, team);
  const { patience } = model.customer;
  if (
    patience !== null &&
    !tickets.ghost[ticket] &&
    tickets.bench[ticket] <= L3 &&
    tickets.response[ticket] === NEVER &&
    patience.impatient[tickets.channel[ticket]] &&
    tickets.patienceEvent[ticket] === NONE
  ) {
    const atOnce = desk.happens(patience.leavesAtOnce, ticket, purpose.LEAVES_AT_ONCE, 0);
    const minutes = atOnce ? 0 : quantile(patience.waits, desk.draw(ticket, purpose.PATIENCE, 0));
    tickets.patienceEvent[ticket] = calendar.schedule(desk.now + minutes, ABANDONMENT, ticket);
  }
  const { overflowAfter } = model.routing;
  if (overflowAfter < Number.POSITIVE_INFINITY && desk.teamsOfLine[tickets.bench[ticket]].length > 1) {
    tickets.queueTimer[ticket] = calendar.scheduleInLane(OVERFLOW_LANE, desk.now + overflowAfter, QUEUE_TIMER, ticket);
  }
}

/** Urgent, nobody in, and no emergency hotline: the published workarounds help some until somebody comes (F21). */
function tideOver(desk: Desk, ticket: number, team: number): void {
  const { model } = desk;
  const entitled = model.promises.planEmergency[tickets.plan[ticket]] === 1;
  if (tickets.severity[ticket] !== 0 || entitled || tickets.response[ticket] !== NEVER || isOpen(desk, team)) return;
  if (!desk.happens(model.customer.publishedWorkarounds, ticket, purpose.WORKAROUND_PUBLISHED, 0)) return;
  stopSolution(desk, ticket, desk.now);
  desk.note(ticket, 'tidedOver');
}

/** The line a waiting ticket stands in: its team's, or an engineer's own. */
export function lineOf(desk: Desk, ticket: number): WaitingLine {
  const queue = tickets.queue[ticket];
  return queue <= -2 ? desk.engineers.own[-2 - queue] : desk.lines[queue];
}

/** Takes a waiting ticket out of whatever line it stands in. */
export function leaveLine(desk: Desk, ticket: number): void {
  if (tickets.queue[ticket] === NONE) return;
  lineOf(desk, ticket).leave(ticket);
  tickets.queue[ticket] = NONE;
  desk.waiting[tickets.team[ticket]]--;
  cancelQueueTimer(ticket);
}

export function cancelQueueTimer(ticket: number): void {
  const timer = tickets.queueTimer[ticket];
  if (timer === NONE) return;
  calendar.cancel(timer);
  tickets.queueTimer[ticket] = NONE;
}

/** May the ticket wake those on call for a team: by the contract, and by its severity? */
export function mayCallOut(desk: Desk, ticket: number, team: number): boolean {
  const { model } = desk;
  const { onCallEngineers, onCallSeverities } = model.staff.teams[team];
  if (onCallEngineers === 0 || !onCallSeverities[tickets.assigned[ticket]]) return false;
  return model.promises.planEmergency[tickets.plan[ticket]] === 1;
}

/** Outside hours an entitled customer's urgent ticket wakes whoever is on call (F21). */
function callOut(desk: Desk, ticket: number, team: number): boolean {
  const { model } = desk;
  if (isOpen(desk, team)) return false;
  for (const candidate of desk.teamsOfLine[tickets.bench[ticket]]) {
    if (!mayCallOut(desk, ticket, candidate)) continue;
    if (!model.staff.teams[candidate].covers[tickets.assignedSkill[ticket]] || isOpen(desk, candidate)) continue;
    const engineer = engineerOnCall(desk, candidate);
    if (engineer === NONE) continue;
    followTeam(desk, ticket, candidate);
    tickets.team[ticket] = candidate;
    tickets.nextOverhead[ticket] += model.staff.teams[candidate].callOutMinutes;
    begin(desk, ticket, engineer);
    return true;
  }
  return false;
}

/** A free engineer takes what is first of all he may take, or becomes idle. */
export function takeNext(desk: Desk, engineer: number): void {
  const { engineers, model } = desk;
  const team = engineers.team[engineer];
  if (engineers.onCall[engineer]) {
    takeNextOnCall(desk, engineer);
    return;
  }
  // In the minute in which his shift ends he begins nothing new.
  if (desk.waiting[team] > 0 && desk.now < engineers.shiftEnd[engineer]) {
    const { skills } = model.staff.profiles[engineers.profile[engineer]];
    const { firstOfLine } = desk;
    let best = engineers.firstOwn[engineer];
    for (const skill of skills) {
      const first = firstOfLine[team * desk.skills + skill];
      if (first !== NOBODY && (best === NOBODY || order.before(first, best))) best = first;
    }
    if (best !== NOBODY) {
      leaveLine(desk, best);
      begin(desk, best, engineer);
      return;
    }
  }
  engineers.becomeIdle(engineer, desk.now);
}

/** On call, he serves those entitled who still wait while nobody is in; then he goes back to sleep. */
function takeNextOnCall(desk: Desk, engineer: number): void {
  const { engineers } = desk;
  const team = engineers.team[engineer];
  engineers.status[engineer] = OFF;
  if (isOpen(desk, team) || desk.waiting[team] === 0) return;
  let best = NONE;
  for (let skill = 0; skill < desk.skills; skill++) {
    const line = desk.lines[team * desk.skills + skill];
    for (let place = 0; place < line.size; place++) {
      const ticket = line.at(place);
      if (mayCallOut(desk, ticket, team) && (best === NONE || order.before(ticket, best))) best = ticket;
    }
  }
  if (best === NONE) return;
  leaveLine(desk, best);
  begin(desk, best, engineer);
}

/** Fills free seats of a counted team, the first of all lines first. */
export function fillSeats(desk: Desk, team: number): void {
  while (desk.waiting[team] > 0 && desk.seatsBusy[team] < desk.seatsOpen[team]) {
    let best = NOBODY;
    for (let line = team * desk.skills; line < (team + 1) * desk.skills; line++) {
      const first = desk.firstOfLine[line];
      if (first !== NOBODY && (best === NOBODY || order.before(first, best))) best = first;
    }
    leaveLine(desk, best);
    beginAtSeat(desk, best, team);
  }
}

/** A wait has lasted long enough: the owner is no longer waited for, or another team may take the ticket. */
export function queueTimer(desk: Desk, ticket: number): void {
  tickets.queueTimer[ticket] = NONE;
  const team = tickets.team[ticket];
  if (tickets.queue[ticket] <= -2) {
    tickets.owner[ticket] = NONE;
    moveTo(desk, ticket, isOpen(desk, team) ? team : openOr(desk, ticket, team));
    return;
  }
  const other = otherOpenTeam(desk, ticket, team);
  if (other === NONE || !wouldGain(desk, ticket, team, other)) {
    // Not now; the same question is asked again later.
    tickets.queueTimer[ticket] = calendar.scheduleInLane(
      OVERFLOW_LANE,
      desk.now + Math.max(1, desk.model.routing.overflowAfter),
      QUEUE_TIMER,
      ticket,
    );
    return;
  }
  moveTo(desk, ticket, other);
}

/** Is the other team free for the ticket, or its line shorter for each who works, or nobody here at all? */
function wouldGain(desk: Desk, ticket: number, team: number, other: number): boolean {
  if (!isOpen(desk, team)) return true;
  const helps = desk.model.staff.teams[other].seated
    ? desk.seatsBusy[other] < desk.seatsOpen[other]
    : freeEngineer(desk, ticket, other) !== NONE;
  // Behind the other's line it must stand better than here, or two tickets could change places for ever.
  const behind = desk.waiting[other] + 1;
  const shorter = behind * Math.max(1, atWork(desk, team)) < desk.waiting[team] * Math.max(1, atWork(desk, other));
  return helps || shorter;
}

/** Moves a waiting ticket to another team; its wait goes on. */
export function moveTo(desk: Desk, ticket: number, team: number): void {
  leaveLine(desk, ticket);
  joinTeam(desk, ticket, team);
}
