/** Texts of the charts that tell of runs and of single tickets, in Chinese. They stand among those of all charts. */
import type { englishCharts, pastimes as englishPastimes } from './englishCharts.ts';

export const pastimes: typeof englishPastimes = {
  triage: '分诊',
  forum: '停留在论坛',
  waiting: '排队等待',
  work: '处理',
  customer: '等待用户',
  thirdParty: '等待第三方',
  setAside: '两次处理之间搁置',
  transfer: '转交途中',
  release: '等待版本发布',
  customerTest: '用户验证',
  redial: '等待重拨',
  reply: '首次答复本身',
};

export const chineseCharts: typeof englishCharts = {
  riskTitle: (what, row, figure, spread) => `${what}，${row}：${figure}；九成的模拟在 ${spread}之间`,
  riskOne: (what, row, figure) => `${what}，${row}：${figure}`,
  riskMean: (confidence) => `平均值（${confidence} 区间）`,
  riskHalf: '半数模拟',
  riskMost: '九成模拟',
  riskAbout: '多次模拟的平均值及其置信区间、居中的半数模拟，以及九成模拟的范围。',
  riskCaption:
    '圆点与粗线：平均值及其精确程度，模拟次数越多粗线越短。方框：半数模拟落在其中。细线：九成模拟，自 5% 至 95% 分位数；增加模拟次数不会使方框和细线变短，因为各个时期本来就不相同。',
  riskRow: '服务台或团队',
  riskRuns: '模拟次数',

  funnelTitle: (staff, firstLine) => `${staff} 的工单由人工处理，其中 ${firstLine} 由一线解决`,
  funnelAbout: '从全部新建工单到进入三线的工单，每一步及其占全部工单的比例。',
  funnelCaption: '每条的长度为工单数，位置在其所出自的上一条之下。支持线为工单结束时所在的线。比例均占全部新建工单。',
  funnelAxis: '期内工单数',
  funnelGoesOn: '继续',
  funnelSettled: '在此解决',
  funnelLost: '其他结局',
  funnelStep: '步骤',
  funnelOfAll: '占全部工单',
  funnelOfStaff: '占人工处理',
  funnelSteps: {
    created: '新建工单',
    deflected: '自助解决',
    forum: '社区论坛答复',
    lost: '放弃或仍未结',
    staff: '人工处理',
    firstLine: '一线解决',
    otherwise: '一线其他结局',
    secondLine: '转入二线',
    thirdLine: '转入三线',
  },

  ticketTitle: (id, severity, length, share, pastime) =>
    `工单 ${id}（${severity}）历时 ${length}，其中 ${share} 为${pastime}`,
  ticketAbout: '一张工单自创建起的经历：何时在谁手中，以及各项时效的承诺与暂停。',
  ticketCaption:
    '上：工单在谁手中，是否正在处理。下：各项时效，因等待用户或第三方而暂停时画为细线；竖线为承诺，圆环为停表时刻。承诺超出右端时只在旁边写明。',
  ticketAxis: (unit) => `自工单创建起的时间（${unit}）`,
  ticketWhere: '工单在哪里',
  ticketClocks: '各项时效',
  ticketKinds: {
    waiting: '排队',
    work: '处理中',
    customer: '用户',
    thirdParty: '第三方',
    elsewhere: '无人',
  },
  ticketCustomer: '用户',
  ticketThirdParty: '第三方',
  ticketElsewhere: '无人',
  ticketKept: (early) => `守约，提前 ${early}`,
  ticketLate: (late) => `超时 ${late}`,
  ticketUnpromised: '无承诺',
  ticketRuns: '仍在计时',
  ticketFrom: '自',
  ticketTo: '至',
  ticketWhat: '事项',
  ticketWho: '在谁处',
  ticketLasted: '时长',

  desksTitle: (clock, severity, one, oneShare, other, otherShare) =>
    `相差最大的是${severity}的${clock}：${one} ${oneShare}，${other} ${otherShare}`,
  desksAbout: '两个服务台按故障等级和时效列出的承诺达成率及其置信区间。',
  desksCaption:
    '圆点与菱形：两个服务台各自按时完成的比例，横线为各自的置信区间。区间重叠并不说明两者相同。虚线为 95%。',
};
