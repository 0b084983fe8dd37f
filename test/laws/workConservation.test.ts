/** Nobody is idle while there is something he may take: after every event, no free seat and no idle engineer has a line before him. */
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { IDLE, OFF } from '../../src/desk/engineers.ts';
import { mayCallOut } from '../../src/desk/queue.ts';
import { isOpen } from '../../src/desk/teams.ts';
import { onRandomDesks, watch } from './watched.ts';

const DESKS = 60;

function fail(desk: Desk, what: string): never {
  throw new Error(`${what} at minute ${desk.now}`);
}

/** A counted team: free seats, or a line, but not both. */
function seatsAreTaken(desk: Desk): void {
  for (const [team, { seated, name }] of desk.model.staff.teams.entries()) {
    if (!seated || desk.waiting[team] === 0) continue;
    if (desk.seatsBusy[team] < desk.seatsOpen[team]) fail(desk, `${name} has a free seat and a line`);
  }
}

/** An engineer on shift: idle only when nobody waits for him, nor for a skill that he has. */
function engineersAreBusy(desk: Desk): void {
  const { engineers, model } = desk;
  for (let engineer = 0; engineer < engineers.count; engineer++) {
    if (engineers.onCall[engineer] || engineers.status[engineer] !== IDLE) continue;
    // In the minute in which his shift ends he begins nothing new.
    if (desk.now >= engineers.shiftEnd[engineer]) continue;
    if (engineers.own[engineer].size > 0) fail(desk, `engineer ${engineer} is waited for and idle`);
    const { team, skills } = model.staff.profiles[engineers.profile[engineer]];
    for (const skill of skills) {
      if (desk.lines[team * desk.skills + skill].size > 0) fail(desk, `engineer ${engineer} is idle before a line`);
    }
  }
}

/** Somebody on call sleeps only while nobody who may wake him waits in a team that has gone home. */
function onCallIsWoken(desk: Desk): void {
  const { engineers } = desk;
  for (let engineer = 0; engineer < engineers.count; engineer++) {
    const team = engineers.team[engineer];
    if (!engineers.onCall[engineer] || engineers.status[engineer] !== OFF || isOpen(desk, team)) continue;
    for (let skill = 0; skill < desk.skills; skill++) {
      const line = desk.lines[team * desk.skills + skill];
      for (let place = 0; place < line.size; place++) {
        if (mayCallOut(desk, line.at(place), team)) fail(desk, `engineer ${engineer} was not woken`);
      }
    }
  }
}

describe('work is conserved', () => {
  it('for seats, for engineers on shift and for those on call, after every event', () => {
    let waited = 0;
    onRandomDesks(DESKS, 5, (scenario) => {
      watch(scenario, (desk) => {
        if (desk.waiting.some((line) => line > 0)) waited++;
        seatsAreTaken(desk);
        engineersAreBusy(desk);
        onCallIsWoken(desk);
      });
    });
    expect(waited).toBeGreaterThan(DESKS * 100);
  });
});
