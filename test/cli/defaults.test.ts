import { expect, it } from 'vitest';
import * as commandLine from '../../src/cli/options.ts';
import * as library from '../../src/planning/runScenario.ts';

it('has the same defaults on the command line as in the library', () => {
  const { DEFAULT_SEED, DEFAULT_REPLICATIONS, DEFAULT_CONFIDENCE } = library;
  expect(commandLine).toMatchObject({ DEFAULT_SEED, DEFAULT_REPLICATIONS, DEFAULT_CONFIDENCE });
});
