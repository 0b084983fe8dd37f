/** Coordinators of another version, whose work a worker refuses. */
import type { Voice } from './connection.ts';
import type { Member } from './presence.ts';
import { isSame, type Program, programName } from './program.ts';

/** Says once of each other program that asks for help that it gets none here. */
export function strangersTo(program: Program, voice: Voice): (members: readonly Member[]) => void {
  const told = new Set<string>();
  return (members) => {
    for (const other of members) {
      const name = programName(other);
      if (other.role !== 'coordinator' || isSame(other, program) || told.has(name)) continue;
      told.add(name);
      voice.warn({
        en: `A coordinator on ${other.host} runs Queuecast ${name}; this worker is ${programName(program)} and refuses its work: the figures could differ. Install the same version on both.`,
        zh: `${other.host} 上的协调进程是 Queuecast ${name}，本工作进程是 ${programName(program)}，拒绝其任务，以免数值不一致。请在两边安装相同版本。`,
      });
    }
  };
}
