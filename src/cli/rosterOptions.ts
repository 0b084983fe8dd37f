/** What `queuecast roster` takes beside the common options. */
import type { Option } from './options.ts';

/** Runs of a roster's proof. */
export const DEFAULT_ROSTER_PROOF = 32;

export const rosterOptions: readonly Option[] = [
  {
    name: 'enough',
    describe: {
      en: 'with as many engineers as the rules take, whatever the payroll',
      zh: '不限在册人数，按规则所需的最少人数排班',
    },
  },
  {
    name: 'keep',
    value: '"MEASURE{KEY=VALUE,…} >= VALUE"',
    repeatable: true,
    describe: {
      en: 'prove by simulation that the roster keeps this, as with staff; may be repeated',
      zh: '以模拟验证排班能否达到此目标，写法同 staff；可重复使用',
    },
  },
  {
    name: 'proof',
    value: 'N',
    describe: {
      en: `runs of that proof [${DEFAULT_ROSTER_PROOF}]`,
      zh: `验证的模拟次数 [${DEFAULT_ROSTER_PROOF}]`,
    },
  },
  {
    name: 'page',
    value: 'DIR',
    describe: { en: 'write the roster to print here', zh: '在此文件夹写出可打印的排班表' },
  },
];
