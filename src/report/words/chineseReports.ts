/** Texts of the service report and of the customers' reports in Chinese. */
import { chineseSentences } from './chineseSentences.ts';
import type { ages as englishAges, clockCauses as englishClockCauses, englishReports } from './englishReports.ts';

export const clockCauses: typeof englishClockCauses = {
  forum: '停留在社区论坛',
  triage: '分诊',
  waiting: '排队（团队在班）',
  closed: '排队（无人在班）',
  work: '处理',
  onHold: '等待用户或第三方',
  betweenTouches: '两次处理之间',
  release: '等待版本发布',
  committee: '问题升级委员会',
};

export const ages: typeof englishAges = {
  under1Day: '不足 1 天',
  '1to3Days': '1 至 3 天',
  '3to7Days': '3 至 7 天',
  '1to4Weeks': '1 至 4 周',
  over4Weeks: '4 周以上',
};

export const chineseReports: typeof englishReports = {
  ...chineseSentences,
  serviceTitle: (name, quarter) => (quarter === null ? `${name}：服务报告` : `${name}：${quarter} 季度服务报告`),
  serviceKicker: (quarter) => (quarter === null ? '服务报告（模拟）' : `${quarter} 季度服务报告（模拟）`),
  accountTitle: (customer, quarter) =>
    quarter === null ? `${customer}：客户服务报告` : `${customer}：${quarter} 季度客户服务报告`,
  accountKicker: (quarter) => (quarter === null ? '客户服务报告（模拟）' : `${quarter} 季度客户服务报告（模拟）`),
  accountFacts: (plan, region) => `版本：${plan}${region === '' ? '' : `；地域：${region}`}`,
  accountDesk: (desk) => `服务提供方：${desk}`,
  comparedWith: (period) => `对比上期：${period}`,
  colon: '：',
  comma: '，',
  factsBetween: '；',
  setting: '项目',
  value: '内容',

  summary: '摘要',
  solving: '工单解决情况',
  volumes: '工单量',
  backlog: '积压与滞留时长',
  staffing: '人员与负荷',
  bottleneck: '逐月瓶颈分析',
  exclusions: '例外工单',
  costs: '成本与后果',
  outcomes: '对客户的影响',
  satisfaction: '满意度',
  customers: '受影响最大的客户',
  accountTickets: '贵方的工单',
  accountOutcomes: '应得补偿与满意度',

  thisPeriod: '本期',
  periodBefore: '上期',
  wholePeriod: '全期',
  change: '变化',
  meanBefore: '上期平均',
  cardBefore: (figure) => `上期 ${figure}`,
  changeNote: '变化：本期减上期，范围取两个区间所允许的最远两端；方向确定无疑时才着色。',

  between: '',
  lengthNote: (days, before) => `本期 ${days} 天，上期 ${before} 天：数量与合计未作折算，其变化不着色。`,

  promise: '承诺',
  promiseNote: '所列为基础付费版的承诺；各工单按其用户实际获得的承诺判定。',
  ownPromiseNote: '所列为该客户实际获得的承诺，包含附加服务。',
  byPlan: '各版本的承诺达成率',
  twoPeriodsCaption: '圆点与菱形：本期与上期按时完成的比例，横线为置信区间。虚线为 95%。',
  plan: '版本',
  channel: '渠道',
  region: '地域',
  solvingBy: (group) => `按${group}列出的解决情况`,

  ticketsBy: (group) => `按${group}列出的工单`,
  ticketsByKind: '各类工单',
  satisfactionByKind: '各类工单的满意度',
  excludedTickets: '例外工单',
  shareOfAll: '占比',
  stillOpen: '模拟结束时仍未结',
  volumesTitle: (week, tickets) => `工单最多的一周是 ${week}：新建 ${tickets} 个`,
  volumesAbout: '统计期内每周新建的工单。',
  volumesCaption: '柱：当周新建的工单；柱端的短线为平均值的置信区间。首周与末周可能不足一周。',
  ticketsAWeek: '新建工单',
  arrivalsTitle: (weekday, hour, tickets) => `新建工单最多的时段是${weekday} ${hour} 起：一小时 ${tickets} 个`,
  arrivalsAbout: '一周中每小时新建的工单。',
  arrivalsCaption: (zone) => `统计期内各周的平均值，按 ${zone} 当地时间。`,
  arrivalsBetween: (low, high) => `${low} 至 ${high}`,
  arrivalsFrom: (low) => `${low} 及以上`,
  ticketsAnHour: '每小时新建工单',
  hourOfDay: '一天中的时刻',

  allOpen: '全部未结工单',
  bandMedian: '各次模拟的中位数',
  bandRange: '九成的模拟',
  bandsTitle: {
    backlog: (name, high, median, ranged) =>
      `${name}最多时为 ${median} 个（各次模拟的中位数）${ranged ? `，约二十分之一的模拟达到 ${high} 个或更多` : ''}`,
    queueLength: (name, high, median, ranged) =>
      `排队最长的是 ${name}：最差一天 ${median} 个（各次模拟的中位数）${ranged ? `，约二十分之一的模拟达到 ${high} 个或更多` : ''}`,
  },
  bandsAbout: {
    backlog: '每天日终的未结工单，合计及各支持线。',
    queueLength: '各团队每天平均的排队工单。',
  },
  bandsCaption: {
    backlog:
      '折线：各次模拟的中位数。色带：九成的模拟落在其中（5% 至 95% 分位数），说明同样的时期彼此相差多少。各图刻度不同。',
    queueLength: '折线：各次模拟的中位数。色带：九成的模拟落在其中。只列出排队最多的团队，至多五个。各图刻度不同。',
  },
  bandsNote: '数值旁的范围是九成模拟的范围，而不是平均值的置信区间。',
  date: '日期',
  ageing: '未结工单的滞留时长',
  ageingTitle: (open, share, age) => `期末有 ${open} 个工单未结，其中最多的是${age}的工单，占 ${share}`,
  ageingAbout: '期末未结工单按滞留时长分布。',
  ageingCaption: '条：期末该时长组的未结工单的平均数；短线为置信区间。',
  openAtEnd: '期末未结工单',
  repairWithOpen: '计入未结工单的完全修复时间',
  repairWithOpenNote:
    '未结工单至少已用去其滞留时长，卡普兰–迈耶估计将其计入；未结工单过多而无法判断时以横线表示。只看已结工单，用时会显得偏短。',
  closedOnly: (statistic) => `仅已结，${statistic}`,
  withOpen: (statistic) => `计入未结，${statistic}`,

  clockTimeTitle: (cause, share) => `工单用时中占比最大的是：${cause}（${share}）`,
  clockTimeAbout: '从创建到完全修复的时间，按原因划分（小时）。',
  clockTimeAxis: '全部工单合计（小时）',
  clockTimeCaption:
    '从工单创建到完全修复的每一分钟都归于一个原因，按工单创建的月份统计。例外工单和因用户未回复而关闭的工单不计。',
  cause: '原因',
  causeAt: (cause, place) => `${cause}，${place}`,
  month: '月份',
  where: '时间去向',
  clockHours: '工单用时',
  shareOfHours: '占全部用时',
  lateShare: '占超时工单用时',
  worstPart: '瓶颈',
  sureFirst: '与其次各项区间不重叠',
  unsureFirst: '与其次各项区间重叠',
  waitedTeam: '等待最多的团队',
  waitedSkill: '技能',
  waitedHour: '一周中的时段',
  ofWaits: (share) => `占等待的 ${share}`,
  bottleneckByMonth: '各月最耗时之处',
  bottleneckNote:
    '瓶颈：服务台自身能够缩短的用时中最大的一项，不含处理时间和等待用户的时间。区间不重叠：与其次一项的置信区间没有重叠。超时工单指完全修复晚于到期时刻的工单。',
  ranking: '工单用时去向，由大到小',
  rankingNote: (shown, all) => (shown < all ? `共 ${all} 项，列出最大的 ${shown} 项。` : '各项合计即全部用时。'),
  remediesTitle: '改进措施的效果',
  remedy: '措施',
  asItIs: '现状',
  remedies: {
    engineer: (team) => (team === null ? '增加一名工程师' : `${team} 增加一名工程师`),
    triage: () => '改进分诊：错误减半',
    knowledgeBase: () => '充实知识库：缺口减半',
  },
  remediesNote: (confidence, comparisons) =>
    `每项措施都与现状使用相同的随机数模拟。变化：采取措施减现状，附自身的 ${confidence} 区间。结论对全部 ${comparisons} 项比较共同成立，置信水平 ${confidence}（Holm 法）。`,

  number: '数量',
  hours: '小时',
  cost: '成本',
  exclusionsText: '不可抗力、用户硬件和第三方冲突使工单不受承诺约束。比例以人工处理完毕的工单为基数。',
  outcomesText:
    '服务抵扣、延长授权天数和流失客户均为按各账户经历计算的期望值。业务中断自紧急与严重故障工单创建起，至解决方案提供止。可用性为账户没有未解决紧急故障的时间占比。',
  satisfactionText: (answered) => `修复后受邀调查的用户中，${answered} 作了答复；未答复者的看法可能不同。`,

  customer: '客户',
  pastDue: '累计超时',
  criticalTickets: '紧急故障工单',
  credits: '服务抵扣',
  licenceDays: '延长授权天数',
  interrupted: '业务中断',
  repairMean: '平均完全修复时间',
  customersNote: (shown, all) =>
    `${all} 个账户中各项时效累计超时最长的 ${shown} 个。账户按随机种子一次生成，各次模拟相同；数值为各次模拟的平均。`,
  accountNote: '本账户为模拟账户，数值为多次模拟的平均，因此工单数可能带有小数。',
};
