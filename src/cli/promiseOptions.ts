/** What `queuecast promise` takes beside the common options. */
import type { Option } from './options.ts';

export const promiseOptions: readonly Option[] = [
  {
    name: 'assurance',
    value: 'SHARE',
    describe: { en: 'share of periods in which a promise is to be kept [95%]', zh: '应兑现承诺的期间占比 [95%]' },
  },
  {
    name: 'attain',
    value: 'SHARE',
    describe: {
      en: 'share of the tickets that keep it in a period which counts as kept [95%]',
      zh: '一个期间内达成的工单占比达到此值即为兑现 [95%]',
    },
  },
  {
    name: 'replications',
    value: 'N',
    describe: {
      en: 'how many periods are simulated [100]; an upper limit of a promise for 95 % takes 72',
      zh: '模拟的期间数 [100]；95% 承诺的上限至少需要 72 个',
    },
  },
  {
    name: 'precision',
    value: 'SHARE',
    describe: {
      en: 'simulate periods until each tightest promise of the first policy is known to this share of it; --replications is then the most [200]',
      zh: '持续模拟，直到第一个方案的每项最严可达值的误差小于其此比例；--replications 此时为上限 [200]',
    },
  },
  {
    name: 'set',
    value: 'PATH=VALUE',
    repeatable: true,
    describe: {
      en: 'a second policy: the desk with this value changed; repeated, one policy with all of them',
      zh: '第二个方案：服务台改动此值；重复使用则合为一个方案',
    },
  },
  {
    name: 'policy',
    value: 'FILE',
    repeatable: true,
    describe: {
      en: 'a further policy, to set beside the desk; may be repeated',
      zh: '另一个方案，与服务台对照；可重复使用',
    },
  },
  {
    name: 'report',
    value: 'DIR',
    describe: { en: 'write the report for a product team here', zh: '在此文件夹写出供产品团队使用的报告' },
  },
  {
    name: 'format',
    value: 'html,pdf,md,csv,xlsx',
    describe: { en: 'with --report: which files [html,pdf,md]', zh: '与 --report 合用：写出哪些文件 [html,pdf,md]' },
  },
];
