/**
 * Open tickets day by day: how many are open as each local day ends, by the line they are at, and how many wait for each
 * team in the mean of each day. A ticket is open from when staff have it until it leaves. Tickets from before the
 * period have no row; they count from their first visit's beginning to their last visit's end.
 */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import { EXPERIENCE, type Model } from '../model/model.ts';
import type { Visits } from '../observations/log.ts';
import { lines } from '../scenario/words.ts';
import { dayEnds, firstDayEndingAfter } from './backlogDays.ts';
import type { Definition, Measurer, PathDefinition, Report } from './definition.ts';
import type { Where } from './result.ts';
import type { HandledTicket, StoryListener } from './ticketStories.ts';
import { NO_VISIT, type VisitChains } from './visitChains.ts';

/** A mean of end-of-day backlogs: of which line (or all) and which days. */
interface Mean {
  readonly line: number;
  readonly days: readonly number[];
}

const ALL = -1;

export class BacklogMeasures implements Measurer, StoryListener {
  readonly definitions: Definition[] = [];
  readonly pathDefinitions: PathDefinition[] = [];
  private readonly model: Model;
  private readonly ends: Float64Array;
  /** Lines that teams are at, by their place in `lines`. */
  private readonly usedLines: readonly number[];
  private readonly teams: readonly number[];
  private readonly means: Mean[] = [];
  /** Open tickets by line × day; minutes waited by team × day. */
  private readonly open: Float64Array;
  private readonly waited: Float64Array;

  constructor(model: Model) {
    const { span, staff } = model;
    this.model = model;
    this.ends = dayEnds(span);
    const linesOfTeams = new Set(staff.teams.map(({ line }) => line));
    this.usedLines = [...lines.keys()].filter((line) => line !== EXPERIENCE && linesOfTeams.has(line));
    this.teams = [...staff.teams.keys()];
    this.open = new Float64Array(lines.length * this.ends.length);
    this.waited = new Float64Array(staff.teams.length * this.ends.length);
    if (this.ends.length > 0) this.define();
  }

  reset(): void {
    this.open.fill(0);
    this.waited.fill(0);
  }

  visits(batch: Visits): void {
    const { ends, waited } = this;
    for (let row = 0; row < batch.rows && ends.length > 0; row++) {
      const until = Number.isNaN(batch.began[row]) ? batch.ended[row] : batch.began[row];
      let from = Math.max(0, batch.entered[row]);
      if (until <= from) continue;
      const team = batch.team[row] * ends.length;
      for (let day = firstDayEndingAfter(ends, from); day < ends.length && from < until; day++) {
        const to = Math.min(until, ends[day]);
        waited[team + day] += to - from;
        from = to;
      }
    }
  }

  story(ticket: HandledTicket, visits: VisitChains, first: number, until: number): void {
    this.count(ticket.promised, until, visits, first, ticket.line);
  }

  rowless(visits: VisitChains, first: number): void {
    const { line } = this.model.staff.teams[visits.team[first]];
    if (visits.entered[first] >= 0 || line === EXPERIENCE) return;
    let last = first;
    while (visits.next[last] !== NO_VISIT) last = visits.next[last];
    this.count(visits.entered[first], visits.ended[last], visits, first, line);
  }

  /** One more open ticket at the end of each day that ends within (from, to]. */
  private count(from: number, to: number, visits: VisitChains, first: number, line: number): void {
    const { ends, open } = this;
    const firstDay = firstDayEndingAfter(ends, from);
    let at = line;
    let visit = first;
    for (let day = firstDay; day < ends.length && ends[day] <= to; day++) {
      for (; visit !== NO_VISIT && (visit === first || visits.entered[visit] < ends[day]); visit = visits.next[visit])
        at = this.model.staff.teams[visits.team[visit]].line;
      open[at * ends.length + day]++;
    }
  }

  /** Columns of days in the order of the path definitions. */
  path(): Float64Array {
    const { ends, usedLines } = this;
    const path = new Float64Array(this.pathDefinitions.length * ends.length);
    let place = 0;
    const put = (valueOf: (day: number) => number) => {
      for (let day = 0; day < ends.length; day++) path[place++] = valueOf(day);
    };
    put((day) => this.openAt(ALL, day));
    if (usedLines.length > 1) for (const line of usedLines) put((day) => this.openAt(line, day));
    for (const team of this.teams) {
      put((day) => this.waited[team * ends.length + day] / (ends[day] - (day === 0 ? 0 : ends[day - 1])));
    }
    return path;
  }

  report(report: Report): void {
    for (const { line, days } of this.means) {
      const sum = days.reduce((total, day) => total + this.openAt(line, day), 0);
      report(sum / days.length, days.length);
    }
  }

  private openAt(line: number, day: number): number {
    const { ends, open } = this;
    if (line !== ALL) return open[line * ends.length + day];
    let sum = 0;
    for (const each of this.usedLines) sum += open[each * ends.length + day];
    return sum;
  }

  private define(): void {
    const { model, ends, usedLines } = this;
    const { span, names } = model;
    const split = usedLines.length > 1 ? usedLines : [];
    const path = (measure: PathDefinition['measure'], where: Where) =>
      this.pathDefinitions.push({ measure, where, days: ends });
    path('backlog', {});
    for (const line of split) path('backlog', { line: lines[line] });
    for (const team of names.teams) path('queueLength', { team });

    const everyDay = [...ends.keys()];
    const mean = (where: Where, line: number, days: readonly number[]) => {
      this.definitions.push({ measure: 'backlog', statistic: 'mean', where, unit: 'tickets', kind: 'value' });
      this.means.push({ line, days });
    };
    mean({}, ALL, everyDay);
    for (const line of split) mean({ line: lines[line] }, line, everyDay);
    const weekOf = (day: number) => span.week[Math.ceil((ends[day] - span.start) / SLOT_MINUTES) - 1];
    const weeks = [...new Set(everyDay.map(weekOf))];
    if (weeks.length < 2) return;
    for (const week of weeks) {
      const days = everyDay.filter((day) => weekOf(day) === week);
      mean({ week: span.weekLabels[week] }, ALL, days);
      for (const line of split) mean({ line: lines[line], week: span.weekLabels[week] }, line, days);
    }
  }
}
