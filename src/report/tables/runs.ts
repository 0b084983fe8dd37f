/** The figures behind the charts of runs: means with their spread, two desks, and the way through the lines. */

import type { ResultDocument } from '../../planning/result.ts';
import { type Risk, spreadOf } from '../charts/meanAndRisk.ts';
import { type NamedResult, sharedPromises } from '../charts/twoDesks.ts';
import { count, figure, NONE } from '../formats.ts';
import { funnelSteps } from '../funnelSteps.ts';
import { type Cell, figureCell, left, right, shareCell, type Table } from '../table.ts';
import { capital, type Lang, labelOf, printable, words } from '../words.ts';

export function riskDetail(risk: Risk, lang: Lang): Table | null {
  const { charts, mean } = words(lang);
  const quantiles = [5, 25, 50, 75, 95].map((percent) => right(lang === 'zh' ? `${percent}%` : `${percent} %`));
  const rows = risk.rows.map(({ name, measure }): Cell[] => {
    const spread = spreadOf(measure);
    return [
      { text: printable(name) },
      figureCell(measure, lang),
      ...quantiles.map((_, place): Cell => {
        if (spread === null) return { text: NONE };
        return { text: figure(spread[place], measure.unit, lang), value: spread[place], unit: measure.unit };
      }),
      { text: count(measure.values.length, lang), value: measure.values.length },
    ];
  });
  const columns = [left(capital(charts.riskRow)), right(capital(mean)), ...quantiles, right(capital(charts.riskRuns))];
  return rows.length === 0 ? null : { title: printable(risk.what), columns, rows };
}

export function funnelDetail(document: ResultDocument, lang: Lang): Table | null {
  const steps = funnelSteps(document);
  if (steps === null) return null;
  const { charts, tickets } = words(lang);
  const created = steps[0].tickets;
  return {
    title: capital(tickets),
    columns: [
      left(capital(charts.funnelStep)),
      right(capital(tickets)),
      right(capital(charts.funnelOfAll)),
      right(capital(charts.funnelOfStaff)),
    ],
    rows: steps.map((step) => [
      { text: capital(charts.funnelSteps[step.name]) },
      { text: count(step.tickets, lang), value: step.tickets, unit: 'tickets' },
      shareCell(step.tickets / created, lang),
      shareCell(step.ofStaff, lang),
    ]),
  };
}

export function twoDesksDetail(desks: readonly [NamedResult, NamedResult], lang: Lang): Table | null {
  const text = words(lang);
  const rows = sharedPromises(desks).map(({ severity, clock, measures }): Cell[] => [
    { text: labelOf(lang, 'severity', severity) },
    { text: labelOf(lang, 'clock', clock) },
    ...measures.map((measure) => figureCell(measure, lang)),
  ]);
  const heads = [
    left(capital(text.severity)),
    left(capital(text.clock)),
    ...desks.map(({ name }) => right(printable(name))),
  ];
  return rows.length === 0 ? null : { title: text.tables.attainment, columns: heads, rows };
}
