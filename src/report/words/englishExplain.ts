/** The texts of an explanation in English. */

export const englishExplain = {
  title: (own: string, against: string) => `${own} against ${against}: what makes the gap`,
  kicker: 'Which levers make the gap between two desks, in what share',
  all: (levers: number, mixes: number) =>
    `${levers} levers, ${mixes} mixes of the two desks: every lever as one of them has it`,
  sampled: (levers: number, orders: number, mixes: number) =>
    `${levers} levers, moved in ${orders} sampled orders: ${mixes} mixes of the two desks`,
  basis: (runs: number, confidence: string) =>
    runs === 1
      ? 'One simulated run of each mix, without intervals'
      : `${runs} simulated runs of each mix, with ${confidence} intervals`,
  settings: (settings: string) => `Set in the first desk: ${settings}`,
  interrupted: (runs: number) => `Interrupted: the figures rest on the ${runs} runs of each mix that were finished.`,
  gapTitle: (figure: string, own: string, against: string) => `${figure}: ${own} against ${against}`,
  lever: 'lever',
  share: 'makes',
  ofGap: 'of the gap',
  gap: 'gap',
  note: (confidence: string) =>
    `Makes: what the lever adds on the way from the second desk to the first, the mean over all orders in which the levers could be moved (Shapley); the lines sum to the gap. Each with its own ${confidence} interval. More than 100 %, or less than none: the others work against it.`,
  sampledNote: (confidence: string, orders: number) =>
    `Makes: what the lever adds on the way from the second desk to the first, the mean over ${orders} sampled orders in which the levers are moved (Shapley); the lines sum to the gap. The ${confidence} intervals cover chance in the simulation and in the sampling. More than 100 %, or less than none: the others work against it.`,
  uncertainGap: 'The gap itself is not certain, so its parts are not put as shares of it.',
  levers: 'Levers',
  paths: 'settings of the scenario',
  noFigures: 'No figure could be explained.',
  togetherTitle: (figure: string) => `Working together: ${figure}`,
  beyond: 'beyond what fewer bring',
  atOnce: 'moved at once',
  apart: 'moved one at a time, summed',
  togetherNote: (confidence: string) =>
    `Levers joined by ×: what they bring together beyond what fewer of them bring, averaged over the settings of all others (Shapley interaction index), with its ${confidence} interval. Moved at once and one at a time: in the second desk as it is.`,
  chartTitle: (figure: string, lever: string, share: string, gap: string) =>
    `${figure}: ${share} of the gap of ${gap} comes from ${lever}`,
  chartBeyond: (figure: string, lever: string, change: string, gap: string) =>
    `${figure}: ${change} from ${lever}, part of which the others take back: the gap is ${gap}`,
  chartOpen: (figure: string, gap: string) => `${figure}: of the gap of ${gap}, no lever’s share is certain`,
  chartUncertain: (figure: string) => `${figure}: the gap between the two desks is not certain`,
  chartAbout:
    'A waterfall from the second desk’s figure above to the first desk’s below, a bar for what each lever adds, the largest first.',
  chartCaption: (confidence: string) =>
    `Diamond: the two desks. Bars: what each lever adds on the way from the second desk to the first, averaged over all orders; blue makes the figure better, orange worse. Thin lines: ${confidence} intervals. On the right: the change, its interval and its share of the gap.`,
  better: 'better',
  worse: 'worse',
  neither: 'change',
  desk: 'desk',
  gaps: 'The gap, lever by lever',
  interactions: 'What works only together',
  methodText:
    'Every mix of the two desks was simulated with the same random numbers: the same customers come at the same minutes with the same problems. A lever’s share is its Shapley value: what it adds when it is moved, averaged over all orders in which the levers could be moved. It is the only way of sharing out a gap that gives equal levers equal shares, gives nothing to a lever that changes nothing, and leaves no remainder. A share says what a lever does between these two desks; between others it may do something else.',
};
