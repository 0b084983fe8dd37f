/** A chart as SVG text: the same bytes for the same chart, in Node and in a browser. */
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { pixelsOf } from './width.ts';

export interface SvgOptions {
  /** Begins every id in the SVG, so that several may stand in one page. */
  readonly idPrefix?: string;
  /** Where vega reports what it would have done otherwise; silent unless given. */
  readonly onWarning?: (message: string) => void;
}

let lastRender: Promise<unknown> = Promise.resolve();

/** Charts are rendered one after another: they share the counter of ids and the measure of text. */
export function svg(spec: TopLevelSpec, options: SvgOptions = {}): Promise<string> {
  const rendered = lastRender.then(() => render(spec, options));
  lastRender = rendered.catch(() => undefined);
  return rendered;
}

async function render(spec: TopLevelSpec, options: SvgOptions): Promise<string> {
  const logger = loggerFor(options.onWarning ?? (() => undefined));
  const before = textMetrics.width;
  textMetrics.width = widthOfItem;
  const view = new vega.View(vega.parse(compile(spec, { logger }).spec), { renderer: 'none', logger });
  try {
    await view.runAsync();
    vega.resetSVGDefIds();
    const text = await view.toSVG();
    return described(
      prefixed(slim(text), options.idPrefix ?? ''),
      typeof spec.description === 'string' ? spec.description : '',
    );
  } finally {
    textMetrics.width = before;
    view.finalize();
  }
}

/**
 * Without a canvas vega takes every character for 0.8 em: too little for Chinese, too much for English. Its own
 * measure can be exchanged, which its type declarations do not mention.
 */
const { textMetrics } = vega as unknown as { textMetrics: { width: (item: TextItem, text: unknown) => number } };

interface TextItem {
  readonly fontSize?: number;
  readonly text?: unknown;
}

function widthOfItem(item: TextItem, text: unknown): number {
  return pixelsOf(String(text ?? ''), item.fontSize ?? 11);
}

/** Half the bytes for the same picture: hundredths of a pixel are enough, and one font serves all texts. */
function slim(text: string): string {
  const fonts = new Set(text.match(/ font-family="[^"]*"/g));
  const [font] = fonts;
  const once = fonts.size === 1 ? text.replaceAll(font, '').replace(/^<svg/, `<svg${font}`) : text;
  return once.replace(/\s(?:d|transform|x|y|x1|x2|y1|y2|width|height)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
}

function prefixed(text: string, prefix: string): string {
  return text.replace(/(\sid="|url\(#|href="#)/g, `$1${prefix}`);
}

/** The description becomes the alternative text of the whole picture. */
function described(text: string, description: string): string {
  const escaped = description.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return text.replace(/^<svg /, `<svg role="img" aria-label="${escaped}" `);
}

function loggerFor(warn: (message: string) => void): vega.LoggerInterface {
  const logger: vega.LoggerInterface = {
    level: ((level?: number) => (level === undefined ? vega.Warn : logger)) as vega.LoggerInterface['level'],
    error: (...message) => {
      throw new Error(message.join(' '));
    },
    warn: (...message) => {
      warn(message.join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
