/**
 * The id of a simulated ticket: `0-apac-1234-5+1` is replication 0, source apac, quarter of an hour 1234, number 5 in
 * it, first child. It stays what it is when staff or rules change.
 */
import type { Model } from '../model/model.ts';
import type { Tickets } from '../observations/log.ts';

/** Names of the sources of arrivals by their index. */
export type SourceNames = readonly string[];

export function sourceNames(model: Model): SourceNames {
  const { demand, names } = model;
  return [
    ...names.regions,
    ...(demand.storms.length > 0 ? ['storm'] : []),
    ...(demand.recorded !== null ? ['recorded'] : []),
  ];
}

export function ticketId(sources: SourceNames, replication: number, batch: Tickets, row: number): string {
  const child = batch.child[row] > 0 ? `+${batch.child[row]}` : '';
  return `${replication}-${sources[batch.source[row]]}-${batch.slot[row]}-${batch.number[row]}${child}`;
}

export interface TicketIdentity {
  readonly replication: number;
  readonly source: number;
  readonly slot: number;
  readonly number: number;
  readonly child: number;
}

/** Undefined when the text is no id; a source of -1 when it names none of this scenario. */
export function parseTicketId(text: string, sources: SourceNames): TicketIdentity | undefined {
  const match = /^(\d{1,6})-(.+)-(-?\d+)-(\d+)(?:\+(\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, replication, source, slot, number, child] = match;
  return {
    replication: Number(replication),
    // Regions come first, so one that calls itself storm or recorded wins.
    source: sources.indexOf(source),
    slot: Number(slot),
    number: Number(number),
    child: Number(child ?? 0),
  };
}
