/** The texts of the benchmark report and of the claims page in English. */

export const englishBenchmark = {
  kicker: 'Benchmark report',
  title: (name: string) => `${name}: benchmark report`,
  besides: (name: string) => `Set beside: ${name}`,
  summary: 'At a glance',
  /** Of `lines` figures, how many surely differ from the industry. */
  sure: (better: number, worse: number, open: number, all: number, confidence: string) =>
    `Of ${all} figures, this desk is surely better than the industry in ${better} and surely worse in ${worse}; ${open === 0 ? 'none is' : open === 1 ? 'one is' : `${open} are`} left open. The verdicts hold together with ${confidence} confidence.`,
  noIndustry: 'No industry desk was simulated beside this one; figures are held against the published ones alone.',
  oneRun: 'One simulated run has no intervals: no difference can be called sure.',
  furthest: (label: string, figure: string, published: string, difference: string) =>
    `Furthest from what is published of this desk: “${label}”, ${figure} simulated against ${published} published (${difference}).`,
  allNear: 'No simulated figure of this desk surely differs from what is published of it.',
  fewest: (label: string, tickets: string, periods: string) =>
    `The difference to the industry that shows first is that of “${label}”: ${tickets} tickets of each desk, ${periods}, are enough to see it.`,
  inputsSentence: (count: number, sections: string) =>
    `The two desks differ in ${count} settings, in these parts: ${sections}.`,
  figures: 'The figures',
  chartTitle: (better: number, all: number) =>
    `Better than the industry in ${better} of ${all} figures, held against all that is published`,
  chartPublished: (all: number) => `${all} simulated figures against all that is published`,
  chartAbout:
    'Simulated figures of this desk and of the industry with their intervals, and published figures, by measure.',
  chartCaption:
    'Dot: simulated, with its interval. Open diamond: published of this desk or of its industry, as printed. Open triangle: published elsewhere, of other desks and by another definition.',
  industryPublished: 'industry, published',
  ownPublished: 'published',
  elsewhere: 'published elsewhere',
  certainty: 'How sure the differences are',
  toIndustry: 'to the industry',
  toPublished: 'to the published figure',
  certaintyNote: (confidence: string, count: number, power: string) =>
    `Difference: this desk less the other, with its own ${confidence} interval. Verdict: holds with ${confidence} for all ${count} differences together (Holm). To be seen in practice: tickets that each desk must have measured until a difference of this size is found with ${confidence} confidence in ${power} of cases, and what that is of this desk’s volume; beneath, the same for the limits of the difference. A printed figure is taken as it stands, as if it had no error of its own.`,
  formula:
    'Tickets to be seen: (z(1 − α/2) + z(power))² (v₁ + v₂) / d² (Chow, Shao and Wang, Sample Size Calculations in Clinical Research, chapter 3). d is the difference found; v is the variance of a figure for one ticket: the variance between the simulated runs times the tickets of a run, so that busy days, which tickets share, are in it. Where it comes to a few days only, take more: tickets of one day are more alike than those of a period.',
  paired: 'Differences to the industry are paired run by run: both desks were simulated with the same random numbers.',
  unpaired:
    'The two desks’ runs were treated as independent (Welch); where they share their random numbers the intervals are wider than they need be.',
  against: 'difference',
  verdict: 'verdict',
  ticketsNeeded: 'tickets to be seen',
  ofVolume: 'of this desk’s volume',
  quarters: (number: string) => `${number} quarters`,
  periods: (number: string) => `${number} such periods`,
  noEnd: 'no end',
  atMostFew: (few: string) => `under ${few}`,
  differences: 'Differences, and how many tickets show them',
  definitions: 'Which definitions do not match',
  definitionsNote:
    'What a source does not say cannot be checked: a difference may be one of definition, not of service.',
  aboutSource: (about: { label: string; source: string; population: string; definition: string; mismatch: string }) =>
    `“${about.label}” · ${about.source}. Whom it speaks of: ${about.population}. As the source defines it: ${about.definition}. What does not match: ${about.mismatch}`,
  notTold: 'not stated',
  words: 'Settings that differ',
  inputs: 'Where the two desks’ inputs differ',
  inputsNote: (count: number) =>
    `${count} settings of the scenarios differ. What differs in the figures comes from these, and from chance; where demand is not named here, both desks serve the same.`,
  noInputs: 'The two scenarios do not differ in any setting.',
  word: 'setting',
  notNamed: 'not named',
  sections: {
    period: 'period',
    money: 'money',
    regions: 'regions',
    calendars: 'calendars',
    arrivals: 'arrivals',
    storms: 'storms',
    securityEvents: 'security events',
    customers: 'customers',
    tickets: 'tickets',
    knowledgeBase: 'knowledge base',
    forum: 'forum',
    patience: 'patience',
    questions: 'questions to customers',
    lines: 'support lines',
    teams: 'teams',
    roster: 'roster',
    triage: 'triage',
    uncertain: 'uncertain inputs',
    routing: 'routing',
    workFactors: 'work factors',
    repairs: 'repairs',
    release: 'releases',
    handover: 'hand-over',
    committee: 'escalation committee',
    complaints: 'complaints',
    onSite: 'on-site service',
    promises: 'promises',
    plans: 'plans',
    addOns: 'add-ons',
    clocks: 'clocks',
    exclusions: 'exclusions',
    credits: 'service credits',
    survey: 'survey',
    churn: 'churn',
    interruptionCost: 'cost of interruption',
  } as Readonly<Record<string, string>>,
  claims: {
    kicker: 'Promises and claims',
    title: (name: string) => `${name}: which promises and claims hold`,
    summary: 'At a glance',
    counts: (all: number, holds: number, fails: number, open: number, confidence: string) =>
      `Of ${all} claims that can be held against the desk, ${holds} ${holds === 1 ? 'holds' : 'hold'}, ${fails} ${fails === 1 ? 'does' : 'do'} not, and ${open} cannot be decided. The verdicts hold together with ${confidence} confidence.`,
    worst: (claim: string, figure: string, claimed: string) =>
      `Furthest from its claim: “${claim}”, ${figure} (claimed: ${claimed}).`,
    allHeld: (runs: number, of: number, limits: string) =>
      `All of them at the same time: in ${runs} of ${of} simulated runs (${limits} of endlessly many).`,
    possible: (never: number) =>
      never === 0
        ? 'Each of them holds in some run.'
        : never === 1
          ? 'One claim held in no run: as this desk is staffed and set it breaks, whatever else holds.'
          : `${never} claims held in no run: as this desk is staffed and set they break, whatever else holds.`,
    holds: 'hold',
    fails: 'do not hold',
    open: 'not sure',
    verdicts: {
      holds: 'holds',
      fails: 'does not hold',
      open: 'not sure',
      absent: 'no such ticket',
      set: 'set so',
      setOtherwise: 'set otherwise',
    },
    all: 'Each claim by itself',
    table: 'Claims and what the desk does',
    settings: 'Settings',
    claim: 'claim',
    claimed: 'claimed',
    found: 'simulated',
    verdict: 'verdict',
    brokenTitle: (holds: number, all: number) => `Claims: ${holds} of ${all} surely hold; these do not`,
    heldIn: 'held in',
    source: 'source',
    runs: (held: number, of: number) => `${held} of ${of} runs`,
    atLeast: (figure: string) => `at least ${figure}`,
    atMost: (figure: string) => `at most ${figure}`,
    about: (figure: string) => `about ${figure}`,
    is: (figure: string) => figure,
    within: (time: string) => `within ${time}`,
    range: (least: string, most: string) => `${least} to ${most}`,
    note: (confidence: string, count: number) =>
      `Simulated: the mean of all runs with its ${confidence} interval. Verdict: whether the interval that holds for all ${count} claims together (Bonferroni) lies inside the claim, outside it, or across its edge. Held in: runs whose own figure kept the claim; a run is one period as it might turn out.`,
    only: (other: string) => `only together with: ${other}`,
    never: (other: string) => `never together with: ${other}`,
    together: 'Which can be true at the same time',
    togetherNone:
      'No two claims hold or break together more often than chance would have it (Fisher’s exact test, Holm).',
    needs: (one: string, other: string, held: number) =>
      `“${one}” held only together with “${other}”: in all ${held} runs in which it held.`,
    exclude: (one: string, other: string) => `“${one}” and “${other}” never held in the same run.`,
    lean: (one: string, other: string, both: number) =>
      `“${one}” and “${other}” hold together more often than chance would have it: in ${both} runs.`,
    apart: (one: string, other: string, both: number) =>
      `“${one}” and “${other}” hold together less often than chance would have it: in ${both} runs.`,
    certain: (confidence: string) =>
      `Each of these sentences stands with ${confidence} confidence for all pairs together.`,
    brokenTable: 'What was broken in the same run',
    alwaysBroken: 'Broken in every run',
    alsoBroken: 'broken besides those that are broken in every run',
    nothingElse: 'nothing else',
    nothing: 'nothing: all claims held',
    runsColumn: 'runs',
    rest: (sets: number) => `${sets} further sets`,
    chartTitle: (runs: number, of: number) => `All claims held at once in ${runs} of ${of} simulated runs`,
    chartAxis: 'simulated runs in which the claim held (%)',
    chartAbout: 'Share of simulated runs in which each claim held, with its interval.',
    chartCaption: (confidence: string) =>
      `Dot: share of the simulated runs in which the claim held; the bar is the ${confidence} interval of that share (Clopper and Pearson). Colour and shape: the verdict on the mean of all runs, which may hold though single runs break it.`,
    inputs: 'What is an input',
    inputsNote:
      'These figures are set in the scenario, not found by the simulation: it can neither confirm nor refute them.',
    setting: 'setting in the scenario',
    set: 'set to',
    noClaims: 'This scenario claims nothing of its desk.',
  },
};
