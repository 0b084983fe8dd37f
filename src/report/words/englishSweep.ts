/** The texts of a sweep in English. */

export const englishSweep = {
  title: (desk: string) => `${desk}: sweep`,
  kicker: 'One desk at many points, with the same random numbers',
  grid: (points: number, paths: number) =>
    paths === 1
      ? `${points === 1 ? '1 point' : `${points} points`}: every value of one path`
      : `${points} points: every combination of the values of ${paths} paths`,
  sample: (points: number, paths: number) =>
    `${points} points: a Latin hypercube over ${paths === 1 ? 'one path' : `${paths} paths`}`,
  basis: (least: number, most: number, confidence: string) => {
    if (most === 1) return 'One simulated run at each point, without intervals';
    const runs = least === most ? String(most) : `${least} to ${most}`;
    return `${runs} simulated runs at each point, with ${confidence} intervals`;
  },
  varied: (settings: string) => `Varied: ${settings}`,
  settings: (settings: string) => `Set at all points: ${settings}`,
  finished: (done: number, all: number) => `Interrupted: ${done} of ${all} points were finished; only these are shown.`,
  points: 'The points',
  point: 'point',
  part: (number: number, all: number) => `The points (${number} of ${all})`,
  pointsNote: (confidence: string) =>
    `Each figure with its own ${confidence} interval. All points were simulated with the same random numbers, so a difference between two of them is surer than their intervals suggest.`,
  shown: (shown: number, all: number) => `The first ${shown} of ${all} points; --json and --out have them all.`,
  sensitivity: 'What matters most',
  path: 'path',
  fromTo: 'from → to',
  lowest: 'at the lowest',
  highest: 'at the highest',
  lowestAgainst: 'lowest against average',
  highestAgainst: 'highest against average',
  againstAverage: (unit: string) => `difference to the average of all points${unit === '' ? '' : ` (${unit})`}`,
  effect: 'effect',
  gridNote: (confidence: string) =>
    `At the lowest and at the highest value: the average over all points with it (of words: the first and the last that were named). Effect: highest less lowest, replication by replication, with its own ${confidence} interval; in order of size.`,
  sampleNote: (confidence: string) =>
    `At the lowest and at the highest value, the other paths at their average, on the straight line that fits the points best (of words: the first and the last that were named). Effect: highest less lowest; its ${confidence} interval covers chance in the simulation and how far the points lie from the line. Line explains: the share of the spread between the points. In order of size.`,
  explained: (share: string) => `line explains ${share}`,
  chartTitle: (figure: string, path: string, effect: string, from: string, to: string) =>
    `${figure}: ${path} has the largest effect, ${effect} from ${from} to ${to}`,
  chartOne: (figure: string, path: string, effect: string, from: string, to: string) =>
    `${figure}: ${effect} as ${path} goes from ${from} to ${to}`,
  chartUnsure: (figure: string) => `${figure}: the largest effect is not certain`,
  chartNone: (figure: string) => `${figure}: nothing that was varied changes it`,
  chartAbout:
    'For each varied path a bar from the figure at its lowest to the figure at its highest value; the longest bar stands on top.',
  gridCaption: (confidence: string) =>
    `Bar: from the average of all points with the lowest value to the average of those with the highest (of words: the first and the last named). The vertical line is the average of all points. Thin lines: ${confidence} intervals of how far each end lies from that average; chance that is common to all points falls out of it. On the right: the effect with its own interval.`,
  sampleCaption: (confidence: string) =>
    `Bar: from the lowest to the highest value on the straight line that fits the points best, the other paths at their average (of words: the first and the last named), as the difference to the average of all points, the vertical line. Thin lines: ${confidence} intervals of that difference, for chance in the simulation and for how far the points lie from the line. On the right: the effect with its own interval.`,
  methodText:
    'All points were simulated with the same random numbers: the same customers come at the same minutes with the same problems, so that most of chance falls out of every difference. On a grid an effect is a difference of averages over all combinations of the other values; of a sample it is the slope of a straight line in all varied paths, fitted by least squares. An effect is an average: how strongly a path acts may depend on the values of the others.',
};
