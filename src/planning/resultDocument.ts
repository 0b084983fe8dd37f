/** Replications become the result document. */

import type { Model } from '../model/model.ts';
import { localText } from '../model/zonedTime.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lines, plans, severities } from '../scenario/words.ts';
import { bandsOf } from './backlogBands.ts';
import { judgeClaims } from './claims.ts';
import { HISTOGRAM_BOUNDS } from './clockMeasures.ts';
import { customersOf } from './customerSection.ts';
import type { Definition } from './definition.ts';
import { disagreements } from './exact/disagreement.ts';
import { exactAnswers } from './exact/exactAnswers.ts';
import { limitsOf } from './limits.ts';
import { promiseRows } from './promiseRows.ts';
import { intervalOf, type Replicated } from './replicate.ts';
import { definitionsOf } from './replication.ts';
import type { Distribution, ExactAnswer, Measure, ResultDocument, Warning } from './result.ts';
import { steadinessWarnings } from './steadiness.ts';

export interface DocumentParts {
  readonly model: Model;
  /** Whose claims are to be judged. */
  readonly scenario?: Scenario;
  readonly replicated: Replicated;
  readonly sha256: string;
  readonly seed: string;
  readonly confidence: number;
  readonly command: string;
  readonly version: string;
  readonly warnings: readonly Warning[];
  /** Whether the replications were run with details. */
  readonly details?: boolean;
  /** For a quarter, whose model has its span: the model of the whole run, and the quarter's name. */
  readonly quarterOf?: { readonly model: Model; readonly name: string };
}

export function resultDocument(parts: DocumentParts): ResultDocument {
  const { model, replicated, confidence, quarterOf } = parts;
  const { results } = replicated;
  const { definitions, histograms, paths } = definitionsOf(model, { details: parts.details });
  const pathsOfAll = results.flatMap((result) => result.paths ?? []);
  const measures: Measure[] = [];
  for (const [index, definition] of definitions.entries()) {
    const interval = intervalOf(definition, index, results, confidence);
    if (interval === null || !Number.isFinite(interval.estimate)) continue;
    const { measure, statistic, where, unit } = definition;
    measures.push({
      measure,
      statistic,
      where,
      unit,
      estimate: interval.estimate,
      ...limitsOf(definition, interval),
      n: interval.n,
    });
  }
  const exact = exactAnswers(quarterOf?.model ?? model);
  // A quarter is held against nothing: the whole run is.
  const held = quarterOf === undefined ? exact : [];
  const exactWarnings = disagreements(model, held, results.length, (answer, wide) => {
    const index = definitions.findIndex((definition) => speaksOf(definition, answer));
    return index < 0 ? null : intervalOf(definitions[index], index, results, wide);
  });
  const customers = parts.details ? customersOf(model, results, parts.seed, confidence) : null;
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
      warmUpMinutes: -(quarterOf?.model.span ?? span).start,
      ...(quarterOf === undefined ? {} : { quarter: quarterOf.name }),
    },
    tickets: created?.estimate ?? 0,
    warnings: [...parts.warnings, ...steadinessWarnings(model, measures), ...exactWarnings],
    measures,
    ...(exact.length > 0 ? { exact } : {}),
    distributions: distributionsOf(results, histograms),
    ...(pathsOfAll.length > 0 ? { bands: bandsOf(model, paths, pathsOfAll, confidence) } : {}),
    ...(customers === null ? {} : { customers }),
    // As most customers have them: on the basic plan, without add-ons.
    promises: promiseRows(model, plans.indexOf('basic'), 0),
    teams: model.staff.teams.map((team) => ({
      name: team.name,
      line: lines[team.line],
      region: team.region < 0 ? null : model.names.regions[team.region],
    })),
    currency: model.outcomes.currency,
    ...(parts.scenario?.claims ? { claims: judgeClaims(parts.scenario, definitions, results, confidence) } : {}),
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
