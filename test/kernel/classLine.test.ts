/** A line of rings serves in the very order of the heap. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClassLine } from '../../src/kernel/classLine.ts';
import { WaitingLine, WaitingOrder } from '../../src/kernel/waitingLine.ts';

const MEMBERS = 400;
const step = fc.oneof(
  fc.record({ rank: fc.constantFrom(0, 1, 2, 7, 8, 2.5, -1), key: fc.integer({ min: 0, max: 30 }) }),
  fc.constant('serve' as const),
);

it('a line of rings serves whoever the heap would serve, for any ranks and keys', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: MEMBERS }), (steps) => {
      const orders = [new WaitingOrder(MEMBERS), new WaitingOrder(MEMBERS)];
      const [rings, heap] = [new ClassLine(orders[0]), new WaitingLine(orders[1])];
      for (const [member, what] of steps.entries()) {
        if (what === 'serve') {
          if (heap.size > 0) expect(rings.takeFirst()).toBe(heap.takeFirst());
          continue;
        }
        for (const order of orders) {
          order.rank[member] = what.rank;
          order.key[member] = what.key;
        }
        rings.join(member);
        heap.join(member);
      }
      expect(rings.inOrder()).toEqual(heap.inOrder());
    }),
    { numRuns: 300, seed: 4 },
  );
});

it('rings grow with those who wait, and come back to their beginning', () => {
  const order = new WaitingOrder(1000);
  const line = new ClassLine(order);
  order.rank.fill(1);
  for (let member = 0; member < 50; member++) line.join(member);
  for (let member = 0; member < 40; member++) expect(line.takeFirst()).toBe(member);
  for (let member = 50; member < 1000; member++) line.join(member);
  for (let member = 40; member < 1000; member++) expect(line.takeFirst()).toBe(member);
});
