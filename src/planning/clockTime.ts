/**
 * Where the clock time of tickets goes: every minute from creation to repair, for those still open to the run's end, is
 * put down to one cause. Excluded and automatically closed tickets are left out, as they are of the times to repair.
 */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import { COMMITTEE, type Model, TRIAGE } from '../model/model.ts';
import { CLOSED, EXCLUDED, OPEN } from '../observations/log.ts';
import {
  BETWEEN_TOUCHES,
  CLOSED_HOURS,
  COMMITTEE_TIME,
  FORUM,
  ON_HOLD,
  RELEASE,
  TRIAGE_TIME,
  WAITING,
  WORK,
} from './clockCauses.ts';
import { type OnShift, onShiftByTeam } from './clockTimeShifts.ts';
import { ClockTimeSums } from './clockTimeSums.ts';
import type { Measurer, Report } from './definition.ts';
import type { HandledTicket, StoryListener } from './ticketStories.ts';
import { NO_VISIT, type VisitChains } from './visitChains.ts';

const REPAIR = 3;

export class ClockTimeMeasures implements Measurer, StoryListener {
  private readonly model: Model;
  private readonly since: number;
  private readonly shifts: readonly OnShift[];
  private readonly sums: ClockTimeSums;
  private readonly promised: boolean;

  /** @param since minutes from the run's time 0, by which rosters count, to the time 0 of the rows */
  constructor(model: Model, since = 0) {
    this.model = model;
    this.since = since;
    this.shifts = onShiftByTeam(model);
    this.promised = model.promises.clockUsed[REPAIR] === 1;
    this.sums = new ClockTimeSums(model, this.shifts, this.promised);
  }

  get definitions() {
    return this.sums.definitions;
  }

  reset(): void {
    this.sums.reset();
  }

  report(report: Report): void {
    this.sums.report(report);
  }

  story(ticket: HandledTicket, visits: VisitChains, first: number, until: number): void {
    const { outcome, created, promised, repair, dueRepair } = ticket;
    if (ticket.flags & EXCLUDED || (outcome !== CLOSED && outcome !== OPEN)) return;
    const repaired = !Number.isNaN(repair);
    const end = repaired ? repair : until;
    const { sums } = this;
    sums.begin(this.monthOf(created), this.promised && end > dueRepair);
    sums.add(FORUM, promised - created);

    let between = 0;
    let at = promised;
    for (let visit = first; visit !== NO_VISIT; visit = visits.next[visit]) {
      const gap = visits.entered[visit] - at;
      if (gap > 0) {
        const judged = visit === first ? Math.min(gap, this.judgementMinutes(ticket)) : 0;
        sums.add(TRIAGE_TIME, judged);
        between += gap - judged;
      }
      this.addVisit(visits, visit);
      at = visits.ended[visit];
    }
    const rest = end - at;
    if (rest > 0) {
      // A touch that repairs ends with the repair, unless that waits for a release.
      if (repaired && first !== NO_VISIT) sums.add(RELEASE, rest);
      else if (first === NO_VISIT) sums.add(TRIAGE_TIME, rest);
      else between += rest;
    }
    const held = Math.min(between, this.heldMinutes(ticket, until));
    sums.add(ON_HOLD, held);
    sums.add(BETWEEN_TOUCHES, between - held);
  }

  private addVisit(visits: VisitChains, visit: number): void {
    const { sums, since } = this;
    const team = visits.team[visit];
    const entered = visits.entered[visit];
    const ended = visits.ended[visit];
    // A wait that the run's end cut off has no beginning of work.
    const began = Number.isNaN(visits.began[visit]) ? ended : visits.began[visit];
    const { line } = this.model.staff.teams[team];
    if (line === TRIAGE || line === COMMITTEE) {
      sums.add(line === TRIAGE ? TRIAGE_TIME : COMMITTEE_TIME, ended - entered);
      return;
    }
    if (began > entered) {
      const open = this.shifts[team].minutes(entered + since, began + since);
      const skill = visits.skill[visit];
      const hour = this.hourOfWeek(entered);
      sums.addWait(WAITING, team, skill, hour, open);
      sums.addWait(CLOSED_HOURS, team, skill, hour, began - entered - open);
    }
    sums.addAtTeam(WORK, team, ended - began);
  }

  /** The machine's judgement comes before the first line. */
  private judgementMinutes({ channel }: HandledTicket): number {
    const { triage } = this.model;
    return triage.ai === null || triage.skips[channel] ? 0 : triage.takesMinutes;
  }

  /** Minutes up to the repair in which clocks that can pause stood still. */
  private heldMinutes({ outcome, repair, paused }: HandledTicket, until: number): number {
    // The customer tests a repair while clocks stand still; of a ticket that is closed that is not in the row.
    const testing = outcome === OPEN && !Number.isNaN(repair) && this.model.promises.pausesCustomer;
    return Math.max(0, testing ? paused - (until - repair) : paused);
  }

  private monthOf(created: number): number {
    const { month } = this.model.span;
    return month.length === 0 ? 0 : month[this.slotOf(created)];
  }

  private hourOfWeek(at: number): number {
    return this.model.span.hourOfWeek[this.slotOf(at)];
  }

  private slotOf(at: number): number {
    const { span } = this.model;
    return Math.min(Math.floor((at - span.start) / SLOT_MINUTES), span.hourOfWeek.length - 1);
  }
}
