/** Truth case F1.1 as a whole desk: engineers of one skill and of two. */
import { exponential, quantile } from '../../../src/kernel/laws.ts';
import { uniform } from '../../../src/kernel/random.ts';
import { deskCase, stretch, ticketsAt, ticketsOf } from '../deskCase.ts';
import type { Case } from '../measured.ts';

/**
 * Type A has three engineers of its own; three more know both and take B first. The three are better at A, so that A goes
 * to them while one is free; B is more urgent, so that the flexible turn to it first. A Poisson stream of both is given
 * ticket by ticket, since the desk would draw skill and severity independently.
 */
function flexibleEngineers(): Case {
  const rates = [2.4, 2];
  const total = 4.4;
  const tickets = ticketsOf(4.8);
  const [from, to] = stretch(tickets, total / 60);
  return deskCase({
    id: 'F1.1',
    words: {
      tickets: { skill: { a: rates[0] / total, b: rates[1] / total } },
      period: { from: '1970-01-01', to: '1972-10-01', tickets },
      teams: {
        desk: {
          work: 'exponential 60 min',
          profiles: [
            { engineers: 3, skills: { a: { quality: 2 } } },
            { engineers: 3, skills: ['a', 'b'] },
          ],
        },
      },
      routing: { who: 'expert', order: 'severity' },
    },
    figures: {
      'wait a': { truth: 0.259314668639, precision: 0.02 },
      'wait b': { truth: 0.631123794327, precision: 0.02 },
      'waiting a': { truth: 0.338284917409, precision: 0.015 },
      'waiting b': { truth: 0.631123794333, precision: 0.01 },
    },
    recorded: (replication) => {
      const between = exponential(60 / total);
      const times = new Float64Array(tickets);
      const skill = new Int8Array(tickets);
      const severity = new Int8Array(tickets);
      let now = 0;
      for (let ticket = 0; ticket < tickets; ticket++) {
        now += quantile(between, uniform(77, replication, 1, ticket));
        times[ticket] = now;
        skill[ticket] = uniform(77, replication, 2, ticket) < rates[0] / total ? 0 : 1;
        // Critical B before general A.
        severity[ticket] = skill[ticket] === 0 ? 2 : 0;
      }
      return ticketsAt(times, { skill, severity });
    },
    reader: () => {
      const waits = [0, 0];
      const waiting = [0, 0];
      const counts = [0, 0];
      return {
        ticket(batch, row) {
          const created = batch.created[row];
          if (created < from || created >= to) return;
          const wait = batch.response[row] - created;
          waits[batch.skill[row]] += wait / 60;
          counts[batch.skill[row]]++;
          if (wait > 0) waiting[batch.skill[row]]++;
        },
        figures: () => ({
          'wait a': waits[0] / counts[0],
          'wait b': waits[1] / counts[1],
          'waiting a': waiting[0] / counts[0],
          'waiting b': waiting[1] / counts[1],
        }),
      };
    },
  });
}

export const deskSkills: readonly Case[] = [flexibleEngineers()];
