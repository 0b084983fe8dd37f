// F33–F36, F05 and F06 on HelloWorld: the published figures are not typed in anywhere, they have to come out.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../src/planning/result.ts';
import { expectedOf, figureOf, simulate } from './emergentFigures.ts';

describe('twenty quarters of HelloWorld', () => {
  let document: ResultDocument;
  beforeAll(async () => {
    document = await simulate('scenarios/helloworld.yaml');
  }, 240_000);

  it.each(expectedOf('own'))('bring forth $row.label.en: $published within $band', ({ row, published, band }) => {
    const { estimate } = figureOf(document, { ...row, statistic: row.statistic as 'mean' });
    expect(Math.abs(estimate - published), `simulated ${estimate}`).toBeLessThanOrEqual(band);
  });

  it('let fully cooperating customers wait 62 % less for a solution, within 3 points (F05)', () => {
    const { estimate } = figureOf(document, { measure: 'cooperationEffect', statistic: 'share', where: {} });
    expect(Math.abs(estimate - 0.62), `simulated ${estimate}`).toBeLessThanOrEqual(0.03);
  });

  it('answer enterprise customers 40 % sooner on the dedicated channel, within 3 points (F06)', () => {
    const { estimate } = figureOf(document, { measure: 'dedicatedChannelEffect', statistic: 'share', where: {} });
    expect(Math.abs(estimate - 0.4), `simulated ${estimate}`).toBeLessThanOrEqual(0.03);
  });

  it('exclude fewer than 2 % of cases from promises (F23)', () => {
    const { high } = figureOf(document, { measure: 'excludedShare', statistic: 'share', where: {} });
    expect(high).toBeLessThan(0.02);
  });
});
