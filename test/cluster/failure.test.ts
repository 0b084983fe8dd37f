import { expect, it } from 'vitest';
import { jobFailed } from '../../src/cluster/failure.ts';

it('a job that took its workers with it is told from one that failed', () => {
  expect(jobFailed('Plain desk', 'replication 3: no memory').message).toContain(
    'Plain desk: a job failed 3 times on the cluster, the last time with: replication 3: no memory.',
  );
  expect(jobFailed('Plain desk', 'job stalled more than allowable limit').message).toContain(
    'Plain desk: a job was lost with its worker more than 3 times; it is not given to another.',
  );
});
