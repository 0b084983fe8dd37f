/** Targets on the open scale of the responses: what trials around one tell of it, what it lacks, what another staffing should bring. */
import { levelOf, type Sample } from './judge.ts';
import { fitAround, openScale, sizeOf, type Tried } from './responses.ts';
import { type Search, slacksOf } from './searching.ts';
import type { Staffing } from './staffing.ts';
import type { Trial } from './trials.ts';

/** What all trials together say of one of them, and of what is around it. */
export interface View {
  readonly trial: Trial;
  /** By target, on the open scale. */
  readonly levels: readonly (number | null)[];
  /** By target and post, what a unit of size brings on that scale. */
  readonly brings: readonly (readonly number[])[];
  /** By target, what a unit of the figure is on the open scale. */
  readonly slopes: readonly number[];
  /** By target, what all say of its level more than its own runs do, in the figure's unit. */
  readonly corrections: readonly number[];
  /** By target, positive where it should be provable. */
  readonly slacks: readonly number[];
  /** By target, what it lacks of that on the open scale; negative where there is room. */
  readonly needs: readonly number[];
}

export function viewOf(trial: Trial, context: Search): View {
  const { targets, trials, luck, ceilings } = context;
  const here = triedOf(trial, context);
  const all = trials.all.map((other) => triedOf(other, context));
  const slopes = targets.map((target, index) => {
    const level = levelOf(target, trial.samples[index], 0.5);
    return level === null ? 1 : slopeAt(target, level.estimate + luck[index], ceilings[index]);
  });
  const noise = targets.map((_, index) => slopes[index] ** 2 * chance(trial, trials.all, index));
  const { above, brings } = fitAround(here, all, noise);
  const corrections = targets.map((_, index) => above[index] / slopes[index]);
  const slacks = slacksOf(trial, context, corrections);
  const needs = targets.map(({ sense, value, figure }, index) => {
    const unit = figure.unit === 'share' || value === 0 ? 1 : Math.abs(value);
    const own = levelOf(targets[index], trial.samples[index], 0.5);
    if (own === null) return 0;
    const level = own.estimate + corrections[index] + luck[index];
    const wanted = sense === 'atLeast' ? level - slacks[index] * unit : level + slacks[index] * unit;
    return scaled(targets[index], wanted, ceilings[index]) - scaled(targets[index], level, ceilings[index]);
  });
  const levels = here.levels.map((level, index) => (level === null ? null : level + above[index]));
  return { trial, levels, brings, slopes, corrections, slacks, needs };
}

/** A trial on the scale of the responses. */
export function triedOf({ staffing, samples }: Trial, { targets, luck, ceilings }: Search): Tried {
  return {
    staffing,
    levels: targets.map((target, index) => {
      const level = levelOf(target, samples[index], 0.5);
      return level === null ? null : scaled(target, level.estimate + luck[index], ceilings[index]);
    }),
  };
}

/** By target, where a view puts another staffing. */
export function predicted({ trial, levels, brings }: View, staffing: Staffing): number[] {
  return brings.map((own, target) =>
    own.reduce(
      (sum, each, post) => sum + each * (sizeOf(staffing[post]) - sizeOf(trial.staffing[post])),
      levels[target] ?? 0,
    ),
  );
}

/** On the scale of the responses, higher being better. */
export function scaled({ figure, sense, value }: Search['targets'][number], level: number, ceiling: number): number {
  if (figure.unit !== 'share') return -Math.log(Math.max(level, 1e-3 * Math.abs(value) || 1e-6));
  return sense === 'atLeast' ? openScale(level, ceiling) : openScale(1 - level, 1);
}

/** What a unit of the figure is on the open scale. */
function slopeAt(target: Search['targets'][number], level: number, ceiling: number): number {
  const step = 1e-4 * (target.figure.unit === 'share' ? 1 : Math.abs(target.value) || 1);
  const [below, above] = [level - step, level + step].map((each) => scaled(target, each, ceiling));
  const slope = (above - below) / (2 * step);
  return slope === 0 ? 1 : slope;
}

/** Variance by chance of a trial against the others, the same random numbers behind all; of one trial alone half of it. */
function chance(trial: Trial, all: readonly Trial[], target: number): number {
  const ratios = ({ numerators, denominators }: Sample) => numerators.map((each, run) => each / denominators[run]);
  const own = ratios(trial.samples[target]);
  let sum = 0;
  let freedom = 0;
  for (const other of all) {
    const gains = ratios(other.samples[target]).flatMap((each, run) =>
      Number.isFinite(each - own[run]) ? [each - own[run]] : [],
    );
    const mean = gains.reduce((total, each) => total + each, 0) / gains.length;
    if (other === trial || gains.length < 2) continue;
    sum += gains.reduce((total, each) => total + (each - mean) ** 2, 0) / gains.length;
    freedom += gains.length - 1;
  }
  return freedom === 0 ? 0 : sum / freedom / 2;
}
