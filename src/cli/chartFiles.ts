/** Charts as files of their own: SVG that follows its reader into the dark, PNG on white for slides and mail. */
import type { ReportDocument } from '../report/document.ts';
import type { NamedChart } from '../report/page/namedChart.ts';
import { type Lang, languages } from '../report/words.ts';
import { besideName, fileName, type ReportFile } from '../report/write/reportFile.ts';
import type { Arguments } from './arguments.ts';
import { type ChartFormat, readChartFormats } from './chartOptions.ts';
import { InputError } from './inputError.ts';
import { type Painter, painter } from './pictures.ts';
import type { Terminal } from './terminal.ts';

const CHARTS_FOLDER = 'charts';

export interface ChartWriter {
  /** Those of a page: charts/attainment.svg, charts/attainment.zh.png. */
  ofPage(charts: readonly NamedChart[], lang: Lang): Promise<ReportFile[]>;
  /** Those of a report: charts/service-attainment.svg, as Markdown names them too. */
  ofReport(report: ReportDocument): Promise<ReportFile[]>;
}

/**
 * Before anything is simulated: what PNG needs is there, or an InputError says what to install. Where it is missing in one
 * language only, that is said and the others come.
 * @returns null where no charts are asked for
 */
export async function openCharts(
  formats: readonly ChartFormat[],
  langs: readonly Lang[],
  terminal: Pick<Terminal, 'warn'>,
  openPainter: () => Promise<Painter> = painter,
): Promise<ChartWriter | null> {
  if (formats.length === 0) return null;
  const paint = formats.includes('png') ? await paintersFor(langs, terminal, openPainter) : new Map<Lang, Painter>();
  const filesOf = async ({ spec }: NamedChart, lang: Lang, pathOf: (format: ChartFormat) => string) => {
    // The charts' libraries are heavy, and only charts need them.
    const { svg } = await import('../report/svg.ts');
    const { followingDark } = await import('../report/charts/dark.ts');
    const drawing = await svg(spec);
    const files: ReportFile[] = [];
    if (formats.includes('svg')) files.push({ path: pathOf('svg'), content: `${followingDark(drawing)}\n` });
    const png = await paint.get(lang)?.png(drawing);
    if (png !== undefined) files.push({ path: pathOf('png'), content: png });
    return files;
  };
  return {
    ofPage: async (charts, lang) => {
      const files: ReportFile[] = [];
      for (const chart of charts) {
        files.push(
          ...(await filesOf(chart, lang, (format) => `${CHARTS_FOLDER}/${fileName(chart.name, lang, format)}`)),
        );
      }
      return files;
    },
    ofReport: async (report) => {
      const { chartsOf } = await import('../report/write/chartFiles.ts');
      const files: ReportFile[] = [];
      for (const chart of chartsOf(report)) {
        const pathOf = (format: ChartFormat) => besideName(report, CHARTS_FOLDER, chart.name, format);
        files.push(...(await filesOf(chart, report.lang, pathOf)));
      }
      return files;
    },
  };
}

/** For the charts of a page, in both languages as pages are. Throws an InputError, also where no page is asked for. */
export async function openPageCharts(given: Arguments, terminal: Pick<Terminal, 'warn'>): Promise<ChartWriter | null> {
  return openCharts(readChartFormats(given, ['page']), languages, terminal);
}

async function paintersFor(
  langs: readonly Lang[],
  terminal: Pick<Terminal, 'warn'>,
  openPainter: () => Promise<Painter>,
): Promise<Map<Lang, Painter>> {
  const paint = await openPainter();
  const found = new Map<Lang, Painter>();
  const missing = [];
  for (const lang of langs) {
    const sentence = await paint.missingFor(lang);
    if (sentence === null) found.set(lang, paint);
    else missing.push(sentence);
  }
  const [first] = missing;
  if (found.size === 0 && first !== undefined) throw new InputError(first);
  for (const { en, zh } of missing) {
    terminal.warn({ en: `${en}. The other pictures come without it.`, zh: `${zh}。其他图片照常写出。` });
  }
  return found;
}
