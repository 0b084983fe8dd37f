/** A job: some replications of a work. Both ends check it, because anybody who reaches the Redis may have written it. */
import { z } from 'zod';

export interface Job {
  /** The name of the work. */
  readonly work: string;
  readonly replications: readonly number[];
}

/** More in one job would be lost, or waited for, at once. */
export const MOST_TOGETHER = 1000;

const jobShape = z.strictObject({
  work: z.string().regex(/^[0-9a-f]{64}$/),
  replications: z.array(z.int().nonnegative()).min(1).max(MOST_TOGETHER),
});

/** @throws Error that says what is wrong with it */
export function readJob(data: unknown): Job {
  const read = jobShape.safeParse(data);
  if (read.success) return read.data;
  const [{ path, message }] = read.error.issues;
  throw new Error(`a job that is none was found in the queue: ${path.join('.') || 'data'}: ${message}`);
}

/** Long enough that handing a job over costs less than a hundredth of it, short enough to be lost. */
const USUAL_MILLISECONDS = 500;

/**
 * How many replications a job takes.
 * @param milliseconds what one takes, as far as that is known
 * @param waiting replications that wait for somebody; @param threads threads that share them: the last jobs become short
 */
export function jobLength(milliseconds: number | null, waiting: number, threads: number): number {
  if (milliseconds === null) return 1;
  const share = Math.ceil(waiting / (2 * Math.max(1, threads)));
  return Math.max(1, Math.min(Math.floor(USUAL_MILLISECONDS / Math.max(milliseconds, 0.1)), share, MOST_TOGETHER));
}
