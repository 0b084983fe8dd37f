/** The way of all tickets through self-service, the forum and the lines: how many come to each step. */
import type { Measure, ResultDocument } from '../planning/result.ts';
import { find } from './measures.ts';
import type { Words } from './words.ts';

export type FunnelName = keyof Words['charts']['funnelSteps'];

/** What becomes of the tickets of a step: the next rows divide them, they are solved there, or they end otherwise. */
export type Fate = 'goesOn' | 'settled' | 'lost';

export interface FunnelStep {
  readonly name: FunnelName;
  readonly fate: Fate;
  /** Mean number of tickets in a run. */
  readonly tickets: number;
  /** Where its bar begins: the tickets that have left before it, so that every bar stands beneath what it comes from. */
  readonly from: number;
  /** Share of those taken by staff, for the steps at the lines. */
  readonly ofStaff: number | null;
}

/**
 * Numbers of tickets come from the document's counts by state; those at the lines from how many tickets stand behind
 * the figures of first-line resolution, which speak of tickets that staff handled to the end, by the line they ended at.
 * Null for a desk without staffed lines. Steps without tickets are left out.
 */
export function funnelSteps(document: ResultDocument): FunnelStep[] | null {
  const state = (name: string) => find(document, 'tickets', { state: name }, 'count')?.estimate ?? 0;
  const handled = find(document, 'firstLineResolution', {});
  const created = state('created');
  if (handled === null || !(created > 0) || !(handled.n > 0)) return null;

  const deflected = state('deflected');
  const forum = state('forum');
  const staff = Math.min(handled.n, created - deflected - forum);
  const lost = created - deflected - forum - staff;
  const thirdLine = behind(find(document, 'firstLineResolution', { line: 'L3' }));
  const secondLine = behind(find(document, 'firstLineResolution', { line: 'L2' })) + thirdLine;
  const firstLine = handled.estimate * staff;
  const otherwise = Math.max(0, staff - secondLine - firstLine);

  const beforeStaff = created - staff;
  const step = (name: FunnelName, fate: Fate, tickets: number, from: number, ofStaff: number | null = null) => ({
    name,
    fate,
    tickets,
    from,
    ofStaff,
  });
  const atLine = (name: FunnelName, fate: Fate, tickets: number, from: number) =>
    step(name, fate, tickets, from, tickets / staff);
  const steps: FunnelStep[] = [
    step('created', 'goesOn', created, 0),
    step('deflected', 'settled', deflected, 0),
    step('forum', 'settled', forum, deflected),
    step('lost', 'lost', lost, deflected + forum),
    step('staff', 'goesOn', staff, beforeStaff),
    atLine('firstLine', 'settled', firstLine, beforeStaff),
    atLine('otherwise', 'lost', otherwise, beforeStaff + firstLine),
    atLine('secondLine', 'goesOn', secondLine, created - secondLine),
    atLine('thirdLine', 'goesOn', thirdLine, created - thirdLine),
  ];
  // Sums of means leave a crumb where nothing is.
  return steps.filter(({ tickets }) => tickets > created * 1e-9);
}

function behind(measure: Measure | null): number {
  return measure?.n ?? 0;
}
