import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DrawSheet, LAST_ON_SHEET } from '../../src/kernel/drawSheet.ts';
import { uniform } from '../../src/kernel/random.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const purposes = Array.from({ length: LAST_ON_SHEET }, (_, i) => i + 1);

describe('A sheet of draws', () => {
  for (const isCompiled of [true, false]) {
    it(`gives the numbers that are drawn one by one, ${isCompiled ? 'compiled' : 'where nothing is compiled'}`, () => {
      const sheet = new DrawSheet();
      if (isCompiled) sheet.begin();
      expect(sheet.isCompiled).toBe(isCompiled);
      fc.assert(
        fc.property(word, word, (high, low) => {
          sheet.take(high, low);
          for (const purpose of purposes) expect(sheet.of(purpose)).toBe(uniform(high, low, purpose, 0));
        }),
      );
    });
  }

  it('is made anew for the next key', () => {
    const sheet = new DrawSheet();
    sheet.begin();
    sheet.take(1, 2);
    const first = sheet.of(7);
    sheet.take(1, 3);
    expect([sheet.of(7), sheet.of(20)]).toEqual([uniform(1, 3, 7, 0), uniform(1, 3, 20, 0)]);
    expect(sheet.of(7)).not.toBe(first);
  });
});
