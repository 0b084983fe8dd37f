// The kept quarter: HelloWorld's reports, by the command that a user would give.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const QUARTER_FOLDER = 'reports/helloworld';

/** Few, so that a test can check them in a minute; the intervals say what that costs. */
const REPLICATIONS = '8';

/** PDFs are left out: their bytes hang on the fonts of the machine. */
const command = (to: string) => [
  ...['run', 'scenarios/helloworld.yaml', '--against', 'scenarios/industry-average.yaml'],
  ...['--replications', REPLICATIONS, '--report', to, '--format', 'html,md', '--customers', '1', '--quiet'],
];

/** @returns the reports' files by their paths */
export async function quarterFiles(queuecast: (words: string[]) => Promise<void>): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'queuecast-quarter-'));
  try {
    await queuecast(command(folder));
    return filesOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file in a folder by its path in it, with forward slashes. */
export function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const nameOf = (path: string) => path.slice(folder.length + 1).replaceAll('\\', '/');
  return new Map(paths.map((path) => [nameOf(path), readFileSync(path, 'utf8')]));
}
