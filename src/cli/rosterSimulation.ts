/** Makes a roster with threads that solve its programs, and says how it is coming on. */
import { Piscina } from 'piscina';
import type { Model } from '../model/model.ts';
import { planRoster, type RosterAnswer } from '../planning/roster/planRoster.ts';
import type { IntegerProgram, IntegerSolution } from '../planning/roster/program.ts';
import { proveRoster } from '../planning/roster/proveRoster.ts';
import type { RosterProof } from '../planning/roster/roster.ts';
import type { Target } from '../planning/staff/target.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { threadFile } from './crew.ts';
import type { OpenScenario } from './openScenario.ts';
import type { StaffCrew, StaffCrewOptions } from './staffSimulation.ts';
import type { Terminal } from './terminal.ts';

export interface RosterWork {
  readonly scenario: Scenario;
  readonly resources: OpenScenario['resources'];
  readonly enough: boolean;
  readonly workers: number;
  readonly signal: AbortSignal;
}

export async function makeRoster(work: RosterWork, terminal: Terminal): Promise<RosterAnswer> {
  const { scenario, resources, enough, workers, signal } = work;
  const pool = new Piscina<IntegerProgram, IntegerSolution | null>({
    ...threadFile('rosterWorker'),
    minThreads: 1,
    maxThreads: workers,
  });
  const progress = countCrews(terminal);
  try {
    const solve = (program: IntegerProgram) => pool.run(program, { signal });
    return await planRoster({ scenario, resources, enough, solve, atOnce: workers, onCrew: progress.show });
  } finally {
    progress.end();
    await pool.destroy();
  }
}

export interface ProofWork {
  readonly model: Model;
  readonly answer: RosterAnswer;
  readonly targets: readonly Target[];
  readonly replications: number;
  readonly confidence: number;
}

/** What a proof has to do, for those who do it. */
export function rosterWork(replications: number): Pick<StaffCrewOptions, 'work' | 'called'> {
  return { work: { replications: 2 * replications }, called: { en: 'The desk as rostered', zh: '按排班模拟' } };
}

/** Null where nothing is to be proven. */
export async function simulateRoster(
  work: ProofWork,
  hire: () => Promise<StaffCrew>,
  terminal: Terminal,
): Promise<RosterProof | null> {
  if (work.targets.length === 0) return null;
  terminal.say({ en: 'Simulating the desk as rostered …', zh: '正在按排班模拟 …' });
  const crew = await hire();
  try {
    return await proveRoster({ ...work, run: crew.run });
  } finally {
    await crew.dismiss();
  }
}

function countCrews(terminal: Terminal) {
  const live = process.stderr.isTTY === true && !terminal.quiet;
  const title = terminal.text({ en: 'Making the roster', zh: '正在排班' });
  if (!live) terminal.say({ en: 'Making the roster …', zh: '正在排班 …' });
  return {
    show: (done: number, all: number) => {
      if (live) process.stderr.write(`\r${title} … ${done}/${all}`);
    },
    end: () => {
      if (live) process.stderr.write('\n');
    },
  };
}
