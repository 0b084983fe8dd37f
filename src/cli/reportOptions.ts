/** The options of reports that `run` and `report` share. */
import type { Arguments } from './arguments.ts';
import { InputError } from './inputError.ts';
import type { Option } from './options.ts';

export const reportOptions: readonly Option[] = [
  {
    name: 'format',
    value: 'html,pdf,md,csv,xlsx',
    describe: {
      en: 'reports in which files [all; html,pdf for customers]',
      zh: '报告写成哪些文件 [全部；客户报告为 html,pdf]',
    },
  },
  {
    name: 'customers',
    value: 'all|none|N|NAME',
    repeatable: true,
    describe: {
      en: 'customers who get a report of their own; names may be repeated [10, the most affected first]',
      zh: '哪些客户有单独的报告；名称可重复使用 [10，受影响最大的优先]',
    },
  },
];

/** For `run`: throws an InputError where these are given and no report is asked for. */
export function refuseWithoutReport(given: Arguments): void {
  if (given.text('report') !== undefined) return;
  for (const name of ['format', 'customers']) {
    const words = name === 'format' ? given.text(name) : given.list(name)[0];
    if (words === undefined) continue;
    throw new InputError({
      en: `--${name} needs --report DIR: the folder that reports are written to.`,
      zh: `--${name} 需要 --report DIR：写出报告的文件夹。`,
    });
  }
}
