/** Demand: rates and weights by region, storms, security events, recorded arrivals. */

import { NONE } from '../kernel/eventCalendar.ts';
import { gamma } from '../kernel/laws.ts';
import { nameHash } from '../kernel/nameHash.ts';
import { ALWAYS } from '../kernel/workingTime.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { complexities, severities } from '../scenario/words.ts';
import { calendarOf } from './calendarOf.ts';
import type { Resources } from './compile.ts';
import { horizonOf, SLOT_MINUTES } from './compileSpan.ts';
import { mixOf } from './law.ts';
import type { Demand, RegionModel, Span, StormModel } from './model.ts';
import { localColumns } from './zonedTime.ts';

/** All skills that tickets may need; a desk that names none has a single one. */
export function skillNames(scenario: Scenario): string[] {
  const named = Object.keys(scenario.tickets.skill ?? {});
  return named.length > 0 ? named : ['any'];
}

export function compileDemand(
  scenario: Scenario,
  span: Span,
  regions: readonly string[],
  skills: readonly string[],
  resources: Resources,
): Demand {
  const { arrivals, storms, securityEvents } = scenario;
  const shares = Object.fromEntries(
    regions.map((name) => [name, scenario.regions?.[name].share ?? 1 / regions.length]),
  );
  const regionMix = mixOf(regions, shares, regions[0]);
  return {
    regions: regions.map((name, index) =>
      compileRegion(scenario, span, name, regionMix[index] - (index === 0 ? 0 : regionMix[index - 1]), resources),
    ),
    busyness: arrivals.busyness === undefined ? null : gamma(arrivals.busyness, 1),
    storms: [
      ...(storms ? [compileStorm(storms, false, skills)] : []),
      ...(securityEvents ? [compileStorm(securityEvents, true, skills)] : []),
    ],
    recorded:
      resources.recorded === null
        ? null
        : {
            ...resources.recorded,
            times: resources.recorded.times.map((time) => time - span.originEpochMinutes),
          },
    regionMix,
  };
}

function compileRegion(scenario: Scenario, span: Span, name: string, share: number, resources: Resources): RegionModel {
  const { arrivals } = scenario;
  const words = scenario.regions?.[name];
  const zone = words?.zone ?? scenario.period.zone;
  const { rate } = arrivals;
  const perMinute = (rate === undefined ? 0 : typeof rate === 'number' ? rate : rate.mean) * share;
  const hourWeights = weightsByHour(arrivals);
  const local = hourWeights.length > 0 || arrivals.season !== undefined;
  const origin = span.originEpochMinutes;
  const columns = local ? localColumns(zone, origin + span.start, origin + horizonOf(span), SLOT_MINUTES) : null;
  return {
    keyWord: words === undefined ? 0 : nameHash(name),
    zone,
    meanPerSlot: perMinute * SLOT_MINUTES,
    swing: typeof rate === 'object' ? rate.swing : 0,
    peakMinutes: typeof rate === 'object' ? rate.peak : 0,
    periodMinutes: typeof rate === 'object' ? rate.period : 1440,
    hourWeights,
    monthWeights: Float64Array.from(arrivals.season ?? []),
    growthPerMinute: (arrivals.growth ?? 0) / 525_960,
    hourOfWeek: columns?.hourOfWeek ?? new Int16Array(0),
    month: Int16Array.from(columns?.month ?? []),
    customerHours:
      words?.hours === undefined
        ? ALWAYS
        : calendarOf({ zone, open: words.hours, holidays: words.holidays }, span, resources),
  };
}

/**
 * Weights of the 168 local hours of a week. A week profile counts against its mean over Monday to Friday, so that a
 * stated rate is that of a weekday; a day profile against its mean.
 */
function weightsByHour(arrivals: Scenario['arrivals']): Float64Array {
  const { week, day, hourOfWeek } = arrivals;
  if (hourOfWeek) {
    const mean = hourOfWeek.reduce((sum, weight) => sum + weight, 0) / 168;
    return Float64Array.from(hourOfWeek, (weight) => weight / mean);
  }
  if (!week && !day) return new Float64Array(0);
  const weekdayMean = week ? (week[0] + week[1] + week[2] + week[3] + week[4]) / 5 : 1;
  const dayMean = day ? day.reduce((sum, weight) => sum + weight, 0) / 24 : 1;
  const weights = new Float64Array(168);
  for (let hour = 0; hour < 168; hour++) {
    const ofWeek = week ? week[Math.floor(hour / 24)] / weekdayMean : 1;
    const ofDay = day ? day[hour % 24] / dayMean : 1;
    weights[hour] = ofWeek * ofDay;
  }
  return weights;
}

function compileStorm(
  words: NonNullable<Scenario['storms']>,
  security: boolean,
  skills: readonly string[],
): StormModel {
  return {
    security,
    everyMinutes: words.every,
    fewest: words.tickets.low,
    most: words.tickets.high,
    withinMinutes: words.within,
    severity: mixOf(severities, words.severity, security ? 'critical' : 'serious'),
    complexity: mixOf(complexities, words.complexity, 'codeDefect'),
    skill: words.skill === undefined ? NONE : skills.indexOf(words.skill),
    workFactor: words.workFactor,
    escalationFactor: words.escalationFactor,
  };
}
