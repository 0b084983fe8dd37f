/** Teams: waits, queues, occupancy and cost, over the period and by hour of week. */
import { RunMemory } from '../kernel/compiledMemory.ts';
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
import { Sketches } from '../statistics/sketches.ts';
import { compiledMeasures } from './compiledMeasures.ts';
import { type Definition, type Measurer, QUANTILES, quantileDefinitions, type Report } from './definition.ts';
import { HourProfiles } from './hourProfile.ts';
import { possible } from './mix.ts';
import { SlotHours } from './slotHours.ts';

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
  private readonly waits: Sketches;
  /** Work on tickets that joined the line in the period, whenever it was done. */
  private readonly offered: RunMemory;
  private readonly paid: Float64Array;
  private readonly cost: Float64Array;
  /** Of a batch: how long each waited, NaN where it does not count, and its leaf. */
  private readonly wait = new Float64Array(BATCH_ROWS);
  private readonly leaf = new Int32Array(BATCH_ROWS);
  /** Minutes by team, over the period and by hour of week. */
  private readonly hours: SlotHours | null;
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
    this.waits = new Sketches(leaves);
    this.offered = new RunMemory(this.teams * 8);
    this.paid = new Float64Array(this.teams);
    this.cost = new Float64Array(this.teams * COSTS.length);
    this.hours = this.byHour ? new SlotHours(model.span.hourOfWeek) : null;
    this.waited = new HourProfiles(this.teams, model.span, this.hours);
    this.busy = new HourProfiles(this.teams, model.span, this.hours);
    this.loggedIn = new HourProfiles(this.teams, model.span, this.hours);
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
    for (const column of [this.paid, this.cost]) column.fill(0);
    this.offered.borrow();
    this.offered.numbers.fill(0);
    this.waits.begin();
    this.hours?.begin();
    for (const profiles of [this.waited, this.busy, this.loggedIn]) profiles.begin();
  }

  visits(batch: Visits): void {
    const { waits, offered, waited, busy } = this;
    const { periodEnd } = this.model.span;
    const { place, rows } = batch;
    const compiled = compiledMeasures(batch, waits.memory);
    if (compiled === null) this.recordWaits(batch);
    else compiled.recordWaits(place, rows, periodEnd, waits.memory.place, waits.size, offered.place);
    waited.addWaits(batch);
    busy.addWork(batch);
  }

  private recordWaits({ rows, team: teams, severity, entered, began, ended }: Visits): void {
    const { periodEnd } = this.model.span;
    const { wait, leaf } = this;
    const { numbers: offered } = this.offered;
    for (let row = 0; row < rows; row++) {
      const begins = began[row];
      const joined = entered[row];
      // Cut off by the run's end: how long it would have waited is not known.
      const counts = !Number.isNaN(begins) && joined >= 0 && joined < periodEnd;
      wait[row] = counts ? begins - joined : Number.NaN;
      leaf[row] = teams[row] * severities.length + severity[row];
      if (counts) offered[teams[row]] += ended[row] - begins;
    }
    this.waits.record(wait, leaf, 1, rows);
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
    const waits = this.waits.read();
    for (const leaves of this.waitLeaves()) {
      const sketch = new Sketch(waits, leaves);
      report(sketch.sum, sketch.count);
      for (const { p } of WAIT_QUANTILES) report(sketch.count > 0 ? sketch.quantile(p) : 0, sketch.count);
      report(sketch.zeros, sketch.count);
    }
    const length = Math.min(model.span.periodEnd, until);
    const [waited, busy, loggedIn] = [this.waited, this.busy, this.loggedIn].map((profiles) => profiles.minutes());
    for (let team = 0; team < this.teams; team++) {
      report(waited[team] / length, 1);
      report(loggedIn[team] / length, 1);
      report(busy[team], loggedIn[team]);
      report(busy[team], this.paid[team]);
      report(this.offered.numbers[team], loggedIn[team]);
    }
    if (this.hours !== null) this.reportHours(report, length, this.hours);
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

  private reportHours(report: Report, length: number, hours: SlotHours): void {
    const calendar = new HourProfiles(1, this.model.span, hours);
    calendar.begin();
    calendar.add(0, 0, length, 1);
    const minutes = calendar.hoursOf(0);
    for (let team = 0; team < this.teams; team++) {
      const waiting = this.waited.hoursOf(team);
      const busy = this.busy.hoursOf(team);
      const loggedIn = this.loggedIn.hoursOf(team);
      for (let hour = 0; hour < HOURS; hour++) {
        const there = minutes[hour] > 0 ? 1 : 0;
        report(there ? waiting[hour] / minutes[hour] : 0, there);
        report(there ? loggedIn[hour] / minutes[hour] : 0, there);
        report(busy[hour], loggedIn[hour]);
      }
    }
  }
}
