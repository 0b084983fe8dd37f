/**
 * What might shorten the time at a bottleneck, as changes of the scenario: an engineer more in the team that is waited
 * for most, triage with half its errors, a knowledge base that covers half of what it does not. Each only where the
 * scenario has the thing.
 */
import type { Scenario, TeamWords } from '../../scenario/scenario.ts';
import type { RemedyKind } from './bottleneck.ts';

/** A remedy before it is simulated. */
export interface PlannedRemedy {
  readonly kind: RemedyKind;
  readonly team?: string;
  /** The change as `--set` would make it. */
  readonly settings: readonly string[];
  readonly scenario: Scenario;
}

/** @param team the team that is waited for most, or null */
export function plannedRemedies(scenario: Scenario, team: string | null): PlannedRemedy[] {
  return [
    team === null ? null : oneEngineerMore(scenario, team),
    betterTriage(scenario),
    fullerKnowledge(scenario),
  ].filter((remedy) => remedy !== null);
}

/** In the largest of several profiles and of several shifts with stated numbers; a seat more in each step of open seats. */
function oneEngineerMore(scenario: Scenario, name: string): PlannedRemedy | null {
  const team = scenario.teams[name];
  if (team === undefined) return null;
  const settings: string[] = [];
  const set = <Value>(path: string, value: Value): Value => {
    settings.push(`teams.${name}.${path}=${JSON.stringify(value)}`);
    return value;
  };
  const changed: Partial<TeamWords> = {};
  if (typeof team.onDuty === 'number') changed.onDuty = set('onDuty', team.onDuty + 1);
  else if (team.onDuty !== undefined) {
    const steps = Object.entries(team.onDuty).map(([time, seats]) => [time, seats > 0 ? seats + 1 : 0] as const);
    changed.onDuty = set('onDuty', Object.fromEntries(steps));
  } else {
    if (team.engineers !== undefined) changed.engineers = set('engineers', team.engineers + 1);
    if (team.profiles !== undefined) changed.profiles = oneMoreIn(team.profiles, 'profiles', set);
    if (team.shifts !== undefined) changed.shifts = oneMoreIn(team.shifts, 'shifts', set);
  }
  if (settings.length === 0) return null;
  const teams = { ...scenario.teams, [name]: { ...team, ...changed } };
  return { kind: 'engineer', team: name, settings, scenario: { ...scenario, teams } };
}

/** One more in the largest entry that states a number; where none does, all stay as they are. */
function oneMoreIn<Entry extends string | { readonly engineers?: number }>(
  entries: readonly Entry[],
  path: string,
  set: (path: string, value: number) => number,
): Entry[] {
  const stated = entries.map((entry) => (typeof entry === 'string' ? 0 : (entry.engineers ?? 0)));
  const most = Math.max(...stated);
  if (!(most > 0)) return [...entries];
  const place = stated.indexOf(most);
  const engineers = set(`${path}.${place}.engineers`, most + 1);
  return entries.with(place, Object.assign({}, entries[place], { engineers }));
}

type Judge = Pick<Scenario['triage'], 'accuracy' | 'severityMatrix' | 'skillAccuracy' | 'poorDescriptionLoses'>;

function betterTriage(scenario: Scenario): PlannedRemedy | null {
  const { triage } = scenario;
  if (triage.by === 'nobody') return null;
  const settings: string[] = [];
  const changed = { ...triage, ...halvedErrors(triage, 'triage', settings) };
  if (triage.human !== undefined) {
    changed.human = { ...triage.human, ...halvedErrors(triage.human, 'triage.human', settings) };
  }
  if (settings.length === 0) return null;
  return { kind: 'triage', settings, scenario: { ...scenario, triage: changed } };
}

/** Half the share of wrong judgements, in every way in which the scenario states it. */
function halvedErrors(judge: Judge, path: string, settings: string[]): Partial<Judge> {
  const changed: Partial<Judge> = {};
  const set = <Word extends keyof Judge>(word: Word, value: Judge[Word]) => {
    changed[word] = value;
    settings.push(`${path}.${word}=${JSON.stringify(value)}`);
  };
  if (judge.accuracy !== undefined && judge.accuracy < 1) set('accuracy', halfwayToOne(judge.accuracy));
  if (judge.skillAccuracy !== undefined && judge.skillAccuracy < 1)
    set('skillAccuracy', halfwayToOne(judge.skillAccuracy));
  if (judge.poorDescriptionLoses > 0) set('poorDescriptionLoses', tidy(judge.poorDescriptionLoses / 2));
  if (judge.severityMatrix?.some((row, truth) => row[truth] < 1)) {
    const matrix = judge.severityMatrix.map((row, truth) =>
      row.map((share, taken) => (taken === truth ? halfwayToOne(share) : tidy(share / 2))),
    );
    set('severityMatrix', matrix);
  }
  return changed;
}

function fullerKnowledge(scenario: Scenario): PlannedRemedy | null {
  const { knowledgeBase } = scenario;
  if (knowledgeBase === undefined || !(knowledgeBase.coverage < 1)) return null;
  const coverage = halfwayToOne(knowledgeBase.coverage);
  return {
    kind: 'knowledgeBase',
    settings: [`knowledgeBase.coverage=${JSON.stringify(coverage)}`],
    scenario: { ...scenario, knowledgeBase: { ...knowledgeBase, coverage } },
  };
}

const halfwayToOne = (share: number) => tidy((1 + share) / 2);

/** Without the crumbs of binary fractions: 0.955 and not 0.9550000000000001. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
