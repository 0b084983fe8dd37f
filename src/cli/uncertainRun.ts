/** `queuecast run --uncertain`: samples what is not known, simulates each sample, and tells what that does to every figure. */
import { join } from 'node:path';
import { figuresOf } from '../planning/compare/figures.ts';
import { definitionsOf } from '../planning/replication.ts';
import { seedKey } from '../planning/seed.ts';
import { publishedFirst } from '../planning/uncertain/askedFigures.ts';
import { givingWay, samplesOf } from '../planning/uncertain/inputSamples.ts';
import { fewestSamples } from '../planning/uncertain/intervals.ts';
import { openInputs } from '../planning/uncertain/openInputs.ts';
import type { UncertaintyDocument } from '../planning/uncertain/uncertainty.ts';
import { type AskedFigure, uncertaintyDocument } from '../planning/uncertain/uncertaintyDocument.ts';
import { VERSION } from '../planning/version.ts';
import { uncertaintyTables } from '../report/uncertain.ts';
import type { UncertainInput } from '../scenario/uncertainInputs.ts';
import type { Arguments } from './arguments.ts';
import { openPageCharts } from './chartFiles.ts';
import { clusterOption } from './clusterOption.ts';
import { DONE, INTERRUPTED } from './exitCodes.ts';
import { claimFolder, claimTargets, json, writeWhole } from './files.ts';
import { checked } from './inputError.ts';
import { listenForInterrupt } from './interrupt.ts';
import { keepDesk } from './keepResults.ts';
import { type OpenScenario, openScenario } from './openScenario.ts';
import { sayWarnings } from './sayWarnings.ts';
import { openCache } from './sweepCache.ts';
import { type TriedPoints, tryPoints } from './sweepPoints.ts';
import { simulatePoints } from './sweepSimulation.ts';
import type { Terminal } from './terminal.ts';
import { readOptions, readSamples } from './uncertainAsked.ts';
import { writePages } from './writePages.ts';

export async function runUncertain(given: Arguments, terminal: Terminal): Promise<number> {
  const options = readOptions(given);
  const cluster = clusterOption(given);
  const { seed, replications, confidence } = options;
  const sets = given.list('set');
  const opened = openScenario(given.text('file')!, sets);
  sayWarnings(opened.warnings, terminal);
  const { scenario, document: words, path } = opened;
  const inputs = checked(() => openInputs(scenario, words, path, given.list('uncertain')));
  const count = readSamples(given, inputs.length, confidence);
  const samples = samplesOf(inputs, count, seedKey(`uncertain ${seed}`));
  const tried = await tryPoints({
    path,
    // The ranges are of the desk as it is stated; a sample is a desk of its own.
    sets: [...sets, ...(scenario.uncertain === undefined ? [] : ['uncertain=none'])],
    factors: inputs.map((input) => ({ path: input.path, setting: settingOf(input) })),
    points: [[], ...samples],
    measures: given.list('measure'),
    seed,
    option: '--uncertain',
    further: givingWay(scenario, inputs),
    called: (_, order) => (order === 0 ? scenario.name : terminal.text(sampleName(order))),
  });
  const figures = askedFigures(given, opened, tried);
  const targets = { ...readTargets(given), charts: await openPageCharts(given, terminal) };
  const takeBack = claim(targets);
  let written = false;
  const interruption = listenForInterrupt(terminal);
  try {
    const cache = targets.out === undefined ? null : openCache(cacheIn(targets.out));
    const asked = { figures: figures.map(({ figure }) => figure), precise: [] };
    const simulation = { ...options, cluster, signal: interruption.signal, cache };
    const [stated, ...outcomes] = await simulatePoints({ ...tried, asked }, simulation, terminal);
    const finished = outcomes.filter(({ outcome }) => outcome !== null).length;
    if (finished < fewestSamples(confidence)) {
      tooFewFinished(finished, confidence, targets.out, terminal);
      written = targets.out !== undefined;
      return INTERRUPTED;
    }
    const document = uncertaintyDocument({
      base: { model: tried.base.model, sha256: opened.sha256, settings: sets },
      stated: stated.outcome,
      inputs,
      samples: samples.map((point, order) => ({
        point,
        outcome: outcomes[order].outcome,
        warnings: tried.points[order + 1].warnings,
      })),
      figures,
      seed,
      replications,
      confidence,
      version: VERSION,
      warnings: [],
    });
    await write(document, opened, targets, given, terminal);
    written = true;
    return document.interrupted ? INTERRUPTED : DONE;
  } finally {
    interruption.release();
    if (!written) takeBack();
  }
}

/** `PATH=LOW..HIGH`, for messages about a sample. */
function settingOf({ path, range: { before, low, high, after } }: UncertainInput): string {
  return `${path}=${before}${low}..${high}${after}`;
}

function sampleName(order: number) {
  return { en: `sample ${order} of the uncertain inputs`, zh: `不确定输入的第 ${order} 个抽样` };
}

function askedFigures(given: Arguments, { benchmarks }: OpenScenario, { base, asked }: TriedPoints): AskedFigure[] {
  const rows = given.list('measure').length > 0 ? [] : benchmarks;
  return publishedFirst(figuresOf(definitionsOf(base.model).definitions), asked.figures, rows);
}

interface Targets {
  readonly json?: string;
  readonly page?: string;
  readonly out?: string;
  readonly charts: Awaited<ReturnType<typeof openPageCharts>>;
}

function readTargets(given: Arguments) {
  return { json: given.text('json'), page: given.text('page'), out: given.text('out') };
}

/** Replications are kept as those of a sweep are, so that the same call goes on where it stopped. */
function cacheIn(out: string): string {
  return join(out, 'cache');
}

function claim({ json: file, page, out }: Targets): () => void {
  const takeBack = claimTargets({ json: file, page, out });
  if (out === undefined) return takeBack;
  const giveBack = claimFolder(cacheIn(out), '--out');
  return () => {
    giveBack();
    takeBack();
  };
}

async function write(
  document: UncertaintyDocument,
  opened: OpenScenario,
  { json: file, page, out, charts }: Targets,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined) {
    const { workers: _, ...options } = readOptions(given);
    const asked = { set: given.list('set'), uncertain: given.list('uncertain'), samples: document.uncertain.asked };
    keepDesk(out, opened, document, { ...options, ...asked, measures: given.list('measure') });
    terminal.say({ en: `Results: ${out}`, zh: `结果：${out}` });
  }
  if (page !== undefined) {
    // The charts' libraries are heavy, and only a page needs them.
    const { uncertaintyPage } = await import('../report/uncertainPage.ts');
    await writePages(page, (lang, options) => uncertaintyPage(document, lang, options), terminal, charts);
  }
  if (file === '-') {
    terminal.print(json(document));
    return;
  }
  if (file !== undefined) writeWhole(file, json(document));
  const { lang, width } = terminal;
  terminal.print(uncertaintyTables(document, { lang, colour: terminal.outColours.isColorSupported, width }));
}

function tooFewFinished(finished: number, confidence: number, out: string | undefined, terminal: Terminal): void {
  const fewest = fewestSamples(confidence);
  const [en, zh] =
    out === undefined ? ['', ''] : [' Finished replications are kept for the next call.', '已完成的重复留待下次使用。'];
  terminal.warn({
    en: `Only ${finished} of at least ${fewest} samples were finished; no results were written.${en}`,
    zh: `至少需要 ${fewest} 个抽样，只完成了 ${finished} 个，未写出结果。${zh}`,
  });
}
