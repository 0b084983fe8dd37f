/** What is promised, from when, in which calendar, with which pauses: due instants to the minute. */
import { describe, expect, it } from 'vitest';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { type Arrival, DAY, given, HOUR, modelOf, SEED, type Words } from './given.ts';

const teams = { desk: { engineers: 1, work: '20 min' } };
const FRIDAY = 4 * DAY;
const MONDAY = 7 * DAY;
const office: Words = {
  calendars: { office: { zone: 'UTC', open: 'Mon-Fri 09:00-17:00' } },
  clocks: { businessCalendar: 'office' },
};

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

describe('business time', () => {
  const due = (repair: string, at: number, clocks: Words = {}) =>
    given({ ...office, teams, promises: { general: { repair } }, clocks: { businessCalendar: 'office', ...clocks } }, [
      at,
    ]).ticket(0).dueRepair;

  it('skips the weekend: three business days from Friday morning end on Wednesday at that time', () => {
    expect(due('3 business days', FRIDAY + 10 * HOUR)).toBe(MONDAY + 2 * DAY + 10 * HOUR);
  });

  it('begins with the next opening for a ticket written at night', () => {
    expect(due('1 business days', FRIDAY + 20 * HOUR)).toBe(MONDAY + DAY + 9 * HOUR);
  });

  it('reads "n business days" as the policy says', () => {
    expect(due('1 business days', FRIDAY + 10 * HOUR, { businessDays: 'end-of-day' })).toBe(MONDAY + 17 * HOUR);
    expect(due('1 business days', FRIDAY + 16 * HOUR, { businessDays: 'schedule-hours' })).toBe(MONDAY + 16 * HOUR);
  });

  it('counts open hours only', () => {
    expect(due('4 business hours', FRIDAY + 15 * HOUR)).toBe(MONDAY + 11 * HOUR);
  });

  it('that is used up at closing is due at closing, not at the next opening', () => {
    expect(due('2 business hours', FRIDAY + 15 * HOUR)).toBe(FRIDAY + 17 * HOUR);
  });

  it('may be the customer’s', () => {
    const regions = { tokyo: { zone: 'Asia/Tokyo', hours: 'Mon-Fri 09:00-18:00' } };
    const story = given(
      {
        ...office,
        regions,
        teams,
        promises: { general: { repair: '2 business hours' } },
        clocks: { calendar: 'customer' },
      },
      [12 * HOUR],
    );
    // Monday 12:00 UTC is 21:00 in Tokyo; Tuesday 09:00 there is 00:00 UTC.
    expect(story.ticket(0).dueRepair).toBe(DAY + 2 * HOUR);
  });

  it('may be that of the team, and follows the ticket through a hand-over', () => {
    const story = given(
      {
        regions: { east: { zone: 'UTC' }, west: { zone: 'UTC' } },
        teams: {
          east: { region: 'east', engineers: 1, work: '150 min', shifts: ['08-16'], atShiftEnd: 'hand-over' },
          west: { region: 'west', engineers: 1, work: '150 min', shifts: ['18-24'], atShiftEnd: 'hand-over' },
        },
        routing: { where: 'follow-the-sun' },
        promises: { general: { response: '6 business hours', repair: '6 business hours' } },
        clocks: { calendar: 'team' },
      },
      [{ at: 14 * HOUR, region: 'east' }],
    );
    expect(story.path(0)).toEqual([
      ['east', 14 * HOUR, 16 * HOUR],
      ['west', 18 * HOUR, 18 * HOUR + 30],
    ]);
    // Two hours count in the east, nothing from 16:00 to 18:00, four more in the west.
    expect(story.ticket(0).dueRepair).toBe(22 * HOUR);
    // The response was given in the east: two hours on Monday, four on Tuesday.
    expect(story.ticket(0).dueResponse).toBe(DAY + 12 * HOUR);
  });
});

describe('pauses', () => {
  const promises = { general: { response: '1 h', diagnosis: '2 h', solution: '3 h', repair: '4 h' } };
  const asked: Words = {
    teams,
    promises,
    questions: { fullyCooperating: { needed: 1, reply: '90 min' }, others: { needed: 1, reply: '90 min' } },
  };

  it('while the customer is waited for move diagnosis, solution and repair, never the response', () => {
    expect(given(asked, [0]).ticket(0)).toMatchObject({
      dueResponse: 60,
      dueDiagnosis: 210,
      dueSolution: 270,
      dueRepair: 330,
      paused: 90,
    });
  });

  it('are none where the policy does not name them', () => {
    expect(given({ ...asked, clocks: { pauses: [] } }, [0]).ticket(0)).toMatchObject({ dueRepair: 240, paused: 0 });
  });

  it('move a business clock by the open time that they took', () => {
    const words: Words = {
      ...office,
      teams,
      promises: { general: { repair: '4 business hours' } },
      questions: { fullyCooperating: { needed: 1, reply: '65 h' }, others: { needed: 1, reply: '65 h' } },
    };
    // Asked on Friday at 15:10, answered 65 hours later on Monday at 08:10: 110 open minutes in between.
    expect(given(words, [FRIDAY + 15 * HOUR]).ticket(0).dueRepair).toBe(MONDAY + 12 * HOUR + 50);
  });

  it('for a third party count like those for the customer', () => {
    // Fifty touches on average: one pause for the question, then one for the third party.
    const third: Words = {
      teams: { desk: { engineers: 1, work: '20 min', touches: 50 } },
      promises,
      tickets: { thirdParty: { share: 1, wait: '50 min' } },
      questions: { fullyCooperating: { needed: 1, asks: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } },
    };
    expect(given(third, [0]).ticket(0)).toMatchObject({ paused: 60, dueRepair: 300 });
    expect(given({ ...third, clocks: { pauses: ['customer'] } }, [0]).ticket(0)).toMatchObject({
      paused: 10,
      dueRepair: 250,
    });
  });

  it('end with the run for those who are still waited for', () => {
    const story = given({ ...asked, period: { to: '2026-01-05 01:00', runOut: '0 min' } }, [0]);
    // Asked at 10, still waited for at 60.
    expect(story.ticket(0)).toMatchObject({ paused: 50, dueRepair: 290, repair: Number.NaN });
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
