/** A disagreement between simulation and theory, as a sentence. */
import type { ExactAnswer, Warning } from '../result.ts';

export interface SimulatedFigure {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Mean number of tickets behind it in a replication. */
  readonly n: number;
}

const names: Record<string, { readonly en: string; readonly zh: string }> = {
  'wait mean': { en: 'mean wait', zh: '平均等待时间' },
  'wait share': { en: 'share that does not wait', zh: '无需等待的比例' },
  'queueLength mean': { en: 'mean number waiting', zh: '平均排队工单数' },
  'occupancy share': { en: 'occupancy', zh: '在岗利用率' },
  'abandoned share': { en: 'share that gives up', zh: '放弃的比例' },
  'repair mean': { en: 'mean time to full repair', zh: '平均完全修复时间' },
};

/** @param explained what the ends of the run can account for, in the unit of the figure */
export function disagreementText(
  answer: ExactAnswer,
  { estimate, low, high }: SimulatedFigure,
  confidence: number,
  explained: number,
): Warning['message'] {
  const { en, zh } = names[`${answer.measure} ${answer.statistic}`];
  const group = Object.values(answer.where).join(', ');
  const [value, found, from, to, ends] = [answer.value, estimate, low, high, explained].map((each) =>
    amount(each, answer.unit),
  );
  const percent = Number((confidence * 100).toPrecision(4));
  return {
    en: `${group === '' ? '' : `${group}: `}the simulated ${en}, ${found.en} (${from.en} – ${to.en}), does not agree with the exact long-run value of ${value.en}. The interval is wide enough for ${percent} % confidence in all such figures together, and beginning and end of the run explain no more than ${ends.en}; please report this`,
    zh: `${group === '' ? '' : `${group}：`}模拟的${zh}为 ${found.zh}（${from.zh} – ${to.zh}），与长期精确值 ${value.zh} 不符。该区间足够宽，使所有此类数值合计达到 ${percent}% 的置信水平，而模拟的开头和结尾至多能解释 ${ends.zh}；请报告此问题`,
  };
}

function amount(value: number, unit: string): { en: string; zh: string } {
  if (unit === 'share') {
    const percent = String(Number((value * 100).toPrecision(4)));
    return { en: `${percent} %`, zh: `${percent}%` };
  }
  const figure = String(Number(value.toPrecision(4)));
  return unit === 'min' ? { en: `${figure} min`, zh: `${figure} 分钟` } : { en: figure, zh: figure };
}
