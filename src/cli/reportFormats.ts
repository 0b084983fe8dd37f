/** In which files a report is written, and what a format needs that may be missing here. */
import type { ReportDocument } from '../report/document.ts';
import type { PageOptions } from '../report/page/frame.ts';
import type { Lang } from '../report/words.ts';
import { fileName, type ReportFile } from '../report/write/reportFile.ts';
import { eitherOf } from '../scenario/problems.ts';
import { closest } from '../scenario/suggest.ts';
import { type Arguments, expected } from './arguments.ts';
import type { ChartWriter } from './chartFiles.ts';
import { InputError } from './inputError.ts';
import type { Terminal } from './terminal.ts';
import { type Typesetter, typesetter } from './typst.ts';

export const reportFormats = ['html', 'pdf', 'md', 'csv', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** By 'html,pdf'; undefined where nothing was asked for. Throws an InputError. */
export function readFormats(given: Arguments): ReportFormat[] | undefined {
  const text = given.text('format');
  if (text === undefined) return undefined;
  const asked = text.split(',').map((word) => word.trim().toLowerCase());
  for (const word of asked) {
    if (reportFormats.some((format) => format === word)) continue;
    const [meant] = closest(word, reportFormats);
    const list = eitherOf(reportFormats);
    const hint =
      meant === undefined ? { en: '', zh: '' } : { en: ` (did you mean ${meant}?)`, zh: `（是否想写 ${meant}？）` };
    throw expected('format', text, {
      en: `${list.en}, with commas between${hint.en}`,
      zh: `${list.zh}，以逗号分隔${hint.zh}`,
    });
  }
  return reportFormats.filter((format) => asked.includes(format));
}

export interface Writer {
  /** All files of a report. */
  files(report: ReportDocument, formats: readonly ReportFormat[]): Promise<ReportFile[]>;
}

/**
 * Before anything is written: what PDF needs is there, or it is said what to install. The other formats come all the same;
 * where PDF is the only one, an InputError is thrown.
 */
export async function openWriter(
  formats: readonly ReportFormat[],
  langs: readonly Lang[],
  terminal: Pick<Terminal, 'warn'>,
  openSetter: () => Promise<Typesetter> = typesetter,
): Promise<Writer> {
  const setter = formats.includes('pdf') ? await openSetter() : null;
  const missing = new Set(langs.flatMap((lang) => setter?.missingFor(lang) ?? []));
  for (const sentence of missing) {
    if (formats.every((format) => format === 'pdf')) throw new InputError(sentence);
    terminal.warn({
      en: `${sentence.en}. The other formats come without it.`,
      zh: `${sentence.zh}。其他格式照常写出。`,
    });
  }
  return {
    files: async (report, wanted) => {
      const files: ReportFile[] = [];
      for (const format of wanted) files.push(...(await filesAs(format, report, langs, setter)));
      return files;
    },
  };
}

/** The same with each chart as a picture of its own; those that Markdown has drawn already are the same. */
export function withCharts(writer: Writer, charts: ChartWriter | null): Writer {
  if (charts === null) return writer;
  return {
    files: async (report, wanted) => {
      const files = [...(await writer.files(report, wanted)), ...(await charts.ofReport(report))];
      return [...new Map(files.map((file) => [file.path, file])).values()];
    },
  };
}

/** The writers are loaded when they are needed: they bring heavy libraries with them. */
async function filesAs(
  format: ReportFormat,
  report: ReportDocument,
  langs: readonly Lang[],
  setter: Typesetter | null,
): Promise<ReportFile[]> {
  const { name, lang } = report;
  const file = (content: string | Uint8Array) => [{ path: fileName(name, lang, format), content }];
  switch (format) {
    case 'html': {
      const { htmlReport } = await import('../report/write/htmlReport.ts');
      const both: PageOptions = { files: { en: fileName(name, 'en', 'html'), zh: fileName(name, 'zh', 'html') } };
      return file(await htmlReport(report, langs.length > 1 ? both : {}));
    }
    case 'pdf':
      return setter === null || setter.missingFor(lang) !== null ? [] : file(await setter.pdf(report));
    case 'md':
      return (await import('../report/write/markdown.ts')).markdownFiles(report);
    case 'csv':
      return (await import('../report/write/csv.ts')).csvFiles(report);
    case 'xlsx':
      return file(await (await import('../report/write/workbook.ts')).workbook(report));
  }
}
