/** Claims: each speaks of one thing, binds it in one way, and a setting leads to a figure of this scenario. */
import { boundWords, type ClaimWords } from '../claims.ts';
import { eitherOf } from '../problems.ts';
import type { Scenario } from '../scenario.ts';
import { settingAt } from '../settingAt.ts';
import { closest } from '../suggest.ts';
import type { Findings, Path } from './findings.ts';

const subjects = ['keep', 'measure', 'setting'] as const;

export function claims(scenario: Scenario, findings: Findings): void {
  for (const [order, claim] of (scenario.claims ?? []).entries()) {
    const path = ['claims', order];
    if (!oneSubject(claim, path, findings)) continue;
    if (claim.keep !== undefined) ofPromises(claim, path, scenario, findings);
    else if (oneBound(claim, path, findings) && claim.setting !== undefined) {
      ofSetting(claim, claim.setting, path, scenario, findings);
    }
  }
}

function oneSubject(claim: ClaimWords, path: Path, findings: Findings): boolean {
  const named = subjects.filter((word) => claim[word] !== undefined);
  if (named.length !== 1) {
    const message = { en: 'a claim speaks of one thing', zh: '一项对外宣称只说一件事' };
    const found = named.length === 0 ? { en: 'none', zh: '无' } : named.join(', ');
    findings.error({ path, message, found, expected: eitherOf(subjects) });
    return false;
  }
  return true;
}

function ofPromises(claim: ClaimWords, path: Path, scenario: Scenario, findings: Findings): void {
  idle(claim, [...boundWords, 'within', 'statistic', 'where'], 'keep', path, findings);
  if (scenario.promises !== undefined) return;
  const message = { en: 'there is no promise to keep', zh: '没有可兑现的承诺' };
  findings.error({ path: [...path, 'keep'], message, expected: { en: 'a table of promises', zh: '承诺表 promises' } });
}

function oneBound(claim: ClaimWords, path: Path, findings: Findings): boolean {
  const allowed = claim.setting === undefined ? boundWords.slice(1) : boundWords;
  const bounds = boundWords.filter((word) => claim[word] !== undefined);
  if (claim.measure !== undefined && claim.is !== undefined) {
    const message = {
      en: 'a simulated figure is never exactly a number',
      zh: '模拟得到的数值不会恰好等于某个数',
    };
    findings.error({ path: [...path, 'is'], part: 'key', message, expected: eitherOf(allowed), suggestion: 'about' });
    return false;
  }
  if (bounds.length !== 1) {
    const message = { en: 'a claim binds its figure in one way', zh: '一项对外宣称只以一种方式限定数值' };
    const found = bounds.length === 0 ? { en: 'none', zh: '无' } : bounds.join(', ');
    findings.error({ path, message, found, expected: eitherOf(allowed) });
    return false;
  }
  if (claim.about?.value === 0) {
    const message = { en: 'about nothing leaves no room', zh: '“大约为零”没有余地' };
    findings.error({ path: [...path, 'about'], message, expected: eitherOf(['atLeast', 'atMost']) });
    return false;
  }
  if (claim.about === undefined) idle(claim, ['within'], bounds[0], path, findings);
  return true;
}

function ofSetting(claim: ClaimWords, setting: string, path: Path, scenario: Scenario, findings: Findings): void {
  idle(claim, ['statistic', 'where'], 'setting', path, findings);
  const found = settingAt(scenario, setting);
  if (found.value !== undefined) return;
  const message =
    found.missing === null
      ? { en: 'this word holds no single figure', zh: '该设置不是单个数值' }
      : { en: 'this scenario has no such word', zh: '本情景没有这一项设置' };
  const near = found.missing === null ? undefined : closest(found.missing, found.siblings)[0];
  findings.error({
    path: [...path, 'setting'],
    message,
    found: setting,
    expected: {
      en: 'the path of a figure, such as knowledgeBase.coverage',
      zh: '某个数值的路径，例如 knowledgeBase.coverage',
    },
    suggestion: near === undefined ? undefined : [...found.reached, near].join('.'),
  });
}

function idle(claim: ClaimWords, names: readonly (keyof ClaimWords)[], beside: string, path: Path, findings: Findings) {
  for (const name of names) {
    if (claim[name] === undefined) continue;
    const message = { en: `'${name}' says nothing beside '${beside}'`, zh: `“${name}”与“${beside}”并用没有意义` };
    findings.error({ path: [...path, name], part: 'key', message });
  }
}
