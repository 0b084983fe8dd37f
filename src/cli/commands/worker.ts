/** `queuecast worker`: joins a cluster and simulates for whoever asks, until it is ended. */
import { Piscina } from 'piscina';
import { readAddress } from '../../cluster/address.ts';
import { attend, type Performance } from '../../cluster/attendance.ts';
import { thisProgram } from '../../cluster/program.ts';
import type { PackedResult } from '../../cluster/result.ts';
import type { Arguments } from '../arguments.ts';
import { threadFile } from '../crew.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { checked, InputError, orInputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { simulationOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const { workers: threads } = simulationOptions(given);
  const text = given.text('cluster');
  if (text === undefined) throw nowhere();
  const address = checked(() => readAddress(text));
  const pool = new Piscina<Performance, PackedResult>({
    ...threadFile('clusterThread'),
    minThreads: threads,
    maxThreads: threads,
  });
  const interruption = listenForInterrupt(terminal);
  const { signal } = interruption;
  try {
    const perform = (performance: Performance) => pool.run(performance);
    const done = await attend({ address, program: thisProgram(), threads, perform, voice: terminal, signal });
    terminal.say({ en: `${done} replications done.`, zh: `共完成 ${done} 次重复。` });
    return INTERRUPTED;
  } catch (error) {
    throw orInputError(error);
  } finally {
    interruption.release();
    await pool.destroy();
  }
}

function nowhere(): InputError {
  return new InputError({
    en: '--cluster: found nothing; expected the URL of the Redis to work for: queuecast worker --cluster redis://host:6379.',
    zh: '--cluster：现为空；应为要加入的 Redis 的 URL：queuecast worker --cluster redis://host:6379。',
  });
}
