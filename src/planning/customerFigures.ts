/** Which figures are told of a customer account, and how they come of its sums: a few of everyone, more of those with a report of their own. */
import type { Accounts } from '../desk/accounts.ts';
import type { Model } from '../model/model.ts';
import { type ClockName, channels, clocks, severities } from '../scenario/words.ts';
import { creditShare } from './credits.ts';
import { type CustomerFields, OF_CLOCK, type Single } from './customerFields.ts';
import type { Definition } from './definition.ts';
import { possibleIn } from './possibleCells.ts';

/** Reads a number of an account; `at` is where its stretch of the sums begins, `minutes` how long the window is. */
type Read = (sums: Float64Array, at: number, account: number, minutes: number) => number;

export interface CustomerFigure extends Definition {
  readonly among: 'all' | 'entitled';
  readonly numerator: Read;
  readonly denominator: Read;
}

const EVERY_SEVERITY = severities.map((_, severity) => severity);
const EVERY_CLOCK = clocks.map((_, clock) => clock);
const ONCE: Read = () => 1;

export function customerFigures(model: Model, accounts: Accounts, fields: CustomerFields): CustomerFigure[] {
  const figures: CustomerFigure[] = [];
  const isPossible = possibleIn(model);
  const { outcomes, promises, span, repair } = model;
  const sum = (name: Single): Read => {
    const place = fields.of[name];
    return (sums, at) => sums[at + place];
  };
  const over = (places: readonly number[]): Read => {
    return (sums, at) => places.reduce((total, place) => total + sums[at + place], 0);
  };
  const overClocks = (kinds: readonly number[], which: readonly number[], name: keyof typeof OF_CLOCK) =>
    over(kinds.flatMap((severity) => which.map((clock) => fields.ofClock(severity, clock) + OF_CLOCK[name])));
  const add = (
    among: CustomerFigure['among'],
    [measure, statistic, unit, kind]: readonly [string, Definition['statistic'], string, Definition['kind']],
    where: Definition['where'],
    numerator: Read,
    denominator: Read = ONCE,
  ) => figures.push({ measure, statistic, where, unit, kind, among, numerator, denominator });
  const addCount = (among: CustomerFigure['among'], where: Definition['where'], read: Read) =>
    add(among, ['tickets', 'count', 'tickets', 'value'], where, read, (...of) => read(...of) || 1);
  const attainment = ['attainment', 'share', 'share', 'share'] as const;
  const promised = EVERY_CLOCK.filter((clock) => promises.clockUsed[clock] === 1);

  addCount('all', { state: 'created' }, sum('created'));
  if (promised.length > 0) {
    const kept = overClocks(EVERY_SEVERITY, promised, 'kept');
    add('all', attainment, {}, kept, overClocks(EVERY_SEVERITY, promised, 'judged'));
    add('all', ['overdue', 'total', 'min', 'value'], {}, sum('overdue'));
    add('all', ['longestOverdue', 'mean', 'min', 'value'], {}, sum('longestOverdue'));
  }
  const hours = sum('interruption');
  add(
    'all',
    ['interruption', 'total', 'h', 'value'],
    {},
    (sums, at, account, minutes) => hours(sums, at, account, minutes) / 60,
  );
  addTimes('all', {}, EVERY_SEVERITY, ['response', 'repair']);
  add('all', ['satisfaction', 'mean', 'points', 'ratio'], {}, sum('satisfaction'), sum('answered'));
  if (outcomes.credits !== null) addCredits();

  for (const state of ['resolved', 'open', 'excluded'] as const) addCount('entitled', { state }, sum(state));
  addTimes('entitled', {}, EVERY_SEVERITY, ['diagnosis', 'solution']);
  for (const severity of EVERY_SEVERITY) {
    const where = { severity: severities[severity] };
    if (!isPossible('severity', where.severity)) continue;
    // Critical tickets are told of everyone: who was hit hardest is asked of all.
    const among = severity === 0 ? 'all' : 'entitled';
    addCount(among, { state: 'created', ...where }, over([fields.ofSeverity(severity)]));
    addTimes('entitled', where, [severity], clocks);
    for (const clock of promised) {
      const whole = { ...where, clock: clocks[clock] };
      add(
        'entitled',
        attainment,
        whole,
        overClocks([severity], [clock], 'kept'),
        overClocks([severity], [clock], 'judged'),
      );
    }
  }
  for (const clock of promised) {
    const kept = overClocks(EVERY_SEVERITY, [clock], 'kept');
    add('entitled', attainment, { clock: clocks[clock] }, kept, overClocks(EVERY_SEVERITY, [clock], 'judged'));
  }
  for (const [channel, name] of channels.entries()) {
    if (!isPossible('channel', name)) continue;
    addCount('entitled', { state: 'created', channel: name }, over([fields.ofChannel(channel)]));
  }
  for (const [month, name] of span.monthLabels.entries()) {
    if (!isPossible('month', name)) continue;
    addCount('entitled', { state: 'created', month: name }, over([fields.ofMonth(month)]));
  }
  add('entitled', ['firstLineResolution', 'share', 'share', 'share'], {}, sum('firstLine'), sum('handled'));
  add('entitled', ['reopened', 'share', 'share', 'share'], {}, sum('reopened'), sum('handled'));
  if (repair.committee !== null) add('entitled', ['committee', 'total', 'tickets', 'value'], {}, sum('committee'));
  if (outcomes.survey !== null) {
    add('entitled', ['surveyAnswered', 'share', 'share', 'share'], {}, sum('answered'), sum('repaired'));
  }
  const outage = sum('outage');
  add(
    'entitled',
    ['availability', 'mean', 'share', 'value'],
    {},
    (sums, at, account, minutes) => 1 - outage(sums, at, account, minutes) / minutes,
  );
  return figures;

  function addTimes(
    among: CustomerFigure['among'],
    where: Definition['where'],
    kinds: readonly number[],
    names: readonly ClockName[],
  ): void {
    for (const name of names) {
      const clock = clocks.indexOf(name);
      const stopped = overClocks(kinds, [clock], 'stopped');
      add(among, [name, 'mean', 'min', 'ratio'], where, overClocks(kinds, [clock], 'minutes'), stopped);
    }
  }

  /** As `AccountMeasures` reckons them for the whole desk. */
  function addCredits(): void {
    const credits = outcomes.credits!;
    const broken = sum('broken');
    const inMoney = credits.claimed * (1 - credits.choosesLicence);
    const ladder: Read = (sums, at, account) => {
      const fee = model.customer.monthlyFees[accounts.plan[account]];
      let total = 0;
      for (let month = 0; month < fields.months && fee > 0; month++) {
        const judged = sums[at + fields.creditJudged(month)];
        if (judged > 0) total += fee * creditShare(credits, sums[at + fields.creditKept(month)] / judged);
      }
      return total;
    };
    const inDays = credits.licenceDays * credits.claimed * credits.choosesLicence;
    if (outcomes.currency !== '') {
      add(
        'all',
        ['cost', 'total', outcomes.currency, 'value'],
        { kind: 'credits' },
        (sums, at, account, minutes) =>
          (ladder(sums, at, account, minutes) + broken(sums, at, account, minutes) * credits.perTicket) * inMoney,
      );
    }
    add('all', ['licenceDays', 'total', 'days', 'value'], {}, (...of) => broken(...of) * inDays);
  }
}
