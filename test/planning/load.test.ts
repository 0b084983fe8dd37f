/** Load without simulating: exact where the desk is a textbook's, near the simulation where it is a whole organisation. */
import { describe, expect, it } from 'vitest';
import { modelOf as compiled, openScenario } from '../../src/cli/openScenario.ts';
import { Simulation } from '../../src/desk/run.ts';
import { Log } from '../../src/observations/log.ts';
import { busiestHour, loadByTeam, type TeamLoad } from '../../src/planning/load.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { type Arrival, modelOf, type Words } from '../desk/given.ts';

const shipped = (path: string) => compiled(openScenario(path, []), '1').model;
const loadOf = (words: Words, arrivals: readonly (Arrival | number)[] = []) => loadByTeam(modelOf(words, arrivals));
const within = (found: number, exact: number, share: number) => expect(Math.abs(found / exact - 1)).toBeLessThan(share);
const minutes = (law: string) => ({ desk: { engineers: 1, work: law } });

describe('the textbook desks', () => {
  it('offer 18 erlang to 20 servers in W1', () => {
    const [desk] = loadByTeam(shipped('scenarios/textbook/mm20.yaml'));
    expect(desk).toMatchObject({ team: 'desk', line: 'L1', meanCapacity: 20, hoursOverloaded: 0 });
    within(desk.meanOffered, 18, 1e-9);
    within(desk.load, 0.9, 1e-9);
  });

  it('offer 30, 48.3 and 36.2 erlang to the three lines of W2, reopened tickets included', () => {
    const loads = loadByTeam(shipped('scenarios/textbook/helpdesk.yaml'));
    const visits = 0.35 + 0.05 / 0.95;
    for (const [line, exact] of [30, 120 * visits, 120 * visits * 0.25 * 3].entries()) {
      within(loads[line].meanOffered, exact, 1e-6);
    }
    within(loads[1].meanCapacity, 57, 1e-9);
    // The wave peaks at 14:00 with 192 tickets an hour; an hour's mean is a little below it.
    within(loads[0].offered[14], 48, 0.01);
    within(loads[0].offered[2], 12, 0.02);
    expect(loads[0].capacity[9]).toBe(50);
  });
});

describe('arrivals', () => {
  it('follow the local week of their region, in hours of the period zone', () => {
    const [desk] = loadOf({
      period: { zone: 'Asia/Shanghai' },
      regions: { east: { zone: 'Asia/Tokyo' } },
      arrivals: { rate: '1/h', day: Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 24 : 0)) },
      teams: minutes('30 min'),
    });
    within(desk.offered[8], 12, 1e-9);
    within(desk.meanOffered, 0.5, 1e-9);
    expect(desk.offered[9]).toBe(0);
  });

  it('of storms are spread flat, recorded ones lie where the file has them', () => {
    const storms = { every: '10 days', tickets: '48 to 48', within: '2 h', workFactor: 0.5 };
    const [stormy] = loadOf({ arrivals: { rate: '1/h' }, storms, teams: minutes('1 h') });
    within(stormy.offered[77], 1 + 0.2 * 0.5, 1e-9);
    // Four Mondays in the four weeks, one ticket on two of them between 00:00 and 01:00.
    const [replayed] = loadOf({ teams: minutes('30 min') }, [10, 7 * 1440 + 5, 90]);
    within(replayed.offered[0], (2 * 30) / (4 * 60), 1e-9);
    within(replayed.offered[1], 30 / (4 * 60), 1e-9);
  });

  it('lose what customers solve themselves, and what the forum answers in time', () => {
    const arrivals = { rate: '60/h' };
    const knowledgeBase = { coverage: 0.5, looksFirst: 0.8, success: 0.5, basicTroubleshooting: 0.1 };
    const [desk] = loadOf({ arrivals, knowledgeBase, tickets: { common: 1 }, teams: minutes('1 min') });
    within(desk.meanOffered, 0.9 * (1 - 0.5 * 0.4), 1e-9);
    const [free] = loadOf({
      arrivals,
      customers: { plans: { free: 1 } },
      plans: { free: { forum: true } },
      forum: { answer: 'exponential 24 h', takeOverAfter: '24 h' },
      teams: minutes('1 min'),
    });
    within(free.meanOffered, Math.exp(-1), 1e-6);
  });
});

describe('work', () => {
  it('is done again after failed repairs, found by the desk or by the customer', () => {
    const words = {
      arrivals: { rate: '6/h' },
      lines: { L1: { work: '10 min', repairFails: 0.2 }, L2: { work: '10 min', repairFails: 0.2 } },
      teams: { first: { engineers: 3 }, second: { line: 'L2', engineers: 3 } },
      repairs: { ownTestFinds: 0.5, redo: 0.4, returnsTo: 'L2', reopenAsNew: 0 },
    };
    // A tenth fails the desk's own test: 1/9 of a redo a visit, and 1/9 of deliveries come back to L2.
    const [first, second] = loadOf(words);
    within(first.meanOffered, 1 + 0.4 / 9, 1e-6);
    within(second.meanOffered, (1 / 9 / (1 - 1 / 9)) * (1 + 0.4 / 9), 1e-6);
  });

  it('is longer for the unprepared and badly described, shorter for faster people, and needs reading after a hand-over', () => {
    const [first, second] = loadOf({
      arrivals: { rate: '6/h' },
      tickets: { prepared: 0.5, goodDescription: 0.5 },
      workFactors: { unpreparedDiagnosis: 1.4, poorDescription: 1.2 },
      lines: { L1: { work: '10 min', diagnosis: 0.5, escalates: 0.25, beforeEscalation: 0.6 } },
      teams: { first: { engineers: 3, speed: 2 }, second: { line: 'L2', engineers: 1, work: '20 min' } },
      handover: { rereading: '4 min' },
    });
    within(first.meanOffered, (1.1 * (1 + 0.5 * 0.2) * (0.75 + 0.25 * 0.6)) / 2, 1e-9);
    within(second.meanOffered, (0.25 * 6 * (20 * 1.1 * 1.2 + 4)) / 60, 1e-9);
  });

  it('of customers who never answer a question ends half way', () => {
    const [desk] = loadOf({
      arrivals: { rate: '6/h' },
      questions: {
        fullyCooperating: { needed: 1, reply: '1 h' },
        others: { needed: 1, reply: '1 h' },
        silent: 1,
        closeAfter: '7 days',
      },
      teams: { desk: { engineers: 3, work: '10 min' } },
    });
    // One question after the first of two touches.
    within(desk.meanOffered, 0.5, 1e-9);
  });

  it('with a wrong skill costs a touch, and triage by people their time', () => {
    const [able, unable, sorting] = loadOf({
      arrivals: { rate: '60/h' },
      tickets: { skill: { web: 1, data: 0 } },
      triage: {
        by: 'human',
        accuracy: 1,
        skillAccuracy: 0.8,
        human: { accuracy: 1, skillAccuracy: 0.8, work: '30 s' },
        reassignment: { touch: '2 min' },
      },
      teams: {
        web: { engineers: 1, skills: ['web'], work: '1 min' },
        data: { engineers: 1, skills: ['data'], work: '1 min' },
        sorters: { line: 'triage', engineers: 1 },
      },
    });
    within(able.meanOffered, 1, 1e-9);
    within(unable.meanOffered, 0.2 * 2, 1e-9);
    within(sorting.meanOffered, 0.5, 1e-9);
  });
});

describe('people at work', () => {
  const capacity = (team: Words) =>
    loadOf({ arrivals: { rate: '1/h' }, teams: { desk: { work: '1 min', ...team } } })[0];

  it('are those on the roster, less shrinkage, absence and holidays', () => {
    const desk = capacity({
      engineers: 10,
      shifts: ['Mon-Fri 09:00-17:00'],
      shrinkage: 0.2,
      absence: 0.1,
      holidays: ['2026-01-05'],
      holidayStaffing: 0.5,
    });
    within(desk.capacity[24 + 10], 10 * 0.8 * 0.9, 1e-9);
    within(desk.capacity[10], (10 * 0.8 * 0.9 * 3.5) / 4, 1e-9);
    expect(desk.capacity[8]).toBe(0);
    expect(busiestHour(desk)).toBe(9);
  });

  it('count as often as they can hold tickets, less what holding several costs', () => {
    within(capacity({ engineers: 4, concurrency: 3, slowDown: 0.25 }).meanCapacity, (4 * 3) / 1.5, 1e-9);
  });

  it('are seats where seats are stated', () => {
    within(capacity({ onDuty: { '00:00': 2, '12:00': 5 } }).meanCapacity, 3.5, 1e-9);
  });
});

describe('teams of a line', () => {
  const twoCentres = (where: string) =>
    loadOf({
      arrivals: { rate: '60/h' },
      regions: { east: { zone: 'UTC', share: 0.75 }, west: { zone: 'UTC', share: 0.25 } },
      routing: { where },
      teams: {
        east: { engineers: 1, region: 'east', work: '1 min', shifts: ['00:00-12:00'] },
        west: { engineers: 3, region: 'west', work: '1 min', shifts: ['06:00-24:00'] },
      },
    }).map(({ offered }) => [0, 8, 20].map((hour) => Number(offered[hour].toFixed(6))));

  it('get their own region, in hours or out of them, when the region comes first', () => {
    expect(twoCentres('region-first')).toEqual([
      [0.75, 0.75, 0.75],
      [0.25, 0.25, 0.25],
    ]);
  });

  it('take over from those who sleep when work follows the sun', () => {
    expect(twoCentres('follow-the-sun')).toEqual([
      [1, 0.75, 0],
      [0, 0.25, 1],
    ]);
  });

  it('share by their size when the least loaded gets it', () => {
    expect(twoCentres('least-loaded')).toEqual([
      [1, 0.25, 0],
      [0, 0.75, 1],
    ]);
  });
});

it('comes within 15 % of the busy minutes of a simulated quarter of HelloWorld, line by line', () => {
  const model = shipped('scenarios/helloworld.yaml');
  const { periodEnd } = model.span;
  const busy = model.staff.teams.map(() => 0);
  const log = new Log([
    {
      visits: ({ rows, team, began, ended }) => {
        for (let row = 0; row < rows; row++) {
          // What still waited at the end was never begun.
          if (!Number.isNaN(began[row]))
            busy[team[row]] += Math.max(0, Math.min(ended[row], periodEnd) - Math.max(began[row], 0));
        }
      },
    },
  ]);
  new Simulation(model).run(seedKey('1'), 0, log);
  const loads = loadByTeam(model);
  for (const line of ['L1', 'L2', 'L3']) {
    const sum = (of: (load: TeamLoad, team: number) => number) =>
      loads.reduce((total, load, team) => total + (load.line === line ? of(load, team) : 0), 0);
    within(
      sum(({ meanOffered }) => meanOffered),
      sum((_, team) => busy[team] / periodEnd),
      0.15,
    );
  }
});
