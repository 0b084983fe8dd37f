/**
 * What a model uses, decided once: a part of the desk that nobody named costs nothing, not even the clearing of its
 * columns. A column of an absent feature is never written and must not be read.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import type { Mix, Model } from '../model/model.ts';

export interface Features {
  readonly promises: boolean;
  readonly patience: boolean;
  readonly questions: boolean;
  readonly thirdParty: boolean;
  readonly committee: boolean;
  readonly onSite: boolean;
  readonly storms: boolean;
  readonly named: boolean;
  /** Customers alike: no accounts, add-ons or traits to draw. */
  readonly customersAlike: boolean;
}

export function featuresOf(model: Model): Features {
  const { customer, repair } = model;
  return {
    promises: model.promises.any,
    patience: customer.patience !== null,
    questions: customer.questions !== null,
    thirdParty: customer.thirdPartyWait !== null,
    committee: repair.committee !== null,
    onSite: repair.onSiteTravel !== null,
    storms: model.demand.storms.length > 0,
    named: model.staff.teams.some((team) => !team.seated),
    customersAlike:
      customer.accounts === 0 &&
      customer.addOnShares.every((share) => share === 0) &&
      customer.speedSensitive === 0 &&
      customer.fullyCooperating === 1,
  };
}

/** Values that leave nothing to draw, NONE where there is a choice. */
export interface Certain {
  readonly plan: number;
  readonly severity: number;
  readonly skill: number;
  readonly complexity: number;
  readonly version: number;
  readonly region: number;
  /** By plan. */
  readonly channel: Int8Array;
}

export function certainOf(model: Model): Certain {
  const { customer, demand } = model;
  return {
    plan: only(customer.planMix),
    severity: only(customer.severity),
    skill: only(customer.skill),
    complexity: only(customer.complexity),
    version: only(customer.version),
    region: only(demand.regionMix),
    channel: Int8Array.from(customer.channelMix, only),
  };
}

/** The single value that a mix allows, or NONE. */
function only(mix: Mix): number {
  for (let index = 0; index < mix.length; index++) {
    if (mix[index] >= 1) return index;
    if (mix[index] > 0) return NONE;
  }
  return NONE;
}
