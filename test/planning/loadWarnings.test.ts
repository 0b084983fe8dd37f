import { describe, expect, it } from 'vitest';
import { modelOf as compiled, openScenario } from '../../src/cli/openScenario.ts';
import { loadAlarms, loadWarnings } from '../../src/planning/loadWarnings.ts';
import { modelOf, type Words } from '../desk/given.ts';

const warningsOf = (words: Words) => loadWarnings(modelOf({ arrivals: { rate: '6/h' }, ...words }));
const desk = (words: Words) => ({ teams: { desk: { work: '10 min', ...words } } });

describe('a team', () => {
  it('with less work than people has nothing to be told', () => {
    expect(warningsOf(desk({ engineers: 2 }))).toEqual([]);
  });

  it('with as much work as people cannot keep up', () => {
    const [warning, ...more] = warningsOf(desk({ engineers: 1 }));
    expect(more).toEqual([]);
    expect(warning.kind).toBe('overload');
    expect(warning.message.en).toBe(
      'desk cannot keep up: its work takes 168 hours a week, its people have 168 (load 100 %). A queue grows without end',
    );
    expect(warning.message.zh).toContain('desk 跟不上工作量：每周工作量 168 小时');
  });

  it('that would keep up without meetings, or whose callers give up, hears so', () => {
    const shrinking = { engineers: 4, shifts: ['00:00-12:00', '12:00-24:00'], shrinkage: 0.4, work: '15 min' };
    expect(warningsOf(desk(shrinking))[0].message.en).toContain('unless meetings, training and breaks give way');
    const patience = { waits: 'exponential 10 min' };
    expect(warningsOf({ ...desk({ engineers: 1 }), patience })[0].message.en).toContain('until callers give up');
  });

  it('above 95 % can hardly keep up', () => {
    expect(warningsOf({ ...desk({ engineers: 1 }), arrivals: { rate: '5.75/h' } })).toMatchObject([
      { kind: 'tight', message: { en: expect.stringContaining('(load 95 %)') } },
    ]);
    expect(warningsOf({ ...desk({ engineers: 1 }), arrivals: { rate: '5.6/h' } })).toEqual([]);
  });

  it('with work and nobody ever on shift is found', () => {
    const warnings = warningsOf(desk({ engineers: 2, shifts: ['Mon-Fri 09:00-17:00'], daysPerWeek: 0 }));
    expect(warnings).toMatchObject([{ kind: 'nobodyOnShift', message: { en: expect.stringContaining('168 hours') } }]);
  });

  it('whose queue forms by day and is worked off by night is told when, as information', () => {
    const day = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 12 ? 5 : 1));
    const words = { ...desk({ engineers: 2 }), arrivals: { rate: '6/h', day } };
    expect(warningsOf(words)).toEqual([
      {
        kind: 'queues',
        message: {
          en: 'queues form at team desk on Mon–Sun 09:00–12:00 (UTC): up to 3.3 engineers are needed where 2 are there; they are worked off later',
          zh: '团队 desk 在周一至周日 09:00–12:00（UTC）会形成队列：最多需要 3.3 名工程师，实有 2 名；之后会处理完',
        },
      },
    ]);
    expect(loadAlarms(modelOf(words))).toEqual([]);
  });
});

describe('teams of a line', () => {
  const teams = (east: number, west: number) => ({
    regions: { east: { zone: 'UTC', share: 0.8 }, west: { zone: 'UTC', share: 0.2 } },
    teams: {
      east: { engineers: east, region: 'east', work: '20 min' },
      west: { engineers: west, region: 'west', work: '20 min' },
    },
  });

  it('are told apart when each keeps to its own region', () => {
    expect(warningsOf(teams(1, 4)).map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/^east cannot keep up: .*\(load 160 %\)/),
    ]);
  });

  it('are judged together where work moves on to another team after a while, or all are too full', () => {
    expect(warningsOf({ ...teams(1, 4), routing: { overflowAfter: '30 min' } })).toEqual([]);
    expect(warningsOf(teams(1, 1)).map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/^line L1 \(east, west\) cannot keep up: /),
    ]);
  });
});

it('HelloWorld gives no alarm', () => {
  expect(loadAlarms(compiled(openScenario('scenarios/helloworld.yaml', []), '1').model)).toEqual([]);
});
