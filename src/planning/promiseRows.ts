/** Promises as the scenario states them, for readers. */
import { promiseClass } from '../model/compilePromises.ts';
import { BUSINESS_DAYS, BUSINESS_MINUTES, type Model, NO_TARGET } from '../model/model.ts';
import { clocks, severities } from '../scenario/words.ts';
import type { PromiseRow } from './result.ts';

/** What is promised to a plan with a set of add-ons (their bits), by severity and clock. */
export function promiseRows(model: Model, plan: number, addOnSet: number): PromiseRow[] {
  const { amount, unit } = model.promises;
  const rows: PromiseRow[] = [];
  for (const [s, severity] of severities.entries()) {
    const row = promiseClass(s, plan, addOnSet) * clocks.length;
    for (const [c, clock] of clocks.entries()) {
      const code = unit[row + c];
      if (code === NO_TARGET) continue;
      const name = code === BUSINESS_DAYS ? 'businessDays' : code === BUSINESS_MINUTES ? 'businessMinutes' : 'minutes';
      rows.push({ severity, clock, amount: amount[row + c], unit: name });
    }
  }
  return rows;
}
