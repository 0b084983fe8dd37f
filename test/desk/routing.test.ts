/** Every word of `routing` sits the same exam as its neighbours: the same tickets, another answer. */
import { describe, expect, it } from 'vitest';
import { keyWords, type OrderWord, whereWords, whoWords } from '../../src/scenario/words.ts';
import { type Arrival, DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

describe('what is taken next', () => {
  /** One engineer is busy until minute 100; then those who wait are taken, twenty minutes each. */
  const exam: (Arrival & { name: string })[] = [
    { name: 'first', at: 0, severity: 'general', plan: 'basic', channel: 'online' },
    { name: 'general basic', at: 10, severity: 'general', plan: 'basic', channel: 'online' },
    { name: 'serious basic by hotline', at: 20, severity: 'serious', plan: 'basic', channel: 'hotline' },
    { name: 'general enterprise', at: 30, severity: 'general', plan: 'enterprise', channel: 'dedicated' },
    { name: 'critical professional', at: 40, severity: 'critical', plan: 'professional', channel: 'online' },
  ];
  const words: Words = {
    teams: { desk: { engineers: 1, work: '100 min', skills: ['any'] } },
    plans: {
      basic: { response: '200 min' },
      professional: { response: '165 min' },
      enterprise: { response: '180 min' },
    },
  };
  const taken = (order: OrderWord | OrderWord[], more: Words = {}) => {
    const story = given({ ...words, routing: { order, ...more } }, exam);
    const began = story.starts() as number[];
    return exam
      .map(({ name }, ticket) => ({ name, at: began[ticket] }))
      .sort((a, b) => a.at - b.at)
      .slice(1)
      .map(({ name }) => name);
  };
  const [, general, serious, enterprise, critical] = exam.map(({ name }) => name);

  it('first in first out goes by the time of joining', () => {
    expect(taken('first-in-first-out')).toEqual([general, serious, enterprise, critical]);
  });

  it('severity goes by severity, then by the time of joining', () => {
    expect(taken('severity')).toEqual([critical, serious, general, enterprise]);
  });

  it('plan goes by plan, the dearest first', () => {
    expect(taken('plan')).toEqual([enterprise, critical, general, serious]);
  });

  it('channel goes by the channels in the order that the scenario names', () => {
    expect(taken('channel')).toEqual([serious, enterprise, general, critical]);
    expect(taken('channel', { channelPriority: ['online', 'hotline'] })).toEqual([
      general,
      critical,
      serious,
      enterprise,
    ]);
  });

  it('two class words go one after the other', () => {
    expect(taken(['severity', 'plan'])).toEqual([critical, serious, enterprise, general]);
  });

  it('earliest due goes by the due instant of the response', () => {
    // Due at 210, 220, 210 and 205.
    expect(taken('earliest-due')).toEqual([critical, general, enterprise, serious]);
  });

  it('a class word and a key word go class by class', () => {
    expect(taken(['severity', 'earliest-due'])).toEqual([critical, serious, general, enterprise]);
  });

  it('ageing lets a long wait make up for a step of severity', () => {
    expect(taken('ageing', { ageing: '5 min' })).toEqual([general, serious, enterprise, critical]);
    expect(taken('ageing', { ageing: '15 min' })).toEqual([serious, general, critical, enterprise]);
    expect(taken('ageing', { ageing: '1000 min' })).toEqual([critical, serious, general, enterprise]);
  });

  it('least slack counts the work ahead as well as the due instant', () => {
    const lines = { L2: { work: '5 min' } };
    const slack = (order: OrderWord) =>
      given(
        {
          lines,
          teams: { desk: { engineers: 1, work: '100 min' } },
          promises: { critical: { response: '100 min' }, general: { response: '60 min' } },
          routing: { order },
        },
        [0, { at: 10, severity: 'critical' }, { at: 11, severity: 'general' }],
      ).starts();
    expect(slack('least-slack')).toEqual([0, 200, 100]);
  });

  it('security comes first when the order says so', () => {
    const model = modelOf({
      teams: { desk: { engineers: 1, work: '30 min' } },
      arrivals: { rate: '3/h' },
      period: { to: '2026-01-12', runOut: '3 days' },
      securityEvents: { every: '1 days', tickets: 10, within: '30 min' },
      routing: { order: 'security' },
    });
    const story = run(model);
    const flags = new Map(story.ticketRows.map((row) => [row.serial, row.flags]));
    const isSecurity = (serial: number) => ((flags.get(serial) ?? 0) & 16) !== 0;
    const visits = story.visitRows;
    const security = visits.filter(({ serial, began, entered }) => isSecurity(serial) && began > entered);
    expect(security.length).toBeGreaterThan(20);
    // Nobody else is begun between the joining and the beginning of a security ticket.
    for (const { entered, began } of security) {
      expect(
        visits.filter((other) => !isSecurity(other.serial) && other.began > entered && other.began < began),
      ).toEqual([]);
    }
  });

  it('every word that orders has been examined here', () => {
    for (const word of keyWords) expect(() => taken(word)).not.toThrow();
  });

  it('a rule of the user’s own takes the place of the words', async () => {
    const { Simulation } = await import('../../src/desk/run.ts');
    const model = modelOf({ ...words }, exam);
    const lastInFirstOut = run(model, 0, new Simulation(model, (desk, ticket) => -desk.tickets.entered[ticket]));
    expect(lastInFirstOut.starts()).toEqual([0, 400, 300, 200, 100]);
  });
});

describe('who takes it', () => {
  /**
   * Three engineers: the expert (A) is dear, the beginner (B) cheap and the longest idle, the third (C) in between. Each of
   * them has worked before: A from 0 to 10, B from 0 to 5, C from 0 to 20.
   */
  const words = (who: string): Words => ({
    money: { currency: 'EUR' },
    tickets: { skill: { warmUpA: 0.1, warmUpB: 0.1, warmUpC: 0.1, exam: 0.7 } },
    teams: {
      desk: {
        work: '20 min',
        profiles: [
          { engineers: 1, skills: { warmUpA: 2, exam: 2 }, cost: '90 EUR/h' },
          { engineers: 1, skills: { warmUpB: 4, exam: 0.5 }, cost: '30 EUR/h' },
          { engineers: 1, skills: { warmUpC: 1, exam: 1 }, cost: '60 EUR/h' },
        ],
      },
    },
    routing: { who },
  });
  const warmUp: Arrival[] = ['warmUpA', 'warmUpB', 'warmUpC'].map((skill) => ({ at: 0, skill }));
  const takenBy = (who: string, later: Arrival[]) => {
    const story = given(words(who), [...warmUp, ...later.map((arrival) => ({ ...arrival, skill: 'exam' }))]);
    return later.map((_, index) => 'ABC'[story.visitsOf(warmUp.length + index)[0].engineer]);
  };

  it('expert sends it to whoever is best at it, then to the next best', () => {
    expect(takenBy('expert', [{ at: 100 }, { at: 101 }, { at: 102 }])).toEqual(['A', 'C', 'B']);
  });

  it('longest idle sends it to whoever has waited longest for work', () => {
    expect(takenBy('longest-idle', [{ at: 100 }, { at: 101 }, { at: 102 }])).toEqual(['B', 'A', 'C']);
  });

  it('least busy sends it to whoever has worked least so far', () => {
    // B has 5 minutes behind him, then 45; A 10, then 20; C 20, and he has been idle for longer than A.
    expect(takenBy('least-busy', [{ at: 100 }, { at: 200 }, { at: 300 }])).toEqual(['B', 'A', 'C']);
  });

  it('lowest cost sends it to the cheapest who is free', () => {
    expect(takenBy('lowest-cost', [{ at: 100 }, { at: 101 }, { at: 102 }])).toEqual(['B', 'C', 'A']);
  });

  it('nobody takes a ticket whose skill he has not', () => {
    for (const who of whoWords) {
      const story = given(words(who), [...warmUp, { at: 1, skill: 'warmUpA' }]);
      expect(story.visitsOf(3)[0]).toMatchObject({ engineer: 0, began: 10 });
    }
  });

  it('works as fast as his skill is', () => {
    const story = given(words('expert'), [...warmUp, { at: 100, skill: 'exam' }]);
    expect(story.touches(3)).toEqual([[100, 110]]);
  });

  it('among equally busy engineers of several profiles, the longest idle comes first', () => {
    const story = given(
      {
        teams: {
          desk: {
            work: '10 min',
            profiles: [
              { engineers: 1, skills: { any: 2 } },
              { engineers: 1, skills: { any: 1 } },
            ],
          },
        },
        routing: { who: 'lowest-cost' },
      },
      [0, 20, 40],
    );
    expect([0, 1, 2].map((ticket) => story.visitsOf(ticket)[0].engineer)).toEqual([0, 1, 0]);
  });

  it('a reopened ticket goes to a senior engineer if one is free', () => {
    const story = given(
      {
        lines: { L1: { repairFails: 1 } },
        teams: {
          desk: {
            work: '10 min',
            profiles: [
              { engineers: 1, senior: false },
              { engineers: 1, senior: true },
            ],
          },
        },
        routing: { who: 'longest-idle' },
        repairs: { customerTest: '5 min', returnsTo: 'L1' },
        period: { to: '2026-01-05 01:00', runOut: '0 min' },
      },
      [0],
    );
    expect(story.visitsOf(0).map(({ engineer }) => engineer)).toEqual([0, 1, 1, 1]);
  });
});

describe('where it waits', () => {
  const regions = { east: { zone: 'UTC' }, west: { zone: 'UTC' } };
  const shifted = (east: string, west: string, more: Words = {}) => ({
    east: { line: 'L1', region: 'east', engineers: 1, work: '60 min', shifts: [east], ...more },
    west: { line: 'L1', region: 'west', engineers: 1, work: '60 min', shifts: [west], ...more },
  });
  const where = (word: string, teams: Words, arrivals: Arrival[], more: Words = {}) => {
    const story = given({ regions, teams, routing: { where: word, ...more } }, arrivals);
    return arrivals.map((_, ticket) => {
      const [{ teamName, began }] = story.visitsOf(ticket);
      return [teamName, began];
    });
  };
  const both = shifted('00-24', '00-24');
  const twoFromTheEast: Arrival[] = [
    { at: 0, region: 'east' },
    { at: 1, region: 'east' },
  ];

  it('region first keeps a ticket at home, however long it waits there', () => {
    expect(where('region-first', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['east', 60],
    ]);
  });

  it('least loaded sends it to whoever has least to do', () => {
    expect(where('least-loaded', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['west', 1],
    ]);
  });

  it('any team may take it, the least loaded first', () => {
    expect(where('any', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['west', 1],
    ]);
  });

  it('follow the sun keeps it at home while home is open', () => {
    expect(where('follow-the-sun', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['east', 60],
    ]);
  });

  it('follow the sun sends it abroad while home is closed', () => {
    expect(where('follow-the-sun', shifted('00-08', '08-16'), [{ at: 9 * HOUR, region: 'east' }])).toEqual([
      ['west', 9 * HOUR],
    ]);
    expect(where('region-first', shifted('00-08', '08-16'), [{ at: 9 * HOUR, region: 'east' }])).toEqual([
      ['east', DAY],
    ]);
  });

  it('follow the sun passes on at closing time whoever still waits', () => {
    const arrivals: Arrival[] = [
      { at: 7 * HOUR + 30, region: 'east' },
      { at: 7 * HOUR + 40, region: 'east' },
    ];
    expect(where('follow-the-sun', shifted('00-08', '08-16'), arrivals)).toEqual([
      ['east', 7 * HOUR + 30],
      ['west', 8 * HOUR],
    ]);
    // What the first shift had in hand it finishes in overtime.
    expect(where('region-first', shifted('00-08', '08-16'), arrivals)).toEqual([
      ['east', 7 * HOUR + 30],
      ['east', DAY],
    ]);
  });

  it('follow the sun takes over at opening time whoever waits where nobody is', () => {
    expect(where('follow-the-sun', shifted('00-08', '10-16'), [{ at: 9 * HOUR, region: 'east' }])).toEqual([
      ['west', 10 * HOUR],
    ]);
  });

  it('follow the sun works alike with counted seats', () => {
    const seats = (from: string, to: string) => ({ line: 'L1', work: '60 min', onDuty: { [from]: 1, [to]: 0 } });
    const teams = {
      east: { ...seats('00:00', '08:00'), region: 'east' },
      west: { ...seats('10:00', '16:00'), region: 'west' },
    };
    const arrivals: Arrival[] = [
      { at: 9 * HOUR, region: 'east' },
      { at: 15 * HOUR + 30, region: 'west' },
      { at: 15 * HOUR + 31, region: 'west' },
    ];
    expect(where('follow-the-sun', teams, arrivals)).toEqual([
      ['west', 10 * HOUR],
      ['west', 15 * HOUR + 30],
      ['east', DAY],
    ]);
  });

  it('overflow sends a ticket that waited long enough to a team that is free', () => {
    expect(where('region-first', both, twoFromTheEast, { overflowAfter: '15 min' })).toEqual([
      ['east', 0],
      ['west', 16],
    ]);
  });

  it('overflow leaves a ticket where it is as long as the other team is no better off', () => {
    const arrivals: Arrival[] = [{ at: 0, region: 'west' }, { at: 0, region: 'west' }, ...twoFromTheEast];
    expect(where('region-first', both, arrivals, { overflowAfter: '15 min' })).toEqual([
      ['west', 0],
      ['west', 60],
      ['east', 0],
      ['east', 60],
    ]);
  });

  it('overflow asks again later', () => {
    const teams = {
      east: { line: 'L1', region: 'east', engineers: 1, work: '200 min' },
      west: { line: 'L1', region: 'west', engineers: 1, work: '50 min' },
    };
    const arrivals: Arrival[] = [
      { at: 0, region: 'west' },
      { at: 0, region: 'east' },
      { at: 10, region: 'east' },
    ];
    const taken = where('region-first', teams, [...arrivals, { at: 1, region: 'west' }], { overflowAfter: '30 min' });
    // At 40 the line in the west is as long; at 70 it is empty, and its engineer is free at 100.
    expect(taken[2]).toEqual(['west', 100]);
  });

  it('a ticket waits only for teams that have its skill', () => {
    const story = given(
      {
        tickets: { skill: { mail: 0.5, data: 0.5 } },
        teams: {
          mail: { engineers: 1, work: '10 min', skills: ['mail'] },
          data: { engineers: 1, work: '10 min', skills: ['data'] },
        },
        routing: { where: 'any' },
      },
      [
        { at: 0, skill: 'data' },
        { at: 0, skill: 'data' },
      ],
    );
    expect(story.path(0)).toEqual([['data', 0, 10]]);
    expect(story.path(1)).toEqual([['data', 10, 20]]);
  });

  it('every word that says where has been examined here', () => {
    expect([...whereWords].sort()).toEqual(['any', 'follow-the-sun', 'least-loaded', 'region-first']);
  });
});
