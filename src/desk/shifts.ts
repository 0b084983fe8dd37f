/**
 * Hours of work: shifts open and close, engineers come or are absent, step away and return, and what they hold when
 * they leave is finished, parked or handed over as their team's rule says.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { nameHash } from '../kernel/nameHash.ts';
import { childKey, childKeyInto, uniform } from '../kernel/random.ts';
import { LOGGED_IN, OVERTIME, PAID } from '../observations/log.ts';
import { type ShiftEnd, shiftEnds, whereWords } from '../scenario/words.ts';
import { passOn } from './conclusion.ts';
import { type Desk, QUEUE_TIMER, SEATS_CHANGE, SHIFT_CLOSES, SHIFT_OPENS, SYNC_ENGINEER } from './desk.ts';
import { AWAY_FROM_DESK, BUSY, GOES_HOME, IDLE, OFF, STAYS, STEPS_AWAY } from './engineers.ts';
import { calendar, order } from './instruments.ts';
import { ABSENCE, AWAY_BLOCKS, AWAY_CHOICE, HOLIDAY_DUTY, KEY_STAFF } from './purposes.ts';
import { cancelQueueTimer, fillSeats, mayCallOut, moveTo, takeNext, waitOn } from './queue.ts';
import { isOpen, otherOpenTeam, whereOf } from './teams.ts';
import { NEVER, tickets } from './tickets.ts';
import { interrupt } from './work.ts';

const AWAY_BLOCK_MINUTES = 60;
/** Hours of a shift that fit the bits of one number. */
const MOST_BLOCKS = 30;
const CRITICAL = 0;
const FOLLOW_THE_SUN = whereWords.indexOf('follow-the-sun');

/** Puts the first change of every team and roster on the calendar, and gives every engineer a key of his own. */
export function openForBusiness(desk: Desk): void {
  const { model, engineers } = desk;
  const { teams, groups, engineerPlace, engineerShift } = model.staff;
  for (const [team, { seated, seatTimes }] of teams.entries()) {
    if (seated && seatTimes.length > 0) calendar.schedule(seatTimes[0], SEATS_CHANGE, team);
    desk.seatsSince[team] = desk.now;
    const key = childKey(desk.key, KEY_STAFF, nameHash(teams[team].name));
    // Shift and place in it are his name: one engineer more in another shift moves none of his draws. Slots of one person
    // share his key, and so his absences.
    for (let engineer = desk.firstEngineerOfTeam[team]; engineer < desk.endEngineerOfTeam[team]; engineer++) {
      const [place, shift] = [engineerPlace[engineer], engineerShift[engineer]];
      childKeyInto(key.high, key.low, place, shift, engineers.keyHigh, engineers.keyLow, engineer);
    }
  }
  for (const [group, { opens }] of groups.entries()) {
    if (opens.length > 0) calendar.schedule(opens[0], SHIFT_OPENS, group);
  }
}

/** Seats of a counted team change. Work in hand goes on; no new work begins until enough seats are free. */
export function seatsChange(desk: Desk, team: number): void {
  const { model, log, now } = desk;
  const { seatTimes, seats } = model.staff.teams[team];
  const step = desk.seatStep[team]++;
  log.duty(team, NONE, LOGGED_IN, desk.seatsOpen[team], desk.seatsSince[team], now);
  log.duty(team, NONE, PAID, desk.seatsOpen[team], desk.seatsSince[team], now);
  desk.seatsSince[team] = now;
  const wasOpen = isOpen(desk, team);
  desk.seatsOpen[team] = seats[step];
  if (step + 1 < seatTimes.length) calendar.schedule(seatTimes[step + 1], SEATS_CHANGE, team);
  if (desk.plain !== null) {
    desk.plain.seatsHaveChanged(team);
    return;
  }
  fillSeats(desk, team);
  if (wasOpen && !isOpen(desk, team)) passOnWaiting(desk, team);
  if (!wasOpen && isOpen(desk, team)) takeFromClosedTeams(desk, team);
}

export function shiftOpens(desk: Desk, group: number): void {
  const { model, engineers } = desk;
  const { opens, closes, firstEngineer, engineers: count, team, holiday } = model.staff.groups[group];
  const step = desk.rosterStep[group];
  if (closes[step] < Number.POSITIVE_INFINITY) calendar.schedule(closes[step], SHIFT_CLOSES, group);
  const wasOpen = isOpen(desk, team);
  for (let engineer = firstEngineer; engineer < firstEngineer + count; engineer++) {
    engineers.shiftStart[engineer] = opens[step];
    engineers.shiftEnd[engineer] = closes[step];
    if (isAbsent(desk, engineer, holiday[step] === 1)) {
      if (holiday[step] === 0) payAbsence(desk, engineer);
      engineers.shiftEnd[engineer] = NEVER;
      continue;
    }
    startShift(desk, engineer);
  }
  if (!wasOpen && isOpen(desk, team)) takeFromClosedTeams(desk, team);
}

function isAbsent(desk: Desk, engineer: number, onHoliday: boolean): boolean {
  const { engineers, model } = desk;
  const { absence, holidayStaffing } = model.staff.teams[engineers.team[engineer]];
  const shift = Math.floor(engineers.shiftStart[engineer]);
  const u = (purpose: number) => uniform(engineers.keyHigh[engineer], engineers.keyLow[engineer], purpose, shift);
  if (onHoliday && (holidayStaffing <= 0 || u(HOLIDAY_DUTY) >= holidayStaffing)) return true;
  return absence > 0 && u(ABSENCE) < absence;
}

function payAbsence(desk: Desk, engineer: number): void {
  const { engineers } = desk;
  if (engineers.shiftEnd[engineer] < Number.POSITIVE_INFINITY) {
    pay(desk, engineer, engineers.shiftEnd[engineer]);
  }
}

/** His hours from the start of the shift. They are a person's, however many tickets he may hold at once. */
function pay(desk: Desk, engineer: number, until: number): void {
  const { engineers, log } = desk;
  if (engineer > 0 && engineers.person[engineer - 1] === engineers.person[engineer]) return;
  log.duty(engineers.team[engineer], engineer, PAID, 1, engineers.shiftStart[engineer], until);
}

function startShift(desk: Desk, engineer: number): void {
  const { engineers } = desk;
  desk.onShift[engineers.team[engineer]]++;
  engineers.awayHours[engineer] = drawAwayHours(desk, engineer);
  // Who is still busy with work of the shift before simply stays; his overtime ends here.
  const stillBusy = engineers.status[engineer] === BUSY;
  if (stillBusy) logOvertime(desk, engineer);
  engineers.afterTouch[engineer] = STAYS;
  engineers.awayOwed[engineer] = 0;
  logIn(desk, engineer);
  if (!stillBusy) takeNext(desk, engineer);
  if (engineers.awayHours[engineer] !== 0) scheduleAway(desk, engineer, 0);
}

function logIn(desk: Desk, engineer: number): void {
  desk.engineers.loggedInSince[engineer] = desk.now;
  desk.onDuty[desk.engineers.team[engineer]]++;
}

function logOut(desk: Desk, engineer: number): void {
  const { engineers, log, now } = desk;
  const team = engineers.team[engineer];
  log.duty(team, engineer, LOGGED_IN, 1, engineers.loggedInSince[engineer], now);
  desk.onDuty[team]--;
}

function logOvertime(desk: Desk, engineer: number): void {
  const { engineers, log, now } = desk;
  log.duty(engineers.team[engineer], engineer, OVERTIME, 1, engineers.loggedInSince[engineer], now);
}

/** Which hours of the shift are lost to meetings, training and breaks: as many as the shrinkage says, chosen at random. */
function drawAwayHours(desk: Desk, engineer: number): number {
  const { engineers, model } = desk;
  const { shrinkage } = model.staff.teams[engineers.team[engineer]];
  const minutes = engineers.shiftEnd[engineer] - engineers.shiftStart[engineer];
  const blocks = Math.min(MOST_BLOCKS, Math.floor(minutes / AWAY_BLOCK_MINUTES));
  if (shrinkage <= 0 || blocks === 0 || minutes === Number.POSITIVE_INFINITY) return 0;
  const shift = Math.floor(engineers.shiftStart[engineer]);
  const u = (purpose: number, occurrence: number) =>
    uniform(engineers.keyHigh[engineer], engineers.keyLow[engineer], purpose, occurrence);
  const expected = (shrinkage * minutes) / AWAY_BLOCK_MINUTES;
  let wanted = Math.min(blocks, Math.floor(expected + u(AWAY_BLOCKS, shift)));
  let hours = 0;
  // Selection sampling: each hour in turn, with the chance that the rest of the wish still needs it.
  for (let block = 0; block < blocks && wanted > 0; block++) {
    if (u(AWAY_CHOICE + block * 256, shift) * (blocks - block) < wanted) {
      hours |= 1 << block;
      wanted--;
    }
  }
  return hours;
}

/** Puts the next stretch of hours away, from `block` of the shift on, on the calendar. */
function scheduleAway(desk: Desk, engineer: number, block: number): void {
  const { engineers } = desk;
  const hours = engineers.awayHours[engineer];
  for (let next = block; next < MOST_BLOCKS; next++) {
    if (((hours >> next) & 1) === 0) continue;
    const at = engineers.shiftStart[engineer] + next * AWAY_BLOCK_MINUTES;
    if (at < engineers.shiftEnd[engineer]) calendar.schedule(at, SYNC_ENGINEER, engineer);
    return;
  }
}

/**
 * For an engineer on shift a stretch of hours away begins, or one ends. Who is at work finishes his touch first and
 * then takes the time that he is owed: meetings are put off, not dropped.
 */
export function syncEngineer(desk: Desk, engineer: number): void {
  const { engineers, now } = desk;
  if (now >= engineers.shiftEnd[engineer] || engineers.status[engineer] === OFF) return;
  if (engineers.status[engineer] === AWAY_FROM_DESK && now >= engineers.awayUntil[engineer]) {
    logIn(desk, engineer);
    engineers.afterTouch[engineer] = STAYS;
    takeNext(desk, engineer);
  }
  const block = Math.floor((now - engineers.shiftStart[engineer]) / AWAY_BLOCK_MINUTES + 1e-9);
  let end = block;
  while (end < MOST_BLOCKS && (engineers.awayHours[engineer] >> end) & 1) end++;
  if (end > block) beginAway(desk, engineer, block, end);
}

function beginAway(desk: Desk, engineer: number, block: number, end: number): void {
  const { engineers } = desk;
  // A stretch that has begun is struck off, so that a return at the same moment does not begin it again.
  for (let hour = block; hour < end; hour++) engineers.awayHours[engineer] &= ~(1 << hour);
  engineers.awayOwed[engineer] += (end - block) * AWAY_BLOCK_MINUTES;
  const status = engineers.status[engineer];
  if (status === IDLE) {
    engineers.leaveIdle(engineer);
    stepAway(desk, engineer);
  } else if (status === BUSY) engineers.afterTouch[engineer] = STEPS_AWAY;
  else {
    engineers.awayUntil[engineer] += engineers.awayOwed[engineer];
    engineers.awayOwed[engineer] = 0;
    calendar.schedule(engineers.awayUntil[engineer], SYNC_ENGINEER, engineer);
  }
  scheduleAway(desk, engineer, end);
}

/** He leaves his desk for as long as he is owed, his touch done. */
export function stepAway(desk: Desk, engineer: number): void {
  const { engineers, now } = desk;
  logOut(desk, engineer);
  engineers.status[engineer] = AWAY_FROM_DESK;
  engineers.afterTouch[engineer] = STAYS;
  const until = now + engineers.awayOwed[engineer];
  engineers.awayOwed[engineer] = 0;
  engineers.awayUntil[engineer] = until;
  if (until < engineers.shiftEnd[engineer]) calendar.schedule(until, SYNC_ENGINEER, engineer);
}

export function shiftCloses(desk: Desk, group: number): void {
  const { model, engineers } = desk;
  const { opens, firstEngineer, engineers: count, team } = model.staff.groups[group];
  const step = ++desk.rosterStep[group];
  if (step < opens.length) calendar.schedule(opens[step], SHIFT_OPENS, group);
  for (let engineer = firstEngineer; engineer < firstEngineer + count; engineer++) {
    if (engineers.shiftEnd[engineer] === NEVER) continue;
    pay(desk, engineer, desk.now);
    desk.onShift[team]--;
    endShift(desk, engineer, team);
  }
  if (!isOpen(desk, team)) passOnWaiting(desk, team);
}

const deeds: Record<ShiftEnd, (desk: Desk, engineer: number, ticket: number) => void> = {
  finish: (desk, engineer) => {
    desk.engineers.afterTouch[engineer] = GOES_HOME;
    // What he still does is overtime, and he is no longer somebody to wait for.
    logOut(desk, engineer);
    desk.engineers.loggedInSince[engineer] = desk.now;
  },
  park: (desk, engineer, ticket) => {
    interrupt(desk, ticket);
    logOut(desk, engineer);
    desk.engineers.status[engineer] = OFF;
    waitOn(desk, ticket, engineer);
  },
  'hand-over': (desk, engineer, ticket) => {
    const { line } = desk.model.staff.teams[tickets.team[ticket]];
    interrupt(desk, ticket);
    logOut(desk, engineer);
    desk.engineers.status[engineer] = OFF;
    passOn(desk, ticket, line);
  },
};
const deedOf = shiftEnds.map((word) => deeds[word]);
const PARK = shiftEnds.indexOf('park');

function ruleFor(desk: Desk, team: number, ticket: number): number {
  const { atShiftEnd, criticalAtShiftEnd } = desk.model.staff.teams[team];
  return tickets.assigned[ticket] === CRITICAL ? criticalAtShiftEnd : atShiftEnd;
}

function endShift(desk: Desk, engineer: number, team: number): void {
  const { engineers } = desk;
  const status = engineers.status[engineer];
  if (status === BUSY) {
    const ticket = engineers.ticket[engineer];
    deedOf[ruleFor(desk, team, ticket)](desk, engineer, ticket);
  } else if (status === IDLE) {
    engineers.leaveIdle(engineer);
    logOut(desk, engineer);
    engineers.status[engineer] = OFF;
  } else if (status === AWAY_FROM_DESK) engineers.status[engineer] = OFF;
  releaseOwnLine(desk, engineer, team);
}

/** Tickets that wait for him stay his only where work is parked; the others look for someone else. */
function releaseOwnLine(desk: Desk, engineer: number, team: number): void {
  for (const ticket of desk.engineers.own[engineer].inOrder()) {
    cancelQueueTimer(ticket);
    if (ruleFor(desk, team, ticket) === PARK) continue;
    // Their wait for him is over as soon as all who leave at this minute have left.
    tickets.queueTimer[ticket] = calendar.schedule(desk.now, QUEUE_TIMER, ticket);
  }
}

/** His overtime is over. */
export function goHome(desk: Desk, engineer: number): void {
  const { engineers } = desk;
  logOvertime(desk, engineer);
  engineers.status[engineer] = OFF;
  engineers.afterTouch[engineer] = STAYS;
  releaseOwnLine(desk, engineer, engineers.team[engineer]);
}

/** Does this ticket go to wherever somebody works? */
function followsTheSun(desk: Desk, ticket: number): boolean {
  return whereOf(desk, ticket) === FOLLOW_THE_SUN;
}

/** A team has gone home: those who follow the sun are taken by the next open region, if there is one. */
function passOnWaiting(desk: Desk, team: number): void {
  for (const ticket of waitingAt(desk, team)) {
    if (!followsTheSun(desk, ticket)) continue;
    const other = otherOpenTeam(desk, ticket, team);
    if (other !== NONE) moveTo(desk, ticket, other);
  }
  // Whoever may wake those on call need not wait for the morning.
  for (const ticket of waitingAt(desk, team)) if (mayCallOut(desk, ticket, team)) moveTo(desk, ticket, team);
}

/** A team has come in: it takes over who waits where nobody is. */
function takeFromClosedTeams(desk: Desk, team: number): void {
  const { staff } = desk.model;
  for (const other of desk.teamsOfLine[staff.teams[team].line]) {
    if (other === team || isOpen(desk, other) || desk.waiting[other] === 0) continue;
    for (const ticket of waitingAt(desk, other)) {
      if (!followsTheSun(desk, ticket)) continue;
      if (staff.teams[team].covers[tickets.assignedSkill[ticket]]) moveTo(desk, ticket, team);
    }
  }
}

/** Tickets in the team's own lines (not those that wait for an engineer), in the order in which they would be served. */
function waitingAt(desk: Desk, team: number): number[] {
  const waiting: number[] = [];
  for (let skill = 0; skill < desk.skills; skill++) {
    const line = desk.lines[team * desk.skills + skill];
    for (let place = 0; place < line.size; place++) waiting.push(line.at(place));
  }
  return waiting.sort((a, b) => (order.before(a, b) ? -1 : 1));
}

/** Closes the books on staff time when the run ends. */
export function closeBooks(desk: Desk): void {
  const { model, log, now, engineers } = desk;
  for (const [team, { seated }] of model.staff.teams.entries()) {
    if (!seated) continue;
    log.duty(team, NONE, LOGGED_IN, desk.seatsOpen[team], desk.seatsSince[team], now);
    log.duty(team, NONE, PAID, desk.seatsOpen[team], desk.seatsSince[team], now);
  }
  for (let engineer = 0; engineer < engineers.count; engineer++) {
    const status = engineers.status[engineer];
    if (engineers.onCall[engineer] || status === OFF) continue;
    if (status !== AWAY_FROM_DESK) {
      const kind = engineers.afterTouch[engineer] === GOES_HOME ? OVERTIME : LOGGED_IN;
      log.duty(engineers.team[engineer], engineer, kind, 1, engineers.loggedInSince[engineer], now);
    }
    if (engineers.afterTouch[engineer] !== GOES_HOME) {
      pay(desk, engineer, now);
    }
  }
}
