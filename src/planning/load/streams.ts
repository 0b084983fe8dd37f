/**
 * Where tickets come from, as rates: the drawn arrivals, each kind of storm, a recorded file. A stream's traits are
 * shares; where a file knows a trait of some tickets, its own shares are mixed with those that are drawn for the rest.
 */
import { NONE } from '../../kernel/eventCalendar.ts';
import { sin } from '../../kernel/mathematics.ts';
import { SLOT_MINUTES } from '../../model/compileSpan.ts';
import type { Model, RegionModel, StormModel } from '../../model/model.ts';
import { channels } from '../../scenario/words.ts';
import { sharesOf } from '../mix.ts';
import { HOURS, type Week } from './week.ts';

export interface Stream {
  /** By region: tickets a minute by hour of week. */
  readonly rates: readonly Float64Array[];
  readonly plan: Float64Array;
  readonly severity: Float64Array;
  readonly complexity: Float64Array;
  readonly skill: Float64Array;
  /** Of the share of tickets whose channel a file knows: by channel, not scaled. */
  readonly knownChannel: Float64Array;
  readonly storm: StormModel | null;
}

export function streamsOf(model: Model, week: Week): Stream[] {
  const { demand, customer } = model;
  const usual = {
    plan: sharesOf(customer.planMix),
    severity: sharesOf(customer.severity),
    complexity: sharesOf(customer.complexity),
    skill: sharesOf(customer.skill),
    knownChannel: new Float64Array(channels.length),
    storm: null,
  };
  const drawn: Stream = { ...usual, rates: demand.regions.map((region) => ratesOf(model, region, week)) };
  const regionShares = sharesOf(demand.regionMix);
  const storms = demand.storms.map((storm): Stream => {
    const perMinute = (storm.fewest + storm.most) / 2 / storm.everyMinutes;
    return {
      ...usual,
      severity: sharesOf(storm.severity),
      complexity: sharesOf(storm.complexity),
      skill: storm.skill === NONE ? usual.skill : usual.skill.map((_, skill) => (skill === storm.skill ? 1 : 0)),
      storm,
      rates: demand.regions.map((_, region) => new Float64Array(HOURS).fill(perMinute * regionShares[region])),
    };
  });
  return [drawn, ...storms, ...(demand.recorded === null ? [] : [recordedStream(model, week, usual)])];
}

/** As the desk draws them, a slot at a time: week, season, growth and the daily wave; busy days have mean 1. */
function ratesOf(model: Model, region: RegionModel, week: Week): Float64Array {
  const tickets = new Float64Array(HOURS);
  if (region.meanPerSlot === 0) return tickets;
  const firstSlot = model.span.start / SLOT_MINUTES;
  for (let start = 0; start < week.end; start += SLOT_MINUTES) {
    const index = Math.min(start / SLOT_MINUTES - firstSlot, region.hourOfWeek.length - 1);
    let mean = (region.meanPerSlot * Math.min(SLOT_MINUTES, week.end - start)) / SLOT_MINUTES;
    if (region.swing > 0) mean *= 1 + region.swing * meanWave(region, start);
    if (region.hourWeights.length > 0) mean *= region.hourWeights[region.hourOfWeek[index]];
    if (region.monthWeights.length > 0) mean *= region.monthWeights[region.month[index]];
    tickets[week.hourAt(start)] += mean * Math.max(0, 1 + region.growthPerMinute * start);
  }
  return perMinute(tickets, week);
}

/** Mean of the cosine over a slot. */
function meanWave({ peakMinutes, periodMinutes }: RegionModel, start: number): number {
  const turn = 2 * Math.PI;
  const from = (start - peakMinutes) / periodMinutes;
  const whole = Math.floor(from);
  const to = (start + SLOT_MINUTES - peakMinutes) / periodMinutes;
  return ((periodMinutes / turn) * (sin((to - whole) * turn) - sin((from - whole) * turn))) / SLOT_MINUTES;
}

function perMinute(tickets: Float64Array, week: Week): Float64Array {
  return tickets.map((sum, hour) => (week.minutes[hour] > 0 ? sum / week.minutes[hour] : 0));
}

type Traits = Omit<Stream, 'rates'>;

function recordedStream(model: Model, week: Week, usual: Traits): Stream {
  const recorded = model.demand.recorded!;
  const inside = Array.from(recorded.times.keys()).filter(
    (row) => recorded.times[row] >= 0 && recorded.times[row] < week.end,
  );
  const regionShares = sharesOf(model.demand.regionMix);
  const tickets = model.demand.regions.map(() => new Float64Array(HOURS));
  for (const row of inside) {
    const hour = week.hourAt(recorded.times[row]);
    const region = recorded.region[row];
    if (region !== NONE) tickets[region][hour]++;
    else for (const [each, share] of regionShares.entries()) tickets[each][hour] += share;
  }
  const mixed = (column: Int8Array, drawn: Float64Array) => {
    const shares = new Float64Array(drawn.length);
    for (const row of inside) {
      if (column[row] !== NONE) shares[column[row]] += 1 / inside.length;
      else for (const [value, share] of drawn.entries()) shares[value] += share / inside.length;
    }
    return shares;
  };
  return {
    ...usual,
    rates: tickets.map((column) => perMinute(column, week)),
    plan: mixed(recorded.plan, usual.plan),
    severity: mixed(recorded.severity, usual.severity),
    complexity: mixed(recorded.complexity, usual.complexity),
    skill: mixed(recorded.skill, usual.skill),
    knownChannel: mixed(recorded.channel, usual.knownChannel),
  };
}
