/** Simulates every mix of two desks with the same random numbers, and keeps of each only the figures that are explained. */
import { compile } from '../model/compile.ts';
import { figureKey, figuresOf, seriesOf } from '../planning/compare/figures.ts';
import type { FigureToExplain } from '../planning/explain/figures.ts';
import { definitionsOf, type ReplicationResult } from '../planning/replication.ts';
import type { Warning } from '../planning/result.ts';
import { outcomeOf } from '../planning/sweep/pointOutcome.ts';
import type { RatioSeries } from '../statistics/pairedRatio.ts';
import { openMix, type TwoDesks } from './explainMixes.ts';
import { modelOf } from './openScenario.ts';
import type { SimulationOptions } from './options.ts';
import { importOrder, orderModulePath } from './orderModule.ts';
import { showProgress } from './progress.ts';
import { expectedTickets, unsettled } from './simulate.ts';
import { hireSweepCrew, type SweepCrewOptions } from './sweepCrew.ts';
import type { Terminal } from './terminal.ts';

export interface SimulatedMixes {
  /** By figure, then by mix; null where a mix does not have the figure. */
  readonly series: readonly (readonly (RatioSeries | null)[])[];
  readonly replications: number;
  readonly warnings: readonly Warning[];
  readonly interrupted: boolean;
  readonly preciseEnough: boolean;
}

export interface MixOptions extends SimulationOptions, Pick<SweepCrewOptions, 'cluster' | 'signal'> {
  readonly mixes: readonly number[];
  readonly figures: readonly FigureToExplain[];
  /** Asked after every round whether that is enough. */
  readonly precise?: (simulated: SimulatedMixes) => boolean;
}

/** Replications a round; the same whatever the number of workers. What an interruption leaves are whole rounds. */
const ROUND = 10;

type MixRun = (replication: number) => Promise<ReplicationResult>;

export async function simulateMixes(desks: TwoDesks, options: MixOptions, terminal: Terminal): Promise<SimulatedMixes> {
  const { mixes, figures, replications, confidence, seed, cluster, signal, precise } = options;
  const workers = Math.min(options.workers, mixes.length * replications);
  const crew = await hireSweepCrew({ seed, workers, cluster, signal }, terminal);
  const { scenario, resources } = desks.own;
  const expected = expectedTickets(compile(scenario, resources));
  const source = {
    tickets: () => crew.tickets(),
    replications: mixes.length * replications,
    made: { en: `${mixes.length} mixes, ${replications} each`, zh: `${mixes.length} 种组合，各 ${replications} 次` },
    atMost: precise !== undefined,
    expectedTickets: expected,
  };
  const [own, other] = [scenario.name, desks.against.scenario.name];
  const title = terminal.text({
    en: `${own} against ${other}`,
    zh: `${own} 与 ${other}`,
  });
  const progress = showProgress(source, title, terminal);
  // By mix, in the order of the mixes, whichever is finished first.
  const doubts: Warning[][] = mixes.map(() => []);
  const readied = new Map<number, { run: MixRun; read: (results: readonly ReplicationResult[]) => Found[] }>();

  const ready = async (mix: number, order: number) => {
    const opened = openMix(desks, mix);
    const orderModule = orderModulePath(opened.scenario, opened.document, opened.path);
    const { model, warmUpSettled } = modelOf(opened, seed, await importOrder(orderModule));
    if (!warmUpSettled) doubts[order].push(unsettled);
    const run = crew.point(order, model, orderModule);
    const its = new Map(figuresOf(definitionsOf(model).definitions).map((figure) => [figureKey(figure), figure]));
    const read = (results: readonly ReplicationResult[]) => {
      doubts[order].push(...outcomeOf(model, results, [], confidence).warnings);
      return figures.map(({ figure }) => {
        const same = its.get(figureKey(figure));
        return same === undefined ? null : seriesOf(same, results);
      });
    };
    return { run, read };
  };
  const rounds: Found[][][] = [];
  let done = 0;
  const found = (): SimulatedMixes => ({
    series: figures.map((_, figure) => mixes.map((_, mix) => joined(rounds.map((round) => round[mix][figure])))),
    replications: done,
    warnings: gathered(doubts),
    interrupted: signal.aborted && done < replications,
    preciseEnough: true,
  });
  try {
    while (done < replications && !signal.aborted) {
      const numbers = Array.from({ length: Math.min(ROUND, replications - done) }, (_, index) => done + index);
      const round: Found[][] = [];
      let next = 0;
      const lane = async () => {
        while (next < mixes.length && !signal.aborted) {
          const order = next++;
          const mix = readied.get(order) ?? (await ready(mixes[order], order));
          readied.set(order, mix);
          const results = await Promise.all(
            numbers.map(async (number) => {
              const result = await mix.run(number);
              progress.done();
              return result;
            }),
          );
          round[order] = mix.read(results);
        }
      };
      try {
        await Promise.all(Array.from({ length: crew.atOnce }, lane));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      if (Object.keys(round).length < mixes.length) break;
      rounds.push(round);
      done += numbers.length;
      if (precise?.(found())) return found();
    }
  } finally {
    progress.stop();
    await crew.dismiss();
  }
  return { ...found(), preciseEnough: precise === undefined };
}

type Found = RatioSeries | null;

function joined(rounds: readonly Found[]): Found {
  const all = rounds.filter((each) => each !== null);
  if (all.length < rounds.length) return null;
  return {
    numerators: all.flatMap(({ numerators }) => numerators),
    denominators: all.flatMap(({ denominators }) => denominators),
  };
}

/** What is doubtful about many mixes is said once, with their number; other figures in a sentence make no other doubt. */
function gathered(doubts: readonly (readonly Warning[])[]): Warning[] {
  const found = new Map<string, { warning: Warning; mixes: Set<number> }>();
  for (const [mix, warnings] of doubts.entries()) {
    for (const warning of warnings) {
      const key = `${warning.kind} ${warning.message.en.replace(/\d+(\.\d+)?/g, '#')}`;
      const known = found.get(key) ?? { warning, mixes: new Set<number>() };
      found.set(key, { ...known, mixes: known.mixes.add(mix) });
    }
  }
  return [...found.values()].map(({ warning: { kind, message }, mixes }) => ({
    kind,
    message: {
      en: `in ${mixes.size} of ${doubts.length} mixes, such as this: ${message.en}`,
      zh: `${doubts.length} 种组合中的 ${mixes.size} 种，例如：${message.zh}`,
    },
  }));
}
