/** The folder of reports of a desk, in the formats and languages asked for: all of them appear together, or none. */
import { join } from 'node:path';
import type { Lang } from '../report/words.ts';
import type { ReportedDesk } from './reportContents.ts';
import { reportsOf } from './reportContents.ts';
import type { ChosenCustomers } from './reportCustomers.ts';
import { type ReportFormat, reportFormats, type Writer } from './reportFormats.ts';
import { stageFolder } from './stagedFolder.ts';
import type { Terminal } from './terminal.ts';

/** What a customer is sent, unless formats are named. */
const CUSTOMERS_FORMATS: readonly ReportFormat[] = ['html', 'pdf'];

export interface ReportWishes {
  /** All of them for the desk and two for customers, unless named. */
  readonly formats?: readonly ReportFormat[];
  readonly langs: readonly Lang[];
  readonly customers: ChosenCustomers;
  readonly signal?: AbortSignal;
}

/** False when it was interrupted, and nothing written. */
export async function writeReports(
  folder: string,
  desk: ReportedDesk,
  wishes: ReportWishes,
  writer: Writer,
  terminal: Terminal,
): Promise<boolean> {
  const { langs, formats, customers, signal } = wishes;
  const staged = stageFolder(folder);
  const accounts = new Set<string>();
  let first: string | undefined;
  try {
    for (const lang of langs) {
      for (const { folder: place, about, report } of reportsOf(desk, customers, lang)) {
        if (signal?.aborted) return false;
        const wanted = formats ?? (about === 'desk' ? reportFormats : CUSTOMERS_FORMATS);
        for (const file of await writer.files(report, wanted)) {
          staged.add({ ...file, path: `${place}${file.path}` });
          first ??= `${place}${file.path}`;
        }
        if (about === 'customer') accounts.add(place + report.name);
      }
    }
    const { queuecast, scenario, seed } = desk.document;
    staged.moveIn({ queuecast, scenario, seed });
  } finally {
    staged.abandon();
  }
  const customersTold = accounts.size === 0 ? { en: '', zh: '' } : toldOf(accounts.size);
  terminal.say({
    en: `Reports: ${join(folder, first ?? '')}${customersTold.en}`,
    zh: `报告：${join(folder, first ?? '')}${customersTold.zh}`,
  });
  return true;
}

function toldOf(customers: number) {
  return {
    en: `, and ${customers} of customers in customers/`,
    zh: `，另有 ${customers} 份客户报告在 customers/`,
  };
}
