/** The way of all tickets through the lines: bars that divide the one above, from all created to those at the third line. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { count, share } from '../formats.ts';
import { type Fate, funnelSteps } from '../funnelSteps.ts';
import { capital, inBrackets, type Lang, words } from '../words.ts';
import { type ChartSize, colours, heightOn, ink, plotWidth, theme, title } from './theme.ts';

const fates: readonly Fate[] = ['goesOn', 'settled', 'lost'];

export function funnelChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const steps = funnelSteps(document);
  if (steps === null) return null;
  const { charts } = words(lang);
  const fateNames: Record<Fate, string> = {
    goesOn: charts.funnelGoesOn,
    settled: charts.funnelSettled,
    lost: charts.funnelLost,
  };
  const created = steps[0].tickets;
  const values = steps.map(({ name, fate, tickets, from }) => {
    const part = share(tickets / created, lang);
    return {
      step: capital(charts.funnelSteps[name]),
      fate: fateNames[fate],
      from,
      to: from + tickets,
      label: size !== 'narrow' ? inBrackets(count(tickets, lang), part, lang) : part,
    };
  });
  const staff = steps.find(({ name }) => name === 'staff')!;
  const solved = steps.find(({ name }) => name === 'firstLine')?.ofStaff ?? 0;
  const sentence = charts.funnelTitle(share(staff.tickets / created, lang), share(solved, lang));
  const names = values.map(({ step }) => step);
  const domain = fates.map((fate) => fateNames[fate]);
  const width = plotWidth(
    size,
    names,
    values.map(({ label }) => label),
  );

  return {
    title: title(sentence, size),
    description: `${sentence}. ${charts.funnelAbout}`,
    data: { values },
    width,
    height: { step: heightOn(size, 30) },
    encoding: { y: { field: 'step', type: 'nominal', sort: names, axis: { title: null } } },
    layer: [
      {
        mark: { type: 'bar', height: { band: 0.72 } },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            scale: { domain: [0, created], nice: false },
            axis: {
              title: charts.funnelAxis,
              tickCount: size !== 'narrow' ? 5 : 2,
              titleAnchor: 'start',
              labelOverlap: 'greedy',
              grid: true,
            },
          },
          x2: { field: 'to' },
          color: {
            field: 'fate',
            type: 'nominal',
            scale: { domain, range: [colours.blue, colours.green, colours.grey] },
            legend: {
              title: null,
              symbolType: 'square',
              symbolStrokeWidth: 0,
              symbolSize: 140,
              columns: size !== 'narrow' ? 3 : 2,
            },
          },
        },
      },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
    config: theme,
  };
}
