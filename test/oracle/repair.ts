/**
 * Repairs: an attempt may fail, and the engineer's own test or the customer's finds that out; a code defect waits for a
 * release; a dissatisfied customer replies on the same ticket or opens a new one.
 */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { dueAfter, openMinutesBetween } from '../../src/kernel/workingTime.ts';
import { L1, L2, L3 } from '../../src/model/model.ts';
import { CLOSED } from '../../src/observations/log.ts';
import { complexities } from '../../src/scenario/words.ts';
import { awayUntil } from './away.ts';
import { DIAGNOSIS, pause, REPAIR, resume, SOLUTION, stop } from './clocks.ts';
import { leave } from './closing.ts';
import { countFailure, setCommitteeDate } from './committee.ts';
import { chancesOf, type Desk, draw, happens, meets, teamsOf } from './desk.ts';
import { live } from './life.ts';
import { childOf, type Life, type Ticket } from './ticket.ts';
import { planRedo, qualityOf } from './visit.ts';

/** A customer who has not said anything for this long has accepted. */
const LONGEST_TEST_MINUTES = 14 * 1440;

/** The engineer believes it repaired. Yields the line at which work goes on, if it does. */
export function* attemptRepair(desk: Desk, ticket: Ticket): Life<number | 'gone'> {
  const { repair } = desk.model;
  const { line, repairFails } = ticket.team!.model;
  const attempt = ticket.failedRepairs;
  const underPlan = ticket.hearing === 'done' ? repair.committee!.successFactor : 1;
  const share = (repairFails / qualityOf(ticket)) * underPlan;
  const fails = chancesOf(ticket, ticket.visits - 1).fails < share;
  if (fails && happens(repair.ownTestFinds, ticket, purpose.OWN_TEST, attempt)) {
    meets(desk, 'own test finds the failure');
    countFailure(desk, ticket);
    planRedo(desk, ticket);
    return line;
  }
  ticket.line = line;
  // Whatever was not stated on the way is stated with the repair itself.
  stop(desk, ticket, DIAGNOSIS, desk.timeline.now);
  const wait = releaseWait(desk, ticket);
  if (wait > 0) meets(desk, 'waits for a release');
  if (wait > 0) yield* awayUntil(desk, ticket, desk.timeline.now + wait, 'release');
  stop(desk, ticket, SOLUTION, desk.timeline.now);
  stop(desk, ticket, REPAIR, desk.timeline.now);
  yield* customerTests(desk, ticket);
  if (fails) return comesBack(desk, ticket);

  ticket.pausedSince = null;
  const untouchedByOthers = !ticket.marks.has('escalated') && !ticket.marks.has('reopened');
  if (line === L1 && untouchedByOthers) ticket.marks.add('solvedByL1');
  leave(desk, ticket, CLOSED);
  return 'gone';
}

/** Minutes until the repair of a code defect is out: with the next release, or a hot fix if that is sooner. */
function releaseWait(desk: Desk, ticket: Ticket): number {
  const { releaseEvery, hotFix } = desk.model.repair;
  const isDefect = ticket.line === L3 && complexities[ticket.complexity] === 'codeDefect';
  if (releaseEvery === 0 || !isDefect) return 0;
  const { now } = desk.timeline;
  return Math.min(Math.ceil(now / releaseEvery) * releaseEvery - now, hotFix[ticket.severity]);
}

/** The customer tests in his own hours. */
function* customerTests(desk: Desk, ticket: Ticket): Life {
  const { repair, demand, promises } = desk.model;
  if (repair.customerTest === null) return;
  const { now } = desk.timeline;
  const { customerHours } = demand.regions[ticket.region];
  const limit = now + LONGEST_TEST_MINUTES;
  const minutes = quantile(repair.customerTest, draw(ticket, purpose.CUSTOMER_TEST, ticket.failedRepairs));
  const inTime = minutes <= openMinutesBetween(customerHours, now, limit);
  if (promises.pausesCustomer) pause(desk, ticket);
  yield* awayUntil(desk, ticket, inTime ? dueAfter(customerHours, now, minutes) : limit);
}

/** The customer's test has failed: a reply on the same ticket, or a new one. */
function comesBack(desk: Desk, ticket: Ticket): number | 'gone' {
  const { line } = ticket.team!.model;
  resume(desk, ticket);
  if (happens(desk.model.repair.reopenAsNew, ticket, purpose.REOPEN_AS_NEW, ticket.failedRepairs)) {
    ticket.marks.add('reopenedAsNew');
    const anew = childOf(desk, ticket, purpose.KEY_REOPENED);
    leave(desk, ticket, CLOSED);
    live(desk, anew);
    return 'gone';
  }
  // The repair is taken back, and its clock goes on.
  ticket.stopped[REPAIR] = null;
  ticket.due[REPAIR] = null;
  ticket.marks.add('reopened');
  countFailure(desk, ticket);
  setCommitteeDate(desk, ticket);
  const senior = line === L1 && teamsOf(desk, L2).length > 0 ? L2 : line;
  const { returnsTo } = desk.model.repair;
  const target = teamsOf(desk, returnsTo).length > 0 ? returnsTo : senior;
  if (target !== line) ticket.owner = null;
  ticket.line = target;
  return target;
}
