/**
 * What queueing theory says of a desk without simulating it: long-run values, to which the figures of a run tend the
 * longer it is. Where a desk is not one of the cases with an exact answer, nothing is said.
 */
import { DETERMINISTIC, EXPONENTIAL } from '../../kernel/law.ts';
import type { Model } from '../../model/model.ts';
import { erlangB } from '../../theory/erlang.ts';
import { abandonmentFigures } from '../../theory/erlangA.ts';
import { manyServerWaits, waitsWithoutInterruption } from '../../theory/priorities.ts';
import type { ExactAnswer, Where } from '../result.ts';
import { type Formula, formulaSources } from './formulas.ts';
import { stationFigures } from './stationFigures.ts';
import { feeders, type Station, type Stations, severitiesOf, stationsOf } from './stations.ts';

export function exactAnswers(model: Model): ExactAnswer[] {
  const desk = stationsOf(model);
  return desk === null ? [] : answersOf(desk);
}

/** Answers of stations that have been found already. */
export function answersOf(desk: Stations): ExactAnswer[] {
  const answers = desk.patience === null ? ofPatient(desk) : ofImpatient(desk);
  return answers.filter(({ value }) => Number.isFinite(value));
}

function ofPatient(desk: Stations): ExactAnswer[] {
  const { stations, entry } = desk;
  // A line that grows for ever has no long run, and those behind it see what it lets through.
  const used = stations.filter(
    (station, index) =>
      station.known &&
      station.arrivalRate > 0 &&
      keepsUp(station) &&
      [...feeders(stations, index)].every((feeder) => keepsUp(stations[feeder])),
  );
  const figures = stations.map((station, index) => (used.includes(station) ? stationFigures(stations, index) : null));
  const answers = stations.flatMap((station, index) => {
    const { formula, occupancy, line } = figures[index] ?? {};
    if (formula === undefined) return [];
    const where = { team: station.team };
    return [
      ...(line === undefined
        ? []
        : [
            answer('wait', 'mean', where, 'min', line.meanWait, formula),
            answer('wait', 'share', where, 'share', 1 - line.waitingShare, formula),
            answer('queueLength', 'mean', where, 'tickets', line.meanQueue, formula),
          ]),
      answer('occupancy', 'share', where, 'share', occupancy!, formula),
      ...bySeverity(desk, index),
    ];
  });
  // Times add up whatever hangs together, so one formula for each station is enough.
  if (figures.some((each, index) => stations[index].arrivalRate > 0 && each?.line === undefined)) return answers;
  let present = 0;
  for (const [index, { arrivalRate, meanWork }] of stations.entries()) {
    present += arrivalRate * ((figures[index]?.line?.meanWait ?? 0) + meanWork);
  }
  const { formula } = figures[entry]!;
  return [...answers, answer('repair', 'mean', {}, 'min', present / stations[entry].external, formula)];
}

/** A hair below the whole, where formulas lose their digits. */
const FULL = 1 - 1e-9;

function keepsUp({ arrivalRate, meanWork, seats }: Station): boolean {
  return arrivalRate * meanWork < seats * FULL;
}

/** Waits of each severity where the more urgent go first; only where all come from outside, each as its own stream. */
function bySeverity(desk: Stations, index: number): ExactAnswer[] {
  const { stations, order } = desk;
  const { team, seats, work, arrivalRate, meanWork } = stations[index];
  const classes = severitiesOf(desk);
  if (order !== 'severity' || classes.length < 2 || work === null || feeders(stations, index).size > 0) return [];
  const rates = classes.map(({ share }) => share * arrivalRate);
  const waits =
    work.code === EXPONENTIAL
      ? manyServerWaits(rates, 1 / meanWork, seats)
      : seats === 1
        ? waitsWithoutInterruption(rates.map((rate) => ({ arrivalRate: rate, service: work })))
        : [];
  return waits.map((wait, i) => answer('wait', 'mean', { team, severity: classes[i].name }, 'min', wait, 'cobham'));
}

/** Only the station where callers come in: what those who stay make of the others is no case of theory. */
function ofImpatient(desk: Stations): ExactAnswer[] {
  const { stations, entry, patience, order } = desk;
  const { team, seats, arrivalRate, meanWork, work, external, known } = stations[entry];
  if (!known || work === null || feeders(stations, entry).size > 0) return [];
  if (patience!.code === DETERMINISTIC && patience!.first === 0) return ofLost(desk);
  if (work.code !== EXPONENTIAL || patience!.code !== EXPONENTIAL) return [];
  const figures = abandonmentFigures({
    arrivalRate,
    servers: seats,
    serviceRate: 1 / meanWork,
    abandonmentRate: 1 / patience!.first,
  });
  const { waitingShare, abandonedShare, meanWaitOfServed, occupancy } = figures;
  const where = { team };
  const alone = stations[entry].next.every((share) => share === 0) && external === arrivalRate;
  return [
    // Who is served, and so how long the served wait, depends on the order.
    ...(order === 'first-come' ? [answer('wait', 'mean', where, 'min', meanWaitOfServed, 'erlangA')] : []),
    answer('wait', 'share', where, 'share', (1 - waitingShare) / (1 - abandonedShare), 'erlangA'),
    answer('occupancy', 'share', where, 'share', occupancy, 'erlangA'),
    answer('abandoned', 'share', {}, 'share', abandonedShare, 'erlangA'),
    ...(order === 'first-come' && alone
      ? [answer('repair', 'mean', {}, 'min', meanWaitOfServed + meanWork, 'erlangA')]
      : []),
  ];
}

/** Who finds all busy is gone, and nobody ever waits, whatever the law of work. */
function ofLost({ stations, entry }: Stations): ExactAnswer[] {
  const { team, seats, arrivalRate, meanWork, next } = stations[entry];
  const offered = arrivalRate * meanWork;
  const lost = erlangB(seats, offered);
  const where = { team };
  const alone = next.every((share) => share === 0);
  return [
    answer('wait', 'mean', where, 'min', 0, 'erlangB'),
    answer('wait', 'share', where, 'share', 1, 'erlangB'),
    answer('occupancy', 'share', where, 'share', (offered * (1 - lost)) / seats, 'erlangB'),
    answer('abandoned', 'share', {}, 'share', lost, 'erlangB'),
    ...(alone ? [answer('repair', 'mean', {}, 'min', meanWork, 'erlangB')] : []),
  ];
}

function answer(
  measure: string,
  statistic: ExactAnswer['statistic'],
  where: Where,
  unit: string,
  value: number,
  formula: Formula,
): ExactAnswer {
  return { measure, statistic, where, unit, value, method: formula, source: formulaSources[formula] };
}
