// What coordinators and workers owe each other, whatever happens: in one process, with a Redis of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterFailure } from '../../src/cluster/failure.ts';
import { queueName } from '../../src/cluster/queue.ts';
import {
  all,
  allOf,
  coordinate,
  gateway,
  perform,
  program,
  startWorker,
  type TestWorker,
  until,
  workCalled,
} from './hall.ts';
import { missing, startRedis, type TestRedis } from './redis.ts';

let redis: TestRedis;
let workers: TestWorker[] = [];
const hire = (...words: Parameters<typeof startWorker> extends [string, ...infer Rest] ? Rest : never): TestWorker => {
  const worker = startWorker(redis.url, ...words);
  workers.push(worker);
  return worker;
};
const keys = async (pattern: string) => (await redis.client.keys(pattern)).sort();

describe.runIf(missing === undefined)('a cluster', () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  beforeEach(() => redis.client.flushall());
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.end()));
    workers = [];
  });
  afterAll(() => redis?.stop());

  it('does every replication once, by whichever worker, and leaves neither work nor result in Redis', async () => {
    const [one, two] = [hire(), hire()];
    const coordinator = await coordinate(redis.url);
    expect(await all(coordinator, workCalled('plain'), 60)).toEqual(allOf('plain', 60));
    expect(coordinator.tickets()).toBe(600);
    await coordinator.dismiss();
    expect([...one.begun.values(), ...two.begun.values()]).toEqual(Array(60).fill(1));
    expect(await keys('queuecast:work:*')).toEqual([]);
    expect(await keys('queuecast:results:*')).toEqual([]);
    expect((await one.end()) + (await two.end())).toBe(60);
    expect(await keys('queuecast:present*')).toEqual([]);
  });

  it('sends a work to a worker once, however many jobs there are', async () => {
    const copies = new Set<SharedArrayBuffer>();
    hire((performance) => {
      copies.add(performance.bytes);
      return perform(performance);
    });
    const coordinator = await coordinate(redis.url);
    await all(coordinator, workCalled('plain'), 100);
    await coordinator.dismiss();
    expect(copies.size).toBe(1);
  });

  it('gives two coordinators with the same work all that each of them wants', async () => {
    hire();
    const [one, two] = await Promise.all([coordinate(redis.url), coordinate(redis.url)]);
    const [first, second] = await Promise.all([
      all(one, workCalled('same'), 30).then(async (results) => {
        await one.dismiss();
        return results;
      }),
      all(two, workCalled('same'), 50),
    ]);
    expect([first, second]).toEqual([allOf('same', 30), allOf('same', 50)]);
    await two.dismiss();
  });

  it('tries a job again that failed, and goes on when it works', async () => {
    let failures = 0;
    const worker = hire(async (performance) => {
      if (performance.replication === 3 && failures++ < 2) throw new Error('the disk is full');
      return perform(performance);
    });
    const coordinator = await coordinate(redis.url);
    expect(await all(coordinator, workCalled('shaky'), 8)).toEqual(allOf('shaky', 8));
    await coordinator.dismiss();
    expect(worker.begun.get('shaky 3')).toBe(3);
    expect(worker.heard.all()).toContain('A job failed: replication 3: the disk is full');
  });

  it('gives up a job that fails three times, says which replication and why, and keeps what was finished', async () => {
    const poisoned = hire(async (performance) => {
      if (performance.replication === 5) throw new Error('the desk is upside down');
      return perform(performance);
    });
    const coordinator = await coordinate(redis.url);
    const failure = await all(coordinator, workCalled('bitter'), 8).catch((error: unknown) => error);
    await coordinator.dismiss();
    expect(failure).toBeInstanceOf(ClusterFailure);
    expect((failure as ClusterFailure).sentence).toEqual({
      en: expect.stringMatching(
        /^bitter: a job failed 3 times on the cluster, the last time with: replication 5: the desk is upside down\./,
      ),
      zh: expect.stringMatching(/^bitter：集群上的一个任务失败了 3 次/),
    });
    expect(poisoned.begun.get('bitter 5')).toBe(3);
    await poisoned.end();

    // The cause is gone, the same is asked again.
    const sound = hire();
    const again = await coordinate(redis.url);
    expect(await all(again, workCalled('bitter'), 8)).toEqual(allOf('bitter', 8));
    await again.dismiss();
    const twice = [...sound.begun.keys()].filter((key) => poisoned.begun.has(key));
    expect(twice).toEqual(['bitter 5']);
    expect(await keys('queuecast:results:*')).toEqual([]);
  });

  it('keeps what was finished for the next call when a coordinator is interrupted, and takes back what nobody began', async () => {
    const gate = gateway();
    const worker = hire(async (performance) => {
      if (performance.replication >= 4) await gate.passed;
      return perform(performance);
    });
    const coordinator = await coordinate(redis.url);
    const run = coordinator.engage(workCalled('long'));
    const promises = Array.from({ length: 20 }, (_, replication) => run(replication));
    const outcomes = Promise.allSettled(promises);
    await Promise.all(promises.slice(0, 4));
    await until(() => worker.begun.size === 6);
    coordinator.interrupt();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      ...Array(4).fill('fulfilled'),
      ...Array(16).fill('rejected'),
    ]);
    await coordinator.dismiss();
    expect(await keys(`queuecast:${queueName(program)}:wait`)).toEqual([]);
    gate.open();
    await until(async () => (await keys(`queuecast:${queueName(program)}:active`)).length === 0);

    const again = await coordinate(redis.url);
    expect(await all(again, workCalled('long'), 20)).toEqual(allOf('long', 20));
    await again.dismiss();
    expect([...worker.begun.values()]).toEqual(Array(20).fill(1));
  });

  it('mends the loss of all that Redis knew', async () => {
    const gate = gateway();
    const worker = hire(async (performance) => {
      if (performance.replication === 7) await gate.passed;
      return perform(performance);
    });
    const coordinator = await coordinate(redis.url);
    const results = all(coordinator, workCalled('lost'), 40);
    await until(() => worker.begun.has('lost 7'));
    await redis.client.flushall();
    gate.open();
    expect(await results).toEqual(allOf('lost', 40));
    await coordinator.dismiss();
  });

  it('says after some seconds that no worker is there, with the command to type, and goes on when one comes', async () => {
    const coordinator = await coordinate(redis.url);
    const results = all(coordinator, workCalled('patient'), 5);
    await until(() => coordinator.heard.said.length > 0);
    expect(coordinator.heard.all()).toContain(
      `No worker of Queuecast 7.0.0 (build aaaa1111) has been at ${redis.url} for 5 seconds; waiting for one. On each machine that is to help: npx queuecast worker --cluster ${redis.url}`,
    );
    hire();
    expect(await results).toEqual(allOf('patient', 5));
    await until(() => coordinator.heard.said.length > 1);
    expect(coordinator.heard.said[1]).toContain('1 worker has come, with 2 threads.');
    await coordinator.dismiss();
  });

  it('has work done by its own version only: a worker of another refuses, and both say which is which', async () => {
    const other = { version: '7.0.0', build: 'bbbb2222' };
    const stranger = hire(perform, other);
    const coordinator = await coordinate(redis.url);
    const results = all(coordinator, workCalled('strict'), 5);
    await until(() => coordinator.heard.said.length > 0 && stranger.heard.said.length > 1);
    expect(coordinator.heard.all()).toMatch(
      /Workers of another version cannot help \(.+: 7\.0\.0 \(build bbbb2222\)\): install the same one there\./,
    );
    expect(stranger.heard.all()).toMatch(
      /A coordinator on .+ runs Queuecast 7\.0\.0 \(build aaaa1111\); this worker is 7\.0\.0 \(build bbbb2222\) and refuses its work/,
    );
    expect(stranger.begun.size).toBe(0);
    hire();
    expect(await results).toEqual(allOf('strict', 5));
    await coordinator.dismiss();
    expect(stranger.begun.size).toBe(0);
  });

  it('refuses a job that is none, and a work that came damaged, and goes on with the others', async () => {
    const worker = hire();
    const { Queue } = await import('bullmq');
    const queue = new Queue(queueName(program), { connection: redis.client, prefix: 'queuecast' });
    await queue.add('replications', { work: 'rm -rf', replications: [0] }, { jobId: 'forged-1' });
    await until(() => worker.heard.said.length > 1);
    expect(worker.heard.all()).toContain('A job failed: a job that is none was found in the queue: work:');

    const name = 'cd'.repeat(32);
    await redis.client.set(`queuecast:work:${program.build}:${name}`, 'something else');
    await queue.add('replications', { work: name, replications: [0] }, { jobId: 'forged-2' });
    await until(() => worker.heard.said.length > 2);
    expect(worker.heard.all()).toContain('A job failed: the work cdcdcdcdcdcd came damaged from Redis');

    const coordinator = await coordinate(redis.url);
    expect(await all(coordinator, workCalled('sound'), 5)).toEqual(allOf('sound', 5));
    await coordinator.dismiss();
    expect(worker.begun.size).toBe(5);
  });

  it('refuses a result that cannot be read, removes it, and makes it anew the next time', async () => {
    const muddled = hire(async () => Uint8Array.of(1, 2, 3));
    const coordinator = await coordinate(redis.url);
    const failure = await all(coordinator, workCalled('spoilt'), 1).catch((error: unknown) => error);
    await coordinator.dismiss();
    expect(failure).toBeInstanceOf(ClusterFailure);
    expect((failure as Error).message).toMatch(
      /^spoilt: the result of replication 0 in Redis cannot be read \(.+\); it was removed\. Do all machines have the same Node\?/,
    );
    await muddled.end();
    hire();
    const again = await coordinate(redis.url);
    expect(await all(again, workCalled('spoilt'), 1)).toEqual(allOf('spoilt', 1));
    await again.dismiss();
  });

  it('ends with what Redis said when Redis does not do what is asked of it, and keeps what was finished', async () => {
    const worker = hire();
    const first = await coordinate(redis.url);
    await all(first, workCalled('full'), 3);
    const full = await coordinate(redis.url);
    await redis.client.config('SET', 'maxmemory', '1');
    try {
      const failure = await all(full, workCalled('full'), 6).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ClusterFailure);
      expect((failure as Error).message).toMatch(
        /^Redis at redis:\/\/127\.0\.0\.1:\d+ does not do what is asked of it: .*OOM command not allowed/,
      );
      await full.dismiss();
    } finally {
      await redis.client.config('SET', 'maxmemory', '0');
    }
    expect((await keys('queuecast:results:*')).length).toBe(1);
    await first.dismiss();
    await worker.end().catch(() => {});
    workers = [];
  });

  it('does jobs of a work that nobody wants any more no more', async () => {
    const { Queue } = await import('bullmq');
    const queue = new Queue(queueName(program), { connection: redis.client, prefix: 'queuecast' });
    await queue.add(
      'replications',
      { work: 'ef'.repeat(32), replications: [0, 1] },
      { jobId: 'late-1', removeOnComplete: true },
    );
    const worker = hire();
    await until(async () => (await queue.getJobCounts('wait', 'active')).wait === 0);
    await pause(100);
    expect(worker.begun.size).toBe(0);
    expect(worker.heard.said.length).toBe(1);
    expect(await queue.getJobCountByTypes('wait', 'active', 'failed', 'completed', 'delayed')).toBe(0);
  });
});
