/** Teams: waits, queues, occupancy and cost, over the period and by hour of week. */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import { CALL_OUT, type Duties, LOGGED_IN, type LogReader, OVERTIME, PAID, type Visits } from '../observations/log.ts';
import { severities } from '../scenario/words.ts';
import { Sketch } from '../statistics/sketch.ts';
import { type Definition, type Measurer, QUANTILES, type Report } from './definition.ts';
import { HourProfile } from './hourProfile.ts';
import { possible } from './mix.ts';

const WAIT_QUANTILES = QUANTILES.filter(({ statistic }) => statistic !== 'p99');
const HOURS = 168;
const SLOTS_PER_MINUTE = 1 / SLOT_MINUTES;
const COSTS = ['staff', 'overtime', 'callOut'] as const;

export class TeamMeasures implements Measurer, LogReader {
  readonly definitions: Definition[] = [];
  private readonly model: Model;
  private readonly teams: number;
  private readonly bySeverity: boolean;
  private readonly byHour: boolean;
  /** Waits by team × severity. */
  private readonly waitNone: Float64Array;
  private readonly waitSketch: readonly Sketch[];
  /** Minutes inside the period by team. */
  private readonly waited: Float64Array;
  private readonly busy: Float64Array;
  /** Work on tickets that joined the line in the period, whenever it was done. */
  private readonly offered: Float64Array;
  private readonly loggedIn: Float64Array;
  private readonly paid: Float64Array;
  private readonly cost: Float64Array;
  private readonly waitingProfile: readonly HourProfile[];
  private readonly busyProfile: readonly HourProfile[];
  private readonly loggedInProfile: readonly HourProfile[];

  constructor(model: Model) {
    this.model = model;
    const { teams } = model.staff;
    this.teams = teams.length;
    this.bySeverity = possible(model.customer.severity) > 1 || model.demand.recorded !== null;
    this.byHour =
      teams.some((team) => team.seats.length > 1 || !team.hours.always) ||
      model.demand.regions.some((region) => region.hourWeights.length > 0);
    const leaves = this.teams * severities.length;
    this.waitNone = new Float64Array(leaves);
    this.waitSketch = Array.from({ length: leaves }, () => new Sketch());
    this.waited = new Float64Array(this.teams);
    this.busy = new Float64Array(this.teams);
    this.offered = new Float64Array(this.teams);
    this.loggedIn = new Float64Array(this.teams);
    this.paid = new Float64Array(this.teams);
    this.cost = new Float64Array(this.teams * COSTS.length);
    this.waitingProfile = teams.map(() => new HourProfile());
    this.busyProfile = teams.map(() => new HourProfile());
    this.loggedInProfile = teams.map(() => new HourProfile());
    this.define();
  }

  private define(): void {
    const names = this.model.names.teams;
    const define = (
      measure: string,
      statistic: Definition['statistic'],
      where: Definition['where'],
      unit: string,
      kind: Definition['kind'],
    ) => this.definitions.push({ measure, statistic, where, unit, kind });
    for (const where of this.waitWhere()) {
      define('wait', 'mean', where, 'min', 'ratio');
      for (const { statistic } of WAIT_QUANTILES) define('wait', statistic, where, 'min', 'value');
      define('wait', 'share', where, 'share', 'share');
    }
    for (const team of names) {
      define('queueLength', 'mean', { team }, 'tickets', 'value');
      define('onDuty', 'mean', { team }, 'people', 'value');
      define('occupancy', 'share', { team }, 'share', 'share');
      define('utilisation', 'share', { team }, 'share', 'ratio');
      define('load', 'share', { team }, 'share', 'ratio');
    }
    if (this.byHour) {
      for (const team of names) {
        for (let hour = 0; hour < HOURS; hour++) {
          const where = { team, hourOfWeek: String(hour) };
          define('queueLength', 'mean', where, 'tickets', 'value');
          define('onDuty', 'mean', where, 'people', 'value');
          define('occupancy', 'share', where, 'share', 'share');
        }
      }
    }
    const { currency } = this.model.outcomes;
    if (currency !== '') {
      for (const team of names) for (const kind of COSTS) define('cost', 'total', { kind, team }, currency, 'value');
      for (const kind of COSTS) define('cost', 'total', { kind }, currency, 'value');
    }
  }

  private waitWhere(): Definition['where'][] {
    const names = this.model.names.teams;
    if (!this.bySeverity) return [{}, ...names.map((team) => ({ team }))];
    return [
      {},
      ...severities.map((severity) => ({ severity })),
      ...names.map((team) => ({ team })),
      ...names.flatMap((team) => severities.map((severity) => ({ team, severity }))),
    ];
  }

  /** The leaves (team × severity) of each cell, in the order of `waitWhere`. */
  private waitLeaves(): number[][] {
    const teams = Array.from({ length: this.teams }, (_, team) => team);
    const grades = severities.map((_, severity) => severity);
    const leaf = (team: number, severity: number) => team * severities.length + severity;
    const all = teams.flatMap((team) => grades.map((severity) => leaf(team, severity)));
    const byTeam = teams.map((team) => grades.map((severity) => leaf(team, severity)));
    if (!this.bySeverity) return [all, ...byTeam];
    const bySeverity = grades.map((severity) => teams.map((team) => leaf(team, severity)));
    return [all, ...bySeverity, ...byTeam, ...all.map((one) => [one])];
  }

  reset(): void {
    for (const column of [this.waitNone, this.waited, this.busy, this.offered, this.loggedIn, this.paid, this.cost]) {
      column.fill(0);
    }
    for (const sketch of this.waitSketch) sketch.clear();
    for (const profiles of [this.waitingProfile, this.busyProfile, this.loggedInProfile]) {
      for (const profile of profiles) profile.reset();
    }
  }

  visits(batch: Visits): void {
    const { periodEnd } = this.model.span;
    for (let row = 0; row < batch.rows; row++) {
      const entered = batch.entered[row];
      const began = batch.began[row];
      const ended = batch.ended[row];
      const team = batch.team[row];
      if (Number.isNaN(began)) {
        // Cut off by the run's end: it has waited, and how long it would have waited is not known.
        this.waited[team] += this.spread(this.waitingProfile[team], entered, ended, 1);
        continue;
      }
      if (entered >= 0 && entered < periodEnd) {
        const wait = began - entered;
        const leaf = team * severities.length + batch.severity[row];
        this.offered[team] += ended - began;
        this.waitSketch[leaf].record(wait);
        if (wait === 0) this.waitNone[leaf]++;
      }
      this.waited[team] += this.spread(this.waitingProfile[team], entered, began, 1);
      this.busy[team] += this.spread(this.busyProfile[team], began, ended, 1);
    }
  }

  duties(batch: Duties): void {
    const { model } = this;
    for (let row = 0; row < batch.rows; row++) {
      const team = batch.team[row];
      const engineer = batch.engineer[row];
      const from = Math.max(0, batch.from[row]);
      const to = Math.min(model.span.periodEnd, batch.to[row]);
      if (to <= from) continue;
      const minutes = (to - from) * batch.seats[row];
      const words = model.staff.teams[team];
      const rate =
        engineer < 0 ? words.costPerMinute : model.staff.profiles[model.staff.engineerProfile[engineer]].costPerMinute;
      switch (batch.kind[row]) {
        case LOGGED_IN:
          this.loggedIn[team] += this.spread(this.loggedInProfile[team], from, to, batch.seats[row]);
          break;
        case PAID:
          this.paid[team] += minutes;
          this.cost[team * COSTS.length] += minutes * rate;
          break;
        case OVERTIME:
          this.loggedIn[team] += this.spread(this.loggedInProfile[team], from, to, 1);
          this.paid[team] += minutes;
          this.cost[team * COSTS.length + 1] += minutes * rate * words.overtimeFactor;
          break;
        case CALL_OUT:
          this.cost[team * COSTS.length + 2] += minutes * words.callOutCostPerMinute;
          break;
      }
    }
  }

  /** Adds an interval, clipped to the period, to a profile; returns its minutes times the weight. */
  private spread(profile: HourProfile, from: number, to: number, weight: number): number {
    const { span } = this.model;
    const start = from > 0 ? from : 0;
    const end = to < span.periodEnd ? to : span.periodEnd;
    const minutes = end - start;
    if (!(minutes > 0) || weight === 0) return 0;
    if (this.byHour) {
      const sinceStart = start - span.start;
      const slot = Math.min((sinceStart * SLOTS_PER_MINUTE) | 0, span.hourOfWeek.length - 1);
      // Local hours begin on quarters everywhere, so the quarter inside the hour is the slot's own.
      const quarter = span.hourOfWeek[slot] * 4 + (slot & 3);
      profile.add(quarter, sinceStart - slot * SLOT_MINUTES, minutes, weight);
    }
    return minutes * weight;
  }

  report(report: Report, until: number): void {
    const { model } = this;
    for (const leaves of this.waitLeaves()) {
      const sketch = new Sketch();
      let none = 0;
      for (const leaf of leaves) {
        sketch.merge(this.waitSketch[leaf]);
        none += this.waitNone[leaf];
      }
      report(sketch.sum, sketch.count);
      for (const { p } of WAIT_QUANTILES) report(sketch.count > 0 ? sketch.quantile(p) : 0, sketch.count);
      report(none, sketch.count);
    }
    const length = Math.min(model.span.periodEnd, until);
    for (let team = 0; team < this.teams; team++) {
      report(this.waited[team] / length, 1);
      report(this.loggedIn[team] / length, 1);
      report(this.busy[team], this.loggedIn[team]);
      report(this.busy[team], this.paid[team]);
      report(this.offered[team], this.loggedIn[team]);
    }
    if (this.byHour) this.reportHours(report, length);
    if (model.outcomes.currency === '') return;
    for (let team = 0; team < this.teams; team++) {
      for (let kind = 0; kind < COSTS.length; kind++) report(this.cost[team * COSTS.length + kind], 1);
    }
    for (let kind = 0; kind < COSTS.length; kind++) {
      let sum = 0;
      for (let team = 0; team < this.teams; team++) sum += this.cost[team * COSTS.length + kind];
      report(sum, 1);
    }
  }

  private reportHours(report: Report, length: number): void {
    const calendar = new HourProfile();
    this.spreadCalendar(calendar, length);
    const minutes = calendar.hours();
    for (let team = 0; team < this.teams; team++) {
      const waiting = this.waitingProfile[team].hours();
      const busy = this.busyProfile[team].hours();
      const loggedIn = this.loggedInProfile[team].hours();
      for (let hour = 0; hour < HOURS; hour++) {
        const there = minutes[hour] > 0 ? 1 : 0;
        report(there ? waiting[hour] / minutes[hour] : 0, there);
        report(there ? loggedIn[hour] / minutes[hour] : 0, there);
        report(busy[hour], loggedIn[hour]);
      }
    }
  }

  private spreadCalendar(profile: HourProfile, length: number): void {
    this.spread(profile, 0, length, 1);
  }
}
