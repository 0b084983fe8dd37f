/** The texts of a run whose inputs are not all known, in English. */

export const englishUncertain = {
  title: (desk: string) => `${desk}: what is not known`,
  kicker: 'One desk, and what not knowing its inputs does to every figure',
  basis: (samples: number, inputs: number, replications: number, confidence: string) =>
    `${samples} samples of ${inputs === 1 ? 'one uncertain input' : `${inputs} uncertain inputs`}, ${replications} simulated runs of each; ${confidence} intervals`,
  known: (inputs: string) => `Not known: ${inputs}`,
  more: (count: number) => `and ${count} more`,
  settings: (settings: string) => `Set: ${settings}`,
  finished: (done: number, all: number) =>
    `Interrupted: ${done} of ${all} samples were finished; the figures rest on these.`,
  figures: 'How sure the figures are',
  figure: 'figure',
  stated: 'as stated',
  average: 'on average',
  fromInputs: 'from the inputs',
  both: 'both together',
  hidden: 'none seen',
  figuresNote: (confidence: string) =>
    `As stated: the inputs as the scenario has them. On average: over all that the inputs may be. Beneath each the ${confidence} interval from chance alone, which more runs make narrower. From the inputs: where the figure lies if only the inputs are in doubt, which no number of runs makes narrower (none seen: chance hides it). Both together: where this desk's own figure is to be expected.`,
  influence: 'What to measure better',
  input: 'input',
  range: 'range',
  effect: 'low to high end',
  share: 'share of the doubt',
  influenceNote: (confidence: string, each: number) =>
    `Low to high end: how far the figure moves across the input's range, the others at their average. Share of the doubt: of the variance that not knowing the inputs makes, what knowing this one would take away. Straight lines through the samples, with ${confidence} intervals for chance and for how far the samples lie from the line. At most ${each} inputs a figure, the largest share first.`,
  explained: (share: string) => `lines explain ${share}`,
  nothingMatters: 'no input stands out',
  inputs: 'The uncertain inputs',
  path: 'path',
  low: 'low',
  high: 'high',
  likely: 'likeliest',
  grade: 'rests on',
  grades: { A: 'A: a source was read', B: 'B: recalled', C: 'C: assumed' },
  named: 'named range',
  anywhere: 'equally likely',
  chartTop: (figure: string, path: string, share: string) =>
    `${figure}: ${path} matters most; knowing it would take away ${share} of the doubt`,
  chartLikely: (figure: string, first: string, second: string) =>
    `${figure}: ${first} and ${second} come first, but which of them matters more is not certain`,
  chartNone: (figure: string) => `${figure}: no single input stands out`,
  chartAbout:
    'For each uncertain input a bar: its share of the doubt about the figure, the largest on top, with an interval.',
  axis: 'share of the doubt',
  rises: 'figure rises with it',
  falls: 'figure falls with it',
  chartCaption: (confidence: string) =>
    `Bar: the part of the variance from not knowing the inputs that is this input's, and that knowing it would take away. Thin line: its ${confidence} interval. Beneath each name: the range, and what the scenario states.`,
  methodText:
    'What is not known was sampled: each sample is a desk of its own, its uncertain inputs drawn from their ranges by a Latin hypercube, simulated several times with the same random numbers as all others. The variance between samples, less what chance leaves in it, is what not knowing the inputs makes. More runs narrow the interval from chance; only better figures for the inputs narrow the other, and the shares say for which of them it pays to look.',
};
