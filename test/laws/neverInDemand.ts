/** What may never happen among those who ask: traits, arrivals, patience, questions, the knowledge base. */
import { mix, type Never, share } from './neverHappens.ts';

const impatient = { channels: ['hotline', 'chat', 'online'], waits: 'exponential 20 min' };
const reply = 'exponential 2 h';
const asked = { fullyCooperating: { needed: 0.5, reply }, others: { needed: 0.5, reply }, closeAfter: '1 days' };
const known = { coverage: 0.5, looksFirst: 0.5, success: 0.5 };
const severityWithout = { serious: 0.5, general: 0.5 };
const halves = { serious: 0.5, general: 0.5 };
const two = { east: { zone: 'Asia/Shanghai', share: 0.6 }, west: { zone: 'America/New_York', share: 0.4 } };
const noStorms = { storms: undefined, securityEvents: undefined };

export const neverInDemand: readonly Never[] = [
  share('arrivals.growth'),
  {
    shares: ['arrivals.rate.swing'],
    words: { 'arrivals.rate': { mean: '2/h', swing: 0, peak: '9 h' } },
    without: { 'arrivals.rate': '2/h' },
  },
  {
    shares: ['regions.*.share'],
    words: { regions: { ...two, north: { zone: 'UTC', share: 0 } } },
    without: { regions: two },
    // Storms and recorded tickets are sources after the regions, so one region more gives them another number.
    ground: noStorms,
    apart: 'source',
  },
  mix('tickets.severity', severityWithout, 'critical'),
  mix('tickets.complexity', { configuration: 0.5, codeDefect: 0.5 }, 'usage'),
  mix('tickets.version', { latest: 0.5, supported: 0.5 }, 'nearEndOfLife', {
    'workFactors.version': { nearEndOfLife: 9 },
  }),
  {
    shares: ['tickets.skill.*'],
    words: { 'tickets.skill': { mail: 0.5, data: 0.5, fax: 0 } },
    without: { 'tickets.skill': { mail: 0.5, data: 0.5 } },
    ground: { 'triage.by': 'nobody', 'storms.skill': undefined },
  },
  mix('customers.plans', { basic: 0.6, enterprise: 0.4 }, 'free'),
  mix('customers.channels', { hotline: 0.5, online: 0.5 }, 'chat'),
  {
    shares: ['customers.channels.*.*'],
    words: { 'customers.channels': { basic: { hotline: 1, chat: 0 } } },
    without: { 'customers.channels': { basic: { hotline: 1 } } },
  },
  {
    shares: ['customers.addOns.*.*'],
    words: {
      'customers.addOns': { priorityPlan: { enterprise: 0 }, businessCritical: { basic: 0 }, customSla: { free: 0 } },
    },
  },
  {
    shares: ['storms.severity.*', 'storms.complexity.*'],
    words: { 'storms.severity': { critical: 0, ...halves }, 'storms.complexity': { usage: 0, codeDefect: 1 } },
    without: { 'storms.severity': halves, 'storms.complexity': { codeDefect: 1 } },
    ground: { storms: { every: '9 h', tickets: '2 to 5', within: '1 h' } },
  },
  {
    shares: ['securityEvents.severity.*', 'securityEvents.complexity.*'],
    words: {
      'securityEvents.severity': { critical: 0, ...halves },
      'securityEvents.complexity': { usage: 0, codeDefect: 1 },
    },
    without: { 'securityEvents.severity': halves, 'securityEvents.complexity': { codeDefect: 1 } },
    ground: { securityEvents: { every: '9 h', tickets: '2 to 5', within: '1 h' } },
  },
  share('customers.rightChannel'),
  share('customers.asksForSinglePoint'),
  share('customers.speedSensitive', 0, { survey: { answers: 1, speedSensitiveResponse: 3 } }),
  share('customers.fullyCooperating', 1),
  share('tickets.prepared', 1, { 'workFactors.unpreparedDiagnosis': 5 }),
  share('tickets.goodDescription', 1, { 'workFactors.poorDescription': 5 }),
  share('tickets.dataLossWhenUnprepared', 0, { 'tickets.prepared': 0.5 }),
  share('tickets.common', 0, { knowledgeBase: { coverage: 1, looksFirst: 1, success: 1, workFactor: 0.1 } }),
  share('tickets.specialCase', 0, { 'promises.critical': { repair: '2 h', specialRepair: '1 h' } }),
  {
    shares: ['tickets.thirdParty.share'],
    words: { 'tickets.thirdParty': { share: 0, wait: 'exponential 9 h' } },
    ground: { 'lines.L1.touches': 2.5 },
  },
  {
    shares: ['knowledgeBase.coverage'],
    words: { knowledgeBase: { coverage: 0, looksFirst: 1, success: 1, workFactor: 0.1, escalationFactor: 9 } },
    ground: { 'tickets.common': 1 },
  },
  share('knowledgeBase.looksFirst', 0, { knowledgeBase: { coverage: 0.5, success: 1 } }),
  share('knowledgeBase.success', 0, { knowledgeBase: { coverage: 0.5, looksFirst: 1 } }),
  share('knowledgeBase.basicTroubleshooting', 0, { knowledgeBase: known }),
  share('knowledgeBase.publishedWorkarounds', 0, { knowledgeBase: known }),
  share('patience.leavesAtOnce', 0, { patience: impatient }),
  {
    shares: ['patience.silent'],
    words: { 'patience.silent': 0, 'patience.silentWaste': '99 min' },
    ground: { patience: impatient },
  },
  {
    shares: ['patience.redials'],
    words: { 'patience.redials': 0, 'patience.redialAfter': '1 min' },
    ground: { patience: impatient },
  },
  {
    shares: ['questions.fullyCooperating.needed', 'questions.others.needed'],
    words: {
      questions: {
        fullyCooperating: { needed: 0, asks: 9, reply },
        others: { needed: 0, asks: 9, reply },
        silent: 1,
        poorDescriptionAsks: 4,
      },
    },
  },
  share('questions.silent', 0, { questions: asked }),
];
