/** `queuecast report`: the reports of a run that was kept with --out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../planning/version.ts';
import { printable } from '../../report/words.ts';
import type { Arguments } from '../arguments.ts';
import { clusterOption } from '../clusterOption.ts';
import { DONE, INTERRUPTED } from '../exitCodes.ts';
import { readExplanation } from '../explainFile.ts';
import { claimFolder } from '../files.ts';
import { InputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { type OpenScenario, openScenario } from '../openScenario.ts';
import { simulationOptions } from '../options.ts';
import { readCustomers } from '../reportCustomers.ts';
import { readBefore, readRun } from '../reportFolder.ts';
import { makeReports, planReports } from '../reportPlan.ts';
import { prepare } from '../simulate.ts';
import type { Terminal } from '../terminal.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const folder = given.text('folder')!;
  const run = readRun(folder);
  const { document } = run;
  readCustomers(given, document);
  if (document.queuecast !== VERSION) {
    const version = printable(document.queuecast);
    terminal.warn({
      en: `${folder} was kept by Queuecast ${version}, this is ${VERSION}: the reports are made from the figures that were kept.`,
      zh: `${folder} 由 Queuecast ${version} 保存，当前版本为 ${VERSION}：报告依据当时保存的数值生成。`,
    });
  }
  const before = readBefore(given.text('before'), document, terminal);
  const explained = readExplanation(folder, document, terminal);
  const opened = [folder, ...(run.against === undefined ? [] : [join(folder, 'against')])].map(scenarioOf);
  const cluster = clusterOption(given);
  const to = given.text('to') ?? join(folder, 'report');
  const plan = await planReports(to, opened, given, terminal);
  const remedies = !given.flag('no-bottleneck');
  const takeBack = claimFolder(to, '--to');
  let written = false;
  try {
    const prepared = await prepare(opened[0], document.seed);
    const interruption = listenForInterrupt(terminal);
    try {
      const { workers } = simulationOptions(given);
      const simulation = { workers, cluster, signal: interruption.signal };
      written = await makeReports(
        plan,
        { ...run, before, explained, prepared, remedies, writeInterrupted: false },
        simulation,
        terminal,
      );
    } finally {
      interruption.release();
    }
  } finally {
    if (!written) takeBack();
  }
  return written ? DONE : INTERRUPTED;
}

function scenarioOf(folder: string): OpenScenario {
  const path = join(folder, 'scenario.yaml');
  if (existsSync(path)) return openScenario(path, []);
  throw new InputError({
    en: `${folder}: found no scenario.yaml; expected a folder kept by queuecast run FILE --out DIR.`,
    zh: `${folder}：其中没有 scenario.yaml；应为 queuecast run FILE --out DIR 保存的文件夹。`,
  });
}
