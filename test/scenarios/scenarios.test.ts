// The scenarios that come with the product are what newcomers read first: each asks a question, has no mistake, and runs.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelOf, openScenario } from '../../src/cli/openScenario.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { seedKey } from '../../src/planning/seed.ts';

const paths = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `scenarios/${name}`)
  .sort();

/** Textbook runs stop after millions of tickets; a thousand show that they run. */
const shortened = /^period: \{ tickets: /m;

describe('the scenarios folder', () => {
  it('holds the two desks of the article, a small one, a replay and the textbook ones', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'scenarios/helloworld.yaml',
        'scenarios/industry-average.yaml',
        'scenarios/replay.yaml',
        'scenarios/small-startup.yaml',
        'scenarios/textbook/mm20.yaml',
      ]),
    );
  });
});

describe.each(paths)('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('begins with a comment that asks a question', () => {
    const opening = /^(?:#.*\n)+/.exec(text)?.[0] ?? '';
    expect(opening).toContain('?');
  });

  it('is read without errors or warnings and runs', () => {
    const opened = openScenario(path, shortened.test(text) ? ['period.tickets=1000'] : []);
    expect(opened.warnings).toEqual([]);
    const { model } = modelOf(opened, '1');
    const result = new Replicator(model).run(seedKey('1'), 0);
    expect(result.arrived).toBeGreaterThan(500);
    const { definitions } = definitionsOf(model);
    const response = definitions.findIndex(
      ({ measure, statistic, where }) =>
        measure === 'response' && statistic === 'mean' && Object.keys(where).length === 0,
    );
    expect(result.denominators[response]).toBeGreaterThan(500);
    expect(result.numerators[response]).toBeGreaterThan(0);
  });
});
