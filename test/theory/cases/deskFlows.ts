/** Truth cases D as whole desks: support lines, customers to wait for, work that has to be done again. */
import { deskCase, type Reader, stretch, ticketsOf } from '../deskCase.ts';
import type { Case } from '../measured.ts';

/** Waits of visits by team, sojourns of tickets and the visits of each, in hours. */
function journeys(from: number, to: number, teams: number): () => Reader {
  return () => {
    const waits = new Float64Array(teams);
    const visits = new Float64Array(teams);
    let [sojourn, tickets] = [0, 0];
    return {
      visit(batch, row) {
        if (batch.entered[row] < from || batch.entered[row] >= to) return;
        waits[batch.team[row]] += (batch.began[row] - batch.entered[row]) / 60;
        visits[batch.team[row]]++;
      },
      ticket(batch, row) {
        if (batch.created[row] < from || batch.created[row] >= to) return;
        sojourn += (batch.closed[row] - batch.created[row]) / 60;
        tickets++;
      },
      figures: () => ({
        sojourn: sojourn / tickets,
        ...Object.fromEntries(Array.from(waits, (sum, team) => [`wait ${team + 1}`, sum / visits[team]])),
        ...Object.fromEntries(Array.from(visits, (count, team) => [`visits ${team + 1}`, count / tickets])),
      }),
    };
  };
}

function supportLines(): Case {
  const tickets = ticketsOf(7);
  const [from, to] = stretch(tickets, 10 / 60);
  return deskCase({
    id: 'D1.1',
    words: {
      period: { tickets },
      arrivals: { rate: '10/h' },
      lines: {
        L1: { work: 'exponential 20 min', escalates: 0.33 },
        L2: { work: 'exponential 60 min', escalates: 0.2 },
        L3: { work: 'exponential 240 min' },
      },
      teams: {
        first: { line: 'L1', onDuty: 5 },
        second: { line: 'L2', onDuty: 5 },
        third: { line: 'L3', onDuty: 4 },
      },
    },
    figures: {
      'wait 1': { truth: 0.0653338560042, precision: 0.015 },
      'wait 2': { truth: 0.186414248828, precision: 0.02 },
      // One ticket in fifteen comes as far.
      'wait 3': { truth: 1.08449583188, precision: 0.035 },
      'visits 2': { truth: 0.33, precision: 0.01 },
      'visits 3': { truth: 0.066, precision: 0.02 },
      sojourn: { truth: 1.12576061635, precision: 0.01 },
    },
    reader: journeys(from, to, 3),
  });
}

/** Every second repair goes back to the first line once the customer has tried it for twenty hours. */
function waitingForCustomers(): Case {
  const tickets = ticketsOf(2.9);
  const [from, to] = stretch(tickets, 8 / 60);
  return deskCase({
    id: 'D1.3',
    words: {
      period: { tickets },
      arrivals: { rate: '8/h' },
      teams: { desk: { onDuty: 5, work: 'exponential 15 min', repairFails: 0.5 } },
      repairs: { ownTestFinds: 0, customerTest: 'exponential 20 h', returnsTo: 'L1' },
    },
    figures: {
      'wait 1': { truth: 0.138528138528, precision: 0.02 },
      'visits 1': { truth: 2, precision: 0.01 },
      // The test of a good repair is a delay too, after which the ticket is closed.
      sojourn: { truth: 20.7770562771 + 20, precision: 0.01 },
    },
    reader: journeys(from, to, 1),
  });
}

/** The engineer's own test sends a fifth back to the end of his line. */
function ownTests(): Case {
  const tickets = ticketsOf(0.8);
  const [from, to] = stretch(tickets, 1 / 60);
  return deskCase({
    id: 'D2.1',
    words: {
      period: { tickets },
      arrivals: { rate: '1/h' },
      teams: { desk: { engineers: 1, work: 'exponential 30 min', repairFails: 0.2 } },
      repairs: { ownTestFinds: 1, redo: 1 },
    },
    figures: {
      'visits 1': { truth: 1.25, precision: 0.01 },
      'wait 1': { truth: 1.33333333333 - 0.5, precision: 0.02 },
      sojourn: { truth: 1.66666666667, precision: 0.015 },
    },
    reader: journeys(from, to, 1),
  });
}

export const deskFlows: readonly Case[] = [supportLines(), waitingForCustomers(), ownTests()];
