/** Where the command line speaks: results to stdout, everything else to stderr. */
import picocolors from 'picocolors';
import type { Bilingual } from '../scenario/problems.ts';

export type Lang = 'en' | 'zh';
export type Colours = ReturnType<typeof picocolors.createColors>;

export interface Terminal {
  readonly lang: Lang;
  readonly quiet: boolean;
  /** Columns that a table may take. */
  readonly width: number;
  /** Colours of stdout and of stderr: none where nobody looks. */
  readonly outColours: Colours;
  readonly errColours: Colours;
  /** The words in the reader's language. */
  text(sentence: Bilingual): string;
  /** A result, to stdout. */
  print(text: string): void;
  /** A message, to stderr; not with --quiet. */
  say(sentence: Bilingual): void;
  /** A message that must not be missed, to stderr. */
  warn(sentence: Bilingual): void;
}

const USUAL_WIDTH = 100;

export function openTerminal(lang: Lang, quiet: boolean): Terminal {
  const text = (sentence: Bilingual) => sentence[lang];
  const errColours = picocolors.createColors(picocolors.isColorSupported && process.stderr.isTTY === true);
  return {
    lang,
    quiet,
    width: Math.max(60, Math.min(USUAL_WIDTH, process.stdout.columns || USUAL_WIDTH)),
    outColours: picocolors.createColors(picocolors.isColorSupported && process.stdout.isTTY === true),
    errColours,
    text,
    print: (words) => process.stdout.write(words.endsWith('\n') ? words : `${words}\n`),
    say: (sentence) => {
      if (!quiet) process.stderr.write(`${text(sentence)}\n`);
    },
    warn: (sentence) => process.stderr.write(`${errColours.yellow(text(sentence))}\n`),
  };
}

/** The language asked for with --lang, or that of the environment. */
export function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): Lang {
  for (const [index, word] of words.entries()) {
    const asked = word === '--lang' ? words[index + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    if (asked !== undefined) return asked === 'zh' ? 'zh' : 'en';
  }
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en';
}

/** A reader who has seen enough (`| head`) is no failure. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}
