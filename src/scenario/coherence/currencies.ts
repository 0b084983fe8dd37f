/** Money in several currencies needs their rates. */
import { amountsIn } from '../money.ts';
import type { Scenario } from '../scenario.ts';
import { type Findings, unknownName } from './findings.ts';

export function currencies(scenario: Scenario, findings: Findings): void {
  const amounts = [...amountsIn(scenario)];
  const terms = scenario.money;
  if (terms !== undefined) {
    const known = [terms.currency, ...Object.keys(terms.rates ?? {})];
    for (const { path, currency } of amounts) {
      if (known.includes(currency)) continue;
      const message = {
        en: `nothing says what 1 ${currency} is worth in ${terms.currency}`,
        zh: `没有 ${currency} 对 ${terms.currency} 的汇率`,
      };
      const { suggestion } = unknownName(currency, known, 'money');
      const expected = {
        en: `a rate under money.rates, or ${terms.currency}`,
        zh: `在 money.rates 中写汇率，或改用 ${terms.currency}`,
      };
      findings.error({ path, message, found: currency, expected, suggestion });
    }
    return;
  }
  const other = amounts.find(({ currency }) => currency !== amounts[0].currency);
  if (other === undefined) return;
  const [{ currency: first }] = amounts;
  const message = { en: 'several currencies need a common one', zh: '多种币种需要一个统一币种' };
  const expected = {
    en: `${first} as elsewhere, or a section money with currency and rates`,
    zh: `与别处一样用 ${first}，或加上 money 一节写明 currency 和 rates`,
  };
  findings.error({ path: other.path, message, found: other.currency, expected });
}
