/**
 * What a schema cannot see: names that lead nowhere, hours nobody can read, lines without people, shares that do not
 * fit, words without effect. All of it at once, each with its place, so that the rooms behind may trust a scenario.
 */
import { claims } from './coherence/claims.ts';
import { currencies } from './coherence/currencies.ts';
import { demand } from './coherence/demand.ts';
import { eachTeam } from './coherence/eachTeam.ts';
import { endlessRepairs } from './coherence/endlessRepairs.ts';
import { Findings, type Place } from './coherence/findings.ts';
import { hoursAndDates } from './coherence/hours.ts';
import { idleWords } from './coherence/idleWords.ts';
import { names } from './coherence/names.ts';
import { plansAndAddOns } from './coherence/plansAndAddOns.ts';
import { promises } from './coherence/promises.ts';
import { roster } from './coherence/roster.ts';
import { shares } from './coherence/shares.ts';
import { staffedLines } from './coherence/staffedLines.ts';
import { triage } from './coherence/triage.ts';
import { writtenZeros } from './coherence/writtenZeros.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './scenario.ts';

const rules: readonly ((scenario: Scenario, findings: Findings) => void)[] = [
  names,
  hoursAndDates,
  demand,
  writtenZeros,
  shares,
  eachTeam,
  staffedLines,
  endlessRepairs,
  triage,
  promises,
  plansAndAddOns,
  currencies,
  idleWords,
  roster,
  claims,
];

/** Every error and warning in the order of the files; `at` tells where a path stands. */
export function coherence(scenario: Scenario, at: Place): Problem[] {
  const findings = new Findings(at);
  for (const rule of rules) rule(scenario, findings);
  return findings.inOrder();
}
