/**
 * Truth cases simulated twice: on the kernel alone, by its calendar, lines, laws and random numbers; and as whole desks, by
 * scenarios in the words of a file that leave nothing of the desk but a station. Fifty replications each, both in processes
 * of their own at the same time.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { cases as desks } from './cases/desk.ts';
import { cases as stations } from './cases/kernel.ts';
import { agrees, type Found, measure, rowsOf } from './measure.ts';

let onKernel: Found;
let asDesks: Found;
beforeAll(async () => {
  [onKernel, asDesks] = await Promise.all([measure('kernel'), measure('desk')]);
}, 900_000);

describe('a station on the kernel', () => {
  it.each(rowsOf(stations))('$id: $name is $figure.truth', ({ id, name, figure }) => {
    agrees(onKernel[id][name], figure);
  });
});

describe('a desk configured down to a station', () => {
  it.each(rowsOf(desks))('$id: $name is $figure.truth', ({ id, name, figure }) => {
    agrees(asDesks[id][name], figure);
  });
});

describe('a figure that is off', () => {
  it('is found out, and so is one that nobody could tell', () => {
    const values = Array.from({ length: 50 }, (_, i) => 1 + 0.01 * Math.sin(i));
    agrees(values, { truth: 1, precision: 0.01 });
    expect(() => agrees(values, { truth: 1.01, precision: 0.01 })).toThrow();
    expect(() => agrees(values, { truth: 1, precision: 0.001 })).toThrow();
    agrees(values, { truth: 1.029, truthError: 0.01, precision: 0.01 });
    expect(() => agrees(values, { truth: 1.032, truthError: 0.01, precision: 0.01 })).toThrow();
  });
});
