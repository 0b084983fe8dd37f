/** The bottleneck analysis behind a report: each change that might help is simulated beside the desk, with the crew. */
import type { BottleneckDocument } from '../planning/bottleneck/bottleneck.ts';
import type { SimulatedDesk } from '../planning/bottleneck/effects.ts';
import { bottleneckDocument, remediesFor, remedyModel } from '../planning/bottleneck/findBottleneck.ts';
import type { ResultDocument } from '../planning/result.ts';
import { VERSION } from '../planning/version.ts';
import { printable } from '../report/words.ts';
import type { Bilingual } from '../scenario/problems.ts';
import { type Prepared, type SimulateOptions, simulate } from './simulate.ts';
import type { Terminal } from './terminal.ts';

export interface AnalysedDesk {
  readonly prepared: Prepared;
  /** The whole run's, with details. */
  readonly document: ResultDocument;
  readonly quarters: readonly ResultDocument[];
  /** Its replications where they are at hand; otherwise they are simulated once more. */
  readonly results?: SimulatedDesk['results'];
}

export interface Bottlenecks {
  readonly whole?: BottleneckDocument;
  /** As the quarters are ordered. */
  readonly quarters: readonly BottleneckDocument[];
}

/** @param remedies whether to simulate what might help; what costs clock time is in the document already */
export async function bottlenecksOf(
  desk: AnalysedDesk,
  remedies: boolean,
  options: Omit<SimulateOptions, 'command' | 'details' | 'keep'>,
  terminal: Terminal,
): Promise<Bottlenecks> {
  const { prepared, document } = desk;
  const { opened, model } = prepared;
  const planned = remedies ? remediesFor(opened.scenario, document) : [];
  const changed = planned.map((each): Prepared => {
    const name = `${printable(opened.scenario.name)}, ${each.settings.join(', ')}`;
    return {
      ...prepared,
      opened: { ...opened, scenario: { ...each.scenario, name } },
      model: remedyModel(each, model, opened.resources),
    };
  });
  const all = { ...options, command: 'run', details: true, replications: document.replications };
  const results = planned.length === 0 ? [] : (desk.results ?? (await simulatedAgain(desk, all, terminal)));
  const simulated = results.length === 0 ? [] : await simulate(changed, all, terminal);
  const base = { model, results };
  // Half of the runs with a remedy are nothing to compare with.
  const complete = options.signal.aborted ? [] : simulated;
  const beside = complete.map(({ replicated }, index) => ({
    planned: planned[index],
    model: changed[index].model,
    results: replicated.results,
  }));
  const analysed = (of: ResultDocument, quarter?: number) =>
    bottleneckDocument({ document: of, base, remedies: beside, quarter });
  const whole = analysed(document);
  return {
    ...(whole.months.length === 0 ? {} : { whole }),
    quarters: desk.quarters.map((quarter, index) => analysed(quarter, index)),
  };
}

/** The kept run once more, replication by replication; none where it does not come out as it was kept. */
async function simulatedAgain(
  { prepared, document }: AnalysedDesk,
  options: SimulateOptions,
  terminal: Terminal,
): Promise<SimulatedDesk['results']> {
  const [{ document: again, replicated }] = await simulate([prepared], options, terminal);
  if (JSON.stringify(again?.measures) === JSON.stringify(document.measures)) return replicated.results;
  if (!options.signal.aborted) terminal.warn(changedSince(prepared.opened.path, printable(document.queuecast)));
  return [];
}

function changedSince(path: string, version: string): Bilingual {
  const cause =
    version === VERSION
      ? { en: 'it or a file that it names has changed', zh: '它或其引用的文件有改动' }
      : {
          en: `they are of Queuecast ${version}, this is ${VERSION}`,
          zh: `结果出自 Queuecast ${version}，当前版本为 ${VERSION}`,
        };
  return {
    en: `${path} no longer gives the figures that were kept: ${cause.en}. What might help at the bottleneck is left out; run the scenario again.`,
    zh: `${path} 已得不出当时保存的数值：${cause.zh}。瓶颈改进方案从略，请重新运行情景。`,
  };
}
