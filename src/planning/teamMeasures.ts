/** Teams: waits, queues, occupancy and cost, over the period and by hour of week. */
import type { Model } from '../model/model.ts';
import {
  BATCH_ROWS,
  CALL_OUT,
  type Duties,
  LOGGED_IN,
  type LogReader,
  OVERTIME,
  PAID,
  type Visits,
} from '../observations/log.ts';
import { severities } from '../scenario/words.ts';
import { Sketch } from '../statistics/sketch.ts';
import { type Definition, type Measurer, QUANTILES, quantileDefinitions, type Report } from './definition.ts';
import { HourProfiles } from './hourProfile.ts';
import { possible } from './mix.ts';

const WAIT_QUANTILES = QUANTILES.filter(({ statistic }) => statistic !== 'p99');
const HOURS = 168;
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
  /** Work on tickets that joined the line in the period, whenever it was done. */
  private readonly offered: Float64Array;
  private readonly paid: Float64Array;
  private readonly cost: Float64Array;
  private readonly waitedUntil = new Float64Array(BATCH_ROWS);
  /** Minutes by team, over the period and by hour of week. */
  private readonly waited: HourProfiles;
  private readonly busy: HourProfiles;
  private readonly loggedIn: HourProfiles;

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
    this.offered = new Float64Array(this.teams);
    this.paid = new Float64Array(this.teams);
    this.cost = new Float64Array(this.teams * COSTS.length);
    this.waited = new HourProfiles(this.teams, model.span, this.byHour);
    this.busy = new HourProfiles(this.teams, model.span, this.byHour);
    this.loggedIn = new HourProfiles(this.teams, model.span, this.byHour);
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
      this.definitions.push(...quantileDefinitions({ measure: 'wait', where, unit: 'min' }, WAIT_QUANTILES));
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
    for (const column of [this.waitNone, this.offered, this.paid, this.cost]) column.fill(0);
    for (const sketch of this.waitSketch) sketch.clear();
    for (const profiles of [this.waited, this.busy, this.loggedIn]) profiles.reset();
  }

  visits(batch: Visits): void {
    const { periodEnd } = this.model.span;
    const { rows, team: teams, severity, entered, began, ended } = batch;
    const { waitedUntil } = this;
    for (let row = 0; row < rows; row++) {
      const begins = began[row];
      // Cut off by the run's end: it has waited, and how long it would have waited is not known.
      const cutOff = Number.isNaN(begins);
      waitedUntil[row] = cutOff ? ended[row] : begins;
      const joined = entered[row];
      if (cutOff || !(joined >= 0 && joined < periodEnd)) continue;
      const wait = begins - joined;
      const leaf = teams[row] * severities.length + severity[row];
      this.offered[teams[row]] += ended[row] - begins;
      this.waitSketch[leaf].record(wait);
      if (wait === 0) this.waitNone[leaf]++;
    }
    this.waited.addRows(teams, entered, waitedUntil, rows);
    this.busy.addRows(teams, began, ended, rows);
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
          this.loggedIn.add(team, from, to, batch.seats[row]);
          break;
        case PAID:
          this.paid[team] += minutes;
          this.cost[team * COSTS.length] += minutes * rate;
          break;
        case OVERTIME:
          this.loggedIn.add(team, from, to, 1);
          this.paid[team] += minutes;
          this.cost[team * COSTS.length + 1] += minutes * rate * words.overtimeFactor;
          break;
        case CALL_OUT:
          this.cost[team * COSTS.length + 2] += minutes * words.callOutCostPerMinute;
          break;
      }
    }
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
    const [waited, busy, loggedIn] = [this.waited.minutes, this.busy.minutes, this.loggedIn.minutes];
    for (let team = 0; team < this.teams; team++) {
      report(waited[team] / length, 1);
      report(loggedIn[team] / length, 1);
      report(busy[team], loggedIn[team]);
      report(busy[team], this.paid[team]);
      report(this.offered[team], loggedIn[team]);
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
    const calendar = new HourProfiles(1, this.model.span, true);
    calendar.add(0, 0, length, 1);
    const minutes = calendar.hours(0);
    for (let team = 0; team < this.teams; team++) {
      const waiting = this.waited.hours(team);
      const busy = this.busy.hours(team);
      const loggedIn = this.loggedIn.hours(team);
      for (let hour = 0; hour < HOURS; hour++) {
        const there = minutes[hour] > 0 ? 1 : 0;
        report(there ? waiting[hour] / minutes[hour] : 0, there);
        report(there ? loggedIn[hour] / minutes[hour] : 0, there);
        report(busy[hour], loggedIn[hour]);
      }
    }
  }
}
