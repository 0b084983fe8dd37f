// The doors of the package: whatever it exports is packed, and the room of reports can be reached from outside.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as report from '../../src/report/index.ts';

const { exports: doors } = JSON.parse(readFileSync('package.json', 'utf8'));

it('every module that the package exports is packed as an entry', () => {
  const packed = [...readFileSync('bundle.js', 'utf8').matchAll(/'([\w/]+\.js)'/g)].map(([, door]) => door);
  const modules = Object.values<string | { default: string }>(doors).flatMap((door) =>
    typeof door === 'string' ? [] : [door.default.replace('./dist/', '')],
  );
  expect(modules).toContain('report/index.js');
  expect(modules.filter((door) => !packed.includes(door))).toEqual([]);
});

it('a program can make every report and write it', () => {
  const menu = [
    'serviceReport',
    'accountReport',
    'benchmarkReport',
    'claimsReport',
    'htmlReport',
    'markdownFiles',
    'csvFiles',
  ];
  expect(menu.filter((name) => !(name in report))).toEqual([]);
});
