/** Plans and add-ons that customers have: is it said what they bring? */
import type { Scenario } from '../scenario.ts';
import { addOns, plans, severities } from '../words.ts';
import type { Findings } from './findings.ts';

export function plansAndAddOns(scenario: Scenario, findings: Findings): void {
  undefinedAddOns(scenario, findings);
  plansWithoutPromise(scenario, findings);
  plansWithoutForum(scenario, findings);
}

function undefinedAddOns({ customers, addOns: terms }: Scenario, findings: Findings): void {
  for (const addOn of addOns) {
    const shares = Object.values(customers.addOns?.[addOn] ?? {});
    if (terms[addOn] !== undefined || !shares.some((share) => (share ?? 0) > 0)) continue;
    const message = {
      en: 'customers have this add-on, but addOns does not say what it brings',
      zh: '有客户购买此附加项，但 addOns 没有说明其内容',
    };
    const expected = { en: `${addOn} under addOns`, zh: `在 addOns 中写 ${addOn}` };
    const suggestion = addOn === 'customSla' ? undefined : `addOns: { ${addOn}: {} }`;
    findings.error({ path: ['customers', 'addOns', addOn], part: 'key', message, expected, suggestion });
  }
}

/** Where the desk promises something to some, those to whom it promises nothing are probably forgotten. */
function plansWithoutPromise(scenario: Scenario, findings: Findings): void {
  const some = (table: Scenario['promises']) =>
    severities.some((severity) => Object.values(table?.[severity] ?? {}).length > 0);
  if (some(scenario.promises)) return;
  const promised = plans.filter((plan) => scenario.plans[plan]?.response || some(scenario.plans[plan]?.promises));
  if (promised.length === 0) return;
  for (const plan of usedPlans(scenario)) {
    if (promised.includes(plan) || scenario.plans[plan]?.forum) continue;
    const message = { en: `nothing is promised to the ${plan} plan`, zh: `没有对 ${plan} 方案作任何承诺` };
    const expected = {
      en: `plans.${plan}.response or promises by severity`,
      zh: `plans.${plan}.response，或按级别的 promises`,
    };
    const path = scenario.customers.plans ? ['customers', 'plans', plan] : ['plans'];
    findings.warning({ path, part: 'key', message, expected });
  }
}

/** Plans that some ticket has. */
export function usedPlans({ customers, arrivals }: Scenario): (typeof plans)[number][] {
  const mix = customers.plans ?? { basic: 1 };
  if (arrivals.recorded?.columns.plan !== undefined) return [...plans];
  return plans.filter((plan) => (mix[plan] ?? 0) > 0);
}

function plansWithoutForum(scenario: Scenario, findings: Findings): void {
  if (scenario.forum !== undefined) return;
  for (const plan of usedPlans(scenario)) {
    if (!scenario.plans[plan]?.forum) continue;
    const message = {
      en: 'posts go to a forum that the scenario does not have',
      zh: '帖子要去社区论坛，但情景里没有 forum',
    };
    const expected = {
      en: 'a section forum such as forum: { answer: exponential 24 h }',
      zh: '加上 forum 一节，例如 forum: { answer: exponential 24 h }',
    };
    findings.error({ path: ['plans', plan, 'forum'], message, expected, suggestion: 'false' });
  }
}
