/** A chart under its name, for a file of its own beside the page or the report that shows it. */
import type { TopLevelSpec } from 'vega-lite';

export interface NamedChart {
  /** Unlike those of the other charts: 'attainment'. */
  readonly name: string;
  /** As drawn on a wide screen, its sentence above it. */
  readonly spec: TopLevelSpec;
}
