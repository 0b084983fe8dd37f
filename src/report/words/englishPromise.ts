/** The texts of `promise` in English. */

export const englishPromise = {
  title: (desk: string) => `${desk}: what can be promised`,
  kicker: 'The tightest promises that the desk keeps',
  wanted: (attain: string, assurance: string) =>
    `A promise is kept in a period when ${attain} of its tickets keep it; it is asked to hold in ${assurance} of periods like this one.`,
  basis: (runs: number, confidence: string) =>
    runs === 1 ? 'One simulated period, without intervals' : `${runs} simulated periods, with ${confidence} intervals`,
  settings: (settings: string) => `Set: ${settings}`,
  interrupted: 'Interrupted: policies that were not finished are left out.',
  policy: 'policy',
  severity: 'severity',
  clock: 'clock',
  now: 'promised now',
  range: (least: string, most: string) => `${least} to ${most}, by plan`,
  keptNow: 'kept in',
  tightest: 'tightest',
  promise: 'can be promised',
  keptThen: 'then kept in',
  noLimit: (least: string) => `from ${least}`,
  note: (assurance: string, confidence: string, runs: number) =>
    `Kept in: share of periods in which enough tickets keep what they are promised, with the exact binomial ${confidence} interval. Tightest: kept in ${assurance} of the simulated periods, with an interval from their order. Can be promised: the upper limit of that interval, rounded up to what one would say; where ${runs} periods are too few for an upper limit, the tightest itself, which holds only as surely as it is known. For all tickets of the severity, whatever their plan; special cases and add-ons in another unit are left out.`,
  runAgain: 'Then kept in: simulated again with all of these promised together.',
  sameRun:
    'Then kept in: scored on the same runs, which is exact here, since no promise moves the work. The same periods were used to find the promises, so expect a little less.',
  feedback: {
    order:
      'The order of work follows what is due, so a promise moves the work: the tightest was found while working by the present promises.',
    ownOrder:
      'The order of work is a module of your own, so a promise may move the work: the tightest was found while working by the present promises.',
    committee:
      'The committee is called by a share of the promise, so a promise moves the work: the tightest was found while working by the present promises.',
  },
  none: 'Nothing is promised here that could be read off the runs.',
  outcomes: 'Policies side by side',
  differenceTo: (policy: string) => `difference to ${policy}`,
  outcomesNote: (confidence: string) =>
    `Each difference is paired, period by period with the same random numbers, with its own ${confidence} interval; better and worse hold for all differences together (Holm).`,
  better: 'better',
  worse: 'worse',
  figure: 'figure',
  frontier: (policies: string) =>
    `On the frontier, by the estimates: ${policies}. No other policy keeps more of its promises for less in all.`,
  dominated: (policy: string) => `${policy} keeps no more of its promises than another policy that costs no more.`,
  gains: 'Who gains, who loses',
  gainsLine: (policy: string, gains: string, loses: string) =>
    `${policy}: ${gains === '' ? 'nobody surely gains' : `gain: ${gains}`}; ${loses === '' ? 'nobody surely loses' : `lose: ${loses}`}.`,
  targets: (policy: string) => `Promises of ${policy}`,
  within: 'within the promise',
  beyond: 'beyond the promise',
  axis: 'tightest that is kept, % of what is promised now (logarithmic)',
  chartTitle: (policy: string, over: number, all: number, assurance: string) =>
    over === 0
      ? `${policy}: ${all === 1 ? 'the one promise is' : `all ${all} promises are`} kept in ${assurance} of periods`
      : `${policy}: ${over} of ${all} promises are not kept in ${assurance} of periods`,
  chartAbout:
    'For each promise the tightest that the desk keeps, as a part of what is promised now, with its interval.',
  chartCaption: (confidence: string) =>
    `Mark: the tightest promise that is kept in the share of periods asked for, as a part of the present one; line: its ${confidence} interval, cut where the periods are too few for an upper limit. The vertical line is what is promised now, to the plan with the longest promise.`,
  nowTitle: (policy: string) => `${policy}: what is promised now`,
  possibleTitle: (policy: string) => `${policy}: what could be promised`,
  summary: 'In short',
  safe: (count: number, all: number, assurance: string) =>
    `${count} of the ${all} promises listed here are surely kept in ${assurance} of periods as they stand.`,
};
