/** A coordinator looks who is there, and says what a person can do when nobody is. */
import type { Connection, Voice } from './connection.ts';
import { announce, leave, type Member, member, whoIsThere } from './presence.ts';
import { isSame, type Program, programName } from './program.ts';

export interface Lookout {
  /** Announces the coordinator and counts the threads of all workers that can help. */
  look(): Promise<number>;
  leave(): Promise<void>;
}

const FIRST_WORD_SECONDS = 5;
const NEXT_WORD_SECONDS = 60;

export function openLookout({ redis, address }: Connection, program: Program, id: string, voice: Voice): Lookout {
  const self = member('coordinator', id, 0, program);
  const began = performance.now();
  let silentUntil = began + FIRST_WORD_SECONDS * 1000;
  let alone = false;
  return {
    look: async () => {
      await announce(redis, self);
      const workers = (await whoIsThere(redis)).filter(({ role }) => role === 'worker');
      const helping = workers.filter((worker) => isSame(worker, program));
      const threads = helping.reduce((sum, worker) => sum + worker.threads, 0);
      const now = performance.now();
      if (helping.length > 0) {
        silentUntil = now + FIRST_WORD_SECONDS * 1000;
        if (alone) voice.say(joined(helping.length, threads));
        alone = false;
      } else if (now >= silentUntil) {
        silentUntil = now + NEXT_WORD_SECONDS * 1000;
        alone = true;
        voice.warn(nobody(address.shown, program, workers));
      }
      return threads;
    },
    leave: () => leave(redis, self),
  };
}

function nobody(shown: string, program: Program, others: readonly Member[]) {
  const name = programName(program);
  const seen = others.map((worker) => `${worker.host}: ${programName(worker)}`).join(', ');
  const [en, zh] =
    others.length === 0
      ? ['', '']
      : [
          ` Workers of another version cannot help (${seen}): install the same one there.`,
          `其他版本的工作进程无法参与（${seen}）：请在那些机器上安装相同版本。`,
        ];
  return {
    en: `No worker of Queuecast ${name} has been at ${shown} for ${FIRST_WORD_SECONDS} seconds; waiting for one. On each machine that is to help: npx queuecast worker --cluster ${shown}${en}`,
    zh: `${FIRST_WORD_SECONDS} 秒内 ${shown} 上没有 Queuecast ${name} 的工作进程，继续等待。请在每台参与的机器上运行：npx queuecast worker --cluster ${shown}${zh}`,
  };
}

function joined(workers: number, threads: number) {
  return {
    en: `${workers} ${workers === 1 ? 'worker has' : 'workers have'} come, with ${threads} ${threads === 1 ? 'thread' : 'threads'}.`,
    zh: `已有 ${workers} 个工作进程加入，共 ${threads} 个线程。`,
  };
}
