/** `queuecast explain`: which levers make the gap between two desks, in what share; a table, a page, a result document. */
import { join } from 'node:path';
import { compile } from '../../model/compile.ts';
import { refuseOtherPeriod } from '../../planning/compare/comparable.ts';
import { allMixes, MOST_FOR_ALL, sampledOrders } from '../../planning/explain/design.ts';
import type { ExplainDocument } from '../../planning/explain/explanation.ts';
import { type ExplainParts, explainDocument, sharesArePrecise } from '../../planning/explain/explanationDocument.ts';
import { figuresToExplain } from '../../planning/explain/figures.ts';
import { findLevers, type Lever } from '../../planning/explain/levers.ts';
import { seedKey } from '../../planning/seed.ts';
import { VERSION } from '../../planning/version.ts';
import { explainTables } from '../../report/explain.ts';
import { closest } from '../../scenario/suggest.ts';
import { type Arguments, expected } from '../arguments.ts';
import { type ChartWriter, openPageCharts } from '../chartFiles.ts';
import { clusterOption } from '../clusterOption.ts';
import { DONE, INTERRUPTED, TARGET_MISSED } from '../exitCodes.ts';
import { type TwoDesks, tryMixes } from '../explainMixes.ts';
import { type SimulatedMixes, simulateMixes } from '../explainSimulation.ts';
import { claimTargets, json, writeWhole } from '../files.ts';
import { checked, InputError } from '../inputError.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { keepDesk } from '../keepResults.ts';
import { type OpenScenario, openScenario } from '../openScenario.ts';
import { simulationOptions } from '../options.ts';
import { importOrder, orderModulePath } from '../orderModule.ts';
import { sayWarnings } from '../sayWarnings.ts';
import type { Terminal } from '../terminal.ts';
import { writePages } from '../writePages.ts';

const USUAL_ORDERS = 24;
const MOST_ORDERS = 10_000;
/** Subsets of more levers than these are too many to read. */
const MOST_TOGETHER = 5;

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const options = simulationOptions(given);
  const cluster = clusterOption(given);
  const { seed, precision } = options;
  const desks = openBoth(given);
  sayWarnings(desks.own.warnings, terminal);
  const parts = planned(desks, given, seed, options.confidence);
  tryMixes(desks, parts.design.mixes);
  for (const { scenario, document, path } of [desks.own, desks.against]) {
    await importOrder(orderModulePath(scenario, document, path));
  }
  const charts = await openPageCharts(given, terminal);
  const targets = { json: given.text('json'), page: given.text('page'), charts, out: given.text('out') };
  const takeBack = claimTargets(targets);
  let written = false;
  const interruption = listenForInterrupt(terminal);
  try {
    const whole = (simulated: SimulatedMixes): ExplainParts => ({ ...parts, ...simulated });
    const { mixes } = parts.design;
    const precise = (simulated: SimulatedMixes) => sharesArePrecise(whole(simulated), precision!);
    const wanted = { ...options, cluster, mixes, figures: parts.figures, signal: interruption.signal };
    const simulated = await simulateMixes(desks, precision === undefined ? wanted : { ...wanted, precise }, terminal);
    if (simulated.replications === 0) {
      terminal.warn({
        en: 'No round of replications was finished; nothing was written.',
        zh: '没有完成任何一轮重复，未写出结果。',
      });
      return INTERRUPTED;
    }
    await write(explainDocument(whole(simulated)), desks, targets, given, terminal);
    written = true;
    if (simulated.interrupted) return INTERRUPTED;
    if (simulated.preciseEnough) return DONE;
    terminal.warn({
      en: `${simulated.replications} replications did not make every share certain to ${precision} of its gap; allow more with --replications.`,
      zh: `${simulated.replications} 次重复未能使每项贡献精确到差距的 ${precision}；可用 --replications 增加次数。`,
    });
    return TARGET_MISSED;
  } finally {
    interruption.release();
    if (!written) takeBack();
  }
}

function openBoth(given: Arguments): TwoDesks {
  const other = given.text('against');
  if (other === undefined) {
    throw new InputError({
      en: 'Explained against what? Name the other desk: --against scenarios/industry-average.yaml.',
      zh: '与什么相比？请给出另一个服务台：--against scenarios/industry-average.yaml。',
    });
  }
  const [own, against] = [openScenario(given.text('file')!, given.list('set')), openScenario(other, [])];
  const sides = [own, against].map(({ scenario, document }) => ({ parsed: scenario, written: document.value }));
  const levers = checked(() => findLevers({ own: sides[0], against: sides[1] }, given.list('groups')));
  return { own, against, levers };
}

type Planned = Omit<ExplainParts, 'series' | 'replications' | 'warnings' | 'interrupted'>;

/** Everything about the explanation but its figures. */
function planned({ own, against, levers }: TwoDesks, given: Arguments, seed: string, confidence: number): Planned {
  const [model, its] = [own, against].map(({ scenario, resources }) => compile(scenario, resources));
  const figures = checked(() => {
    refuseOtherPeriod(its, model, own.scenario.name);
    return figuresToExplain(model, its, given.list('measure'), own.benchmarks);
  });
  const asked = given.whole('orders', MOST_ORDERS);
  if (asked !== undefined && asked % 2 === 1) {
    throw expected('orders', String(asked), {
      en: 'an even number: each order is taken with its reverse',
      zh: '偶数：每种次序都与其逆序一同抽取',
    });
  }
  const orders = asked ?? (levers.length > MOST_FOR_ALL ? USUAL_ORDERS : undefined);
  const count = levers.length;
  const design =
    orders === undefined ? allMixes(count) : sampledOrders(count, orders, seedKey(`orders of levers ${seed}`));
  return {
    own: { model, sha256: own.sha256, settings: given.list('set') },
    against: { name: against.scenario.name, sha256: against.sha256 },
    levers,
    design,
    ...(orders === undefined ? {} : { orders }),
    together: readTogether(given.text('interaction'), levers, design.kind === 'all'),
    figures,
    seed,
    confidence,
    version: VERSION,
  };
}

/** The set whose interaction is told, as bits. */
function readTogether(text: string | undefined, levers: readonly Lever[], all: boolean): number {
  if (text === undefined) return all && levers.length > 1 && levers.length <= 3 ? 2 ** levers.length - 1 : 0;
  if (!all) {
    throw new InputError({
      en: `--interaction: needs every mix, and of ${levers.length} levers orders are sampled; put them into at most ${MOST_FOR_ALL} groups with --groups, and leave --orders out.`,
      zh: `--interaction：需要全部组合，而 ${levers.length} 个因素采用抽样次序；请用 --groups 合为最多 ${MOST_FOR_ALL} 组，并去掉 --orders。`,
    });
  }
  const names = text.split(',').map((name) => name.trim());
  const known = levers.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const [meant] = closest(name, known);
    const [en, zh] = meant === undefined ? ['', ''] : [` Did you mean ${meant}?`, `是否想写 ${meant}？`];
    throw new InputError({
      en: `--interaction: found '${name}'; expected levers out of ${known.join(', ')}.${en}`,
      zh: `--interaction：现为“${name}”；应为下列因素：${known.join('、')}。${zh}`,
    });
  }
  const distinct = new Set(names);
  if (distinct.size < 2 || distinct.size > MOST_TOGETHER) {
    throw expected('interaction', text, {
      en: `two to ${MOST_TOGETHER} levers, such as ${known.slice(0, 3).join(',')}`,
      zh: `二至 ${MOST_TOGETHER} 个因素，例如 ${known.slice(0, 3).join(',')}`,
    });
  }
  return known.reduce((bits, name, lever) => (distinct.has(name) ? bits | (1 << lever) : bits), 0);
}

interface Targets {
  readonly json?: string;
  readonly page?: string;
  readonly charts: ChartWriter | null;
  readonly out?: string;
}

async function write(
  document: ExplainDocument,
  { own, against }: { own: OpenScenario; against: OpenScenario },
  { json: file, page, charts, out }: Targets,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined) {
    const { workers: _, ...options } = simulationOptions(given);
    const [groups, measures] = [given.list('groups'), given.list('measure')];
    const asked = { ...options, groups, measures, interaction: given.text('interaction') ?? null };
    // Each desk as it was, so that both can be run again; what was found of the two stands in the folder itself.
    keepDesk(out, own, document, { ...asked, set: given.list('set') });
    keepDesk(join(out, 'against'), against, document, { ...asked, set: [] });
    terminal.say({ en: `Results: ${out}`, zh: `结果：${out}` });
  }
  if (page !== undefined) {
    // The charts' libraries are heavy, and only a page needs them.
    const { explainPage } = await import('../../report/explainPage.ts');
    await writePages(page, (lang, options) => explainPage(document, lang, options), terminal, charts);
  }
  if (file === '-') {
    terminal.print(json(document));
    return;
  }
  if (file !== undefined) writeWhole(file, json(document));
  const { lang, width } = terminal;
  terminal.print(explainTables(document, { lang, colour: terminal.outColours.isColorSupported, width }));
}
