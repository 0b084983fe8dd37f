/** `queuecast promise`: the tightest promises that a desk keeps, under one policy or several; tables, a report, a document. */
import { join } from 'node:path';
import { refuseOtherPeriod } from '../../planning/compare/comparable.ts';
import { type PromiseDocument, promiseDocument, promisesAnything } from '../../planning/promise/promiseDocument.ts';
import { VERSION } from '../../planning/version.ts';
import { promiseReport } from '../../report/promise/promiseReport.ts';
import { promiseTables } from '../../report/promise.ts';
import { languages } from '../../report/words.ts';
import type { Arguments } from '../arguments.ts';
import { openCharts } from '../chartFiles.ts';
import { readChartFormats } from '../chartOptions.ts';
import { clusterOption } from '../clusterOption.ts';
import { DONE, INTERRUPTED } from '../exitCodes.ts';
import { claimTargets, json, writeWhole } from '../files.ts';
import { checked, InputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { keepDesk } from '../keepResults.ts';
import { simulationOptions } from '../options.ts';
import { type PromiseOptions, simulatePolicies } from '../promiseSimulation.ts';
import { brandOf } from '../reportBrand.ts';
import { openWriter, type ReportFormat, readFormats, type Writer, withCharts } from '../reportFormats.ts';
import { sayWarnings } from '../sayWarnings.ts';
import { type Prepared, prepare } from '../simulate.ts';
import { stageFolder } from '../stagedFolder.ts';
import type { Terminal } from '../terminal.ts';
import { openPolicies, type Variant } from '../variants.ts';

/** So many periods bound a promise for 95 % of them from above. */
const USUAL_REPLICATIONS = 100;
const USUAL_SHARE = 0.95;
const USUAL_FORMATS: readonly ReportFormat[] = ['html', 'pdf', 'md'];

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const read = simulationOptions(given);
  const cluster = clusterOption(given);
  const usual = given.text('replications') === undefined && read.precision === undefined;
  const replications = usual ? USUAL_REPLICATIONS : read.replications;
  const assurance = given.share('assurance') ?? USUAL_SHARE;
  const attain = given.share('attain') ?? USUAL_SHARE;
  const variants = openPolicies(given);
  sayWarnings(variants[0].opened.warnings, terminal);
  const report = given.text('report');
  const lang = given.choice('lang', languages);
  const wanted: Wanted = { report, formats: formatsOf(given), langs: lang === undefined ? languages : [lang] };
  const pictures = await openCharts(readChartFormats(given, ['report']), wanted.langs, terminal);
  const writer =
    report === undefined ? null : withCharts(await openWriter(wanted.formats, wanted.langs, terminal), pictures);
  const targets = { json: given.text('json'), out: given.text('out'), report };
  const takeBack = claimTargets(targets);
  let written = false;
  try {
    // Before Ctrl-C is listened for: a pilot for the warm-up must not be deaf to it.
    const prepared: Prepared[] = [];
    for (const { opened } of variants) prepared.push(await prepare(opened, read.seed));
    refuseOthers(variants, prepared);
    const interruption = listenForInterrupt(terminal);
    try {
      const { signal } = interruption;
      const options: PromiseOptions = { ...read, replications, assurance, attain, cluster, signal };
      const { policies, preciseEnough } = await simulatePolicies(variants, prepared, options, terminal);
      if (policies.length === 0) {
        terminal.warn({ en: 'No policy was finished; nothing was written.', zh: '没有完成任何一个方案，未写出结果。' });
        return INTERRUPTED;
      }
      const interrupted = policies.length < variants.length;
      const parts = { ...options, policies, interrupted, preciseEnough, version: VERSION };
      await write(promiseDocument(parts), variants, wanted, writer, given, terminal);
      written = true;
      return interrupted ? INTERRUPTED : DONE;
    } finally {
      interruption.release();
    }
  } finally {
    if (!written) takeBack();
  }
}

interface Wanted {
  readonly report?: string;
  readonly formats: readonly ReportFormat[];
  readonly langs: readonly (typeof languages)[number][];
}

function formatsOf(given: Arguments): readonly ReportFormat[] {
  const formats = readFormats(given);
  if (formats === undefined) return USUAL_FORMATS;
  if (given.text('report') !== undefined) return formats;
  throw new InputError({
    en: '--format needs --report DIR: the folder that the report goes to.',
    zh: '--format 需要 --report DIR：报告所写入的文件夹。',
  });
}

function refuseOthers(variants: readonly Variant[], prepared: readonly Prepared[]): void {
  const [{ model: first }] = prepared;
  if (!promisesAnything(first)) {
    throw new InputError({
      en: `${variants[0].name} promises nothing; expected promises or plans with a response, such as promises: { serious: { response: 30 min } }.`,
      zh: `${variants[0].name} 没有任何承诺；应有 promises 或带 response 的 plans，例如 promises: { serious: { response: 30 min } }。`,
    });
  }
  checked(() => {
    for (const [index, { model }] of prepared.entries()) refuseOtherPeriod(first, model, variants[index].name);
  });
}

async function write(
  document: PromiseDocument,
  variants: readonly Variant[],
  { report: folder, formats, langs }: Wanted,
  writer: Writer | null,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const out = given.text('out');
  if (out !== undefined) {
    const { seed, confidence, replications, assurance, attain } = document;
    const asked = { seed, replications, confidence, assurance, attain, precision: given.share('precision') };
    keepDesk(out, variants[0].opened, document, { ...asked, set: [] });
    for (const [index, { opened, settings, name }] of variants.entries()) {
      if (index > 0) keepDesk(join(out, `policy-${index}`), opened, document, { ...asked, name, set: settings });
    }
    terminal.say({ en: `Results: ${out}`, zh: `结果：${out}` });
  }
  if (folder !== undefined && writer !== null) {
    const staged = stageFolder(folder);
    const brand = brandOf(variants[0].opened);
    try {
      for (const lang of langs) {
        for (const file of await writer.files(promiseReport(document, lang, brand), formats)) staged.add(file);
      }
      const { queuecast, scenario, seed } = document;
      staged.moveIn({ queuecast, scenario, seed });
    } finally {
      staged.abandon();
    }
    terminal.say({ en: `Report: ${folder}`, zh: `报告：${folder}` });
  }
  const file = given.text('json');
  if (file === '-') {
    terminal.print(json(document));
    return;
  }
  if (file !== undefined) writeWhole(file, json(document));
  const { lang, width } = terminal;
  terminal.print(promiseTables(document, { lang, colour: terminal.outColours.isColorSupported, width }));
}
