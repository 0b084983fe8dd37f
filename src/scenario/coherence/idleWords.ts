/** Words that say something which nothing will act on: almost always a sign that another word is missing. */
import type { Bilingual } from '../problems.ts';
import type { Scenario, TeamWords } from '../scenario.ts';
import { supportLines } from '../words.ts';
import type { Findings, Path } from './findings.ts';
import { teamsOf } from './headcount.ts';
import { idleCustomerWords } from './idleCustomerWords.ts';
import { usedPlans } from './plansAndAddOns.ts';

export interface Idle {
  path: Path;
  idle: boolean;
  /** Why nothing comes of it. */
  because: Bilingual;
}

export function idleWords(scenario: Scenario, findings: Findings): void {
  const rows = [...ofTheDesk(scenario), ...idleCustomerWords(scenario), ...ofTeams(scenario)];
  for (const { path, idle, because } of rows) {
    if (!idle) continue;
    const message = { en: `this has no effect: ${because.en}`, zh: `不起作用：${because.zh}` };
    findings.remark({ path, part: 'key', message });
  }
}

function ofTheDesk(scenario: Scenario): Idle[] {
  const { routing, triage, repairs, onSite, lines, customers } = scenario;
  const seated = supportLines.flatMap((line) =>
    teamsOf(scenario, line).flatMap(([name, team]) => (team.onDuty === undefined ? [] : [name])),
  );
  const { returnsTo } = repairs;
  const critical = Object.values(customers.addOns?.businessCritical ?? {}).some((share) => (share ?? 0) > 0);
  return [
    {
      path: ['routing', 'preempt'],
      idle: (routing.preempt?.length ?? 0) > 0 && seated.length > 0,
      because: {
        en: `teams counted in seats are not interrupted (${seated.join(', ')})`,
        zh: `按席位计的团队不会被打断（${seated.join('、')}）`,
      },
    },
    ...(['planHeadStart', 'channelHeadStart'] as const).map((word) => ({
      path: ['routing', word],
      idle: routing[word] !== undefined && !routing.order.includes('weighted'),
      because: { en: 'routing.order does not say weighted', zh: 'routing.order 里没有 weighted' },
    })),
    {
      path: ['triage', 'humanBelow'],
      idle: triage.humanBelow > 0 && (triage.by !== 'ai' || triage.human === undefined),
      because:
        triage.by === 'ai'
          ? { en: 'triage.human does not say how a person triages', zh: '没有用 triage.human 说明人工分诊' }
          : { en: 'only triage by ai is more or less sure', zh: '只有 AI 分诊才有置信度' },
    },
    {
      path: ['repairs', 'returnsTo'],
      idle: returnsTo !== 'senior' && teamsOf(scenario, returnsTo).length === 0,
      because: { en: `no team is on line ${returnsTo}`, zh: `没有 ${returnsTo} 线的团队` },
    },
    {
      path: ['onSite'],
      idle: onSite !== undefined && !critical,
      because: { en: 'no customer has the add-on businessCritical', zh: '没有客户购买 businessCritical' },
    },
    {
      path: ['onSite'],
      idle: onSite !== undefined && critical && teamsOf(scenario, 'L2').length === 0,
      because: { en: 'engineers are sent out from line L2, where no team is', zh: '上门工程师来自 L2，而 L2 没有团队' },
    },
    ...supportLines.map((line) => ({
      path: ['lines', line, 'escalates'],
      idle: line === 'L3' && lines.L3?.escalates !== undefined && lines.L3.escalatesTo === undefined,
      because: { en: 'no line comes after L3', zh: 'L3 之后没有下一线' },
    })),
  ];
}

function ofTeams(scenario: Scenario): Idle[] {
  const entitled = usedPlans(scenario).some((plan) => scenario.plans[plan]?.emergencyHotline);
  return Object.entries(scenario.teams).flatMap(([name, team]) => [
    ...ofSeats(team).map(({ word, because }) => ({ path: ['teams', name, word], idle: true, because })),
    ...ofEndlessShifts(team).map(({ word, because }) => ({ path: ['teams', name, word], idle: true, because })),
    {
      path: ['teams', name, 'slowDown'],
      idle: team.onDuty === undefined && (team.slowDown ?? 0) > 0 && (team.concurrency ?? 1) === 1,
      because: {
        en: 'without concurrency an engineer holds one ticket at a time',
        zh: '没有 concurrency，每人同时只处理一张工单',
      },
    },
    {
      path: ['teams', name, 'onCall'],
      idle: team.onDuty === undefined && team.onCall !== undefined && !entitled,
      because: {
        en: 'no plan that customers have includes emergencyHotline',
        zh: '没有使用中的方案包含 emergencyHotline',
      },
    },
  ]);
}

function ofSeats(team: TeamWords): { word: string; because: Bilingual }[] {
  if (team.onDuty === undefined) return [];
  const because = {
    en: 'seats counted by onDuty are always there, one ticket at a time',
    zh: 'onDuty 的席位始终在岗，每席一张工单',
  };
  const words = ['concurrency', 'slowDown', 'shrinkage', 'absence', 'onCall'] as const;
  return words.filter((word) => team[word] !== undefined).map((word) => ({ word, because }));
}

/** Shrinkage is lost from shifts, and absence is drawn shift by shift. */
function ofEndlessShifts(team: TeamWords): { word: string; because: Bilingual }[] {
  if (team.onDuty !== undefined || team.shifts !== undefined) return [];
  const words = ['shrinkage', 'holidays', 'criticalAtShiftEnd'] as const;
  const because = { en: 'without shifts the team is always on duty', zh: '没有 shifts，团队始终在岗' };
  return words.filter((word) => team[word] !== undefined).map((word) => ({ word, because }));
}
