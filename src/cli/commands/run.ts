/** `queuecast run`: simulates a desk, perhaps a second beside it; a table, a page, a folder of results. */
import type { ResultDocument } from '../../planning/result.ts';
import { summaryTables } from '../../report/tables.ts';
import type { Arguments } from '../arguments.ts';
import type { CrewOptions } from '../crew.ts';
import { DONE, INTERRUPTED, TARGET_MISSED } from '../exitCodes.ts';
import { claimTargets, writeWhole } from '../files.ts';
import { forgetFinished, openFinished } from '../finishedReplications.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { keepResults, observationFolder, removeUnfinished } from '../keepResults.ts';
import { type OpenScenario, openScenario } from '../openScenario.ts';
import { type SimulationOptions, simulationOptions } from '../options.ts';
import { distinct, makeReports, planReports, type ReportPlan } from '../reportPlan.ts';
import { readTargets, type Targets } from '../runTargets.ts';
import { sayWarnings } from '../sayWarnings.ts';
import { type Prepared, prepare, type Simulated, simulate } from '../simulate.ts';
import type { Terminal } from '../terminal.ts';
import { refuseWithoutUncertain } from '../uncertainOptions.ts';
import { writePages } from '../writePages.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.has('uncertain')) {
    const { runUncertain } = await import('../uncertainRun.ts');
    return runUncertain(given, terminal);
  }
  refuseWithoutUncertain(given);
  const options = simulationOptions(given);
  const targets = await readTargets(given, terminal);
  const { cluster } = targets;
  const sets = given.list('set');
  const paths = [given.text('file')!, ...(given.text('against') === undefined ? [] : [given.text('against')!])];
  // Settings speak of the desk in question; the other one stays as its file says.
  const desks = paths.map((path, index) => openScenario(path, index === 0 ? sets : []));
  for (const desk of desks) sayWarnings(desk.warnings, terminal);
  const { report } = targets;
  const plan = report === undefined ? null : await planReports(report, desks, given, terminal);
  const takeBack = claimTargets(targets);

  // Before Ctrl-C is listened for: a pilot for the warm-up must not be deaf to it.
  const prepared: Prepared[] = [];
  try {
    for (const desk of desks) prepared.push(await prepare(desk, options.seed));
  } catch (error) {
    takeBack();
    throw error;
  }

  const { out, observations } = targets;
  const keep = desks.map((_, desk) =>
    out !== undefined && observations !== undefined
      ? { folder: observationFolder(out, desk), format: observations }
      : null,
  );
  const known = out === undefined ? undefined : openFinished(out, prepared, options.seed, keep, terminal);
  const interruption = listenForInterrupt(terminal);
  let written = false;
  let reported = plan === null;
  try {
    const simulated = await simulate(
      prepared,
      {
        ...options,
        cluster,
        command: 'run',
        signal: interruption.signal,
        keep,
        finished: known,
        details: out !== undefined || plan !== null,
      },
      terminal,
    );
    const finished = simulated.filter(hasDocument);
    if (finished.length > 0 && simulated[0].document !== null) {
      await write(finished, desks, targets, given, terminal);
      written = true;
      if (plan !== null)
        reported = await reportOn(
          finished,
          prepared[0],
          plan,
          { ...options, cluster, signal: interruption.signal },
          terminal,
        );
    } else
      terminal.warn({
        en: 'No replication was finished; nothing was written.',
        zh: '没有完成任何一次重复，未写出结果。',
      });
    if (interruption.signal.aborted) {
      if (out !== undefined && written) sayResumable(terminal);
      return INTERRUPTED;
    }
    if (out !== undefined) forgetFinished(out);
    return precisionMissed(simulated, options.precision, terminal) ? TARGET_MISSED : DONE;
  } finally {
    interruption.release();
    for (const kept of keep) if (kept !== null) removeUnfinished(kept.folder);
    // Of what was written nothing goes: only folders that are still empty do.
    if (!written || !reported) takeBack();
  }
}

function sayResumable(terminal: Terminal): void {
  terminal.say({
    en: 'The same command goes on from the replications that are finished.',
    zh: '再次运行同一命令，即从已完成的重复继续。',
  });
}

type Finished = Simulated & { readonly document: ResultDocument };

function hasDocument(simulated: Simulated): simulated is Finished {
  return simulated.document !== null;
}

async function write(
  finished: readonly Finished[],
  desks: readonly OpenScenario[],
  targets: Targets,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const [desk, other] = finished.map(({ document }) => document);
  const benchmarks = distinct(desks.flatMap((each) => each.benchmarks));
  if (targets.out !== undefined) keepResults(targets.out, finished, given, terminal);
  if (targets.page !== undefined) {
    // The charts' libraries are heavy, and only a page needs them.
    const { page } = await import('../../report/page.ts');
    await writePages(
      targets.page,
      (lang, options) => page([desk, other], benchmarks, lang, options),
      terminal,
      targets.charts,
    );
  }
  if (targets.json !== undefined) {
    // The second desk and the published rows are further keys of the first one's document.
    const further = { ...(other ? { against: other } : {}), ...(benchmarks.length > 0 ? { benchmarks } : {}) };
    const text = `${JSON.stringify({ ...desk, ...further }, null, 2)}\n`;
    if (targets.json === '-') {
      terminal.print(text);
      return;
    }
    writeWhole(targets.json, text);
  }
  const { lang, width } = terminal;
  const colour = terminal.outColours.isColorSupported;
  terminal.print(summaryTables(desk, { lang, colour, width, industry: other, benchmarks }));
}

/** What might help at the bottleneck is simulated beside the replications that are at hand. False when nothing was written. */
async function reportOn(
  [desk, other]: readonly Finished[],
  prepared: Prepared,
  plan: ReportPlan,
  { workers, cluster, signal }: SimulationOptions & Pick<CrewOptions, 'cluster' | 'signal'>,
  terminal: Terminal,
): Promise<boolean> {
  const { document, quarters, replicated } = desk;
  const { results } = replicated;
  const wishes = { remedies: true, writeInterrupted: true };
  const run = { prepared, document, quarters, against: other?.document, results, ...wishes };
  return makeReports(plan, run, { workers, cluster, signal }, terminal);
}

function precisionMissed(simulated: readonly Simulated[], precision: number | undefined, terminal: Terminal): boolean {
  const missed = simulated.filter(({ replicated }) => !replicated.preciseEnough);
  for (const { opened, replicated } of missed) {
    const { name } = opened.scenario;
    const count = replicated.results.length;
    terminal.warn({
      en: `${name}: ${count} replications did not reach the precision of ${precision}; allow more with --replications.`,
      zh: `${name}：${count} 次重复未达到精度 ${precision}；可用 --replications 增加次数。`,
    });
  }
  return missed.length > 0;
}
