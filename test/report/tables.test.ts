/** The tables of a run in the terminal. */
import { describe, expect, it } from 'vitest';
import { summaryTables } from '../../src/report/tables.ts';
import { columnsOf, shorten, wrap } from '../../src/report/width.ts';
import { languages } from '../../src/report/words.ts';
import { bareDocument, plainDesk, publishedRows, wholeDesk } from './fixture.ts';

const beside = { benchmarks: publishedRows, industry: wholeDesk(1.8) };
const escape = String.fromCharCode(27);
const uncoloured = (text: string) => text.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '');

describe.each(languages)('the tables in %s', (lang) => {
  it('fit a terminal of 100 columns', () => {
    const lines = summaryTables(wholeDesk(), { lang, ...beside }).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(100);
    expect(lines.length).toBeGreaterThan(60);
  });

  it('fit it with very long names too', () => {
    const desk = wholeDesk();
    const long = (name: string) =>
      `${name} 全球企业客户专属支持团队 of the very large northern hemisphere and its islands`;
    const renamed = {
      ...desk,
      scenario: { ...desk.scenario, name: long('x').repeat(3) },
      teams: desk.teams.map((team) => ({ ...team, name: long(team.name) })),
      measures: desk.measures.map((each) =>
        each.where.team === undefined ? each : { ...each, where: { ...each.where, team: long(each.where.team) } },
      ),
    };
    const lines = summaryTables(renamed, { lang, ...beside }).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('say the same with and without colour', () => {
    const coloured = summaryTables(wholeDesk(), { lang, ...beside, colour: true });
    expect(coloured).toContain(escape);
    expect(uncoloured(coloured)).toBe(summaryTables(wholeDesk(), { lang, ...beside }));
  });

  it('leave out what the document does not have, down to nothing', () => {
    for (const document of [bareDocument('Nothing', []), plainDesk(), wholeDesk()]) {
      expect(summaryTables(document, { lang })).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });
});

describe('the tables', () => {
  it('set each severity against each clock', () => {
    const text = summaryTables(wholeDesk(), { lang: 'zh' });
    expect(text).toMatch(/紧急故障 +98\.7% \(98\.6 – 98\.8%\) +97\.0% /);
  });

  it('set published figures beside simulated ones', () => {
    const text = summaryTables(wholeDesk(), { lang: 'en', ...beside });
    expect(text).toMatch(/Mean first response +27\.9 min +28 min +50\.2 min +52 min/);
    expect(text).toContain('Published figures: TechServe 2023.');
  });

  it('of a plain desk are one', () => {
    const text = summaryTables(plainDesk(), { lang: 'en' });
    expect(text).toMatch(/Wait, mean +16\.5 min \(16\.2 – 16\.8 min\)/);
    expect(text).toMatch(/No wait at all +44\.9 %/);
    expect(text).not.toContain('Promises kept');
  });

  it('do not let a name steer the terminal', () => {
    const text = summaryTables(bareDocument(`evil${escape}[2J\u0007\nname`, []), { lang: 'en' });
    expect(text.split('\n')[0]).toBe('evil [2J name');
  });

  it('ignore figures that are not numbers', () => {
    const desk = plainDesk();
    const measures = desk.measures.map((each) => (each.measure === 'wait' ? { ...each, estimate: Number.NaN } : each));
    const text = summaryTables({ ...desk, measures }, { lang: 'en' });
    expect(text).toContain('Tickets waiting');
    expect(text).not.toContain('Wait, mean');
  });
});

describe('widths', () => {
  it('count Chinese double', () => {
    expect(columnsOf('承诺 95%')).toBe(8);
    expect(shorten('紧急故障', 5)).toBe('紧急…');
    expect(shorten('紧急故障', 8)).toBe('紧急故障');
  });

  it('break English at blanks and Chinese anywhere, with no mark by itself and no line too wide', () => {
    expect(wrap('within the promise', 10, columnsOf)).toEqual(['within the', 'promise']);
    expect(wrap('工单创建，人工回复', 8, columnsOf)).toEqual(['工单创', '建，人工', '回复']);
    expect(wrap('新建 12 个（中位数）。完', 14, columnsOf)).toEqual(['新建 12 个（中', '位数）。完']);
  });
});
