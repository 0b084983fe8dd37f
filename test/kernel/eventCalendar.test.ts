/** The calendar of events gives them in one total order, whatever was scheduled, cancelled and taken off before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANCELLED, EventCalendar } from '../../src/kernel/eventCalendar.ts';

interface Known {
  time: number;
  kind: number;
  subject: number;
  order: number;
  event: number;
  cancelled: boolean;
}

const sooner = (a: Known, b: Known) => a.time - b.time || a.kind - b.kind || a.order - b.order;

describe('the calendar of events', () => {
  it('orders by time, then kind, then order of scheduling', () => {
    const calendar = new EventCalendar(0, 2);
    calendar.schedule(10, 2, 100);
    calendar.schedule(10, 1, 101);
    calendar.schedule(5, 9, 102);
    calendar.schedule(10, 1, 103);
    const order = Array.from({ length: 4 }, () => calendar.subjects[calendar.pop()]);
    expect(order).toEqual([102, 101, 103, 100]);
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY);
  });

  it('agrees with a sorted list through any mixture of scheduling, cancelling and taking off', () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ time: fc.integer({ min: 0, max: 12 }), kind: fc.integer({ min: 1, max: 11 }) }),
      },
      { weight: 3, arbitrary: fc.constant('pop' as const) },
      { weight: 1, arbitrary: fc.record({ cancel: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const calendar = new EventCalendar(0, 4);
        const waiting: Known[] = [];
        let order = 0;
        const takeFirst = () => {
          waiting.sort(sooner);
          const expected = waiting.shift()!;
          expect(calendar.nextTime()).toBe(expected.time);
          const event = calendar.pop();
          expect(event).toBe(expected.event);
          expect(calendar.subjects[event]).toBe(expected.subject);
          expect(calendar.kinds[event]).toBe(expected.cancelled ? CANCELLED : expected.kind);
        };
        for (const what of steps) {
          if (what === 'pop') {
            if (waiting.length > 0) takeFirst();
          } else if ('cancel' in what) {
            if (waiting.length === 0) continue;
            const known = waiting[what.cancel % waiting.length];
            known.cancelled = true;
            calendar.cancel(known.event);
          } else {
            const event = calendar.schedule(what.time, what.kind, order);
            waiting.push({ ...what, subject: order, order: order++, event, cancelled: false });
          }
          expect(calendar.size).toBe(waiting.length);
        }
        while (waiting.length > 0) takeFirst();
        expect(calendar.size).toBe(0);
      }),
      { numRuns: 300, seed: 20260105 },
    );
  });

  it('gives timers of fixed delays and other events in the same order, whatever stands in a lane', () => {
    const delays = [3, 5];
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ after: fc.integer({ min: 0, max: 9 }), kind: fc.integer({ min: 1, max: 4 }) }),
      },
      { weight: 4, arbitrary: fc.record({ lane: fc.constantFrom(0, 1), kind: fc.integer({ min: 1, max: 4 }) }) },
      {
        weight: 1,
        arbitrary: fc.record({ lane: fc.constantFrom(0, 1), kind: fc.constant(2), early: fc.constant(true) }),
      },
      { weight: 4, arbitrary: fc.constant('pop' as const) },
      { weight: 2, arbitrary: fc.record({ cancel: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const calendar = new EventCalendar(2, 4);
        let waiting: Known[] = [];
        let order = 0;
        let now = 0;
        const takeFirst = () => {
          // Cancelled events may surface on the way, or have left unseen.
          for (;;) {
            const time = calendar.nextTime();
            const event = calendar.pop();
            if (calendar.kinds[event] === CANCELLED) continue;
            const [expected] = waiting.filter(({ cancelled }) => !cancelled).sort(sooner);
            expect([time, event, calendar.subjects[event]]).toEqual([expected.time, expected.event, expected.subject]);
            waiting = waiting.filter((known) => known !== expected);
            now = time;
            return;
          }
        };
        const live = () => waiting.filter(({ cancelled }) => !cancelled);
        for (const what of steps) {
          if (what === 'pop') {
            if (live().length > 0) takeFirst();
            continue;
          }
          if ('cancel' in what) {
            const known = live()[what.cancel % Math.max(1, live().length)];
            if (known === undefined) continue;
            known.cancelled = true;
            calendar.cancel(known.event);
            continue;
          }
          const early = 'early' in what;
          const time = 'after' in what ? now + what.after : now + delays[what.lane] - (early ? 2 : 0);
          const event =
            'after' in what
              ? calendar.schedule(time, what.kind, order)
              : calendar.scheduleInLane(what.lane, time, what.kind, order);
          waiting.push({ time, kind: what.kind, subject: order, order: order++, event, cancelled: false });
        }
        while (live().length > 0) takeFirst();
      }),
      { numRuns: 300, seed: 20260106 },
    );
  });

  it('orders what is near, what is hours away and what is months away alike, from a time before zero on', () => {
    const far = fc.constantFrom(0, 1, 63.5, 64, 64.5, 200, 1440, 32_767, 32_768, 40_000, 1e6);
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ after: far, more: fc.double({ min: 0, max: 64, noNaN: true }) }) },
      { weight: 4, arbitrary: fc.constant('pop' as const) },
      { weight: 2, arbitrary: fc.record({ cancel: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.array(step, { maxLength: 200 }), (start, steps) => {
        const calendar = new EventCalendar(1, 4);
        let live: Known[] = [];
        let order = 0;
        let now = start;
        const takeFirst = () => {
          const [expected] = live.sort(sooner);
          let time = calendar.nextTime();
          let event = calendar.pop();
          while (calendar.kinds[event] === CANCELLED) {
            time = calendar.nextTime();
            event = calendar.pop();
          }
          expect([time, event, calendar.subjects[event]]).toEqual([expected.time, expected.event, expected.subject]);
          live = live.filter((known) => known !== expected);
          now = time;
        };
        for (const what of steps) {
          if (what === 'pop') {
            if (live.length > 0) takeFirst();
          } else if ('cancel' in what) {
            if (live.length === 0) continue;
            const [known] = live.splice(what.cancel % live.length, 1);
            calendar.cancel(known.event);
          } else {
            const time = now + what.after + what.more;
            const event = calendar.schedule(time, 1, order);
            live.push({ time, kind: 1, subject: order, order: order++, event, cancelled: false });
          }
        }
        while (live.length > 0) takeFirst();
      }),
      { numRuns: 400, seed: 20260107 },
    );
  });

  it('keeps ties in order over a long run', () => {
    const calendar = new EventCalendar();
    for (let subject = 0; subject < 5000; subject++) calendar.schedule(1, 3, subject);
    for (let subject = 0; subject < 5000; subject++) expect(calendar.subjects[calendar.pop()]).toBe(subject);
  });

  it('is empty after a reset, and begins to count anew', () => {
    const calendar = new EventCalendar(0, 4);
    for (let subject = 0; subject < 20; subject++) calendar.schedule(subject, 1, subject);
    calendar.reset();
    expect(calendar.size).toBe(0);
    calendar.schedule(7, 1, 1);
    calendar.schedule(7, 1, 2);
    expect([calendar.subjects[calendar.pop()], calendar.subjects[calendar.pop()]]).toEqual([1, 2]);
  });
});
