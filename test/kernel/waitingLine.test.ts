/** A line gives its members in order of rank, key and joining, and lets anyone leave from anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitingLine, WaitingOrder } from '../../src/kernel/waitingLine.ts';

interface Member {
  member: number;
  rank: number;
  key: number;
  joined: number;
}

describe('a waiting line', () => {
  it('agrees with a sorted list through any mixture of joining, taking and leaving', () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ rank: fc.integer({ min: 0, max: 3 }), key: fc.integer({ min: 0, max: 5 }) }),
      },
      { weight: 2, arbitrary: fc.constant('take' as const) },
      { weight: 2, arbitrary: fc.record({ leave: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 250 }), (steps) => {
        const order = new WaitingOrder();
        const line = new WaitingLine(order);
        const inLine: Member[] = [];
        let next = 0;
        for (const what of steps) {
          if (what === 'take') {
            if (inLine.length === 0) continue;
            expect(line.takeFirst()).toBe(inLine.shift()!.member);
          } else if ('leave' in what) {
            if (inLine.length === 0) continue;
            const [gone] = inLine.splice(what.leave % inLine.length, 1);
            line.leave(gone.member);
          } else {
            order.rank[next] = what.rank;
            order.key[next] = what.key;
            line.join(next);
            inLine.push({ member: next, ...what, joined: next++ });
            inLine.sort((a, b) => a.rank - b.rank || a.key - b.key || a.joined - b.joined);
          }
          expect(line.size).toBe(inLine.length);
          if (inLine.length > 0) expect(line.first()).toBe(inLine[0].member);
          const members = Array.from({ length: line.size }, (_, place) => line.at(place));
          expect(members.sort((a, b) => a - b)).toEqual(inLine.map(({ member }) => member).sort((a, b) => a - b));
        }
      }),
      { numRuns: 300, seed: 20260105 },
    );
  });

  it('of several that share an order is each its own', () => {
    const order = new WaitingOrder();
    const [one, other] = [new WaitingLine(order), new WaitingLine(order)];
    for (const member of [0, 1, 2, 3]) order.key[member] = -member;
    one.join(0);
    other.join(1);
    one.join(2);
    other.join(3);
    expect([one.takeFirst(), other.takeFirst(), one.takeFirst(), other.takeFirst()]).toEqual([2, 3, 0, 1]);
    expect(order.before(3, 2)).toBe(true);
  });

  it('keeps its members when the order makes room for more', () => {
    const order = new WaitingOrder();
    const line = new WaitingLine(order);
    for (let member = 0; member < 1000; member++) {
      order.key[member] = (member * 7919) % 1000;
      line.join(member);
    }
    order.reserve(4096);
    order.key[4000] = 499.5;
    line.join(4000);
    const keys: number[] = [];
    while (line.size > 0) keys.push(order.key[line.takeFirst()]);
    expect(keys).toEqual(keys.slice().sort((a, b) => a - b));
    expect(keys).toHaveLength(1001);
  });

  it('is empty after a reset', () => {
    const line = new WaitingLine(new WaitingOrder());
    line.join(1);
    line.reset();
    expect(line.size).toBe(0);
  });
});
