/**
 * Arrivals as processes: each source yields its tickets in order of time; the earliest of all comes next, the source
 * named first where times are equal. Regions come first, then the storms, then a recorded file.
 */
import { KEY_RECORDED, KEY_TICKET } from '../../src/desk/purposes.ts';
import { childKey, type Key } from '../../src/kernel/random.ts';
import type { StormModel } from '../../src/model/model.ts';
import type { Desk } from './desk.ts';
import { regionArrivals } from './regionArrivals.ts';
import { stormArrivals } from './stormArrivals.ts';

/** What the tickets of one storm have in common. */
export interface Storm {
  readonly model: StormModel;
  readonly severity: number;
  readonly complexity: number;
  readonly skill: number;
}

export interface Arrival {
  readonly time: number;
  readonly slot: number;
  readonly number: number;
  readonly key: Key;
  readonly region?: number;
  readonly storm?: Storm;
  /** Row in the recorded file. */
  readonly row?: number;
}

export type Source = Generator<Arrival, void>;

/** All arrivals in order of time, each with the number of its source. */
export function* arrivals(desk: Desk): Generator<Arrival & { readonly source: number }, void> {
  const { demand } = desk.model;
  const sources = demand.regions.map((_, region) => regionArrivals(desk, region));
  if (demand.storms.length > 0) sources.push(stormArrivals(desk));
  if (demand.recorded !== null) sources.push(recordedArrivals(desk));
  const next = sources.map((source) => source.next().value);
  for (;;) {
    const times = next.map((arrival) => arrival?.time ?? Number.POSITIVE_INFINITY);
    const source = times.indexOf(Math.min(...times));
    const first = next[source];
    if (!first) return;
    yield { ...first, source };
    next[source] = sources[source].next().value;
  }
}

function* recordedArrivals(desk: Desk): Source {
  const { span, demand } = desk.model;
  const key = childKey(desk.key, KEY_RECORDED, 0);
  for (const [row, time] of demand.recorded!.times.entries()) {
    if (time >= span.start) yield { time, slot: 0, number: row, row, key: childKey(key, row, KEY_TICKET) };
  }
}
