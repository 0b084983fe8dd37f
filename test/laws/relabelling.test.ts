/** Names and places in a file mean nothing: who is relabelled, or listed elsewhere, is served as before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrival, Words } from '../desk/given.ts';
import { modelOf, SEED } from '../desk/given.ts';
import { simulated } from '../oracle/comparison.ts';
import { scenarios } from '../oracle/randomScenarios.ts';
import type { TicketRow, VisitRow } from '../oracle/rows.ts';

const RUNS = { numRuns: 25, seed: 20260105, endOnFailure: true };

interface Rows {
  readonly tickets: readonly TicketRow[];
  readonly visits: readonly VisitRow[];
}

function rowsOf(words: Words, arrivals: readonly Arrival[] = []): Rows {
  return simulated(modelOf(words, arrivals), SEED, 0);
}

/** Rows in an order of their own: by ticket, then by time. */
function inOrder({ tickets, visits }: Rows): Rows {
  return {
    tickets: tickets.toSorted((a, b) => a.serial - b.serial),
    visits: visits.toSorted((a, b) => a.serial - b.serial || a.entered - b.entered || a.ended - b.ended),
  };
}

function relabelled(
  { tickets, visits }: Rows,
  ticket: (row: TicketRow) => TicketRow,
  visit: (row: VisitRow) => VisitRow,
) {
  return inOrder({ tickets: tickets.map(ticket), visits: visits.map(visit) });
}

const work = fc.constantFrom('20 min', 'exponential 30 min', 'lognormal mean 25 min cv 1.5');
const staffed = fc.oneof(
  fc.record({ onDuty: fc.integer({ min: 1, max: 3 }), work }),
  fc.record({ engineers: fc.integer({ min: 1, max: 3 }), work, shifts: fc.constantFrom(undefined, ['08-20']) }),
);
const arrivals = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 2000 * 64 }).map((ticks) => ticks / 64),
      skill: fc.constantFrom('mail', 'data'),
      severity: fc.constantFrom('critical', 'serious', 'general'),
      plan: fc.constantFrom('free', 'basic', 'enterprise'),
    }),
    { minLength: 20, maxLength: 120 },
  )
  .map((rows) => rows.toSorted((a, b) => a.at - b.at) as Arrival[]);

describe('relabelling', () => {
  it('teams: written in another order, those of different lines do as before under their new numbers', () => {
    fc.assert(
      fc.property(scenarios, ({ words, arrivals }) => {
        const teams = Object.entries(words.teams as Record<string, { line?: string }>);
        // Among equals of one line the team named first is taken, so their order among themselves stays.
        const turned = teams.toSorted(([, a], [, b]) => (b.line ?? 'L1').localeCompare(a.line ?? 'L1'));
        const place = teams.map(([name]) => turned.findIndex(([other]) => other === name));
        const before = rowsOf(words, arrivals);
        const after = rowsOf({ ...words, teams: Object.fromEntries(turned) }, arrivals);
        // Engineers are numbered team by team; who they are is told by their team and what they did.
        const anonymous = (row: VisitRow) => ({ ...row, engineer: Math.min(0, row.engineer) });
        expect(relabelled(after, (row) => row, anonymous)).toEqual(
          relabelled(
            before,
            (row) => row,
            (row) => ({ ...anonymous(row), team: place[row.team] }),
          ),
        );
      }),
      RUNS,
    );
  });

  it('engineers: those who are alike may be listed in any groups', () => {
    fc.assert(
      fc.property(scenarios, fc.boolean(), ({ words, arrivals }, reversed) => {
        const listed = (groups: (count: number) => number[]) => {
          const teams = structuredClone(words.teams) as Record<string, Words>;
          for (const team of Object.values(teams)) {
            // Who holds which ticket decides what is parked or handed over first; and each has days off of his own.
            Object.assign(team, {
              atShiftEnd: 'finish',
              criticalAtShiftEnd: undefined,
              shifts: undefined,
              daysPerWeek: 7,
            });
            Object.assign(team, { shrinkage: 0, absence: 0, slowDown: undefined });
            const count = (team.engineers as number | undefined) ?? 0;
            if (count > 1 && team.profiles === undefined) {
              team.profiles = groups(count).map((engineers) => ({ engineers, skills: team.skills, cost: team.cost }));
              delete team.engineers;
            }
          }
          const routing = { ...(words.routing as Words), preempt: undefined, ownerFirst: false };
          return inOrder(rowsOf({ ...words, teams, routing }, arrivals));
        };
        const split = listed((count) => (reversed ? [count - 1, 1] : [1, count - 1]));
        const whole = listed((count) => [count]);
        const anonymous = (row: VisitRow) => ({ ...row, engineer: Math.min(0, row.engineer) });
        expect(relabelled(split, (row) => row, anonymous)).toEqual(relabelled(whole, (row) => row, anonymous));
      }),
      RUNS,
    );
  });

  it('skills: two that change places with their teams and their tickets change nothing else', () => {
    fc.assert(
      fc.property(staffed, staffed, arrivals, (one, other, rows) => {
        const desk = (first: Words, second: Words): Words => ({
          tickets: { skill: { mail: 0.5, data: 0.5 } },
          teams: { one: { ...first, skills: ['mail'] }, two: { ...second, skills: ['data'] } },
        });
        const other1 = (skill: string) => (skill === 'mail' ? 'data' : 'mail');
        const before = rowsOf(desk(one, other), rows);
        const after = rowsOf(
          desk(other, one),
          rows.map((row) => ({ ...row, skill: other1(row.skill!) })),
        );
        const anonymous = (row: VisitRow) => ({ ...row, engineer: Math.min(0, row.engineer) });
        expect(relabelled(after, (row) => row, anonymous)).toEqual(
          relabelled(
            before,
            (row) => ({ ...row, skill: 1 - row.skill }),
            (row) => ({ ...anonymous(row), skill: 1 - row.skill, team: 1 - row.team }),
          ),
        );
      }),
      RUNS,
    );
  });

  it('plans and severities: on a desk that asks for neither they are only names', () => {
    const nextOf = (names: readonly string[], name: string) => names[(names.indexOf(name) + 1) % names.length];
    const severities = ['critical', 'serious', 'general'];
    const plans = ['free', 'basic', 'enterprise'];
    fc.assert(
      fc.property(staffed, arrivals, (team, rows) => {
        const desk = {
          teams: { desk: team, experts: { ...team, line: 'L2' } },
          lines: { L1: { escalates: 0.4, repairFails: 0.2 } },
        };
        const turned = rows.map((row) => ({
          ...row,
          severity: nextOf(severities, row.severity!) as Arrival['severity'],
          plan: nextOf(plans, row.plan!) as Arrival['plan'],
        }));
        const nameless = (rows: Rows) =>
          relabelled(
            rows,
            (row) => ({ ...row, severity: 0, assigned: 0, plan: 0 }),
            (row) => ({ ...row, severity: 0 }),
          );
        expect(nameless(rowsOf(desk, turned))).toEqual(nameless(rowsOf(desk, rows)));
      }),
      RUNS,
    );
  });
});
