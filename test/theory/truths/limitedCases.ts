/** Truth cases A4: M/M/c/K, exact to the digits shown, each with its source; times in the unit of the rates. */
import type { LimitedFigures, LimitedStation } from '../../../src/theory/finiteCapacity.ts';

export interface LimitedCase {
  id: string;
  source: string;
  station: LimitedStation;
  figures: Partial<LimitedFigures>;
  /** [limit, P(wait <= limit) of those let in] */
  within: [limit: number, share: number];
}

export const limitedCases: LimitedCase[] = [
  {
    id: 'A4.1',
    source: 'ContactCenters MMCBlocked: 12 agents + 5 waiting places',
    station: { arrivalRate: 4.2, serviceRate: 0.5, servers: 12, capacity: 17 },
    figures: {
      blockedShare: 0.00947687430251,
      acceptedRate: 4.16019712793,
      meanInSystem: 8.57468314671,
      meanQueue: 0.254288890854,
      meanWait: 0.0611242407593,
      meanSojourn: 2.06112424076,
      waitingShare: 0.157861356973,
      occupancy: 0.693366187988,
      emptyShare: 0.00021885700495,
    },
    within: [1 / 3, 0.927558186694],
  },
  {
    id: 'A4.2',
    source: 'simmer vignette 06 M/M/2/3 lambda=3 mu=4',
    station: { arrivalRate: 3.0, serviceRate: 4.0, servers: 2, capacity: 3 },
    figures: {
      blockedShare: 0.0493601462523,
      acceptedRate: 2.85191956124,
      meanInSystem: 0.762340036563,
      meanQueue: 0.0493601462523,
      meanWait: 0.0173076923077,
      meanSojourn: 0.267307692308,
      waitingShare: 0.138461538462,
      occupancy: 0.356489945155,
      emptyShare: 0.468007312614,
    },
    within: [0.5, 0.997463988462],
  },
  {
    id: 'A4.4',
    source: 'Wallace & Whitt 2005 size: 84 erlangs, 90 agents, 30 places, fully flexible agents',
    station: { arrivalRate: 8.4, serviceRate: 0.1, servers: 90, capacity: 120 },
    figures: {
      blockedShare: 0.00364307607096,
      acceptedRate: 8.369398161,
      meanInSystem: 87.4604012781,
      meanQueue: 3.76641966802,
      meanWait: 0.450022760964,
      meanSojourn: 10.450022761,
      waitingShare: 0.379705554636,
      occupancy: 0.929933129,
      emptyShare: 2.80004483606e-37,
    },
    within: [1, 0.816359027296],
  },
  {
    id: 'A4.5',
    source: 'same load without cross-training: each of six types alone, 15 agents, 5 places',
    station: { arrivalRate: 1.4, serviceRate: 0.1, servers: 15, capacity: 20 },
    figures: {
      blockedShare: 0.0652699453969,
      acceptedRate: 1.30862207644,
      meanInSystem: 14.163652291,
      meanQueue: 1.07743152654,
      meanWait: 0.823332836835,
      meanSojourn: 10.8233328368,
      waitingShare: 0.431471225036,
      occupancy: 0.87241471763,
      emptyShare: 7.74655203064e-7,
    },
    within: [1, 0.708879658313],
  },
];
