/** `queuecast check`: every mistake of every file, then what the work asks of each team, and exact answers. */
import { compile } from '../../model/compile.ts';
import type { Model } from '../../model/model.ts';
import { claimProblems } from '../../planning/claimFigures.ts';
import { exactAnswers } from '../../planning/exact/exactAnswers.ts';
import { loadByTeam, type TeamLoad } from '../../planning/load.ts';
import { loadWarnings } from '../../planning/loadWarnings.ts';
import { definitionsOf } from '../../planning/replication.ts';
import type { ExactAnswer } from '../../planning/result.ts';
import { makeProblem, type Problem, problemText } from '../../scenario/problems.ts';
import type { ScenarioReading } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Arguments } from '../arguments.ts';
import { exactReport } from '../exactReport.ts';
import { DONE, WRONG_INPUT } from '../exitCodes.ts';
import { claimFile, writeWhole } from '../files.ts';
import { InputError } from '../inputError.ts';
import { loadReport } from '../loadReport.ts';
import { readLogo } from '../logo.ts';
import { inspectScenario } from '../openScenario.ts';
import { importOrder, orderModulePath } from '../orderModule.ts';
import { fileNamed } from '../resources.ts';
import type { Terminal } from '../terminal.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const checked: Checked[] = [];
  for (const file of given.list('files')) checked.push(await check(file, given.list('set')));
  const json = given.text('json');
  const text = `${JSON.stringify(checked.map(plain), null, 2)}\n`;
  if (json === '-') terminal.print(text);
  else if (json !== undefined) {
    claimFile(json, '--json');
    writeWhole(json, text);
  }
  for (const each of checked) {
    for (const problem of each.problems) say(problem, terminal);
  }
  if (json !== '-') {
    for (const each of checked) {
      if (each.broken) continue;
      terminal.print(summary(each, terminal));
      if (each.model === null) continue;
      terminal.print(loadReport(each.model, each.loads, terminal));
      if (each.exact.length > 0) terminal.print(exactReport(each.exact, terminal));
    }
  }
  return checked.some(({ broken }) => broken) ? WRONG_INPUT : DONE;
}

interface Checked {
  readonly file: string;
  readonly name: string | null;
  readonly problems: readonly Problem[];
  readonly broken: boolean;
  readonly model: Model | null;
  readonly loads: readonly TeamLoad[];
  readonly exact: readonly ExactAnswer[];
}

const nothing = { name: null, broken: true, model: null, loads: [], exact: [] };

async function check(file: string, sets: readonly string[]): Promise<Checked> {
  const { scenario, document, problems, loaded } = inspectScenario(file, sets);
  if (scenario === undefined || loaded === undefined) return { ...nothing, file, problems };
  await importOrder(orderModulePath(scenario, document, file));
  const badLogo = logoProblems(scenario, document, file);
  if (badLogo.length > 0) return { ...nothing, file, problems: [...problems, ...badLogo] };
  const model = compile(scenario, loaded.resources);
  const unmeasured = claimProblems(scenario, definitionsOf(model).definitions, document.positionOf);
  if (unmeasured.length > 0) return { ...nothing, file, problems: [...problems, ...unmeasured] };
  const exact = exactAnswers(model);
  return { file, name: scenario.name, problems, broken: false, model, loads: loadByTeam(model), exact };
}

/** A logo is only read when reports are written; here it is a mistake like any other, with its place. */
function logoProblems(scenario: Scenario, document: ScenarioReading['document'], path: string): Problem[] {
  const { logo } = scenario.report ?? {};
  if (logo === undefined) return [];
  const at = document.positionOf(['report', 'logo']);
  try {
    readLogo(fileNamed(logo, at, path));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The sentence begins with the word and ends with a stop, which a problem adds by itself.
    const bare = (sentence: string) => sentence.replace(/^report\.logo(: |：)/, '').replace(/[.。]$/, '');
    const { en, zh } = error.sentence;
    return [makeProblem({ at, path: 'report.logo', message: { en: bare(en), zh: bare(zh) } })];
  }
}

function summary({ file, name, problems }: Checked, terminal: Terminal): string {
  const warnings = problems.length;
  const found = {
    en: warnings === 0 ? 'no mistakes' : `no mistakes, ${warnings} warning${warnings === 1 ? '' : 's'}`,
    zh: warnings === 0 ? '没有错误' : `没有错误，${warnings} 条警告`,
  };
  return `${terminal.outColours.green('✓')} ${file} (${name}): ${terminal.text(found)}`;
}

function say(problem: Problem, { lang, errColours }: Terminal): void {
  const paint = problem.severity === 'error' ? errColours.red : errColours.yellow;
  process.stderr.write(`${paint(problemText(problem, lang))}\n`);
}

function plain({ file, name, problems, broken, model, loads, exact }: Checked) {
  const load = loads.map(({ offered, capacity, ...each }) => each);
  const warnings = model === null ? [] : loadWarnings(model, loads);
  return { file, name, ok: !broken, problems, load, warnings, ...(exact.length > 0 ? { exact } : {}) };
}
