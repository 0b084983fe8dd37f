/** The sentences of a report’s summary in Chinese. */
import type { Certainty } from '../service/told.ts';
import type { englishSentences } from './englishSentences.ts';

const certaintyOfLeast: Record<Certainty, string> = {
  clear: '，明显低于其他各项',
  overlapping: '，但区间与相近各项重叠，尚不能断定其最低',
  unknown: '（仅一次模拟，无法判断是否确定）',
  alone: '',
};
const certaintyOfMost: Record<Certainty, string> = {
  clear: '，明显高于其他各项',
  overlapping: '，但区间与相近各项重叠，尚不能断定其最高',
  unknown: '（仅一次模拟，无法判断是否确定）',
  alone: '',
};
const sinceBefore = {
  better: (earlier: string) => `，高于上期的 ${earlier}`,
  worse: (earlier: string) => `，低于上期的 ${earlier}`,
  same: (earlier: string) => `，与上期的 ${earlier}无确定差异`,
};

export const chineseSentences: typeof englishSentences = {
  promiseName: (clock, severity) => (severity === null ? clock : `${severity}的${clock}`),
  allPromisesKept: (promises) =>
    promises === 1 ? '这项承诺对全部工单都已兑现。' : `${promises} 项承诺对全部工单都已兑现。`,
  promisesSentence: ({ whole, name, worst, certainty, since, earlier }) => {
    const compared = since === null || earlier === null ? '' : sinceBefore[since](earlier);
    const least = `达成率最低的是${name}，为 ${worst}${certaintyOfLeast[certainty]}。`;
    return whole === null ? least : `全部承诺的达成率为 ${whole}${compared}；${least}`;
  },
  counted: ' 张',
  volumeSentence: (tickets, aDay, change) => {
    const rate = aDay === null ? '' : `，平均每天 ${aDay} 张`;
    if (change === undefined) return `新建工单 ${tickets}${rate}。`;
    const { change: by, more, earlier, sure, same } = change;
    if (same) return `新建工单 ${tickets}${rate}，日均与上期持平。`;
    const doubt = sure ? '' : '，但可能出于偶然';
    const then = earlier === null ? '' : `（${earlier} 张）`;
    return `新建工单 ${tickets}${rate}，日均比上期${then}${more ? '增加' : '减少'} ${by}${doubt}。`;
  },
  slowestFirst: (stage, mean, certainty) =>
    `耗时最长的一步是从创建到${stage}：平均 ${mean}${certaintyOfMost[certainty]}。`,
  slowestStep: (from, to, rise, certainty) =>
    `耗时最长的一步是从${from}到${to}：两者平均用时相差 ${rise}${certaintyOfMost[certainty]}。`,
  bottleneckSentence: (part, hours, share, team, certainty) =>
    `在服务台自身能够缩短的时间中，占用最多的是${part}：${hours}，占全部工单用时的 ${share}${
      certainty === 'clear' ? '' : certaintyOfMost[certainty]
    }${team === null ? '' : `；以 ${team} 最多`}。`,
  queueSentence: (team, tickets, certainty) =>
    `排队最长的团队是 ${team}：平均有 ${tickets}工单在等待${certaintyOfMost[certainty]}。`,
  costSentence: (whole, aTicket, credits) =>
    `人员、加班与紧急出勤成本合计 ${whole}，平均每张工单 ${aTicket}${
      credits === null ? '' : `；因未兑现承诺，服务抵扣为 ${credits}`
    }。`,
  satisfactionSentence: (points, answered) =>
    `用户满意度为 ${points}，满分 5 分${answered === null ? '' : `；调查答复率为 ${answered}`}。`,
  creditsSentence: (credits, days) => {
    const parts = [credits === null ? null : `服务抵扣 ${credits}`, days === null ? null : `延长授权 ${days}`];
    return `因未兑现的承诺，预计可获得${parts.filter((part) => part !== null).join('、')}。`;
  },
};
