/** The options that mean the same on every command, with their defaults and limits. */
import { availableParallelism } from 'node:os';
import type { Bilingual } from '../scenario/problems.ts';
import type { Arguments } from './arguments.ts';

export interface Option {
  readonly name: string;
  /** What its value is called in the usage; a flag has none. */
  readonly value?: string;
  readonly repeatable?: boolean;
  /** May also stand without its value. */
  readonly bare?: boolean;
  readonly describe: Bilingual;
}

/** The same as the library's: a test holds them together, so that help need not load a simulator. */
export const DEFAULT_SEED = '1';
export const DEFAULT_REPLICATIONS = 20;
export const DEFAULT_CONFIDENCE = 0.95;
/** With a precision to reach, so many replications are the most unless told. */
const MOST_FOR_PRECISION = 200;
const MOST_REPLICATIONS = 100_000;
const MOST_WORKERS = 1024;

export const commonOptions: readonly Option[] = [
  {
    name: 'seed',
    value: 'TEXT',
    describe: {
      en: `what all chance hangs on; same seed, same results [${DEFAULT_SEED}]`,
      zh: `随机种子；种子相同则结果相同 [${DEFAULT_SEED}]`,
    },
  },
  {
    name: 'replications',
    value: 'N',
    describe: {
      en: `how often the period is simulated [${DEFAULT_REPLICATIONS}]`,
      zh: `模拟的重复次数 [${DEFAULT_REPLICATIONS}]`,
    },
  },
  {
    name: 'precision',
    value: 'SHARE',
    describe: {
      en: `repeat until the headline figures are certain to this share; --replications is then the most [${MOST_FOR_PRECISION}]`,
      zh: `重复到主要指标的误差小于此比例；--replications 此时为上限 [${MOST_FOR_PRECISION}]`,
    },
  },
  {
    name: 'confidence',
    value: 'SHARE',
    describe: { en: 'confidence of the intervals [0.95]', zh: '区间的置信水平 [0.95]' },
  },
  {
    name: 'workers',
    value: 'N',
    describe: { en: 'processors to use [all]; no result depends on it', zh: '使用的处理器数 [全部]；不影响结果' },
  },
  {
    name: 'cluster',
    value: 'URL',
    describe: {
      en: 'simulate on the workers of this Redis, e.g. redis://host:6379, instead of here; no result depends on it',
      zh: '由此 Redis 上的工作进程模拟，例如 redis://host:6379；不影响结果',
    },
  },
  {
    name: 'set',
    value: 'PATH=VALUE',
    repeatable: true,
    describe: {
      en: 'change one value of the scenario, e.g. teams.desk.engineers=15; may be repeated',
      zh: '改动情景中的一个值，例如 teams.desk.engineers=15；可重复使用',
    },
  },
  {
    name: 'json',
    value: 'FILE|-',
    describe: { en: 'write the result as JSON; - is stdout', zh: '以 JSON 写出结果；- 表示标准输出' },
  },
  {
    name: 'out',
    value: 'DIR',
    describe: { en: 'keep the results in this folder', zh: '把结果保存到此文件夹' },
  },
  { name: 'lang', value: 'en|zh', describe: { en: 'language of what you read', zh: '显示语言' } },
  { name: 'quiet', describe: { en: 'no progress and no hints', zh: '不显示进度和提示' } },
];

export interface SimulationOptions {
  readonly seed: string;
  readonly replications: number;
  readonly precision?: number;
  readonly confidence: number;
  readonly workers: number;
}

/** Reads and checks all of them, whether the command has a use for them or not. */
export function simulationOptions(given: Arguments): SimulationOptions {
  const precision = given.share('precision');
  const usual = precision === undefined ? DEFAULT_REPLICATIONS : MOST_FOR_PRECISION;
  return {
    seed: given.text('seed') ?? DEFAULT_SEED,
    replications: given.whole('replications', MOST_REPLICATIONS) ?? usual,
    precision,
    confidence: given.share('confidence') ?? DEFAULT_CONFIDENCE,
    workers: given.whole('workers', MOST_WORKERS) ?? availableParallelism(),
  };
}
