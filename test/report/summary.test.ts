/** The sentences of a report's summary say what the figures bear out, and say otherwise when the figures are otherwise. */
import { describe, expect, it } from 'vitest';
import type { BottleneckDocument, ClockPart } from '../../src/planning/bottleneck/bottleneck.ts';
import type { Measure, ResultDocument } from '../../src/planning/result.ts';
import { summarySentences } from '../../src/report/service/summary.ts';
import { figure } from './detailedDesk.ts';
import { bareDocument } from './fixture.ts';

const kept = (severity: string, clock: string, estimate: number, half: number | null) =>
  figure('attainment', 'share', { severity, clock }, 'share', estimate, half);
const opened = (estimate: number, half: number | null) =>
  figure('tickets', 'count', { state: 'created' }, 'tickets', estimate, half);
const document = (measures: readonly Measure[]) => bareDocument('Desk', measures);
const ofLast = (desk: ResultDocument): ResultDocument => ({
  ...desk,
  period: { ...desk.period, from: '2025-10-01T00:00', to: '2026-01-01T00:00' },
});
const first = (measures: readonly Measure[], before?: readonly Measure[], lang: 'en' | 'zh' = 'en') =>
  summarySentences(document(measures), before && ofLast(document(before)), undefined, lang)[0];

describe('the sentence on promises', () => {
  const whole = figure('attainment', 'share', {}, 'share', 0.9, 0.01);

  it('calls the least kept promise so only where its interval lies clear of all others', () => {
    const one = kept('critical', 'response', 0.8, 0.01);
    expect(first([whole, one, kept('serious', 'repair', 0.95, 0.01)])).toBe(
      'Of all promises 90.0 % (89.0 – 91.0 %) were kept; kept least was first response of critical tickets, 80.0 % (79.0 – 81.0 %), clearly less than any other.',
    );
    expect(first([whole, one, kept('serious', 'repair', 0.815, 0.01)])).toContain(
      'kept least was first response of critical tickets, 80.0 % (79.0 – 81.0 %), though the intervals do not tell it from the next.',
    );
    expect(first([whole, one, kept('serious', 'repair', 0.7, 0.01)])).toContain(
      'kept least was full repair of serious',
    );
  });

  it('knows nothing for sure from one run, and has nothing to compare a single promise with', () => {
    const one = kept('critical', 'response', 0.8, null);
    expect(first([one, kept('serious', 'repair', 0.95, null)])).toBe(
      'Kept least was first response of critical tickets, 80.0 %, as far as one run can tell.',
    );
    expect(first([one])).toBe('Kept least was first response of critical tickets, 80.0 %.');
  });

  it('does not look for a least kept promise where all were kept', () => {
    const all = [kept('critical', 'response', 1, 0), kept('serious', 'repair', 1, 0)];
    expect(first([whole, ...all])).toBe('All 2 promises were kept for every ticket.');
  });

  it.each([
    [0.85, 'were kept, more than the 85.0 % (84.0 – 86.0 %) of the period before'],
    [0.95, 'were kept, less than the 95.0 % (94.0 – 96.0 %) of the period before'],
    [0.915, 'were kept, not surely different from the 91.5 % (90.5 – 92.5 %) of the period before'],
  ])('holds this period against %d before as the intervals allow', (share, told) => {
    const before = figure('attainment', 'share', {}, 'share', share, 0.01);
    expect(first([whole, kept('critical', 'response', 0.8, 0.01)], [before])).toContain(told);
  });

  it('says the same in Chinese', () => {
    expect(
      first([whole, kept('critical', 'response', 0.8, 0.01), kept('serious', 'repair', 0.95, 0.01)], [], 'zh'),
    ).toBe(
      '全部承诺的达成率为 90.0%（89.0 – 91.0%）；达成率最低的是紧急故障的响应时间，为 80.0%（79.0 – 81.0%），明显低于其他各项。',
    );
  });
});

describe('the sentence on volume', () => {
  it.each([
    [9000, 9200, '9,000 tickets (8,991 – 9,009) were opened, 100 a day, as many a day as in the period before.'],
    [
      9900,
      9200,
      '9,900 tickets (9,891 – 9,909) were opened, 110 a day: 10 % more a day than in the period before (100).',
    ],
    [
      8100,
      9200,
      '8,100 tickets (8,091 – 8,109) were opened, 90 a day: 10 % fewer a day than in the period before (100).',
    ],
  ])('compares %d in 90 days with %d in 92 by the day', (now, before, told) => {
    expect(first([opened(now, 9)], [opened(before, 9)])).toBe(told);
  });

  it('calls a difference within the intervals chance', () => {
    expect(first([opened(9900, 800)], [opened(9200, 800)])).toMatch(
      /than in the period before \(100\), which may be chance\.$/,
    );
  });

  it('tells of no period before where there is none', () => {
    expect(first([opened(9000, 9)])).toBe('9,000 tickets (8,991 – 9,009) were opened, 100 a day.');
  });
});

describe('the sentence on the longest step', () => {
  const mean = (stage: string, minutes: number, half: number) => figure(stage, 'mean', {}, 'min', minutes, half);

  it('names the step between the stages whose means lie furthest apart', () => {
    const stages = [
      mean('response', 30, 1),
      mean('diagnosis', 60, 1),
      mean('solution', 300, 5),
      mean('repair', 400, 5),
    ];
    expect(first(stages)).toBe(
      'The longest step is from initial diagnosis to solution offered: their means lie 4.00 h (3.90 – 4.10 h) apart, clearly more than any other.',
    );
    expect(first([...stages.slice(0, 3), mean('repair', 900, 5)])).toContain('from solution offered to full repair');
    expect(first([mean('response', 300, 1), ...stages.slice(2)])).toBe(
      'The longest step is the one to first response: on average it takes 5.00 h (4.98 – 5.02 h), clearly more than any other.',
    );
  });

  it('leaves it open where the intervals do', () => {
    expect(first([mean('response', 100, 20), mean('diagnosis', 210, 20)])).toContain(
      'though the intervals do not tell it from the next',
    );
  });
});

describe('the sentence on the bottleneck', () => {
  const part: ClockPart = {
    cause: 'waiting',
    hours: { estimate: 500, low: 480, high: 520 },
    share: 0.25,
    lateHours: null,
    lateShare: null,
  };
  const analysed = (sure: boolean) =>
    ({
      months: [{ month: null, worst: { part, at: { ...part, team: 'night\u0007desk' }, sure } }],
    }) as unknown as BottleneckDocument;
  const told = (bottleneck: BottleneckDocument | undefined, measures: readonly Measure[] = []) =>
    summarySentences(document(measures), undefined, bottleneck, 'en');

  it('names what costs most time, and whether that is sure', () => {
    const sentence =
      'Of the time that the desk itself could shorten, the largest part is waiting in line, team on shift: 500 h (480 – 520), which is 25 % of all the tickets’ time';
    const at = 'most of all at night desk.';
    expect(told(analysed(true))).toEqual([`${sentence}; ${at}`]);
    expect(told(analysed(false))).toEqual([`${sentence}, though the intervals do not tell it from the next; ${at}`]);
  });

  it('names the longest queue where nothing was analysed, and nothing where nobody waits', () => {
    const queue = (team: string, length: number) => figure('queueLength', 'mean', { team }, 'tickets', length, 1);
    expect(told(undefined, [queue('a', 12), queue('b', 20)])).toEqual([
      'The longest queue is that of b: on average 20 tickets (19.0 – 21.0) wait there, clearly more than any other.',
    ]);
    expect(told(undefined, [queue('a', 0), queue('b', 0)])).toEqual([]);
  });
});

describe('the sentence on costs', () => {
  const cost = (kind: string, total: number, half: number) => figure('cost', 'total', { kind }, 'EUR', total, half);
  const satisfied = figure('satisfaction', 'mean', {}, 'points', 4.5, 0.05);

  it('adds up what the desk costs, by the ticket as well, and leaves room for the widest interval', () => {
    const sentences = (measures: readonly Measure[]) =>
      summarySentences(document(measures), undefined, undefined, 'en');
    expect(sentences([opened(1000, 0), cost('staff', 90_000, 900), cost('overtime', 10_000, 100)])[1]).toBe(
      'Staff, overtime and call-outs cost EUR 100,000 (99,000 – 101,000), that is EUR 100 (99 – 101) a ticket.',
    );
    expect(sentences([opened(1000, 0), cost('staff', 90_000, 900), cost('credits', 50, 5)])[1]).toMatch(
      /; broken promises earn customers EUR 50 \(45\.0 – 55\.0\) in credits\.$/,
    );
    expect(sentences([opened(1000, 0), satisfied])[1]).toBe('Satisfaction is 4.50 (4.45 – 4.55) of 5 points.');
  });
});

it('A summary has five sentences at most, and none for a document without figures', () => {
  const full = [
    kept('critical', 'response', 0.8, 0.01),
    opened(1000, 10),
    figure('response', 'mean', {}, 'min', 20),
    figure('repair', 'mean', {}, 'min', 900),
    figure('queueLength', 'mean', { team: 'a' }, 'tickets', 5),
    figure('cost', 'total', { kind: 'staff' }, 'EUR', 5000),
    figure('satisfaction', 'mean', {}, 'points', 4.5),
  ];
  for (const lang of ['en', 'zh'] as const) {
    expect(summarySentences(document(full), undefined, undefined, lang)).toHaveLength(5);
    expect(summarySentences(document([]), undefined, undefined, lang)).toEqual([]);
  }
});
