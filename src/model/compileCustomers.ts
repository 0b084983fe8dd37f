/** Customers and what their tickets are like. */
import { deterministic } from '../kernel/laws.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addOns, channels, complexities, plans, severities, versions } from '../scenario/words.ts';
import { lawOf, mixOf, optionalLaw } from './law.ts';
import type { CustomerModel, PatienceModel, QuestionModel } from './model.ts';
import { inCurrency } from './money.ts';

export function compileCustomers(scenario: Scenario, skills: readonly string[]): CustomerModel {
  const { customers, tickets, knowledgeBase, forum } = scenario;
  const addOnShares = new Float64Array(addOns.length * plans.length);
  for (const [a, addOn] of addOns.entries()) {
    for (const [p, plan] of plans.entries()) addOnShares[a * plans.length + p] = customers.addOns?.[addOn]?.[plan] ?? 0;
  }
  return {
    accounts: customers.accounts ?? 0,
    spread: customers.spread ?? 1,
    planMix: mixOf(plans, customers.plans, 'basic'),
    addOnShares,
    monthlyFees: Float64Array.from(plans, (plan) => {
      const fee = customers.fees?.[plan];
      return fee === undefined ? 0 : inCurrency(scenario, fee) / fee.perMonths;
    }),
    channelMix: plans.map((plan) => {
      const words = customers.channels;
      const byPlan = words !== undefined && plans.some((name) => name in words);
      const mix = byPlan ? (words as Record<string, Record<string, number>>)[plan] : (words as Record<string, number>);
      return mixOf(channels, mix, 'online');
    }),
    rightChannel: customers.rightChannel ?? 0,
    fullyCooperating: customers.fullyCooperating ?? 1,
    asksForSinglePoint: customers.asksForSinglePoint ?? 0,
    speedSensitive: customers.speedSensitive ?? 0,

    severity: mixOf(severities, tickets.severity, 'general'),
    complexity: mixOf(complexities, tickets.complexity, 'usage'),
    skill: mixOf(skills, tickets.skill, skills[0]),
    version: mixOf(versions, tickets.version, 'latest'),
    prepared: tickets.prepared ?? 1,
    dataLossWhenUnprepared: tickets.dataLossWhenUnprepared ?? 0,
    goodDescription: tickets.goodDescription ?? 1,
    common: tickets.common ?? 0,
    specialCase: tickets.specialCase ?? 0,
    thirdPartyShare: tickets.thirdParty?.share ?? 0,
    thirdPartyWait: optionalLaw(tickets.thirdParty?.wait),
    excluded: scenario.exclusions?.share ?? 0,

    covered: knowledgeBase?.coverage ?? 0,
    basicTroubleshooting: knowledgeBase?.basicTroubleshooting ?? 0,
    selfSolved: (knowledgeBase?.looksFirst ?? 0) * (knowledgeBase?.success ?? 0),
    publishedWorkarounds: knowledgeBase?.publishedWorkarounds ?? 0,
    coveredWorkFactor: knowledgeBase?.workFactor ?? 1,
    coveredEscalationFactor: knowledgeBase?.escalationFactor ?? 1,

    forumAnswer: optionalLaw(forum?.answer),
    forumTakeOverAfter: forum?.takeOverAfter ?? Number.POSITIVE_INFINITY,
    patience: compilePatience(scenario.patience),
    questions: compileQuestions(scenario.questions),
  };
}

function compilePatience(words: Scenario['patience']): PatienceModel | null {
  if (words === undefined) return null;
  return {
    impatient: Uint8Array.from(channels, (channel) => (words.channels.includes(channel) ? 1 : 0)),
    leavesAtOnce: words.leavesAtOnce,
    waits: lawOf(words.waits),
    silent: words.silent,
    silentWaste: words.silentWaste,
    redials: words.redials,
    redialAfter: words.redialAfter ? lawOf(words.redialAfter) : deterministic(20),
  };
}

function compileQuestions(words: Scenario['questions']): QuestionModel | null {
  if (words === undefined) return null;
  const { others, fullyCooperating } = words;
  return {
    needed: [others.needed, fullyCooperating.needed],
    asks: [others.asks, fullyCooperating.asks],
    reply: [lawOf(others.reply), lawOf(fullyCooperating.reply)],
    poorDescriptionAsks: words.poorDescriptionAsks,
    urgency: Float64Array.from(severities, (severity) => words.urgency?.[severity] ?? 1),
    silent: words.silent,
    closeAfterMinutes: words.closeAfter,
  };
}
