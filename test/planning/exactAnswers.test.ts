/** Which desks reduce to a case of queueing theory, and what it says of them. Four weeks; numbers of test/theory. */
import { describe, expect, it } from 'vitest';
import { exactAnswers } from '../../src/planning/exact/exactAnswers.ts';
import type { Where } from '../../src/planning/result.ts';
import { run } from '../../src/planning/runScenario.ts';
import { modelOf, scenarioOf, type Words } from '../desk/given.ts';
import { abandonmentCases } from '../theory/truths/abandonmentCases.ts';

const plain = { arrivals: { rate: '18/h' }, teams: { desk: { onDuty: 20, work: 'exponential 1 h' } } };
const answers = (words: Words) => exactAnswers(modelOf({ ...plain, ...words }));

/** Of the team `desk`, unless told otherwise. */
function value(words: Words, measure: string, statistic: string, where: Where = { team: 'desk' }): number | undefined {
  const key = JSON.stringify(where);
  return answers(words).find(
    (answer) => answer.measure === measure && answer.statistic === statistic && JSON.stringify(answer.where) === key,
  )?.value;
}
const methods = (words: Words) => [...new Set(answers(words).map(({ method }) => method))];

const oneTeam = (rate: string, onDuty: number, work: string): Words => ({
  arrivals: { rate },
  teams: { desk: { onDuty, work } },
});
const threeSeverities = { severity: { critical: '20 %', serious: '30 %', general: '50 %' } };
const callers = { customers: { channels: { hotline: 1 } } };

describe('one team', () => {
  it('with exponential work is Erlang C', () => {
    expect(methods({})).toEqual(['erlangC']);
    // A2.12, in the words of the textbook scenario: 0.550769 wait, 16.52 minutes.
    expect(value({}, 'wait', 'share')).toBeCloseTo(1 - 0.550769, 6);
    expect(value({}, 'wait', 'mean')).toBeCloseTo(16.523, 3);
    expect(value({}, 'queueLength', 'mean')).toBeCloseTo(0.3 * 16.5231, 3);
    expect(value({}, 'occupancy', 'share')).toBeCloseTo(0.9, 12);
    expect(value({}, 'repair', 'mean', {})).toBeCloseTo(76.523, 3);
  });

  it('of engineers who are always in is the same as one of seats', () => {
    const engineers = { teams: { desk: { engineers: 20, work: 'exponential 1 h' } } };
    expect(answers(engineers)).toEqual(answers({}));
  });

  it('at twice the pace needs half the time', () => {
    const fast = { arrivals: { rate: '36/h' }, teams: { desk: { onDuty: 20, work: 'exponential 1 h', speed: 2 } } };
    expect(value(fast, 'wait', 'mean')).toBeCloseTo(16.5231 / 2, 3);
  });

  it('of one engineer is Pollaczek and Khinchine, whatever the work', () => {
    // B1.1 to B1.4: mean waits of 4, 2, 3 and 8/3 hours at a load of 0.8.
    for (const [work, hours] of [
      ['60 min', 2],
      ['erlang 2 mean 60 min', 3],
      ['uniform 0 min to 120 min', 8 / 3],
    ] as const) {
      expect(methods(oneTeam('0.8/h', 1, work))).toEqual(['pollaczekKhinchine']);
      expect(value(oneTeam('0.8/h', 1, work), 'wait', 'mean')).toBeCloseTo(60 * hours, 8);
      expect(value(oneTeam('0.8/h', 1, work), 'wait', 'share')).toBeCloseTo(0.2, 12);
    }
  });

  it('with fixed work at several seats is Crommelin', () => {
    // B2.2
    expect(methods(oneTeam('1.6/h', 2, '60 min'))).toEqual(['deterministicWork']);
    expect(value(oneTeam('1.6/h', 2, '60 min'), 'wait', 'mean')).toBeCloseTo(60 * 0.903283879416, 8);
  });

  it('with other work at several seats tells its occupancy and nothing else', () => {
    const found = answers(oneTeam('1.6/h', 2, 'lognormal mean 60 min cv 1.5'));
    expect(found.map(({ measure, method }) => [measure, method])).toEqual([['occupancy', 'littlesLaw']]);
    expect(found[0].value).toBeCloseTo(0.8, 12);
  });

  it('with seats without end lets nobody wait', () => {
    const wide = oneTeam('5/h', 200, 'lognormal mean 2 h cv 1.5');
    expect(methods(wide)).toEqual(['infiniteServers']);
    expect(value(wide, 'wait', 'mean')).toBe(0);
    expect(value(wide, 'occupancy', 'share')).toBeCloseTo(0.05, 12);
    expect(value(wide, 'repair', 'mean', {})).toBeCloseTo(120, 9);
  });

  it('that takes the more urgent first has a wait for each severity, and the same as before for all', () => {
    const words = {
      ...oneTeam('18/h', 20, 'exponential 1 h'),
      tickets: threeSeverities,
      routing: { order: 'severity' },
    };
    const waits = ['critical', 'serious', 'general'].map(
      (severity) => value(words, 'wait', 'mean', { team: 'desk', severity })!,
    );
    // Cobham: C / (cμ (1 - σ above) (1 - σ with it)), C / cμ being 1.652308 minutes.
    const first = (0.550769 * 60) / 20;
    expect(waits[0]).toBeCloseTo(first / (1 - 0.18), 4);
    expect(waits[1]).toBeCloseTo(first / ((1 - 0.18) * (1 - 0.45)), 4);
    expect(waits[2]).toBeCloseTo(first / ((1 - 0.45) * (1 - 0.9)), 4);
    expect(0.2 * waits[0] + 0.3 * waits[1] + 0.5 * waits[2]).toBeCloseTo(value({}, 'wait', 'mean')!, 9);
  });

  it('whose callers give up is Erlang A', () => {
    const { station, figures } = abandonmentCases[0];
    const words = {
      ...callers,
      arrivals: { rate: `${station.arrivalRate}/h` },
      patience: { waits: `exponential ${60 / station.abandonmentRate} min` },
      teams: { desk: { onDuty: station.servers, work: `exponential ${60 / station.serviceRate} min` } },
    };
    expect(methods(words)).toEqual(['erlangA']);
    expect(value(words, 'wait', 'mean')).toBeCloseTo(60 * figures.meanWaitOfServed!, 9);
    expect(value(words, 'abandoned', 'share', {})).toBeCloseTo(figures.abandonedShare!, 11);
    expect(value(words, 'occupancy', 'share')).toBeCloseTo(figures.occupancy!, 11);
    // Nobody who is served at once hangs up.
    const served = 1 - figures.abandonedShare!;
    expect(value(words, 'wait', 'share')).toBeCloseTo((1 - figures.waitingShare!) / served, 11);
    // Who is served when several classes wait is another question than how many.
    const classes = { ...words, tickets: threeSeverities, routing: { order: 'severity' } };
    expect(value(classes, 'wait', 'mean')).toBeUndefined();
    expect(value(classes, 'abandoned', 'share', {})).toBeCloseTo(figures.abandonedShare!, 11);
  });
});

describe('callers who hang up rather than wait', () => {
  // Erlang's table: 10 erlangs on 10 lines lose 21.4582 %.
  const words = (work: string, more: Words = {}): Words => ({
    ...callers,
    arrivals: { rate: '10/h' },
    patience: { leavesAtOnce: '100 %', waits: '1 min', ...more },
    teams: { desk: { onDuty: 10, work } },
  });

  it('are Erlang B, whatever the law of work', () => {
    for (const work of ['exponential 1 h', 'lognormal mean 1 h cv 2', '1 h']) {
      expect(methods(words(work))).toEqual(['erlangB']);
      expect(value(words(work), 'abandoned', 'share', {})).toBeCloseTo(0.214582, 6);
      expect(value(words(work), 'occupancy', 'share')).toBeCloseTo(1 - 0.214582, 6);
      expect(value(words(work), 'wait', 'mean')).toBe(0);
      expect(value(words(work), 'repair', 'mean', {})).toBeCloseTo(60, 9);
    }
    expect(answers(words('1 h', { leavesAtOnce: '0 %', waits: '0 min' }))).toEqual(answers(words('1 h')));
  });

  it('are no case of theory where some of them wait, call again or leave a ticket behind', () => {
    for (const more of [{ leavesAtOnce: '90 %' }, { redials: '10 %' }, { silent: '10 %' }]) {
      expect(answers(words('1 h', more))).toEqual([]);
    }
  });

  it('are simulated as theory has it', async () => {
    const scenario = scenarioOf({ ...words('lognormal mean 1 h cv 1.5'), period: { to: '2026-04-06' } });
    const { measures, warnings } = await run(scenario, { replications: 20 });
    const { estimate } = measures.find(({ measure }) => measure === 'abandoned')!;
    expect(warnings.filter(({ kind }) => kind === 'exactAnswer')).toEqual([]);
    expect(Math.abs(estimate - 0.214582)).toBeLessThan(0.01 * 0.214582);
  });
});

describe('several lines', () => {
  const lines = {
    L1: { work: 'exponential 15 min', escalates: '30 %', repairFails: '5 %' },
    L2: { work: 'exponential 1 h', repairFails: '10 %' },
  };
  const teams = { first: { line: 'L1', onDuty: 4 }, second: { line: 'L2', onDuty: 6 } };

  it('of exponential work are a network of Jackson, with escalations and reopenings as its ways', () => {
    const words = { arrivals: { rate: '12/h' }, lines, teams };
    expect(methods(words)).toEqual(['jackson']);
    expect(value(words, 'occupancy', 'share', { team: 'first' })).toBeCloseTo(0.75, 12);
    // 30 % go up, 5 % of the others come back to the second line, where a tenth comes back again: 12 × 0.335 / 0.9 an hour.
    expect(value(words, 'occupancy', 'share', { team: 'second' })).toBeCloseTo((12 * 0.335) / 0.9 / 6, 12);
  });

  it('keep one formula each where the work behind is general', () => {
    const general = {
      arrivals: { rate: '4/h' },
      lines: {
        L1: { work: 'exponential 10 min', escalates: '50 %' },
        L2: { work: 'uniform 10 min to 40 min' },
      },
      teams: { first: { line: 'L1', onDuty: 2 }, second: { line: 'L2', onDuty: 1 } },
    };
    expect(methods(general)).toEqual(['jackson', 'pollaczekKhinchine']);
    expect(value(general, 'wait', 'mean', { team: 'second' })).toBeCloseTo(70, 9);
  });

  it('tell only occupancies behind a line whose output is no Poisson stream', () => {
    const words = {
      arrivals: { rate: '12/h' },
      lines: { ...lines, L1: { ...lines.L1, work: 'lognormal mean 15 min cv 1.2' } },
      teams,
    };
    expect(methods(words)).toEqual(['littlesLaw']);
    expect(answers(words)).toHaveLength(2);
  });
});

describe('where one line is beyond theory', () => {
  const words = (second: Words, more: Words = {}): Words => ({
    arrivals: { rate: '18/h' },
    lines: { L1: { escalates: '10 %' }, L2: { repairFails: '20 %' } },
    teams: {
      desk: { line: 'L1', onDuty: 20, work: 'exponential 1 h' },
      second: { line: 'L2', work: 'exponential 1 h', ...second },
    },
    ...more,
  });
  const shifts = { engineers: 20, shifts: ['08-20', '20-08'] };

  it('those before it keep their exact answers, and the whole has none', () => {
    for (const second of [shifts, { onDuty: 20, touches: 3 }]) {
      expect(methods(words(second))).toEqual(['erlangC']);
    }
    // The last of these grows for ever.
    for (const second of [shifts, { onDuty: 20, touches: 3 }, { onDuty: 1 }]) {
      expect(answers(words(second)).every(({ where }) => where.team === 'desk')).toBe(true);
      expect(value(words(second), 'wait', 'mean')).toBeCloseTo(16.5231, 3);
    }
  });

  it('those behind it have none', () => {
    expect(answers(words(shifts, { repairs: { returnsTo: 'L1' } }))).toEqual([]);
  });
});

describe('no exact answer is given', () => {
  it.each<[string, Words]>([
    ['where the rate swings', { arrivals: { rate: { mean: '18/h', swing: '30 %', peak: '14 h' } } }],
    ['where days differ', { arrivals: { rate: '18/h', busyness: 20 } }],
    [
      'where seats change by the hour',
      { teams: { desk: { onDuty: { '00:00': 20, '08:00': 30 }, work: 'exponential 1 h' } } },
    ],
    [
      'where engineers work in shifts',
      { teams: { desk: { engineers: 60, shifts: ['00-08', '08-16', '16-24'], work: 'exponential 1 h' } } },
    ],
    [
      'where engineers go to meetings',
      { teams: { desk: { engineers: 25, shrinkage: '10 %', work: 'exponential 1 h' } } },
    ],
    [
      'where a seat is two conversations',
      { teams: { desk: { engineers: 10, concurrency: 2, work: 'exponential 1 h' } } },
    ],
    ['where work needs several touches', { teams: { desk: { onDuty: 20, touches: 2, work: 'exponential 1 h' } } }],
    ['where a line grows for ever', { arrivals: { rate: '20/h' } }],
    [
      'where work depends on what the ticket is',
      { tickets: { complexity: { usage: 0.5, codeDefect: 0.5 } }, workFactors: { complexity: { codeDefect: 2 } } },
    ],
    ['where the shortest work may go first', { routing: { order: 'least-slack' } }],
    [
      'where customers are asked',
      { questions: { fullyCooperating: { needed: '30 %', reply: '1 h' }, others: { needed: '30 %', reply: '6 h' } } },
    ],
    [
      'where only some callers give up',
      { customers: { channels: { hotline: 0.5, online: 0.5 } }, patience: { waits: 'exponential 3 min' } },
    ],
    ['where callers call again', { ...callers, patience: { waits: 'exponential 3 min', redials: '50 %' } }],
    ['where patience is not exponential', { ...callers, patience: { waits: 'lognormal mean 3 min cv 1' } }],
  ])('%s', (_, words) => {
    expect(answers(words)).toEqual([]);
  });

  it('where who comes back may wait for his engineer', () => {
    const failing = { work: 'exponential 1 h', repairFails: '5 %' };
    expect(methods({ teams: { desk: { onDuty: 22, ...failing } } })).toEqual(['jackson']);
    const named = { teams: { desk: { engineers: 22, ...failing } } };
    expect(answers({ ...named, routing: { ownerFirst: true } })).toEqual([]);
    expect(methods({ ...named, routing: { ownerFirst: false } })).toEqual(['jackson']);
  });

  it('where two teams share a line', () => {
    const teams = {
      one: { onDuty: 10, work: 'exponential 1 h' },
      other: { onDuty: 10, work: 'exponential 1 h' },
    };
    expect(answers({ teams })).toEqual([]);
  });
});
