/** Rows and visits find each other, in whatever order the log's batches come, and leave no trace. */
import { describe, expect, it } from 'vitest';
import { CLOSED, OPEN, STAFF_HANDLED, Tickets, Visits } from '../../src/observations/log.ts';
import { TicketStories } from '../../src/planning/ticketStories.ts';
import { NO_VISIT, VisitChains } from '../../src/planning/visitChains.ts';

function visitsOf(...rows: readonly { serial: number; entered: number }[]): Visits {
  const batch = new Visits();
  for (const { serial, entered } of rows) {
    batch.serial[batch.rows] = serial;
    batch.entered[batch.rows++] = entered;
  }
  return batch;
}

function ticketsOf(...rows: readonly { serial: number; outcome: number; flags?: number }[]): Tickets {
  const batch = new Tickets();
  for (const { serial, outcome, flags = STAFF_HANDLED } of rows) {
    batch.serial[batch.rows] = serial;
    batch.outcome[batch.rows] = outcome;
    batch.flags[batch.rows] = flags;
    batch.closed[batch.rows++] = outcome === OPEN ? Number.NaN : 100 + serial;
  }
  return batch;
}

/** What was told: serial, when its visits began, until when. */
function listen() {
  const told: [number, number[], number][] = [];
  const rowless: number[][] = [];
  const walk = (visits: VisitChains, first: number) => {
    const entered: number[] = [];
    for (let visit = first; visit !== NO_VISIT; visit = visits.next[visit]) entered.push(visits.entered[visit]);
    return entered;
  };
  const stories = new TicketStories([
    {
      story: (ticket, visits, first, until) => told.push([ticket.serial, walk(visits, first), until]),
      rowless: (visits, first) => rowless.push(walk(visits, first)),
    },
  ]);
  return { stories, told, rowless };
}

describe('a ticket’s story', () => {
  it('is told when the visits written before its row have come, in their order', () => {
    const { stories, told } = listen();
    stories.visits(visitsOf({ serial: 7, entered: 1 }, { serial: 8, entered: 2 }));
    stories.tickets(ticketsOf({ serial: 7, outcome: CLOSED }));
    expect(told).toEqual([]);
    stories.visits(visitsOf({ serial: 7, entered: 3 }, { serial: 9, entered: 4 }));
    expect(told).toEqual([[7, [1, 3], 107]]);
  });

  it('of an open ticket is told at the end, with the moment of the end', () => {
    const { stories, told } = listen();
    stories.tickets(ticketsOf({ serial: 1, outcome: OPEN }));
    stories.visits(visitsOf({ serial: 1, entered: 5 }));
    expect(told).toEqual([]);
    stories.finish(900);
    expect(told).toEqual([[1, [5], 900]]);
  });

  it('is not told of tickets that staff did not handle; visits without a row are told at the end', () => {
    const { stories, told, rowless } = listen();
    stories.visits(visitsOf({ serial: 3, entered: 6 }, { serial: 3, entered: 7 }));
    stories.tickets(ticketsOf({ serial: 2, outcome: CLOSED, flags: 0 }));
    stories.finish(900);
    expect(told).toEqual([]);
    expect(rowless).toEqual([[6, 7]]);
    stories.reset();
    stories.finish(900);
    expect(rowless).toHaveLength(1);
  });
});

describe('the store of visits', () => {
  it('uses places again: it grows with the tickets at hand, not with all that ever came', () => {
    const chains = new VisitChains();
    const room = chains.next.length;
    for (let serial = 0; serial < 10 * room; serial++) {
      const batch = visitsOf({ serial, entered: 1 }, { serial, entered: 2 });
      chains.append(batch, 0);
      chains.append(batch, 1);
      if (serial % 3 !== 2) continue;
      for (let last = 0; last < 3; last++) chains.drop(serial - last);
    }
    expect(chains.next).toHaveLength(room);
  });
});
