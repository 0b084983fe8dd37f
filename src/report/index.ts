/** The public face of the room: result documents in; tables, charts and pages out. */
export { attainmentChart } from './charts/attainment.ts';
export { benchmarkChart } from './charts/benchmark.ts';
export { occupancyChart } from './charts/occupancy.ts';
export { stageTimesChart } from './charts/stageTimes.ts';
export type { ChartSize } from './charts/theme.ts';
export { waitsChart } from './charts/waits.ts';
export { weekChart } from './charts/week.ts';
export { weeksChart } from './charts/weeks.ts';
export * from './formats.ts';
export { type PageOptions, page } from './page.ts';
export { type SvgOptions, svg } from './svg.ts';
export { type SummaryOptions, summaryTables } from './tables.ts';
export { type Lang, labelOf, languages, nameOf, printable } from './words.ts';
