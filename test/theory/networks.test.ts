/** Networks of lines, closed circles and callers who call again: truth cases D. */
import { describe, expect, it } from 'vitest';
import { closedFigures } from '../../src/theory/closedNetwork.ts';
import { networkFigures } from '../../src/theory/jackson.ts';
import { retrialFigures } from '../../src/theory/retrials.ts';
import { expectFigures, expectRelative } from './relative.ts';

describe('Jackson networks', () => {
  it('D1.1 three support lines, of which the first solves 67 %', () => {
    const { nodes, meanInSystem, meanTimeInSystem } = networkFigures([
      { externalRate: 10, serviceRate: 3, servers: 5, next: [0, 0.33, 0] },
      { externalRate: 0, serviceRate: 1, servers: 5, next: [0, 0, 0.2] },
      { externalRate: 0, serviceRate: 0.25, servers: 4, next: [0, 0, 0] },
    ]);
    expectFigures(nodes[0], { arrivalRate: 10, visits: 1, occupancy: 2 / 3, waitingShare: 0.326669280021 });
    expectFigures(nodes[0], { meanQueue: 0.653338560042, meanInSystem: 3.98667189338, meanWait: 0.0653338560042 });
    expectFigures(nodes[1], { arrivalRate: 3.3, visits: 0.33, occupancy: 0.66, waitingShare: 0.316904223007 });
    expectFigures(nodes[1], { meanQueue: 0.615167021131, meanInSystem: 3.91516702113, meanWait: 0.186414248828 });
    expectFigures(nodes[2], { arrivalRate: 0.66, visits: 0.066, occupancy: 0.66, waitingShare: 0.368728582838 });
    expectFigures(nodes[2], { meanQueue: 0.715767249039, meanInSystem: 3.35576724904, meanWait: 1.08449583188 });
    expectRelative(meanInSystem, 11.2576061635);
    expectRelative(meanTimeInSystem, 1.12576061635);
  });

  it('D1.3 a customer asked for logs is a delay of any law', () => {
    const { nodes, meanInSystem, meanTimeInSystem } = networkFigures([
      { externalRate: 8, serviceRate: 4, servers: 5, next: [0, 0.5] },
      { externalRate: 0, serviceRate: 0.05, servers: Number.POSITIVE_INFINITY, next: [1, 0] },
    ]);
    expectFigures(nodes[0], { arrivalRate: 16, visits: 2, occupancy: 0.8, waitingShare: 0.554112554113 });
    expectFigures(nodes[0], { meanQueue: 2.21645021645, meanWait: 0.138528138528, meanSojourn: 0.388528138528 });
    expectFigures(nodes[1], { arrivalRate: 8, visits: 1, meanInSystem: 160, meanSojourn: 20, meanWait: 0 });
    expectRelative(meanInSystem, 166.216450216);
    expectRelative(meanTimeInSystem, 20.7770562771);
  });

  it('D2.1 a failed repair goes to the end of the same line', () => {
    const { nodes, meanTimeInSystem } = networkFigures([{ externalRate: 1, serviceRate: 2, servers: 1, next: [0.2] }]);
    const truths = { arrivalRate: 1.25, occupancy: 0.625, meanInSystem: 1.66666666667, visits: 1.25 };
    expectFigures(nodes[0], { ...truths, meanSojourn: 1.33333333333 });
    expectRelative(meanTimeInSystem, 1.66666666667);
    expectRelative(0.2 ** 3, 0.008); // visited four times or more
  });

  it('that nobody leaves, and shares that exceed one, have no answer', () => {
    const node = { externalRate: 1, serviceRate: 2, servers: 1 };
    expect(() => networkFigures([{ ...node, next: [1] }])).toThrow(RangeError);
    expect(() => networkFigures([{ ...node, next: [1.1] }])).toThrow(
      new RangeError('The shares of the next nodes must not exceed one, not 1.1.'),
    );
  });
});

describe('a closed circle', () => {
  it('D3.1 of ten tickets, two stations and a delay (Reiser and Lavenberg 1980)', () => {
    const { throughput, meanResponse, meanInSystem } = closedFigures(10, [0.5, 0.3], 5);
    expectRelative(throughput, 1.48059469272);
    expectRelative(meanResponse, 1.75404285127);
    expectRelative(meanInSystem[0], 1.87129147047);
    expectRelative(meanInSystem[1], 0.725735065925);
  });
});

describe('retrials', () => {
  it('D4.1 at one server (Falin and Templeton 1997)', () => {
    const found = retrialFigures({ arrivalRate: 0.6, serviceRate: 1, servers: 1, retrialRate: 0.5 });
    expectFigures(found, { busyShare: 0.6, meanOrbit: 2.7, meanWait: 4.5 });
  });

  it('D4.3 at five servers (solved as a chain)', () => {
    const found = retrialFigures({ arrivalRate: 4, serviceRate: 1, servers: 5, retrialRate: 2 });
    const truths = { busyShare: 0.475456142288, meanOrbit: 3.80013333623, meanBusy: 4, meanWait: 0.950033334058 };
    expectFigures(found, truths);
  });

  it('at once are a line in random order, whose mean is Erlang’s', () => {
    const found = retrialFigures({ arrivalRate: 4, serviceRate: 1, servers: 5, retrialRate: 1e7 });
    expectRelative(found.meanOrbit, 2.21645021645, 1e-5);
    expectRelative(found.meanBusy, 4);
  });
});
