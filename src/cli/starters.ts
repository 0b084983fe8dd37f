/** Scenarios to start from, with comments in the reader's language. */
import type { Lang } from './terminal.ts';

export const starterKinds = ['plain', 'support'] as const;
type Kind = (typeof starterKinds)[number];

const plainDesk = {
  en: `# How long do customers of a plain desk wait? Five lines are a whole desk; change the numbers to yours.
name: Plain desk
arrivals: { rate: 18/h }                       # tickets an hour; 450/day or 40000/quarter do as well
teams:
  desk: { engineers: 20, work: exponential 1 h }   # hands-on time for a ticket, with its spread

# What a desk may have besides. Take away the # of what you need.
# period: { from: 2026-01-01, to: 2026-04-01, zone: Europe/Berlin, warmUp: auto }
# tickets: { severity: { critical: 10 %, serious: 30 %, general: 60 % } }
# promises:
#   critical: { response: 15 min, repair: 24 h }
#   serious: { response: 30 min, repair: 3 days }
#   general: { response: 2 h, repair: 7 days }
# routing: { order: severity }                 # the most severe first
# customers: { channels: { hotline: 40 %, online: 60 % } }
# patience: { waits: exponential 10 min }      # callers hang up after a while
`,
  zh: `# 一个简单服务台的客户要等多久？五行就是一个完整的服务台，把数字改成你自己的。
name: 简单服务台
arrivals: { rate: 18/h }                       # 每小时工单数；也可写 450/day 或 40000/quarter
teams:
  desk: { engineers: 20, work: exponential 1 h }   # 每张工单的处理时间及其分布

# 还可以写的内容。需要哪一行，就去掉它前面的 #。
# period: { from: 2026-01-01, to: 2026-04-01, zone: Asia/Shanghai, warmUp: auto }
# tickets: { severity: { critical: 10 %, serious: 30 %, general: 60 % } }
# promises:
#   critical: { response: 15 min, repair: 24 h }
#   serious: { response: 30 min, repair: 3 days }
#   general: { response: 2 h, repair: 7 days }
# routing: { order: severity }                 # 先处理最严重的
# customers: { channels: { hotline: 40 %, online: 60 % } }
# patience: { waits: exponential 10 min }      # 打电话的客户等久了会挂断
`,
};

const support = {
  en: `# Does our support organisation keep its promises this quarter?
# software-support is built in: a realistic desk whose every value says what it rests on. Name here only what is yours.
name: Our support
extends: software-support

period: { from: 2026-01-01, to: 2026-04-01, zone: Asia/Shanghai, warmUp: 3 weeks }
arrivals: { rate: 150/day }                    # tickets on a weekday

regions:
  home: { zone: Asia/Shanghai, hours: Mon-Fri 09:00-18:00, holidays: cn }   # where your customers are

calendars:
  office: { zone: Asia/Shanghai, open: Mon-Fri 09:00-18:00, holidays: cn }
clocks: { businessCalendar: office }           # business days are counted in it

promises:
  critical: { response: 15 min, diagnosis: 1 h, solution: 4 h, repair: 24 h }
  serious: { response: 30 min, diagnosis: 2 h, solution: 8 h, repair: 3 business days }
  general: { response: 2 h, diagnosis: 24 h, solution: 3 business days, repair: 7 business days }

teams:
  first: { line: L1, engineers: 14, shifts: [08-16, 16-24, 00-08], atShiftEnd: hand-over, shrinkage: 30 % }
  second: { line: L2, engineers: 22, shifts: [Mon-Fri 09:00-18:00], atShiftEnd: park, shrinkage: 30 % }
  third: { line: L3, engineers: 24, shifts: [Mon-Fri 09:00-18:00], atShiftEnd: park, shrinkage: 30 % }
`,
  zh: `# 我们的支持组织这个季度能兑现承诺吗？
# software-support 是内置的真实样板，每个数值都注明依据；这里只写与它不同的部分。
name: 我们的支持组织
extends: software-support

period: { from: 2026-01-01, to: 2026-04-01, zone: Asia/Shanghai, warmUp: 3 weeks }
arrivals: { rate: 150/day }                    # 工作日每天的工单数

regions:
  home: { zone: Asia/Shanghai, hours: Mon-Fri 09:00-18:00, holidays: cn }   # 客户所在地

calendars:
  office: { zone: Asia/Shanghai, open: Mon-Fri 09:00-18:00, holidays: cn }
clocks: { businessCalendar: office }           # 工作日按它计算

promises:
  critical: { response: 15 min, diagnosis: 1 h, solution: 4 h, repair: 24 h }
  serious: { response: 30 min, diagnosis: 2 h, solution: 8 h, repair: 3 business days }
  general: { response: 2 h, diagnosis: 24 h, solution: 3 business days, repair: 7 business days }

teams:
  first: { line: L1, engineers: 14, shifts: [08-16, 16-24, 00-08], atShiftEnd: hand-over, shrinkage: 30 % }
  second: { line: L2, engineers: 22, shifts: [Mon-Fri 09:00-18:00], atShiftEnd: park, shrinkage: 30 % }
  third: { line: L3, engineers: 24, shifts: [Mon-Fri 09:00-18:00], atShiftEnd: park, shrinkage: 30 % }
`,
};

export const starters: Readonly<Record<Kind, Readonly<Record<Lang, string>>>> = { plain: plainDesk, support };
