// When a value fits none of several forms, tells the form that was most likely meant and keeps only its complaints.

import type { z } from 'zod';
import type { IssueHints } from './written.ts';

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: 'invalid_union'; inclusive?: true }>;

// How near a form came: its kind was right and only parts fail; its kind was right but not its content; another kind.
const partsFail = 0;
const contentFails = 1;
const otherKind = 2;

/** The issue itself, or in place of a union's the issues of its likeliest form, with whole paths. */
export function singleIssues(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  if (issue.errors.length === 0) {
    const options = 'options' in issue ? issue.options : undefined;
    return options === undefined
      ? [issue]
      : [{ code: 'invalid_value', values: [...options], path: issue.path, message: '' }];
  }
  const options = issue.errors.map((errors) =>
    errors.flatMap((inner) => singleIssues(inner, valueBelow(value, inner))),
  );
  const ranked = options.map((issues) => ({ issues, rank: rankOf(issues, value) }));
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const nearest = ranked.filter(({ rank }) => rank === best).map(({ issues }) => issues);
  if (best === otherKind) return [{ ...issue, errors: options } as UnionIssue];
  if (best === contentFails && nearest.length > 1) return [{ ...issue, errors: nearest } as UnionIssue];
  const fewest = nearest.reduce((least, issues) => (weight(issues) < weight(least) ? issues : least));
  return fewest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function rankOf(issues: readonly Issue[], value: unknown): number {
  return Math.max(partsFail, ...issues.map((issue) => rankOfOne(issue, value)));
}

function rankOfOne(issue: Issue, value: unknown): number {
  if (issue.path.length > 0 || issue.code === 'unrecognized_keys') return partsFail;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return otherKind;
  if (issue.code === 'custom') return (issue.params as IssueHints | undefined)?.wrongKind ? otherKind : contentFails;
  if (issue.code === 'invalid_value')
    return issue.values.some((one) => typeof one === typeof value) ? contentFails : otherKind;
  return contentFails;
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function valueBelow(value: unknown, issue: Issue): unknown {
  let at = value;
  for (const step of issue.path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return at;
}
