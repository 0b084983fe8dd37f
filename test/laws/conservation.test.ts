/**
 * Tickets are conserved: after every single event, those that have come are those that have left, wait, are worked on or are
 * away; the rest is still to come. And the desk's counters, its lines and its engineers tell the same story. No clock has
 * stood still before the response, which is why pauses cannot stop that one.
 */
import { describe, expect, it } from 'vitest';
import { COMPLETION, type Desk, REDIAL, RELEASE, RETURN } from '../../src/desk/desk.ts';
import { BUSY } from '../../src/desk/engineers.ts';
import { AWAY, COMING, IN_SERVICE, NEVER, NOWHERE, WAITING } from '../../src/desk/tickets.ts';
import { OPEN } from '../../src/observations/log.ts';
import { counts, onRandomDesks, presentOn, watch } from './watched.ts';

const DESKS = 40;

function must(holds: boolean, law: string, desk: Desk): void {
  if (!holds) throw new Error(`${law} does not hold at minute ${desk.now}`);
}

/** Follows every ticket by its serial from one event to the next. */
class Register {
  /** When each that has left did so; whether it counts, of those that do and that were seen. */
  readonly left = new Map<number, number>();
  readonly counted = new Set<number>();
  living = new Set<number>();
  private created = 0;

  look(desk: Desk): void {
    const living = new Set<number>();
    for (const ticket of presentOn(desk)) {
      const serial = desk.tickets.serial[ticket];
      must(!living.has(serial), `one place for ticket ${serial}`, desk);
      must(this.living.has(serial) || serial >= this.created, `that ticket ${serial} left for good`, desk);
      must(serial < desk.created, `that ticket ${serial} was created`, desk);
      living.add(serial);
      if (counts(desk, ticket)) this.counted.add(serial);
    }
    for (const serial of this.living) if (!living.has(serial)) this.left.set(serial, desk.now);
    for (let serial = this.created; serial < desk.created; serial++) {
      if (living.has(serial)) continue;
      // It came and left within one event: then it was answered at once, and counts if it came in the period.
      this.left.set(serial, desk.now);
      if (desk.now >= 0 && desk.now < desk.model.span.periodEnd) this.counted.add(serial);
    }
    this.living = living;
    this.created = desk.created;
    must(desk.created === this.left.size + living.size, 'created = left + present', desk);
  }
}

/** The counters of the desk against a count of its places; the number whose clocks stand still, the response's never. */
function census(desk: Desk): number {
  const { tickets, engineers, model } = desk;
  const waiting = new Int32Array(model.staff.teams.length);
  const inService = new Int32Array(model.staff.teams.length);
  let coming = 0;
  let away = 0;
  let counted = 0;
  let paused = 0;
  for (let ticket = 0; ticket < tickets.used; ticket++) {
    const state = tickets.state[ticket];
    if (state === COMING) coming++;
    if (state === NOWHERE || state === COMING) continue;
    if (counts(desk, ticket)) counted++;
    if (state === WAITING) waiting[tickets.team[ticket]]++;
    else if (state === IN_SERVICE) inService[tickets.team[ticket]]++;
    else if (state === AWAY) away++;
    else must(false, `that ticket ${tickets.serial[ticket]} is somewhere`, desk);
    isExpected(desk, ticket, state);
    if (tickets.response[ticket] === NEVER) {
      const pauses = tickets.pausedElapsed[ticket] !== 0 || tickets.pauseSince[ticket] !== NEVER;
      must(!pauses, `that ticket ${tickets.serial[ticket]} is not paused before its response`, desk);
    } else if (tickets.pauseSince[ticket] !== NEVER) paused++;
  }
  const sum = (numbers: Int32Array) => numbers.reduce((total, number) => total + number, 0);
  must(coming === tickets.coming, 'the count of those that will come', desk);
  must(tickets.present === sum(waiting) + sum(inService) + away + coming, 'present = waiting + in service + …', desk);
  must(counted === desk.countedPresent, 'the count of those that count', desk);
  for (let team = 0; team < waiting.length; team++) {
    must(desk.waiting[team] === waiting[team], `the number that wait for team ${team}`, desk);
    must(desk.seatsBusy[team] === inService[team], `the number in service at team ${team}`, desk);
    must(standingFor(desk, team) === waiting[team], `that who waits for team ${team} stands in one line`, desk);
  }
  for (let engineer = 0; engineer < engineers.count; engineer++) {
    const ticket = engineers.ticket[engineer];
    must(
      (engineers.status[engineer] === BUSY) === ticket >= 0,
      `that engineer ${engineer} is busy with something`,
      desk,
    );
    if (ticket < 0) continue;
    must(tickets.engineer[ticket] === engineer, `that engineer ${engineer} and his ticket know each other`, desk);
    must(tickets.state[ticket] === IN_SERVICE, `that the ticket of engineer ${engineer} is in service`, desk);
  }
  return paused;
}

/** Whoever is away or in service has an event that will bring him on; or he would stay for ever. */
function isExpected(desk: Desk, ticket: number, state: number): void {
  if (state === WAITING) return;
  const { kinds, subjects } = desk.calendar;
  const event = desk.tickets.pending[ticket];
  const wanted = state === IN_SERVICE ? [COMPLETION] : [RETURN, RELEASE, REDIAL];
  const stands = event >= 0 && subjects[event] === ticket && wanted.includes(kinds[event]);
  must(stands, `that ticket ${desk.tickets.serial[ticket]} has an event to come`, desk);
}

/** Members of the lines of a team, its engineers' own ones included; each must be waiting, for this team. */
function standingFor(desk: Desk, team: number): number {
  const { engineers, skills, tickets } = desk;
  const lines = desk.lines.slice(team * skills, (team + 1) * skills).map((line) => line.inOrder());
  const own = [...engineers.own]
    .filter((_, engineer) => engineers.team[engineer] === team)
    .map((line) => line.inOrder());
  let members = 0;
  for (const ticket of [...lines, ...own].flat()) {
    if (tickets.state[ticket] === WAITING && tickets.team[ticket] === team) members++;
    else must(false, `that only those who wait stand in a line (ticket ${tickets.serial[ticket]})`, desk);
  }
  return members;
}

describe('after every event', () => {
  it('those who came have left, wait, are worked on or are away, every counter says so, and who counts leaves one row', () => {
    let events = 0;
    let paused = 0;
    onRandomDesks(DESKS, 1, (scenario) => {
      const register = new Register();
      const { rows, desk } = watch(scenario, (watched) => {
        events++;
        register.look(watched);
        paused += census(watched);
      });
      const serials = new Set(rows.tickets.map(({ serial }) => serial));
      must(serials.size === rows.tickets.length, 'one row for a ticket', desk);
      for (const serial of register.counted) must(serials.has(serial), `a row for ticket ${serial}`, desk);
      for (const { serial, outcome, closed } of rows.tickets) {
        must(register.counted.has(serial), `that ticket ${serial} counts`, desk);
        if (outcome === OPEN) must(register.living.has(serial), `that ticket ${serial} was still open`, desk);
        else must(register.left.get(serial) === closed, `that ticket ${serial} left at ${closed}`, desk);
      }
    });
    expect(events).toBeGreaterThan(DESKS * 100);
    expect(paused).toBeGreaterThan(DESKS * 100);
  });
});
