/** Simulates a replication again to look at its tickets: the latest of all, or every step of one. */

import type { OrderKey } from '../desk/desk.ts';
import { Simulation } from '../desk/run.ts';
import type { Model } from '../model/model.ts';
import { happenings, Log, type LogReader, type Tickets } from '../observations/log.ts';
import { seedKey } from '../planning/seed.ts';
import { type ClockName, clocks } from '../scenario/words.ts';
import { sourceNames, type TicketIdentity, ticketId } from './ticketIds.ts';
import type { Step, Visit } from './ticketLife.ts';

export interface ClockState {
  readonly clock: ClockName;
  /** Minutes since the period's start; NaN without a promise, and NaN while the clock runs. */
  readonly due: number;
  readonly stopped: number;
}

export interface TicketRow {
  readonly id: string;
  readonly serial: number;
  readonly severity: number;
  readonly assigned: number;
  readonly plan: number;
  readonly addOns: number;
  readonly channel: number;
  readonly region: number;
  readonly skill: number;
  readonly complexity: number;
  readonly flags: number;
  readonly outcome: number;
  readonly created: number;
  readonly promised: number;
  readonly closed: number;
  readonly clocks: readonly ClockState[];
}

export class Tracer {
  private readonly model: Model;
  private readonly seed: string;
  private readonly simulation: Simulation;

  constructor(model: Model, seed: string, ownOrder: OrderKey | null) {
    this.model = model;
    this.seed = seed;
    this.simulation = new Simulation(model, ownOrder);
  }

  /** The tickets that ran over a promise by most; where nothing was late, those that took longest. */
  latest(replication: number, most: number): { row: TicketRow; lateMinutes: number }[] {
    let late: { row: TicketRow; lateMinutes: number }[] = [];
    let slow: { row: TicketRow; lateMinutes: number }[] = [];
    const keep = (list: typeof late, row: TicketRow, lateMinutes: number) => {
      list.push({ row, lateMinutes });
      if (list.length < most * 64) return list;
      return worst(list, most);
    };
    const reader: LogReader = {
      tickets: (batch) => {
        for (let row = 0; row < batch.rows; row++) {
          const lateness = latenessOf(batch, row);
          if (lateness > 0) late = keep(late, this.rowOf(batch, row, replication), lateness);
          else if (late.length < most && batch.closed[row] > 0) {
            slow = keep(slow, this.rowOf(batch, row, replication), batch.closed[row] - batch.created[row]);
          }
        }
      },
    };
    this.run(replication, reader, Number.NaN);
    return worst(late.length > 0 ? late : slow, most);
  }

  find(identity: TicketIdentity): TicketRow | undefined {
    let found: TicketRow | undefined;
    const reader: LogReader = {
      tickets: (batch) => {
        for (let row = 0; row < batch.rows; row++) {
          if (batch.source[row] !== identity.source || batch.slot[row] !== identity.slot) continue;
          if (batch.number[row] !== identity.number || batch.child[row] !== identity.child) continue;
          found = this.rowOf(batch, row, identity.replication);
        }
      },
    };
    this.run(identity.replication, reader, Number.NaN);
    return found;
  }

  /** Everything that happened to it, and when the run ended. */
  follow(serial: number, replication: number): { steps: Step[]; visits: Visit[]; endedAt: number } {
    const steps: Step[] = [];
    const visits: Visit[] = [];
    const reader: LogReader = {
      happenings: (batch) => {
        for (let row = 0; row < batch.rows; row++) {
          const what = happenings[batch.what[row]];
          steps.push({ at: batch.at[row], what, team: batch.team[row], engineer: batch.engineer[row] });
        }
      },
      visits: (batch) => {
        for (let row = 0; row < batch.rows; row++) {
          if (batch.serial[row] !== serial) continue;
          const { team, engineer, entered, began, ended } = batch;
          visits.push({
            team: team[row],
            engineer: engineer[row],
            entered: entered[row],
            // A wait that the run's end cut off has led to no work.
            began: Number.isNaN(began[row]) ? ended[row] : began[row],
            ended: ended[row],
          });
        }
      },
    };
    const endedAt = this.run(replication, reader, serial);
    return { steps, visits, endedAt };
  }

  private run(replication: number, reader: LogReader, traced: number): number {
    const log = new Log([reader]);
    log.traced = traced;
    return this.simulation.run(seedKey(this.seed), replication, log);
  }

  private rowOf(batch: Tickets, row: number, replication: number): TicketRow {
    const stops = [batch.response, batch.diagnosis, batch.solution, batch.repair];
    const dues = [batch.dueResponse, batch.dueDiagnosis, batch.dueSolution, batch.dueRepair];
    return {
      id: ticketId(sourceNames(this.model), replication, batch, row),
      serial: batch.serial[row],
      severity: batch.severity[row],
      assigned: batch.assigned[row],
      plan: batch.plan[row],
      addOns: batch.addOns[row],
      channel: batch.channel[row],
      region: batch.region[row],
      skill: batch.skill[row],
      complexity: batch.complexity[row],
      flags: batch.flags[row],
      outcome: batch.outcome[row],
      created: batch.created[row],
      promised: batch.promised[row],
      closed: batch.closed[row],
      clocks: clocks.map((clock, index) => ({ clock, due: dues[index][row], stopped: stops[index][row] })),
    };
  }
}

function worst<Entry extends { lateMinutes: number }>(list: readonly Entry[], most: number): Entry[] {
  return [...list].sort((a, b) => b.lateMinutes - a.lateMinutes).slice(0, most);
}

/** By how much the worst of its stopped clocks was late; 0 when none was. */
function latenessOf(batch: Tickets, row: number): number {
  const late = (stopped: Float64Array, due: Float64Array) => (stopped[row] > due[row] ? stopped[row] - due[row] : 0);
  return Math.max(
    late(batch.response, batch.dueResponse),
    late(batch.diagnosis, batch.dueDiagnosis),
    late(batch.solution, batch.dueSolution),
    late(batch.repair, batch.dueRepair),
  );
}
