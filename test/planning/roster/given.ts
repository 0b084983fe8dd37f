/** Scenarios and holiday lists for tests of rosters. */
import { readFileSync } from 'node:fs';
import type { Resources } from '../../../src/model/compile.ts';
import { rosterOf } from '../../../src/planning/roster/rosterOf.ts';
import { parseHolidays } from '../../../src/scenario/holidays.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

const listOf = (country: string) => parseHolidays(readFileSync(`data/holidays/${country}.csv`, 'utf8'));
export const resources: Resources = { holidays: { cn: listOf('cn'), de: listOf('de') }, recorded: null };

/** A desk with these teams, in four weeks of June 2026 unless told otherwise; they begin on a Monday. */
export function deskWith(teams: string, more = '', period = 'from: 2026-06-01, to: 2026-06-29'): string {
  return `name: Desk
period: { ${period}, zone: Asia/Shanghai }
arrivals: { rate: 1/h }
${more}
teams:
${teams}
`;
}

export const scenarioOf = (text: string) => parseScenario(text).scenario;

export const rosterFor = (text: string, options: { enough?: boolean } = {}) =>
  rosterOf(scenarioOf(text), { resources, ...options });
