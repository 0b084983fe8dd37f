/**
 * What a model uses, decided once: a part of the desk that nobody named costs nothing, not even the clearing of its
 * columns. A column of an absent feature is never written and must not be read.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import type { Mix, Model } from '../model/model.ts';
import {
  COOPERATES,
  COVERED,
  EXCLUDED,
  GOOD_DESCRIPTION,
  OWNED,
  PREPARED,
  SPEED_SENSITIVE,
} from '../observations/log.ts';
import { clockCalendars } from '../scenario/words.ts';

const CALENDAR_OF_TEAM = clockCalendars.indexOf('team');

export interface Features {
  readonly promises: boolean;
  /** Promised time runs in the calendar of the team that has the ticket. */
  readonly changesCalendar: boolean;
  readonly patience: boolean;
  readonly questions: boolean;
  readonly thirdParty: boolean;
  readonly committee: boolean;
  readonly onSite: boolean;
  readonly storms: boolean;
  readonly named: boolean;
}

export function featuresOf(model: Model): Features {
  const { customer, repair } = model;
  return {
    promises: model.promises.any,
    changesCalendar: model.promises.any && model.promises.calendar === CALENDAR_OF_TEAM,
    patience: customer.patience !== null,
    questions: customer.questions !== null,
    thirdParty: customer.thirdPartyWait !== null,
    committee: repair.committee !== null,
    onSite: repair.onSiteTravel !== null,
    storms: model.demand.storms.length > 0,
    named: model.staff.teams.some((team) => !team.seated),
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
  /** Flags of every ticket when all tickets are alike in them. */
  readonly flags: number;
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
    flags: certainFlags(model),
    channel: Int8Array.from(customer.channelMix, only),
  };
}

function certainFlags({ customer, promises }: Model): number {
  const shares = [
    { share: customer.fullyCooperating, flag: COOPERATES },
    { share: customer.prepared, flag: PREPARED },
    { share: customer.goodDescription, flag: GOOD_DESCRIPTION },
    { share: customer.common * customer.covered, flag: COVERED },
    { share: customer.excluded, flag: EXCLUDED },
    { share: customer.asksForSinglePoint, flag: OWNED },
    { share: customer.speedSensitive, flag: SPEED_SENSITIVE },
  ];
  const owners = promises.planManager.some((has) => has === 1) || promises.addOnManager.some((has) => has === 1);
  const varies =
    customer.accounts > 0 ||
    customer.addOnShares.some((share) => share > 0) ||
    owners ||
    customer.specialCase > 0 ||
    (customer.prepared < 1 && customer.dataLossWhenUnprepared > 0) ||
    shares.some(({ share }) => share > 0 && share < 1);
  if (varies) return NONE;
  return shares.reduce((flags, { share, flag }) => (share >= 1 ? flags | flag : flags), 0);
}

/** The single value that a mix allows, or NONE. */
function only(mix: Mix): number {
  for (let index = 0; index < mix.length; index++) {
    if (mix[index] >= 1) return index;
    if (mix[index] > 0) return NONE;
  }
  return NONE;
}
