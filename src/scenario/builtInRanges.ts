/**
 * How far the values of `software-support` may be off: a range for each that is one number, by the grade of what it
 * rests on. A value that is a list or a whole profile has none. The built-in value itself is taken as the likeliest.
 */
import type { Grade } from './uncertain.ts';

export interface OfferedRange {
  readonly path: string;
  readonly grade: Grade;
  /** Of mixes, the other shares give way. */
  readonly range: string;
}

const softwareSupport = `
arrivals.rate                              C  450..650/day
arrivals.busyness                          A  10..100
storms.every                               C  20..45 days
storms.within                              C  3..12 h
storms.severity.critical                   C  2..10 %
storms.severity.serious                    C  25..45 %
storms.complexity.codeDefect               C  10..30 %
storms.workFactor                          C  0.1..0.4
storms.escalationFactor                    C  0.15..0.6
securityEvents.every                       C  60..180 days
securityEvents.within                      C  3..12 h
securityEvents.severity.critical           C  15..45 %
securityEvents.complexity.codeDefect       C  5..20 %
securityEvents.workFactor                  C  0.1..0.4
securityEvents.escalationFactor            C  0.15..0.6
customers.accounts                         C  2000..4500
customers.spread                           C  0.4..1.6
customers.plans.free                       C  20..36 %
customers.plans.enterprise                 C  10..20 %
customers.channels.free.hotline            C  3..20 %
customers.channels.basic.hotline           C  15..35 %
customers.channels.professional.hotline    C  20..40 %
customers.channels.enterprise.dedicated    C  45..75 %
customers.rightChannel                     C  50..85 %
customers.fullyCooperating                 C  45..75 %
customers.asksForSinglePoint               C  5..20 %
tickets.severity.critical                  C  3..8 %
tickets.severity.serious                   C  15..26 %
tickets.complexity.environment             C  14..28 %
tickets.complexity.codeDefect              C  10..20 %
tickets.version.nearEndOfLife              C  5..18 %
tickets.prepared                           C  55..85 %
tickets.dataLossWhenUnprepared             C  0.5..5 %
tickets.goodDescription                    C  45..75 %
tickets.common                             C  60..85 %
tickets.specialCase                        C  5..20 %
tickets.thirdParty.share                   C  1..6 %
tickets.thirdParty.wait                    C  lognormal median 0.5..2 day sigma 0.8
knowledgeBase.looksFirst                   C  45..75 %
knowledgeBase.success                      C  20..50 %
knowledgeBase.publishedWorkarounds         C  20..60 %
knowledgeBase.workFactor                   C  0.8..1
knowledgeBase.escalationFactor             C  0.6..0.95
forum.takeOverAfter                        C  48..96 h
patience.leavesAtOnce                      A  5..20 %
patience.waits                             A  exponential 120..1200 s
patience.redials                           A  30..80 %
patience.redialAfter                       A  exponential 10..40 min
questions.fullyCooperating.needed          C  10..30 %
questions.fullyCooperating.asks            C  1..1.4
questions.fullyCooperating.reply           C  lognormal median 1..4 h sigma 1.2
questions.others.needed                    C  55..85 %
questions.others.asks                      C  1..1.8
questions.others.reply                     C  lognormal median 2..6 h sigma 1.2
questions.poorDescriptionAsks              C  0.1..0.6
questions.urgency.critical                 C  0.05..0.3
questions.urgency.serious                  C  0.2..0.6
questions.silent                           C  5..15 %
questions.closeAfter                       C  5..14 days
lines.L1.work                              A  lognormal mean 8..40 min cv 1.0
lines.L1.touches                           C  1.6..3
lines.L1.betweenTouches                    C  lognormal median 8..35 min sigma 1.0
lines.L1.reply.critical                    C  1..5 min
lines.L1.reply.serious                     C  4..15 min
lines.L1.reply.general                     C  8..25 min
lines.L1.diagnosis                         C  25..55 %
lines.L1.solution                          C  60..90 %
lines.L1.escalates.configuration           C  6..20 %
lines.L1.escalates.usage                   C  4..15 %
lines.L1.escalates.environment             C  25..55 %
lines.L1.escalates.codeDefect              C  80..97 %
lines.L1.beforeEscalation                  C  40..80 %
lines.L1.repairFails                       C  6..20 %
lines.L2.work                              C  lognormal mean 45..180 min cv 1.3
lines.L2.touches                           C  2..4
lines.L2.betweenTouches                    C  lognormal median 17..70 min sigma 1.0
lines.L2.diagnosis                         C  25..55 %
lines.L2.solution                          C  60..90 %
lines.L2.escalates.configuration           C  1..6 %
lines.L2.escalates.usage                   C  1..4 %
lines.L2.escalates.environment             C  4..14 %
lines.L2.escalates.codeDefect              C  30..60 %
lines.L2.beforeEscalation                  C  50..85 %
lines.L2.workaround                        C  55..90 %
lines.L2.repairFails                       C  5..17 %
lines.L3.work                              C  lognormal mean 3..24 h cv 1.8
lines.L3.touches                           C  2.5..6
lines.L3.betweenTouches                    C  lognormal median 25..100 min sigma 1.0
lines.L3.diagnosis                         C  25..55 %
lines.L3.solution                          C  60..90 %
lines.L3.repairFails                       C  4..14 %
workFactors.complexity.configuration       C  0.6..1
workFactors.complexity.usage               C  0.6..1
workFactors.complexity.environment         C  1.1..1.6
workFactors.complexity.codeDefect          C  1.1..1.7
workFactors.version.nearEndOfLife          C  1.2..2
workFactors.unpreparedDiagnosis            C  1..1.5
workFactors.poorDescription                C  1..1.3
repairs.ownTestFinds                       C  30..70 %
repairs.redo                               C  25..60 %
repairs.customerTest                       C  lognormal median 1..4 h sigma 1.0
repairs.reopenAsNew                        C  5..30 %
release.every                              C  5..14 days
release.hotFix.critical                    C  6..24 h
release.hotFix.serious                     C  24..72 h
handover.rereading                         C  4..15 min
handover.criticalRereading                 C  6..24 min
handover.transferDelay                     C  0..10 min
complaints.share                           C  0.2..1 %
complaints.shareWhenBroken                 C  2..10 %
complaints.work                            C  lognormal mean 25..90 min cv 0.8
onSite.travel                              C  lognormal median 45..180 min sigma 0.4
survey.answers                             C  10..40 %
survey.best                                C  5.5..6
survey.perBrokenClock                      C  0.8..1.6
survey.reopened                            C  0.4..1.2
survey.perTransferBeyondOne                C  0.15..0.5
survey.lateDoubling                        C  0.3..0.9
survey.speedSensitiveResponse              C  0.25..0.8
survey.noise                               C  0.15..0.6
`;

/** By the name of the built-in scenario, in the order of its file. */
export const offeredRanges: Readonly<Record<string, readonly OfferedRange[]>> = {
  'software-support': softwareSupport
    .trim()
    .split('\n')
    .map((line) => {
      const [, path, grade, range] = /^(\S+)\s+([ABC])\s+(.+)$/.exec(line)!;
      return { path, grade: grade as Grade, range };
    }),
};
