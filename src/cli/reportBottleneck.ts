/** The bottleneck analysis behind a report: each change that might help is simulated beside the desk, with the crew. */
import type { BottleneckDocument } from '../planning/bottleneck/bottleneck.ts';
import type { SimulatedDesk } from '../planning/bottleneck/effects.ts';
import { bottleneckDocument, remediesFor, remedyModel } from '../planning/bottleneck/findBottleneck.ts';
import type { ResultDocument } from '../planning/result.ts';
import { printable } from '../report/words.ts';
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
  const beside = simulated.map(({ replicated }, index) => ({
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
  const { path } = prepared.opened;
  if (!options.signal.aborted) {
    terminal.warn({
      en: `${path} no longer gives the figures that were kept: it, a file that it names, or Queuecast has changed. What might help at the bottleneck is left out; run the scenario again.`,
      zh: `${path} 已得不出当时保存的数值：它、其引用的文件或 Queuecast 有改动。瓶颈改进方案从略，请重新运行情景。`,
    });
  }
  return [];
}
