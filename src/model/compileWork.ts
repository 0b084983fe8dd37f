/** Triage, routing and what becomes of a repair. */
import { NONE } from '../kernel/eventCalendar.ts';
import { triangular } from '../kernel/laws.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  channels,
  clocks,
  complexities,
  lines,
  plans,
  severities,
  supportLines,
  triageWords,
  versions,
  whereWords,
  whoWords,
} from '../scenario/words.ts';
import { lawOf, optionalLaw } from './law.ts';
import type { JudgeModel, RepairModel, RoutingModel, TriageModel } from './model.ts';
import { L1 } from './model.ts';

export function compileTriage(scenario: Scenario): TriageModel {
  const { triage } = scenario;
  const directLine = new Uint8Array(complexities.length).fill(L1);
  for (const name of supportLines) {
    for (const complexity of scenario.lines[name]?.takesDirectly ?? []) {
      directLine[complexities.indexOf(complexity)] = lines.indexOf(name);
    }
  }
  return {
    by: triageWords.indexOf(triage.by),
    takesMinutes: triage.takes,
    ai: triage.by === 'ai' ? judgeOf(triage) : null,
    confidenceWhenRight: triage.by === 'ai' ? triangular(...triage.confidenceWhenRight) : null,
    confidenceWhenWrong: triage.by === 'ai' ? triangular(...triage.confidenceWhenWrong) : null,
    humanBelow: triage.humanBelow,
    skips: Uint8Array.from(channels, (channel) => (triage.skips.includes(channel) ? 1 : 0)),
    human: triage.human ? judgeOf(triage.human) : triage.by === 'human' ? judgeOf(triage) : null,
    humanWork: optionalLaw(triage.human?.work),
    reassignmentTouch: triage.reassignment.touch,
    reassignmentDelay: triage.reassignment.delay,
    directLine,
  };
}

type JudgeWords = Pick<Scenario['triage'], 'accuracy' | 'severityMatrix' | 'skillAccuracy' | 'poorDescriptionLoses'>;

/** A single accuracy becomes a matrix whose errors go to the neighbours; the middle class shares its errors between both. */
function judgeOf(words: JudgeWords): JudgeModel {
  const right = words.accuracy ?? 1;
  const wrong = 1 - right;
  const rows = words.severityMatrix ?? [
    [right, wrong, 0],
    [wrong / 2, right, wrong / 2],
    [0, wrong, right],
  ];
  const severity = new Float64Array(9);
  for (const [truth, row] of rows.entries()) {
    const total = row[0] + row[1] + row[2];
    severity[truth * 3] = row[0] / total;
    severity[truth * 3 + 1] = (row[0] + row[1]) / total;
    severity[truth * 3 + 2] = 1;
  }
  return {
    severity,
    skillAccuracy: words.skillAccuracy ?? words.accuracy ?? 1,
    poorDescriptionLoses: words.poorDescriptionLoses,
  };
}

export function compileRouting(scenario: Scenario): RoutingModel {
  const { routing } = scenario;
  const preempts = Uint8Array.from(severities, (severity) => (routing.preempt?.includes(severity) ? 1 : 0));
  const channelRank = new Uint8Array(channels.length).fill(channels.length);
  for (const [rank, channel] of routing.channelPriority.entries()) channelRank[channels.indexOf(channel)] = rank;
  return {
    where: Uint8Array.from(
      severities.flatMap((severity) =>
        channels.map((channel) => {
          const { where } = routing;
          return whereWords.indexOf(
            typeof where === 'string' ? where : (where[channel] ?? where[severity] ?? 'region-first'),
          );
        }),
      ),
    ),
    who: whoWords.indexOf(routing.who),
    order: routing.order,
    orderModule: routing.orderModule ?? null,
    ownerFirst: routing.ownerFirst,
    ownerWaits: routing.ownerWaits,
    overflowAfter: routing.overflowAfter ?? Number.POSITIVE_INFINITY,
    preempts,
    preemption: preempts.some((flag) => flag === 1),
    channelRank,
    planHeadStart: Float64Array.from(plans, (plan) => routing.planHeadStart?.[plan] ?? 0),
    channelHeadStart: Float64Array.from(channels, (channel) => routing.channelHeadStart?.[channel] ?? 0),
    ageingMinutes: routing.ageing,
  };
}

export function compileRepairs(scenario: Scenario): RepairModel {
  const { workFactors, repairs, release, handover, committee, onSite, complaints, addOns } = scenario;
  return {
    complexityFactor: Float64Array.from(complexities, (name) => workFactors.complexity?.[name] ?? 1),
    versionFactor: Float64Array.from(versions, (name) => workFactors.version?.[name] ?? 1),
    unpreparedDiagnosis: workFactors.unpreparedDiagnosis,
    poorDescriptionFactor: workFactors.poorDescription,
    ownTestFinds: repairs.ownTestFinds,
    redo: repairs.redo,
    customerTest: optionalLaw(repairs.customerTest),
    returnsTo: repairs.returnsTo === 'senior' ? NONE : lines.indexOf(repairs.returnsTo),
    reopenAsNew: repairs.reopenAsNew,
    releaseEvery: release?.every ?? 0,
    hotFix: Float64Array.from(severities, (severity) => release?.hotFix?.[severity] ?? Number.POSITIVE_INFINITY),
    rereading: handover.rereading,
    criticalRereading: handover.criticalRereading ?? handover.rereading,
    transferDelay: handover.transferDelay,
    committee: committee
      ? {
          afterFailedRepairs: committee.afterFailedRepairs,
          afterPromiseShare: committee.afterPromiseShare,
          clock: clocks.indexOf(committee.clock),
          successFactor: committee.successFactor,
        }
      : null,
    onSiteTravel: onSite ? lawOf(onSite.travel) : null,
    onSiteTarget: addOns.businessCritical?.onSiteWithin ?? Number.POSITIVE_INFINITY,
    complaints: complaints ? { kept: complaints.share, broken: complaints.shareWhenBroken } : null,
  };
}
