/** Charts in the dark. They carry their inks as attributes, which a style sheet exchanges one for one. */
import { colours, ink } from './theme.ts';

export const darkInk = { text: '#e7ecf2', muted: '#a7b3c0', grid: '#34404d', ground: '#1a212a' };

const exchanges: readonly (readonly [string, string])[] = [
  [ink.text, darkInk.text],
  [ink.muted, darkInk.muted],
  [ink.grid, darkInk.grid],
  [colours.blue, '#4ba6de'],
  [colours.vermilion, '#f0833a'],
];

/** The rules of a style sheet for charts inside what the selector names. */
export function darkRules(selector: string): string {
  return exchanges
    .flatMap(([light, dark]) => ['fill', 'stroke'].map((kind) => `${selector} [${kind}="${light}"]{${kind}:${dark}}`))
    .join('\n');
}

/** A picture that stands by itself, made to follow its reader's choice of light or dark. */
export function followingDark(svg: string): string {
  const ground = `svg>rect:first-of-type{fill:${darkInk.ground}}`;
  const style = `<style>@media (prefers-color-scheme:dark){\n${ground}\n${darkRules('svg')}\n}</style>`;
  return svg.replace(/^(<svg[^>]*>)/, `$1${style}`);
}
