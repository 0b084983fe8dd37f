/** The kinds of tickets that staff handle, with their shares: after self-service and forum, as far as they decide work and route. */
import { cdf } from '../../kernel/laws.ts';
import { L2, type Model } from '../../model/model.ts';
import { addOns, channels, plans, severities } from '../../scenario/words.ts';
import { sharesOf } from '../mix.ts';
import type { Stream } from './streams.ts';

const CRITICAL = severities.indexOf('critical');
const SERIOUS = severities.indexOf('serious');
const HOTLINE = channels.indexOf('hotline');
const DEDICATED = channels.indexOf('dedicated');
const BUSINESS_CRITICAL = addOns.indexOf('businessCritical');

export interface TicketClass {
  /** Share of the stream's tickets. */
  readonly share: number;
  readonly severity: number;
  readonly channel: number;
  readonly covered: boolean;
  /** Chance that somebody owns it, and that an engineer travels to it. */
  readonly owned: number;
  readonly onSite: number;
}

export function classesOf(model: Model, stream: Stream): TicketClass[] {
  const { customer } = model;
  const classes: TicketClass[] = [];
  const severity = severityShares(model, stream);
  const covered = customer.common * customer.covered;
  for (const [plan, ofPlan] of stream.plan.entries()) {
    const owned = ownedShare(model, plan);
    const sendable = model.repair.onSiteTravel !== null && model.staff.teams.some(({ line }) => line === L2);
    const outage = sendable ? customer.addOnShares[BUSINESS_CRITICAL * plans.length + plan] : 0;
    for (const [s, ofSeverity] of severity.entries()) {
      const toStaff = takenOver(model, stream, plan, s);
      for (const [channel, ofChannel] of channelShares(model, stream, plan, s).entries()) {
        for (const known of [true, false]) {
          const unsolved = stream.storm?.security ? 1 : 1 - alone(model, known);
          const share = ofPlan * ofSeverity * toStaff * ofChannel * (known ? covered : 1 - covered) * unsolved;
          if (share <= 0) continue;
          classes.push({ share, severity: s, channel, covered: known, owned, onSite: s === CRITICAL ? outage : 0 });
        }
      }
    }
  }
  return classes;
}

/** Data at risk makes a serious fault of the unprepared critical (F09). */
function severityShares({ customer }: Model, stream: Stream): Float64Array {
  const shares = stream.severity.slice();
  const lost = shares[SERIOUS] * (1 - customer.prepared) * customer.dataLossWhenUnprepared;
  shares[CRITICAL] += lost;
  shares[SERIOUS] -= lost;
  return shares;
}

/** Chance that the customer needs nobody. */
function alone({ customer }: Model, covered: boolean): number {
  return 1 - (1 - customer.basicTroubleshooting) * (covered ? 1 - customer.selfSolved : 1);
}

/** What staff take over: all, but of forum posts those that nobody answers in time. */
function takenOver({ customer, promises }: Model, { storm }: Stream, plan: number, severity: number): number {
  const { forumAnswer, forumTakeOverAfter } = customer;
  if (promises.planForum[plan] === 0 || forumAnswer === null || severity === CRITICAL || storm?.security) return 1;
  return forumTakeOverAfter < Number.POSITIVE_INFINITY ? 1 - cdf(forumAnswer, forumTakeOverAfter) : 0;
}

function channelShares({ customer }: Model, stream: Stream, plan: number, severity: number): Float64Array {
  const drawn = sharesOf(customer.channelMix[plan]);
  if (severity === CRITICAL) {
    for (let channel = 0; channel < drawn.length; channel++) {
      if (channel === HOTLINE || channel === DEDICATED) continue;
      const moved = drawn[channel] * customer.rightChannel;
      drawn[channel] -= moved;
      drawn[HOTLINE] += moved;
    }
  }
  const known = stream.knownChannel.reduce((sum, share) => sum + share, 0);
  return drawn.map((share, channel) => stream.knownChannel[channel] + (1 - known) * share);
}

function ownedShare({ customer, promises }: Model, plan: number): number {
  if (promises.planManager[plan]) return 1;
  let none = 1 - customer.asksForSinglePoint;
  for (const [addOn] of addOns.entries()) {
    if (promises.addOnManager[addOn]) none *= 1 - customer.addOnShares[addOn * plans.length + plan];
  }
  return 1 - none;
}
