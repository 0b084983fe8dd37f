/** PNG from SVG by sharp, an optional package that draws with the system's fonts. */
import { fontFamily } from '../report/charts/theme.ts';
import type { Lang } from '../report/words.ts';
import type { Bilingual } from '../scenario/problems.ts';

/** What is used of the package; it may be missing, so its own types are not. */
export type Sharp = (svg: Uint8Array, options?: { density?: number }) => Picture;
interface Picture {
  flatten(options: { background: string }): Picture;
  trim(options: { background: string }): Picture;
  png(options?: { compressionLevel?: number }): Picture;
  toBuffer(options: { resolveWithObject: true }): Promise<{
    readonly data: Uint8Array;
    readonly info: { readonly width: number; readonly height: number };
  }>;
}

const PACKAGE: string = 'sharp';
const GROUND = '#ffffff';
/** Twice the 72 dots an inch at which a pixel of an SVG is one of the picture. */
const DENSITY = 144;

export interface Painter {
  /** What to install before pictures in this language can be made; null where nothing is missing. */
  missingFor(lang: Lang): Promise<Bilingual | null>;
  /** On white, twice as dense as drawn. The same drawing gives the same bytes with the same fonts. */
  png(svg: string): Promise<Uint8Array>;
}

/** @param load gives the package, or null where it is not installed */
export async function painter(load: () => Promise<Sharp | null> = loadSharp): Promise<Painter> {
  const sharp = await load();
  if (sharp === null) {
    return { missingFor: async () => noPackage, png: () => Promise.reject(new Error(noPackage.en)) };
  }
  return {
    missingFor: async (lang) => ((await draws(sharp, lang === 'zh' ? '中' : 'A')) ? null : noFont[lang]),
    png: async (svg) => {
      const picture = sharp(new TextEncoder().encode(svg), { density: DENSITY }).flatten({ background: GROUND });
      return (await picture.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })).data;
    },
  };
}

async function loadSharp(): Promise<Sharp | null> {
  try {
    return ((await import(PACKAGE)) as { default: Sharp }).default;
  } catch {
    return null;
  }
}

/** Whether a sign has a font: one that has none is drawn as the same box as a sign that no font knows. */
async function draws(sharp: Sharp, sign: string): Promise<boolean> {
  const [drawn, box] = [await sizeOf(sharp, sign), await sizeOf(sharp, '\uE000')];
  return drawn !== box;
}

async function sizeOf(sharp: Sharp, sign: string): Promise<string> {
  const family = fontFamily.replaceAll('"', "'");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120"><rect width="120" height="120" fill="${GROUND}"/><text x="20" y="90" font-size="60" font-family="${family}">${sign}</text></svg>`;
  const trimmed = sharp(new TextEncoder().encode(svg)).trim({ background: GROUND });
  const { info } = await trimmed.png().toBuffer({ resolveWithObject: true });
  return `${info.width} × ${info.height}`;
}

const noPackage: Bilingual = {
  en: `PNG needs the package ${PACKAGE}: install it with npm install ${PACKAGE}@0.35.5, or ask for --charts svg`,
  zh: `PNG 需要软件包 ${PACKAGE}：请用 npm install ${PACKAGE}@0.35.5 安装，或改用 --charts svg`,
};
const noFont: Readonly<Record<Lang, Bilingual>> = {
  en: {
    en: 'PNG needs a font: install one such as Liberation Sans (Debian and Ubuntu: apt-get install fonts-liberation)',
    zh: 'PNG 需要字体：请安装例如 Liberation Sans（Debian、Ubuntu：apt-get install fonts-liberation）',
  },
  zh: {
    en: 'PNG in Chinese needs a Chinese font: install Noto Sans CJK (Debian and Ubuntu: apt-get install fonts-noto-cjk)',
    zh: '中文 PNG 需要中文字体：请安装 Noto Sans CJK（Debian、Ubuntu：apt-get install fonts-noto-cjk）',
  },
};
