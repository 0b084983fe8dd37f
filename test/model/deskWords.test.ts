/** What words about teams and their work come to: seen in the tickets of a small desk, or in the model where a desk would only hide it. */
import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/kernel/eventCalendar.ts';
import { compile } from '../../src/model/compile.ts';
import { channels, complexities, lines, severities, shiftEnds, whereWords } from '../../src/scenario/words.ts';
import { DAY, given, HOUR, modelOf, scenarioOf, type Words } from '../desk/given.ts';

const teams = { desk: { engineers: 1, work: '1 h' } };
const L1 = lines.indexOf('L1');
const L2 = lines.indexOf('L2');
const L3 = lines.indexOf('L3');

describe('a line', () => {
  it('says what its teams do not say themselves', () => {
    const line = { work: '1 h', touches: 2, repairFails: 0.1, diagnosis: 0.5, solution: 0.75 };
    const own = { work: '2 h', touches: 3, repairFails: 0.3, diagnosis: 0.25, solution: 0.5 };
    const model = modelOf({
      lines: { L1: line },
      teams: { plain: { engineers: 1 }, special: { engineers: 1, ...own } },
    });
    for (const [index, words] of [line, own].entries()) {
      const team = model.staff.teams[index];
      expect([team.work.first, team.touches, team.repairFails]).toEqual([
        (index + 1) * HOUR,
        words.touches,
        words.repairFails,
      ]);
      expect([team.diagnosisShare, team.solutionShare]).toEqual([words.diagnosis, words.solution]);
    }
  });

  it('replies to each severity as fast as it says', () => {
    const reply = { critical: '2 min', serious: '5 min' };
    const responses = (['critical', 'serious', 'general'] as const).map((severity) => {
      const story = given({ teams: { desk: { engineers: 1, work: '1 h', reply } } }, [{ at: 0, severity }]);
      return story.ticket(0).response;
    });
    expect(responses).toEqual([2, 5, 0]);
  });

  it('escalates to where it says, and else to the next', () => {
    const lineModels = (words: Words) => modelOf({ teams, lines: words }).lines;
    const usual = lineModels({ L1: { escalates: 0.2 }, L2: { escalates: 0.1 }, L3: { escalates: 0.5 } });
    expect([L1, L2, L3].map((line) => usual[line].escalatesTo)).toEqual([L2, L3, NONE]);
    expect(lineModels({ L1: { escalates: 0.2, escalatesTo: 'L3' } })[L1].escalatesTo).toBe(L3);
  });

  it('escalates none of the kinds that its table leaves out', () => {
    const { escalates } = modelOf({ teams, lines: { L1: { escalates: { environment: 0.4, codeDefect: 0.7 } } } }).lines[
      L1
    ];
    expect(complexities.map((_, complexity) => escalates[complexity])).toEqual([0, 0, 0.4, 0.7]);
  });
});

describe('a team', () => {
  const desk = (words: Words) => ({ desk: { work: '1 h', ...words } });

  it('keeps hours by its own clock, not by that of its region or of the period', () => {
    const regions = { west: { zone: 'America/New_York' } };
    for (const words of [{ onDuty: { '09:00': 1, '17:00': 0 } }, { engineers: 1, shifts: ['09-17'] }]) {
      const model = { teams: desk({ ...words, region: 'west', zone: 'Asia/Tokyo' }), regions };
      // Nine o'clock in Tokyo is midnight of Greenwich; who comes at nine in the evening waits for the next morning.
      expect(given(model, [0]).starts()).toEqual([0]);
      expect(given(model, [9 * HOUR]).starts()).toEqual([DAY]);
    }
  });
});

describe('a shift', () => {
  it('ends alike for critical tickets where nothing else is said', () => {
    const atEnd = (words: Words) => modelOf({ teams: { desk: { ...teams.desk, ...words } } }).staff.teams[0];
    const end = (word: (typeof shiftEnds)[number]) => shiftEnds.indexOf(word);
    expect(atEnd({ atShiftEnd: 'park' })).toMatchObject({ atShiftEnd: end('park'), criticalAtShiftEnd: end('park') });
    const apart = { atShiftEnd: end('park'), criticalAtShiftEnd: end('hand-over') };
    expect(atEnd({ atShiftEnd: 'park', criticalAtShiftEnd: 'hand-over' })).toMatchObject(apart);
  });

  it('is worked on the weekend day that makes up for a holiday of the team’s list', () => {
    const opensOn = (words: Words) => {
      const scenario = scenarioOf({
        teams: { desk: { engineers: 1, work: '1 h', shifts: ['Mon-Fri 09:00-17:00'], ...words } },
      });
      const list = { holidays: ['2026-01-05'], makeUpWorkdays: ['2026-01-10'], halfDays: [], problems: [] };
      return [...compile(scenario, { holidays: { here: list }, recorded: null }).staff.groups[0].opens];
    };
    const saturday = 5 * DAY + 9 * HOUR;
    expect(opensOn({ holidays: ['here'] })).toContain(saturday);
    expect(opensOn({})).not.toContain(saturday);
  });
});

describe('where tickets go', () => {
  it('is said by the channel first, then by the severity, and is the region where neither says anything', () => {
    const { where } = modelOf({
      teams,
      routing: { where: { serious: 'follow-the-sun', hotline: 'least-loaded' } },
    }).routing;
    for (const [s, severity] of severities.entries()) {
      for (const [c, channel] of channels.entries()) {
        const expected =
          channel === 'hotline' ? 'least-loaded' : severity === 'serious' ? 'follow-the-sun' : 'region-first';
        expect(whereWords[where[s * channels.length + c]]).toBe(expected);
      }
    }
  });
});

describe('a judge of one accuracy', () => {
  it('errs to the neighbours, and in the middle to both alike', () => {
    const { severity } = modelOf({ teams, triage: { by: 'ai', accuracy: 0.8 } }).triage.ai!;
    const rows = [0, 1, 2].map((truth) => [...severity.subarray(3 * truth, 3 * truth + 3)]);
    const expected = [
      [0.8, 1, 1],
      [0.1, 0.9, 1],
      [0, 0.2, 1],
    ];
    for (const [truth, row] of rows.entries()) {
      for (const [place, share] of row.entries()) expect(share).toBeCloseTo(expected[truth][place], 12);
    }
  });
});

describe('a release', () => {
  it('is not waited for where a hot fix comes sooner, for each severity its own', () => {
    const { hotFix } = modelOf({
      teams,
      release: { every: '14 days', hotFix: { critical: '4 h', serious: '2 days' } },
    }).repair;
    expect([...hotFix]).toEqual([4 * HOUR, 2 * DAY, Number.POSITIVE_INFINITY]);
  });
});
