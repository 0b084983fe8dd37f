/** The way to Redis: opened within some seconds or refused with a sentence; once open, it waits for Redis as long as it takes. */
import type { Redis } from 'ioredis';
import { Refusal } from '../planning/refusal.ts';
import type { Bilingual } from '../scenario/problems.ts';
import type { ClusterAddress } from './address.ts';

export interface Connection {
  readonly address: ClusterAddress;
  readonly redis: Redis;
  readonly bullmq: typeof import('bullmq');
  /** Another connection with the same login, for commands that block. */
  another(): Redis;
  /** Whether Redis can be reached at this moment. */
  isOpen(): boolean;
  close(): Promise<void>;
}

/** Whoever wants to hear of an interruption and its end. */
export interface Voice {
  say(sentence: Bilingual): void;
  warn(sentence: Bilingual): void;
}

const PATIENCE_SECONDS = 5;
const LONGEST_PAUSE_MILLISECONDS = 2000;
/** Trying again changes nothing about these: a password, a certificate, a server that is no Redis. */
const HOPELESS = /WRONGPASS|NOAUTH|NOPERM|ERR invalid password|Protocol error|certificate|SSL|packet length|DB index/i;

/** @throws Refusal when a package is missing, or when there is no Redis to be had in five seconds */
export async function connect(address: ClusterAddress, voice: Voice): Promise<Connection> {
  const { Redis, bullmq } = await packages();
  const { tls, ...login } = address.login();
  const redis = new Redis({
    ...login,
    ...(tls === undefined ? {} : { tls }),
    lazyConnect: true,
    connectTimeout: PATIENCE_SECONDS * 1000,
    // Commands wait for Redis to come back instead of failing.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MILLISECONDS),
  });
  const failure = await opened(redis);
  if (failure !== null) {
    redis.disconnect();
    throw unreachable(address, failure);
  }
  tellOfInterruptions(redis, address, voice);
  return {
    address,
    redis,
    bullmq,
    another: () => {
      const more = redis.duplicate();
      more.on('error', () => {});
      return more;
    },
    isOpen: () => redis.status === 'ready',
    close: async () => {
      redis.removeAllListeners('close');
      if (redis.status === 'ready') await redis.quit().catch(() => {});
      redis.disconnect();
    },
  };
}

async function packages() {
  try {
    const [{ Redis }, bullmq] = await Promise.all([import('ioredis'), import('bullmq')]);
    return { Redis, bullmq };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal({
      en: '--cluster: the packages bullmq and ioredis are not installed here (they are optional); npm install bullmq@6.7.0 ioredis@6.0.0 adds them.',
      zh: '--cluster：未安装可选的软件包 bullmq 和 ioredis；可用 npm install bullmq@6.7.0 ioredis@6.0.0 安装。',
    });
  }
}

/** Null once Redis answers; else the last thing that was heard. */
function opened(redis: Redis): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = 'no answer at all';
    const timer = setTimeout(() => resolve(heard), PATIENCE_SECONDS * 1000);
    const settle = (outcome: string | null) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    redis.on('error', ({ message }: Error) => {
      heard = message;
      if (HOPELESS.test(message)) settle(message);
    });
    redis.once('ready', () => settle(null));
    redis.connect().catch(() => {});
  });
}

function unreachable({ shown, login }: ClusterAddress, heard: string): Refusal {
  const { password } = login();
  const said = password === undefined ? heard : heard.replaceAll(password, '***');
  if (HOPELESS.test(heard)) {
    return new Refusal({
      en: `--cluster: the server at ${shown} refuses: ${said}. Look at user and password in the URL, at redis:// against rediss:// (TLS), and for a certificate of your own at NODE_EXTRA_CA_CERTS.`,
      zh: `--cluster：${shown} 的服务器拒绝连接：${said}。请检查 URL 中的用户和密码、redis:// 与 rediss://（TLS）之别；自签证书请设置 NODE_EXTRA_CA_CERTS。`,
    });
  }
  return new Refusal({
    en: `--cluster: no Redis at ${shown} within ${PATIENCE_SECONDS} seconds (${said}). Is redis-server running there, does it listen to this machine (bind, protected-mode, firewall), and is the port right? redis-cli -h HOST -p PORT ping should answer PONG.`,
    zh: `--cluster：${PATIENCE_SECONDS} 秒内未能连上 ${shown} 的 Redis（${said}）。请确认 redis-server 正在运行、允许本机访问（bind、protected-mode、防火墙），且端口正确；redis-cli -h 主机 -p 端口 ping 应回答 PONG。`,
  });
}

function tellOfInterruptions(redis: Redis, { shown }: ClusterAddress, voice: Voice): void {
  let lost = false;
  redis.on('close', () => {
    if (lost) return;
    lost = true;
    voice.warn({
      en: `The connection to ${shown} is lost; waiting for it. What is finished is kept.`,
      zh: `与 ${shown} 的连接中断，正在等待恢复；已完成的结果不会丢失。`,
    });
  });
  redis.on('ready', () => {
    if (!lost) return;
    lost = false;
    voice.say({ en: `Connected to ${shown} again.`, zh: `已重新连上 ${shown}。` });
  });
}
