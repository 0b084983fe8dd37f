/** Claims as they are written: what is read, and what is refused with which words. */
import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '../../src/scenario/scenario.ts';
import { settingAt } from '../../src/scenario/settingAt.ts';
import { coherenceOf, shortTexts } from './coherenceOf.ts';

const desk = { name: 'Desk', arrivals: { rate: '18/h' }, teams: { desk: { engineers: 20, work: 'exponential 1 h' } } };
const read = (claims: unknown) => scenarioSchema.safeParse({ ...desk, claims });

function problems(claim: string, more = ''): string[] {
  const text = `name: Desk
arrivals: { rate: 18/h }
promises: { critical: { response: 15 min } }
teams:
  desk: { engineers: 20, work: exponential 1 h }
${more}claims: [${claim}]
`;
  return shortTexts(coherenceOf(text)).filter((line) => line.includes('claims'));
}

describe('a claimed figure', () => {
  it.each([
    ['67 %', { value: 0.67, unit: 'share' }],
    ['28 min', { value: 28, unit: 'min' }],
    ['18.5 h', { value: 1110, unit: 'min' }],
    [4.7, { value: 4.7, unit: 'number' }],
    ['4.7', { value: 4.7, unit: 'number' }],
    ['２８ 分钟', { value: 28, unit: 'min' }],
  ])('%s is read in the unit of results', (about, wanted) => {
    expect(read([{ measure: 'response', about }]).data?.claims?.[0].about).toEqual(wanted);
  });

  it.each([['28 mins ago'], [true], ['abc'], ['105 %']])('%s is refused', (about) => {
    expect(read([{ measure: 'response', about }]).success).toBe(false);
  });
});

describe('a claim', () => {
  it('without a fault is silent', () => {
    expect(problems('{ measure: response, about: 28 min, within: 3 % }')).toEqual([]);
    expect(problems('{ keep: 95 % }')).toEqual([]);
    expect(problems('{ setting: promises.critical.response, is: 15 min }')).toEqual([]);
  });

  it('speaks of one thing', () => {
    expect(problems('{ atLeast: 95 % }')).toEqual([
      'error 6 claims.0: a claim speaks of one thing. Found none; expected keep, measure or setting.',
    ]);
    expect(problems('{ keep: 95 %, measure: response, atMost: 1 h }')).toEqual([
      'error 6 claims.0: a claim speaks of one thing. Found keep, measure; expected keep, measure or setting.',
    ]);
  });

  it('binds its figure in one way', () => {
    expect(problems('{ measure: response }')).toEqual([
      'error 6 claims.0: a claim binds its figure in one way. Found none; expected atLeast, atMost or about.',
    ]);
    expect(problems('{ measure: response, atLeast: 1 min, atMost: 1 h }')).toEqual([
      'error 6 claims.0: a claim binds its figure in one way. Found atLeast, atMost; expected atLeast, atMost or about.',
    ]);
  });

  it('never says that a simulated figure is exactly a number', () => {
    expect(problems('{ measure: response, is: 28 min }')).toEqual([
      'error 6 claims.0.is: a simulated figure is never exactly a number. Expected atLeast, atMost or about; did you mean about?',
    ]);
  });

  it('has no words without effect', () => {
    expect(problems('{ measure: response, atMost: 1 h, within: 5 % }')).toEqual([
      "error 6 claims.0.within: 'within' says nothing beside 'atMost'.",
    ]);
    expect(problems('{ keep: 95 %, where: { severity: critical } }')).toEqual([
      "error 6 claims.0.where: 'where' says nothing beside 'keep'.",
    ]);
    expect(problems('{ measure: reopened, about: 0 % }')).toEqual([
      'error 6 claims.0.about: about nothing leaves no room. Expected atLeast or atMost.',
    ]);
  });

  it('about a setting leads to a figure, and says which word was meant', () => {
    expect(problems('{ setting: promises.critical.respons, is: 15 min }')).toEqual([
      'error 6 claims.0.setting: this scenario has no such word. Found promises.critical.respons; expected the path of a figure, such as knowledgeBase.coverage; did you mean promises.critical.response?',
    ]);
    expect(problems('{ setting: promises.critical, is: 15 min }')).toEqual([
      'error 6 claims.0.setting: this word holds no single figure. Found promises.critical; expected the path of a figure, such as knowledgeBase.coverage.',
    ]);
  });
});

describe('a desk without promises', () => {
  it('has none to keep', () => {
    const text = `name: Desk\narrivals: { rate: 18/h }\nteams: { desk: { engineers: 20, work: 1 h } }\nclaims: [{ keep: 95 % }]\n`;
    expect(shortTexts(coherenceOf(text))).toEqual([
      'error 4 claims.0.keep: there is no promise to keep. Expected a table of promises.',
    ]);
  });
});

describe('a setting', () => {
  it('is found by its path as --set has it, also inside a list, and nothing inherited by the language itself', () => {
    const scenario = scenarioSchema.parse({ ...desk, credits: { ladder: [{ below: '95 %', credit: '5 %' }] } });
    expect(settingAt(scenario, 'credits.ladder.0.below').value).toBe(0.95);
    expect(settingAt(scenario, 'constructor.name').missing).toBe('constructor');
  });
});
