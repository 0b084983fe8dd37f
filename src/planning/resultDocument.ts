/** Replications become the result document. */

import { promiseClass } from '../model/compilePromises.ts';
import { BUSINESS_DAYS, BUSINESS_MINUTES, type Model, NO_TARGET } from '../model/model.ts';
import { localText } from '../model/zonedTime.ts';
import { clocks, lines, plans, severities } from '../scenario/words.ts';
import { HISTOGRAM_BOUNDS } from './clockMeasures.ts';
import type { Definition } from './definition.ts';
import { disagreements } from './exact/disagreement.ts';
import { exactAnswers } from './exact/exactAnswers.ts';
import { intervalOf, type Replicated } from './replicate.ts';
import { definitionsOf } from './replication.ts';
import type { Distribution, ExactAnswer, Measure, PromiseRow, ResultDocument, Warning } from './result.ts';
import { steadinessWarnings } from './steadiness.ts';

export interface DocumentParts {
  readonly model: Model;
  readonly replicated: Replicated;
  readonly sha256: string;
  readonly seed: string;
  readonly confidence: number;
  readonly command: string;
  readonly version: string;
  readonly warnings: readonly Warning[];
}

export function resultDocument(parts: DocumentParts): ResultDocument {
  const { model, replicated, confidence } = parts;
  const { results } = replicated;
  const { definitions, histograms } = definitionsOf(model);
  const measures: Measure[] = [];
  for (const [index, definition] of definitions.entries()) {
    const interval = intervalOf(definition, index, results, confidence);
    if (interval === null || !Number.isFinite(interval.estimate)) continue;
    const { measure, statistic, where, unit } = definition;
    const bounded = Number.isFinite(interval.low);
    // A share of tickets lies between 0 and 1, a mean of times or counts not below 0; so do their limits.
    const least = definition.kind === 'value' ? Number.NEGATIVE_INFINITY : 0;
    const most = definition.kind === 'share' ? 1 : Number.POSITIVE_INFINITY;
    measures.push({
      measure,
      statistic,
      where,
      unit,
      estimate: interval.estimate,
      low: bounded ? Math.max(interval.low, least) : null,
      high: bounded ? Math.min(interval.high, most) : null,
      n: interval.n,
    });
  }
  const exact = exactAnswers(model);
  const exactWarnings = disagreements(model, exact, results.length, (answer, wide) => {
    const index = definitions.findIndex((definition) => speaksOf(definition, answer));
    return index < 0 ? null : intervalOf(definitions[index], index, results, wide);
  });
  const created = measures.find(({ measure, where }) => measure === 'tickets' && where.state === 'created');
  const { span } = model;
  return {
    format: 1,
    queuecast: parts.version,
    command: parts.command,
    scenario: { name: model.name, sha256: parts.sha256 },
    seed: parts.seed,
    replications: results.length,
    confidence,
    period: {
      from: isoText(span.originEpochMinutes, span.zone),
      to:
        span.periodEnd < Number.POSITIVE_INFINITY ? isoText(span.originEpochMinutes + span.periodEnd, span.zone) : null,
      zone: span.zone,
      warmUpMinutes: -span.start,
    },
    tickets: created?.estimate ?? 0,
    warnings: [...parts.warnings, ...steadinessWarnings(model, measures), ...exactWarnings],
    measures,
    ...(exact.length > 0 ? { exact } : {}),
    distributions: distributionsOf(results, histograms),
    promises: promisesOf(model),
    teams: model.staff.teams.map((team) => ({
      name: team.name,
      line: lines[team.line],
      region: team.region < 0 ? null : model.names.regions[team.region],
    })),
    currency: model.outcomes.currency,
    ...(replicated.interrupted ? { interrupted: true } : {}),
  };
}

function speaksOf({ measure, statistic, where }: Definition, answer: ExactAnswer): boolean {
  const keys = Object.keys(where);
  return (
    measure === answer.measure &&
    statistic === answer.statistic &&
    keys.length === Object.keys(answer.where).length &&
    keys.every((key) => where[key] === answer.where[key])
  );
}

/** Local date and time with its offset, as ISO 8601 writes them: 2026-01-01T00:00+08:00. */
function isoText(epochMinutes: number, zone: string): string {
  const [, date, time, offset] = localText(epochMinutes, zone).split(' ');
  return `${date}T${time}${offset}`;
}

function distributionsOf(
  results: Replicated['results'],
  histograms: readonly { readonly measure: string; readonly severity: number }[],
): Distribution[] {
  const bins = HISTOGRAM_BOUNDS.length - 1;
  return histograms.flatMap(({ measure, severity }, index) => {
    const counts = new Float64Array(bins);
    let total = 0;
    for (const { histograms: columns } of results) {
      for (let bin = 0; bin < bins; bin++) {
        counts[bin] += columns[index * bins + bin];
        total += columns[index * bins + bin];
      }
    }
    if (total === 0) return [];
    const shares = Array.from(counts, (count) => count / total);
    return [{ measure, where: { severity: severities[severity] }, bounds: HISTOGRAM_BOUNDS, shares }];
  });
}

/** The promise of each severity as most customers have it: on the basic plan, without add-ons. */
function promisesOf(model: Model): PromiseRow[] {
  const { amount, unit } = model.promises;
  const rows: PromiseRow[] = [];
  for (const [s, severity] of severities.entries()) {
    const row = promiseClass(s, plans.indexOf('basic'), 0) * clocks.length;
    for (const [c, clock] of clocks.entries()) {
      const code = unit[row + c];
      if (code === NO_TARGET) continue;
      const name = code === BUSINESS_DAYS ? 'businessDays' : code === BUSINESS_MINUTES ? 'businessMinutes' : 'minutes';
      rows.push({ severity, clock, amount: amount[row + c], unit: name });
    }
  }
  return rows;
}
