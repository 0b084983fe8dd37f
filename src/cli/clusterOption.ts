/** Reads `--cluster`: where the Redis is whose workers are to simulate. */
import { type ClusterAddress, readAddress } from '../cluster/address.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './commands.ts';
import { checked, InputError } from './inputError.ts';

/** Of a command that simulates; undefined where this machine does it. */
export function clusterOption(given: Arguments): ClusterAddress | undefined {
  const text = given.text('cluster');
  if (text === undefined) return undefined;
  if (given.text('workers') !== undefined) {
    throw new InputError({
      en: '--workers: found beside --cluster, where each worker has threads of its own; expected one of the two. On a machine of the cluster: queuecast worker --workers N.',
      zh: '--workers：与 --cluster 同时出现，而集群的每个工作进程自有线程数；两者只能用其一。请在集群机器上使用 queuecast worker --workers N。',
    });
  }
  return checked(() => readAddress(text));
}

/** Of a command that knows nothing of clusters: an option that does nothing is refused. */
export function refuseCluster(command: Command, given: Arguments): void {
  if (given.text('cluster') === undefined || command.common.includes('cluster')) return;
  throw new InputError({
    en: `--cluster: '${command.name}' is done on this machine alone; leave it out.`,
    zh: `--cluster：“${command.name}”只在本机运行；请去掉。`,
  });
}
