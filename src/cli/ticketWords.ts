/** The words in which a ticket's life is told. */
import type { Happening } from '../observations/log.ts';
import type { Bilingual } from '../scenario/problems.ts';
import type { Pastime } from './ticketLife.ts';

export const happeningWords: Readonly<Record<Happening, Bilingual>> = {
  created: { en: 'created', zh: '创建' },
  confirmed: { en: 'confirmed to the customer', zh: '已向客户确认' },
  deflected: { en: 'solved by the customer alone', zh: '客户自助解决' },
  posted: { en: 'posted in the forum', zh: '发到论坛' },
  takenOver: { en: 'taken over from the forum', zh: '由员工从论坛接手' },
  triaged: { en: 'triaged', zh: '完成分诊' },
  reclassified: { en: 'severity corrected', zh: '更正严重程度' },
  queued: { en: 'waits in line', zh: '排队等待' },
  begun: { en: 'work begins', zh: '开始处理' },
  'set aside': { en: 'set aside for a while', zh: '暂时搁置' },
  asked: { en: 'a question to the customer', zh: '向客户提问' },
  replied: { en: 'the customer replies', zh: '客户答复' },
  responded: { en: 'first response', zh: '首次响应' },
  diagnosed: { en: 'cause stated', zh: '说明原因' },
  solved: { en: 'a way out is offered', zh: '提供解决方案' },
  repaired: { en: 'repaired; the customer tests', zh: '修复完成，客户验证' },
  takenBack: { en: 'the repair is taken back', zh: '修复被撤回' },
  interrupted: { en: 'broken off: shift ends, or more urgent work', zh: '中断：班次结束或有更急的工作' },
  transferred: { en: 'passed to a team with the right skill', zh: '转给具备技能的团队' },
  escalated: { en: 'escalated to the next line', zh: '升级到下一线' },
  failed: { en: "the repair fails the engineer's own test", zh: '修复未通过工程师自测' },
  released: { en: 'released', zh: '版本发布' },
  tested: { en: 'tested by the customer', zh: '客户验证完毕' },
  reopened: { en: 'not solved: reopened', zh: '未解决：重新打开' },
  committee: { en: 'referred to the committee', zh: '提交升级委员会' },
  planned: { en: 'the committee has made a plan', zh: '委员会制定方案' },
  waitsForThirdParty: { en: 'waits for a third party', zh: '等待第三方' },
  abandoned: { en: 'the caller gives up', zh: '客户放弃等待' },
  redialled: { en: 'will call again', zh: '稍后重拨' },
  autoClosed: { en: 'closed without a reply', zh: '无答复，自动关闭' },
  closed: { en: 'closed', zh: '关闭' },
  surveyed: { en: 'the survey is answered', zh: '回答满意度调查' },
  complained: { en: 'a complaint', zh: '投诉' },
  forumAnswered: { en: 'answered in the forum', zh: '论坛中得到回答' },
  dispatched: { en: 'an engineer is sent out', zh: '派工程师上门' },
  waitsForRelease: { en: 'waits for the release', zh: '等待版本发布' },
};

/** With the team's name where there is one. */
export const pastimeWords: Readonly<Record<Pastime, (team: string) => Bilingual>> = {
  triage: () => ({ en: 'triage', zh: '分诊' }),
  forum: () => ({ en: 'lying in the forum', zh: '停留在论坛' }),
  waiting: (team) => ({ en: `waiting for ${team}`, zh: `等待 ${team}` }),
  work: (team) => ({ en: `work at ${team}`, zh: `${team} 处理` }),
  customer: () => ({ en: 'waiting for the customer', zh: '等待客户' }),
  thirdParty: () => ({ en: 'waiting for a third party', zh: '等待第三方' }),
  setAside: () => ({ en: 'set aside between touches', zh: '两次处理之间搁置' }),
  transfer: () => ({ en: 'between two desks', zh: '转交途中' }),
  release: () => ({ en: 'waiting for a release', zh: '等待版本发布' }),
  customerTest: () => ({ en: "the customer's test", zh: '客户验证' }),
  redial: () => ({ en: 'until the caller rings again', zh: '等待重拨' }),
};
