/** What was asked for with reports, read and checked before anything is simulated; then the reports themselves. */
import type { BenchmarkRow, ResultDocument } from '../planning/result.ts';
import { type Lang, languages } from '../report/words.ts';
import type { Arguments } from './arguments.ts';
import { openCharts } from './chartFiles.ts';
import { readChartFormats } from './chartOptions.ts';
import type { OpenScenario } from './openScenario.ts';
import { type AnalysedDesk, bottlenecksOf } from './reportBottleneck.ts';
import { brandOf } from './reportBrand.ts';
import type { ReportedDesk } from './reportContents.ts';
import { readCustomers } from './reportCustomers.ts';
import { openWriter, type ReportFormat, readFormats, reportFormats, type Writer, withCharts } from './reportFormats.ts';
import type { SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './writeReports.ts';

export interface ReportPlan {
  readonly folder: string;
  readonly given: Arguments;
  readonly formats?: readonly ReportFormat[];
  readonly langs: readonly Lang[];
  readonly brand: ReportedDesk['brand'];
  readonly writer: Writer;
  /** The desk, and the one beside it. */
  readonly opened: readonly OpenScenario[];
}

/** Throws an InputError for a wrong format, a logo that is no picture, or PDF alone where it cannot be made. */
export async function planReports(
  folder: string,
  opened: readonly OpenScenario[],
  given: Arguments,
  terminal: Terminal,
): Promise<ReportPlan> {
  const formats = readFormats(given);
  const lang = given.choice('lang', languages);
  const langs = lang === undefined ? languages : [lang];
  const brand = brandOf(opened[0]);
  const charts = await openCharts(readChartFormats(given), langs, terminal);
  const writer = withCharts(await openWriter(formats ?? reportFormats, langs, terminal), charts);
  return { folder, given, formats, langs, brand, writer, opened };
}

export interface ReportedRun extends Omit<AnalysedDesk, 'quarters'> {
  readonly quarters: ReportedDesk['quarters'];
  readonly against?: ResultDocument;
  readonly before?: ResultDocument;
  readonly explained?: ReportedDesk['explained'];
  /** Whether to simulate what might help at the bottleneck. */
  readonly remedies: boolean;
  /** Whether an interruption ends with what is known by then, instead of nothing. */
  readonly writeInterrupted: boolean;
}

/** False when it was interrupted and nothing written. */
export async function makeReports(
  plan: ReportPlan,
  run: ReportedRun,
  simulation: Pick<SimulateOptions, 'workers' | 'cluster' | 'signal'>,
  terminal: Terminal,
): Promise<boolean> {
  const { document, quarters, against, before, explained } = run;
  const { folder, brand, formats, langs, opened } = plan;
  const { signal } = simulation;
  const customers = readCustomers(plan.given, document);
  const { seed, confidence, replications } = document;
  const bottlenecks = await bottlenecksOf(
    { ...run, quarters: quarters.map((each) => each.document) },
    run.remedies && !signal.aborted,
    { ...simulation, seed, confidence, replications },
    terminal,
  );
  const { aborted } = signal;
  if (aborted && !run.writeInterrupted) return false;
  if (aborted) {
    terminal.warn({
      en: 'Interrupted: the reports tell what was finished, without what might help at the bottleneck.',
      zh: '已中断：报告只含已完成的部分，瓶颈改进方案从略。',
    });
  }
  const [own, other] = opened.map((desk) => desk.document.value);
  const benchmarks = distinct(opened.flatMap((desk) => desk.benchmarks));
  const scenarios = other === undefined ? undefined : { own, industry: other };
  const reported = { document, quarters, against, before, benchmarks, scenarios, explained, brand, bottlenecks };
  // Asked for an end already, the next Ctrl-C ends at once.
  const wishes = { formats, langs, customers, ...(aborted ? {} : { signal }) };
  return writeReports(folder, reported, wishes, plan.writer, terminal);
}

/** Both desks may name the same published rows. */
export function distinct(rows: readonly BenchmarkRow[]): BenchmarkRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
