// Loading: what extends and --set mean, and each mistake that can be made before the language itself is checked.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadDocument } from '../../src/scenario/document.ts';
import { problemText } from '../../src/scenario/problems.ts';
import { count, table } from '../../src/scenario/units.ts';

const base = `name: Base
arrivals: { rate: 18/h }
teams:
  desk:
    engineers: 20
    work: exponential 1 h
    skills: [mail, web]
`;

interface Extra {
  sets?: string[];
  schema?: z.ZodType;
}

function load(files: Record<string, string>, { sets = [], schema }: Extra = {}) {
  const path = Object.keys(files)[0];
  const builtIn = (name: string) =>
    name === 'software-support' ? 'name: Built in\nteams: { desk: { engineers: 3 } }\n' : undefined;
  return loadDocument(path, (file) => files[file], builtIn, sets, {
    listNear: () => ['scenarios/base.yaml', 'scenarios/night.yaml'],
    builtInNames: ['software-support'],
    schema,
  });
}

function texts(files: Record<string, string>, extra?: Extra) {
  return load(files, extra).problems.map((problem) => problemText(problem, 'en'));
}

describe('extends', () => {
  it('takes one channel mix for all in place of an inherited mix by plan, and the other way round', () => {
    const flat = 'customers: { channels: { hotline: 30 %, online: 70 % } }\n';
    const byPlan = 'customers: { channels: { basic: { online: 100 % }, free: { email: 100 % } } }\n';
    const channels = (variant: string, base: string) =>
      load({ 'v.yaml': `extends: b.yaml\n${variant}`, 'b.yaml': `name: B\n${base}` }).value as Record<string, object>;
    expect(channels(flat, byPlan).customers).toEqual({ channels: { hotline: '30 %', online: '70 %' } });
    expect(channels(byPlan, flat).customers).toEqual({
      channels: { basic: { online: '100 %' }, free: { email: '100 %' } },
    });
    const onePlan = 'customers: { channels: { free: none, basic: { chat: 100 % } } }\n';
    expect(channels(onePlan, byPlan).customers).toEqual({ channels: { basic: { online: '100 %', chat: '100 %' } } });
  });

  it('merges tables, replaces lists and values, and removes what is none or empty', () => {
    const document = load({
      'scenarios/variant.yaml':
        'extends: base.yaml\nname: Variant\narrivals: none\nteams: { desk: { engineers: 21, work: , skills: [mail] } }\n',
      'scenarios/base.yaml': base,
    });
    expect(document.problems).toEqual([]);
    expect(document.value).toEqual({ name: 'Variant', teams: { desk: { engineers: 21, skills: ['mail'] } } });
    expect(document.chain.map(({ file }) => file)).toEqual(['scenarios/variant.yaml', 'scenarios/base.yaml']);
    expect(document.complete).toBe(true);
  });

  it('follows a chain of files, each relative to its own folder, down to a built-in scenario', () => {
    const document = load({
      'a/one.yaml': 'extends: ../b/two.yaml\nteams: { night: { engineers: 1 } }\n',
      'b/two.yaml': 'extends: ./three.yaml\nname: Two\n',
      'b/three.yaml': 'extends: software-support\n',
    });
    expect(document.value).toEqual({ name: 'Two', teams: { desk: { engineers: 3 }, night: { engineers: 1 } } });
    expect(document.chain.map(({ file }) => file)).toEqual([
      'a/one.yaml',
      'b/two.yaml',
      'b/three.yaml',
      'software-support',
    ]);
  });

  it('names the circle when files extend one another', () => {
    expect(texts({ 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'name: B\nextends: ./a.yaml\n' })).toEqual([
      'b.yaml:2:10  extends: these files extend one another in a circle: a.yaml → b.yaml → a.yaml. Found ./a.yaml.',
    ]);
  });

  it('suggests the file or built-in scenario that was meant', () => {
    const file = load({ 'scenarios/x.yaml': 'name: X\nextends: bsae.yaml\n' });
    expect(file.problems).toMatchObject([{ line: 2, column: 10, suggestion: 'scenarios/base.yaml' }]);
    expect(file.complete).toBe(false);
    const builtIn = load({ 'x.yaml': 'extends: software-suport\n' });
    expect(builtIn.problems).toMatchObject([{ line: 1, column: 10, suggestion: 'software-support' }]);
  });

  it('takes only one name', () => {
    expect(texts({ 'x.yaml': 'extends: [a.yaml]\n' })).toEqual([
      'x.yaml:1:1  extends: extends takes one file or one built-in name.',
    ]);
  });

  it('warns when a removal removes nothing, for it may be misspelt', () => {
    const document = load({ 'scenarios/x.yaml': 'extends: base.yaml\narivals: none\n', 'scenarios/base.yaml': base });
    expect(document.problems).toMatchObject([{ severity: 'warning', line: 2, column: 1, suggestion: 'arrivals' }]);
  });
});

describe('positions', () => {
  const document = load({
    'scenarios/variant.yaml': 'extends: base.yaml\nteams:\n  desk:\n    engineers:   21\n',
    'scenarios/base.yaml': base,
  });

  it('tell the file, line and column of each value after the merge', () => {
    expect(document.positionOf(['teams', 'desk', 'engineers'])).toEqual({
      file: 'scenarios/variant.yaml',
      line: 4,
      column: 18,
    });
    expect(document.positionOf(['teams', 'desk', 'engineers'], 'key')).toMatchObject({ line: 4, column: 5 });
    expect(document.positionOf(['arrivals', 'rate'])).toEqual({ file: 'scenarios/base.yaml', line: 2, column: 19 });
    expect(document.positionOf(['teams', 'desk', 'skills', 1])).toEqual({
      file: 'scenarios/base.yaml',
      line: 7,
      column: 20,
    });
  });

  it('give a table its key, and a path that leads nowhere the table it would be in', () => {
    const desk = { file: 'scenarios/variant.yaml', line: 3, column: 3 };
    expect(document.positionOf(['teams', 'desk'])).toEqual(desk);
    expect(document.positionOf(['teams', 'desk', 'colour'])).toEqual(desk);
    expect(document.positionOf([])).toEqual({ file: 'scenarios/variant.yaml', line: 1, column: 1 });
  });

  it('count lines alike when they end in carriage returns', () => {
    const windows = load({ 'x.yaml': 'name: X\r\nteams:\r\n  desk: 1\r\n' });
    expect(windows.positionOf(['teams', 'desk'])).toEqual({ file: 'x.yaml', line: 3, column: 9 });
  });
});

describe('--set', () => {
  const files = { 'scenarios/base.yaml': base };

  it('changes values at the paths of the file, lists by number, in the order given', () => {
    const sets = [
      'teams.desk.engineers=15',
      'teams.desk.engineers=16',
      'teams.desk.skills.1=chat',
      'teams.desk.work=2 h',
    ];
    const document = load(files, { sets });
    expect(document.problems).toEqual([]);
    expect(document.value).toMatchObject({ teams: { desk: { engineers: 16, skills: ['mail', 'chat'], work: '2 h' } } });
    expect(document.positionOf(['teams', 'desk', 'engineers'])).toEqual({
      file: '--set teams.desk.engineers=16',
      line: 1,
      column: 1,
    });
  });

  it('merges tables, removes with none, and leaves the places of the rest alone', () => {
    const document = load(files, { sets: ['teams.desk={ engineers: 15 }', 'arrivals=none'] });
    expect(document.value).toEqual({
      name: 'Base',
      teams: { desk: { engineers: 15, work: 'exponential 1 h', skills: ['mail', 'web'] } },
    });
    expect(document.positionOf([])).toMatchObject({ file: 'scenarios/base.yaml', line: 1 });
    expect(document.positionOf(['teams', 'desk', 'work'])).toMatchObject({ file: 'scenarios/base.yaml', line: 6 });
  });

  it('finds names that contain dots', () => {
    const document = load(
      { 'x.yaml': 'teams: { desk.v1.2: { engineers: 1 } }\n' },
      { sets: ['teams.desk.v1.2.engineers=4'] },
    );
    expect(document.value).toEqual({ teams: { 'desk.v1.2': { engineers: 4 } } });
  });

  it.each([
    [
      'teams.desc.engineers=3',
      "--set teams.desc.engineers=3  teams.desc.engineers: teams has no 'desc'. Found desc; expected one of desk; did you mean teams.desk.engineers=3?",
    ],
    [
      'teams.desk.engineers',
      "--set teams.desk.engineers  a setting is a path, an equals sign and a value. Found text 'teams.desk.engineers'; expected a setting such as teams.desk.engineers=15.",
    ],
    [
      'teams.desk.work.mean=2 h',
      "--set teams.desk.work.mean=2 h  teams.desk.work.mean: teams.desk.work is one value and has no parts. Found text 'exponential 1 h'.",
    ],
    [
      'teams.desk.skills.2=chat',
      '--set teams.desk.skills.2=chat  teams.desk.skills.2: the list has no entry 2. Found 2; expected a number from 0 to 1.',
    ],
    ['name=[1', '--set name=[1  name: a bracket, quote, comma or colon is missing here.'],
    [
      'extends=other.yaml',
      '--set extends=other.yaml  extends: what a file extends cannot be set; write a variant file. Found other.yaml.',
    ],
  ])('refuses %s and leaves the scenario as it was', (setting, text) => {
    expect(texts(files, { sets: [setting] })).toEqual([text]);
    expect(load(files, { sets: [setting] }).value).toEqual(load(files).value);
  });

  it('begins a section of the language that no file names, but not a name of its own', () => {
    const team = z.strictObject({ engineers: count });
    const schema = z.strictObject({ teams: z.record(z.string(), team), queue: table(['limit'], count).optional() });
    const document = load(files, { sets: ['queue.limit=5', 'teams.night.engineers=3', 'quue.limit=5'], schema });
    expect(document.value).toMatchObject({ queue: { limit: 5 } });
    expect(document.problems.map(({ path, suggestion }) => ({ path, suggestion }))).toEqual([
      { path: 'teams.night.engineers', suggestion: undefined },
      { path: 'quue.limit', suggestion: 'queue.limit=5' },
    ]);
  });
});

describe('a file that cannot be read', () => {
  it('that is missing names those near it', () => {
    const document = loadDocument(
      'scenarios/nigth.yaml',
      () => undefined,
      () => undefined,
      [],
      {
        listNear: () => ['scenarios/base.yaml', 'scenarios/night.yaml'],
      },
    );
    expect(document.value).toBeUndefined();
    expect(document.problems.map((problem) => problemText(problem, 'en'))).toEqual([
      'scenarios/nigth.yaml:1:1  there is no such file. Found scenarios/nigth.yaml; expected a file such as scenarios/base.yaml, scenarios/night.yaml; did you mean scenarios/night.yaml?',
    ]);
  });

  it('for a reason nobody has foreseen keeps the system’s own words', () => {
    const broken = () => {
      throw Object.assign(new Error('input/output error'), { code: 'EIO' });
    };
    expect(loadDocument('x.yaml', broken, () => undefined).problems).toMatchObject([{ found: 'input/output error' }]);
  });

  it('that is there but closed says so', () => {
    const closed = () => {
      throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
    };
    const document = loadDocument('x.yaml', closed, () => undefined);
    expect(document.problems).toMatchObject([
      { message: 'this file cannot be read', found: 'a file that you may not read' },
    ]);
  });

  it.each([
    ['empty', '', '1:1  the file is empty. Expected a scenario, such as name: Plain desk.'],
    ['only comments', '# nothing\n', '1:1  the file is empty. Expected a scenario, such as name: Plain desk.'],
    ['a list', '- a\n', '1:1  a scenario is made of words with values. Expected lines such as name: Plain desk.'],
    ['indented by a tab', 'teams:\n\tdesk: 1\n', '2:1  a tab cannot indent; use spaces.'],
    ['badly indented', 'teams:\n  a: 1\n b: 2\n', '3:1  the indentation does not fit the lines above.'],
    [
      'with two colons',
      'name: a: b\n',
      '1:7  two colons stand on one line; put the value in quotes, or begin a new line.',
    ],
    [
      'with an open bracket',
      'teams: { desk: 1\nfoo: 2\n',
      '2:1  a bracket opened above is not closed before this line.',
    ],
    ['with an open quote', 'a: 1\nb: "x\nc: 2\n', '2:4  the quote that opens here is never closed.'],
    ['without a colon', 'teams\n  a: 1\n', '1:1  a colon is missing after this word.'],
    ['with a second scenario', 'a: 1\n---\nb: 2\n', '2:1  a file holds one scenario; here a second begins.'],
  ])('%s gets a friendly sentence with its place', (_, text, sentence) => {
    expect(texts({ 'x.yaml': text })).toEqual([`x.yaml:${sentence}`]);
    expect(load({ 'x.yaml': text }).value).toBeUndefined();
  });

  it('with a word twice is still read, the first one standing', () => {
    const document = load({ 'x.yaml': 'name: X\nteams:\n  desk: 1\n  desk: 2\n' });
    expect(document.problems.map((problem) => problemText(problem, 'en'))).toEqual([
      'x.yaml:4:3  teams.desk: this word stands twice, first on line 3. Found desk.',
    ]);
    expect(document.value).toEqual({ name: 'X', teams: { desk: 1 } });
  });
});

describe('signs of a Chinese keyboard', () => {
  it.each([
    ['name：Desk\nteams: {}\n', 'x.yaml:1:5', '：', ':'],
    ['name: Desk\nteams： { desk: { engineers: 3 } }\n', 'x.yaml:2:6', '：', ':'],
    ['teams:\n  desk: { engineers: 20，work: 1 h }\n', 'x.yaml:2:24', '，', ','],
    ['teams: ｛ desk: { engineers: 20 } ｝\n', 'x.yaml:1:8', '｛', '{'],
  ])('%j is told at its place, with the plain one', (text, place, found, plain) => {
    const [first] = texts({ 'x.yaml': text });
    expect(first).toBe(
      `${place}  this is the full-width sign; YAML needs the plain one. Found ${found}; did you mean ${plain}?`,
    );
  });

  it('are welcome in names, comments and quotes, whatever else is wrong', () => {
    expect(texts({ 'x.yaml': 'name: "客服：上海" # 团队：一\nteams: { desk: [\n' })[0]).not.toContain('full-width');
    expect(texts({ 'x.yaml': 'name: 客服：上海\n' })).toEqual([]);
  });
});

describe('anchors', () => {
  it('copy values and merge into tables', () => {
    const document = load({ 'x.yaml': 'x: &x { a: 1, b: 2 }\ny: { <<: *x, b: 3 }\nz: *x\n' });
    expect(document.value).toEqual({ x: { a: 1, b: 2 }, y: { a: 1, b: 3 }, z: { a: 1, b: 2 } });
  });

  it('that contain themselves or multiply without end are stopped', () => {
    expect(load({ 'x.yaml': 'x: &x { a: *x }\n' }).problems).toMatchObject([{ line: 1 }]);
    const lines = ['a0: &a0 [1]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(load({ 'x.yaml': `${lines.join('\n')}\n` }).problems).toHaveLength(1);
  });
});
