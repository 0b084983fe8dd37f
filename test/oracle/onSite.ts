/** Visits on site: an engineer who begins on a business-critical outage at the second line travels there, once. */
import { TRAVEL } from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { L2 } from '../../src/model/model.ts';
import { type Desk, draw, meets } from './desk.ts';
import type { Ticket } from './ticket.ts';
import { isForOnSite } from './traits.ts';

/** Minutes of travel, begun after the minutes before it. Nobody travels to a caller who has hung up. */
export function dispatch(desk: Desk, ticket: Ticket, before: number): number {
  const { onSiteTravel } = desk.model.repair;
  if (onSiteTravel === null || !isForOnSite(ticket)) return 0;
  if (ticket.marks.has('onSite')) {
    // What is left of a journey that was broken off is part of the minutes before.
    if (ticket.onSiteAt === null) {
      meets(desk, 'sets out again');
      ticket.onSiteAt = desk.timeline.now + before;
    }
    return 0;
  }
  if (ticket.bench !== L2) return 0;
  if (ticket.ghost) {
    meets(desk, 'ghost of an outage');
    return 0;
  }
  const travel = quantile(onSiteTravel, draw(ticket, TRAVEL));
  ticket.onSiteAt = desk.timeline.now + before + travel;
  ticket.marks.add('onSite');
  return travel;
}
