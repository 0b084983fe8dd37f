/** A Redis of a test's own, on a free port and in a temporary folder. Without redis-server tests are skipped aloud, but not where CI runs. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { expect, it } from 'vitest';

export interface TestRedis {
  readonly port: number;
  readonly url: string;
  /** For looking into it. */
  readonly client: Redis;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** On the same port, with the same folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Why tests of the cluster cannot be run here. */
export const missing =
  spawnSync('redis-server', ['--version']).error === undefined
    ? undefined
    : 'redis-server is missing (apt-get install redis-server)';

if (missing !== undefined) {
  if (process.env.CI) it('has a Redis to work with', () => expect.fail(missing));
  else console.warn(`The cluster is not tried: ${missing}.`);
}

/** @param login what clients say after `redis://`, where the server asks for it */
export async function startRedis(options: readonly string[] = [], login = ''): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'queuecast-redis-'));
  const url = `redis://${login}127.0.0.1:${port}`;
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...options];
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => {});
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn('redis-server', words, { stdio: 'ignore' });
    if (client.status === 'wait') client.connect().catch(() => {});
    while ((await client.ping().catch(() => '')) !== 'PONG') await pause(20);
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    if (server?.exitCode === null && server.signalCode === null) {
      server.kill(signal);
      await ended;
    }
  };
  await start();
  return {
    port,
    url,
    client,
    kill: () => end('SIGKILL'),
    restart: start,
    stop: async () => {
      client.disconnect();
      await end('SIGKILL');
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
