/** The words in which a ticket's life is told. */
import type { Happening, outcomeNames } from '../observations/log.ts';
import type { Bilingual } from '../scenario/problems.ts';
import type { Complexity } from '../scenario/words.ts';
import type { Pastime } from './ticketLife.ts';

export const happeningWords: Readonly<Record<Happening, Bilingual>> = {
  created: { en: 'created', zh: '创建' },
  confirmed: { en: 'confirmed to the customer', zh: '已向用户确认' },
  deflected: { en: 'solved by the customer alone', zh: '用户自助解决' },
  posted: { en: 'posted in the forum', zh: '发到论坛' },
  takenOver: { en: 'taken over from the forum', zh: '由员工从论坛接手' },
  triaged: { en: 'triaged', zh: '完成分诊' },
  reclassified: { en: 'severity corrected', zh: '更正严重程度' },
  queued: { en: 'waits in line', zh: '排队等待' },
  begun: { en: 'work begins', zh: '开始处理' },
  'set aside': { en: 'set aside for a while', zh: '暂时搁置' },
  asked: { en: 'a question to the customer', zh: '向用户提问' },
  replied: { en: 'the customer replies', zh: '用户答复' },
  responded: { en: 'first response', zh: '首次响应' },
  diagnosed: { en: 'cause stated', zh: '给出初步诊断' },
  solved: { en: 'a way out is offered', zh: '提供解决方案' },
  repaired: { en: 'repaired; the customer tests', zh: '修复完成，用户验证' },
  takenBack: { en: 'the repair is taken back', zh: '修复被撤回' },
  interrupted: { en: 'broken off: shift end or more urgent work', zh: '中断：班次结束或有更急的工作' },
  transferred: { en: 'passed to a team with the right skill', zh: '转给具备技能的团队' },
  escalated: { en: 'escalated to the next line', zh: '升级到下一线' },
  failed: { en: "the repair fails the engineer's own test", zh: '修复未通过工程师自测' },
  released: { en: 'released', zh: '版本发布' },
  tested: { en: 'tested by the customer', zh: '用户验证完毕' },
  reopened: { en: 'not solved: reopened', zh: '未解决：重新打开' },
  committee: { en: 'referred to the committee', zh: '提交升级委员会' },
  planned: { en: 'the committee has made a plan', zh: '委员会制定方案' },
  waitsForThirdParty: { en: 'waits for a third party', zh: '等待第三方' },
  abandoned: { en: 'the caller gives up', zh: '用户放弃等待' },
  redialled: { en: 'will call again', zh: '稍后重拨' },
  autoClosed: { en: 'closed without a reply', zh: '无答复，自动关闭' },
  closed: { en: 'closed', zh: '关闭' },
  surveyed: { en: 'the survey is answered', zh: '回答满意度调查' },
  complained: { en: 'a complaint', zh: '投诉' },
  forumAnswered: { en: 'answered in the forum', zh: '论坛中得到回答' },
  dispatched: { en: 'an engineer is sent out', zh: '派工程师上门' },
  waitsForRelease: { en: 'waits for the release', zh: '等待版本发布' },
  tidedOver: { en: 'a published workaround helps for now', zh: '用户依公开的规避方案暂时恢复' },
};

/** With the team's name where there is one. */
export const pastimeWords: Readonly<Record<Pastime, (team: string) => Bilingual>> = {
  triage: () => ({ en: 'triage', zh: '分诊' }),
  forum: () => ({ en: 'lying in the forum', zh: '停留在论坛' }),
  waiting: (team) => ({ en: `waiting for ${team}`, zh: `等待 ${team}` }),
  work: (team) => ({ en: `work at ${team}`, zh: `${team} 处理` }),
  customer: () => ({ en: 'waiting for the customer', zh: '等待用户' }),
  thirdParty: () => ({ en: 'waiting for a third party', zh: '等待第三方' }),
  setAside: () => ({ en: 'set aside between touches', zh: '两次处理之间搁置' }),
  transfer: () => ({ en: 'between two desks', zh: '转交途中' }),
  release: () => ({ en: 'waiting for a release', zh: '等待版本发布' }),
  customerTest: () => ({ en: "the customer's test", zh: '用户验证' }),
  reply: (team) => ({ en: `the first answer itself, from ${team}`, zh: `${team} 首次答复本身` }),
  redial: () => ({ en: 'until the caller rings again', zh: '等待重拨' }),
};

export const complexityWords: Readonly<Record<Complexity, Bilingual>> = {
  configuration: { en: 'configuration', zh: '配置问题' },
  usage: { en: 'usage', zh: '使用问题' },
  environment: { en: 'environment', zh: '环境问题' },
  codeDefect: { en: 'code defect', zh: '代码缺陷' },
};

export const outcomeWords: Readonly<Record<(typeof outcomeNames)[number], Bilingual>> = {
  closed: { en: 'closed', zh: '已关闭' },
  open: { en: 'still open', zh: '仍未解决' },
  deflected: { en: 'solved by the customer alone', zh: '用户自助解决' },
  abandoned: { en: 'the caller gave up', zh: '用户放弃等待' },
  autoClosed: { en: 'closed without a reply', zh: '用户未回复而关闭' },
  forumAnswered: { en: 'answered in the forum', zh: '论坛中得到回答' },
};
