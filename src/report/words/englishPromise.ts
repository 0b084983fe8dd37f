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
  range: (least: string, most: string) => `${least} to ${most}`,
  byPlan: 'by plan',
  keptNow: 'kept in',
  tightest: 'tightest',
  promise: 'can be promised',
  keptThen: 'then kept in',
  noLimit: (least: string) => `from ${least}`,
  insteadOf: (now: string) => `now ${now}`,
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
  outcomesAlone: 'What it costs and brings',
  inPeriod: 'in the period',
  differenceTo: (policy: string) => `difference to ${policy}`,
  outcomesNote: (confidence: string) =>
    `Each difference is paired, period by period with the same random numbers, with its own ${confidence} interval; better and worse hold for all differences together (Holm).`,
  better: 'better',
  worse: 'worse',
  figure: 'figure',
  frontier: (policies: string) =>
    `By the estimates no other policy keeps more of its promises for less in all than: ${policies}.`,
  dominated: (policy: string) => `${policy} keeps no more of its promises than another policy that costs no more.`,
  gains: 'Who gains, who loses',
  gainsLine: (policy: string, gains: string, loses: string) =>
    `${policy}: ${gains === '' ? 'nobody surely gains' : `gain: ${gains}`}; ${loses === '' ? 'nobody surely loses' : `lose: ${loses}`}.`,
  targets: (policy: string) => `Promises of ${policy}`,
  within: (assurance: string) => `kept in ${assurance} of periods`,
  beyond: 'kept in fewer',
  axis: 'tightest that is kept, % of what is promised now (logarithmic)',
  chartTitle: (policy: string, over: number, all: number, assurance: string) =>
    over === 0
      ? `${policy}: ${all === 1 ? 'the one promise is' : `all ${all} promises are`} kept in ${assurance} of periods`
      : `${policy}: ${all === 1 ? 'the one promise is' : `${over} of ${all} promises ${over === 1 ? 'is' : 'are'}`} not kept in ${assurance} of periods`,
  chartAbout:
    'For each promise the tightest that the desk keeps, as a part of what is promised now, with its interval.',
  chartCaption: (confidence: string) =>
    `Mark: the tightest promise that is kept in the share of periods asked for, as a part of the present one; line: its ${confidence} interval, cut where the periods are too few for an upper limit. The vertical line is what is promised now. Where plans differ it is the longest of their promises, so that a mark can lie left of it though the others are not kept.`,
  nowTitle: (policy: string) => `${policy}: what is promised now`,
  possibleTitle: (policy: string) => `${policy}: what could be promised`,
  summary: 'In short',
  safe: (count: number, all: number, assurance: string) => {
    const kept = `surely kept in ${assurance} of periods as`;
    if (all === 1) return `The one promise listed here is ${count === 1 ? '' : 'not '}${kept} it stands.`;
    const number = `${count === 0 ? 'None' : count} of the ${all} promises listed here`;
    return `${number} ${count > 1 ? 'are' : 'is'} ${kept} ${count > 1 ? 'they stand' : 'it stands'}.`;
  },
  broken: (assurance: string, names: string) =>
    `Surely kept in fewer than ${assurance} of periods (promised now → can be promised): ${names}.`,
  open: (runs: number, names: string) =>
    `Not certain either way after ${runs} periods (promised now → can be promised): ${names}.`,
  slack: (names: string) => `Could be made stricter (promised now → can be promised): ${names}.`,
  change: (name: string, now: string, promise: string) => `${name} (${now} → ${promise})`,
  precise: (share: string) =>
    `Simulated until each tightest promise of the first policy was known to ${share} of it, either way.`,
  imprecise: (share: string) =>
    `The tightest promises of the first policy are not all known to ${share} of them: more periods are needed (--replications).`,
  scoredOn: (policy: string, host: string) =>
    `${policy} is scored on the runs of ${host}: it changes only what is promised and paid, so that runs of its own would give the same figures to the last bit.`,
  ownRun: (policy: string, reasons: string) => `${policy} has runs of its own: ${reasons}.`,
  ownRunFor: {
    order: 'the order of work follows what is due',
    ownOrder: 'the order of work is a module of your own',
    committee: 'the committee is called by a share of the promise',
    complaints: 'broken promises bring complaints, which are work',
    survey: 'answers to the survey hang on broken promises',
    work: 'it changes more than what is promised and paid',
    unit: 'it changes promises that are not counted in elapsed time',
    believed: 'promises are judged by the severity that the desk believed',
  },
  frontierHeading: 'What stricter promises cost',
  frontierTitle: (policy: string, more: string) => `${policy}: promises half as long cost ${more} more in credits`,
  frontierAbout: 'Promises of each policy, from strict to loose, against the cost of staff and credits together.',
  frontierCaption: (confidence: string, policies: number) =>
    `${policies === 1 ? 'The promises in elapsed time are made stricter or looser together.' : 'Each line is a policy whose promises in elapsed time are made stricter or looser together.'} Marks lie at the mean of the periods, with ${confidence} intervals. Stricter and cheaper is up and to the left.`,
  costAxis: (currency: string) => `staff and credits in the period (${currency})`,
  lengthAxis: (policies: number) =>
    `promises, % of what ${policies === 1 ? 'is promised' : 'the first policy promises'} now (strict at the top)`,
  keptEnough: (attain: string) => `at least ${attain} of promises kept`,
  keptTooFew: 'fewer kept',
  frontierTable: 'Stricter and looser promises',
  frontierTableOf: (policy: string) => `${policy}: stricter and looser promises`,
  length: 'promises',
  kept: 'kept',
  credits: 'credits',
  licenceDays: 'licence days',
  together: 'with staff',
  best: 'on the frontier',
  frontierBest: (attain: string) =>
    `On the frontier: at least ${attain} of promises are kept, and no other row that keeps as many promises more for less.`,
  pointLabels: 'The figure at a point is the share of promises kept.',
  frontierNote: (policies: number) =>
    `Promises: as a part of what ${policies === 1 ? 'is promised now, all that are counted in elapsed time together' : 'the first policy promises now, all that are counted in elapsed time together (the geometric mean where a policy differs in some)'}; those in business time stay. Kept: share of all promises kept. With staff: pay, overtime, call-outs and credits in the period.`,
  frontierScored: 'Where no promise moves the work, scored on the same runs, to the last bit.',
  frontierSimulated: (runs: number) =>
    `Where a promise moves the work or what is measured, ${runs} periods were simulated for each row, with the same random numbers.`,
};
