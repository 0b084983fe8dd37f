/** Times that must be longer than nothing, because something is done again each time they have passed. */
import type { Scenario } from '../scenario.ts';
import type { Findings, Path } from './findings.ts';

export function writtenZeros(scenario: Scenario, findings: Findings): void {
  const check = (minutes: number | undefined, path: Path) => {
    if (minutes !== 0) return;
    const message = { en: 'this time must be longer than nothing', zh: '这个时长必须大于 0' };
    findings.error({ path, message, found: '0', expected: { en: 'a duration such as 8 h', zh: '时长，例如 8 h' } });
  };
  const { rate } = scenario.arrivals;
  if (typeof rate === 'object') check(rate.period, ['arrivals', 'rate', 'period']);
  check(scenario.storms?.every, ['storms', 'every']);
  check(scenario.securityEvents?.every, ['securityEvents', 'every']);
  check(scenario.release?.every, ['release', 'every']);
  for (const [name, team] of Object.entries(scenario.teams)) {
    for (const [order, shift] of (team.shifts ?? []).entries()) {
      if (typeof shift === 'object') check(shift.rotate, ['teams', name, 'shifts', order, 'rotate']);
    }
  }
}
