/** The texts of an explanation in Chinese. */
import type { englishExplain } from './englishExplain.ts';

export const chineseExplain: typeof englishExplain = {
  title: (own, against) => `${own} 与 ${against}：差距从何而来`,
  kicker: '两个服务台之间的差距由哪些因素造成，各占多少',
  all: (levers, mixes) => `${levers} 个因素，两个服务台的 ${mixes} 种组合：每个因素取自其中一方`,
  sampled: (levers, orders, mixes) => `${levers} 个因素，按 ${orders} 种抽样次序依次改变：两个服务台的 ${mixes} 种组合`,
  basis: (runs, confidence) =>
    runs === 1 ? '每种组合模拟一次，没有区间' : `每种组合模拟 ${runs} 次，附 ${confidence} 区间`,
  settings: (settings) => `前者的设置：${settings}`,
  interrupted: (runs) => `已中断：各项数值基于每种组合已完成的 ${runs} 次模拟。`,
  gapTitle: (figure, own, against) => `${figure}：${own}，对比 ${against}`,
  lever: '因素',
  share: '贡献',
  ofGap: '占差距',
  gap: '差距',
  note: (confidence) =>
    `贡献：从后者变为前者的过程中该因素带来的变化，取各因素所有可能改变次序的平均（沙普利值）；各行之和等于差距。均附自身的 ${confidence} 区间。超过 100% 或为负：其他因素与之相抵。`,
  sampledNote: (confidence, orders) =>
    `贡献：从后者变为前者的过程中该因素带来的变化，取 ${orders} 种抽样次序的平均（沙普利值）；各行之和等于差距。${confidence} 区间包含模拟与抽样的随机误差。超过 100% 或为负：其他因素与之相抵。`,
  uncertainGap: '差距本身尚不确定，因此不折算为占差距的比例。',
  levers: '各因素',
  paths: '情景中的词',
  noFigures: '没有可以解释的指标。',
  togetherTitle: (figure) => `共同作用：${figure}`,
  beyond: '超出较少因素之和的部分',
  atOnce: '同时改变',
  apart: '逐一改变之和',
  togetherNote: (confidence) =>
    `以 × 相连的因素：它们共同带来的、超出其中较少因素所带来的部分，对其余因素的各种取法取平均（沙普利交互指数），附 ${confidence} 区间。同时改变与逐一改变：均以后者的现状为起点。`,
  chartTitle: (figure, lever, share, gap) => `${figure}：差距 ${gap}，其中 ${share} 来自“${lever}”`,
  chartBeyond: (figure, lever, change, gap) =>
    `${figure}：“${lever}”带来 ${change}，其他因素抵消了一部分，差距为 ${gap}`,
  chartOpen: (figure, gap) => `${figure}：差距 ${gap} 中，没有哪个因素的占比是确定的`,
  chartUncertain: (figure) => `${figure}：两个服务台的差距尚不确定`,
  chartAbout: '瀑布图：上方为后者的数值，下方为前者的数值，中间每个因素一条横条，最大的在前。',
  chartCaption: (confidence) =>
    `菱形：两个服务台。横条：从后者变为前者时各因素带来的变化，取所有次序的平均；蓝色为改善，橙色为变差。细线：${confidence} 区间。右侧：变化、区间及占差距的比例。`,
  better: '改善',
  worse: '变差',
  neither: '变化',
  desk: '服务台',
  gaps: '逐个因素看差距',
  interactions: '只有共同作用才有的部分',
  methodText:
    '两个服务台的每种组合都使用相同的随机数模拟：相同的用户在相同的时刻带着相同的问题到来。因素的贡献是其沙普利值：改变该因素时带来的变化，对各因素所有可能的改变次序取平均。这是唯一满足以下各点的分摊方法：作用相同的因素贡献相同，没有作用的因素贡献为零，且不留余额。贡献说明该因素在这两个服务台之间的作用；换成别的服务台，作用可能不同。',
};
