/** Teams: counted seats, the law of their work, and their waiting lines. */
import { TEAMS } from './memory';
import { Ticket } from './ticket';

/** Ranks that have a list of their own in each line. */
export const RANKS: i32 = 8;

@unmanaged
export class Team {
  seatsBusy: i32;
  seatsOpen: i32;
  waiting: i32;
  lawCode: i32;
  lawFirst: f64;
  lawSecond: f64;
  pace: f64;
  escalation: f64;
  beforeEscalation: f64;
  failure: f64;
  /** Could a visit escalate, or its repair fail? */
  chancy: i32;
  /** Team that it escalates to, -1 when there is none; team to which a reopened ticket goes. */
  nextTeam: i32;
  seniorTeam: i32;
  line: i32;
  index: i32;
  /** The heap of those that no list takes, and how many they are. */
  others: Ticket | null;
}

/** Minutes from the beginning of the first visit to the response, by severity. */
@inline
const REPLIES: usize = 128;
/** Of each rank: the first and the last of its list. */
@inline
export const LISTS: usize = 256;
const TEAM_BYTES: usize = 512;

@inline
export function teamAt(index: i32): Team {
  return changetype<Team>(TEAMS + (index as usize) * TEAM_BYTES);
}

@inline
export function replyMinutes(team: Team, severity: u8): f64 {
  return load<f64>(changetype<usize>(team) + REPLIES + ((severity as usize) << 3));
}

/** Takes a team's numbers down, its seats empty and its lines too. */
export function setTeam(
  index: i32,
  line: i32,
  lawCode: i32,
  lawFirst: f64,
  lawSecond: f64,
  pace: f64,
  escalation: f64,
  beforeEscalation: f64,
  failure: f64,
  chancy: bool,
  nextTeam: i32,
  seniorTeam: i32,
): void {
  const team = teamAt(index);
  memory.fill(changetype<usize>(team), 0, TEAM_BYTES);
  team.index = index;
  team.line = line;
  team.lawCode = lawCode;
  team.lawFirst = lawFirst;
  team.lawSecond = lawSecond;
  team.pace = pace;
  team.escalation = escalation;
  team.beforeEscalation = beforeEscalation;
  team.failure = failure;
  team.chancy = chancy ? 1 : 0;
  team.nextTeam = nextTeam;
  team.seniorTeam = seniorTeam;
}

export function setReply(index: i32, severity: i32, minutes: f64): void {
  store<f64>(changetype<usize>(teamAt(index)) + REPLIES + ((severity as usize) << 3), minutes);
}

export function setSeats(index: i32, seats: i32): void {
  teamAt(index).seatsOpen = seats;
}
