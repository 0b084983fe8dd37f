/** What must hold of every desk, tried on random small ones with every feature on and off. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/desk/run.ts';
import { CALL_OUT, CLOSED, LOGGED_IN, OVERTIME, STAFF_HANDLED } from '../../src/observations/log.ts';
import { DAY, modelOf, run, type Story, type VisitRow, type Words } from './given.ts';
import { desks } from './randomDesks.ts';

const RUNS = { numRuns: 100, seed: 20260105 };
const MINUTES = 1e-6;

function byBegin(visits: readonly VisitRow[]): VisitRow[] {
  return [...visits].sort((a, b) => a.began - b.began || a.ended - b.ended);
}

function groups<Row>(rows: readonly Row[], of: (row: Row) => number): Row[][] {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const group = found.get(of(row));
    if (group) group.push(row);
    else found.set(of(row), [row]);
  }
  return [...found.values()];
}

function neverTwoAtOnce(visits: readonly VisitRow[]): void {
  const inOrder = byBegin(visits);
  for (let index = 1; index < inOrder.length; index++) {
    if (inOrder[index].began < inOrder[index - 1].ended)
      expect([inOrder[index - 1], inOrder[index]]).toEqual('never two at once');
  }
}

describe('on any desk', () => {
  /** Every desk is simulated once; each property then looks at all of them. */
  const tried = fc.sample(desks, RUNS).map((words) => {
    const model = modelOf(words);
    const simulation = new Simulation(model);
    return { words, story: run(model, 0, simulation), simulation };
  });
  const everywhere = (property: (words: Words, story: Story, simulation: Simulation) => void) => {
    for (const { words, story, simulation } of tried) {
      try {
        property(words, story, simulation);
      } catch (error) {
        throw new Error(`on the desk ${JSON.stringify(words)}`, { cause: error });
      }
    }
  };

  it('every ticket of the period that was created leaves one row, and nothing else does', () => {
    everywhere((_, story) => {
      const created = story.happeningRows.filter(({ what, at }) => what === 'created' && at >= 0 && at < 3 * DAY);
      const serials = story.ticketRows.map(({ serial }) => serial);
      expect(new Set(serials).size).toBe(serials.length);
      expect(serials.sort((a, b) => a - b)).toEqual(created.map(({ serial }) => serial).sort((a, b) => a - b));
    });
  });

  it('nothing is left on the desk when the run ends, but what does not count', () => {
    everywhere((_, __, { desk }) => {
      expect(desk.countedPresent).toBe(0);
      for (const line of desk.waiting) expect(line).toBeGreaterThanOrEqual(0);
    });
  });

  it('an engineer works on one ticket at a time, and a ticket is worked on by one at a time', () => {
    everywhere((_, story) => {
      for (const visits of groups(
        story.visitRows.filter(({ engineer }) => engineer >= 0),
        ({ engineer }) => engineer,
      )) {
        neverTwoAtOnce(visits);
      }
      for (const visits of groups(story.visitRows, ({ serial }) => serial)) neverTwoAtOnce(visits);
    });
  });

  it('no touch begins before its ticket has joined the line, nor ends before it has begun', () => {
    everywhere((_, story) => {
      const begun = story.visitRows.filter(({ began }) => !Number.isNaN(began));
      expect(begun.filter(({ entered, began, ended }) => !(entered <= began && began <= ended))).toEqual([]);
      const waits = story.visitRows.filter(({ began }) => Number.isNaN(began));
      expect(waits.filter(({ entered, ended }) => !(entered <= ended))).toEqual([]);
    });
  });

  it('the busy time of an engineer is the sum of his touches', () => {
    everywhere((_, story, { desk }) => {
      const sums = new Float64Array(desk.engineers.count);
      for (const { engineer, began, ended } of story.visitRows) if (engineer >= 0) sums[engineer] += ended - began;
      for (let engineer = 0; engineer < sums.length; engineer++) {
        expect(Math.abs(desk.engineers.busyMinutes[engineer] - sums[engineer])).toBeLessThan(MINUTES);
      }
    });
  });

  it('nobody begins a touch off duty, unless he was called out', () => {
    everywhere((_, story, { desk }) => {
      const hours = new Map<number, { from: number; to: number }[]>();
      for (const { kind, engineer, from, to } of story.dutyRows) {
        if (kind === LOGGED_IN && engineer >= 0) hours.set(engineer, [...(hours.get(engineer) ?? []), { from, to }]);
      }
      for (const { engineer, began, ended } of story.visitRows) {
        if (engineer < 0 || ended === began) continue;
        if (desk.engineers.onCall[engineer]) continue;
        const onDuty = (hours.get(engineer) ?? []).some(({ from, to }) => from <= began && began <= to);
        if (!onDuty) expect({ engineer, began, hours: hours.get(engineer) }).toBe('on duty');
      }
    });
  });

  it('work after the end of a shift is overtime or call-out, to the minute', () => {
    everywhere((_, story, { desk }) => {
      const { model } = desk;
      for (const [team, { seated }] of model.staff.teams.entries()) {
        if (seated) continue;
        const minutes = (kind: number) =>
          story.dutyRows
            .filter((row) => row.team === team && row.kind === kind)
            .reduce((sum, { from, to }) => sum + to - from, 0);
        const visits = story.visitRows.filter((row) => row.team === team);
        const worked = (onCall: number) =>
          visits
            .filter(({ engineer }) => desk.engineers.onCall[engineer] === onCall)
            .reduce((sum, { began, ended }) => sum + ended - began, 0);
        expect(minutes(CALL_OUT)).toBeCloseTo(worked(1), 6);
        expect(worked(0)).toBeLessThanOrEqual(minutes(LOGGED_IN) + minutes(OVERTIME) + MINUTES);
      }
    });
  });

  it('a counted team begins a touch only while fewer are busy than seats are open', () => {
    everywhere((_, story, { desk }) => {
      for (const [team, { seated }] of desk.model.staff.teams.entries()) {
        if (!seated) continue;
        const visits = byBegin(story.visitRows.filter((row) => row.team === team && row.ended > row.began));
        const steps = story.dutyRows.filter((row) => row.team === team && row.kind === LOGGED_IN);
        for (const { began } of visits) {
          const busy = visits.reduce((sum, other) => sum + (other.began <= began && other.ended > began ? 1 : 0), 0);
          const seats = Math.max(
            0,
            ...steps.filter(({ from, to }) => from <= began && began <= to).map((row) => row.seats),
          );
          if (busy > seats) expect(`${busy} busy at ${began}`).toBe(`at most ${seats}`);
        }
      }
    });
  });

  it('the milestones of a ticket come in their order', () => {
    everywhere((_, story) => {
      for (const {
        created,
        promised,
        response,
        diagnosis,
        solution,
        repair,
        closed,
        outcome,
        flags,
      } of story.ticketRows) {
        if (!(flags & STAFF_HANDLED)) continue;
        const milestones = [created, promised, diagnosis, solution, repair, closed].filter(
          (time) => !Number.isNaN(time),
        );
        const inOrder =
          milestones.every((time, index) => index === 0 || time >= milestones[index - 1]) &&
          !(response < promised) &&
          !(diagnosis < response) &&
          (outcome !== CLOSED || repair >= solution);
        if (!inOrder) expect([created, promised, response, diagnosis, solution, repair, closed]).toBe('in order');
      }
    });
  });

  it('time never runs backwards', () => {
    everywhere((_, story) => {
      const rows = story.happeningRows;
      expect(rows.filter(({ at }, index) => index > 0 && at < rows[index - 1].at)).toEqual([]);
    });
  });

  it('the same seed gives the same bytes, whatever ran before', () => {
    for (const { words, story } of tried.slice(0, 40)) {
      const simulation = new Simulation(modelOf(words));
      run(simulation.desk.model, 5, simulation);
      run(simulation.desk.model, 1, simulation);
      expect(run(simulation.desk.model, 0, simulation).bytes() === story.bytes(), JSON.stringify(words)).toBe(true);
    }
  });

  it('another replication gives other tickets', () => {
    for (const { story, simulation } of tried.slice(0, 20)) {
      const other = run(simulation.desk.model, 1);
      expect(other.ticketRows.map(({ created }) => created)).not.toEqual(
        story.ticketRows.map(({ created }) => created),
      );
    }
  });
});
