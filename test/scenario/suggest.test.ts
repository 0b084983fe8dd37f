import { expect, it } from 'vitest';
import { closest } from '../../src/scenario/suggest.ts';

it('finds a word with a letter too many, too few, wrong or swapped', () => {
  const words = ['engineers', 'shifts', 'line', 'work'];
  expect(closest('enginers', words)).toEqual(['engineers']);
  expect(closest('engineerss', words)).toEqual(['engineers']);
  expect(closest('shitfs', words)).toEqual(['shifts']);
  expect(closest('lyne', words)).toEqual(['line']);
  expect(closest('WORK', words)).toEqual(['work']);
});

it('counts swapped neighbours as one slip', () => {
  expect(closest('owrk', ['work'])).toEqual(['work']);
  expect(closest('krow', ['work'])).toEqual([]);
});

it('suggests nothing that is far away', () => {
  expect(closest('banana', ['engineers', 'work'])).toEqual([]);
  expect(closest('L4', ['L1', 'L2'])).toEqual([]);
});

it('gives the nearest first and keeps the order given among equals', () => {
  expect(closest('serios', ['curious', 'serious', 'series'], 3)).toEqual(['serious', 'series', 'curious'].slice(0, 2));
  expect(closest('teem', ['team', 'term', 'teem'], 2)).toEqual(['teem', 'team']);
});
