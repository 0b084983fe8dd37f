/** The bottleneck analysis (F18): what costs most clock time, and what might shorten it. */
import { describe, expect, it } from 'vitest';
import { compile, noResources } from '../../src/model/compile.ts';
import type { ClockPart } from '../../src/planning/bottleneck/bottleneck.ts';
import {
  bottleneck,
  bottleneckDocument,
  remediesFor,
  remedyModel,
} from '../../src/planning/bottleneck/findBottleneck.ts';
import { monthBottlenecks } from '../../src/planning/bottleneck/ranking.ts';
import { plannedRemedies } from '../../src/planning/bottleneck/remedies.ts';
import { modelOfQuarter, quartersOf } from '../../src/planning/quarterSpans.ts';
import { quarterDocuments } from '../../src/planning/quarters.ts';
import { Replicator } from '../../src/planning/replication.ts';
import type { Measure, ResultDocument, Where } from '../../src/planning/result.ts';
import { resultDocument } from '../../src/planning/resultDocument.ts';
import { run } from '../../src/planning/runScenario.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { scenarioOf, type Words } from '../desk/given.ts';

/** A document that says so many hours of each part, give or take two. */
function documentOf(clockTime: readonly [Where, number][], late: readonly [Where, number][] = []): ResultDocument {
  const figure =
    (measure: string) =>
    ([where, estimate]: [Where, number]): Measure => ({
      measure,
      statistic: 'total',
      where,
      unit: 'h',
      estimate,
      low: estimate - 2,
      high: estimate + 2,
      n: 10,
    });
  const measures = [...clockTime.map(figure('clockTime')), ...late.map(figure('lateClockTime'))];
  return { measures } as unknown as ResultDocument;
}

const month: [Where, number][] = [
  [{}, 100],
  [{ cause: 'onHold' }, 40],
  [{ cause: 'waiting' }, 30],
  [{ cause: 'waiting', team: 'a' }, 10],
  [{ cause: 'waiting', team: 'b' }, 20],
  [{ cause: 'closed' }, 12],
  [{ cause: 'closed', team: 'a' }, 12],
  [{ cause: 'work' }, 8],
  [{ cause: 'work', team: 'a' }, 5],
  [{ cause: 'work', team: 'b' }, 3],
  [{ cause: 'release' }, 10],
  [{ cause: 'waiting', skill: 'mail' }, 30],
  [{ cause: 'waiting', hourOfWeek: '9' }, 25],
  [{ cause: 'waiting', hourOfWeek: '8' }, 5],
  [{ cause: 'closed', hourOfWeek: '8' }, 12],
];
const named = ({ cause, team }: ClockPart) => `${cause} ${team ?? ''}`.trim();

describe('a month’s bottleneck', () => {
  const [whole] = monthBottlenecks(
    documentOf(month, [
      [{}, 20],
      [{ cause: 'release' }, 15],
    ]),
  );

  it('ranks the parts of the clock time, team by team where teams differ, and they add up', () => {
    const told = whole.ranking.map((part) => [named(part), part.hours.estimate]);
    expect(told.slice(0, 4)).toEqual([
      ['onHold', 40],
      ['waiting b', 20],
      ['closed a', 12],
      ['waiting a', 10],
    ]);
    expect(whole.ranking.reduce((sum, { hours }) => sum + hours.estimate, 0)).toBe(100);
    expect(whole.ranking.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('is the cause that costs most of what the desk can shorten, and surely so where the intervals say it', () => {
    expect(whole.worst).toMatchObject({ part: { cause: 'waiting', share: 0.3 }, at: { team: 'b' }, sure: true });
    const close = month.map(([where, hours]): [Where, number] => [where, where.cause === 'release' ? 27 : hours]);
    expect(monthBottlenecks(documentOf(close))[0].worst).toMatchObject({ part: { cause: 'waiting' }, sure: false });
  });

  it('is not hidden by being split over teams: a release of 25 hours is less than waits of 20 and 10', () => {
    const split = month.map(([where, hours]): [Where, number] => [where, where.cause === 'release' ? 25 : hours]);
    const [{ ranking, worst }] = monthBottlenecks(documentOf(split));
    expect(named(ranking[1])).toBe('release');
    expect(worst).toMatchObject({ part: { cause: 'waiting', hours: { estimate: 30 } }, at: { team: 'b' } });
  });

  it('tells who, what and when is waited for, inside shifts and outside', () => {
    expect(whole.teams).toEqual([
      { name: 'a', hours: 22, low: 18, high: 26, closedHours: 12, shareOfWaits: 22 / 42 },
      { name: 'b', hours: 20, low: 18, high: 22, closedHours: 0, shareOfWaits: 20 / 42 },
    ]);
    expect(whole.hours.map(({ name, hours }) => [name, hours])).toEqual([
      ['9', 25],
      ['8', 17],
    ]);
    expect(whole.rules.map(named)).toEqual(['closed', 'release']);
  });

  it('tells the part that late tickets have in it, where a repair is promised', () => {
    const release = whole.ranking.find(({ cause }) => cause === 'release');
    expect(release).toMatchObject({ lateHours: { estimate: 15 }, lateShare: 0.75 });
    expect(monthBottlenecks(documentOf(month))[0]).toMatchObject({
      lateHours: null,
      worst: { part: { lateShare: null } },
    });
  });

  it('is told month by month after the whole period, where there are several', () => {
    const inMonth = (name: string) =>
      month.map(([where, hours]): [Where, number] => [{ ...where, month: name }, hours / 2]);
    const told = monthBottlenecks(documentOf([...month, ...inMonth('2026-02'), ...inMonth('2026-01')]));
    expect(told.map((each) => [each.month, each.clockHours.estimate])).toEqual([
      [null, 100],
      ['2026-01', 50],
      ['2026-02', 50],
    ]);
    expect(told[1].teams[0]).toMatchObject({ name: 'a', hours: 11 });
    expect(monthBottlenecks({ measures: [] } as unknown as ResultDocument)).toEqual([]);
  });
});

describe('remedies', () => {
  const planned = (words: Words, team: string | null = 'desk') => plannedRemedies(scenarioOf(words), team);
  const settings = (words: Words, kind: string) => planned(words).find((remedy) => remedy.kind === kind)?.settings;

  it('put an engineer more into the largest profile and shift, or a seat more wherever seats are open', () => {
    const people = {
      engineers: 5,
      profiles: [{ engineers: 2 }, { engineers: 3 }],
      shifts: [
        { hours: '08-16', engineers: 4 },
        { hours: '12-20', engineers: 1 },
      ],
    };
    expect(settings({ teams: { desk: people } }, 'engineer')).toEqual([
      'teams.desk.engineers=6',
      'teams.desk.profiles.1.engineers=4',
      'teams.desk.shifts.0.engineers=5',
    ]);
    expect(settings({ teams: { desk: { engineers: 2, shifts: ['08-16', '16-24'] } } }, 'engineer')).toEqual([
      'teams.desk.engineers=3',
    ]);
    expect(settings({ teams: { desk: { onDuty: 2 } } }, 'engineer')).toEqual(['teams.desk.onDuty=3']);
    expect(settings({ teams: { desk: { onDuty: { '00:00': 0, '09:00': 2 } } } }, 'engineer')).toEqual([
      'teams.desk.onDuty={"00:00":0,"09:00":3}',
    ]);
  });

  it('halve the errors of triage however they are stated', () => {
    const words = {
      teams: { desk: { engineers: 1 } },
      triage: {
        by: 'ai',
        severityMatrix: [
          [0.8, 0.2, 0],
          [0.1, 0.9, 0],
          [0, 0, 1],
        ],
        skillAccuracy: 0.92,
        human: { accuracy: 0.9, poorDescriptionLoses: 0.1, work: '5 min' },
      },
    };
    expect(settings(words, 'triage')).toEqual([
      'triage.skillAccuracy=0.96',
      'triage.severityMatrix=[[0.9,0.1,0],[0.05,0.95,0],[0,0,1]]',
      'triage.human.accuracy=0.95',
      'triage.human.poorDescriptionLoses=0.05',
    ]);
  });

  it('close half of the knowledge base’s gap', () => {
    const words = { teams: { desk: { engineers: 1 } }, knowledgeBase: { coverage: 0.92 } };
    expect(settings(words, 'knowledgeBase')).toEqual(['knowledgeBase.coverage=0.96']);
    expect(planned(words).find(({ kind }) => kind === 'knowledgeBase')?.scenario.knowledgeBase?.coverage).toBe(0.96);
  });

  it('are only those that the scenario has a place for', () => {
    const bare = { teams: { desk: { engineers: 1 } } };
    expect(planned(bare).map(({ kind }) => kind)).toEqual(['engineer']);
    expect(planned(bare, null)).toEqual([]);
    const perfect = { ...bare, triage: { by: 'ai', accuracy: 1 }, knowledgeBase: { coverage: 1 } };
    expect(planned(perfect).map(({ kind }) => kind)).toEqual(['engineer']);
  });
});

describe('the analysis of a desk', () => {
  const busy: Words = {
    period: { from: '2026-01-05', to: '2026-01-19' },
    arrivals: { rate: '5/h' },
    lines: { L1: { work: 'exponential 10 min', escalates: 0.2 }, L2: { work: 'exponential 50 min' } },
    teams: {
      first: { line: 'L1', onDuty: 2, cost: '60 CNY/h' },
      second: { line: 'L2', onDuty: 1, cost: '60 CNY/h' },
    },
    promises: { general: { response: '30 min', repair: '6 h' } },
    money: { currency: 'CNY' },
  };

  it('finds the team that is waited for, and what one more there does to promises, clock time and cost', async () => {
    const document = await bottleneck(scenarioOf(busy), { seed: 'b', replications: 12 });
    const [whole] = document.months;
    expect(whole.worst).toMatchObject({ part: { cause: 'waiting' }, at: { team: 'second' }, sure: true });
    const [remedy, ...others] = document.remedies;
    expect(others).toEqual([]);
    expect(remedy).toMatchObject({ kind: 'engineer', team: 'second', settings: ['teams.second.onDuty=2'] });
    const of = (list: typeof remedy.clockTime, where: Where) =>
      list.find((difference) => JSON.stringify(difference.where) === JSON.stringify(where))!;
    const waiting = of(remedy.clockTime, { cause: 'waiting', team: 'second' });
    expect(waiting.baseEstimate).toBeCloseTo(whole.worst!.at!.hours.estimate, 9);
    expect(waiting).toMatchObject({ verdict: 'better', betterWhen: 'lower' });
    // Nothing else changes, so all clock hours fall by the same.
    expect(of(remedy.clockTime, {}).difference).toBeCloseTo(waiting.difference, 6);
    expect(of(remedy.attainment, { clock: 'repair' }).verdict).toBe('better');
    // A seat around the clock for two weeks.
    expect(of(remedy.cost, {}).difference).toBeCloseTo(14 * 24 * 60, 6);
    expect(document.comparisons).toBe(remedy.attainment.length + remedy.clockTime.length + remedy.cost.length);
  });

  it('leaves the remedies out on request, and says the same of the desk', async () => {
    const scenario = scenarioOf(busy);
    const document = await bottleneck(scenario, { seed: 'b', replications: 2, remedies: false });
    expect(document).toMatchObject({ remedies: [], comparisons: 0, command: 'bottleneck', replications: 2 });
    const result = await run(scenario, { seed: 'b', replications: 2, details: true });
    expect(document.months).toEqual(monthBottlenecks(result));
  });

  it('of a quarter rests on the same replications of remedies as that of the whole run', async () => {
    const scenario = scenarioOf({
      ...busy,
      period: { from: '2026-03-25', to: '2026-07-02' },
      arrivals: { rate: '1/h' },
    });
    const model = compile(scenario, noResources);
    const simulate = (of: typeof model) => {
      const replicator = new Replicator(of, null, { details: true });
      return [0, 1].map((replication) => replicator.run(seedKey('b'), replication));
    };
    const results = simulate(model);
    const parts = {
      model,
      replicated: { results, interrupted: false, preciseEnough: true },
      sha256: '',
      seed: 'b',
      confidence: 0.95,
      command: 'run',
      version: '',
      warnings: [],
      details: true,
    };
    const document = resultDocument(parts);
    const remedies = remediesFor(scenario, document).map((planned) => {
      const changed = remedyModel(planned, model, noResources);
      return { planned, model: changed, results: simulate(changed) };
    });
    const base = { model, results };
    const whole = bottleneckDocument({ document, base, remedies });
    const quarters = quarterDocuments(parts).map((quarter, index) =>
      bottleneckDocument({ document: quarter.document, base, remedies, quarter: index }),
    );
    expect(quartersOf(model.span).map((quarter) => modelOfQuarter(model, quarter).span.monthLabels.length)).toEqual([
      1, 3, 1,
    ]);
    const gain = ({ remedies: [remedy] }: typeof whole) => remedy.clockTime[0].difference;
    expect(quarters.reduce((sum, quarter) => sum + gain(quarter), 0)).toBeCloseTo(gain(whole), 6);
    expect(quarters[1].months.map((each) => each.month)).toEqual([null, '2026-04', '2026-05', '2026-06']);
  });
});
