// The runs behind the gallery: one small desk with three, four and five engineers at its first line, and a ticket of it.
import { readFileSync } from 'node:fs';
import { openScenario } from '../../src/cli/openScenario.ts';
import { partsOf } from '../../src/cli/ticketLife.ts';
import { type TicketRow, Tracer } from '../../src/cli/traceTicket.ts';
import { compile } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { compare } from '../../src/planning/compare/compareScenarios.ts';
import type { ComparisonDocument } from '../../src/planning/compare/comparison.ts';
import type { Definition } from '../../src/planning/definition.ts';
import { replicate } from '../../src/planning/replicate.ts';
import { definitionsOf, type ReplicationResult, Replicator } from '../../src/planning/replication.ts';
import type { Measure, ResultDocument, Where } from '../../src/planning/result.ts';
import { resultDocument } from '../../src/planning/resultDocument.ts';
import { fingerprint } from '../../src/planning/runScenario.ts';
import { seedKey } from '../../src/planning/seed.ts';
import type { SweepDocument } from '../../src/planning/sweep/sweep.ts';
import { sweep } from '../../src/planning/sweep/sweepScenario.ts';
import { uncertainty } from '../../src/planning/uncertain/uncertainScenario.ts';
import type { UncertaintyDocument } from '../../src/planning/uncertain/uncertainty.ts';
import { VERSION } from '../../src/planning/version.ts';
import type { RepeatedMeasure, TicketStory } from '../../src/report/index.ts';
import { find } from '../../src/report/measures.ts';
import { severities } from '../../src/scenario/words.ts';

const PATH = 'reports/gallery/desk.yaml';
const SEED = 'gallery';
const REPLICATIONS = 20;
/** Of each of many desks. */
const REPLICATIONS_EACH = 4;
/** Of what is not known. */
const SAMPLES = 40;
const CONFIDENCE = 0.95;
/** Of how many late tickets the one with the fullest life is told, and how much of it a reader can follow. */
const LATEST = 200;
const MOST_STRETCHES = 30;
const MOST_MINUTES = 10 * 1440;

export interface SimulatedDesk {
  readonly engineers: number;
  readonly document: ResultDocument;
  /** A figure with its value in every run. */
  readonly repeated: (measure: string, statistic: Measure['statistic'], where: Where) => RepeatedMeasure;
}

export async function simulate(engineers: number): Promise<SimulatedDesk> {
  const { scenario, resources } = openScenario(PATH, [`teams.service.engineers=${engineers}`]);
  const model = compile(scenario, resources);
  const replicator = new Replicator(model, null, { details: true });
  const key = seedKey(SEED);
  const replicated = await replicate({
    model,
    replications: REPLICATIONS,
    confidence: CONFIDENCE,
    run: (numbers) => numbers.map(async (number) => replicator.run(key, number)),
  });
  const document = resultDocument({
    model,
    details: true,
    replicated,
    sha256: await fingerprint(scenario),
    seed: SEED,
    confidence: CONFIDENCE,
    command: 'run',
    version: VERSION,
    warnings: [],
  });
  const { definitions } = definitionsOf(model, { details: true });
  return {
    engineers,
    document,
    repeated: (measure, statistic, where) => {
      const found = find(document, measure, where, statistic);
      const index = definitions.findIndex(
        (each) => each.measure === measure && each.statistic === statistic && sameWhere(each.where, where),
      );
      if (found === null || index < 0) throw new Error(`The desk has no ${statistic} of ${measure}`);
      return { ...found, values: valuesOf(definitions[index], index, replicated.results) };
    },
  };
}

function sameWhere(one: Where, other: Where): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** The figure of each run that has it. */
function valuesOf({ kind }: Definition, index: number, results: readonly ReplicationResult[]): number[] {
  return results
    .filter(({ denominators }) => denominators[index] > 0)
    .map(({ numerators, denominators }) =>
      kind === 'value' ? numerators[index] : numerators[index] / denominators[index],
    );
}

/** The desk with one engineer more, held against the desk, ticket by ticket. */
export function compareDesks(): Promise<ComparisonDocument> {
  const desk = (engineers: number) => {
    const { scenario, resources } = openScenario(PATH, [`teams.service.engineers=${engineers}`]);
    return { scenario, resources, name: `service = ${engineers}` };
  };
  return compare(desk(3), [desk(4)], { seed: SEED, replications: REPLICATIONS });
}

/** The desk with more and fewer engineers, and with a help centre that solves more and less. */
export function sweepDesk(): Promise<SweepDocument> {
  const varied = ['teams.service.engineers=3..5', 'knowledgeBase.success=20 %,35 %,50 %'];
  return sweep(deskText(), varied, { seed: SEED, replications: REPLICATIONS_EACH, measures: ['response'] });
}

/** The desk as its manager knows it, who has only guessed some of its inputs. */
export function unsureDesk(): Promise<UncertaintyDocument> {
  const uncertain = [
    'arrivals.rate=54..66/day, likely 60/day',
    'knowledgeBase.success=20..50 %',
    'tickets.goodDescription=45..75 %',
    'questions.others.needed=55..85 %',
    'lines.L1.work=lognormal mean 16..25 min cv 1.0',
    'lines.L2.work=lognormal mean 45..90 min cv 1.2',
    'lines.L3.work=lognormal mean 3..6 h cv 1.5',
  ];
  const asked = { uncertain, samples: SAMPLES, measures: ['repair'] };
  return uncertainty(deskText(), { ...asked, seed: SEED, replications: REPLICATIONS_EACH });
}

function deskText() {
  return { text: readFileSync(PATH, 'utf8'), name: PATH, resources: openScenario(PATH, []).resources };
}

/** Of the latest tickets of the first run, the one that has been in the most places. */
export function tellTicket(engineers: number): TicketStory {
  const { scenario, resources } = openScenario(PATH, [`teams.service.engineers=${engineers}`]);
  const model = compile(scenario, resources);
  const tracer = new Tracer(model, SEED, null);
  const stories = tracer
    .latest(0, LATEST)
    .map(({ row }) => storyOf(row, tracer, model))
    .filter(({ parts, minutes }) => parts.length <= MOST_STRETCHES && minutes <= MOST_MINUTES);
  const places = ({ parts }: TicketStory) => new Set(parts.map(({ pastime, team }) => `${pastime} ${team}`)).size;
  return stories.reduce((fullest, each) => (places(each) > places(fullest) ? each : fullest));
}

function storyOf(row: TicketRow, tracer: Tracer, model: Model): TicketStory {
  const { steps, visits, endedAt } = tracer.follow(row.serial, 0);
  const end = Number.isNaN(row.closed) ? endedAt : row.closed;
  const since = (minutes: number) => minutes - row.created;
  const orNull = (minutes: number) => (Number.isNaN(minutes) ? null : since(minutes));
  const parts = partsOf(steps, visits, row.created, end).map(({ from, to, pastime, team }) => ({
    from: since(from),
    to: since(to),
    pastime,
    team: model.names.teams[team] ?? null,
  }));
  const { pausesCustomer, pausesThirdParty } = model.promises;
  const pauses = parts.filter(({ pastime }) =>
    pastime === 'thirdParty'
      ? pausesThirdParty
      : pausesCustomer && (pastime === 'customer' || pastime === 'customerTest'),
  );
  return {
    id: row.id,
    severity: severities[row.severity],
    minutes: since(end),
    parts,
    clocks: row.clocks.map(({ clock, due, stopped }) => ({
      clock,
      from: since(row.promised),
      due: orNull(due),
      stopped: orNull(stopped),
      // The first response is owed whatever the customer does.
      pauses: clock === 'response' ? [] : pauses,
    })),
  };
}
