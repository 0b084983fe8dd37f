/** Words about customers and what they are owed that nothing will act on. */
import type { Scenario } from '../scenario.ts';
import { channels, plans } from '../words.ts';
import type { Idle } from './idleWords.ts';
import { usedPlans } from './plansAndAddOns.ts';

export function idleCustomerWords(scenario: Scenario): Idle[] {
  const { knowledgeBase, tickets, patience, customers, arrivals, credits, churn, forum, questions, lines } = scenario;
  const unusedPlans = (scenario.report?.entitled ?? []).filter((plan) => !usedPlans(scenario).includes(plan));
  const special = [
    scenario.promises,
    ...plans.map((plan) => scenario.plans[plan]?.promises),
    scenario.addOns.customSla,
  ];
  const manyTouches = [...Object.values(lines), ...Object.values(scenario.teams)].some(
    (words) => (words?.touches ?? 1) > 1,
  );
  const impatient = usedChannels(scenario).some((channel) => patience?.channels.includes(channel));
  return [
    {
      path: ['knowledgeBase', 'coverage'],
      idle: knowledgeBase !== undefined && !tickets.common,
      because: {
        en: 'tickets.common does not say how many problems are common',
        zh: 'tickets.common 没有说明多少问题是常见的',
      },
    },
    {
      path: ['tickets', 'specialCase'],
      idle: (tickets.specialCase ?? 0) > 0 && !special.some((table) => table?.critical?.specialRepair),
      because: { en: 'no promise for critical tickets has a specialRepair', zh: '紧急故障的承诺里没有 specialRepair' },
    },
    {
      path: ['tickets', 'dataLossWhenUnprepared'],
      idle: (tickets.dataLossWhenUnprepared ?? 0) > 0 && (tickets.prepared ?? 1) === 1,
      because: {
        en: 'tickets.prepared does not say that some are unprepared',
        zh: 'tickets.prepared 没有说明有人未做准备',
      },
    },
    {
      path: ['tickets', 'thirdParty'],
      idle: tickets.thirdParty !== undefined && !manyTouches && questions === undefined,
      because: {
        en: 'a third party is waited for between two touches, and all work is a single touch',
        zh: '等第三方发生在两次处理之间，而所有工作都只有一次处理',
      },
    },
    {
      path: ['patience'],
      idle: patience !== undefined && arrivals.recorded?.columns.channel === undefined && !impatient,
      because: { en: 'no ticket comes by the channels that it names', zh: '没有工单来自它所列的渠道' },
    },
    {
      path: ['forum'],
      idle: forum !== undefined && !usedPlans(scenario).some((plan) => scenario.plans[plan]?.forum),
      because: { en: 'no plan that customers have posts to the forum', zh: '没有使用中的方案会去论坛发帖' },
    },
    {
      path: ['credits', 'ladder'],
      idle: credits?.ladder !== undefined && (customers.accounts === undefined || customers.fees === undefined),
      because: {
        en: 'it needs customers.accounts and customers.fees',
        zh: '它需要 customers.accounts 和 customers.fees',
      },
    },
    {
      path: ['churn'],
      idle: churn !== undefined && customers.accounts === undefined,
      because: { en: 'it needs customers.accounts', zh: '它需要 customers.accounts' },
    },
    {
      path: ['report', 'entitled'],
      idle: (scenario.report?.entitled?.length ?? 0) > 0 && customers.accounts === undefined,
      because: { en: 'it needs customers.accounts', zh: '它需要 customers.accounts' },
    },
    ...unusedPlans.map((plan) => ({
      path: ['report', 'entitled', scenario.report!.entitled!.indexOf(plan)],
      idle: customers.accounts !== undefined,
      because: { en: `no customer has the plan ${plan}`, zh: `没有客户使用 ${plan} 方案` },
    })),
    {
      path: ['customers', 'addOns', 'businessCritical'],
      idle: customers.addOns?.businessCritical !== undefined && scenario.onSite === undefined,
      because: { en: 'without a section onSite nobody is ever sent out', zh: '没有 onSite 一节，不会派人上门' },
    },
  ];
}

/** Channels that some ticket comes by; without a word about them, the online ticket. */
function usedChannels({ customers }: Scenario): (typeof channels)[number][] {
  const words = customers.channels as Record<string, number | Record<string, number>> | undefined;
  if (words === undefined) return ['online'];
  const mixes = plans.some((plan) => plan in words) ? Object.values(words) : [words];
  const named = channels.filter((channel) =>
    mixes.some((mix) => Number((mix as Record<string, number>)[channel] ?? 0) > 0),
  );
  return (customers.rightChannel ?? 0) > 0 ? [...named, 'hotline'] : named;
}
