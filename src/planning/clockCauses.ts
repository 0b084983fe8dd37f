/** Where a ticket's clock time goes, from creation to repair: the causes that the log's rows can tell apart. */
import { COMMITTEE, EXPERIENCE, type Model, TRIAGE } from '../model/model.ts';

/**
 * - `forum`: before staff took it over from the forum; promises do not count yet.
 * - `triage`: the machine's judgement, and waiting for and work of the triage people.
 * - `waiting`: in a team's line while somebody of the team is on shift: all are busy, or the right one is.
 * - `closed`: in a team's line while nobody of the team is on shift.
 * - `work`: in somebody's hands: reading, work, travel.
 * - `onHold`: for the customer, or a third party where the promises pause for one: clocks that can pause stand still.
 * - `betweenTouches`: set aside, handed over or on its way to another team, at a third party, waiting for a release that
 *   did not hold, in a line until the committee called it; and the customer's time where promises do not pause for it. The
 *   rows do not tell these apart.
 * - `release`: repaired, waiting for the release that carries the repair.
 * - `committee`: waiting for and work of the escalation committee.
 */
export const clockCauses = [
  'forum',
  'triage',
  'waiting',
  'closed',
  'work',
  'onHold',
  'betweenTouches',
  'release',
  'committee',
] as const;
export type ClockCause = (typeof clockCauses)[number];

export const FORUM = 0;
export const TRIAGE_TIME = 1;
export const WAITING = 2;
export const CLOSED_HOURS = 3;
export const WORK = 4;
export const ON_HOLD = 5;
export const BETWEEN_TOUCHES = 6;
export const RELEASE = 7;
export const COMMITTEE_TIME = 8;

/** Causes that are told apart by team; of these, the waits also by skill and by the hour of week in which they began. */
export const TEAM_CAUSES: readonly number[] = [WAITING, CLOSED_HOURS, WORK];
export const WAITS: readonly number[] = [WAITING, CLOSED_HOURS];

const NO_TRIAGE = 0;

/**
 * The causes that can come up on a desk: a figure of any other would only ever be zero.
 * @param alwaysOnShift by team: somebody is on shift at every moment
 */
export function possibleCauses(model: Model, alwaysOnShift: readonly boolean[]): number[] {
  const { customer, promises, repair, staff, triage } = model;
  const customerWaits = customer.questions !== null || repair.customerTest !== null;
  const closes = staff.teams.some(
    ({ line }, team) => line !== TRIAGE && line !== COMMITTEE && line !== EXPERIENCE && !alwaysOnShift[team],
  );
  const possible: Record<ClockCause, boolean> = {
    forum: customer.forumAnswer !== null && promises.planForum.some((forum) => forum === 1),
    triage: triage.by !== NO_TRIAGE,
    waiting: true,
    closed: closes,
    work: true,
    onHold:
      (promises.pausesCustomer && customerWaits) || (promises.pausesThirdParty && customer.thirdPartyWait !== null),
    betweenTouches: true,
    release: repair.releaseEvery > 0,
    committee: repair.committee !== null && staff.teams.some(({ line }) => line === COMMITTEE),
  };
  return clockCauses.flatMap((cause, code) => (possible[cause] ? [code] : []));
}
