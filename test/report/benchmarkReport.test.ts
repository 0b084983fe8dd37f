/** The benchmark report: what it says follows the figures, in both languages, and its mathematics are checked by hand. */
import { describe, expect, it } from 'vitest';
import type { BenchmarkRow, ResultDocument } from '../../src/planning/result.ts';
import { benchmarkReport } from '../../src/report/benchmark/benchmarkReport.ts';
import { inputDifferences } from '../../src/report/benchmark/inputs.ts';
import { benchmarkLines } from '../../src/report/benchmark/lines.ts';
import { sectionName } from '../../src/report/benchmark/tables.ts';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import { svg } from '../../src/report/svg.ts';
import { words } from '../../src/report/words.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';
import { bareDocument, publishedRows, wholeDesk } from './fixture.ts';

const desk = wholeDesk();
const industry = wholeDesk(1.8);
const elsewhere: BenchmarkRow = {
  ...publishedRows[1],
  published: null,
  industry: 0.641,
  source: 'HDI Research Brief: Metrics (August 2013)',
  year: '2013',
  mismatch: { en: 'one telephone call', zh: '仅一次通话' },
};
const rows = [...publishedRows, elsewhere];

function reportOf(own: ResultDocument = desk, other: ResultDocument | undefined = industry, lang: 'en' | 'zh' = 'en') {
  const scenarios = { own: { triage: { by: 'ai' } }, industry: { triage: { by: 'human' } } };
  return benchmarkReport(own, other, rows, lang, { brand: {}, scenarios })!;
}

function blocks<Kind extends Block['kind']>(report: ReportDocument, section: string, kind: Kind) {
  const found = report.sections.find(({ id }) => id === section)?.blocks ?? [];
  return found.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

const sentences = (report: ReportDocument) => blocks(report, 'summary', 'list').flatMap(({ items }) => items);

/** One figure, 20 runs: mean and half-width of its 95 % interval, and tickets behind it in a run. */
function oneFigure(estimate: number, half: number, n: number): ResultDocument {
  const at = { measure: 'response', statistic: 'mean' as const, where: {}, unit: 'min' };
  return bareDocument('Desk', [{ ...at, estimate, low: estimate - half, high: estimate + half, n }]);
}

describe('a difference between two desks', () => {
  // Student's 97.5 % point with 19 degrees of freedom.
  const t = 2.093024054;
  const [line] = benchmarkLines(oneFigure(28, t, 1000), oneFigure(52, t, 500), [publishedRows[0]]);

  it('is the difference of the means with the error of both, when the runs are not paired', () => {
    expect(line.toIndustry!.difference).toBe(-24);
    // Equal variances: Satterthwaite gives 38 degrees of freedom; standard errors are 1 each.
    expect(line.toIndustry!.high! - line.toIndustry!.low!).toBeCloseTo(2 * 2.024394164 * Math.SQRT2, 6);
    expect(line.toIndustry!.verdict).toBe('better');
  });

  it('shows after as many tickets as its size and the spread between runs ask for', () => {
    // Variance between runs 20, for a ticket 20,000 and 10,000; (1.95996 + 0.84162)² = 7.84888.
    expect(line.toIndustry!.tickets!.estimate).toBeCloseTo((7.848879734 * 30_000) / 24 ** 2, 3);
  });

  it('to a published figure that is met is open, and needs no end of tickets', () => {
    expect(line.toPublished).toMatchObject({ difference: 0, verdict: 'open', adjustedP: 1 });
    expect(line.toPublished!.tickets!.estimate).toBe(Number.POSITIVE_INFINITY);
  });

  it('is open with a single run', () => {
    const single = { ...oneFigure(28, 1, 1000), replications: 1 };
    const alone = { ...single, measures: single.measures.map((each) => ({ ...each, low: null, high: null })) };
    const [line] = benchmarkLines(alone, oneFigure(52, 1, 500), [publishedRows[0]]);
    expect(line.toIndustry).toMatchObject({ verdict: 'open', low: null, adjustedP: null, tickets: null });
  });

  it('is paired where both desks hold the runs of the figure from one seed', () => {
    const runs = (shift: number) => ({
      numerators: [10, 30, 20].map((value) => 10 * (value + shift)),
      denominators: [10, 10, 10],
    });
    const withRuns = (shift: number): ResultDocument => {
      const own = { ...oneFigure(20 + shift, 25, 10), replications: 3 };
      const [measure] = own.measures;
      const bound = { kind: 'atMost' as const, value: 99, least: null, most: 99 };
      const claim = {
        ...measure,
        subject: 'figure' as const,
        label: null,
        source: null,
        bound,
        jointLow: 0,
        jointHigh: 99,
        verdict: 'open' as const,
        runs: runs(shift),
      };
      return { ...own, claims: [claim] };
    };
    const [paired] = benchmarkLines(withRuns(0), withRuns(5), [publishedRows[0]]);
    expect(paired.toIndustry).toMatchObject({ difference: -5, low: -5, high: -5, verdict: 'better' });
    const [unpaired] = benchmarkLines(withRuns(0), { ...withRuns(5), seed: 'another' }, [publishedRows[0]]);
    expect(unpaired.toIndustry!.verdict).toBe('open');
  });
});

describe('the report', () => {
  it('says how many differences are sure, and turns with the figures', () => {
    expect(sentences(reportOf())[0]).toBe(
      'Of 4 figures, this desk is surely better than the industry in 4 and surely worse in 0; none is left open. The verdicts hold together with 95 % confidence.',
    );
    expect(sentences(reportOf(industry, desk))[0]).toContain(
      'surely better than the industry in 0 and surely worse in 4',
    );
    expect(sentences(reportOf(desk, desk))[0]).toContain('in 0 and surely worse in 0; 4 are left open');
  });

  it('names the figure furthest from what is published only where that is sure', () => {
    expect(sentences(reportOf(industry, desk))[1]).toMatch(
      /^Furthest .* “Mean first response”, 50\.2 min simulated against 28 min/,
    );
    const met = oneFigure(28, 1, 1000);
    expect(sentences(benchmarkReport(met, undefined, [publishedRows[0]], 'en', { brand: {} })!)).toContain(
      'No simulated figure of this desk surely differs from what is published of it.',
    );
  });

  it('stands in Chinese with the same figures', () => {
    expect(sentences(reportOf(desk, industry, 'zh'))[0]).toBe(
      '在 4 项指标中，本服务台有 4 项确定优于行业平均，0 项确定不及，0 项尚无定论。以上结论共同成立的置信水平为 95%。',
    );
  });

  it('sets a source that speaks of others beside the desks, with what does not match', () => {
    const [table] = blocks(reportOf(), 'figures', 'table');
    expect(table.table.columns.at(-1)?.title).toBe('Published elsewhere');
    expect(table.table.rows.map((row) => row.at(-1)?.text)).toEqual(['–', '64.1 %', '–', '–']);
    expect(blocks(reportOf(), 'sources', 'list')[0].items[4]).toContain('What does not match: one telephone call');
  });

  it('does without an industry, and without anything published there is none', () => {
    const alone = benchmarkReport(desk, undefined, rows, 'en', { brand: {} })!;
    expect(sentences(alone)[0]).toContain('No industry desk');
    expect(alone.sections.map(({ id }) => id)).not.toContain('inputs');
    expect(benchmarkReport(desk, industry, [], 'en', { brand: {} })).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)(
    'draws its %s chart to the same bytes each time, with names and units',
    async (size) => {
      const [figure] = blocks(reportOf(), 'figures', 'figure');
      const drawn = await svg(figure.chart(size)!);
      expect(await svg(figure.chart(size)!)).toBe(drawn);
      for (const text of ['First-line resolution (%)', '64.1 %', 'This desk']) expect(drawn).toContain(text);
    },
  );
});

describe('where two desks are set differently', () => {
  it('is told word by word, lists of like entries by their numbers, and names and claims are left aside', () => {
    const own = {
      name: 'A',
      claims: [1],
      triage: { by: 'ai', skips: ['chat'] },
      teams: { a: { shifts: [{ hours: '08-16', engineers: 4 }] } },
    };
    const other = {
      name: 'B',
      triage: { by: 'human' },
      teams: { a: { shifts: [{ hours: '08-16', engineers: 6 }] } },
      forum: { answer: '24 h' },
    };
    expect(inputDifferences(own, other)).toEqual([
      { section: 'triage', path: 'triage.by', own: 'ai', other: 'human' },
      { section: 'triage', path: 'triage.skips', own: '[chat]', other: null },
      { section: 'teams', path: 'teams.a.shifts.0.engineers', own: '4', other: '6' },
      { section: 'forum', path: 'forum', own: null, other: '{ answer: 24 h }' },
    ]);
  });

  it('has a name in both languages for every part of a scenario', () => {
    const aside = ['name', 'extends', 'description', 'benchmarks', 'claims', 'report'];
    const parts = Object.keys(scenarioSchema.shape).filter((word) => !aside.includes(word));
    expect(parts.filter((part) => !Object.hasOwn(words('en').benchmark.sections, part))).toEqual([]);
    expect(Object.keys(words('zh').benchmark.sections)).toEqual(Object.keys(words('en').benchmark.sections));
    expect(sectionName('triage', 'zh')).toBe('分诊');
  });
});
