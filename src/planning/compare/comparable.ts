/** Whether two desks can be held against each other at all, and what of them cannot. */
import type { Model } from '../../model/model.ts';
import { localText } from '../../model/zonedTime.ts';
import type { Bilingual } from '../../scenario/problems.ts';
import type { Warning } from '../result.ts';
import type { ComparedDesk, Unmatched } from './comparison.ts';
import { ComparisonError } from './comparisonError.ts';

/** Tickets of different weeks are not the same tickets, so a difference would be one of weather, not of the desk. */
export function refuseOtherPeriod(base: Model, variant: Model, name: string): void {
  const [wanted, found] = [base, variant].map(({ span }) => span);
  const same =
    wanted.originEpochMinutes === found.originEpochMinutes &&
    wanted.periodEnd === found.periodEnd &&
    wanted.stopAfterTickets === found.stopAfterTickets;
  if (same) return;
  const [expected, instead] = [periodOf(base), periodOf(variant)];
  throw new ComparisonError({
    en: `${name}: the period differs. Found ${instead.en}; expected that of the base, ${expected.en}.`,
    zh: `${name}：期间不同。现为 ${instead.zh}；应与基准相同，即 ${expected.zh}。`,
  });
}

function periodOf({ span }: Model): Bilingual {
  const date = (minutes: number) =>
    localText(span.originEpochMinutes + minutes, span.zone)
      .split(' ')
      .slice(1, 3)
      .join(' ');
  if (Number.isFinite(span.stopAfterTickets)) {
    return {
      en: `${span.stopAfterTickets} tickets from ${date(0)}`,
      zh: `自 ${date(0)} 起 ${span.stopAfterTickets} 张工单`,
    };
  }
  return {
    en: `${date(0)} to ${date(span.periodEnd)} (${span.zone})`,
    zh: `${date(0)} 至 ${date(span.periodEnd)}（${span.zone}）`,
  };
}

/** What only one of two desks has, in sentences: a line for each variant and side. */
export function unmatchedWarnings(
  base: Model,
  variants: readonly Model[],
  desks: readonly ComparedDesk[],
  unmatched: readonly Unmatched[],
): Warning[] {
  return variants.flatMap((model, variant) => {
    const { name } = desks[variant];
    const warnings: Warning[] = [];
    const [own, its] = [base.outcomes.currency, model.outcomes.currency];
    const otherMoney = own !== its && own !== '' && its !== '';
    if (otherMoney) {
      warnings.push(
        warning({
          en: `${name} counts in ${its}, the base in ${own}: costs are not compared`,
          zh: `${name} 以 ${its} 计，基准以 ${own} 计：不比较成本`,
        }),
      );
    }
    const moved = model.names.regions.filter((region, place) => {
      const before = base.names.regions.indexOf(region);
      return before >= 0 && before !== place;
    });
    if (moved.length > 0) {
      warnings.push(
        warning({
          en: `${name} has ${moved.join(', ')} at another place among the regions: these draw other tickets than in the base, so that pairing is worth less`,
          zh: `${name} 中 ${moved.join('、')} 在地区中的次序不同：其工单与基准不是同一批，配对效果因此降低`,
        }),
      );
    }
    for (const only of ['base', 'variant'] as const) {
      const names = [
        ...new Set(
          unmatched
            .filter((each) => each.variant === variant && each.only === only)
            .filter(({ measure }) => measure !== 'cost' || !otherMoney)
            .map(described),
        ),
      ];
      if (names.length === 0) continue;
      const whose = only === 'base' ? { en: 'the base', zh: '基准' } : { en: name, zh: name };
      warnings.push(
        warning({
          en: `only ${whose.en} has ${names.join(', ')}: not compared${variants.length > 1 && only === 'base' ? ` with ${name}` : ''}`,
          zh: `只有${whose.zh}有 ${names.join('、')}：${variants.length > 1 && only === 'base' ? `不与 ${name} ` : '不'}比较`,
        }),
      );
    }
    return warnings;
  });
}

function described({ measure, where }: Unmatched): string {
  const words = Object.entries(where).map(([key, value]) => `${key} ${value}`);
  return words.length === 0 ? measure : `${measure} (${words.join(', ')})`;
}

function warning(message: Bilingual): Warning {
  return { kind: 'comparison', message };
}
