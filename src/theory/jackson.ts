/**
 * A network of lines: tickets come from outside, go from node to node by chance and leave.
 *
 * Each node behaves as M/M/c by itself; one with endless servers is a mere delay, of any law with the same mean.
 * Sources: J. R. Jackson 1957; Baskett, Chandy, Muntz and Palacios 1975 for the delays.
 */

import { delayFigures } from './erlang.ts';
import { solveLinear } from './linearSystem.ts';
import { requireNotNegative, requirePositive, requireThat } from './requirements.ts';

export interface NetworkNode {
  /** Arrivals from outside, per unit of time. */
  externalRate: number;
  serviceRate: number;
  /** Infinity makes it a delay. */
  servers: number;
  /** Probability of each node as the next; what is missing from one leaves the network. */
  next: readonly number[];
}

export interface NodeFigures {
  /** From outside and from other nodes. */
  arrivalRate: number;
  /** Mean visits of a ticket to this node. */
  visits: number;
  /** Per server; zero at a delay. */
  occupancy: number;
  waitingShare: number;
  meanWait: number;
  meanSojourn: number;
  meanQueue: number;
  meanInSystem: number;
}

export interface NetworkFigures {
  nodes: NodeFigures[];
  meanInSystem: number;
  /** From the first arrival to the last departure. */
  meanTimeInSystem: number;
}

/** The stationary means of a Jackson network. Cost: n³/3 for the flows. */
export function networkFigures(network: readonly NetworkNode[]): NetworkFigures {
  const rates = flows(network);
  const external = network.reduce((sum, { externalRate }) => sum + externalRate, 0);
  const nodes = network.map(({ serviceRate, servers }, i): NodeFigures => {
    const arrivalRate = rates[i];
    const visits = arrivalRate / external;
    if (servers === Number.POSITIVE_INFINITY) {
      const meanInSystem = arrivalRate / serviceRate;
      const nobodyWaits = { occupancy: 0, waitingShare: 0, meanWait: 0, meanQueue: 0 };
      return { arrivalRate, visits, ...nobodyWaits, meanSojourn: 1 / serviceRate, meanInSystem };
    }
    const figures = delayFigures({ arrivalRate, serviceRate, servers });
    const { occupancy, waitingShare, meanWait, meanSojourn, meanQueue, meanInSystem } = figures;
    return { arrivalRate, visits, occupancy, waitingShare, meanWait, meanSojourn, meanQueue, meanInSystem };
  });
  const meanInSystem = nodes.reduce((sum, node) => sum + node.meanInSystem, 0);
  return { nodes, meanInSystem, meanTimeInSystem: meanInSystem / external };
}

/** The traffic equations: arrivals at a node are those from outside and what the others send. */
function flows(network: readonly NetworkNode[]): number[] {
  let external = 0;
  for (const { externalRate, serviceRate, next } of network) {
    requireNotNegative('Arrivals from outside', externalRate);
    requirePositive('The service rate', serviceRate);
    requireThat(
      next.length === network.length,
      `A node of ${network.length} needs as many shares, not ${next.length}.`,
    );
    for (const share of next) requireNotNegative('A share of the next nodes', share);
    const total = next.reduce((sum, share) => sum + share, 0);
    requireThat(total <= 1 + 1e-12, `The shares of the next nodes must not exceed one, not ${total}.`);
    external += externalRate;
  }
  requirePositive('The sum of arrivals from outside', external);
  const matrix = network.map((_, to) => network.map(({ next }, from) => (to === from ? 1 : 0) - next[to]));
  return solveLinear(
    matrix,
    network.map(({ externalRate }) => externalRate),
  );
}
