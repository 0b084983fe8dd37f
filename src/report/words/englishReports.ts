/** Texts of the service report and of the customers' reports in English; those of their sentences stand beside. */
import { englishSentences } from './englishSentences.ts';

export const clockCauses = {
  forum: 'in the forum',
  triage: 'triage',
  waiting: 'waiting in line, team on shift',
  closed: 'waiting in line, nobody on shift',
  work: 'work',
  onHold: 'awaiting customer or third party',
  betweenTouches: 'between two touches',
  release: 'waiting for a release',
  committee: 'escalation committee',
};

export const ages = {
  under1Day: 'under 1 day',
  '1to3Days': '1 to 3 days',
  '3to7Days': '3 to 7 days',
  '1to4Weeks': '1 to 4 weeks',
  over4Weeks: 'over 4 weeks',
};

export const englishReports = {
  ...englishSentences,
  serviceTitle: (name: string, quarter: string | null) =>
    quarter === null ? `${name}: service report` : `${name}: service report ${quarter}`,
  serviceKicker: (quarter: string | null) =>
    quarter === null ? 'Service report, simulated' : `Service report ${quarter}, simulated`,
  accountTitle: (customer: string, quarter: string | null) =>
    quarter === null ? `${customer}: your service report` : `${customer}: your service report ${quarter}`,
  accountKicker: (quarter: string | null) =>
    quarter === null ? 'Customer’s service report, simulated' : `Customer’s service report ${quarter}, simulated`,
  accountFacts: (plan: string, region: string) => `Plan: ${plan}${region === '' ? '' : `; region: ${region}`}`,
  accountDesk: (desk: string) => `Served by ${desk}`,
  comparedWith: (period: string) => `Compared with the period before: ${period}`,
  colon: ': ',
  comma: ', ',
  factsBetween: '; ',
  setting: 'Setting',
  value: 'Value',

  summary: 'In short',
  solving: 'How tickets are solved',
  volumes: 'How many tickets come',
  backlog: 'Backlog and ageing',
  staffing: 'Staffing and load',
  bottleneck: 'Bottlenecks, month by month',
  exclusions: 'Exclusions',
  costs: 'Costs and consequences',
  outcomes: 'Consequences for customers',
  satisfaction: 'Satisfaction',
  customers: 'Customers most affected',
  accountTickets: 'Your tickets',
  accountOutcomes: 'What you are owed, and how you see us',

  thisPeriod: 'This period',
  periodBefore: 'Period before',
  wholePeriod: 'Whole period',
  change: 'Change',
  meanBefore: 'mean before',
  cardBefore: (figure: string) => `before: ${figure}`,
  changeNote:
    'Change: this period less the one before, between the furthest limits that the two intervals allow. Coloured where these leave no doubt about the direction.',

  between: ' ',
  lengthNote: (days: string, before: string) =>
    `This period has ${days} days, the one before ${before}: counts and totals are not scaled, and their changes not coloured.`,

  promise: 'Promise',
  promiseNote:
    'The promise is that of the basic plan; a ticket owes whatever its own customer was promised, and is judged by that.',
  ownPromiseNote: 'The promise is what this customer was promised, add-ons included.',
  byPlan: 'Promises kept by plan',
  twoPeriodsCaption:
    'Circle and diamond: the share of clocks stopped at or before their due time in this period and in the one before, the bar through it the interval. The dashed line stands at 95 %.',
  plan: 'plan',
  channel: 'channel',
  region: 'region',
  solvingBy: (group: string) => `How tickets are solved, by ${group}`,

  ticketsBy: (group: string) => `Tickets by ${group}`,
  ticketsByKind: 'Tickets by kind',
  satisfactionByKind: 'Satisfaction by kind of ticket',
  excludedTickets: 'Excluded tickets',
  shareOfAll: 'Share of all',
  stillOpen: 'Still open at the end of the run',
  volumesTitle: (week: string, tickets: string) => `Busiest week: ${week}, ${tickets} tickets opened`,
  volumesEvenTitle: (most: string) => `No week stands out: at most ${most} tickets were opened in one`,
  volumesAbout: 'Tickets opened in each week of the period.',
  volumesCaption:
    'Bar: tickets opened in the week; the stroke at its end is the interval of the mean. The first and the last week can be parts of a week.',
  ticketsAWeek: 'tickets opened',
  arrivalsTitle: (weekday: string, hour: string, tickets: string) =>
    `Most tickets are opened on ${weekday} from ${hour}: ${tickets} in the hour`,
  arrivalsEvenTitle: (most: string) => `No hour of the week stands out: at most ${most} tickets are opened in one`,
  arrivalsAbout: 'Tickets opened in each hour of the week.',
  arrivalsCaption: (zone: string) => `Mean of every week of the period, in local time of ${zone}.`,
  arrivalsBetween: (low: string, high: string) => `${low} to ${high}`,
  arrivalsFrom: (low: string) => `${low} and more`,
  ticketsAnHour: 'tickets opened in an hour',
  hourOfDay: 'hour of the day',

  allOpen: 'All open tickets',
  bandMedian: 'median of the runs',
  bandRange: 'nine in ten runs',
  bandsTitle: {
    backlog: (name: string, high: string, median: string, ranged: boolean) =>
      `${name} peak at a median of ${median}${ranged ? `, at ${high} or more in one run in twenty` : ''}`,
    queueLength: (name: string, high: string, median: string, ranged: boolean) =>
      `Longest queue: ${name}, a median of ${median} tickets on its worst day${ranged ? `, ${high} or more in one run in twenty` : ''}`,
  },
  bandsAbout: {
    backlog: 'Open tickets at the end of each day, all and by line.',
    queueLength: 'Tickets waiting for each team, the mean of each day.',
  },
  bandsCaption: {
    backlog:
      'Line: the median of the runs. Band: nine in ten runs lie in it, from the 5 % to the 95 % quantile; it tells how much one such period differs from the next. The scale differs by panel.',
    queueLength:
      'Line: the median of the runs. Band: nine in ten runs lie in it. Shown are the teams that most tickets wait for, at most five. The scale differs by panel.',
  },
  bandsNote: 'The range beside a figure is that of nine in ten runs, not the interval of a mean.',
  date: 'Date',
  ageing: 'Open tickets by age',
  ageingTitle: (open: string, share: string, age: string) =>
    `${open} tickets are open at the period’s end; the largest group, ${share}, is ${age} old`,
  ageingAbout: 'Tickets open at the period’s end by their age.',
  ageingCaption:
    'Bar: mean number of tickets of that age that are open when the period ends; the stroke is its interval.',
  openAtEnd: 'tickets open at the period’s end',
  repairWithOpen: 'Time to full repair, open tickets counted in',
  repairWithOpenNote:
    'Tickets that are still open have taken at least as long as they have been open; the estimate of Kaplan and Meier counts them in. A dash stands where too many are still open to tell. The times of closed tickets alone look shorter than they are.',
  closedOnly: (statistic: string) => `Closed only, ${statistic}`,
  withOpen: (statistic: string) => `With open ones, ${statistic}`,

  clockTimeTitle: (cause: string, share: string) => `Largest part of the tickets’ time: ${cause} (${share})`,
  clockTimeAbout: 'Hours from creation to full repair, by cause.',
  clockTimeAxis: 'hours of all tickets together',
  clockTimeCaption:
    'Every minute from a ticket’s creation to its full repair is put down to one cause, in the month in which the ticket was opened. Excluded tickets and those closed without a reply are left out.',
  cause: 'Cause',
  causeAt: (cause: string, place: string) => `${cause} (${place})`,
  month: 'Month',
  where: 'Where the time goes',
  clockHours: 'Clock hours',
  shareOfHours: 'Share of all hours',
  lateShare: 'Share of late tickets’ hours',
  worstPart: 'Bottleneck',
  mostlyAt: (team: string) => `most of all at ${team}`,
  sureFirst: 'clear of the next',
  unsureFirst: 'not clear of the next',
  waitedTeam: 'Most waited for: team',
  waitedSkill: 'Skill',
  waitedHour: 'Hour of the week',
  ofWaits: (share: string) => `${share} of waits`,
  bottleneckByMonth: 'What costs most time, month by month',
  bottleneckNote:
    'Bottleneck: the cause that costs most of the clock time that the desk itself can shorten, all teams together; neither work nor the customer’s time. Clear of the next: the intervals of the two do not overlap. Late tickets are those repaired after their due time.',
  ranking: 'Where the clock time goes, largest first',
  rankingNote: (shown: number, all: number) =>
    shown < all ? `The ${shown} largest of ${all} parts.` : 'All parts together are the whole clock time.',
  remediesTitle: 'What would help',
  remedy: 'Remedy',
  asItIs: 'As it is',
  remedies: {
    engineer: (team: string | null) => (team === null ? 'One engineer more' : `One engineer more in ${team}`),
    triage: () => 'Better triage: half as many errors',
    knowledgeBase: () => 'A fuller knowledge base: half of its gap closed',
  },
  remediesNote: (confidence: string, comparisons: number) =>
    `Each remedy was simulated beside the desk as it is, with the same random numbers. An engineer more is tried where most wait while the team is on shift; other hours, releases and ways of handing on are left to you. Change: with the remedy less without it, with its own ${confidence} interval. The verdict holds with ${confidence} for all ${comparisons} comparisons together (Holm).`,

  number: 'number',
  hours: 'hours',
  cost: 'cost',
  exclusionsText:
    'Force majeure, the customer’s hardware and third parties’ conflicts exempt a ticket from its promises. Shares are of the tickets that staff handled to the end.',
  outcomesText:
    'Credits, licence days and customers lost are expectations, given what each account went through. Interruption runs from creation to solution of critical and serious tickets. Availability is the share of the period in which no critical problem of an account was unsolved.',
  satisfactionText: (answered: string) =>
    `Of those asked after a repair, ${answered} answered; those who did not may think otherwise.`,

  customer: 'Customer',
  pastDue: 'Time past due',
  criticalTickets: 'Critical tickets',
  credits: 'Credits',
  licenceDays: 'Licence days',
  interrupted: 'Interrupted',
  repairMean: 'Mean time to full repair',
  customersNote: (shown: number, all: string) =>
    `The ${shown} of ${all} accounts whose clocks ran longest past due, all clocks together. Accounts are drawn once for a seed and are the same in every run; figures are means of the runs.`,
  accountNote:
    'This account is simulated. Its figures are means over many simulated runs, so that tickets come in fractions.',
};
