/** How a claim, and what it claims, are called. */
import type { Claim, FigureClaim } from '../../planning/claims.ts';
import type { ResultDocument } from '../../planning/result.ts';
import { measureLabel, whereLabel } from '../comparison/labels.ts';
import { figure, promised } from '../formats.ts';
import type { Cell } from '../table.ts';
import { type Lang, labelOf, nameOf, printable, words } from '../words.ts';

/** Its own label; else 'Critical: first response' of a promise, 'Reopened: chat' of others, the word that is set. */
export function claimName(claim: Claim, lang: Lang): string {
  if (claim.label !== null) return printable(claim.label[lang]);
  if (claim.subject === 'setting') return printable(claim.setting);
  const { measure: name, where: of } = claim;
  const colon = lang === 'zh' ? '：' : ': ';
  if (name === 'attainment' && isPromise(of)) {
    return `${labelOf(lang, 'severity', of.severity)}${colon}${nameOf(lang, 'clock', of.clock)}`;
  }
  const where = whereLabel(of, lang);
  const measure = measureLabel(claim, lang);
  return where === '' ? measure : `${measure}${colon}${where}`;
}

/** 'at least 95 %', with the promised time beneath; 'about 28 min', with its range. */
export function claimedCell(claim: Claim, document: ResultDocument, lang: Lang): Cell {
  const { claims } = words(lang).benchmark;
  const { kind, value, least, most } = claim.bound;
  const shown = (each: number) => figure(each, claim.unit, lang);
  const cell = { text: claims[kind](shown(value)), value, unit: claim.unit };
  if (kind === 'about') return { ...cell, detail: claims.range(shown(least!), shown(most!)) };
  const promise = claim.subject === 'figure' ? promiseOf(claim, document) : undefined;
  return promise === undefined ? cell : { ...cell, detail: claims.within(promised(promise, lang)) };
}

function promiseOf({ measure, where }: FigureClaim, document: ResultDocument) {
  if (measure !== 'attainment' || !isPromise(where)) return undefined;
  return document.promises.find(({ severity, clock }) => severity === where.severity && clock === where.clock);
}

function isPromise(where: FigureClaim['where']): boolean {
  return Object.keys(where).sort().join() === 'clock,severity';
}
