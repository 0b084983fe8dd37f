/**
 * Storms and security events: one cause, many like tickets across customers within hours. Storms are drawn for
 * windows of thirty days, each under its own key, so that a longer run adds storms and moves none.
 */

import { NONE } from '../kernel/eventCalendar.ts';
import { poissonQuantile } from '../kernel/poisson.ts';
import { childKey, type Key, uniform } from '../kernel/random.ts';
import type { StormModel } from '../model/model.ts';
import type { ArrivalSource } from './arrivals.ts';
import { type Desk, pick } from './desk.ts';
import {
  COUNT,
  KEY_STORM,
  KEY_TICKET,
  POSITION,
  STORM_COMPLEXITY,
  STORM_SEVERITY,
  STORM_SIZE,
  STORM_SKILL,
  STORM_TIME,
} from './purposes.ts';
import { tickets } from './tickets.ts';
import { drawTraits, expectTicket, type Given, nothingGiven } from './traits.ts';

const WINDOW_MINUTES = 43_200;

interface StormTicket {
  readonly time: number;
  readonly given: Given;
  readonly slot: number;
  readonly number: number;
  readonly key: Key;
}

export class StormSource implements ArrivalSource {
  nextTime = Number.POSITIVE_INFINITY;
  ticket = NONE;

  private readonly desk: Desk;
  private readonly source: number;
  private window: number;
  /** Tickets in order of time, of all windows drawn; `position` is the next. Storms are few, so objects will do. */
  private pending: StormTicket[] = [];
  private position = 0;

  constructor(desk: Desk, source: number) {
    this.desk = desk;
    this.source = source;
    this.window = Math.floor(desk.model.span.start / WINDOW_MINUTES) - 1;
    this.advance();
  }

  advance(): void {
    // A later window cannot hold an earlier ticket than its own beginning.
    while (
      this.position >= this.pending.length ||
      this.pending[this.position].time >= (this.window + 1) * WINDOW_MINUTES
    ) {
      if ((this.window + 1) * WINDOW_MINUTES >= this.desk.model.span.end) break;
      if (this.window > 1e6) break;
      this.drawWindow(++this.window);
    }
    const next = this.pending[this.position++];
    if (next === undefined) {
      this.nextTime = Number.POSITIVE_INFINITY;
      return;
    }
    const ticket = expectTicket(this.desk, this.source, next.slot, next.number);
    tickets.keyHigh[ticket] = next.key.high;
    tickets.keyLow[ticket] = next.key.low;
    tickets.created[ticket] = next.time;
    drawTraits(this.desk, ticket, next.given);
    this.ticket = ticket;
    this.nextTime = next.time;
  }

  private drawWindow(window: number): void {
    const { storms } = this.desk.model.demand;
    const tickets = this.pending.slice(this.position);
    for (const [kind, model] of storms.entries()) {
      const windowKey = childKey(childKey(this.desk.key, KEY_STORM, kind), window, 0);
      const count = poissonQuantile(
        WINDOW_MINUTES / model.everyMinutes,
        uniform(windowKey.high, windowKey.low, COUNT, 0),
      );
      for (let index = 0; index < count; index++) {
        const slot = (window * storms.length + kind) * 64 + (index & 63);
        tickets.push(...this.drawStorm(model, kind + 1, childKey(windowKey, index, 1), window * WINDOW_MINUTES, slot));
      }
    }
    this.pending = tickets
      .filter((ticket) => ticket.time >= this.desk.model.span.start)
      .sort((a, b) => a.time - b.time || a.slot - b.slot || a.number - b.number);
    this.position = 0;
  }

  private drawStorm(model: StormModel, kind: number, key: Key, windowStart: number, slot: number): StormTicket[] {
    const { demand, customer } = this.desk.model;
    const u = (purpose: number) => uniform(key.high, key.low, purpose, 0);
    const start = windowStart + u(STORM_TIME) * WINDOW_MINUTES;
    const size = model.fewest + Math.floor(u(STORM_SIZE) * (model.most - model.fewest + 1));
    const given: Given = {
      ...nothingGiven(),
      storm: kind,
      security: model.security,
      severity: pick(model.severity, u(STORM_SEVERITY)),
      complexity: pick(model.complexity, u(STORM_COMPLEXITY)),
      skill: model.skill === NONE ? pick(customer.skill, u(STORM_SKILL)) : model.skill,
    };
    const tickets: StormTicket[] = [];
    for (let number = 0; number < size; number++) {
      const own = childKey(key, number, KEY_TICKET);
      const time = start + uniform(own.high, own.low, POSITION, 0) * model.withinMinutes;
      if (demand.regions.length > 0) tickets.push({ time, given, slot, number, key: own });
    }
    return tickets;
  }
}
