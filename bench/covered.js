// What all measurements of coverage share: how many runs are wanted, and how a share of them is printed.
import { parseArgs } from 'node:util';
import Table from 'cli-table3';

/** `--macro N`, a thousand unless told; stops the program where it is no number of runs. */
export function macroRuns() {
  const { values } = parseArgs({ options: { macro: { type: 'string', default: '1000' } } });
  const macro = Number(values.macro);
  if (Number.isInteger(macro) && macro >= 1) return macro;
  console.error(`--macro: found ${values.macro}; expected a whole number from 1.`);
  process.exit(2);
}

/** The share of runs whose interval held the truth, with the standard error of counting them. */
export function covered(count, macro) {
  const share = count / macro;
  const error = Math.sqrt((share * (1 - share)) / macro);
  return `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}

export function printed(head, rows) {
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  return table.toString();
}
