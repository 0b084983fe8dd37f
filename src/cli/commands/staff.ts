/** `queuecast staff`: the cheapest staffing that keeps what is asked, proven by simulation; tables, a page, a folder. */

import type { ClusterAddress } from '../../cluster/address.ts';
import { figuresOf } from '../../planning/compare/figures.ts';
import { definitionsOf } from '../../planning/replication.ts';
import { planStaff } from '../../planning/staff/planStaff.ts';
import type { StaffDocument } from '../../planning/staff/staff.ts';
import { staffDocument } from '../../planning/staff/staffDocument.ts';
import { readTargets, type Target } from '../../planning/staff/target.ts';
import { VERSION } from '../../planning/version.ts';
import { staffTables } from '../../report/staff.ts';
import type { Arguments } from '../arguments.ts';
import { type ChartWriter, openPageCharts } from '../chartFiles.ts';
import { clusterOption } from '../clusterOption.ts';
import { DONE, INTERRUPTED, TARGET_MISSED } from '../exitCodes.ts';
import { claimTargets, json, writeWhole } from '../files.ts';
import { checked, InputError, orInputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { keepDesk } from '../keepResults.ts';
import { openScenario } from '../openScenario.ts';
import { simulationOptions } from '../options.ts';
import { sayWarnings } from '../sayWarnings.ts';
import { type Prepared, prepare } from '../simulate.ts';
import { DEFAULT_EFFORT, DEFAULT_PROOF, DEFAULT_STAFF_REPLICATIONS } from '../staffOptions.ts';
import { rosterOfPlan, writePlanRoster } from '../staffRoster.ts';
import { hireStaffCrew } from '../staffSimulation.ts';
import type { Terminal } from '../terminal.ts';
import { writePages } from '../writePages.ts';

/** A search of more runs than this is a mistake of the keyboard. */
const MOST = 1_000_000;
/** Those of a proof are numbered from beyond these. */
const MOST_REPLICATIONS = 2500;

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const options = readOptions(given);
  const cluster = clusterOption(given);
  const opened = openScenario(given.text('file')!, given.list('set'));
  sayWarnings(opened.warnings, terminal);
  const charts = await openPageCharts(given, terminal);
  const targets = { json: given.text('json'), page: given.text('page'), charts, out: given.text('out') };
  const takeBack = claimTargets(targets);
  let written = false;
  try {
    const prepared = await prepare(opened, options.seed);
    const asked = checked(() => readTargets(given.list('keep'), figuresOf(definitionsOf(prepared.model).definitions)));
    if (asked.length === 0) throw nothingAsked();
    const document = await plan(prepared, asked, options, cluster, terminal);
    if (document === null) return INTERRUPTED;
    const wished = given.flag('roster');
    const roster = wished ? await rosterOfPlan(document, prepared, asked, { ...options, cluster }, terminal) : null;
    if (roster === 'interrupted') return INTERRUPTED;
    await write(document, prepared, targets, given, terminal);
    if (roster !== null) await writePlanRoster(roster, targets, terminal);
    written = true;
    return document.outcome === 'proven' && (roster === null || roster.outcome === 'filled') ? DONE : TARGET_MISSED;
  } finally {
    if (!written) takeBack();
  }
}

type StaffOptions = ReturnType<typeof readOptions>;

function readOptions(given: Arguments) {
  const { seed, confidence, workers } = simulationOptions(given);
  return {
    seed,
    confidence,
    workers,
    replications: given.whole('replications', MOST_REPLICATIONS) ?? DEFAULT_STAFF_REPLICATIONS,
    proofReplications: given.whole('proof', MOST) ?? DEFAULT_PROOF,
    effort: given.whole('effort', MOST) ?? DEFAULT_EFFORT,
    reachableOnly: given.flag('reachable'),
  };
}

/** Null when it was interrupted. */
async function plan(
  { opened, model, orderModule, warnings }: Prepared,
  targets: readonly Target[],
  options: StaffOptions,
  cluster: ClusterAddress | undefined,
  terminal: Terminal,
): Promise<StaffDocument | null> {
  const { seed, confidence, replications } = options;
  const { scenario, resources, sha256 } = opened;
  // A warm-up that was to be found has been found for the desk as it is, and holds for all.
  const warmUp = scenario.period.warmUp === 'auto' ? -model.span.start : scenario.period.warmUp;
  const warm = { ...scenario, period: { ...scenario.period, warmUp } };
  const interruption = listenForInterrupt(terminal);
  const { signal } = interruption;
  const { effort, proofReplications } = options;
  const called = { en: 'A search and a proof', zh: '一次搜索与验证' };
  const work = {
    replications: effort + proofReplications,
    made: { en: `${effort} and ${proofReplications}`, zh: `${effort} 次与 ${proofReplications} 次` },
    atMost: true,
  };
  const crew = await hireStaffCrew({ ...options, work, called, cluster, orderModule, signal }, terminal);
  try {
    const { run, onStage } = crew;
    const answer = await planStaff({ ...options, scenario: warm, model, resources, targets, run, onStage, signal });
    if (signal.aborted) return null;
    return staffDocument({
      model,
      sha256,
      targets,
      answer,
      seed,
      confidence,
      replications,
      version: VERSION,
      warnings,
    });
  } catch (error) {
    if (signal.aborted) return null;
    throw orInputError(error);
  } finally {
    await crew.dismiss();
    interruption.release();
  }
}

interface Targets {
  readonly json?: string;
  readonly page?: string;
  readonly charts: ChartWriter | null;
  readonly out?: string;
}

async function write(
  document: StaffDocument,
  { opened }: Prepared,
  targets: Targets,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const { lang, width } = terminal;
  if (targets.out !== undefined) {
    const { workers: _, ...asked } = readOptions(given);
    keepDesk(targets.out, opened, document, { ...asked, keep: given.list('keep'), set: given.list('set') });
    terminal.say({ en: `Results: ${targets.out}`, zh: `结果：${targets.out}` });
  }
  if (targets.page !== undefined) {
    // The charts' libraries are heavy, and only a page needs them.
    const { staffPage } = await import('../../report/staffPage.ts');
    await writePages(targets.page, (lang, options) => staffPage(document, lang, options), terminal, targets.charts);
  }
  if (targets.json === '-') {
    terminal.print(json(document));
    return;
  }
  if (targets.json !== undefined) writeWhole(targets.json, json(document));
  terminal.print(staffTables(document, { lang, colour: terminal.outColours.isColorSupported, width }));
}

function nothingAsked(): InputError {
  return new InputError({
    en: "--keep: found nothing; expected what must hold, such as --keep 'attainment{severity=critical,clock=response} >= 95 %'.",
    zh: '--keep：现为空；应为必须达到的目标，例如 --keep “attainment{severity=critical,clock=response} >= 95 %”。',
  });
}
