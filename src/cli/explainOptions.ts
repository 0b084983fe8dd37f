/** What `queuecast explain` takes beside the common options. */
import type { Option } from './options.ts';

export const explainOptions: readonly Option[] = [
  {
    name: 'against',
    value: 'FILE',
    describe: {
      en: 'the other desk, as its file says; --set speaks of the first',
      zh: '另一个服务台，以其文件为准；--set 只作用于前者',
    },
  },
  {
    name: 'groups',
    value: 'NAME=PATH,PATH',
    repeatable: true,
    describe: {
      en: 'a lever made of these paths; may be repeated [each top-level word that differs]',
      zh: '由这些路径组成的一个因素；可重复使用 [每个有差异的顶层词]',
    },
  },
  {
    name: 'measure',
    value: 'WORDS',
    repeatable: true,
    describe: {
      en: "figures to explain, e.g. response, 'response p90', 'repair severity=serious'; may be repeated [those published of both desks]",
      zh: '要解释的指标，例如 response、"response p90"、"repair severity=serious"；可重复使用 [双方均有公布值的指标]',
    },
  },
  {
    name: 'interaction',
    value: 'NAME,NAME',
    describe: {
      en: 'levers whose interaction to tell [all, if there are at most three]',
      zh: '给出这些因素的交互作用 [不超过三个因素时为全部]',
    },
  },
  {
    name: 'orders',
    value: 'N',
    describe: {
      en: 'sample N orders of the levers instead of every mix [24, with more than 8 levers]',
      zh: '抽取 N 种因素次序，而不是全部组合 [因素超过 8 个时为 24]',
    },
  },
  {
    name: 'precision',
    value: 'SHARE',
    describe: {
      en: 'repeat until each share is certain to this part of its gap; --replications is then the most [200]',
      zh: '重复到每项贡献的误差小于差距的此比例；--replications 此时为上限 [200]',
    },
  },
  {
    name: 'page',
    value: 'DIR',
    describe: { en: 'write the page of charts and tables here', zh: '在此文件夹写出图表网页' },
  },
];
