/** `queuecast roster`: from the staffing of a scenario to who works which shift on which day; tables, a page to print, files. */
import { join } from 'node:path';
import { figuresOf } from '../../planning/compare/figures.ts';
import { definitionsOf } from '../../planning/replication.ts';
import type { RosterDocument } from '../../planning/roster/roster.ts';
import { rosterDocument } from '../../planning/roster/rosterDocument.ts';
import { readTargets, type Target } from '../../planning/staff/target.ts';
import { VERSION } from '../../planning/version.ts';
import { rosterTables } from '../../report/roster.ts';
import type { Arguments } from '../arguments.ts';
import { type ChartWriter, openPageCharts } from '../chartFiles.ts';
import { DONE, INTERRUPTED, TARGET_MISSED } from '../exitCodes.ts';
import { claimTargets, json, writeWhole } from '../files.ts';
import { checked, orInputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { keepDesk } from '../keepResults.ts';
import { openScenario } from '../openScenario.ts';
import { simulationOptions } from '../options.ts';
import { keepRosterFiles, writeRosterPages } from '../rosterFiles.ts';
import { DEFAULT_ROSTER_PROOF } from '../rosterOptions.ts';
import { makeRoster, rosterWork, simulateRoster } from '../rosterSimulation.ts';
import { sayWarnings } from '../sayWarnings.ts';
import { type Prepared, prepare } from '../simulate.ts';
import { hireStaffCrew } from '../staffSimulation.ts';
import type { Terminal } from '../terminal.ts';

/** A proof of more runs than this is a mistake of the keyboard. */
const MOST_RUNS = 10_000;

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const options = readOptions(given);
  const opened = openScenario(given.text('file')!, given.list('set'));
  sayWarnings(opened.warnings, terminal);
  const charts = await openPageCharts(given, terminal);
  const targets = { json: given.text('json'), page: given.text('page'), charts, out: given.text('out') };
  const takeBack = claimTargets(targets);
  let written = false;
  try {
    const prepared = await prepare(opened, options.seed);
    const { definitions } = definitionsOf(prepared.model);
    const asked = checked(() => readTargets(given.list('keep'), figuresOf(definitions)));
    const document = await make(prepared, asked, options, terminal);
    if (document === null) return INTERRUPTED;
    await write(document, prepared, targets, given, terminal);
    written = true;
    return document.outcome === 'filled' ? DONE : TARGET_MISSED;
  } finally {
    if (!written) takeBack();
  }
}

type RosterCommandOptions = ReturnType<typeof readOptions>;

function readOptions(given: Arguments) {
  const { seed, confidence, workers } = simulationOptions(given);
  return {
    seed,
    confidence,
    workers,
    enough: given.flag('enough'),
    proof: given.whole('proof', MOST_RUNS) ?? DEFAULT_ROSTER_PROOF,
  };
}

/** Null when it was interrupted. */
async function make(
  { opened, model, orderModule, warnings }: Prepared,
  targets: readonly Target[],
  { seed, confidence, workers, enough, proof: replications }: RosterCommandOptions,
  terminal: Terminal,
): Promise<RosterDocument | null> {
  const { scenario, resources, sha256 } = opened;
  const interruption = listenForInterrupt(terminal);
  const { signal } = interruption;
  try {
    const answer = await makeRoster({ scenario, resources, enough, workers, signal }, terminal);
    const hire = () => hireStaffCrew({ ...rosterWork(replications), seed, workers, orderModule, signal }, terminal);
    const proof = await simulateRoster({ model, answer, targets, replications, confidence }, hire, terminal);
    if (signal.aborted) return null;
    return rosterDocument({ model, sha256, answer, proof, seed, confidence, version: VERSION, warnings });
  } catch (error) {
    if (signal.aborted) return null;
    throw orInputError(error);
  } finally {
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
  document: RosterDocument,
  { opened }: Prepared,
  targets: Targets,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const { lang, width } = terminal;
  if (targets.out !== undefined) {
    const { workers: _, ...asked } = readOptions(given);
    keepRosterFiles(join(targets.out, 'roster'), document, terminal);
    keepDesk(targets.out, opened, document, { ...asked, keep: given.list('keep'), set: given.list('set') });
  }
  if (targets.page !== undefined) await writeRosterPages(targets.page, document, terminal, targets.charts);
  if (targets.json === '-') {
    terminal.print(json(document));
    return;
  }
  if (targets.json !== undefined) writeWhole(targets.json, json(document));
  terminal.print(rosterTables(document, { lang, colour: terminal.outColours.isColorSupported, width }));
}
