/** `queuecast sweep`: the same desk at many points; a table, a page, a folder of results that knows what it has computed. */
import { join } from 'node:path';
import { seedKey } from '../../planning/seed.ts';
import { type Factor, readFactors } from '../../planning/sweep/factor.ts';
import { gridPoints, MOST_POINTS, type Point, samplePoints } from '../../planning/sweep/points.ts';
import type { SweepDocument } from '../../planning/sweep/sweep.ts';
import { sweepDocument } from '../../planning/sweep/sweepDocument.ts';
import { SweepError } from '../../planning/sweep/sweepError.ts';
import { VERSION } from '../../planning/version.ts';
import { sweepTables } from '../../report/sweep.ts';
import type { Arguments } from '../arguments.ts';
import { type ChartWriter, openPageCharts } from '../chartFiles.ts';
import { clusterOption } from '../clusterOption.ts';
import { DONE, INTERRUPTED, TARGET_MISSED } from '../exitCodes.ts';
import { claimFolder, claimTargets, json, writeWhole } from '../files.ts';
import { orInputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { simulationOptions } from '../options.ts';
import { sayWarnings } from '../sayWarnings.ts';
import { openCache } from '../sweepCache.ts';
import { type TriedPoints, tryPoints } from '../sweepPoints.ts';
import { keepSweep } from '../sweepResults.ts';
import { simulatePoints } from '../sweepSimulation.ts';
import type { Terminal } from '../terminal.ts';
import { writePages } from '../writePages.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const options = simulationOptions(given);
  const cluster = clusterOption(given);
  const { seed, replications, confidence } = options;
  const design = readDesign(given, seed);
  const { factors, points } = design;
  const sets = given.list('set');
  const wanted = { path: given.text('file')!, sets, factors, points, measures: given.list('measure'), seed };
  const tried = await tryPoints(wanted);
  sayWarnings(tried.base.opened.warnings, terminal);
  const targets = { ...readTargets(given), charts: await openPageCharts(given, terminal) };
  const takeBack = claim(targets);
  let written = false;
  try {
    const cache = targets.cache === undefined ? null : openCache(targets.cache);
    const interruption = listenForInterrupt(terminal);
    try {
      const simulated = await simulatePoints(
        tried,
        { ...options, cluster, signal: interruption.signal, cache },
        terminal,
      );
      const document = sweepDocument({
        base: { model: tried.base.model, sha256: tried.base.opened.sha256, settings: sets },
        ...design,
        points: tried.points.map((point, index) => ({ ...point, outcome: simulated[index].outcome })),
        asked: tried.asked.figures,
        seed,
        replications,
        confidence,
        version: VERSION,
      });
      written = await write(document, tried, targets, given, terminal);
      if (document.interrupted) return INTERRUPTED;
      const missed = simulated.filter(({ preciseEnough }) => !preciseEnough).length;
      return missed > 0 ? precisionMissed(missed, options.precision, terminal) : DONE;
    } finally {
      interruption.release();
    }
  } finally {
    if (!written) takeBack();
  }
}

interface SweepDesign {
  readonly factors: readonly Factor[];
  readonly kind: 'grid' | 'sample';
  readonly points: readonly Point[];
}

function readDesign(given: Arguments, seed: string): SweepDesign {
  const count = given.whole('sample', MOST_POINTS);
  try {
    const factors = readFactors(given.list('vary'));
    const set = given.list('set').map((setting) => setting.split('=')[0].trim());
    const both = factors.find(({ path }) => set.includes(path));
    if (both !== undefined) {
      throw new SweepError({
        en: `--vary ${both.path}: found in --set as well; expected one of the two.`,
        zh: `--vary ${both.path}：同时出现在 --set 中；两者只能用其一。`,
      });
    }
    if (count === undefined) return { factors, kind: 'grid', points: gridPoints(factors) };
    return { factors, kind: 'sample', points: samplePoints(factors, count, seedKey(`sample ${seed}`)) };
  } catch (error) {
    throw orInputError(error);
  }
}

interface Targets {
  readonly json?: string;
  readonly page?: string;
  readonly out?: string;
  /** Where replications are kept; nowhere without a folder. */
  readonly cache?: string;
}

function readTargets(given: Arguments): Targets {
  const out = given.text('out');
  const cache = given.text('cache') ?? (out === undefined ? undefined : join(out, 'cache'));
  return { json: given.text('json'), page: given.text('page'), out, cache };
}

function claim(targets: Targets): () => void {
  const takeBack = claimTargets(targets);
  if (targets.cache === undefined) return takeBack;
  try {
    const giveBack = claimFolder(targets.cache, '--cache');
    return () => {
      giveBack();
      takeBack();
    };
  } catch (error) {
    takeBack();
    throw error;
  }
}

/** False when there was nothing to write. */
async function write(
  document: SweepDocument,
  { base }: TriedPoints,
  targets: Targets & { readonly charts: ChartWriter | null },
  given: Arguments,
  terminal: Terminal,
): Promise<boolean> {
  if (document.points.length === 0) {
    const [en, zh] =
      targets.cache === undefined
        ? ['', '']
        : [' Finished replications are kept for the next call.', '已完成的重复留待下次使用。'];
    terminal.warn({
      en: `No point was finished; no results were written.${en}`,
      zh: `没有完成任何一个点，未写出结果。${zh}`,
    });
    return false;
  }
  if (targets.out !== undefined) keepSweep(targets.out, document, base.opened, given, terminal);
  if (targets.page !== undefined) {
    // The charts' libraries are heavy, and only a page needs them.
    const { sweepPage } = await import('../../report/sweepPage.ts');
    await writePages(targets.page, (lang, options) => sweepPage(document, lang, options), terminal, targets.charts);
  }
  if (targets.json === '-') {
    terminal.print(json(document));
    return true;
  }
  if (targets.json !== undefined) writeWhole(targets.json, json(document));
  const { lang, width } = terminal;
  terminal.print(sweepTables(document, { lang, colour: terminal.outColours.isColorSupported, width }));
  return true;
}

function precisionMissed(points: number, precision: number | undefined, terminal: Terminal): number {
  terminal.warn({
    en: `At ${points} ${points === 1 ? 'point' : 'points'} the figures are not certain to ${precision} yet; allow more with --replications.`,
    zh: `有 ${points} 个点的指标未达到精度 ${precision}；可用 --replications 增加次数。`,
  });
  return TARGET_MISSED;
}
