/** How old the tickets are that are open at the period's end: a bar an age group, with its interval. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { agesOf, openTickets } from '../ageing.ts';
import { count, share } from '../formats.ts';
import { inBrackets, type Lang, labelOf, nameOf, words } from '../words.ts';
import { type ChartSize, colours, heightOn, ink, plotWidth, theme, title } from './theme.ts';

export function ageingChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const { reports } = words(lang);
  const found = agesOf(document).flatMap((age) => {
    const measure = openTickets(document, age);
    return measure === null ? [] : [{ age, measure }];
  });
  const total = found.reduce((sum, { measure }) => sum + measure.estimate, 0);
  if (found.length < 2 || !(total > 0)) return null;
  const largest = found.reduce((most, each) => (each.measure.estimate > most.measure.estimate ? each : most));
  const sentence = reports.ageingTitle(
    count(total, lang),
    share(largest.measure.estimate / total, lang),
    nameOf(lang, 'age', largest.age),
  );
  const values = found.map(({ age, measure }) => ({
    age: labelOf(lang, 'age', age),
    tickets: measure.estimate,
    // An interval may reach below none, a picture of tickets not.
    low: Math.max(0, measure.low ?? measure.estimate),
    high: measure.high ?? measure.estimate,
    label:
      size !== 'narrow'
        ? inBrackets(count(measure.estimate, lang), share(measure.estimate / total, lang), lang)
        : count(measure.estimate, lang),
  }));
  const names = values.map(({ age }) => age);
  const width = plotWidth(
    size,
    names,
    values.map(({ label }) => label),
  );
  return {
    title: title(sentence, size),
    description: `${sentence}. ${reports.ageingAbout}`,
    data: { values },
    width,
    height: { step: heightOn(size, 30) },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { zero: true, nice: true },
        axis: { title: reports.openAtEnd, titleAnchor: 'start', tickCount: 4, grid: true, labelOverlap: 'greedy' },
      },
      y: { field: 'age', type: 'nominal', sort: names, axis: { title: null } },
    },
    layer: [
      {
        mark: { type: 'bar', color: colours.sky, height: { band: 0.66 } },
        encoding: { x: { field: 'tickets' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { field: 'low' }, x2: { field: 'high' }, color: { value: ink.text } },
      },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
    config: theme,
  };
}
