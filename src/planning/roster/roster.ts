/** The document of a roster. Its shape is a promise (`format` 1): keys are added, never changed. */
import type { RosterRules } from '../../scenario/roster.ts';
import type { ResultDocument } from '../result.ts';
import type { KeptTarget } from '../staff/staff.ts';
import type { Binding } from './binding.ts';

export interface RosterShift {
  /** '08:00–17:00'. */
  readonly name: string;
  /** Minutes since midnight of the day on which it begins; an end above 1440 lies on the next day. */
  readonly parts: readonly (readonly number[])[];
  /** Without breaks. */
  readonly workMinutes: number;
  readonly night: boolean;
  /** By day: engineers needed, and those that no rule lets come. */
  readonly need: readonly number[];
  readonly short: readonly number[];
  /** By day: minutes since 1970-01-01T00:00Z at which it begins and ends; -1 on days without it. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

export interface RosteredEngineer {
  readonly name: string;
  /** Place of his profile in its list; null where the team has one. */
  readonly profile: number | null;
  readonly senior: boolean;
  /** By day: the place of his shift in the team's, -1 on a day off. */
  readonly shiftOfDay: readonly number[];
  /** By day: the minute at which his break begins; -1 without one. */
  readonly breakOfDay: readonly number[];
  readonly shifts: number;
  readonly workMinutes: number;
  /** Weekends on which he works; nights; shifts on public holidays. */
  readonly weekends: number;
  readonly nights: number;
  readonly holidays: number;
}

/** Engineers of one profile, who were rostered together. */
export interface RosterGroupResult {
  readonly profile: number | null;
  readonly senior: boolean;
  readonly engineers: number;
  /** On the payroll; null where the scenario counts seats. */
  readonly payroll: number | null;
  /** How much fairer and pleasanter a roster could be at most, as a share of what is disliked in this one. */
  readonly gap: number;
  /** The clock ended the search: another machine may find another roster. */
  readonly timedOut: boolean;
  /** Shifts without an engineer. */
  readonly short: number;
  /** Where shifts are short: the rules that bind, and the engineers with whom none would be. */
  readonly binding: readonly Binding[];
  readonly enough: number | null;
}

export interface RosteredTeam {
  readonly team: string;
  readonly line: string;
  readonly zone: string;
  /** Times in minutes. */
  readonly rules: RosterRules;
  readonly shifts: readonly RosterShift[];
  readonly groups: readonly RosterGroupResult[];
  readonly engineers: readonly RosteredEngineer[];
  /** Days, from 0, on public holidays and on rest days worked for one. */
  readonly holidays: readonly number[];
  readonly madeUp: readonly number[];
  /** Means by local hour of the week from Monday 00:00: needed, on shift, and of those not on a break. */
  readonly week: {
    readonly need: readonly number[];
    readonly onShift: readonly number[];
    readonly atDesk: readonly number[];
  };
}

export interface RosterProof {
  readonly replications: number;
  /** One-sided, of each limit; all hold together with the confidence asked for. */
  readonly eachConfidence: number;
  /** `present`: the staffing as the scenario states it; `planned`: as rostered, day by day. */
  readonly targets: readonly KeptTarget[];
  /** Teams that were simulated as the scenario states them: seats, and those with more engineers than it has. */
  readonly unrostered: readonly string[];
}

export interface RosterDocument
  extends Pick<ResultDocument, 'format' | 'queuecast' | 'scenario' | 'seed' | 'confidence' | 'period' | 'warnings'> {
  readonly command: 'roster';
  /** `short`: some shift is without its engineer; `unproven`: filled, but a target asked for is not kept with certainty. */
  readonly outcome: 'filled' | 'short' | 'unproven';
  /** The first day, the same date in each team's own time, and how many. */
  readonly from: string;
  readonly days: number;
  readonly teams: readonly RosteredTeam[];
  readonly proof: RosterProof | null;
}
