/** The observations as tables for people and programs: which columns a file of tickets, visits or duties has. */
import type { Model } from '../model/model.ts';
import type { Duties, Tickets, Visits } from '../observations/log.ts';
import * as log from '../observations/log.ts';
import { addOns, channels, complexities, lines, plans, severities, versions } from '../scenario/words.ts';
import { type SourceNames, sourceNames, ticketId } from './ticketIds.ts';

export type Cell = string | number | boolean | null;

export interface Column<Batch> {
  readonly name: string;
  readonly type: 'text' | 'number' | 'whole' | 'flag';
  readonly of: (batch: Batch, row: number) => Cell;
}

type Words = readonly string[];

/** The word of an index; null where there is none. */
const word = (words: Words, index: number): string | null => words[index] ?? null;
/** Minutes since the period's start to a millisecond; null for never. */
const minutes = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 60_000) / 60_000 : null);

export function ticketColumns(model: Model, replication: number): Column<Tickets>[] {
  const sources: SourceNames = sourceNames(model);
  const text = (name: string, of: Column<Tickets>['of']): Column<Tickets> => ({ name, type: 'text', of });
  const time = (name: TimeColumn): Column<Tickets> => ({
    name: `${name}Minutes`,
    type: 'number',
    of: (batch, row) => minutes(batch[name][row]),
  });
  const whole = (name: 'touches' | 'transfers' | 'failedRepairs' | 'questions'): Column<Tickets> => ({
    name,
    type: 'whole',
    of: (batch, row) => batch[name][row],
  });
  const flag = ([name, bit]: readonly [string, number]): Column<Tickets> => ({
    name,
    type: 'flag',
    of: (batch, row) => (batch.flags[row] & bit) !== 0,
  });
  return [
    { name: 'serial', type: 'whole', of: (batch, row) => batch.serial[row] },
    text('id', (batch, row) => ticketId(sources, replication, batch, row)),
    text('createdAt', (batch, row) => isoText(model, batch.created[row])),
    text('outcome', (batch, row) => word(log.outcomeNames, batch.outcome[row])),
    text('severity', (batch, row) => word(severities, batch.severity[row])),
    text('assignedSeverity', (batch, row) => word(severities, batch.assigned[row])),
    text('plan', (batch, row) => word(plans, batch.plan[row])),
    text('addOns', (batch, row) => addOns.filter((_, bit) => batch.addOns[row] & (1 << bit)).join(' ')),
    text('channel', (batch, row) => word(channels, batch.channel[row])),
    text('region', (batch, row) => word(model.names.regions, batch.region[row])),
    text('skill', (batch, row) => word(model.names.skills, batch.skill[row])),
    text('complexity', (batch, row) => word(complexities, batch.complexity[row])),
    text('version', (batch, row) => word(versions, batch.version[row])),
    text('line', (batch, row) => word(lines, batch.line[row])),
    { name: 'account', type: 'whole', of: (batch, row) => (batch.account[row] < 0 ? null : batch.account[row]) },
    ...times.map(time),
    ...(['touches', 'transfers', 'failedRepairs', 'questions'] as const).map(whole),
    { name: 'satisfaction', type: 'number', of: (batch, row) => minutes(batch.satisfaction[row]) },
    ...flags.map(flag),
  ];
}

const times = [
  'created',
  'promised',
  'response',
  'diagnosis',
  'solution',
  'repair',
  'closed',
  'dueResponse',
  'dueDiagnosis',
  'dueSolution',
  'dueRepair',
  'paused',
  'worked',
  'onSiteAt',
] as const;
type TimeColumn = (typeof times)[number];

const flags = [
  ['prepared', log.PREPARED],
  ['goodDescription', log.GOOD_DESCRIPTION],
  ['cooperates', log.COOPERATES],
  ['covered', log.COVERED],
  ['security', log.SECURITY],
  ['excluded', log.EXCLUDED],
  ['specialCase', log.SPECIAL_CASE],
  ['owned', log.OWNED],
  ['escalated', log.ESCALATED],
  ['reopened', log.REOPENED],
  ['reopenedAsNew', log.REOPENED_AS_NEW],
  ['misrouted', log.MISROUTED],
  ['wrongSeverity', log.WRONG_SEVERITY],
  ['committee', log.COMMITTEE],
  ['complaint', log.COMPLAINT],
  ['staffHandled', log.STAFF_HANDLED],
  ['redialled', log.REDIALLED],
  ['onSite', log.ON_SITE],
  ['solvedByL1', log.SOLVED_BY_L1],
] as const;

export function visitColumns(model: Model): Column<Visits>[] {
  const time = (name: 'entered' | 'began' | 'ended'): Column<Visits> => ({
    name: `${name}Minutes`,
    type: 'number',
    of: (batch, row) => minutes(batch[name][row]),
  });
  return [
    { name: 'serial', type: 'whole', of: (batch, row) => batch.serial[row] },
    { name: 'team', type: 'text', of: (batch, row) => word(model.names.teams, batch.team[row]) },
    { name: 'engineer', type: 'whole', of: (batch, row) => (batch.engineer[row] < 0 ? null : batch.engineer[row]) },
    { name: 'severity', type: 'text', of: (batch, row) => word(severities, batch.severity[row]) },
    { name: 'skill', type: 'text', of: (batch, row) => word(model.names.skills, batch.skill[row]) },
    time('entered'),
    time('began'),
    time('ended'),
    { name: 'done', type: 'flag', of: (batch, row) => batch.done[row] === 1 },
  ];
}

const dutyKinds = ['loggedIn', 'paid', 'overtime', 'callOut'] as const;

export function dutyColumns(model: Model): Column<Duties>[] {
  return [
    { name: 'team', type: 'text', of: (batch, row) => word(model.names.teams, batch.team[row]) },
    { name: 'engineer', type: 'whole', of: (batch, row) => (batch.engineer[row] < 0 ? null : batch.engineer[row]) },
    { name: 'kind', type: 'text', of: (batch, row) => word(dutyKinds, batch.kind[row]) },
    { name: 'seats', type: 'whole', of: (batch, row) => batch.seats[row] },
    { name: 'fromMinutes', type: 'number', of: (batch, row) => minutes(batch.from[row]) },
    { name: 'toMinutes', type: 'number', of: (batch, row) => minutes(batch.to[row]) },
  ];
}

function isoText(model: Model, atMinutes: number): string {
  return new Date((model.span.originEpochMinutes + atMinutes) * 60_000).toISOString();
}
