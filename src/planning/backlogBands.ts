/** Paths of the replications become bands: mean, median and the range that nine in ten replications keep, day by day. */
import type { Model } from '../model/model.ts';
import { localText } from '../model/zonedTime.ts';
import { meanInterval } from '../statistics/meanInterval.ts';
import { quantileInterval } from '../statistics/quantileInterval.ts';
import type { PathDefinition } from './definition.ts';
import type { Band } from './result.ts';

const DAY_MINUTES = 1440;

/** @param paths of each replication: day by day, definition by definition */
export function bandsOf(
  { span }: Model,
  definitions: readonly PathDefinition[],
  paths: readonly Float64Array[],
  confidence: number,
): Band[] {
  if (paths.length === 0) return [];
  let place = 0;
  return definitions.map(({ measure, where, days }) => {
    const from = place;
    place += days.length;
    const values = Array.from(days, (_, day) => paths.map((path) => path[from + day]));
    const means = values.map((each) => meanInterval(each, confidence));
    const percentile = (p: number) => values.map((each) => quantileInterval(each, p, confidence).estimate);
    const first = measure === 'backlog' ? days[0] : 0;
    return {
      measure,
      where,
      unit: 'tickets',
      from: localMoment(span.originEpochMinutes + first, span.zone),
      stepMinutes: DAY_MINUTES,
      mean: means.map(({ estimate }) => estimate),
      halfWidth: paths.length > 1 ? means.map(({ halfWidth }) => halfWidth) : null,
      p05: percentile(0.05),
      p50: percentile(0.5),
      p95: percentile(0.95),
    };
  });
}

function localMoment(epochMinutes: number, zone: string): string {
  const [, date, time, offset] = localText(epochMinutes, zone).split(' ');
  return `${date}T${time}${offset}`;
}
