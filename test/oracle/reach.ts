/** How far runs reach: what the oracle counts while it goes, and what the rows tell. */
import { OVERTIME, outcomeNames } from '../../src/observations/log.ts';
import type { Foretold } from './oracle.ts';
import { marks } from './ticket.ts';

/** What no row tells. */
export const encounters = [
  'preempted',
  'called out',
  'comes back to its owner',
  'owner waited for in vain',
  'overflowed',
  'follows the sun',
  'finish',
  'park',
  'hand-over',
  'absent',
  'off on a holiday',
  'steps away',
  'tided over',
  'heard by the committee',
  'complaint heard',
  'own test finds the failure',
  'waits for a release',
  'waits for a third party',
] as const;

/** Places at which the rules are easily misread, so that a difference can be traced to one of them. */
export const doubts = [
  'ghost stands again',
  'ghost of an outage',
  'ghost among equals',
  'overflow between seats',
  'moves up while it waits for an engineer',
  'several are released at once',
  'redo with factors',
  'overdue when it changes hands',
  'committee date after changing hands',
  'another promise before the response',
  'tided over after triage',
  'escalation that was only planned',
  'broken off with nothing left',
  'heard instead of parked',
  'sets out again',
  'journey waits for the committee',
] as const;

export type Met = (typeof encounters)[number] | (typeof doubts)[number];

/** Everything that random scenarios have to reach. */
export const features: readonly string[] = [
  ...encounters,
  ...Object.keys(marks),
  ...outcomeNames,
  'transferred',
  'asked',
  'paused',
  'surveyed',
  'of an account',
  'overtime',
  'cut off at work',
  'cut off while waiting',
];

/** How many tickets, touches or stretches of staff time of a run belong to each feature. */
export function featuresOf(run: Foretold & { readonly met: ReadonlyMap<Met, number> }): Map<string, number> {
  const found = new Map<string, number>(run.met);
  const count = (name: string, holds: boolean) => found.set(name, (found.get(name) ?? 0) + (holds ? 1 : 0));
  for (const ticket of run.tickets) {
    for (const [mark, flag] of Object.entries(marks)) count(mark, (ticket.flags & flag) !== 0);
    count(outcomeNames[ticket.outcome], true);
    count('transferred', ticket.transfers > 0);
    count('asked', ticket.questions > 0);
    count('paused', ticket.paused > 0);
    count('surveyed', !Number.isNaN(ticket.satisfaction));
    count('of an account', ticket.account >= 0);
  }
  for (const { done, began } of run.visits) {
    count('cut off at work', done === 0 && !Number.isNaN(began));
    count('cut off while waiting', done === 0 && Number.isNaN(began));
  }
  for (const { kind } of run.duties) {
    count('overtime', kind === OVERTIME);
  }
  return found;
}
