/** What a stream's tickets ask of each line on average, by the word of `routing.where` that sends them to a team. */
import { mean } from '../../kernel/laws.ts';
import { COMMITTEE, EXPERIENCE, L2, L3, type Model, TRIAGE } from '../../model/model.ts';
import { channels, lines } from '../../scenario/words.ts';
import { classesOf, type TicketClass } from './classes.ts';
import { type Journey, journeyOf } from './journey.ts';
import type { LineFacts } from './lineFacts.ts';
import type { FirstVisit } from './silence.ts';
import type { Stream } from './streams.ts';
import { triaged } from './triaged.ts';

/** What one ticket of a stream asks of a line on average. */
export interface LineDemand {
  work: number;
  redone: number;
  /** Visits with a wrong skill, which cost a touch and a reading where nobody at hand has the right one. */
  wrongSkill: number;
  wrongReading: number;
  /** Reading and travelling: as long for whoever does it. */
  minutes: number;
}

export interface Flow {
  readonly where: number;
  readonly lines: readonly LineDemand[];
}

/** By severity and line. */
export type FirstVisits = readonly (readonly FirstVisit[])[];

/** A stream's tickets by the word that routes them. */
export function flowsOf(model: Model, stream: Stream, facts: readonly LineFacts[], first: FirstVisits): Flow[] {
  const flows = new Map<number, Flow>();
  for (const ticket of classesOf(model, stream)) {
    const where = model.routing.where[ticket.severity * channels.length + ticket.channel];
    const flow = flows.get(where) ?? { where, lines: lines.map(() => nothing()) };
    flows.set(where, flow);
    const triage = triaged(model, ticket.severity, ticket.channel);
    for (const [complexity, ofComplexity] of stream.complexity.entries()) {
      if (ofComplexity <= 0) continue;
      const { storm } = stream;
      const parts = { model, lines: facts, ticket, complexity, storm, triage, first: first[ticket.severity] };
      addJourney(flow, model, ticket, journeyOf(parts), ticket.share * ofComplexity);
    }
  }
  return [...flows.values()];
}

const nothing = (): LineDemand => ({ work: 0, redone: 0, wrongSkill: 0, wrongReading: 0, minutes: 0 });

function addJourney(flow: Flow, model: Model, ticket: TicketClass, journey: Journey, share: number): void {
  const { repair } = model;
  const reading = (ticket.severity === 0 ? repair.criticalRereading : repair.rereading) * (1 - ticket.owned);
  for (const [line, demand] of flow.lines.slice(0, L3 + 1).entries()) {
    demand.work += share * journey.work[line];
    demand.redone += share * journey.redone[line];
    demand.wrongSkill += share * journey.wrongSkill[line];
    demand.wrongReading += share * journey.wrongSkill[line] * reading;
    demand.minutes += share * journey.handedOver[line] * reading;
  }
  if (repair.onSiteTravel !== null) flow.lines[L2].minutes += share * ticket.onSite * mean(repair.onSiteTravel);
  flow.lines[TRIAGE].work += share * journey.judged;
  if (repair.committee !== null) {
    // Failures follow one another about geometrically; what comes too late is not known without simulating.
    const oneMore = journey.failed / (1 + journey.failed);
    flow.lines[COMMITTEE].work += share * oneMore ** repair.committee.afterFailedRepairs;
  }
  if (repair.complaints !== null) {
    const { kept, broken } = repair.complaints;
    const failed = Math.min(1, journey.failed);
    flow.lines[EXPERIENCE].work += share * journey.closed * (kept + (broken - kept) * failed);
  }
}
