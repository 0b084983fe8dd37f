/**
 * The library: pure, typed, usable in a browser or a worker. Files, processes and the network stand in the command
 * line alone, so a caller reads files himself and passes their text in.
 */
export { Simulation } from './desk/run.ts';
export {
  deterministic,
  empirical,
  erlang,
  exponential,
  gamma,
  type Law,
  lognormal,
  lognormalByMedian,
  triangular,
  uniform,
  weibull,
} from './kernel/laws.ts';
export { compile, noResources, type Resources } from './model/compile.ts';
export type { Model } from './model/model.ts';
export { Log, type LogReader, outcomeNames } from './observations/log.ts';
export type { BottleneckDocument, MonthBottleneck, Remedy } from './planning/bottleneck/bottleneck.ts';
export { type BottleneckOptions, bottleneck } from './planning/bottleneck/findBottleneck.ts';
export type { Claim, FigureClaim, SettingClaim } from './planning/claims.ts';
export { claimsTogether, type Together } from './planning/claimsTogether.ts';
export { type CompareOptions, compare, type Desk } from './planning/compare/compareScenarios.ts';
export type { ComparisonDocument, Difference, TicketGain, Verdict } from './planning/compare/comparison.ts';
export { ComparisonError } from './planning/compare/comparisonError.ts';
export { customerDocument, customerMeasures } from './planning/customerDocument.ts';
export { exactAnswers } from './planning/exact/exactAnswers.ts';
export { loadByTeam, type TeamLoad } from './planning/load.ts';
export { loadWarnings } from './planning/loadWarnings.ts';
export { type QuarterDocument, quarterDocuments } from './planning/quarters.ts';
export { type Replicated, replicate } from './planning/replicate.ts';
export { definitionsOf, type ReplicationResult, Replicator } from './planning/replication.ts';
export type {
  Band,
  BenchmarkRow,
  Customers,
  ExactAnswer,
  Measure,
  ResultDocument,
  Warning,
} from './planning/result.ts';
export { resultDocument } from './planning/resultDocument.ts';
export type { RosterDocument } from './planning/roster/roster.ts';
export { RosterError } from './planning/roster/rosterError.ts';
export { type RosterOptions, rosterOf } from './planning/roster/rosterOf.ts';
export { type RunOptions, run, runByQuarter } from './planning/runScenario.ts';
export { seedKey } from './planning/seed.ts';
export type { PointOptions, ScenarioText } from './planning/sweep/pointRuns.ts';
export type { Sensitivity, SweepDocument, SweepMeasure } from './planning/sweep/sweep.ts';
export { SweepError } from './planning/sweep/sweepError.ts';
export { type SweepOptions, sweep } from './planning/sweep/sweepScenario.ts';
export { UncertainError } from './planning/uncertain/openInputs.ts';
export { type UncertaintyOptions, uncertainty } from './planning/uncertain/uncertainScenario.ts';
export type { Influence, UncertainMeasure, UncertaintyDocument } from './planning/uncertain/uncertainty.ts';
export { type HolidayList, parseHolidays } from './scenario/holidays.ts';
export { type ParsedScenario, parseScenario } from './scenario/parseScenario.ts';
export { type Problem, problemText, ScenarioError } from './scenario/problems.ts';
export { parseRecorded } from './scenario/recorded.ts';
export { type Scenario, scenarioSchema } from './scenario/scenario.ts';
export { batchMeansInterval } from './statistics/batchMeans.ts';
export { type Interval, meanInterval } from './statistics/meanInterval.ts';
export { pairedInterval, type WelchInterval, welchInterval } from './statistics/paired.ts';
export { type Outline, pooledQuantile } from './statistics/pooledQuantile.ts';
export { replicatedShareInterval } from './statistics/replicatedShare.ts';
export { clopperPearsonInterval, wilsonInterval } from './statistics/shareInterval.ts';
export { skewedInterval } from './statistics/skewedInterval.ts';
export { studentQuantile } from './statistics/student.ts';
export { type ChangingQueue, emptyDesk, evolve, momentFigures } from './theory/changingQueue.ts';
export {
  type DelayFigures,
  delayFigures,
  erlangB,
  erlangC,
  type Station,
  sojournQuantile,
  sojournWithin,
  waitQuantile,
  waitWithin,
} from './theory/erlang.ts';
export {
  type AbandonmentFigures,
  abandonmentFigures,
  type ImpatientStation,
  type ServiceLevels,
  serviceLevels,
  timeInLineQuantile,
} from './theory/erlangA.ts';
export {
  type LimitedFigures,
  type LimitedStation,
  limitedFigures,
  limitedWaitWithin,
} from './theory/finiteCapacity.ts';
export { garnettDelay, halfinWhittBeta, halfinWhittDelay, squareRootStaff } from './theory/heavyTraffic.ts';
export { busyShares, meanBusy, meanBusyAt, swingOfLoad } from './theory/infiniteServers.ts';
export { type NetworkFigures, type NetworkNode, networkFigures } from './theory/jackson.ts';
export {
  ageingWaits,
  manyServerSojourns,
  manyServerWaits,
  type PriorityClass,
  sojournsWithInterruption,
  waitsWithoutInterruption,
} from './theory/priorities.ts';
export { type RetrialFigures, type RetrialStation, retrialFigures } from './theory/retrials.ts';
export { asymptoticVariances, customersNeeded } from './theory/runLength.ts';
export { type SingleServerFigures, singleServerFigures } from './theory/singleServer.ts';
export { type Demand, headsForWork, paidStaff, staffForMeanWait, staffForServiceLevel } from './theory/staffing.ts';
