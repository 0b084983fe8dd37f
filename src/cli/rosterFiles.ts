/** What a roster leaves behind: its folder of files, and its page to print. */
import type { RosterDocument } from '../planning/roster/roster.ts';
import { rosterFiles } from '../report/roster/files.ts';
import type { ReportFile } from '../report/write/reportFile.ts';
import type { ChartWriter } from './chartFiles.ts';
import { stageFolder } from './stagedFolder.ts';
import type { Terminal } from './terminal.ts';
import { writePages } from './writePages.ts';

/** One line a shift, and a calendar for each engineer; calendars of an earlier roster in the folder go. */
export function keepRosterFiles(
  folder: string,
  document: RosterDocument,
  terminal: Terminal,
  beside: readonly ReportFile[] = [],
): void {
  const staged = stageFolder(folder);
  try {
    for (const file of [...rosterFiles(document, terminal.lang), ...beside]) staged.add(file);
    staged.moveIn({ queuecast: document.queuecast, scenario: document.scenario });
  } finally {
    staged.abandon();
  }
  terminal.say({ en: `Roster: ${folder}`, zh: `排班表：${folder}` });
}

export async function writeRosterPages(
  folder: string,
  document: RosterDocument,
  terminal: Terminal,
  charts: ChartWriter | null,
): Promise<void> {
  // The charts' libraries are heavy, and only a page needs them.
  const { rosterPage } = await import('../report/rosterPage.ts');
  await writePages(folder, (lang, options) => rosterPage(document, lang, options), terminal, charts);
}
