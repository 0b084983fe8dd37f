/** Storms and security events: drawn for windows of thirty days, each a burst of like tickets. */
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
} from '../../src/desk/purposes.ts';
import { poissonQuantile } from '../../src/kernel/poisson.ts';
import { childKey, type Key } from '../../src/kernel/random.ts';
import type { StormModel } from '../../src/model/model.ts';
import type { Arrival, Source } from './arrivals.ts';
import { type Desk, draw, pick } from './desk.ts';

const WINDOW_MINUTES = 43_200;

const NO_SKILL = -1;

export function* stormArrivals(desk: Desk): Source {
  const { span } = desk.model;
  let pending: Arrival[] = [];
  let window = Math.floor(span.start / WINDOW_MINUTES);
  for (; window * WINDOW_MINUTES < span.end; window++) {
    pending.push(...stormsOf(desk, window).filter(({ time }) => time >= span.start));
    pending.sort((a, b) => a.time - b.time || a.slot - b.slot || a.number - b.number);
    const next = (window + 1) * WINDOW_MINUTES;
    yield* pending.filter(({ time }) => time < next);
    pending = pending.filter(({ time }) => time >= next);
  }
  yield* pending;
}

function stormsOf(desk: Desk, window: number): Arrival[] {
  const { storms } = desk.model.demand;
  return storms.flatMap((model, kind) => {
    const key = childKey(childKey(desk.key, KEY_STORM, kind), window, 0);
    const count = poissonQuantile(WINDOW_MINUTES / model.everyMinutes, draw({ key }, COUNT));
    return Array.from({ length: count }, (_, index) => {
      const slot = (window * storms.length + kind) * 64 + (index % 64);
      return ticketsOf(desk, model, childKey(key, index, 1), window * WINDOW_MINUTES, slot);
    }).flat();
  });
}

function ticketsOf(desk: Desk, model: StormModel, key: Key, windowStart: number, slot: number): Arrival[] {
  const { customer } = desk.model;
  const own = { key };
  const start = windowStart + draw(own, STORM_TIME) * WINDOW_MINUTES;
  const size = model.fewest + Math.floor(draw(own, STORM_SIZE) * (model.most - model.fewest + 1));
  const storm = {
    model,
    severity: pick(model.severity, draw(own, STORM_SEVERITY)),
    complexity: pick(model.complexity, draw(own, STORM_COMPLEXITY)),
    skill: model.skill === NO_SKILL ? pick(customer.skill, draw(own, STORM_SKILL)) : model.skill,
  };
  return Array.from({ length: size }, (_, number) => {
    const ticket = { key: childKey(key, number, KEY_TICKET) };
    return { time: start + draw(ticket, POSITION) * model.withinMinutes, slot, number, key: ticket.key, storm };
  });
}
