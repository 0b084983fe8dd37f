/** How both read the rules where they are easily misread: the smallest desk for each doubt, counted by hand. */
import { expect, it } from 'vitest';
import { ESCALATED } from '../../src/observations/log.ts';
import { type Arrival, modelOf, SEED, type Words } from '../desk/given.ts';
import { differenceOf, simulated } from './comparison.ts';
import { foretell } from './oracle.ts';
import type { doubts } from './reach.ts';

function told(doubt: (typeof doubts)[number], words: Words, arrivals: readonly (Arrival | number)[]) {
  const model = modelOf({ period: { to: '2026-01-08', runOut: '7 days' }, ...words }, arrivals);
  const run = foretell(model, SEED, 0);
  expect(run.met.get(doubt)).toBeGreaterThan(0);
  expect(differenceOf(simulated(model, SEED, 0, null), run)).toBeNull();
  const row = (number: number) => run.tickets.find((ticket) => ticket.number === number && ticket.child === 0)!;
  return { ...run, row, began: run.visits.map(({ serial, began }) => [serial, began]) };
}

it('the nearest promise of a ticket nobody has answered may be another than its response', () => {
  const words = {
    routing: { order: 'earliest-due' },
    promises: { general: { repair: '2 days' }, serious: { repair: '4 h' } },
    teams: { desk: { engineers: 1, work: '1 h' } },
  };
  const { row } = told('another promise before the response', words, [0, 1, { at: 2, severity: 'serious' }]);
  expect([row(1).response, row(2).response]).toEqual([120, 60]);
});

it('who has hung up does not hang up again when his ghost changes lines', () => {
  const words = {
    customers: { channels: { hotline: 1 } },
    patience: { waits: '30 min', silent: 1, silentWaste: '2 h', redials: 1, redialAfter: '20 h' },
    routing: { where: 'follow-the-sun' },
    teams: {
      early: { shifts: ['00-02'], engineers: 1, work: '5 h' },
      late: { shifts: ['02-04'], engineers: 1, work: '5 h' },
    },
  };
  const { tickets } = told('ghost stands again', words, [0, 1, 2]);
  // The third caller rings at 2, 1232, 2462, … : half an hour of patience and twenty hours of pause each time.
  const calls = tickets.filter(({ number }) => number === 2).map(({ created }) => created);
  expect(calls.slice(0, 3)).toEqual([2, 1232, 2462]);
});

it('nobody travels to a ghost', () => {
  const words = {
    customers: {
      plans: { enterprise: 1 },
      addOns: { businessCritical: { enterprise: 1 } },
      channels: { hotline: 1 },
    },
    patience: { waits: '10 min', silent: 1, silentWaste: '2 min' },
    onSite: { travel: '3 h' },
    teams: { first: { engineers: 1, work: '1 min' }, second: { line: 'L2', onDuty: 1, work: '1 h' } },
  };
  const critical = [0, 1].map((at) => ({ at, severity: 'critical' as const }));
  const { visits } = told('ghost of an outage', words, critical);
  expect(visits.map(({ began, ended }) => [began, ended])).toEqual([
    [0, 240],
    [240, 242],
  ]);
});

it('a ghost keeps its place among equals', () => {
  const words = {
    customers: { channels: { hotline: 0.5, online: 0.5 } },
    patience: { waits: '10 min', silent: 1, silentWaste: '7 min' },
    routing: { order: 'earliest-due' },
    teams: { desk: { engineers: 1, work: '1 h' } },
  };
  const online = (at: number): Arrival => ({ at, channel: 'online' });
  const { began } = told('ghost among equals', words, [online(0), { at: 1, channel: 'hotline' }, online(2)]);
  expect(began).toEqual([
    [0, 0],
    [3, 60],
    [2, 67],
  ]);
});

it('a line is shorter or longer for each seat', () => {
  const words = {
    routing: { where: 'region-first', overflowAfter: '10 min' },
    regions: { east: { zone: 'UTC' }, west: { zone: 'UTC' } },
    teams: {
      east: { region: 'east', onDuty: 4, work: '1 h' },
      west: { region: 'west', onDuty: 1, work: '1 h' },
    },
  };
  const east = [1, 2, 3, 4, 5, 6, 7].map((at) => ({ at, region: 'east' }));
  const { visits } = told('overflow between seats', words, [{ at: 0, region: 'west' }, ...east]);
  expect(visits.filter(({ team }) => team === 1).map(({ serial }) => serial)).toEqual([0]);
});

it('a parked case stays with its engineer where there is no committee', () => {
  const words = {
    promises: { general: { repair: '3 h' } },
    committee: { afterPromiseShare: 1, work: '1 h' },
    teams: {
      desk: {
        shifts: [
          { hours: '08-16', engineers: 1 },
          { hours: '16-24', engineers: 1 },
        ],
        engineers: 2,
        atShiftEnd: 'park',
        work: '2 h',
      },
    },
  };
  const { visits } = told('moves up while it waits for an engineer', words, [900]);
  expect(visits.map(({ engineer, began }) => [engineer, began])).toEqual([
    [0, 900],
    [0, 1920],
  ]);
});

it('who waits for somebody who leaves is released in the order of the line', () => {
  const asked = { needed: 1, asks: 1, reply: '1 h' };
  const words = {
    routing: { ownerFirst: true, ownerWaits: '100 h', order: 'severity' },
    workFactors: { complexity: { codeDefect: 60 } },
    questions: { fullyCooperating: asked, others: asked },
    teams: {
      desk: {
        shifts: [
          { hours: '08-16', engineers: 1 },
          { hours: '16-24', engineers: 2 },
        ],
        engineers: 3,
        work: '20 min',
      },
    },
  };
  const { visits } = told('several are released at once', words, [
    { at: 480 },
    { at: 491, severity: 'serious' },
    { at: 502 },
    { at: 513, severity: 'critical' },
    { at: 524, complexity: 'codeDefect' },
  ]);
  expect(visits.filter(({ began }) => began === 960).map(({ severity }) => severity)).toEqual([0, 1]);
});

it('redone work is a share of the work of the ticket', () => {
  const words = {
    tickets: { goodDescription: 0 },
    workFactors: { poorDescription: 0.1 },
    lines: { L1: { repairFails: 0.7 } },
    repairs: { ownTestFinds: 1, redo: 0.5 },
    teams: { desk: { engineers: 1, work: '100 min' } },
  };
  const { tickets } = told('redo with factors', words, [0, 300, 600]);
  for (const { worked, failedRepairs } of tickets) expect(worked).toBe(10 + 5 * failedRepairs);
});

const twoCalendars = (first: Words, second: Words) => ({
  clocks: { calendar: 'team' },
  lines: { L1: { escalates: 1 } },
  teams: { first, second: { line: 'L2', engineers: 1, ...second }, board: { line: 'committee', onDuty: 1 } },
});

it('what was overdue when it changed hands was due where it had been', () => {
  const words = {
    ...twoCalendars({ shifts: ['08-10'], engineers: 1, work: '5 h' }, { shifts: ['08-18'], work: '1 h' }),
    promises: { general: { repair: '2 business hours' } },
  };
  expect(told('overdue when it changes hands', words, [480]).row(0).dueRepair).toBe(600);
});

it('a share of a promise is counted in the calendars in which the clock ran', () => {
  const words = {
    ...twoCalendars({ shifts: ['00-24'], engineers: 2, work: '4 h' }, { shifts: ['08-16'], work: '30 h' }),
    promises: { general: { repair: '8 business hours' } },
    committee: { afterPromiseShare: 1.5, work: '1 h' },
  };
  // Four hours at the first line, eight by noon, twelve by four o'clock.
  const { visits } = told('committee date after changing hands', words, [0, 1]);
  expect(visits.filter(({ team }) => team === 2).map(({ began }) => began)).toEqual([960]);
});

it("a person's triage is no start: a published workaround still tides over", () => {
  const words = {
    triage: { by: 'human', accuracy: 1, human: { work: '5 min', accuracy: 1 } },
    knowledgeBase: { coverage: 0, publishedWorkarounds: 1 },
    teams: { sorters: { line: 'triage', onDuty: 1 }, desk: { shifts: ['08-16'], engineers: 1, work: '1 h' } },
  };
  const { row } = told('tided over after triage', words, [{ at: 0, severity: 'critical' }]);
  expect([row(0).solution, row(0).repair]).toEqual([5, 540]);
});

it('a ticket is not escalated before it goes to the next line', () => {
  const words = {
    period: { to: '2026-01-06', runOut: '0 min' },
    lines: { L1: { escalates: 1, diagnosis: 0.5 } },
    teams: { first: { onDuty: 1, work: '3 days' }, second: { line: 'L2', onDuty: 1, work: '1 h' } },
  };
  const { row } = told('escalation that was only planned', words, [0]);
  expect(row(0).flags & ESCALATED).toBe(0);
});

it('a touch of no work takes no time, even if it was broken off', () => {
  const words = {
    period: { to: '2026-01-06', warmUp: '1 days' },
    regions: { east: { zone: 'UTC' }, west: { zone: 'UTC' } },
    customers: { channels: { hotline: 1 } },
    patience: { waits: '10 min', silent: 1, silentWaste: '0 min' },
    routing: { where: 'follow-the-sun', preempt: ['critical'] },
    teams: {
      east: { region: 'east', shifts: ['08-16'], engineers: 1, work: '1 h' },
      west: { region: 'west', shifts: ['00-08'], engineers: 1, work: '1 h' },
    },
  };
  // The ghost of the critical ticket, taken over at midnight, interrupts that of the other; both cost no time.
  const { visits } = told('broken off with nothing left', words, [
    { at: -62, region: 'west', severity: 'general' },
    { at: -61, region: 'east', severity: 'critical' },
  ]);
  expect(visits.map(({ severity, began, ended }) => [severity, began, ended])).toEqual([
    [2, 0, 0],
    [0, 0, 0],
    [2, 0, 0],
  ]);
});

it('who is overdue is heard when his engineer goes home, not a day later', () => {
  const words = {
    promises: { general: { repair: '4 h' } },
    committee: { afterPromiseShare: 1, work: '1 h' },
    teams: {
      desk: { shifts: ['08-16'], engineers: 1, atShiftEnd: 'park', work: '20 h' },
      board: { line: 'committee', onDuty: 1 },
    },
  };
  const { visits } = told('heard instead of parked', words, [480]);
  expect(visits.slice(0, 3).map(({ team, began, ended }) => [team, began, ended])).toEqual([
    [0, 480, 960],
    [1, 960, 1020],
    [0, 1920, 2400],
  ]);
});

it('a journey that was broken off is finished before anybody is there', () => {
  const words = {
    lines: { L1: { work: '10 min' }, L2: { work: '60 min' } },
    customers: { addOns: { businessCritical: { basic: 1 } } },
    addOns: { businessCritical: {} },
    onSite: { travel: '90 min' },
    teams: {
      first: { onDuty: 1 },
      second: { line: 'L2', shifts: ['08-16'], engineers: 1, atShiftEnd: 'park' },
    },
  };
  // An hour of the journey by four o'clock, half an hour of it in the morning.
  const { row } = told('sets out again', words, [{ at: 900, severity: 'critical' }]);
  expect([row(0).onSiteAt, row(0).repair]).toEqual([1950, 2010]);
});

it('the committee hears of a journey that was broken off, and does not finish it', () => {
  const words = {
    lines: { L1: { work: '10 min' }, L2: { work: '60 min' } },
    promises: { critical: { repair: '30 min' } },
    committee: { afterPromiseShare: 1, work: '10 min' },
    customers: { addOns: { businessCritical: { basic: 1 } } },
    addOns: { businessCritical: {} },
    onSite: { travel: '300 min' },
    teams: {
      first: { onDuty: 1 },
      second: { line: 'L2', shifts: ['08-16'], engineers: 1, atShiftEnd: 'park' },
      board: { line: 'committee', onDuty: 1 },
    },
  };
  const { row, visits } = told('journey waits for the committee', words, [{ at: 900, severity: 'critical' }]);
  expect(visits.map(({ team, began, ended }) => [team, began, ended])).toEqual([
    [1, 900, 960],
    [2, 960, 970],
    [1, 1920, 2220],
  ]);
  expect(row(0).onSiteAt).toBe(2160);
});

it('nobody is interrupted for new work in the minute in which his shift ends', () => {
  const words = {
    routing: { preempt: ['critical', 'serious'] },
    lines: { L1: { work: '60 min', escalates: 1 }, L2: { work: '180 min' } },
    teams: {
      first: { onDuty: 2 },
      second: { line: 'L2', shifts: ['08-16'], engineers: 1, atShiftEnd: 'finish' },
    },
  };
  const model = modelOf({ period: { to: '2026-01-08', runOut: '7 days' }, ...words }, [
    { at: 800, severity: 'general' },
    { at: 900, severity: 'serious' },
  ]);
  const run = foretell(model, SEED, 0);
  expect(differenceOf(simulated(model, SEED, 0, null), run)).toBeNull();
  // The serious one comes at four o'clock, when the other has an hour and twenty minutes to go: in overtime.
  expect(run.visits.filter(({ team }) => team === 1).map(({ began, ended }) => [began, ended])).toEqual([
    [860, 1040],
    [1920, 2100],
  ]);
});
