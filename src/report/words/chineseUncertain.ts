/** The texts of a run whose inputs are not all known, in Chinese. */
import type { englishUncertain } from './englishUncertain.ts';

export const chineseUncertain: typeof englishUncertain = {
  title: (desk) => `${desk}：不确定性分析`,
  kicker: '同一服务台：输入不确定时，各项指标会差多少',
  basis: (samples, inputs, replications, confidence) =>
    `对 ${inputs} 项不确定输入抽样 ${samples} 组，每组模拟 ${replications} 次；${confidence} 区间`,
  known: (inputs) => `不确定的输入：${inputs}`,
  more: (count) => `等另外 ${count} 项`,
  settings: (settings) => `设置：${settings}`,
  finished: (done, all) => `已中断：${all} 组抽样中完成了 ${done} 组，结果仅据此得出。`,
  figures: '各项指标有多可靠',
  figure: '指标',
  stated: '按情景取值',
  average: '平均',
  fromInputs: '输入不确定所致',
  both: '两者合计',
  hidden: '未显现',
  figuresNote: (confidence) =>
    `按情景取值：输入采用情景中的数值。平均：对输入的各种可能取值求平均。两者下方为仅由随机误差造成的 ${confidence} 区间，增加模拟次数可使其变窄。输入不确定所致：仅因输入不确定，指标所在的范围，增加模拟次数不会使其变窄（未显现：被随机误差掩盖）。两者合计：本服务台的实际指标预计所在的范围。`,
  influence: '最值得测准的输入',
  input: '输入',
  range: '范围',
  effect: '从低端到高端',
  share: '占不确定性之比',
  influenceNote: (confidence, each) =>
    `从低端到高端：该输入由范围低端变到高端时指标的变化，其余输入取平均。占不确定性之比：输入不确定造成的方差中，测准该输入即可消除的部分。按各组抽样拟合直线得出，${confidence} 区间包含随机误差以及抽样对直线的偏离。每项指标最多列出 ${each} 项输入，占比大的在前。`,
  explained: (share) => `直线解释 ${share}`,
  nothingMatters: '没有特别突出的输入',
  inputs: '不确定的输入',
  path: '参数',
  low: '低端',
  high: '高端',
  likely: '最可能',
  grade: '依据',
  grades: { A: 'A：有出处', B: 'B：凭记忆', C: 'C：假设' },
  named: '自定范围',
  anywhere: '等可能',
  chartTop: (figure, path, share) => `${figure}：${path} 影响最大，测准它可消除 ${share} 的不确定性`,
  chartLikely: (figure, first, second) => `${figure}：${first} 与 ${second} 居前，但孰大孰小尚不确定`,
  chartNone: (figure) => `${figure}：没有特别突出的输入`,
  chartAbout: '每项不确定的输入一条横条：它占该指标不确定性的比例，最大的在最上面，附区间。',
  axis: '占不确定性之比',
  rises: '指标随之上升',
  falls: '指标随之下降',
  chartCaption: (confidence) =>
    `横条：输入不确定造成的方差中属于该输入、测准后即可消除的部分。细线：其 ${confidence} 区间。名称下方：范围，以及情景中的取值。`,
  methodText:
    '对不确定的输入进行抽样：每组抽样都是一个完整的服务台，其不确定的输入按拉丁超立方从各自的范围中抽取，并与其他各组使用相同的随机数模拟若干次。各组之间的方差减去其中残留的随机误差，就是输入不确定造成的方差。增加模拟次数只能缩小随机误差的区间；要缩小另一个区间，只能把输入测得更准，而上述占比指明了哪些输入最值得测准。',
};
