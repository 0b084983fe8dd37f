/** The language of a report: its texts, and the readers' names for what a result document calls by code names. */
import { chinese } from './words/chinese.ts';
import { english } from './words/english.ts';

export const languages = ['en', 'zh'] as const;
export type Lang = (typeof languages)[number];
export type Words = typeof english;
export type NameGroup = keyof Words['names'];

const texts: Record<Lang, Words> = { en: english, zh: chinese };

export function words(lang: Lang): Words {
  return texts[lang];
}

/** The reader's name inside a sentence; a name that the scenario made up is its own. */
export function nameOf(lang: Lang, group: NameGroup, key: string): string {
  const names: Readonly<Record<string, string>> = words(lang).names[group];
  return Object.hasOwn(names, key) ? names[key] : printable(key);
}

/** The reader's name at the head of a row or a panel. */
export function labelOf(lang: Lang, group: NameGroup, key: string): string {
  return capital(nameOf(lang, group, key));
}

/** A first letter in upper case; Chinese stays as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Known names in their usual order, then those the scenario made up, as they come. */
export function inOrder(group: NameGroup, keys: Iterable<string>): string[] {
  const known = Object.keys(english.names[group]);
  const distinct = [...new Set(keys)];
  return [...known.filter((key) => distinct.includes(key)), ...distinct.filter((key) => !known.includes(key))];
}

/** A name as it may stand in a terminal, an SVG or a page: control characters would steer the reader's screen. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim();
}

/** 'Availability (basic)', '可用性（基础付费版）'. */
export function inBrackets(text: string, inside: string, lang: Lang): string {
  return lang === 'zh' ? `${text}（${inside}）` : `${text} (${inside})`;
}
