#!/usr/bin/env node
import { ClusterFailure } from '../cluster/failure.ts';
import { VERSION } from '../planning/version.ts';
import { type Problem, problemText, ScenarioError } from '../scenario/problems.ts';
/** The command `queuecast`: reads the command line, does what it says, and answers with an exit code. */
import type { Arguments } from './arguments.ts';
import { refuseCluster } from './clusterOption.ts';
import { readCommandLine } from './commandLine.ts';
import { DONE, FAILED, WRONG_INPUT } from './exitCodes.ts';
import { InputError } from './inputError.ts';
import { simulationOptions } from './options.ts';
import { allowClosedPipes, languageOf, openTerminal, type Terminal } from './terminal.ts';

const words = process.argv.slice(2);
allowClosedPipes();
process.exitCode = await perform(words);

async function perform(words: readonly string[]): Promise<number> {
  let terminal = openTerminal(languageOf(words, process.env), false);
  try {
    const asked = await readCommandLine(words, terminal.lang, VERSION);
    if ('text' in asked) {
      terminal.print(asked.text);
      return DONE;
    }
    terminal = terminalFor(asked.given, terminal);
    simulationOptions(asked.given);
    refuseCluster(asked.command, asked.given);
    const { execute } = await asked.command.load();
    return await execute(asked.given, terminal);
  } catch (error) {
    return answer(error, terminal);
  }
}

function terminalFor(given: Arguments, usual: Terminal): Terminal {
  return openTerminal(given.choice('lang', ['en', 'zh']) ?? usual.lang, given.flag('quiet'));
}

/** Every failure ends in a sentence, never in a trace of the program. */
function answer(error: unknown, { lang, errColours }: Terminal): number {
  const write = (text: string) => process.stderr.write(`${text}\n`);
  if (error instanceof ScenarioError) {
    for (const problem of error.problems) write(coloured(problem));
    return WRONG_INPUT;
  }
  if (error instanceof InputError) {
    write(errColours.red(error.sentence[lang]));
    return WRONG_INPUT;
  }
  if (error instanceof ClusterFailure) {
    write(errColours.red(error.sentence[lang]));
    return FAILED;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const sentence = { en: `The program failed; this is a bug: ${message}`, zh: `程序出错，这是一个缺陷：${message}` };
  write(errColours.red(sentence[lang]));
  if (process.env.DEBUG) write(stack ?? '');
  else write({ en: 'DEBUG=1 shows where.', zh: '设置 DEBUG=1 可查看位置。' }[lang]);
  return FAILED;

  function coloured(problem: Problem): string {
    const paint = problem.severity === 'error' ? errColours.red : errColours.yellow;
    return paint(problemText(problem, lang));
  }
}
