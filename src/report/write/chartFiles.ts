/** The charts of a report under the names that their files bear, whichever format draws them. */
import type { ReportDocument } from '../document.ts';
import type { NamedChart } from '../page/namedChart.ts';
import { namedSections } from './dataTables.ts';

/** Without those that have no figures. */
export function chartsOf(report: ReportDocument): NamedChart[] {
  return namedSections(report).flatMap(({ blocks }) =>
    blocks.flatMap(({ name, block }) => {
      const spec = block.kind === 'figure' ? block.chart('wide') : null;
      return spec === null ? [] : [{ name, spec }];
    }),
  );
}
