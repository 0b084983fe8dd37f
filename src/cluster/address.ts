/** Where a cluster's Redis is: the URL after `--cluster` taken apart, and as much of it as may be shown. */
import { Refusal } from '../planning/refusal.ts';

/** Host, port and secrets, in the words of the client library. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db: number;
  readonly tls?: { readonly servername: string };
}

export interface ClusterAddress {
  /** The URL without its secrets: for messages. */
  readonly shown: string;
  /** With its secrets: for the connection alone. A function, so that no document or log takes them along. */
  readonly login: () => Login;
}

const REDIS_PORT = 6379;

/** @throws Refusal when it is no URL of a Redis; the sentence shows no secret either */
export function readAddress(text: string): ClusterAddress {
  const refuse = () => refusal(withoutSecrets(text.trim()));
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') throw refuse();
  if (url.search !== '' || url.hash !== '' || !/^\/?\d{0,4}$/.test(url.pathname)) throw refuse();
  const [username, password] = [url.username, url.password].map(decoded);
  if (username === undefined || password === undefined) throw refuse();
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const login: Login = {
    host,
    port: url.port === '' ? REDIS_PORT : Number(url.port),
    ...(username === '' ? {} : { username }),
    ...(password === '' ? {} : { password }),
    db: Number(url.pathname.slice(1)),
    ...(url.protocol === 'rediss:' ? { tls: { servername: host } } : {}),
  };
  return { shown: withoutSecrets(text.trim()), login: () => login };
}

/** What stands before the last @ may be a secret, whatever else is wrong with the URL. */
function withoutSecrets(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const scheme = /^\w+:\/\//.exec(text)?.[0] ?? '';
  return `${scheme}***@${text.slice(at + 1)}`;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function refusal(shown: string): Refusal {
  const host = /^[\w.-]+(:\d+)?$/.exec(shown)?.[0];
  const meant = host === undefined ? undefined : `redis://${host}`;
  return new Refusal({
    en: `--cluster: found ${shown === '' ? 'nothing' : `'${shown}'`}; expected the URL of a Redis, such as redis://host:6379, redis://:password@host:6379/0 or rediss://user:password@host (TLS); other signs than letters and digits in a password are written %40 and the like.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    zh: `--cluster：现为 ${shown === '' ? '空' : `“${shown}”`}；应为 Redis 的 URL，例如 redis://host:6379、redis://:密码@host:6379/0 或 rediss://用户:密码@host（TLS）；密码中的特殊字符须写成 %40 之类。${meant === undefined ? '' : `是否想写 ${meant}？`}`,
  });
}
