/** Reports as PDF by typst, an optional package that brings its own compiler; fonts are those of the system. */
import type { ReportDocument } from '../report/document.ts';
import { typstReport } from '../report/write/typstReport.ts';
import { typstTemplate } from '../report/write/typstTemplate.ts';
import type { Bilingual } from '../scenario/problems.ts';
import { settledPdf } from './settledPdf.ts';

/** What is used of the package; it may be missing, so its own types are not. */
export interface Compiler {
  compile(source: { mainFileContent: string; inputs?: Record<string, string> }): Compilation;
  pdf(document: object): Uint8Array;
  evictCache(maximalAge: number): void;
}
interface Compilation {
  readonly result: object | null;
  hasError(): boolean;
  takeWarnings(): Diagnostics | null;
  takeDiagnostics(): Diagnostics | null;
}
interface Diagnostics {
  readonly shortDiagnostics: readonly { readonly message: string }[];
}

const PACKAGE: string = '@myriaddreamin/typst-ts-node-compiler';
const CHINESE_FONTS = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'];
/** The last one comes with the compiler. */
const LATIN_FONTS = ['Liberation Sans', 'Arial', 'Helvetica Neue', 'DejaVu Sans', 'Libertinus Serif'];

/** Makes PDFs, or says for each language why it cannot. */
export interface Typesetter {
  /** What to install before a report in this language can be made; null where nothing is missing. */
  missingFor(lang: ReportDocument['lang']): Bilingual | null;
  /** The same report gives the same bytes with the same fonts. */
  pdf(report: ReportDocument): Promise<Uint8Array>;
}

/** @param load gives the compiler, or null where its package is not installed */
export async function typesetter(load: () => Promise<Compiler | null> = loadCompiler): Promise<Typesetter> {
  const compiler = await load();
  if (compiler === null) return { missingFor: () => noCompiler, pdf: () => Promise.reject(new Error(noCompiler.en)) };
  const chinese = CHINESE_FONTS.filter((font) => isInstalled(compiler, font));
  const latin = LATIN_FONTS.filter((font) => isInstalled(compiler, font));
  return {
    missingFor: (lang) => (lang === 'zh' && chinese.length === 0 ? noChinese : null),
    pdf: async (report) => {
      // Chinese families set quotation marks and dots of Latin text as wide as a Chinese sign.
      const fonts = report.lang === 'zh' ? [chinese[0], latin[0]] : [latin[0], ...chinese.slice(0, 1)];
      const inputs = { report: await typstReport(report, fonts) };
      const compiled = compiler.compile({ mainFileContent: typstTemplate, inputs });
      if (compiled.result === null || compiled.hasError()) {
        throw new Error(`typst: ${messages(compiled.takeDiagnostics()).join('; ')}`);
      }
      const bytes = settledPdf(compiler.pdf(compiled.result));
      // The compiler keeps whatever it has ever set; hundreds of customers' reports would stay in memory.
      compiler.evictCache(2);
      return bytes;
    },
  };
}

async function loadCompiler(): Promise<Compiler | null> {
  try {
    const { NodeCompiler } = (await import(PACKAGE)) as { NodeCompiler: { create(): Compiler } };
    return NodeCompiler.create();
  } catch {
    return null;
  }
}

function isInstalled(compiler: Compiler, font: string): boolean {
  const compiled = compiler.compile({ mainFileContent: `#set text(font: "${font}")\nx` });
  return !compiled.hasError() && messages(compiled.takeWarnings()).length === 0;
}

function messages(diagnostics: Diagnostics | null): string[] {
  return diagnostics === null ? [] : diagnostics.shortDiagnostics.map(({ message }) => message);
}

const noCompiler: Bilingual = {
  en: `PDF needs the package ${PACKAGE}: install it with npm install ${PACKAGE}@0.6.0`,
  zh: `PDF 需要软件包 ${PACKAGE}：请用 npm install ${PACKAGE}@0.6.0 安装`,
};
const noChinese: Bilingual = {
  en: 'PDF in Chinese needs a Chinese font: install Noto Sans CJK (Debian and Ubuntu: apt-get install fonts-noto-cjk)',
  zh: '中文 PDF 需要中文字体：请安装 Noto Sans CJK（Debian、Ubuntu：apt-get install fonts-noto-cjk）',
};
