/** The measures that need a ticket's whole story: where its clock time goes, the backlog, and the age of what is open. */
import type { Model } from '../model/model.ts';
import type { LogReader, Tickets, Visits } from '../observations/log.ts';
import { AgeingMeasures } from './ageing.ts';
import { BacklogMeasures } from './backlog.ts';
import { ClockTimeMeasures } from './clockTime.ts';
import type { Definition, Measurer, PathDefinition, Report } from './definition.ts';
import { TicketStories } from './ticketStories.ts';

export class StoryMeasures implements Measurer, LogReader {
  readonly definitions: readonly Definition[];
  readonly pathDefinitions: readonly PathDefinition[];
  private readonly backlog: BacklogMeasures;
  private readonly parts: readonly Measurer[];
  private readonly stories: TicketStories;

  /** @param since minutes from the run's time 0, by which rosters count, to the time 0 of the rows */
  constructor(model: Model, since = 0) {
    const clockTime = new ClockTimeMeasures(model, since);
    const ageing = new AgeingMeasures(model);
    this.backlog = new BacklogMeasures(model);
    this.parts = [clockTime, this.backlog, ageing];
    this.stories = new TicketStories([clockTime, this.backlog, ageing]);
    this.definitions = this.parts.flatMap(({ definitions }) => definitions);
    this.pathDefinitions = this.backlog.pathDefinitions;
  }

  reset(): void {
    for (const part of this.parts) part.reset();
    this.stories.reset();
  }

  visits(batch: Visits): void {
    this.backlog.visits(batch);
    this.stories.visits(batch);
  }

  tickets(batch: Tickets): void {
    this.stories.tickets(batch);
  }

  report(report: Report, until: number): void {
    this.stories.finish(until);
    for (const part of this.parts) part.report(report, until);
  }

  path(): Float64Array {
    return this.backlog.path();
  }
}
