import { describe, expect, it } from 'vitest';
import { jobLength, MOST_TOGETHER, readJob } from '../../src/cluster/job.ts';

describe('a job', () => {
  it('takes one replication as long as nobody knows how long one takes', () => {
    expect(jobLength(null, 1000, 4)).toBe(1);
  });

  it('takes half a second of short replications, and one of long ones', () => {
    expect(jobLength(10, 10_000, 4)).toBe(50);
    expect(jobLength(0.001, 1e9, 4)).toBe(MOST_TOGETHER);
    expect(jobLength(700, 10_000, 4)).toBe(1);
  });

  it('leaves something for every thread towards the end', () => {
    expect(jobLength(10, 80, 4)).toBe(10);
    expect(jobLength(10, 3, 4)).toBe(1);
    expect(jobLength(10, 0, 0)).toBe(1);
  });

  const work = 'ab'.repeat(32);

  it('is read as it was written', () => {
    expect(readJob({ work, replications: [0, 7] })).toEqual({ work, replications: [0, 7] });
  });

  it.each([
    [{ work, replications: [] }, 'replications'],
    [{ work, replications: [-1] }, 'replications.0'],
    [{ work, replications: [1.5] }, 'replications.0'],
    [{ work: '../etc', replications: [1] }, 'work'],
    [{ work, replications: [1], run: 'rm' }, 'data'],
    [{ work, replications: Array.from({ length: 1001 }, (_, index) => index) }, 'replications'],
    ['text', 'data'],
    [null, 'data'],
  ])('%j is none', (data, place) => {
    expect(() => readJob(data)).toThrow(`a job that is none was found in the queue: ${place}: `);
  });
});
