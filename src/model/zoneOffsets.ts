/**
 * When a zone's clocks change within a span, asked of the time zone database once and kept: all local times are plain
 * arithmetic afterwards. Instants here are minutes since 1970-01-01T00:00Z.
 */

import { Temporal } from 'temporal-polyfill';

export interface ZoneOffsets {
  /** The covered span; offsets outside it are not known. */
  readonly fromEpochMinutes: number;
  readonly toEpochMinutes: number;
  /** Period starts in order (the first is the span's start) and the minutes that local clocks are ahead of UTC in each. */
  readonly starts: readonly number[];
  readonly aheadMinutes: readonly number[];
}

const known = new Map<string, ZoneOffsets>();
/** Spans are asked for a little wider than needed, so that neighbouring questions find an answer. */
const MARGIN_MINUTES = 10 * 1440;

/** The zone's offsets over a span; RangeError when the zone is not known. */
export function zoneOffsets(zone: string, fromEpochMinutes: number, toEpochMinutes: number): ZoneOffsets {
  const kept = known.get(zone);
  if (kept !== undefined && kept.fromEpochMinutes <= fromEpochMinutes && kept.toEpochMinutes >= toEpochMinutes) {
    return kept;
  }
  const from = Math.floor(Math.min(fromEpochMinutes - MARGIN_MINUTES, kept?.fromEpochMinutes ?? fromEpochMinutes));
  const to = Math.ceil(Math.max(toEpochMinutes + MARGIN_MINUTES, kept?.toEpochMinutes ?? toEpochMinutes));
  const found = readOffsets(zone, from, to);
  known.set(zone, found);
  return found;
}

/** The period that holds an instant of the span. */
export function periodOf(offsets: ZoneOffsets, epochMinutes: number): number {
  let period = offsets.starts.length - 1;
  while (period > 0 && offsets.starts[period] > epochMinutes) period -= 1;
  return period;
}

/** How far local clocks are ahead of UTC at an instant, in minutes. */
export function aheadAt(zone: string, epochMinutes: number): number {
  const offsets = zoneOffsets(zone, epochMinutes, epochMinutes);
  return offsets.aheadMinutes[periodOf(offsets, epochMinutes)];
}

function readOffsets(zone: string, fromEpochMinutes: number, toEpochMinutes: number): ZoneOffsets {
  const starts: number[] = [];
  const aheadMinutes: number[] = [];
  let moment: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    fromEpochMinutes * 60_000,
  ).toZonedDateTimeISO(zone);
  while (moment !== null && moment.epochMilliseconds < toEpochMinutes * 60_000) {
    const ahead = moment.offsetNanoseconds / 60e9;
    if (aheadMinutes.length === 0 || ahead !== aheadMinutes[aheadMinutes.length - 1]) {
      starts.push(moment.epochMilliseconds / 60_000);
      aheadMinutes.push(ahead);
    }
    moment = moment.getTimeZoneTransition('next');
  }
  return { fromEpochMinutes, toEpochMinutes, starts, aheadMinutes };
}
