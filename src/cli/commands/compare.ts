/** `queuecast compare`: a base against variants, with the same random numbers; a table, a page, a folder of results. */
import { refuseOtherPeriod } from '../../planning/compare/comparable.ts';
import { chooseFigures } from '../../planning/compare/comparisonDocument.ts';
import { comparisonTables } from '../../report/comparison.ts';
import type { Problem } from '../../scenario/problems.ts';
import type { Arguments } from '../arguments.ts';
import { type ChartWriter, openPageCharts } from '../chartFiles.ts';
import { clusterOption } from '../clusterOption.ts';
import { DONE, INTERRUPTED, TARGET_MISSED } from '../exitCodes.ts';
import { claimTargets, writeWhole } from '../files.ts';
import { checked } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { keepComparison } from '../keepComparison.ts';
import { simulationOptions } from '../options.ts';
import { sayWarnings } from '../sayWarnings.ts';
import { type Prepared, prepare } from '../simulate.ts';
import { type PreparedPairs, type SimulatedPairs, simulatePairs } from '../simulatePairs.ts';
import type { Terminal } from '../terminal.ts';
import { openDesks } from '../variants.ts';
import { writePages } from '../writePages.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const options = simulationOptions(given);
  const cluster = clusterOption(given);
  const charts = await openPageCharts(given, terminal);
  const targets = { json: given.text('json'), page: given.text('page'), charts, out: given.text('out') };
  const variants = openDesks(given);
  sayWarnings(distinct(variants.flatMap(({ opened }) => opened.warnings)), terminal);
  const takeBack = claimTargets(targets);
  let written = false;
  try {
    // Before Ctrl-C is listened for: a pilot for the warm-up must not be deaf to it.
    const prepared: Prepared[] = [];
    for (const { opened } of variants) prepared.push(await prepare(opened, options.seed));
    const asked = checked(() => {
      const [base, ...others] = prepared;
      for (const [index, { model }] of others.entries()) refuseOtherPeriod(base.model, model, variants[index + 1].name);
      return chooseFigures(base.model, given.list('measure'));
    });
    const interruption = listenForInterrupt(terminal);
    try {
      const pairs: PreparedPairs = { variants, prepared, asked };
      const simulated = await simulatePairs(pairs, { ...options, cluster, signal: interruption.signal }, terminal);
      written = await write(simulated, pairs, targets, given, terminal);
      if (interruption.signal.aborted) return INTERRUPTED;
      return precisionMissed(simulated, options.precision, terminal) ? TARGET_MISSED : DONE;
    } finally {
      interruption.release();
    }
  } finally {
    if (!written) takeBack();
  }
}

interface Targets {
  readonly json?: string;
  readonly page?: string;
  readonly charts: ChartWriter | null;
  readonly out?: string;
}

/** False when there was nothing to write. */
async function write(
  { found }: SimulatedPairs,
  { variants }: PreparedPairs,
  targets: Targets,
  given: Arguments,
  terminal: Terminal,
): Promise<boolean> {
  if (found === null) {
    terminal.warn({
      en: 'No replication was finished; nothing was written.',
      zh: '没有完成任何一次重复，未写出结果。',
    });
    return false;
  }
  const { comparison, documents } = found;
  if (targets.out !== undefined) keepComparison(targets.out, comparison, documents, variants, given, terminal);
  if (targets.page !== undefined) {
    // The charts' libraries are heavy, and only a page needs them.
    const { comparisonPage } = await import('../../report/comparisonPage.ts');
    await writePages(
      targets.page,
      (lang, options) => comparisonPage(comparison, lang, options),
      terminal,
      targets.charts,
    );
  }
  if (targets.json !== undefined) {
    const text = `${JSON.stringify(comparison, null, 2)}\n`;
    if (targets.json === '-') {
      terminal.print(text);
      return true;
    }
    writeWhole(targets.json, text);
  }
  const { lang, width } = terminal;
  terminal.print(comparisonTables(comparison, { lang, colour: terminal.outColours.isColorSupported, width }));
  return true;
}

/** What is doubtful about a file is said once, however many variants are made of it. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function precisionMissed({ replicated }: SimulatedPairs, precision: number | undefined, terminal: Terminal): boolean {
  if (replicated.preciseEnough) return false;
  const count = replicated.results.length;
  terminal.warn({
    en: `${count} replications did not make every difference certain to ${precision} of the base; allow more with --replications.`,
    zh: `${count} 次重复未能使每项差异精确到基准的 ${precision}；可用 --replications 增加次数。`,
  });
  return true;
}
