import { describe, expect, it } from 'vitest';
import { type Figure, figuresOf } from '../../../src/planning/compare/figures.ts';
import type { Definition } from '../../../src/planning/definition.ts';
import { StaffError } from '../../../src/planning/staff/staffError.ts';
import { readTargets } from '../../../src/planning/staff/target.ts';

const define = (measure: string, statistic: string, where: Record<string, string>, unit: string) =>
  ({ measure, statistic, where, unit, kind: unit === 'share' ? 'share' : 'value' }) as Definition;

const figures: Figure[] = figuresOf([
  define('attainment', 'share', { clock: 'response' }, 'share'),
  define('attainment', 'share', { severity: 'critical', clock: 'response' }, 'share'),
  define('attainment', 'share', { severity: 'serious', clock: 'response' }, 'share'),
  define('wait', 'mean', { team: 'desk' }, 'min'),
  define('wait', 'p95', { team: 'desk' }, 'min'),
  define('wait', 'share', { team: 'desk' }, 'share'),
  define('occupancy', 'share', { team: 'desk' }, 'share'),
  define('interruption', 'total', {}, 'h'),
  define('transfers', 'mean', {}, 'tickets'),
  define('cost', 'total', { kind: 'staff' }, 'CNY'),
  define('surveyAnswered', 'share', {}, 'share'),
]);
const read = (...sentences: string[]) =>
  readTargets(sentences, figures).map(({ figure, sense, value }) => ({
    is: [figure.measure, figure.statistic, ...Object.values(figure.where)].join(' '),
    sense,
    value,
  }));

describe('a target', () => {
  it('is a measure, its tickets, a comparison and a value in its unit', () => {
    expect(read('attainment{severity=critical,clock=response} >= 95 %')).toEqual([
      { is: 'attainment share critical response', sense: 'atLeast', value: 0.95 },
    ]);
    expect(read('wait p95 { team = desk } ≤ 20 min')).toEqual([{ is: 'wait p95 desk', sense: 'atMost', value: 20 }]);
    expect(read('occupancy{team=desk} <= 0.85')).toEqual([
      { is: 'occupancy share desk', sense: 'atMost', value: 0.85 },
    ]);
    expect(read('transfers <= 0.3')).toEqual([{ is: 'transfers mean', sense: 'atMost', value: 0.3 }]);
  });

  it('means the mean where no statistic is named', () => {
    expect(read('wait{team=desk} <= 5 min')[0].is).toBe('wait mean desk');
  });

  it('reads a duration in the unit of the measure', () => {
    expect(read('interruption <= 2 days')[0].value).toBe(48);
  });

  it('is asked of every value where a star stands', () => {
    expect(read('attainment{severity=*,clock=response} >= 95 %').map(({ is }) => is)).toEqual([
      'attainment share critical response',
      'attainment share serious response',
    ]);
  });

  it.each([
    ['attainmnt >= 95 %', "unknown measure, 'attainmnt'", 'Did you mean attainment?'],
    ['wait p96{team=desk} <= 5 min', "unknown statistic of wait, 'p96'", 'Did you mean p95?'],
    ['attainment{severty=critical,clock=response} >= 95 %', "unknown key, 'severty'", 'Did you mean severity?'],
    ['attainment{severity=critcal,clock=response} >= 95 %', "unknown severity, 'critcal'", 'Did you mean critical?'],
    ['attainment{severity=critical} >= 95 %', 'a figure by severity', 'expected clock or severity + clock'],
    ['attainment{clock=response} >= 101 %', "'101 %' (a share cannot be over 100 %)", 'a share below 100 %'],
    ['attainment{clock=response} >= 100 %', "'100 %'", 'a share below 100 %'],
    ['attainment{clock=response} >= 20 min', "'20 min'", 'a share below 100 %'],
    ['attainment{clock=response} <= 95 %', "found '<='", 'attainment is better higher'],
    ['wait{team=desk} >= 5 min', "found '>='", 'wait is better lower'],
    ['wait{team=desk} <= soon', "'soon'", 'a duration, such as 20 min'],
    ['cost{kind=staff} <= 5', 'cost, which staff is not planned for', 'a measure of service'],
    ['surveyAnswered >= 50 %', 'which staff is not planned for', 'a measure of service'],
    ['attainment{clock} >= 95 %', "'clock'", 'KEY=VALUE'],
    ['attainment = 95 %', 'no such sentence', '>= or <='],
  ])('refuses %s and says what was found and expected', (sentence, found, expected) => {
    const error = failure(sentence);
    expect(error.sentence.en).toContain(`--keep '${sentence}'`);
    expect(error.sentence.en).toContain(found);
    expect(error.sentence.en).toContain(expected);
    expect(error.sentence.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('of attainment is refused on a desk without promises, which is what it says', () => {
    const without = figures.filter(({ measure }) => measure !== 'attainment');
    const error = failureOf(() => readTargets(['attainment{clock=response} >= 90 %'], without));
    expect(error.sentence.en).toContain('none without promises, and this desk makes none');
    expect(error.sentence.en).not.toContain('unknown measure');
    expect(error.sentence.zh).toContain('该情景没有任何承诺');
  });

  it('may be asked once only', () => {
    expect(failure('wait{team=desk} <= 5 min', 'wait{team=desk} <= 6 min').sentence.en).toContain('asked for twice');
  });
});

function failure(...sentences: string[]): StaffError {
  return failureOf(() => read(...sentences));
}

function failureOf(action: () => unknown): StaffError {
  try {
    action();
  } catch (error) {
    if (error instanceof StaffError) return error;
  }
  throw new Error('it was not refused');
}
