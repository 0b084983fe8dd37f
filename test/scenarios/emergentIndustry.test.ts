// F33–F36 on the industry's average desk: the same formulas as HelloWorld, other causes, and its own published figures.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../src/planning/result.ts';
import { expectedOf, figureOf, simulate } from './emergentFigures.ts';

describe('twenty quarters of the average desk', () => {
  let document: ResultDocument;
  beforeAll(async () => {
    document = await simulate('scenarios/industry-average.yaml');
  }, 240_000);

  it.each(expectedOf('industry'))('bring forth $row.label.en: $published within $band', ({ row, published, band }) => {
    const { estimate } = figureOf(document, { ...row, statistic: row.statistic as 'mean' });
    expect(Math.abs(estimate - published), `simulated ${estimate}`).toBeLessThanOrEqual(band);
  });
});
