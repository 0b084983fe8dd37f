// The words for reports: what a colour is, whose accounts are named, and what is said of mistakes.

import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/scenario/problems.ts';
import { readScenario } from '../../src/scenario/read.ts';

const desk = 'name: x\narrivals: { rate: 18/h }\nteams: { desk: { engineers: 20, work: 1 h } }\n';

function read(report: string, further = '') {
  const text = `${desk}${further}report: ${report}\n`;
  const { scenario, problems } = readScenario('x.yaml', { readText: () => text });
  return { report: scenario?.report, said: problems.map((problem) => problemText(problem, 'en')) };
}

describe('a colour', () => {
  it('is # and six digits, large or small', () => {
    expect(read("{ accent: '#1F6FEB' }")).toEqual({ report: { accent: '#1f6feb' }, said: [] });
  });

  it.each([
    ['1f6feb', "Found text '1f6feb'", "did you mean '#1f6feb'?"],
    ['123456', 'Found number 123456', "did you mean '#123456'?"],
    ["'#abc'", "Found text '#abc'", "did you mean '#aabbcc'?"],
    ['blue', "Found text 'blue'", 'such as #1f6feb.'],
    ['[1]', 'Found a list', 'such as #1f6feb.'],
  ])('is not %s', (written, found, hint) => {
    const { report, said } = read(`{ accent: ${written} }`);
    expect(report).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('x.yaml:4:');
    expect(said[0]).toContain(found);
    expect(said[0]).toContain(hint);
  });

  it('without quotes is a comment, and then has no value', () => {
    expect(read('\n  accent: #1f6feb\n  company: Acme').said[0]).toMatch(/report\.accent: this has no value/);
  });
});

describe('the plans whose accounts get a report', () => {
  const customers = 'customers: { accounts: 9, plans: { basic: 50 %, enterprise: 50 % } }\n';

  it('are plans that there are', () => {
    expect(read('{ entitled: [enterprise, basic] }', customers)).toEqual({
      report: { entitled: ['enterprise', 'basic'] },
      said: [],
    });
    expect(read('{ entitled: [] }', customers)).toEqual({ report: { entitled: [] }, said: [] });
    expect(read('{ entitled: [gold] }', customers).said[0]).toContain(
      'expected free, basic, professional or enterprise',
    );
  });

  it('that no customer has are remarked on', () => {
    const { said } = read('{ entitled: [enterprise, professional] }', customers);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('report.entitled.1: this has no effect: no customer has the plan professional');
  });

  it('need accounts', () => {
    expect(read('{ entitled: [basic] }').said).toEqual([
      expect.stringContaining('report.entitled: this has no effect: it needs customers.accounts'),
    ]);
  });
});

it('a company without a name is refused', () => {
  expect(read("{ company: ' ' }").report).toBeUndefined();
});
