/**
 * A fixed number of tickets in progress: a closed network of single servers and a delay, by exact mean-value analysis.
 * Source: Reiser and Lavenberg, Journal of the ACM 27 (1980).
 */

import { requireCount, requireNotNegative } from './requirements.ts';

export interface ClosedFigures {
  /** Tickets that pass per unit of time. */
  throughput: number;
  /** Mean time from entering the stations to leaving them, without the delay. */
  meanResponse: number;
  /** Mean number at each station, in service too. */
  meanInSystem: number[];
}

/**
 * @param tickets how many circulate
 * @param demands mean work of one passage at each single-server station
 * @param thinkTime mean delay between leaving the stations and entering them again
 * @example closedFigures(10, [0.5, 0.3], 5).throughput // 1.480595
 */
export function closedFigures(tickets: number, demands: readonly number[], thinkTime: number): ClosedFigures {
  requireCount('The number of tickets', tickets);
  requireNotNegative('The think time', thinkTime);
  for (const demand of demands) requireNotNegative('The work at a station', demand);
  let meanInSystem = demands.map(() => 0);
  let throughput = 0;
  let meanResponse = 0;
  for (let n = 1; n <= tickets; n++) {
    // Who arrives sees the network as it is with one ticket less.
    const responses = demands.map((demand, i) => demand * (1 + meanInSystem[i]));
    meanResponse = responses.reduce((sum, time) => sum + time, 0);
    throughput = n / (thinkTime + meanResponse);
    meanInSystem = responses.map((time) => throughput * time);
  }
  return { throughput, meanResponse, meanInSystem };
}
