/** Minutes of clock time added up by month and cause, by team, skill and hour of week; reported in hours. */
import type { Model } from '../model/model.ts';
import { COMMITTEE, EXPERIENCE, TRIAGE } from '../model/model.ts';
import { CLOSED_HOURS, clockCauses, possibleCauses, TEAM_CAUSES, WAITING, WAITS } from './clockCauses.ts';
import type { OnShift } from './clockTimeShifts.ts';
import type { Definition, Report } from './definition.ts';
import { monthsOfPeriod } from './periodMonths.ts';
import type { Where } from './result.ts';

const CAUSES = clockCauses.length;
const HOURS = 168;
/** Figures by month are for periods that people read month by month. */
const MOST_MONTHS = 14;

/** A figure: one or several of a month's sums, over one month or all. */
interface Line {
  readonly places: readonly number[];
  readonly months: readonly number[];
  /** Late tickets' share of it is a figure of its own. */
  readonly late: boolean;
}

export class ClockTimeSums {
  readonly definitions: Definition[] = [];
  private readonly lines: Line[] = [];
  /** Places of a month's sums: causes, then team causes by team, waits by skill, waits by hour of week. */
  private readonly teamsAt = CAUSES;
  private readonly skillsAt: number;
  private readonly hoursAt: number;
  private readonly width: number;
  private readonly months: number;
  /** By month: minutes by place, all tickets' and late ones'; tickets. */
  private readonly all: Float64Array;
  private readonly late: Float64Array;
  private readonly tickets: Float64Array;
  private readonly lateTickets: Float64Array;
  private month = 0;
  private isLate = false;

  constructor(model: Model, shifts: readonly OnShift[], promised: boolean) {
    this.skillsAt = this.teamsAt + TEAM_CAUSES.length * model.names.teams.length;
    this.hoursAt = this.skillsAt + WAITS.length * model.names.skills.length;
    this.width = this.hoursAt + WAITS.length * HOURS;
    this.months = Math.max(1, model.span.monthLabels.length);
    this.all = new Float64Array(this.months * this.width);
    this.late = new Float64Array(this.months * this.width);
    this.tickets = new Float64Array(this.months);
    this.lateTickets = new Float64Array(this.months);
    this.define(model, shifts, promised);
  }

  reset(): void {
    for (const column of [this.all, this.late, this.tickets, this.lateTickets]) column.fill(0);
  }

  /** A ticket's sums follow: its month, and whether its repair was late. */
  begin(month: number, isLate: boolean): void {
    this.month = month;
    this.isLate = isLate;
    this.tickets[month]++;
    if (isLate) this.lateTickets[month]++;
  }

  add(cause: number, minutes: number): void {
    if (minutes > 0) this.put(cause, minutes);
  }

  addAtTeam(cause: number, team: number, minutes: number): void {
    if (!(minutes > 0)) return;
    this.put(cause, minutes);
    this.put(this.teamPlace(cause, team), minutes);
  }

  addWait(cause: number, team: number, skill: number, hour: number, minutes: number): void {
    if (!(minutes > 0)) return;
    this.addAtTeam(cause, team, minutes);
    this.put(this.skillPlace(cause, skill), minutes);
    this.put(this.hourPlace(cause, hour), minutes);
  }

  report(report: Report): void {
    const sum = (column: Float64Array, { places, months }: Line) => {
      let total = 0;
      for (const month of months) for (const place of places) total += column[month * this.width + place];
      return total / 60;
    };
    const count = (column: Float64Array, { months }: Line) => {
      let total = 0;
      for (const month of months) total += column[month];
      return total || 1;
    };
    for (const line of this.lines) {
      report(sum(this.all, line), count(this.tickets, line));
      if (line.late) report(sum(this.late, line), count(this.lateTickets, line));
    }
  }

  private put(place: number, minutes: number): void {
    const at = this.month * this.width + place;
    this.all[at] += minutes;
    if (this.isLate) this.late[at] += minutes;
  }

  private teamPlace(cause: number, team: number): number {
    return this.teamsAt + team * TEAM_CAUSES.length + TEAM_CAUSES.indexOf(cause);
  }

  private skillPlace(cause: number, skill: number): number {
    return this.skillsAt + skill * WAITS.length + (cause - WAITING);
  }

  private hourPlace(cause: number, hour: number): number {
    return this.hoursAt + hour * WAITS.length + (cause - WAITING);
  }

  private define(model: Model, shifts: readonly OnShift[], promised: boolean): void {
    const { names, staff } = model;
    const causes = possibleCauses(
      model,
      shifts.map(({ always }) => always),
    );
    const everyMonth = Array.from({ length: this.months }, (_, month) => month);
    const define = (where: Where, places: readonly number[], months: readonly number[], late = promised) => {
      this.lines.push({ places, months, late });
      const common = { statistic: 'total', where, unit: 'h', kind: 'value' } as const;
      this.definitions.push({ measure: 'clockTime', ...common });
      if (late) this.definitions.push({ measure: 'lateClockTime', ...common });
    };
    const breakDown = (scope: Where, months: readonly number[]) => {
      define(scope, [...clockCauses.keys()], months);
      for (const cause of causes) define({ ...scope, cause: clockCauses[cause] }, [cause], months);
      for (const cause of TEAM_CAUSES.filter((each) => causes.includes(each))) {
        const where = { ...scope, cause: clockCauses[cause] };
        for (const [team, name] of names.teams.entries()) {
          if (besideTheLines(staff.teams[team].line) || (cause === CLOSED_HOURS && shifts[team].always)) continue;
          define({ ...where, team: name }, [this.teamPlace(cause, team)], months);
        }
      }
      for (const cause of WAITS.filter((each) => causes.includes(each))) {
        const where = { ...scope, cause: clockCauses[cause] };
        if (names.skills.length > 1) {
          for (const [skill, name] of names.skills.entries())
            define({ ...where, skill: name }, [this.skillPlace(cause, skill)], months);
        }
        for (let hour = 0; hour < HOURS; hour++)
          define({ ...where, hourOfWeek: String(hour) }, [this.hourPlace(cause, hour)], months, false);
      }
    };
    breakDown({}, everyMonth);
    const months = monthsOfPeriod(model);
    if (months.length < 2 || months.length > MOST_MONTHS) return;
    for (const month of months) breakDown({ month: model.span.monthLabels[month] }, [month]);
  }
}

const besideTheLines = (line: number) => line === TRIAGE || line === COMMITTEE || line === EXPERIENCE;
