/**
 * Further measures for reports, which cost time and space: only a run with `details` has them. A new one takes its line
 * here. Each sees its own window of the run, the whole period or one quarter, as if it were all: minutes count from the
 * window's beginning, ticket rows are those of tickets created in it, visits and duties are all there, from before it and
 * after it too.
 */
import type { Model } from '../model/model.ts';
import type { LogReader } from '../observations/log.ts';
import type { Cells } from './cells.ts';
import type { Measurer } from './definition.ts';
import { StoryMeasures } from './storyMeasures.ts';
import { VolumeMeasures } from './volumeMeasures.ts';

/**
 * @param model as the window sees it; its span is the window's
 * @param since minutes from the run's time 0, from which the model's calendars and rosters count, to the window's beginning
 */
export function detailMeasurers(model: Model, cells: Cells, since: number): (Measurer & LogReader)[] {
  return [new VolumeMeasures(model, cells), new StoryMeasures(model, since)];
}
