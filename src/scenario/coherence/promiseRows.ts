/** Every row of promises that a scenario writes: by severity, by plan, and by agreement with large customers. */
import type { Scenario } from '../scenario.ts';
import type { Target } from '../units.ts';
import { clocks, plans, type Severity, severities } from '../words.ts';
import type { Path } from './findings.ts';

/** In the order in which they are to be kept. */
export const rising = [...clocks, 'specialRepair'] as const;
type Clock = (typeof rising)[number];
type Row = Partial<Record<Clock, Target>>;

/** One row of promises as written, over what holds where it is silent. */
export interface WrittenRow {
  path: Path;
  /** Absent where the row holds for all. */
  severity?: Severity;
  own: Row;
  merged: Row;
}

export function writtenRows(scenario: Scenario): WrittenRow[] {
  const rows: WrittenRow[] = [];
  const add = (table: Partial<Record<Severity, Row>> | undefined, path: Path) => {
    for (const severity of severities) {
      const own = table?.[severity];
      if (own === undefined) continue;
      rows.push({ path: [...path, severity], severity, own, merged: { ...scenario.promises?.[severity], ...own } });
    }
  };
  add(scenario.promises, ['promises']);
  for (const plan of plans) {
    const terms = scenario.plans[plan];
    add(terms?.promises, ['plans', plan, 'promises']);
    if (terms?.response) rows.push({ path: ['plans', plan], own: { response: terms.response }, merged: {} });
  }
  add(scenario.addOns.customSla, ['addOns', 'customSla']);
  return rows;
}
