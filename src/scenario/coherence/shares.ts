/** Shares that are parts of one whole: a mix that does not add up is scaled, and that is said; one of nothing is refused. */
import type { Scenario } from '../scenario.ts';
import { plans } from '../words.ts';
import { type Findings, type Path, percent } from './findings.ts';

type Mix = Partial<Record<string, number>>;

// 33.3 % three times is meant as a whole; 33 % three times is worth a word.
const TOLERANCE = 0.005;

export function shares(scenario: Scenario, findings: Findings): void {
  for (const { path, mix } of mixes(scenario)) {
    const total = sum(mix);
    if (total === 0) {
      const message = { en: 'all of these shares are 0', zh: '这些比例全为 0' };
      findings.error({ path, message, expected: { en: 'shares that add up to 100 %', zh: '合计 100 % 的比例' } });
    } else if (Math.abs(total - 1) > TOLERANCE) {
      const message = {
        en: 'these shares do not add up to 100 % and are scaled',
        zh: '各比例之和不是 100 %，将按比例折算',
      };
      findings.warning({ path, message, found: percent(total), expected: '100 %' });
    }
  }
  risingCredits(scenario, findings);
}

function sum(mix: Mix): number {
  return Object.values(mix).reduce((total: number, share) => total + (share ?? 0), 0);
}

/** Every mix of a scenario with the place where it stands; of regions the shares, which stand a word deeper. */
export function mixes(scenario: Scenario): { path: Path; mix: Mix }[] {
  const { tickets, customers } = scenario;
  const found: { path: Path; mix: Mix }[] = [];
  const add = (path: Path, mix: Mix | undefined) => {
    if (mix !== undefined) found.push({ path, mix });
  };
  for (const word of ['severity', 'complexity', 'skill', 'version'] as const) add(['tickets', word], tickets[word]);
  for (const section of ['storms', 'securityEvents'] as const) {
    add([section, 'severity'], scenario[section]?.severity);
    add([section, 'complexity'], scenario[section]?.complexity);
  }
  add(['customers', 'plans'], customers.plans);
  const channels = customers.channels as Record<string, number | Mix> | undefined;
  if (channels !== undefined && plans.some((plan) => plan in channels)) {
    for (const plan of plans) add(['customers', 'channels', plan], channels[plan] as Mix | undefined);
  } else add(['customers', 'channels'], channels as Mix | undefined);
  const regions = Object.entries(scenario.regions ?? {});
  if (regions.some(([, { share }]) => share !== undefined)) {
    add(['regions'], Object.fromEntries(regions.map(([name, { share }]) => [name, share ?? 1 / regions.length])));
  }
  return found;
}

/** A worse quarter earns no smaller credit. */
function risingCredits({ credits }: Scenario, findings: Findings): void {
  const steps = (credits?.ladder ?? []).map((step, order) => ({ ...step, order }));
  for (const step of steps) {
    const better = steps.find(({ below, credit }) => below > step.below && credit > step.credit);
    if (better === undefined) continue;
    const message = { en: 'a lower attainment earns a smaller credit', zh: '达成率更低，抵扣反而更少' };
    const expected = { en: `at least ${percent(better.credit)}`, zh: `不少于 ${percent(better.credit)}` };
    findings.warning({
      path: ['credits', 'ladder', step.order, 'credit'],
      message,
      found: percent(step.credit),
      expected,
    });
  }
}
