/** Repairs that never succeed would make a run over a number of tickets endless: said before it begins. */
import { describe, expect, it } from 'vitest';
import { coherenceOf, shortTexts } from './coherenceOf.ts';

const period = 'period: { tickets: 40 }';

function found(words: Record<string, string>): string[] {
  const base: Record<string, string> = {
    name: 'name: x',
    period,
    arrivals: 'arrivals: { rate: 1/h }',
    teams: 'teams: { desk: { engineers: 2, work: 1 h } }',
  };
  const text = Object.values({ ...base, ...words }).join('\n');
  return shortTexts(coherenceOf(text)).filter((problem) => problem.startsWith('error'));
}

const failing = 'teams: { desk: { engineers: 2, work: 1 h, repairFails: 100 % } }';
const twoLines = (first: string, second: string) =>
  `lines: { L1: ${first}, L2: ${second} }\nteams: { a: { line: L1, engineers: 1, work: 1 h }, b: { line: L2, engineers: 1, work: 1 h } }`;
const committee =
  'teams: { desk: { engineers: 2, work: 1 h, repairFails: 60 % }, wise: { line: committee, engineers: 1 } }';

describe('a run over a number of tickets', () => {
  it('is refused where every repair fails, with the word that says so', () => {
    const problems = found({ teams: failing });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('error 4 teams.desk.repairFails: no repair on line L1 ever succeeds');
  });

  it('is refused where the last line fails always, and where repairs under the committee’s plan do', () => {
    expect(found({ teams: twoLines('{ escalates: 10 % }', '{ repairFails: 1 }') })[0]).toContain(
      'lines.L2.repairFails',
    );
    const heard = (successFactor: number) =>
      found({ teams: committee, committee: `committee: { work: 1 h, successFactor: ${successFactor} }` });
    expect(heard(2)).toHaveLength(1);
    expect(heard(0.3)).toEqual([]);
  });

  it('is not where something else takes the ticket from there', () => {
    // What the first line repairs badly goes to the second; what the second cannot repair goes to the third.
    expect(found({ teams: twoLines('{ repairFails: 1 }', '{ repairFails: 10 % }') })).toEqual([]);
    expect(found({ teams: failing.replace('100 %', '99 %') })).toEqual([]);
    expect(found({ teams: failing.replace('100 %', '100 %, quality: 1.25') })).toEqual([]);
    const silent =
      'questions: { silent: 10 %, fullyCooperating: { needed: 10 %, reply: 1 h }, others: { needed: 10 %, reply: 1 h } }';
    expect(found({ teams: failing, questions: silent })).toEqual([]);
    expect(found({ teams: failing, period: 'period: { from: 2026-01-05, to: 2026-02-02 }' })).toEqual([]);
  });
});
