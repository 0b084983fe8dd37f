/**
 * Scenarios that come with the language. `software-support` is a realistic desk without staff: demand, customers,
 * work and rules, every value with the grade of what it rests on. A scenario extends it and names its own teams.
 */

/** A: a source was read. B: recalled, not read again. C: an assumption to be replaced by your own figure. */
const softwareSupport = `# A software support desk as it usually is. Grades: A a source was read, B recalled, C assumed.
name: Software support

arrivals:
  rate: 550/day                  # C: about 40,000 tickets a quarter
  week: [1.25, 1.15, 1.1, 1.05, 1.0, 0.35, 0.35]   # C: Monday first
  day: [0.15, 0.15, 0.15, 0.15, 0.15, 0.2, 0.3, 0.6, 1.3, 1.9, 2.1, 1.9, 1.3, 1.6, 1.9, 2.0, 1.8, 1.4, 0.9, 0.6, 0.45, 0.35, 0.25, 0.2]   # C: double hump at 10 and 15 o'clock
  busyness: 30                   # A: daily gamma level, published fits run from 10 to 400 (SSJ, ContactCenters)

storms:                          # C: one incident or release, many like tickets
  every: 30 days
  tickets: 40 to 200
  within: 6 h
  severity: { critical: 5 %, serious: 35 %, general: 60 % }
  complexity: { configuration: 40 %, usage: 10 %, environment: 30 %, codeDefect: 20 % }
  workFactor: 0.2                # C: the cause is known after the first of them
  escalationFactor: 0.3          # C

securityEvents:                  # C: four vulnerabilities a year (F13)
  every: 91 days
  tickets: 40 to 200
  within: 6 h
  severity: { critical: 30 %, serious: 70 % }
  complexity: { configuration: 60 %, environment: 30 %, codeDefect: 10 % }
  workFactor: 0.2                # C
  escalationFactor: 0.3          # C

customers:
  accounts: 3000                 # C
  spread: 0.8                    # C: gamma weights, a few accounts write most
  plans: { free: 28.6 %, basic: 35.7 %, professional: 21.4 %, enterprise: 14.3 % }   # C: staffed 50/30/20 %, free posts 40 % on top
  channels:                      # C: by plan; the dedicated channel is the enterprise's
    free: { hotline: 10 %, online: 90 % }
    basic: { hotline: 25 %, online: 75 % }
    professional: { hotline: 30 %, online: 70 % }
    enterprise: { hotline: 8 %, dedicated: 60 %, online: 32 % }
  rightChannel: 70 %             # C: urgent problems by a channel that answers (F10)
  fullyCooperating: 60 %         # C (F05)
  asksForSinglePoint: 10 %       # C (F20)
  speedSensitive: 73 %           # article (F37)

tickets:
  severity: { critical: 5 %, serious: 20 %, general: 75 % }       # C
  complexity: { configuration: 35 %, usage: 30 %, environment: 20 %, codeDefect: 15 % }   # C
  version: { latest: 60 %, supported: 30 %, nearEndOfLife: 10 % } # C (F08)
  prepared: 70 %                 # C (F09)
  dataLossWhenUnprepared: 2 %    # C (F09): data at risk makes a serious fault critical
  goodDescription: 60 %          # C (F11)
  common: 75 %                   # C
  specialCase: 10 %              # C (F01): 48 h allowed
  thirdParty: { share: 3 %, wait: lognormal median 1 day sigma 0.8 }   # C

knowledgeBase:
  coverage: 92 %                 # article (F16)
  looksFirst: 60 %               # C
  success: 35 %                  # C
  publishedWorkarounds: 40 %     # C (F21): of urgent problems outside hours without the emergency hotline
  workFactor: 0.9                # C: a covered problem is quicker to solve
  escalationFactor: 0.75         # C: and less often beyond the first line

forum: { answer: exponential 24 h, takeOverAfter: 72 h }   # article (F12): mean 24 h; C: the limit

patience:                        # A: ContactCenters example p = 0.1, nu = 0.001/s
  channels: [hotline, chat]
  leavesAtOnce: 10 %
  waits: exponential 1000 s
  redials: 75 %                  # A: ContactCenters, bilingual example
  redialAfter: exponential 20 min

questions:                       # C: the article's 62 % must come out of these, never be one of them (F05)
  fullyCooperating: { needed: 20 %, asks: 1, reply: lognormal median 2 h sigma 1.2 }
  others: { needed: 70 %, asks: 1.2, reply: lognormal median 3.2 h sigma 1.2 }
  poorDescriptionAsks: 0.3
  urgency: { critical: 0.1, serious: 0.35, general: 1 }
  silent: 10 %
  closeAfter: 7 days

lines:
  L1:
    work: lognormal mean 25 min cv 1.0      # A: HDI 2013, 151 to 200 tickets an agent-month
    touches: 2.2                            # C
    betweenTouches: lognormal median 17 min sigma 1.0   # C: a test runs, a colleague is asked
    reply: { critical: 2 min, serious: 9 min, general: 14 min }   # C: read, look it up, answer
    diagnosis: 40 %                         # C: of the work, until the cause is stated
    solution: 75 %                          # C
    escalates: { configuration: 12 %, usage: 8 %, environment: 40 %, codeDefect: 90 % }   # C
    escalatesTo: L2
    beforeEscalation: 60 %                  # C
    repairFails: 12 %                       # C
  L2:
    work: lognormal mean 90 min cv 1.3      # C: three to four times L1
    touches: 3
    betweenTouches: lognormal median 34 min sigma 1.0
    diagnosis: 40 %
    solution: 75 %
    escalates: { configuration: 3 %, usage: 2 %, environment: 8 %, codeDefect: 45 % }
    escalatesTo: L3
    beforeEscalation: 70 %
    workaround: 75 %                        # C
    repairFails: 10 %
  L3:
    work: lognormal mean 8 h cv 1.8         # C
    touches: 4
    betweenTouches: lognormal median 50 min sigma 1.0
    diagnosis: 40 %
    solution: 75 %
    repairFails: 8 %

workFactors:
  complexity: { configuration: 0.8, usage: 0.8, environment: 1.3, codeDefect: 1.3 }   # C (F04)
  version: { latest: 1, supported: 1, nearEndOfLife: 1.5 }   # C (F08)
  unpreparedDiagnosis: 1.2       # C (F09)
  poorDescription: 1.1           # C (F11)

repairs:
  ownTestFinds: 50 %             # C
  redo: 40 %                     # C
  customerTest: lognormal median 2 h sigma 1.0   # C
  returnsTo: senior              # article (F19)
  reopenAsNew: 15 %              # C

release:                         # C
  every: 7 days
  hotFix: { critical: 12 h, serious: 38 h }

handover: { rereading: 8 min, criticalRereading: 12 min, transferDelay: 0 min }   # C

committee: { afterFailedRepairs: 3, afterPromiseShare: 1.5, clock: repair, work: uniform 3 h to 5 h }   # article (F22); C: its time

complaints: { share: 0.5 %, shareWhenBroken: 5 %, work: lognormal mean 45 min cv 0.8 }   # C (F25)

onSite: { travel: lognormal median 90 min sigma 0.4 }   # C

exclusions: { share: 1.5 % }     # article (F23): under 2 %

survey:                          # C: shape assumed, constants fitted once for both desks of the article
  within: 48 h
  answers: 25 %
  best: 5.74
  perBrokenClock: 1.2
  reopened: 0.8
  perTransferBeyondOne: 0.3
  lateDoubling: 0.6
  speedSensitiveResponse: 0.5
  noise: 0.3

money: { currency: CNY, rates: { USD: 7.1, EUR: 7.8 } }
`;

export const builtIn: Readonly<Record<string, string>> = { 'software-support': softwareSupport };
