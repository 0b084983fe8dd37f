/** What a simulation shows of a desk that cannot keep up: teams that never rest while their queue grows, tickets that stay open. */
import type { Model } from '../model/model.ts';
import type { Measure, Warning, Where } from './result.ts';

/** Time on duty spent at work from which on a queue is hardly ever empty. */
const ALWAYS_BUSY = 0.98;
/** A mean queue of this share of all tickets has grown through the whole run. */
const GROWN = 0.01;
/** Tickets left open, of those created. */
const MANY_OPEN = 0.05;

export function steadinessWarnings(model: Model, measures: readonly Measure[]): Warning[] {
  const figure = (measure: string, statistic: string, where: Where) => estimate(measures, measure, statistic, where);
  const created = figure('tickets', 'count', { state: 'created' });
  const full = model.names.teams.filter((team) => {
    if (!(figure('occupancy', 'share', { team }) >= ALWAYS_BUSY)) return false;
    return figure('load', 'share', { team }) >= 1 || figure('queueLength', 'mean', { team }) > GROWN * created;
  });
  return [
    ...full.map((team) =>
      growing(team, figure('occupancy', 'share', { team }), figure('queueLength', 'mean', { team })),
    ),
    ...leftOpen(model, created, figure('tickets', 'count', { state: 'open' }), figure('repair', 'mean', {})),
  ];
}

/** NaN where the document has no such figure. */
function estimate(measures: readonly Measure[], measure: string, statistic: string, where: Where): number {
  const keys = Object.keys(where);
  const found = measures.find(
    (each) =>
      each.measure === measure &&
      each.statistic === statistic &&
      Object.keys(each.where).length === keys.length &&
      keys.every((key) => each.where[key] === where[key]),
  );
  return found?.estimate ?? Number.NaN;
}

function growing(team: string, occupancy: number, queue: number): Warning {
  const [share, waiting] = [(occupancy * 100).toFixed(1), Math.round(queue)];
  // Who finishes what is in hand after the shift works longer than he is on duty.
  const busy =
    occupancy > 1
      ? { en: 'at work all its time on duty and past the end of its shifts', zh: '在岗时间全部在工作，下班后仍未停' }
      : { en: `at work ${share} % of its time on duty`, zh: `在岗时间的 ${share}% 都在工作` };
  return {
    kind: 'cannotKeepUp',
    message: {
      en: `${team} did not keep up in the simulation: ${busy.en}, with ${waiting} tickets waiting on average and ever more of them; its times depend on how long the run is`,
      zh: `模拟中 ${team} 跟不上工作量：${busy.zh}，平均 ${waiting} 张工单在等待且不断增加；各项时间取决于模拟的长短`,
    },
  };
}

/**
 * By Little's law a steady desk has as many tickets in hand as come in while one is repaired; a run-out that is n mean
 * times to repair long leaves about one in n + 1 of them, long tails allowed for.
 */
function leftOpen({ span }: Model, created: number, open: number, repairMinutes: number): Warning[] {
  if (!(span.periodEnd < Number.POSITIVE_INFINITY) || !(open > MANY_OPEN * created)) return [];
  const inHand = (created / span.periodEnd) * repairMinutes;
  const runOut = span.end - span.periodEnd;
  if (open <= (inHand * repairMinutes) / (repairMinutes + runOut)) return [];
  const share = Math.round((open / created) * 100);
  const days = Math.round(runOut / 1440);
  return [
    {
      kind: 'leftOpen',
      message: {
        en: `${share} % of the period's tickets were still open ${days} days after its end: the desk did not keep up, or the run-out is too short; the mean times leave out what was never finished`,
        zh: `时段结束 ${days} 天后仍有 ${share}% 的工单未解决：团队跟不上工作量，或收尾期太短；平均时间不含从未完成的部分`,
      },
    },
  ];
}
