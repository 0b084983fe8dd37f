// Mistakes in the language: each with its place, what was found, what was expected and a suggestion, all at once.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadDocument, zodProblems } from '../../src/scenario/document.ts';
import { type Problem, problemText, ScenarioError } from '../../src/scenario/problems.ts';
import * as units from '../../src/scenario/units.ts';

const schema = z.strictObject({
  name: z.string(),
  arrivals: z.union([units.rate, z.strictObject({ rate: units.rate, storms: units.range.optional() })]),
  teams: z.record(
    z.string(),
    z.strictObject({
      engineers: units.count,
      work: units.law.optional(),
      line: z.enum(['first', 'second', 'third']).optional(),
      order: z.union([z.enum(['fifo', 'priority']), z.strictObject({ module: z.string() })]).optional(),
      open: z.boolean().optional(),
      skills: units.textOrList.optional(),
      slots: z.number().max(8).optional(),
    }),
  ),
  triage: z.strictObject({ accuracy: units.share }).optional(),
  promises: units.table(['critical', 'serious'], units.table(['response', 'repair'], units.target)).optional(),
  zone: z
    .string()
    .meta({ examples: ['UTC'] })
    .optional(),
});

function problemsIn(text: string, sets: string[] = [], files: Record<string, string> = {}): Problem[] {
  const document = loadDocument(
    'x.yaml',
    (path) => (path === 'x.yaml' ? text : files[path]),
    () => undefined,
    sets,
    { schema },
  );
  const { error } = schema.safeParse(document.value);
  return [...document.problems, ...(error ? zodProblems(error, document, schema) : [])];
}

const plain = (team: string) => `name: X\narrivals: 18/h\nteams:\n  desk: { engineers: 2, ${team} }\n`;

describe('one mistake', () => {
  it.each([
    [
      'enginers: 3',
      '4:25  teams.desk.enginers: unknown word. Found enginers; expected one of engineers, work, line, order, open, skills or slots; did you mean engineers?',
    ],
    [
      'line: secnd',
      "4:31  teams.desk.line: this is not one of the choices. Found text 'secnd'; expected first, second or third; did you mean second?",
    ],
    [
      'order: fiffo',
      "4:32  teams.desk.order: this is not one of the choices. Found text 'fiffo'; expected fifo or priority; did you mean fifo?",
    ],
    [
      'order: 3',
      '4:32  teams.desk.order: this is not understood here. Found number 3; expected fifo or priority or a table of words and values.',
    ],
    [
      'order: { modul: a, module: b }',
      '4:34  teams.desk.order.modul: unknown word. Found modul; expected module; did you mean module?',
    ],
    [
      'open: yes',
      "4:31  teams.desk.open: this is another kind of value than needed. Found text 'yes'; expected true or false; did you mean true?",
    ],
    [
      'slots: "3"',
      "4:32  teams.desk.slots: this is another kind of value than needed. Found text '3'; expected a number; did you mean 3?",
    ],
    [
      'slots: abc',
      "4:32  teams.desk.slots: this is another kind of value than needed. Found text 'abc'; expected a number.",
    ],
    ['slots: 9', '4:32  teams.desk.slots: this is too much. Found number 9; expected at most 8.'],
    [
      'skills: { a: 1 }',
      '4:25  teams.desk.skills: this is not understood here. Found a table; expected text or a list.',
    ],
    [
      'skills: [a, 3]',
      '4:37  teams.desk.skills.1: this is another kind of value than needed. Found number 3; expected text.',
    ],
    [
      'work: { mean: 25 mn, cv: 1 }',
      "4:39  teams.desk.work.mean: 'mn' is not a unit of time known here. Found text '25 mn'; expected a duration such as 15 min, 4 h, 1 h 30 min or 3 days; did you mean 25 min?",
    ],
    [
      'work: ',
      '4:25  teams.desk.work: this has no value. Expected a duration or its probability law such as 25 min, exponential 1 h, lognormal mean 25 min cv 1.0 or uniform 10 min to 20 min.',
    ],
  ])('%s', (team, text) => {
    expect(problemsIn(plain(team)).map((problem) => problemText(problem, 'en'))).toEqual([`x.yaml:${text}`]);
  });

  it('that leaves out a word is placed at the table that needs it', () => {
    expect(problemsIn('name: X\narrivals: 18/h\nteams:\n  desk: { line: first }\n')).toMatchObject([
      { line: 4, column: 3, path: 'teams.desk.engineers', message: 'this is missing' },
    ]);
    expect(problemsIn('arrivals: 18/h\nteams: {}\n')).toMatchObject([{ line: 1, column: 1, path: 'name' }]);
  });

  it('that misspells a needed word is told once', () => {
    const problems = problemsIn('name: X\narrivals: 18/h\nteams:\n  desk:\n    enginers: 3\n');
    expect(problems).toMatchObject([{ line: 5, column: 5, suggestion: 'engineers' }]);
    expect(problems).toHaveLength(1);
  });

  it('in one form of several is told for the form that was meant', () => {
    const rest = 'name: X\nteams: {}\narrivals: ';
    expect(problemsIn(`${rest}18 h\n`)).toMatchObject([{ line: 3, column: 11, suggestion: '18/h' }]);
    expect(problemsIn(`${rest}{ rate: 18/h, storm: 3 }\n`)).toMatchObject([
      { path: 'arrivals.storm', suggestion: 'storms' },
    ]);
    expect(problemsIn(`${rest}[1]\n`)).toMatchObject([
      { path: 'arrivals', found: 'a list', expected: expect.stringContaining('a table of words and values') },
    ]);
    expect(problemsIn('name: X\nteams: {}\n')).toMatchObject([{ path: 'arrivals', message: 'this is missing' }]);
  });

  it('in what is set on the command line stands there', () => {
    const [problem] = problemsIn(plain('open: true'), ['teams.desk.engineers=-1']);
    expect(problemText(problem, 'en')).toBe(
      '--set teams.desk.engineers=-1  teams.desk.engineers: this must be a whole number from 1 up. Found number -1; expected a whole number from 1 such as 1 or 14.',
    );
  });

  it('uses the examples that the language gives', () => {
    expect(problemsIn(`${plain('open: true')}zone: 8\n`)).toMatchObject([{ expected: 'text such as UTC' }]);
  });

  it('reads well in Chinese', () => {
    const [unknown] = problemsIn(plain('enginers: 3'));
    expect(problemText(unknown, 'zh')).toBe(
      'x.yaml:4:25  teams.desk.enginers：不认识的词。现为 enginers；应为 其中之一：engineers、work、line、order、open、skills 或 slots；是否想写 engineers？',
    );
    const [share] = problemsIn(`${plain('open: true')}triage: { accuracy: 120 % }\n`);
    expect(problemText(share, 'zh')).toBe(
      'x.yaml:5:21  triage.accuracy：比例不能超过 100 %。现为 文字“120 %”；应为 比例，例如 62 % 或 0.62。',
    );
  });
});

describe('many mistakes', () => {
  it('are all told at once, in the order of the file', () => {
    const text = `nam: X
arrivals: 18
teams:
  desk:
    engineers: many
    work: exponential -1 h
  desk: { engineers: 1 }
triage: { accuracy: 1.2 }
promises:
  critical: { response: 15, repare: 3 business days }
  seriuos: { repair: 3 bussiness days }
`;
    const problems = problemsIn(text, ['teams.dsk.engineers=3']);
    const told = problems.map(({ file, line, column, path }) => `${file}:${line}:${column} ${path}`);
    expect(told).toEqual([
      'x.yaml:7:3 teams.desk',
      '--set teams.dsk.engineers=3:1:1 teams.dsk.engineers',
      'x.yaml:1:1 nam',
      'x.yaml:2:11 arrivals',
      'x.yaml:5:16 teams.desk.engineers',
      'x.yaml:6:11 teams.desk.work',
      'x.yaml:8:21 triage.accuracy',
      'x.yaml:10:25 promises.critical.response',
      'x.yaml:10:29 promises.critical.repare',
      'x.yaml:11:3 promises.seriuos',
    ]);
    expect(problems.find(({ path }) => path === 'triage.accuracy')?.suggestion).toBe('1.2 %');
  });

  it('do not include words that only a missing base file would have given', () => {
    const problems = problemsIn('extends: gone.yaml\ntriage: { accuracy: 62 }\n');
    expect(problems.map(({ path }) => path)).toEqual(['extends', 'triage.accuracy']);
  });

  it('make one error that shows every problem', () => {
    const problems = problemsIn('nam: X\narrivals: 18\nteams: {}\n');
    const error = new ScenarioError(problems);
    expect(error.message.split('\n')).toHaveLength(2);
    expect(error.problems).toBe(problems);
  });
});
