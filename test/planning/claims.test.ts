/** Claims held against replications with known figures: verdicts, runs, and what is true at the same time. */
import { describe, expect, it } from 'vitest';
import { claimProblems } from '../../src/planning/claimFigures.ts';
import { type FigureClaim, heldIn, judgeClaims } from '../../src/planning/claims.ts';
import { claimsTogether } from '../../src/planning/claimsTogether.ts';
import type { Definition } from '../../src/planning/definition.ts';
import type { ReplicationResult } from '../../src/planning/replication.ts';
import { problemText } from '../../src/scenario/problems.ts';
import { type Scenario, scenarioSchema } from '../../src/scenario/scenario.ts';

const definitions: Definition[] = [
  { measure: 'response', statistic: 'mean', where: {}, unit: 'min', kind: 'ratio' },
  { measure: 'response', statistic: 'p90', where: {}, unit: 'min', kind: 'value' },
  { measure: 'reopened', statistic: 'share', where: {}, unit: 'share', kind: 'share' },
  {
    measure: 'attainment',
    statistic: 'share',
    where: { severity: 'critical', clock: 'response' },
    unit: 'share',
    kind: 'share',
  },
  {
    measure: 'attainment',
    statistic: 'share',
    where: { severity: 'serious', clock: 'response' },
    unit: 'share',
    kind: 'share',
  },
  { measure: 'interruption', statistic: 'total', where: {}, unit: 'h', kind: 'value' },
];

/** One list a definition: the figure of each replication, over a hundred tickets each. */
function replications(...figures: readonly (readonly number[])[]): ReplicationResult[] {
  return figures[0].map((_, replication) => ({
    replication,
    numerators: Float64Array.from(
      definitions,
      ({ kind }, place) => (figures[place]?.[replication] ?? 0) * (kind === 'value' ? 1 : 100),
    ),
    denominators: Float64Array.from(definitions, (_, place) => (figures[place] === undefined ? 0 : 100)),
    histograms: new Float64Array(0),
    arrived: 100,
    endedAt: 0,
  }));
}

function scenarioWith(claims: unknown[]): Scenario {
  return scenarioSchema.parse({
    name: 'Desk',
    arrivals: { rate: '18/h' },
    promises: { critical: { response: '15 min' }, serious: { response: '30 min' } },
    teams: { desk: { engineers: 20, work: '1 h' } },
    claims,
  });
}

const judge = (claims: unknown[], results: ReplicationResult[]) =>
  judgeClaims(scenarioWith(claims), definitions, results, 0.95) as FigureClaim[];
/** Mean 28, standard error 0.5 with five runs: by itself from 26.6 to 29.4. */
const around28 = [27, 27.5, 28, 28.5, 29].map((value) => value * Math.SQRT2 - 28 * (Math.SQRT2 - 1));

describe('the verdict on a claim', () => {
  const results = replications(around28);

  it.each([
    [{ atMost: '30 min' }, 'holds'],
    [{ atMost: '26 min' }, 'fails'],
    [{ atMost: '28.5 min' }, 'open'],
    [{ atLeast: '26 min' }, 'holds'],
    [{ atLeast: '30 min' }, 'fails'],
    [{ about: '28 min', within: '10 %' }, 'holds'],
    [{ about: '28 min', within: '2 %' }, 'open'],
    [{ about: '35 min', within: '10 %' }, 'fails'],
  ])('%j %s', (bound, verdict) => {
    const [claim] = judge([{ measure: 'response', ...bound }], results);
    expect(claim.verdict).toBe(verdict);
    expect(claim.estimate).toBeCloseTo(28, 10);
  });

  it('rests on limits that hold for all claims together, so more claims leave more open', () => {
    const claim = { measure: 'response', atMost: '29.5 min' };
    const [alone] = judge([claim], results);
    const [among] = judge(
      Array.from({ length: 10 }, () => claim),
      results,
    );
    expect([alone.verdict, among.verdict]).toEqual(['holds', 'open']);
    expect(among.low).toBe(alone.low);
    expect(among.jointHigh).toBeGreaterThan(alone.jointHigh!);
  });

  it('is open with a single run, however clear it looks', () => {
    const [claim] = judge([{ measure: 'response', atMost: '99 h' }], replications([28]));
    expect(claim).toMatchObject({ verdict: 'open', low: null, high: null, jointLow: null });
  });

  it('counts the tickets of a share that never varied: 300 without one reopened leave up to 2.4 %', () => {
    const results = replications([1, 1, 1], [1, 1, 1], [0, 0, 0]);
    const [claim] = judge([{ measure: 'reopened', atMost: '1 %' }], results);
    // Clopper and Pearson for pairs: 1 - 0.025^(1/150).
    expect(claim.high).toBeCloseTo(1 - 0.025 ** (1 / 150), 9);
    expect(claim.verdict).toBe('open');
  });

  it('is that no ticket came where none did', () => {
    const [claim] = judge([{ measure: 'reopened', atMost: '1 %' }], replications(around28));
    expect(claim).toMatchObject({ verdict: 'absent', estimate: null });
  });

  it('reads a published duration in the unit of the measure', () => {
    const results = replications([1, 1], [1, 1], [0, 0], [1, 1], [1, 1], [40, 44]);
    const [claim] = judge([{ measure: 'interruption', about: '42 h' }], results);
    expect(claim).toMatchObject({ unit: 'h', estimate: 42, bound: { value: 42, least: 39.9, most: 44.1 } });
  });

  it('on a setting is a comparison, no finding', () => {
    const claims = [
      { setting: 'promises.critical.response', is: '15 min' },
      { setting: 'promises.serious.response', atMost: '15 min' },
    ];
    const judged = judgeClaims(scenarioWith(claims), definitions, replications(around28), 0.95);
    expect(judged).toMatchObject([
      { subject: 'setting', value: 15, verdict: 'set' },
      { subject: 'setting', value: 30, verdict: 'setOtherwise' },
    ]);
  });
});

describe('promises to keep', () => {
  it('are a claim for each severity and clock that is promised', () => {
    const results = replications(
      around28,
      around28,
      around28,
      [0.99, 0.98, 0.99, 0.98, 0.99],
      [0.8, 0.82, 0.81, 0.8, 0.82],
    );
    const judged = judge([{ keep: '95 %' }], results);
    expect(judged.map(({ where, verdict }) => [where.severity, where.clock, verdict])).toEqual([
      ['critical', 'response', 'holds'],
      ['serious', 'response', 'fails'],
    ]);
  });
});

describe('run by run', () => {
  it('a claim holds where the figure of the run keeps it', () => {
    const [claim] = judge([{ measure: 'response', atMost: '28 min' }], replications([27, 28, 29]));
    expect(heldIn(claim)).toEqual([true, true, false]);
  });

  const yes = (...pattern: number[]) => pattern.map((value) => (value === 1 ? 20 : 40));
  const both = (one: number[], other: number[]) =>
    judge(
      [
        { measure: 'response', atMost: '30 min' },
        { measure: 'response', statistic: 'p90', atMost: '30 min' },
      ],
      replications(yes(...one), yes(...other)),
    );
  const half = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];

  it('two claims that break together need one another', () => {
    const together = claimsTogether(both(half, half), 0.95)!;
    expect(together.all).toMatchObject({ runs: 6, of: 12 });
    // Fisher: 2 / C(12, 6).
    expect(together.ties).toMatchObject([{ relation: 'needs', both: 6, held: 6 }]);
    expect(together.ties[0].adjustedP).toBeCloseTo(2 / 924, 10);
    expect(together.broken.map(({ claims, runs }) => [claims.length, runs])).toEqual([
      [0, 6],
      [2, 6],
    ]);
  });

  it('two claims of which each breaks where the other holds shut one another out, though each often holds', () => {
    const together = claimsTogether(
      both(
        half,
        half.map((value) => 1 - value),
      ),
      0.95,
    )!;
    expect(together.claims.map(({ held }) => held.runs)).toEqual([6, 6]);
    expect(together.all.runs).toBe(0);
    expect(together.ties).toMatchObject([{ relation: 'exclude', both: 0 }]);
  });

  it('says nothing of two that hang together no more than chance has it', () => {
    const together = claimsTogether(both([1, 1, 0, 0], [1, 1, 0, 0]), 0.95)!;
    expect(together.ties).toEqual([]);
  });

  it('is silent with a single run and without claims', () => {
    expect(claimsTogether(both([1], [1]), 0.95)).toBeNull();
    expect(claimsTogether([], 0.95)).toBeNull();
  });
});

describe('what a desk never measures', () => {
  const told = (claim: unknown) =>
    claimProblems(scenarioWith([claim]), definitions, () => ({ file: 'x.yaml', line: 1, column: 1 })).map((problem) =>
      problemText(problem, 'en').replace(/^\S+ {2}/, ''),
    );

  it.each([
    [
      { measure: 'respons', atMost: '1 h' },
      'claims.0.measure: this desk has no measure of this name. Found respons; expected one of response, reopened, attainment or interruption; did you mean response?',
    ],
    [
      { measure: 'response', statistic: 'p99', atMost: '1 h' },
      'claims.0.statistic: response has no such statistic here. Found p99; expected one of mean or p90; did you mean p90?',
    ],
    [
      { measure: 'attainment', where: { severity: 'serios', clock: 'response' }, atLeast: '9 %' },
      'claims.0.where: attainment is not measured for these tickets. Found {"severity":"serios","clock":"response"}; expected severity: critical or serious.',
    ],
    [
      { measure: 'attainment', where: { team: 'desk' }, atLeast: '9 %' },
      'claims.0.where: attainment is not measured for these tickets. Found {"team":"desk"}; expected severity + clock.',
    ],
    [
      { measure: 'response', atMost: '5 %' },
      'claims.0.atMost: this is not in the unit of the measure. Expected a duration such as 28 min.',
    ],
    [
      { measure: 'reopened', atMost: '5 min' },
      'claims.0.atMost: this is not in the unit of the measure. Expected a share such as 62 %.',
    ],
  ])('%j is refused with what there is', (claim, message) => {
    expect(told(claim)).toEqual([message]);
  });

  it('is not asked of a claim that is right', () => {
    expect(told({ measure: 'response', statistic: 'p90', atMost: '1 h' })).toEqual([]);
  });
});
