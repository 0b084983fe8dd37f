/**
 * Repairs that fail for certain: nothing closes such a ticket, and a run over a number of tickets, which goes on until all have
 * left, would never end. Only what is certain is named; a period with dates ends by itself.
 */
import type { Scenario, TeamWords } from '../scenario.ts';
import { supportLines } from '../words.ts';
import type { Findings } from './findings.ts';
import { teamsOf } from './headcount.ts';
import { nextLine, reachedLines, type SupportLine } from './reachedLines.ts';

export function endlessRepairs(scenario: Scenario, findings: Findings): void {
  // Whoever asks a customer who falls silent closes the ticket some day.
  if (scenario.period.tickets === undefined || (scenario.questions?.silent ?? 0) > 0) return;
  const reached = new Set(reachedLines(scenario).map(({ line }) => line));
  for (const line of supportLines) {
    const teams = teamsOf(scenario, line);
    if (!reached.has(line) || teams.length === 0 || mayLeave(scenario, line)) continue;
    if (!teams.every(([, team]) => neverSucceeds(scenario, line, team))) continue;
    const [name, { repairFails }] = teams[0];
    findings.error({
      path: repairFails === undefined ? ['lines', line, 'repairFails'] : ['teams', name, 'repairFails'],
      message: {
        en: `no repair on line ${line} ever succeeds and nothing else takes tickets from there, so a run over a number of tickets would never end`,
        zh: `${line} 线的维修永远不会成功，工单也没有其他去处，按工单数运行将永不结束`,
      },
      expected: {
        en: 'a share of failures below 100 %, also after the committee, or a period with dates',
        zh: '低于 100% 的失败率（委员会介入之后也是），或以日期给出的时段',
      },
    });
  }
}

/** Does a ticket go elsewhere from a line, by escalation or because what was repaired badly returns to another? */
function mayLeave(scenario: Scenario, line: SupportLine): boolean {
  const isStaffed = (other: SupportLine) => teamsOf(scenario, other).length > 0;
  const { escalates = 0 } = scenario.lines[line] ?? {};
  const shares = typeof escalates === 'number' ? [escalates] : Object.values(escalates);
  const next = nextLine(scenario, line);
  if (shares.some((share) => share > 0) && next !== undefined && isStaffed(next)) return true;
  const senior = line === 'L1' && isStaffed('L2') ? 'L2' : line;
  const { returnsTo } = scenario.repairs;
  return (returnsTo === 'senior' || !isStaffed(returnsTo) ? senior : returnsTo) !== line;
}

/** Do all repairs of a team fail for certain, or those under a plan of the committee, to which every failure leads sooner or later? */
function neverSucceeds(scenario: Scenario, line: SupportLine, team: TeamWords): boolean {
  const { committee } = scenario;
  const fails = (team.repairFails ?? scenario.lines[line]?.repairFails ?? 0) / bestQuality(team);
  const isHeard = committee !== undefined && teamsOf(scenario, 'committee').length > 0;
  return isHeard ? fails > 0 && fails * committee.successFactor >= 1 : fails >= 1;
}

/** The most that failures of a team are divided by, whoever works with whatever skill. */
function bestQuality({ quality = 1, skills, profiles }: TeamWords): number {
  const own = [skills, ...(profiles ?? []).map((profile) => profile.skills)].flatMap((words) =>
    words === undefined || Array.isArray(words) ? [] : Object.values(words).map((skill) => skill.quality),
  );
  return quality * Math.max(1, ...own);
}
