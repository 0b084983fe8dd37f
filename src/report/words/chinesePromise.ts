/** The texts of `promise` in Chinese. */
import type { englishPromise } from './englishPromise.ts';

export const chinesePromise: typeof englishPromise = {
  title: (desk) => `${desk}：可以承诺什么`,
  kicker: '服务台能够兑现的最严时效承诺',
  wanted: (attain, assurance) => `一个期间内有 ${attain} 的工单达成即为兑现；要求在 ${assurance} 的同类期间内兑现。`,
  basis: (runs, confidence) => (runs === 1 ? '模拟一个期间，没有区间' : `模拟 ${runs} 个期间，附 ${confidence} 区间`),
  settings: (settings) => `设置：${settings}`,
  interrupted: '已中断：未完成的方案不列出。',
  policy: '方案',
  severity: '严重程度',
  clock: '时效',
  now: '现行承诺',
  range: (least, most) => `${least} 至 ${most}，因版本而异`,
  keptNow: '兑现的期间',
  tightest: '最严可达',
  promise: '可承诺',
  keptThen: '届时兑现',
  noLimit: (least) => `不低于 ${least}`,
  note: (assurance, confidence, runs) =>
    `兑现的期间：足够多的工单达成承诺的期间占比，附精确二项 ${confidence} 区间。最严可达：在 ${assurance} 的模拟期间内兑现，区间由次序统计量得出。可承诺：取该区间的上限，并上调为便于表述的数值；若 ${runs} 个期间不足以给出上限，则取最严可达值本身，其把握仅与该估计相当。适用于该严重程度的全部工单，不分版本；特殊情况及以其他单位计的附加服务不计入。`,
  runAgain: '届时兑现：以全部新承诺同时生效再次模拟。',
  sameRun: '届时兑现：在同一批模拟上评定；此处承诺不影响工作，因此评定是精确的。新承诺也由这些期间得出，实际可能略低。',
  feedback: {
    order: '处理次序取决于时限，承诺会影响工作：最严可达值是在按现行承诺工作时得出的。',
    ownOrder: '处理次序由自定义模块决定，承诺可能影响工作：最严可达值是在按现行承诺工作时得出的。',
    committee: '问题升级委员会按承诺的倍数介入，承诺会影响工作：最严可达值是在按现行承诺工作时得出的。',
  },
  none: '这里没有可从模拟中评定的承诺。',
  outcomes: '各方案对照',
  differenceTo: (policy) => `与 ${policy} 之差`,
  outcomesNote: (confidence) =>
    `各项差异均以相同随机数逐期配对，附自身的 ${confidence} 区间；“改善”“变差”对全部差异共同成立（Holm）。`,
  better: '改善',
  worse: '变差',
  figure: '指标',
  frontier: (policies) => `按估计值位于前沿：${policies}。没有其他方案能以更低的总成本兑现更多承诺。`,
  dominated: (policy) => `${policy} 兑现的承诺不多于另一个成本不更高的方案。`,
  gains: '谁受益，谁受损',
  gainsLine: (policy, gains, loses) =>
    `${policy}：${gains === '' ? '没有确定的受益者' : `受益：${gains}`}；${loses === '' ? '没有确定的受损者' : `受损：${loses}`}。`,
  targets: (policy) => `${policy} 的承诺`,
  within: '在承诺之内',
  beyond: '超出承诺',
  axis: '最严可达值占现行承诺的比例（%，对数刻度）',
  chartTitle: (policy, over, all, assurance) =>
    over === 0
      ? `${policy}：全部 ${all} 项承诺都能在 ${assurance} 的期间内兑现`
      : `${policy}：${all} 项承诺中有 ${over} 项不能在 ${assurance} 的期间内兑现`,
  chartAbout: '每项承诺一行：服务台能兑现的最严承诺占现行承诺的比例及其区间。',
  chartCaption: (confidence) =>
    `标记：在所要求的期间占比内能兑现的最严承诺，占现行承诺的比例；线段：${confidence} 区间，期间数不足以给出上限时截止于估计值。竖线为现行承诺（以承诺时限最长的版本为准）。`,
  nowTitle: (policy) => `${policy}：现行承诺`,
  possibleTitle: (policy) => `${policy}：可作的承诺`,
  summary: '概要',
  safe: (count, all, assurance) => `所列 ${all} 项现行承诺中，有 ${count} 项确定能在 ${assurance} 的期间内兑现。`,
};
