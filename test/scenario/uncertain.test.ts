/** The words for what is not known: how ranges are read, what they are held against, what the built-in scenario offers. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtIn } from '../../src/scenario/builtIn.ts';
import { offeredRanges } from '../../src/scenario/builtInRanges.ts';
import { problemText } from '../../src/scenario/problems.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { readUncertainRange } from '../../src/scenario/uncertain.ts';
import { uncertainInputs } from '../../src/scenario/uncertainInputs.ts';
import { readWrittenRange } from '../../src/scenario/writtenRange.ts';

const desk = `name: Plain desk
arrivals: { rate: 18/h }
teams:
  desk: { engineers: 20, work: lognormal mean 1 h cv 1.2 }
`;
const at = () => ({ file: 'desk.yaml', line: 1, column: 1 });

function read(section: string, above = desk) {
  const text = `${above}${section}\n`;
  return readScenario('desk.yaml', { readText: (path) => (path === 'desk.yaml' ? text : undefined) });
}
const messages = (section: string) => read(section).problems.map((problem) => problemText(problem, 'en'));

function inputsOf(section: string, above = desk) {
  const { scenario, document, problems } = read(section, above);
  if (scenario?.uncertain === undefined) throw new Error(problems.map(({ message }) => message).join());
  return uncertainInputs(scenario, document, scenario.uncertain, at).inputs;
}

describe('a range as people write it', () => {
  it.each([
    ['1.8..2.6', { before: '', low: 1.8, high: 2.6, after: '', decimals: 1, likely: null }],
    ['60 %..85 %, likely 75 %', { before: '', low: 60, high: 85, after: ' %', decimals: 0, likely: 75 }],
    ['16/h..20/h likely 18/h', { before: '', low: 16, high: 20, after: '/h', decimals: 0, likely: 18 }],
    [
      'lognormal mean 45..180 min cv 1.3, likely 90 min',
      { before: 'lognormal mean ', low: 45, high: 180, after: ' min cv 1.3', decimals: 0, likely: 90 },
    ],
    [
      'lognormal median 2 h sigma 1.0..1.4',
      { before: 'lognormal median 2 h sigma ', low: 1, high: 1.4, after: '', decimals: 1, likely: null },
    ],
  ])('%s is read', (text, expected) => {
    expect(readUncertainRange(text)).toEqual(expected);
  });

  it('with a law keeps what follows the number, also for a sweep', () => {
    const range = readWrittenRange('lognormal mean 40 min..60 min cv 1.2 by 5 min');
    expect(range).toMatchObject({ before: 'lognormal mean ', after: ' min cv 1.2', step: '5' });
  });
});

describe('uncertain values', () => {
  it('are found where they stand, in the unit of their range', () => {
    expect(
      inputsOf("uncertain: { teams.desk.work: 'lognormal mean 50..70 min cv 1.2', teams.desk.engineers: 18..22 }"),
    ).toEqual([
      expect.objectContaining({
        path: 'teams.desk.work',
        stated: 'lognormal mean 1 h cv 1.2',
        statedNumber: 60,
        whole: false,
        grade: null,
      }),
      expect.objectContaining({
        path: 'teams.desk.engineers',
        stated: '20',
        statedNumber: 20,
        whole: true,
        decimals: 0,
      }),
    ]);
  });

  it.each([
    ['uncertain: { arrivals.rte: 16/h..20/h }', 'no such value. Found arrivals.rte; did you mean arrivals.rate?'],
    ['uncertain: { arrivals.rate: 16..20 }', 'The unit is missing. Found 16; expected a rate such as 18/h'],
    ['uncertain: { arrivals.rate: 16/h..20/day }', 'both ends of a range have one unit, not /h and /day'],
    ['uncertain: { arrivals.rate: 20/h..16/h }', 'a range goes from its lower to its higher end'],
    ['uncertain: { arrivals.rate: 16/h..20/h by 1/h }', 'did you mean 16/h..20/h?'],
    ['uncertain: { arrivals.rate: 16/h..20/h likely 30/h }', 'the likely value lies between 16/h and 20/h'],
    ['uncertain: { arrivals.rate: 18 }', 'one value alone is certain. Found number 18'],
    ['uncertain: { teams.desk.engineers: 19.5..21 }', 'whole number'],
    ['uncertain: { teams.desk: 1..2 }', 'this cannot stand here'],
    ['uncertain: graded D', "'D' is not a grade: A read, B recalled, C assumed"],
    ['uncertain: { graded: [C] }', 'this is not grades. Found a list'],
    ['uncertain: 5', 'this is not values with their ranges'],
  ])('%s is refused', (section, message) => {
    expect(read(section).scenario).toBeUndefined();
    expect(messages(section).join('\n')).toContain(message);
  });

  it.each([
    ['uncertain: { arrivals.rate: 19/h..20/h }', 'what the scenario states lies outside the range. Found 18/h'],
    ['uncertain: { teams.desk.work: exponential 50..70 min }', 'the scenario states this in another form'],
    ['uncertain: graded C', 'there is no offered range of this grade'],
  ])('%s is a doubt only, as a setting may have moved the value', (section, message) => {
    expect(read(section).scenario).toBeDefined();
    expect(messages(section).join('\n')).toContain(`warning: `);
    expect(messages(section).join('\n')).toContain(message);
  });
});

describe('the ranges of software-support', () => {
  const support =
    'name: Support\nextends: software-support\nteams: { desk: { engineers: 200 } }\nlines: { L1: { escalatesTo: none, escalates: none }, L2: none, L3: none }\n';

  it('are there for every value that is one number, or for a part of its mix', () => {
    const offered = offeredRanges['software-support'].map(({ path }) => path);
    expect(new Set(offered).size).toBe(offered.length);
    // Lists and profiles, words, figures of the article, laws of two numbers, and the measure that others are told in.
    const without = [
      'name',
      'arrivals.week',
      'arrivals.day',
      'storms.tickets',
      'securityEvents.tickets',
      'customers.speedSensitive',
      'knowledgeBase.coverage',
      'forum.answer',
      'patience.channels',
      'questions.urgency.general',
      'lines.L1.escalatesTo',
      'lines.L2.escalatesTo',
      'workFactors.version.latest',
      'workFactors.version.supported',
      'repairs.returnsTo',
      'committee.afterFailedRepairs',
      'committee.afterPromiseShare',
      'committee.clock',
      'committee.work',
      'exclusions.share',
      'survey.within',
      'money.currency',
      'money.rates.USD',
      'money.rates.EUR',
    ];
    const mixes = ['severity', 'complexity', 'version', 'plans', 'channels'];
    const missing = leaves(parse(builtIn['software-support'])).filter((path) => {
      const [mix, parts] = [path.split('.').slice(0, -1), path.split('.')];
      const inMix = mixes.includes(mix.at(-1) ?? '') || path.startsWith('customers.channels.');
      return (
        !offered.includes(path) &&
        !(inMix && parts[0] !== 'workFactors' && offered.some((each) => each.startsWith(`${mix.join('.')}.`)))
      );
    });
    expect(missing).toEqual(without);
  });

  it('hold the built-in values, which are their likeliest', () => {
    const whole = readScenario('desk.yaml', {
      readText: () =>
        support
          .replace(
            /lines:.*\n/,
            'teams: { desk: { engineers: 200 }, b: { engineers: 90, line: L2 }, c: { engineers: 90, line: L3 } }\n',
          )
          .replace('teams: { desk: { engineers: 200 } }\n', ''),
    });
    const { inputs, problems } = uncertainInputs(
      whole.scenario!,
      whole.document,
      { graded: ['A', 'B', 'C'], ranges: {} },
      at,
    );
    expect(problems).toEqual([]);
    expect(inputs.map(({ path }) => path)).toEqual(offeredRanges['software-support'].map(({ path }) => path));
    for (const { path, range, statedNumber } of inputs) {
      expect(range.likely, path).toBe(statedNumber);
      expect(range.low <= statedNumber && statedNumber <= range.high, path).toBe(true);
    }
  });

  it('are taken by grade, without what the scenario says itself, which a range of its own may cover', () => {
    const own = `${support}tickets: { prepared: 60 % }\n`;
    const graded = inputsOf('uncertain: graded C', own).map(({ path }) => path);
    expect(graded).toContain('tickets.common');
    expect(graded).not.toContain('tickets.prepared');
    expect(graded).not.toContain('patience.waits');
    expect(graded).not.toContain('lines.L2.work');
    const both = inputsOf(
      "uncertain: { graded: 'A, C', tickets.common: 70 %..80 %, tickets.prepared: 50 %..70 % }",
      own,
    );
    expect(both.map(({ path }) => path)).toContain('patience.waits');
    expect(both.slice(-2).map(({ path, grade, range }) => [path, grade, range.low])).toEqual([
      ['tickets.common', null, 70],
      ['tickets.prepared', null, 50],
    ]);
    expect(both.filter(({ path }) => path === 'tickets.common')).toHaveLength(1);
  });
});

function leaves(value: unknown, path: readonly string[] = []): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path.join('.')];
  return Object.entries(value).flatMap(([word, each]) => leaves(each, [...path, word]));
}
