/** A file of a report before anything is written, and how the files of a report are named. */
import type { ReportDocument } from '../document.ts';
import type { Lang } from '../words.ts';

export interface ReportFile {
  /** Relative to the folder of reports, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** 'service.html' in English, 'service.zh.html' in Chinese. */
export function fileName(name: string, lang: Lang, ending: string): string {
  return `${plainWord(name)}${lang === 'en' ? '' : `.${lang}`}.${ending}`;
}

/** 'charts/service-attainment.zh.svg': what belongs to a report stands in a folder beside it. */
export function besideName(report: Pick<ReportDocument, 'name' | 'lang'>, folder: string, id: string, ending: string) {
  return `${folder}/${fileName(`${plainWord(report.name)}-${plainWord(id)}`, report.lang, ending)}`;
}

/** Letters of any script, digits and hyphens: whatever a name holds, it leaves no folder and hides no file. */
export function plainWord(text: string): string {
  const kept = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...kept].slice(0, 60).join('') || 'report';
}

/** Whose report it is: the company and the title, which may name the company already. */
export function headText(company: string, title: string): string {
  return company === '' || title.includes(company) ? title : `${company} · ${title}`;
}
