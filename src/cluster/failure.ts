/** What ends a simulation on a cluster though nothing was wrong with what was asked: exit code 1, and no bug of the program. */
import type { Bilingual } from '../scenario/problems.ts';

/** So often a job may fail before it counts as failed for good. */
export const ATTEMPTS = 3;
/** A job that took more workers with it is not given to another. */
export const MOST_WORKERS_LOST = 3;

export class ClusterFailure extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'ClusterFailure';
    this.sentence = sentence;
  }
}

const KEPT = {
  en: 'What was finished is kept for a day; the same command takes it up.',
  zh: '已完成的结果保留一天，重新运行同一命令即可续算。',
};

/** The queue's own words for a job whose workers died, one after the other. */
const LOST = /^job stalled/;

/** @param reason as the queue has it */
export function jobFailed(title: string, reason: string): ClusterFailure {
  if (LOST.test(reason)) return workersLost(title);
  return new ClusterFailure({
    en: `${title}: a job failed ${ATTEMPTS} times on the cluster, the last time with: ${reason}. ${KEPT.en} Without --cluster the failure can be looked at on this machine.`,
    zh: `${title}：集群上的一个任务失败了 ${ATTEMPTS} 次，最后一次的原因：${reason}。${KEPT.zh}去掉 --cluster 可在本机查看该错误。`,
  });
}

function workersLost(title: string): ClusterFailure {
  return new ClusterFailure({
    en: `${title}: a job was lost with its worker more than ${MOST_WORKERS_LOST} times; it is not given to another. Do the machines run out of memory? Start workers with fewer threads (--workers N). ${KEPT.en}`,
    zh: `${title}：一个任务随工作进程丢失超过 ${MOST_WORKERS_LOST} 次，不再分配。机器是否内存不足？可用 --workers N 减少线程数。${KEPT.zh}`,
  });
}

export function resultUnreadable(title: string, replication: number, reason: string): ClusterFailure {
  return new ClusterFailure({
    en: `${title}: the result of replication ${replication} in Redis cannot be read (${reason}); it was removed. Do all machines have the same Node? ${KEPT.en}`,
    zh: `${title}：无法读取 Redis 中第 ${replication} 次重复的结果（${reason}），已将其删除。各机器的 Node 版本是否一致？${KEPT.zh}`,
  });
}

export function redisRefuses(shown: string, reason: string): ClusterFailure {
  return new ClusterFailure({
    en: `Redis at ${shown} does not do what is asked of it: ${reason}. ${KEPT.en}`,
    zh: `${shown} 的 Redis 未能完成请求：${reason}。${KEPT.zh}`,
  });
}
