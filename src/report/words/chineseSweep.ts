/** The texts of a sweep in Chinese. */
import type { englishSweep } from './englishSweep.ts';

export const chineseSweep: typeof englishSweep = {
  title: (desk) => `${desk}：多点模拟`,
  kicker: '以相同随机数在多组取值下模拟同一服务台',
  grid: (points, paths) =>
    paths === 1 ? `${points} 个点：一个参数的全部取值` : `${points} 个点：${paths} 个参数取值的全部组合`,
  sample: (points, paths) => `${points} 个点：在 ${paths} 个参数上的拉丁超立方抽样`,
  basis: (least, most, confidence) => {
    if (most === 1) return '每个点模拟一次，没有区间';
    const runs = least === most ? String(most) : `${least} 至 ${most}`;
    return `每个点模拟 ${runs} 次，附 ${confidence} 区间`;
  },
  varied: (settings) => `变动：${settings}`,
  settings: (settings) => `各点共同的设置：${settings}`,
  finished: (done, all) => `已中断：${all} 个点中完成了 ${done} 个，仅显示这些点。`,
  points: '各点结果',
  point: '点',
  part: (number, all) => `各点结果（${number}/${all}）`,
  pointsNote: (confidence) =>
    `各项指标附自身的 ${confidence} 区间。各点使用相同的随机数模拟，因此两点之差比各自的区间看上去更可靠。`,
  shown: (shown, all) => `仅列出 ${all} 个点中的前 ${shown} 个；--json 和 --out 含全部点。`,
  sensitivity: '哪项影响最大',
  path: '参数',
  fromTo: '从 → 到',
  lowest: '取最小值时',
  highest: '取最大值时',
  lowestAgainst: '取最小值时与平均之差',
  highestAgainst: '取最大值时与平均之差',
  againstAverage: (unit) => `与各点平均之差${unit === '' ? '' : `（${unit}）`}`,
  effect: '影响',
  gridNote: (confidence) =>
    `取最小值与最大值时：含该值的全部点的平均（取值为文字时，为所列的首项与末项）。影响：最大值减最小值，按重复运行逐次计算，附自身的 ${confidence} 区间；按大小排列。`,
  sampleNote: (confidence) =>
    `取最小值与最大值时：其余参数取平均，按最贴合各点的直线计算（取值为文字时，为所列的首项与末项）。影响：最大值减最小值；其 ${confidence} 区间包含模拟的随机误差以及各点对直线的偏离。直线解释：各点之间的差异中由直线解释的比例。按大小排列。`,
  explained: (share) => `直线解释 ${share}`,
  chartTitle: (figure, path, effect, from, to) => `${figure}：${path} 的影响最大，从 ${from} 到 ${to} 变化 ${effect}`,
  chartOne: (figure, path, effect, from, to) => `${figure}：${path} 从 ${from} 到 ${to} 时变化 ${effect}`,
  chartUnsure: (figure) => `${figure}：最大的影响尚不确定`,
  chartNone: (figure) => `${figure}：所变动的参数对其均无影响`,
  chartAbout: '每个变动的参数一条横条，从取最小值时的指标到取最大值时的指标；最长的在最上面。',
  gridCaption: (confidence) =>
    `横条：从取最小值的全部点的平均，到取最大值的全部点的平均（取值为文字时，为所列的首项与末项）。竖线是全部点的平均。细线：两端与该平均之差的 ${confidence} 区间，各点共有的随机误差已抵消。右侧：影响及其自身的区间。`,
  sampleCaption: (confidence) =>
    `横条：在最贴合各点的直线上，其余参数取平均，从最小值到最大值（取值为文字时，为所列的首项与末项），以与各点平均之差表示；竖线即该平均。细线：该差的 ${confidence} 区间，包含模拟的随机误差以及各点对直线的偏离。右侧：影响及其自身的区间。`,
  methodText:
    '各点使用相同的随机数模拟：相同的用户在相同的时刻带着相同的问题到来，因此各项差异中的随机误差大部分相互抵消。网格中的影响，是对其余取值全部组合的平均之差；抽样中的影响，是对全部变动参数以最小二乘法拟合的直线的斜率。影响是平均而言的：一个参数的作用大小可能取决于其他参数的取值。',
};
