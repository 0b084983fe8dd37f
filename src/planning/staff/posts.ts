/**
 * The numbers that a staffing may change: engineers of a shift where the scenario states them by shift, the payroll where
 * it does not, seats by the time of day from which they hold. People on call stay as they are.
 */
import type { Resources } from '../../model/compile.ts';
import type { Model } from '../../model/model.ts';
import type { Scenario, TeamWords } from '../../scenario/scenario.ts';
import type { lines } from '../../scenario/words.ts';
import { weekOf } from '../load/week.ts';
import { postHours } from './postHours.ts';

export interface Post {
  readonly team: string;
  readonly line: (typeof lines)[number];
  /** Its hours as the scenario writes them, the time from which seats hold, or empty. */
  readonly hours: string;
  /** As `--set` and `--vary` take it. */
  readonly path: string;
  readonly kind: 'shift' | 'payroll' | 'seats';
  /** Place of the shift in its list, or of the step among the seats. */
  readonly place: number;
  /** As the scenario has it. */
  readonly engineers: number;
  /** What one costs in the period, in the scenario's currency; null where its team has no rate. */
  readonly cost: number | null;
  /** Of one paid, how many are at work on an average of the period, less shrinkage, absence and holidays. */
  readonly present: number;
}

/** In the order of the scenario; steps without a seat and teams without anybody stay so. */
export function postsOf(scenario: Scenario, model: Model, resources: Resources): Post[] {
  const week = weekOf(model);
  return Object.entries(scenario.teams).flatMap(([team, words]) =>
    postsOfTeam(words)
      .filter(({ engineers }) => engineers > 0)
      .map((post): Post => {
        const hours = postHours(scenario, words, post, model.span, week.end, resources);
        return { team, line: words.line, ...post, path: `teams.${team}.${post.path}`, ...hours };
      }),
  );
}

export type TeamPost = Pick<Post, 'hours' | 'path' | 'kind' | 'place' | 'engineers'>;

function postsOfTeam(words: TeamWords): TeamPost[] {
  const { onDuty, shifts } = words;
  if (typeof onDuty === 'number') return [{ hours: '', path: 'onDuty', kind: 'seats', place: 0, engineers: onDuty }];
  if (onDuty !== undefined) {
    return Object.entries(onDuty).map(([time, engineers], place) => ({
      hours: time,
      path: `onDuty.${time}`,
      kind: 'seats',
      place,
      engineers,
    }));
  }
  const stated = shifts?.map((shift) => (typeof shift === 'string' ? undefined : shift.engineers)) ?? [];
  const payroll = words.engineers ?? 0;
  const byShift =
    stated.every((number) => number !== undefined) && stated.reduce((sum, each) => sum + each, 0) === payroll;
  if (stated.length === 0 || !byShift) {
    const hours = shifts?.map((shift) => (typeof shift === 'string' ? shift : shift.hours)).join('; ') ?? '';
    return [{ hours, path: 'engineers', kind: 'payroll', place: 0, engineers: payroll }];
  }
  return shifts!.flatMap((shift, place) =>
    typeof shift === 'string'
      ? []
      : [{ hours: shift.hours, path: `shifts.${place}.engineers`, kind: 'shift', place, engineers: shift.engineers! }],
  );
}

/** The scenario with so many at each post; payrolls and profiles follow. */
export function withStaff(scenario: Scenario, posts: readonly Post[], staff: readonly number[]): Scenario {
  const teams = { ...scenario.teams };
  for (const team of new Set(posts.map((post) => post.team))) {
    const own = posts.flatMap((post, index) => (post.team === team ? [{ post, engineers: staff[index] }] : []));
    teams[team] = teamWith(teams[team], own);
  }
  return { ...scenario, teams };
}

function teamWith(words: TeamWords, own: readonly { post: Post; engineers: number }[]): TeamWords {
  if (words.onDuty !== undefined) {
    if (typeof words.onDuty === 'number') return { ...words, onDuty: own[0].engineers };
    const steps = Object.entries(words.onDuty).map(([time, seats], place) => {
      const post = own.find((each) => each.post.place === place);
      return [time, post?.engineers ?? seats] as const;
    });
    return { ...words, onDuty: Object.fromEntries(steps) };
  }
  const engineers = own.reduce((sum, each) => sum + each.engineers, 0);
  const shifts = words.shifts?.map((shift, place) => {
    const post = own.find((each) => each.post.kind === 'shift' && each.post.place === place);
    return post === undefined || typeof shift === 'string' ? shift : { ...shift, engineers: post.engineers };
  });
  const profiles = words.profiles && apportioned(words.profiles, engineers);
  return { ...words, engineers, ...(shifts && { shifts }), ...(profiles && { profiles }) };
}

/** So many engineers in the proportions of the profiles (largest remainders), one of each as long as there are enough. */
function apportioned(profiles: NonNullable<TeamWords['profiles']>, engineers: number): typeof profiles {
  const all = profiles.reduce((sum, profile) => sum + profile.engineers, 0);
  const ideal = profiles.map((profile) => (profile.engineers / all) * engineers);
  const given = ideal.map((share, index) => Math.max(Math.floor(share), profiles[index].engineers > 0 ? 1 : 0));
  const total = () => given.reduce((sum, each) => sum + each, 0);
  const furthest = (sign: number) =>
    given.reduce(
      (best, each, index) => (sign * (ideal[index] - each) > sign * (ideal[best] - given[best]) ? index : best),
      0,
    );
  while (total() < engineers) given[furthest(1)]++;
  while (total() > engineers) given[furthest(-1)]--;
  return profiles.map((profile, index) => ({ ...profile, engineers: given[index] }));
}
