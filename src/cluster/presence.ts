/** Who is there: coordinators and workers say so every few seconds, and are forgotten when they no longer do. */
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Program } from './program.ts';

export interface Member extends Program {
  readonly id: string;
  readonly role: 'coordinator' | 'worker';
  /** The machine's name. */
  readonly host: string;
  /** Replications that it does at once. */
  readonly threads: number;
}

const ALL = 'queuecast:present';
const keyOf = (id: string) => `${ALL}:${id}`;
const FORGOTTEN_SECONDS = 12;

const memberShape = z.object({
  id: z.string(),
  role: z.enum(['coordinator', 'worker']),
  host: z.string(),
  threads: z.int().nonnegative(),
  version: z.string(),
  build: z.string(),
});

export function member(role: Member['role'], id: string, threads: number, program: Program): Member {
  return { id, role, host: hostname(), threads, ...program };
}

/** To be said again within some seconds. */
export async function announce(redis: Redis, member: Member): Promise<void> {
  await redis.set(keyOf(member.id), JSON.stringify(member), 'EX', FORGOTTEN_SECONDS);
  await redis.sadd(ALL, member.id);
}

export async function leave(redis: Redis, { id }: Member): Promise<void> {
  await redis.del(keyOf(id));
  await redis.srem(ALL, id);
}

/** Ordered by machine; those that have fallen silent are struck off. */
export async function whoIsThere(redis: Redis): Promise<Member[]> {
  const ids = await redis.smembers(ALL);
  if (ids.length === 0) return [];
  const texts = await redis.mget(...ids.map(keyOf));
  const gone = ids.filter((_, index) => texts[index] === null);
  if (gone.length > 0) await redis.srem(ALL, ...gone);
  return texts.flatMap(readMember).sort((one, other) => (one.host < other.host ? -1 : one.host > other.host ? 1 : 0));
}

/** Members of other programs may look otherwise; whoever cannot be read is nobody. */
function readMember(text: string | null): Member[] {
  if (text === null) return [];
  try {
    return [memberShape.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
