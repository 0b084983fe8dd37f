/** What `queuecast sweep` takes beside the common options. */
import type { Option } from './options.ts';

export const sweepOptions: readonly Option[] = [
  {
    name: 'vary',
    value: 'PATH=VALUES',
    repeatable: true,
    describe: {
      en: "what varies: 1..9, '50 %..90 % by 10 %', '10 min..30 min by 5 min' or a,b,c; repeated, every combination",
      zh: '变动的值：1..9、“50 %..90 % by 10 %”、“10 min..30 min by 5 min”或 a,b,c；重复使用则取全部组合',
    },
  },
  {
    name: 'sample',
    value: 'N',
    describe: {
      en: 'N points of a Latin hypercube instead of every combination',
      zh: '以拉丁超立方抽取 N 个点，而不是全部组合',
    },
  },
  {
    name: 'measure',
    value: 'WORDS',
    repeatable: true,
    describe: {
      en: "figures to show, e.g. response, 'response p90', 'attainment by plan'; may be repeated [as in compare]",
      zh: '所看的指标，例如 response、"response p90"、"attainment by plan"；可重复使用 [同 compare]',
    },
  },
  {
    name: 'precision',
    value: 'SHARE',
    describe: {
      en: 'repeat each point until its headline figures are certain to this share; --replications is then the most [200]',
      zh: '每个点重复到主要指标的误差小于此比例；--replications 此时为上限 [200]',
    },
  },
  {
    name: 'cache',
    value: 'DIR',
    describe: {
      en: 'where finished replications are kept for later calls [cache in the folder of --out]',
      zh: '已完成的重复保存在此文件夹，供以后调用 [--out 文件夹中的 cache]',
    },
  },
  {
    name: 'page',
    value: 'DIR',
    describe: { en: 'write the page of charts and tables here', zh: '在此文件夹写出图表网页' },
  },
];
