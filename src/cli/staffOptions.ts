/** What `queuecast staff` takes beside the common options. */
import type { Option } from './options.ts';

export const DEFAULT_STAFF_REPLICATIONS = 4;
export const DEFAULT_PROOF = 128;
export const DEFAULT_EFFORT = 400;

export const staffOptions: readonly Option[] = [
  {
    name: 'keep',
    value: '"MEASURE{KEY=VALUE,…} >= VALUE"',
    repeatable: true,
    describe: {
      en: "what must hold, e.g. 'attainment{severity=critical,clock=response} >= 95 %' or 'wait p95{team=desk} <= 20 min'; * for every value; may be repeated",
      zh: '必须达到的目标，例如“attainment{severity=critical,clock=response} >= 95 %”或“wait p95{team=desk} <= 20 min”；* 表示全部取值；可重复使用',
    },
  },
  {
    name: 'reachable',
    describe: {
      en: 'plan for the targets that staff can keep where others are beyond any staffing',
      zh: '有目标再多人手也达不到时，只为能达到的目标规划',
    },
  },
  {
    name: 'replications',
    value: 'N',
    describe: {
      en: `runs of each staffing that is tried [${DEFAULT_STAFF_REPLICATIONS}]`,
      zh: `每种人员配置模拟的次数 [${DEFAULT_STAFF_REPLICATIONS}]`,
    },
  },
  {
    name: 'proof',
    value: 'N',
    describe: {
      en: `most fresh runs of a proof [${DEFAULT_PROOF}]`,
      zh: `验证时所用全新模拟的最多次数 [${DEFAULT_PROOF}]`,
    },
  },
  {
    name: 'effort',
    value: 'N',
    describe: {
      en: `runs of the search after which no further staffing is tried [${DEFAULT_EFFORT}]`,
      zh: `搜索用到这么多次模拟后不再尝试其他配置 [${DEFAULT_EFFORT}]`,
    },
  },
  {
    name: 'roster',
    describe: {
      en: 'also who works which shift on which day; its page and files in roster/ of --page and --out',
      zh: '同时排班：每人每天上哪个班次；网页和文件写入 --page 与 --out 的 roster/ 中',
    },
  },
  {
    name: 'page',
    value: 'DIR',
    describe: { en: 'write the page of charts and tables here', zh: '在此文件夹写出图表网页' },
  },
];
