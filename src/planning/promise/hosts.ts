/** Which policies are scored on whose runs: a host is simulated, its guests are read off its runs. */
import type { Model } from '../../model/model.ts';
import type { Feedback } from './feedback.ts';
import { hasFrontier, LADDER, modelScaled } from './frontier.ts';
import { type OwnRunReason, reasonsForOwnRuns } from './sameRun.ts';

export interface PolicyDesk {
  readonly model: Model;
  readonly orderModule: string | null;
  readonly feedback: readonly Feedback[];
}

export interface Hosted {
  /** The first policy on whose runs this one can be scored; itself where there is none. */
  readonly host: number;
  /** Why the first policy's runs will not do. */
  readonly reasons: readonly OwnRunReason[];
}

/** A policy, or one with its promises so much longer, that a host's runs are scored for. */
export interface Guest {
  readonly policy: number;
  readonly factor: number;
  readonly model: Model;
}

/** By policy. */
export function hostsOf(desks: readonly PolicyDesk[]): Hosted[] {
  const found: Hosted[] = [];
  for (const [index, desk] of desks.entries()) {
    const host = found.findIndex((other, place) => other.host === place && canHost(desks[place], desk));
    if (host >= 0) found.push({ host, reasons: [] });
    else {
      const [{ model, feedback }] = desks;
      found.push({ host: index, reasons: index === 0 ? [] : reasonsForOwnRuns(model, desk.model, feedback) });
    }
  }
  return found;
}

/** Policies first, then the steps of the ladder, theirs and the host's own. */
export function guestsOf(host: number, hosts: readonly Hosted[], desks: readonly PolicyDesk[]): Guest[] {
  const own = [...desks.keys()].filter((policy) => hosts[policy].host === host);
  const policies = own
    .filter((policy) => policy !== host)
    .map((policy) => ({ policy, factor: 1, model: desks[policy].model }));
  const steps = own.flatMap((policy) => {
    const { model } = desks[policy];
    if (!hasFrontier(model)) return [];
    return LADDER.filter((factor) => factor !== 1)
      .map((factor) => ({ policy, factor, model: modelScaled(model, factor) }))
      .filter((step) => canHost(desks[host], { ...desks[policy], model: step.model }));
  });
  return [...policies, ...steps];
}

function canHost(host: PolicyDesk, { model, orderModule }: PolicyDesk): boolean {
  return host.orderModule === orderModule && reasonsForOwnRuns(host.model, model, host.feedback).length === 0;
}
