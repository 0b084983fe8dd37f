// The cluster as its users have it: commands and worker processes, killed, restarted and interrupted.
import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesIn, folderWith, type Outcome, start } from '../cli/command.ts';
import { longRun, plainDesk, threeLines } from '../cli/scenarios.ts';
import { until } from './hall.ts';
import { freePort, missing, startRedis, type TestRedis } from './redis.ts';

const files = {
  'desk.yaml': plainDesk,
  'lines.yaml': threeLines,
  // A fifth of a second a replication: there is time to kill somebody in the middle of it.
  'while.yaml': longRun.replace('600000', '100000'),
  'own.yaml': `${plainDesk}routing: { orderModule: ./order.mjs }\n`,
  'order.mjs': 'export default (desk, ticket) => ticket;\n',
};

// Enough for a machine that has much else to do.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

let redis: TestRedis;
const running: ChildProcess[] = [];

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** Everything that it has said so far. */
  readonly said: () => string;
}

function begin(words: readonly string[], folder: string): Running {
  const { child, ended } = start(words, folder);
  running.push(child);
  let said = '';
  child.stderr!.on('data', (text: Buffer) => {
    said += text.toString();
  });
  return { child, ended, said: () => said };
}

/** Ended with the test, whatever becomes of it. */
function queuecast(words: readonly string[], folder: string): Promise<Outcome> {
  return begin(words, folder).ended;
}

/** A worker process with one thread that is ready for work. */
async function hire(url = redis.url): Promise<Running> {
  const worker = begin(['worker', '--cluster', url, '--workers', '1'], folderWith());
  await until(() => worker.said().includes('Worker of Queuecast'));
  return worker;
}

async function dismiss({ child, ended }: Running): Promise<number> {
  child.kill('SIGINT');
  const { code, stdout, stderr } = await ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  return Number(/(\d+) replications done\./.exec(stderr)?.[1]);
}

/** Results that stand in Redis. */
async function finished({ client } = redis): Promise<number> {
  const keys = await client.keys('queuecast:results:*');
  return (await Promise.all(keys.map((key) => client.hlen(key)))).reduce((sum, count) => sum + count, 0);
}

describe.runIf(missing === undefined)('a cluster of processes', () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  beforeEach(() => redis.client.flushall());
  afterEach(async () => {
    for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  });
  afterAll(() => redis?.stop());

  const cluster = () => ['--cluster', redis.url];
  /** The result document of each command. */
  async function documents(commands: readonly (readonly string[])[], ...rest: string[]): Promise<string[]> {
    const folder = folderWith({
      ...files,
      'other.yaml': plainDesk.replace('engineers: 20', 'engineers: 21').replace('1 h', '55 min'),
      'loose.yaml': threeLines.replace('response: 2 h', 'response: 4 h'),
    });
    const found: string[] = [];
    for (const words of commands) {
      const { code, stdout, stderr } = await queuecast([...words, '--quiet', '--json', '-', ...rest], folder);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout).format).toBe(1);
      found.push(stdout);
    }
    return found;
  }

  it('gives the same bytes without a cluster, with one worker process and with two', async () => {
    const commands = [
      ['run', 'lines.yaml', '--against', 'desk.yaml', '--set', 'lines.L1.escalates=20 %', '--replications', '4'],
      ['compare', 'desk.yaml', '--set', 'teams.desk.engineers=21', '--replications', '4'],
      ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=19..22', '--replications', '4'],
    ];
    const alone = await documents(commands, '--workers', '1');
    const one = await hire();
    expect(await documents(commands, ...cluster())).toEqual(alone);
    const two = await hire();
    expect(await documents(commands, ...cluster())).toEqual(alone);
    for (const worker of [one, two]) expect(await dismiss(worker)).toBeGreaterThan(0);
    const left = await Promise.all(
      ['work', 'results', 'present'].map((kind) => redis.client.keys(`queuecast:${kind}*`)),
    );
    expect(left.flat()).toEqual([]);
  });

  it('gives the same bytes where a command simulates many desks, one after the other', async () => {
    const commands = [
      ['explain', 'desk.yaml', '--against', 'other.yaml', '--replications', '4'],
      ['staff', 'desk.yaml', '--keep', 'wait p95{team=desk} <= 30 min', '--replications', '4', '--proof', '10'],
      ['promise', 'lines.yaml', '--policy', 'loose.yaml', '--replications', '10'],
    ];
    const alone = await documents(commands, '--workers', '1');
    await Promise.all([hire(), hire()]);
    expect(await documents(commands, ...cluster())).toEqual(alone);
  });

  it('keeps the same folder of results, which knows nothing of the cluster', async () => {
    const folder = folderWith(files);
    const words = ['run', 'desk.yaml', '--replications', '3', '--quiet', '--out'];
    await hire();
    const alone = await queuecast([...words, 'alone'], folder);
    expect(await queuecast([...words, 'spread', '--cluster', redis.url], folder)).toEqual({ ...alone, code: 0 });
    for (const name of filesIn(join(folder, 'alone'))) {
      expect(readFileSync(join(folder, 'spread', name), 'utf8')).toBe(
        readFileSync(join(folder, 'alone', name), 'utf8'),
      );
    }
    expect(filesIn(join(folder, 'spread'))).toEqual(filesIn(join(folder, 'alone')));
  });

  it('has the job of a worker that is killed in the middle of it done by another', async () => {
    const folder = folderWith(files);
    const words = ['run', 'while.yaml', '--replications', '12', '--quiet', '--json', '-'];
    const [victim, survivor] = await Promise.all([hire(), hire()]);
    const run = begin([...words, '--cluster', redis.url], folder);
    await until(async () => (await finished()) >= 2);
    victim.child.kill('SIGKILL');
    const { code, stdout, stderr } = await run.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe((await queuecast(words, folder)).stdout);
    expect(await dismiss(survivor)).toBeLessThan(12);
  });

  it('goes on where it was when Redis is killed and started again in the middle of a sweep', async () => {
    const folder = folderWith(files);
    const words = ['sweep', 'while.yaml', '--vary', 'teams.desk.onDuty=20..22', '--replications', '4', '--json', '-'];
    const lasting = await startRedis(['--appendonly', 'yes', '--appendfsync', 'always']);
    try {
      const worker = await hire(lasting.url);
      const sweep = begin([...words, '--cluster', lasting.url], folder);
      await until(async () => (await finished(lasting)) >= 2);
      await lasting.kill();
      await until(() => sweep.said().includes('lost') && worker.said().includes('lost'));
      await lasting.restart();
      const { code, stdout, stderr } = await sweep.ended;
      expect(code).toBe(0);
      expect(stderr).toContain(`The connection to ${lasting.url} is lost; waiting for it. What is finished is kept.`);
      expect(stderr).toContain(`Connected to ${lasting.url} again.`);
      expect(stdout).toBe((await queuecast([...words, '--quiet'], folder)).stdout);
      expect(await dismiss(worker)).toBe(12);
    } finally {
      await lasting.stop();
    }
  });

  it('takes up what was finished when a coordinator is killed and called again: nothing lost, nothing twice', async () => {
    const folder = folderWith(files);
    const words = ['run', 'while.yaml', '--replications', '10', '--quiet', '--json', '-'];
    const worker = await hire();
    const killed = begin([...words, '--cluster', redis.url], folder);
    await until(async () => (await finished()) >= 3);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const again = await queuecast([...words, '--cluster', redis.url], folder);
    expect(again).toEqual(await queuecast(words, folder));
    expect(await dismiss(worker)).toBe(10);
  });

  it('ends a coordinator and a worker cleanly on Ctrl-C: code 130, what was finished is kept, and serves the next call', async () => {
    const folder = folderWith(files);
    const words = ['run', 'while.yaml', '--replications', '10', '--cluster', redis.url];
    const worker = await hire();
    const run = begin([...words, '--out', 'kept'], folder);
    await until(async () => (await finished()) >= 3);
    run.child.kill('SIGINT');
    const { code, stderr } = await run.ended;
    expect(code).toBe(130);
    expect(stderr).toContain('Interrupted: finished replications are kept.');
    const { replications } = JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8'));
    expect(replications).toBeGreaterThanOrEqual(2);
    expect(replications).toBeLessThan(10);
    // The worker is in the middle of the last job when it is told to end.
    expect(await dismiss(worker)).toBe(await finished());
    const before = await finished();

    const next = await hire();
    expect((await queuecast([...words, '--quiet', '--out', 'kept'], folder)).code).toBe(0);
    expect(await dismiss(next)).toBe(10 - before);
    expect(await finished()).toBe(0);
  });

  it('ends on Ctrl-C while Redis is away', async () => {
    const folder = folderWith(files);
    const passing = await startRedis();
    const worker = await hire(passing.url);
    const words = ['sweep', 'while.yaml', '--vary', 'teams.desk.onDuty=20..22', '--replications', '9', '--out', 'kept'];
    const sweep = begin([...words, '--cluster', passing.url], folder);
    await until(async () => (await finished(passing)) >= 1);
    await passing.stop();
    await until(() => sweep.said().includes('lost') && worker.said().includes('lost'));
    for (const { child, ended } of [sweep, worker]) {
      child.kill('SIGINT');
      expect(await ended).toMatchObject({ code: 130, stdout: '' });
    }
    expect(filesIn(folder).filter((name) => !name.startsWith('kept/cache'))).toEqual(Object.keys(files).sort());
  });

  it('fails with code 1 and writes nothing when a job fails again and again', async () => {
    const folder = folderWith(files);
    const run = begin(['run', 'desk.yaml', '--cluster', redis.url, '--out', 'new/kept', '--json', 'new.json'], folder);
    await until(async () => (await redis.client.keys('queuecast:work:*')).length > 0);
    const [work] = await redis.client.keys('queuecast:work:*');
    await redis.client.set(work, 'damaged on the way');
    const worker = await hire();
    const { code, stdout, stderr } = await run.ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /Plain desk: a job failed 3 times on the cluster, the last time with: the work \w{12} came damaged/,
    );
    expect(stderr).not.toContain('bug');
    expect(worker.said()).toContain('A job failed: the work');
    expect(filesIn(folder)).toEqual(Object.keys(files).sort());
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('refuses an order of work that is a program, before anything is simulated or written', async () => {
    const folder = folderWith(files);
    const words = ['sweep', 'own.yaml', '--vary', 'teams.desk.engineers=20,21', '--out', 'kept'];
    const { code, stdout, stderr } = await queuecast([...words, '--cluster', redis.url], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is a program of yours, which is not sent to other machines');
    expect(filesIn(folder)).toEqual(Object.keys(files).sort());
  });

  it('speaks to a Redis with a password, and tells nobody of it', async () => {
    const guarded = await startRedis(['--requirepass', 'open:sesame'], ':open%3Asesame@');
    const folder = folderWith(files);
    try {
      const worker = await hire(guarded.url);
      const words = ['run', 'desk.yaml', '--replications', '3', '--out', 'kept', '--page', 'page', '--cluster'];
      const run = await queuecast([...words, guarded.url], folder);
      expect(run.code).toBe(0);
      const wrong = await queuecast([...words, guarded.url.replace('sesame', 'barley')], folder);
      expect(wrong).toMatchObject({ code: 2, stdout: '' });
      expect(wrong.stderr).toContain(`the server at redis://***@127.0.0.1:${guarded.port} refuses: WRONGPASS`);
      const none = await queuecast([...words, guarded.url.replace(/\/\/.*@/, '//')], folder);
      expect(none.code).toBe(2);
      expect(none.stderr).toContain('refuses: NOAUTH');
      worker.child.kill('SIGINT');
      const ended = await worker.ended;
      expect(ended.stderr).toContain(`at redis://***@127.0.0.1:${guarded.port}.`);
      const kept = filesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
      const inRedis = JSON.stringify(
        await Promise.all((await guarded.client.keys('queuecast:present*')).map((key) => guarded.client.dump(key))),
      );
      const everything = [run, wrong, none, ended].map(({ stdout, stderr }) => stdout + stderr).concat(kept, inRedis);
      expect(everything.join('\n')).not.toMatch(/sesame|barley/);
    } finally {
      await guarded.stop();
    }
  });

  it('speaks TLS where the URL says rediss, with a certificate that the machine trusts', async () => {
    const folder = folderWith(files);
    const key = join(folder, 'key.pem');
    const certificate = join(folder, 'certificate.pem');
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject],
      { stdio: 'ignore' },
    );
    const port = await freePort();
    const server = await startRedis([
      '--tls-port',
      String(port),
      '--tls-cert-file',
      certificate,
      '--tls-key-file',
      key,
      '--tls-ca-cert-file',
      certificate,
      '--tls-auth-clients',
      'no',
    ]);
    const url = `rediss://localhost:${port}`;
    try {
      const words = ['run', 'desk.yaml', '--replications', '2', '--quiet', '--cluster', url];
      const untrusted = await queuecast(words, folder);
      expect(untrusted).toMatchObject({ code: 2, stdout: '' });
      expect(untrusted.stderr).toContain('refuses: self-signed certificate');
      expect(untrusted.stderr).toContain('NODE_EXTRA_CA_CERTS');
      process.env.NODE_EXTRA_CA_CERTS = certificate;
      await hire(url);
      expect((await queuecast(words, folder)).code).toBe(0);
      const plain = await queuecast([...words.slice(0, -1), `redis://localhost:${port}`], folder);
      expect(plain).toMatchObject({ code: 2, stdout: '' });
    } finally {
      delete process.env.NODE_EXTRA_CA_CERTS;
      await server.stop();
    }
  });
});

describe('a cluster that cannot be used is refused with code 2 and nothing written', () => {
  const folder = () => folderWith(files);
  const run = ['run', 'desk.yaml', '--out', 'kept', '--cluster'];

  it('after five seconds where no Redis answers, with what to look at', async () => {
    const place = folder();
    const port = await freePort();
    const began = performance.now();
    const [asked, worker] = await Promise.all([
      queuecast([...run, `redis://127.0.0.1:${port}`], place),
      queuecast(['worker', '--cluster', `redis://127.0.0.1:${port}`], place),
    ]);
    expect(performance.now() - began).toBeGreaterThan(5000);
    for (const { code, stdout, stderr } of [asked, worker]) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`no Redis at redis://127.0.0.1:${port} within 5 seconds (connect ECONNREFUSED`);
      expect(stderr).toContain('redis-cli -h HOST -p PORT ping should answer PONG');
    }
    expect(filesIn(place)).toEqual(Object.keys(files).sort());
  });

  it.each([
    [[...run, 'localhost:6379'], 'Did you mean redis://localhost:6379?'],
    [[...run, 'redis://localhost', '--workers', '2'], '--workers: found beside --cluster'],
    [[...run, 'redis://localhost', '--observations', 'csv'], '--observations: found beside --cluster'],
    [
      ['run', 'own.yaml', '--cluster', 'redis://localhost'],
      'is a program of yours, which is not sent to other machines',
    ],
    [['check', 'desk.yaml', '--cluster', 'redis://localhost'], "'check' is done on this machine alone"],
    [['worker'], 'expected the URL of the Redis to work for'],
    [['worker', '--cluster', 'http://localhost'], "found 'http://localhost'; expected the URL of a Redis"],
  ])('%j', async (words, sentence) => {
    const place = folder();
    const { code, stdout, stderr } = await queuecast(words, place);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(filesIn(place)).toEqual(Object.keys(files).sort());
  });
});
