/** Reads the command line with yargs and finds the command; strict, with the word that was probably meant. */
import yargs, { type Argv } from 'yargs';
import type { Bilingual } from '../scenario/problems.ts';
import { closest } from '../scenario/suggest.ts';
import { Arguments } from './arguments.ts';
import { type Command, commands } from './commands.ts';
import { InputError } from './inputError.ts';
import { commonOptions, type Option } from './options.ts';
import type { Lang } from './terminal.ts';

/** A command with its arguments, or the text that was asked for instead. */
export type Asked = { command: Command; given: Arguments } | { text: string };

export async function readCommandLine(words: readonly string[], lang: Lang, version: string): Promise<Asked> {
  let asked: Asked | undefined;
  const parser = yargs()
    .scriptName('queuecast')
    .locale(lang === 'zh' ? 'zh_CN' : 'en')
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
      'greedy-arrays': false,
      'boolean-negation': false,
    })
    .usage(usage[lang])
    .wrap(Math.min(100, process.stdout.columns || 100))
    .version(version)
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .epilogue(epilogue[lang])
    .fail((message, error) => {
      // What yargs itself finds wrong is a wrong input; anything else was thrown by a command.
      if (error !== undefined && error !== null && error.name !== 'YError') throw error;
      throw misread(message, words);
    });
  for (const command of commands) {
    parser.command(
      `${command.name} ${command.operands}`.trim(),
      command.describe[lang],
      (builder) => describe(builder, command, lang),
      (values) => {
        refuseUnknown(command, values);
        refuseDash(command, words);
        asked = { command, given: new Arguments(values) };
      },
    );
  }
  let shown = '';
  const parsed = await parser.parseAsync([...words], {}, (_error, _values, output) => {
    shown = output;
  });
  if (asked !== undefined) return asked;
  if (shown !== '') return { text: shown };
  const [name] = parsed._.map(String);
  if (name === undefined && Object.keys(parsed).some((key) => !['_', '$0'].includes(key))) {
    throw new InputError({ en: `Which command? ${hint.en}`, zh: `缺少命令。${hint.zh}` });
  }
  if (name === undefined) return { text: await parser.getHelp() };
  throw unknownCommand(name);
}

function describe(builder: Argv, command: Command, lang: Lang): Argv {
  for (const option of command.options) builder.option(option.name, forYargs(option, lang));
  for (const option of commonOptions) {
    const shown = command.common.includes(option.name) || ['lang', 'quiet'].includes(option.name);
    const overruled = command.options.some(({ name }) => name === option.name);
    if (!overruled) builder.option(option.name, { ...forYargs(option, lang), hidden: !shown });
  }
  for (const { line, does } of command.examples) builder.example(`$0 ${line}`, does[lang]);
  return builder;
}

function forYargs(option: Option, lang: Lang) {
  const value = option.value === undefined ? '' : `${option.value}  `;
  return {
    describe: `${value}${option.describe[lang]}`,
    ...(option.value === undefined
      ? { type: 'boolean' as const }
      : option.repeatable
        ? { array: true, string: true, requiresArg: option.bare !== true }
        : { string: true, requiresArg: true }),
  };
}

/** Every word must be known: a misspelt option would otherwise change nothing, silently. */
function refuseUnknown(command: Command, values: Readonly<Record<string, unknown>>): void {
  const known = [...command.options, ...commonOptions].map(({ name }) => name);
  const own = [...known, '_', '$0', 'help', 'h', 'version', ...(command.operands.match(/\w+/g) ?? [])];
  for (const name of Object.keys(values)) {
    if (own.includes(name)) continue;
    const [meant] = closest(name, known);
    const written = name.length === 1 ? `-${name}` : `--${name}`;
    throw new InputError({
      en: `'${command.name}' has no option ${written}. ${meant ? `Did you mean --${meant}?` : `See queuecast ${command.name} --help.`}`,
      zh: `“${command.name}”没有选项 ${written}。${meant ? `是否想写 --${meant}？` : `请看 queuecast ${command.name} --help。`}`,
    });
  }
  const extra = (values._ as unknown[]).slice(1).map(String);
  if (extra.length > 0) {
    throw new InputError({
      en: `'${command.name}' does not know what to do with ${extra.join(' ')}. See queuecast ${command.name} --help.`,
      zh: `“${command.name}”不认识 ${extra.join(' ')}。请看 queuecast ${command.name} --help。`,
    });
  }
}

/** yargs drops a lone dash, and with it the file that was meant. */
function refuseDash(command: Command, words: readonly string[]): void {
  const valued = [...command.options, ...commonOptions].flatMap(({ name, value }) => (value ? [`--${name}`] : []));
  if (!words.some((word, index) => word === '-' && !valued.includes(words[index - 1]))) return;
  throw new InputError({
    en: `'${command.name}' reads files, not standard input: found -; expected a file such as desk.yaml.`,
    zh: `“${command.name}”只读文件，不读标准输入：现为 -；应为文件，例如 desk.yaml。`,
  });
}

/** What yargs could not read, in sentences of ours: an option without its value, a command without its file. */
function misread(message: string, words: readonly string[]): InputError {
  const command = commands.find(({ name }) => words.includes(name));
  const name = /(\S+)$/.exec(message.replaceAll('：', ': '))?.[1];
  const option = [...(command?.options ?? []), ...commonOptions].find((each) => each.name === name);
  if (option !== undefined) {
    const { value, describe } = option;
    return new InputError({
      en: `--${name}: found nothing; expected ${value} (${describe.en}).`,
      zh: `--${name}：没有值；应为 ${value}（${describe.zh}）。`,
    });
  }
  if (command !== undefined && message.includes('non-option')) {
    const operand = /\w+/.exec(command.operands)?.[0] ?? '';
    const { en, zh } = operands[operand] ?? operands.file;
    return new InputError({
      en: `'${command.name}' needs ${en}. See queuecast ${command.name} --help.`,
      zh: `“${command.name}”需要${zh}。请看 queuecast ${command.name} --help。`,
    });
  }
  return new InputError({ en: `${message}. ${hint.en}`, zh: `${message}。${hint.zh}` });
}

function unknownCommand(name: string): InputError {
  const [meant] = closest(
    name,
    commands.map((command) => command.name),
  );
  const isFile = /\.ya?ml$/i.test(name);
  const instead = isFile ? `queuecast run ${name}` : meant === undefined ? undefined : `queuecast ${meant}`;
  return new InputError({
    en: `There is no command '${name}'. ${instead === undefined ? hint.en : `Did you mean ${instead}?`}`,
    zh: `没有命令“${name}”。${instead === undefined ? hint.zh : `是否想写 ${instead}？`}`,
  });
}

const operands: Record<string, Bilingual> = {
  file: { en: 'a file, such as desk.yaml', zh: '一个文件，例如 desk.yaml' },
  folder: { en: 'a folder kept with --out, such as results/q1', zh: '一个用 --out 保存的文件夹，例如 results/q1' },
  id: {
    en: 'a file, such as desk.yaml, and a ticket’s id or the word list',
    zh: '一个文件，例如 desk.yaml，以及工单号或 list',
  },
};
const usage = {
  en: 'queuecast COMMAND …\n\nSimulates a support organisation, ticket by ticket, so that its people can see next quarter before it happens.',
  zh: 'queuecast 命令 …\n\n逐张工单地模拟技术支持组织，在下个季度到来之前先看到它。',
};
const epilogue = {
  en: 'Results go to stdout, progress and messages to stderr. Exit codes: 0 done, 1 the program failed, 2 the input is wrong, 3 a target was not met, 130 interrupted.',
  zh: '结果输出到标准输出，进度和消息输出到标准错误。退出码：0 完成，1 程序出错，2 输入有误，3 未达到目标，130 被中断。',
};
const hint = { en: 'See queuecast --help.', zh: '请看 queuecast --help。' };
