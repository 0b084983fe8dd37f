/** Texts of the charts that tell of runs and of single tickets, in English. They stand among those of all charts. */

export const pastimes = {
  triage: 'triage',
  forum: 'in the forum',
  waiting: 'waiting in line',
  work: 'work',
  customer: 'waiting for the customer',
  thirdParty: 'waiting for a third party',
  setAside: 'set aside between touches',
  transfer: 'between two desks',
  release: 'waiting for a release',
  customerTest: 'the customer’s test',
  redial: 'until the caller rings again',
  reply: 'the first answer itself',
};

export const englishCharts = {
  riskTitle: (what: string, row: string, figure: string, spread: string) =>
    `${what}, ${row}: ${figure}; nine in ten runs lie within ${spread}`,
  riskOne: (what: string, row: string, figure: string) => `${what}, ${row}: ${figure}`,
  riskMean: (confidence: string) => `mean, ${confidence} interval`,
  riskHalf: 'half of the runs',
  riskMost: 'nine in ten runs',
  riskAbout: 'Mean over the runs with its interval, the middle half of the runs, and nine in ten of them.',
  riskCaption:
    'Dot and bar: the mean and how well the simulation knows it; more runs make the bar shorter. Box: half of all runs lie in it. Line: nine in ten do, from the 5 % to the 95 % quantile; more runs do not make box and line shorter, for one period is not like the next.',
  riskRow: 'desk or team',
  riskRuns: 'runs',

  funnelTitle: (staff: string, firstLine: string) =>
    `Staff take ${staff} of the tickets; line 1 solves ${firstLine} of those`,
  funnelAbout: 'From all tickets created to those that reach the third line, each step with its share of all.',
  funnelCaption:
    'Every bar is as long as its number of tickets and stands beneath the part of the bar above that it comes from. The line is the one at which the ticket ended. Shares are of all tickets created.',
  funnelAxis: 'tickets in the period',
  funnelGoesOn: 'goes on',
  funnelSettled: 'settled here',
  funnelLost: 'ends otherwise',
  funnelStep: 'step',
  funnelOfAll: 'of all tickets',
  funnelOfStaff: 'of those taken by staff',
  funnelSteps: {
    created: 'tickets created',
    deflected: 'self-served',
    forum: 'forum answers',
    lost: 'gave up or open',
    staff: 'taken by staff',
    firstLine: 'solved by L1',
    otherwise: 'other end at L1',
    secondLine: 'on to L2',
    thirdLine: 'on to L3',
  },

  ticketTitle: (id: string, severity: string, length: string, share: string, pastime: string) =>
    `Ticket ${id}, ${severity}: ${length}, of which ${share} ${pastime}`,
  ticketAbout: 'One ticket from its creation on: who had it when, and its clocks with promises and pauses.',
  ticketCaption:
    'Above: who had the ticket, and whether it was worked on. Below: its clocks, thin while they pause for the customer or a third party; the upright stroke is the promise, the ring the moment the clock stopped. A promise beyond the right end is told at the side alone.',
  ticketAxis: (unit: string) => `time since its creation (${unit})`,
  ticketWhere: 'Where it was',
  ticketClocks: 'Its clocks',
  ticketKinds: {
    waiting: 'in line',
    work: 'at work',
    customer: 'customer',
    thirdParty: 'third party',
    elsewhere: 'nobody',
  },
  ticketCustomer: 'customer',
  ticketThirdParty: 'third party',
  ticketElsewhere: 'nobody',
  ticketKept: (early: string) => `kept, ${early} early`,
  ticketLate: (late: string) => `late by ${late}`,
  ticketUnpromised: 'no promise',
  ticketRuns: 'still running',
  ticketFrom: 'from',
  ticketTo: 'to',
  ticketWhat: 'what',
  ticketWho: 'with whom',
  ticketLasted: 'lasted',

  desksTitle: (clock: string, severity: string, one: string, oneShare: string, other: string, otherShare: string) =>
    `Furthest apart in ${clock} of ${severity} tickets: ${one} ${oneShare}, ${other} ${otherShare}`,
  desksAbout: 'Promises kept by two desks, by severity and clock, as marks with their intervals.',
  desksCaption:
    'Circle and diamond: the share of clocks stopped at or before their due time at either desk, the bar through it the interval of that desk by itself. Intervals that overlap do not say that the desks are alike. The dashed line stands at 95 %.',
};
