/** What `queuecast run` takes where its inputs are not all known. */
import type { Arguments } from './arguments.ts';
import { InputError } from './inputError.ts';
import type { Option } from './options.ts';

/** The same as the library's: a test holds them together, so that help need not load a simulator. */
export const USUAL_REPLICATIONS_EACH = 5;

export const uncertainOptions: readonly Option[] = [
  {
    name: 'uncertain',
    value: '[PATH=LOW..HIGH]',
    repeatable: true,
    bare: true,
    describe: {
      en: `what is not known: alone, what the file calls uncertain; 'lines.L1.touches=1.8..2.6, likely 2.2' or 'graded C' beside it; may be repeated. --replications is then of each sample [${USUAL_REPLICATIONS_EACH}]`,
      zh: `不确定的输入：单独使用时取文件中的 uncertain；也可写 'lines.L1.touches=1.8..2.6, likely 2.2' 或 'graded C'；可重复使用。此时 --replications 为每个抽样的重复次数 [${USUAL_REPLICATIONS_EACH}]`,
    },
  },
  {
    name: 'samples',
    value: 'N',
    describe: {
      en: 'with --uncertain: how many sets of inputs are tried [60, or twice the inputs and 10 more]',
      zh: '与 --uncertain 合用：抽取多少组输入 [60，或输入数的两倍加 10]',
    },
  },
  {
    name: 'measure',
    value: 'WORDS',
    repeatable: true,
    describe: {
      en: 'with --uncertain: figures to show; may be repeated [published ones, and as in compare]',
      zh: '与 --uncertain 合用：所看的指标；可重复使用 [已公布的指标，以及 compare 的默认指标]',
    },
  },
];

/** An option that would change nothing. */
export function refuseWithoutUncertain(given: Arguments): void {
  const name = ['samples', 'measure'].find((each) => given.has(each));
  if (name === undefined) return;
  throw new InputError({
    en: `--${name} has a meaning only beside --uncertain.`,
    zh: `--${name} 只与 --uncertain 合用才有意义。`,
  });
}
