/** How a scenario wants its reports to look, its logo read. */
import type { Brand } from '../report/document.ts';
import { readLogo } from './logo.ts';
import type { OpenScenario } from './openScenario.ts';
import { fileNamed } from './resources.ts';

/** Throws an InputError where the logo is no picture. */
export function brandOf({ scenario, document, path }: OpenScenario): Brand {
  const { company, accent, logo } = scenario.report ?? {};
  return {
    ...(company === undefined ? {} : { company }),
    ...(accent === undefined ? {} : { accent }),
    ...(logo === undefined ? {} : { logo: readLogo(fileNamed(logo, document.positionOf(['report', 'logo']), path)) }),
  };
}
