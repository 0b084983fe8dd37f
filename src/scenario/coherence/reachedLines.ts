/** The lines that tickets reach, from triage on and by escalation, each with the word that sends them there. */
import type { LineWords, Scenario } from '../scenario.ts';
import { type Complexity, complexities, type Line, supportLines } from '../words.ts';
import type { Path } from './findings.ts';
import { teamsOf } from './headcount.ts';

/** A line that tickets come to, the word that sends them there, and why in a few words. */
export interface Reached {
  line: Line;
  path: Path;
  why: { en: string; zh: string };
}

export type SupportLine = (typeof supportLines)[number];

export function reachedLines(scenario: Scenario): Reached[] {
  const reached = new Map<Line, Reached>();
  const walked = new Set<string>();
  const walk = (line: SupportLine, complexity: Complexity, path: Path, why: Reached['why']) => {
    if (!reached.has(line)) reached.set(line, { line, path, why });
    if (walked.has(`${line} ${complexity}`)) return;
    walked.add(`${line} ${complexity}`);
    const words: LineWords = scenario.lines[line] ?? {};
    const { escalates = 0 } = words;
    const share = typeof escalates === 'number' ? escalates : (escalates[complexity] ?? 0);
    const next = nextLine(scenario, line);
    if (share === 0 || next === undefined || teamsOf(scenario, line).length === 0) return;
    const from = ['lines', line, 'escalates', ...(typeof escalates === 'number' ? [] : [complexity])];
    walk(next, complexity, from, { en: `to which ${line} escalates`, zh: `而 ${line} 会升级到这里` });
  };

  const start = { en: 'where tickets begin', zh: '而工单从这里开始' };
  for (const complexity of occurring(scenario)) {
    const direct = directLine(scenario, complexity);
    if (direct !== undefined) {
      walk(direct.line, complexity, direct.path, {
        en: `which takes ${complexity} directly`,
        zh: `而 ${complexity} 直接送到这里`,
      });
    }
    if (direct === undefined || judgesWrongly(scenario)) walk('L1', complexity, ['teams'], start);
  }
  const { triage } = scenario;
  const byPerson = triage.by === 'human' || (triage.by === 'ai' && triage.humanBelow > 0);
  if (byPerson && triage.human !== undefined) {
    const why = { en: 'where people triage', zh: '而人工分诊在这里进行' };
    reached.set('triage', { line: 'triage', path: ['triage', 'human'], why });
  }
  return [...reached.values()];
}

/** The line that another escalates to: the one it names, or the one after it. */
export function nextLine({ lines }: Scenario, line: SupportLine): SupportLine | undefined {
  return lines[line]?.escalatesTo ?? supportLines[supportLines.indexOf(line) + 1];
}

/** Complexities that some ticket may have. */
function occurring(scenario: Scenario): Complexity[] {
  const { tickets, storms, securityEvents, arrivals } = scenario;
  if (arrivals.recorded?.columns.complexity !== undefined) return [...complexities];
  const mixes = [tickets.complexity ?? { usage: 1 }];
  for (const burst of [storms, securityEvents]) if (burst) mixes.push(burst.complexity ?? { codeDefect: 1 });
  return complexities.filter((complexity) =>
    mixes.some((mix: Partial<Record<Complexity, number>>) => (mix[complexity] ?? 0) > 0),
  );
}

/** The line that takes a complexity straight from triage. */
function directLine(scenario: Scenario, complexity: Complexity): { line: SupportLine; path: Path } | undefined {
  for (const line of supportLines) {
    const order = scenario.lines[line]?.takesDirectly?.indexOf(complexity) ?? -1;
    if (order >= 0) return { line, path: ['lines', line, 'takesDirectly', order] };
  }
  return undefined;
}

/** May triage fail to recognise what should go straight to another line? */
function judgesWrongly({ triage }: Scenario): boolean {
  if (triage.by === 'nobody') return false;
  const right = (judge: { accuracy?: number; skillAccuracy?: number }) => judge.skillAccuracy ?? judge.accuracy ?? 1;
  return right(triage) < 1 || (triage.human !== undefined && right(triage.human) < 1);
}
