/** Lines whose arrivals change with the hour, and a day that starts empty: truth cases E3 and A7.1. */
import { describe, expect, it } from 'vitest';
import { emptyDesk, evolve, momentFigures } from '../../src/theory/changingQueue.ts';
import { erlangC } from '../../src/theory/erlang.ts';
import { poissonSums } from '../../src/theory/poissonSums.ts';
import { expectFigures, expectRelative } from './relative.ts';
import { changingDays } from './truths/changingDays.ts';

/** The truth was solved to about seven digits, and to a thousand-millionth where it is tiny. */
function expectSolved(found: number, truth: number): void {
  expect(Math.abs(found - truth), `found ${found}, truth ${truth}`).toBeLessThan(5e-7 * truth + 1e-9);
}

describe('Mt/M/c over the day', () => {
  // Green and Kolesar 1991; pointwise-stationary: Erlang C of the moment's rate.
  it.each(changingDays)('$id $level ± $swing an hour on $servers', (day) => {
    const rate = (hour: number) => day.level + day.swing * Math.sin((2 * Math.PI * hour) / 24);
    const queue = { arrivalRate: rate, serviceRate: 1, servers: day.servers, abandonmentRate: 0 };
    let now = emptyDesk(day.room);
    for (let hour = 0; hour < 24 * day.daysToSettle; hour += 3) now = evolve(queue, now, hour, hour + 3);

    let queueSum = 0;
    let delaySum = 0;
    let rateSum = 0;
    let [most, mostAt] = [0, 0];
    const parts = 96;
    for (let part = 0; part < parts; part++) {
      const hour = (24 * part) / parts;
      const { meanInSystem, meanQueue, waitingShare } = momentFigures(now, day.servers);
      const truth = day.hours[hour];
      if (truth !== undefined) {
        const [number, inLine, delayed, pointwise] = truth;
        expectSolved(meanInSystem, number);
        expectSolved(meanQueue, inLine);
        expectSolved(waitingShare, delayed);
        const load = rate(hour);
        expectRelative(load < day.servers ? erlangC(day.servers, load) : 1, pointwise);
      }
      // The trapezium rule is exact to all digits for a smooth day that joins its own beginning.
      queueSum += meanQueue;
      delaySum += rate(hour) * waitingShare;
      rateSum += rate(hour);
      if (meanQueue > most) [most, mostAt] = [meanQueue, hour];
      now = evolve(queue, now, hour, hour + 24 / parts);
    }
    expectRelative(queueSum / parts, day.meanQueue, 1e-6);
    expectRelative(delaySum / rateSum, day.delayed, 1e-6);
    expectRelative(most, day.mostQueue, 1e-3);
    expect(Math.abs(mostAt - day.mostAt)).toBeLessThanOrEqual(0.25);
  });
});

describe('the steps of the rule', () => {
  it('are fine enough for nine digits', () => {
    const queue = {
      arrivalRate: (hour: number) => 5 + 3 * Math.sin(hour),
      serviceRate: 1,
      servers: 6,
      abandonmentRate: 0.5,
    };
    const usual = momentFigures(evolve(queue, emptyDesk(40), 0, 5), 6);
    const fine = momentFigures(evolve(queue, emptyDesk(40), 0, 5, 32), 6);
    expectFigures(usual, fine, 1e-9);
  });

  it('settle to Erlang C under a steady rate', () => {
    const queue = { arrivalRate: () => 3, serviceRate: 1, servers: 4, abandonmentRate: 0 };
    const { meanQueue, waitingShare } = momentFigures(evolve(queue, emptyDesk(120), 0, 500), 4);
    expectRelative(meanQueue, 1.52830188679);
    expectRelative(waitingShare, 0.509433962264);
  });
});

describe('A7.1 twelve agents over a day of eight hours that starts empty', () => {
  it('serve 1815 of 2016 calls within twenty seconds', () => {
    // ContactCenters, doc/examples/MMC.java; service level of those who arrive by the state they find.
    const [rate, serviceRate, servers, limit] = [4.2, 0.5, 12, 1 / 3];
    const room = 120;
    const { upTo } = poissonSums(servers * serviceRate * limit, room);
    const queue = { arrivalRate: () => rate, serviceRate, servers, abandonmentRate: 0 };
    let now = emptyDesk(room);
    const figures = () => {
      const { meanBusy, meanQueue } = momentFigures(now, servers);
      const late = now.reduce((sum, p, n) => sum + (n >= servers ? p * upTo[n - servers] : 0), 0);
      return [meanBusy, meanQueue, late];
    };
    // Simpson's rule, in fine steps while the desk fills.
    const integrals = [0, 0, 0];
    const stretch = (from: number, to: number, parts: number) => {
      const step = (to - from) / parts;
      for (let part = 0; part < parts; part++) {
        const [start, middleAt] = [from + part * step, from + (part + 0.5) * step];
        const first = figures();
        now = evolve(queue, now, start, middleAt);
        const middle = figures();
        now = evolve(queue, now, middleAt, start + step);
        const last = figures();
        integrals.forEach((_, i) => {
          integrals[i] += (step / 6) * (first[i] + 4 * middle[i] + last[i]);
        });
      }
    };
    stretch(0, 40, 400);
    stretch(40, 120, 40);
    const settled = figures();
    const [busy, inLine, late] = integrals.map((sum, i) => sum + 360 * settled[i]);
    expectRelative(rate * (480 - late), 1815.27173711, 1e-8);
    expectRelative(1 - late / 480, 0.900432409282, 1e-8);
    expectRelative(busy / (480 * servers), 0.696934349489, 1e-8);
    expectRelative(inLine / 480, 0.422362499462, 1e-8);
    expectRelative(settled[1], 0.429073470918, 1e-8);
  });
});
