/** Each team on its own: is it said once who is in it, do the numbers agree, and is anybody ever at work? */
import type { Scenario, TeamWords } from '../scenario.ts';
import { parseWeekly } from '../weeklyHours.ts';
import { type Findings, type Path, percent } from './findings.ts';
import { headcount, inProfiles, onCall } from './headcount.ts';

const MUCH_SHRINKAGE = 0.6;
const MUCH_ABSENCE = 0.3;
const WEEK_DAYS = 7;
/** Far beyond any desk; each of them costs memory. */
const MOST_PEOPLE = 1_000_000;

export function eachTeam(scenario: Scenario, findings: Findings): void {
  for (const [name, team] of Object.entries(scenario.teams)) {
    const path = ['teams', name];
    people(team, path, findings);
    shifts(team, path, findings);
    presence(team, path, findings);
  }
}

function people(team: TeamWords, path: Path, findings: Findings): void {
  const { engineers, profiles, onDuty } = team;
  if (engineers === undefined && profiles === undefined && onDuty === undefined) {
    const message = { en: 'nobody is in this team', zh: '这个团队没有人' };
    const expected = {
      en: 'engineers (its payroll), profiles, or onDuty (seats)',
      zh: 'engineers（在册人数）、profiles 或 onDuty（席位数）',
    };
    findings.error({ path, message, expected, suggestion: 'engineers: 3' });
  }
  if (headcount(team) > MOST_PEOPLE) {
    const word = onDuty !== undefined ? 'onDuty' : profiles !== undefined ? 'profiles' : 'engineers';
    const message = { en: 'these are more people than can be simulated', zh: '人数超出可模拟的范围' };
    const most = MOST_PEOPLE.toLocaleString('en');
    const expected = { en: `at most ${most}`, zh: `不多于 ${most}` };
    findings.error({ path: [...path, word], message, found: String(headcount(team)), expected });
  }
  if (onDuty !== undefined && (engineers !== undefined || profiles !== undefined)) {
    const other = engineers !== undefined ? 'engineers' : 'profiles';
    const message = {
      en: `a team has either ${other} or onDuty: named people or counted seats`,
      zh: `${other} 与 onDuty 只能二选一：具名人员或席位数`,
    };
    findings.error({ path: [...path, 'onDuty'], part: 'key', message });
  }
  if (engineers !== undefined && profiles !== undefined && inProfiles(team) !== engineers) {
    const message = {
      en: 'the profiles do not add up to the engineers of the team',
      zh: '各 profiles 的人数之和与 engineers 不符',
    };
    const found = {
      en: `${inProfiles(team)} in profiles, ${engineers} in all`,
      zh: `profiles 合计 ${inProfiles(team)}，engineers ${engineers}`,
    };
    findings.error({ path: [...path, 'profiles'], message, found, expected: String(engineers) });
  }
}

function shifts(team: TeamWords, path: Path, findings: Findings): void {
  const list = team.shifts;
  if (list === undefined) return;
  if (list.length === 0) {
    const message = { en: 'this list of shifts is empty', zh: '班次列表是空的' };
    const expected = {
      en: 'shifts such as [08-16, 16-24], or no such word: then always',
      zh: '班次，例如 [08-16, 16-24]；不写则全天',
    };
    findings.error({ path: [...path, 'shifts'], message, expected });
    return;
  }
  const stated = list.reduce((sum, shift) => sum + (typeof shift === 'object' ? (shift.engineers ?? 0) : 0), 0);
  const payroll = headcount(team);
  if (team.onDuty === undefined && stated > payroll) {
    const message = { en: 'the shifts need more engineers than the team has', zh: '班次所需人数超过团队人数' };
    findings.error({
      path: [...path, 'shifts'],
      message,
      found: String(stated),
      expected: { en: `at most ${payroll}`, zh: `不多于 ${payroll}` },
    });
  }
  if (team.daysPerWeek < WEEK_DAYS) {
    for (const [order, shift] of list.entries()) {
      const days = openDays(typeof shift === 'string' ? shift : shift.hours);
      if (days === 0 || days > team.daysPerWeek) continue;
      const message = {
        en: `days off are staggered over all seven days, so of the ${days} days of this shift more are lost`,
        zh: `休息日在七天中轮流，这个班次的 ${days} 天还会再减少`,
      };
      const expected = {
        en: 'daysPerWeek left out, or hours on more days',
        zh: '去掉 daysPerWeek，或让班次覆盖更多天',
      };
      findings.warning({
        path: [...path, 'shifts', order],
        message,
        found: `daysPerWeek ${team.daysPerWeek}`,
        expected,
      });
    }
  }
}

/** On how many days of the week do these hours begin? None when they cannot be read, which is reported elsewhere. */
function openDays(hours: string): number {
  const read = parseWeekly(hours);
  return read.ok ? new Set(read.open.flatMap(({ days }) => days)).size : 0;
}

function presence(team: TeamWords, path: Path, findings: Findings): void {
  const { daysPerWeek, shrinkage = 0, absence = 0, onDuty } = team;
  const stated = team.engineers ?? team.profiles ?? onDuty;
  if (daysPerWeek > WEEK_DAYS) {
    const message = { en: 'a week has seven days', zh: '一周只有七天' };
    findings.error({ path: [...path, 'daysPerWeek'], message, found: String(daysPerWeek), suggestion: '7' });
  }
  const shiftless =
    (daysPerWeek === 0 && team.shifts !== undefined) || absence === 1 || (shrinkage === 1 && team.shifts !== undefined);
  const never = headcount(team) === 0 || (onDuty === undefined && shiftless);
  if (stated !== undefined && never) {
    const message = {
      en:
        onCall(team) > 0
          ? 'nobody of this team is ever on shift, only on call'
          : 'nobody of this team is ever on shift',
      zh: onCall(team) > 0 ? '这个团队无人上班，只有待命' : '这个团队永远无人上班',
    };
    findings.warning({ path, message });
    return;
  }
  if (shrinkage > MUCH_SHRINKAGE) {
    const message = { en: 'most of the paid time is lost', zh: '大部分付薪时间都损耗掉了' };
    const expected = { en: 'usually 10 % to 50 %', zh: '通常为 10 % 到 50 %' };
    findings.warning({ path: [...path, 'shrinkage'], message, found: percent(shrinkage), expected });
  }
  if (absence > 0 && onDuty === undefined && team.shifts === undefined) {
    const message = {
      en: 'without shifts there is one that never ends, and who is absent then is missing for the whole run',
      zh: '没有 shifts 就只有一个不结束的班次，缺勤者在整个运行中都缺席',
    };
    findings.warning({ path: [...path, 'absence'], message, expected: 'shifts: [00-08, 08-16, 16-24]' });
  } else if (absence > MUCH_ABSENCE) {
    const message = { en: 'engineers miss very many shifts', zh: '缺勤比例非常高' };
    const expected = { en: 'usually below 10 %', zh: '通常低于 10 %' };
    findings.warning({ path: [...path, 'absence'], message, found: percent(absence), expected });
  }
}
