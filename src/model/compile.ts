/**
 * Compiles a checked scenario to the model. The scenario has passed `coherence`, so this room trusts it;
 * whatever lies in files (holiday lists, recorded arrivals) was read before and is passed in.
 */

import { NONE } from '../kernel/eventCalendar.ts';
import type { HolidayList } from '../scenario/holidays.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { complexities, lines, supportLines } from '../scenario/words.ts';
import { compileCustomers } from './compileCustomers.ts';
import { compileDemand, skillNames } from './compileDemand.ts';
import { compileOutcomes, compilePromises } from './compilePromises.ts';
import { compileSpan } from './compileSpan.ts';
import { compileStaff } from './compileStaff.ts';
import { compileRepairs, compileRouting, compileTriage } from './compileWork.ts';
import type { LineModel, Model, RecordedArrivals } from './model.ts';

/** What a scenario refers to and does not hold itself. */
export interface Resources {
  /** Holiday lists by name, as in `holidays: cn`. */
  readonly holidays: Readonly<Record<string, HolidayList>>;
  /** Recorded arrivals with times in minutes of 1970. */
  readonly recorded: RecordedArrivals | null;
}

export const noResources: Resources = { holidays: {}, recorded: null };

export function compile(scenario: Scenario, resources: Resources = noResources): Model {
  const span = compileSpan(scenario, resources);
  const skills = skillNames(scenario);
  const regions = Object.keys(scenario.regions ?? { everywhere: {} });
  const staff = compileStaff(scenario, span, regions, skills, resources);
  return {
    name: scenario.name,
    span,
    names: { regions, skills, teams: staff.teams.map((team) => team.name) },
    demand: compileDemand(scenario, span, regions, skills, resources),
    customer: compileCustomers(scenario, skills),
    lines: lines.map((line) => compileLine(scenario, line)),
    staff,
    triage: compileTriage(scenario),
    routing: compileRouting(scenario),
    repair: compileRepairs(scenario),
    promises: compilePromises(scenario, span, resources),
    outcomes: compileOutcomes(scenario),
  };
}

function compileLine(scenario: Scenario, name: (typeof lines)[number]): LineModel {
  const words = (scenario.lines as Record<string, Scenario['lines']['L1']>)[name] ?? {};
  const level = (supportLines as readonly string[]).indexOf(name);
  const next = words.escalatesTo ?? supportLines[level + 1];
  const escalates = words.escalates ?? 0;
  const canEscalate = level >= 0 && next !== undefined;
  return {
    escalates: Float64Array.from(complexities, (complexity) =>
      !canEscalate ? 0 : typeof escalates === 'number' ? escalates : (escalates[complexity] ?? 0),
    ),
    escalatesTo: canEscalate ? lines.indexOf(next) : NONE,
    beforeEscalation: words.beforeEscalation ?? 1,
    workaround: words.workaround ?? 0,
  };
}
