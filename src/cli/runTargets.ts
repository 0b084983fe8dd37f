/** Where `queuecast run` writes what: read and checked before anything is simulated. */
import { languages } from '../report/words.ts';
import type { Arguments } from './arguments.ts';
import { type ChartWriter, openCharts } from './chartFiles.ts';
import { readChartFormats } from './chartOptions.ts';
import { clusterOption } from './clusterOption.ts';
import { InputError } from './inputError.ts';
import { observationFormats } from './observations.ts';
import { refuseWithoutReport } from './reportOptions.ts';
import type { Terminal } from './terminal.ts';

/** What a run is to write, and where. */
export interface Targets {
  readonly json?: string;
  readonly page?: string;
  readonly charts: ChartWriter | null;
  readonly out?: string;
  readonly report?: string;
  readonly observations?: (typeof observationFormats)[number];
  /** Where it is simulated, if not here. */
  readonly cluster?: ReturnType<typeof clusterOption>;
}

/** Before anything is simulated. Throws an InputError for what cannot be together, or cannot be made here. */
export async function readTargets(given: Arguments, terminal: Terminal): Promise<Targets> {
  const observations = given.choice('observations', observationFormats);
  const out = given.text('out');
  if (observations !== undefined && out === undefined) {
    throw new InputError({
      en: '--observations needs --out DIR: the folder that keeps them.',
      zh: '--observations 需要 --out DIR：保存它们的文件夹。',
    });
  }
  refuseWithoutReport(given);
  const pictures = readChartFormats(given, ['page', 'report']);
  const page = given.text('page');
  const charts = page === undefined ? null : await openCharts(pictures, languages, terminal);
  const cluster = clusterOption(given);
  if (cluster !== undefined && observations !== undefined) throw observationsElsewhere();
  return { json: given.text('json'), page, charts, out, report: given.text('report'), observations, cluster };
}

function observationsElsewhere(): InputError {
  return new InputError({
    en: '--observations: found beside --cluster; expected one of the two, because observations are written where they are made. Leave one out.',
    zh: '--observations：与 --cluster 同时出现；观测数据写在模拟所在的机器上，两者只能用其一。',
  });
}
