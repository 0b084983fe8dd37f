/** Targets on the open scale of the responses: what a trial found, what is lacking, what another staffing should bring. */
import { levelOf } from './judge.ts';
import { openScale, sizeOf, type Tried } from './responses.ts';
import { type Search, slacksOf } from './searching.ts';
import type { Staffing } from './staffing.ts';
import type { Trial } from './trials.ts';

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

/** On the scale of the responses, higher being better. */
function scaled({ figure, sense, value }: Search['targets'][number], level: number, ceiling: number): number {
  if (figure.unit !== 'share') return -Math.log(Math.max(level, 1e-3 * Math.abs(value) || 1e-6));
  return sense === 'atLeast' ? openScale(level, ceiling) : openScale(1 - level, 1);
}

/** By target, what it lacks of what a proof should bear out; negative where there is room. */
export function needsOf(centre: Trial, context: Search): number[] {
  const { targets, luck, ceilings } = context;
  const slacks = slacksOf(centre, context);
  return targets.map((target, index) => {
    const level = levelOf(target, centre.samples[index], 0.5);
    if (level === null) return 0;
    const own = level.estimate + luck[index];
    const unit = target.figure.unit === 'share' || target.value === 0 ? 1 : Math.abs(target.value);
    const wanted = target.sense === 'atLeast' ? own - slacks[index] * unit : own + slacks[index] * unit;
    return scaled(target, wanted, ceilings[index]) - scaled(target, own, ceilings[index]);
  });
}

/** By target, where the responses put a staffing. */
export function predicted(here: Tried, responses: readonly (readonly number[])[], staffing: Staffing): number[] {
  return responses.map((brings, target) =>
    brings.reduce(
      (sum, each, post) => sum + each * (sizeOf(staffing[post]) - sizeOf(here.staffing[post])),
      here.levels[target] ?? 0,
    ),
  );
}
