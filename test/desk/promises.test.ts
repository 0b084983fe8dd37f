/** What is promised, from when, and when it is kept. */
import { describe, expect, it } from 'vitest';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { type Arrival, DAY, given, HOUR, modelOf, SEED, type Words } from './given.ts';

const teams = { desk: { engineers: 1, work: '20 min' } };

/** A figure of one replication, as the reports would show it. */
function figure(words: Words, arrivals: (Arrival | number)[], measure: string, where: Record<string, string>) {
  const model = modelOf(words, arrivals);
  const { definitions } = definitionsOf(model);
  const index = definitions.findIndex(
    (definition) => definition.measure === measure && JSON.stringify(definition.where) === JSON.stringify(where),
  );
  const { numerators, denominators } = new Replicator(model).run(SEED, 0);
  return numerators[index] / denominators[index];
}

describe('four clocks', () => {
  it('run at once and are due by severity', () => {
    const story = given(
      {
        teams,
        promises: { critical: { response: '15 min', diagnosis: '1 h', solution: '4 h', repair: '24 h' } },
      },
      [{ at: 100, severity: 'critical' }],
    );
    expect(story.ticket(0)).toMatchObject({
      promised: 100,
      dueResponse: 115,
      dueDiagnosis: 160,
      dueSolution: 340,
      dueRepair: 100 + DAY,
    });
  });

  it('promise nothing where nothing is said', () => {
    expect(given({ teams }, [0]).ticket(0)).toMatchObject({ dueResponse: Number.NaN, dueRepair: Number.NaN });
  });

  it('are met when they stop at exactly the due instant, and broken a moment later', () => {
    const kept = (repair: string) =>
      figure({ teams, promises: { general: { repair } } }, [0], 'attainment', { clock: 'repair' });
    expect(kept('20 min')).toBe(1);
    expect(kept('19.999 min')).toBe(0);
  });

  it('that are open at the end and past due are broken; those not yet due are not judged', () => {
    const judged = (repair: string) =>
      figure(
        {
          teams: { desk: { engineers: 1, work: '10 days' } },
          promises: { general: { repair } },
          period: { to: '2026-01-07', runOut: '0 min' },
        },
        [0],
        'attainment',
        { clock: 'repair' },
      );
    expect(judged('1 days')).toBe(0);
    expect(judged('3 days')).toBeNaN();
  });
});

describe('the response promise', () => {
  const owed = (
    rule: string,
    more: Words = {},
    arrival: Arrival = { at: 0, severity: 'serious', plan: 'enterprise' },
  ) =>
    given(
      {
        teams,
        promises: { critical: { response: '15 min' }, serious: { response: '30 min' } },
        plans: {
          basic: { response: '2 h' },
          enterprise: { response: '20 min' },
          free: { response: '24 h', forum: true },
        },
        clocks: { response: rule },
        ...more,
      },
      [arrival],
    ).ticket(0).dueResponse;

  it('of severity and plan is the stricter, the looser, or the one that the policy names', () => {
    expect(['stricter', 'looser', 'severity', 'plan'].map((rule) => owed(rule))).toEqual([20, 30, 30, 20]);
    const basic: Arrival = { at: 0, severity: 'serious', plan: 'basic' };
    expect(['stricter', 'looser', 'severity', 'plan'].map((rule) => owed(rule, {}, basic))).toEqual([30, 120, 30, 120]);
  });

  it('is halved by the priority plan', () => {
    const more = { customers: { addOns: { priorityPlan: { enterprise: 1 } } }, addOns: { priorityPlan: {} } };
    expect(owed('stricter', more)).toBe(10);
    expect(owed('severity', more)).toBe(15);
  });

  it('of one who posted on the forum is that of the severity, from the take-over on', () => {
    const story = given(
      {
        teams,
        promises: { general: { response: '2 h', repair: '10 h' } },
        plans: { free: { response: '24 h', forum: true } },
        forum: { answer: '100 h', takeOverAfter: '72 h' },
      },
      [{ at: 0, plan: 'free' }],
    );
    const takenOver = 72 * HOUR;
    expect(story.ticket(0)).toMatchObject({
      created: 0,
      promised: takenOver,
      response: takenOver,
      dueResponse: takenOver + 120,
      dueRepair: takenOver + 600,
    });
  });
});

describe('targets of their own', () => {
  const promises = { critical: { solution: '4 h', repair: '24 h', specialRepair: '48 h' } };

  it('hold for customers with a custom agreement', () => {
    const story = given(
      {
        teams,
        promises,
        customers: { addOns: { customSla: { enterprise: 1 } } },
        addOns: { customSla: { critical: { solution: '2 h' } } },
      },
      [{ at: 0, severity: 'critical', plan: 'enterprise' }],
    );
    expect(story.ticket(0)).toMatchObject({ dueSolution: 120, dueRepair: DAY });
  });

  it('hold for a plan', () => {
    const plans = { basic: { promises: { critical: { repair: '30 h' } } } };
    expect(given({ teams, promises, plans }, [{ at: 0, severity: 'critical' }]).ticket(0).dueRepair).toBe(30 * HOUR);
  });

  it('hold for special cases, whose repair may take longer', () => {
    const special = { teams, promises, tickets: { specialCase: 1 } };
    expect(given(special, [{ at: 0, severity: 'critical' }]).ticket(0).dueRepair).toBe(2 * DAY);
    expect(given({ teams, promises }, [{ at: 0, severity: 'critical' }]).ticket(0).dueRepair).toBe(DAY);
  });
});

describe('a wrong severity', () => {
  const promises = { critical: { response: '15 min', repair: '24 h' }, general: { response: '2 h', repair: '70 h' } };
  const triage = {
    by: 'ai',
    severityMatrix: [
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ],
    skillAccuracy: 1,
  };

  it('is judged by the true one, which counts from the start', () => {
    const story = given({ teams, promises, triage }, [5, { at: 10, severity: 'critical' }]);
    expect(story.ticket(1)).toMatchObject({ response: 25, dueResponse: 25, dueRepair: 10 + DAY });
  });

  it('is judged by what was believed when the policy says so', () => {
    const clocks = { attainmentBy: 'assignedSeverity' };
    const story = given({ teams, promises, triage, clocks }, [5, { at: 10, severity: 'critical' }]);
    expect(story.ticket(1)).toMatchObject({ response: 25, dueResponse: 130, dueRepair: 10 + DAY });
  });
});

describe('an excluded cause', () => {
  it('is counted, and left out of attainment', () => {
    const words: Words = { teams, promises: { general: { repair: '1 min' } }, exclusions: { share: 1 } };
    expect(figure(words, [0], 'attainment', { clock: 'repair' })).toBeNaN();
    expect(figure(words, [0], 'tickets', { state: 'excluded' })).toBe(1);
  });
});
