/** What `queuecast run --uncertain` is asked for: samples and replications, and what cannot stand beside it. */
import { MOST_POINTS } from '../planning/sweep/points.ts';
import { fewestSamples, usualSamples } from '../planning/uncertain/intervals.ts';
import { type Arguments, expected } from './arguments.ts';
import { InputError } from './inputError.ts';
import { type SimulationOptions, simulationOptions } from './options.ts';
import { USUAL_REPLICATIONS_EACH } from './uncertainOptions.ts';

/** `replications` is of each sample. What makes no sense beside samples is refused rather than left out in silence. */
export function readOptions(given: Arguments): SimulationOptions {
  const reasons = [
    ['against', 'one desk at a time', '一次只看一个服务台'],
    ['report', 'reports are of a desk whose inputs are known', '报告针对输入已知的服务台'],
    ['observations', 'the tickets of so many samples are not kept', '不保存众多抽样的工单'],
    [
      'precision',
      'name how many samples (--samples) and replications of each',
      '请给出抽样数（--samples）和每个抽样的重复次数',
    ],
  ] as const;
  for (const [name, en, zh] of reasons) {
    if (given.text(name) === undefined) continue;
    throw new InputError({
      en: `--${name}: cannot stand beside --uncertain: ${en}.`,
      zh: `--${name}：不能与 --uncertain 同时使用：${zh}。`,
    });
  }
  const options = simulationOptions(given);
  const replications = given.text('replications') === undefined ? USUAL_REPLICATIONS_EACH : options.replications;
  if (replications < 2) {
    throw expected('replications', String(replications), {
      en: 'at least 2 of each sample: a single one does not tell chance from the inputs',
      zh: '每个抽样至少 2 次：仅一次无法区分随机误差与输入的影响',
    });
  }
  return { ...options, replications };
}

export function readSamples(given: Arguments, inputs: number, confidence: number): number {
  const fewest = fewestSamples(confidence);
  const asked = given.whole('samples', MOST_POINTS);
  if (asked === undefined) return usualSamples(inputs, confidence);
  if (asked >= fewest) return asked;
  throw expected('samples', String(asked), {
    en: `at least ${fewest}: of fewer the outermost do not reach limits of ${confidence}; a lower --confidence needs fewer`,
    zh: `至少 ${fewest} 个：更少则最外侧的抽样达不到 ${confidence} 的界限；降低 --confidence 可减少抽样`,
  });
}
