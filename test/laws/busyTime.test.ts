/** Busy time is service given: nobody is busy without giving work, and no work is given that nobody was busy with. */
import { describe, expect, it } from 'vitest';
import { CALLS_A_GHOST, IN_SERVICE, WAITING } from '../../src/desk/tickets.ts';
import { modelOf, SEED, type Words } from '../desk/given.ts';
import { simulated } from '../oracle/comparison.ts';
import { Minutes, onRandomDesks, presentOn, watch } from './watched.ts';

const DESKS = 40;

describe('busy time', () => {
  it('of every team is the length of its touches, and that of its engineers or seats over time', () => {
    onRandomDesks(DESKS, 6, (scenario) => {
      let since = Number.NaN;
      let busy = new Float64Array(0);
      let before = new Int32Array(0);
      const { desk, rows, endedAt } = watch(scenario, (watched) => {
        if (busy.length === 0) busy = new Float64Array(watched.seatsBusy.length);
        for (const [team, seats] of before.entries()) busy[team] += seats * (watched.now - since);
        since = watched.now;
        before = watched.seatsBusy.slice();
      });
      const { engineers, model } = desk;
      const [touched, overTime, ofEngineers] = [new Minutes(), new Minutes(), new Minutes()];
      for (const { team, began, ended } of rows.visits) {
        if (Number.isNaN(began)) continue;
        touched.add(`team ${team}`, ended - began);
      }
      for (const [team, { seated }] of model.staff.teams.entries()) {
        overTime.add(`team ${team}`, busy[team] + (before[team] ?? 0) * (endedAt - since));
        if (seated) ofEngineers.add(`team ${team}`, touched.byName.get(`team ${team}`) ?? 0);
      }
      for (let engineer = 0; engineer < engineers.count; engineer++) {
        const still = engineers.ticket[engineer] >= 0 ? endedAt - engineers.busySince[engineer] : 0;
        ofEngineers.add(`team ${engineers.team[engineer]}`, engineers.busyMinutes[engineer] + still);
      }
      touched.mustBe(overTime, 'touches against seats in use');
      touched.mustBe(ofEngineers, 'touches against busy engineers');
    });
  });

  it('of every ticket, less what was spent on reading and travel, is the work that its row says was done', () => {
    let worked = 0;
    onRandomDesks(DESKS, 7, (scenario) => {
      /** Of each touch, by ticket and beginning: minutes before the work, and minutes for a minute of work. */
      const touches = new Map<string, { overhead: number; pace: number }>();
      const { rows } = watch(
        scenario,
        ({ tickets }) => {
          for (let ticket = 0; ticket < tickets.used; ticket++) {
            if (tickets.state[ticket] !== IN_SERVICE) continue;
            const pace = tickets.paceNow[ticket];
            touches.set(`${tickets.serial[ticket]} ${tickets.began[ticket]}`, {
              overhead: tickets.overhead[ticket],
              pace,
            });
          }
        },
        true,
      );
      const given = new Map<number, number>();
      for (const { serial, began, ended } of rows.visits) {
        // A touch that began and ended at one moment was never seen, and gave nothing.
        const touch = touches.get(`${serial} ${began}`);
        if (touch === undefined) continue;
        const minutes = Math.max(0, ended - began - touch.overhead) / touch.pace;
        given.set(serial, (given.get(serial) ?? 0) + minutes);
      }
      for (const row of rows.tickets) {
        worked += row.worked;
        if (Math.abs(row.worked - (given.get(row.serial) ?? 0)) < 1e-6) continue;
        throw new Error(
          `ticket ${row.serial} was worked on for ${given.get(row.serial)} minutes, its row says ${row.worked}`,
        );
      }
    });
    expect(worked).toBeGreaterThan(DESKS * 1000);
  });
});

const chat = (more: Words): Words => ({
  period: { to: '2026-01-08' },
  arrivals: { rate: '8/h' },
  customers: { channels: { chat: 1 } },
  patience: { waits: 'exponential 15 min', silentWaste: '4 min', ...more },
  teams: { desk: { onDuty: 3, work: 'exponential 20 min' } },
});

describe('ghosts', () => {
  it('are as many as left in silence, and each costs the minutes it is said to waste, whoever it was', () => {
    let ghosts = 0;
    onRandomDesks(DESKS * 2, 8, (scenario) => {
      const patience = scenario.words.patience as { silent: number; silentWaste: string } | undefined;
      if (patience === undefined || patience.silent < 1) return;
      const waste = Number.parseFloat(patience.silentWaste);
      const living = new Set<number>();
      const costs = new Map<number, number>();
      const { desk, rows, steps } = watch(
        scenario,
        (watched) => {
          const { tickets } = watched;
          for (const ticket of presentOn(watched)) {
            if (!tickets.ghost[ticket]) continue;
            living.add(tickets.serial[ticket]);
            if (tickets.state[ticket] === WAITING || tickets.outcome[ticket] !== CALLS_A_GHOST) continue;
            costs.set(tickets.serial[ticket], tickets.workLeft[ticket] + tickets.worked[ticket]);
          }
        },
        true,
      );
      if (!desk.features.patience) return;
      ghosts += living.size;
      const left = steps.filter(({ what }) => what === 'abandoned').length;
      if (living.size > left) throw new Error(`${living.size} ghosts of ${left} who left`);
      const seen = new Set(rows.visits.map(({ serial }) => serial));
      const unseen = [...living].filter((serial) => !seen.has(serial));
      if (unseen.length > 0) throw new Error(`ghosts ${unseen} were neither called nor left standing`);
      for (const [serial, minutes] of costs) {
        if (Math.abs(minutes - waste) > 1e-9) throw new Error(`ghost ${serial} costs ${minutes} minutes, not ${waste}`);
      }
    });
    expect(ghosts).toBeGreaterThan(DESKS);
  });

  it('that waste nothing change nobody’s wait', () => {
    const touches = (words: Words) =>
      simulated(modelOf(words), SEED, 0)
        .visits.filter(({ began, ended }) => ended > began)
        .map(({ began, ended, entered }) => [entered, began, ended]);
    const heard = touches(chat({}));
    expect(heard.length).toBeGreaterThan(400);
    expect(touches(chat({ silent: 1, silentWaste: '0 min' }))).toEqual(heard);
    expect(touches(chat({ silent: 1 }))).not.toEqual(heard);
  });
});
