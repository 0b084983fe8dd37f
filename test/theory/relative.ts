/** Exact answers are compared relative to the truth, to the twelve digits with which truths are printed. */
import { expect } from 'vitest';

export function expectRelative(found: number, truth: number, tolerance = 1e-9): void {
  if (truth === 0) expect(found).toBe(0);
  else expect(Math.abs(found / truth - 1), `found ${found}, truth ${truth}`).toBeLessThanOrEqual(tolerance);
}

/** Every name of `truths` has its value among the figures. */
export function expectFigures<Figures extends object>(
  figures: Figures,
  truths: { [Name in keyof Figures]?: number },
  tolerance = 1e-9,
): void {
  for (const [name, truth] of Object.entries(truths) as [keyof Figures & string, number][]) {
    const found = figures[name] as number;
    if (truth === 0) expect(found, name).toBe(0);
    else expect(Math.abs(found / truth - 1), `${name}: ${found}, truth ${truth}`).toBeLessThanOrEqual(tolerance);
  }
}
