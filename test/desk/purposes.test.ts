/** Every cause of chance has a number of its own: two that shared one would draw alike for every ticket. */
import { expect, it } from 'vitest';
import * as purposes from '../../src/desk/purposes.ts';

const named: [name: string, number: number][] = Object.entries(purposes);
const keys = named.filter(([name]) => name.startsWith('KEY_'));
const draws = named.filter(([name]) => !name.startsWith('KEY_'));
const SECOND_WORDS = ['KEY_TICKET', 'KEY_REOPENED', 'KEY_REDIAL', 'KEY_COMPLAINT'];

it.each([
  ['draws', draws],
  ['first words of keys', keys.filter(([name]) => !SECOND_WORDS.includes(name))],
  ['second words of keys', keys.filter(([name]) => SECOND_WORDS.includes(name))],
])('no two %s have the same number', (_, some) => {
  expect(some.length).toBeGreaterThan(3);
  expect(new Set(some.map(([, number]) => number)).size).toBe(some.length);
});
