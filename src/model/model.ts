/**
 * The model: a scenario after names have become indices and laws have become columns. Plain data
 * throughout, so that it can be handed to another thread as it is. Times are minutes since the period's start.
 */
import type { Law } from '../kernel/laws.ts';
import type { WorkingTime } from '../kernel/workingTime.ts';

/** Lines by index, in the order of `lines` in scenario/words.ts. */
export const L1 = 0;
export const L2 = 1;
export const L3 = 2;
export const TRIAGE = 3;
export const COMMITTEE = 4;
export const EXPERIENCE = 5;

/** Units of a target. */
export const NO_TARGET = 0;
export const ELAPSED_MINUTES = 1;
export const BUSINESS_MINUTES = 2;
export const BUSINESS_DAYS = 3;

export interface Model {
  readonly name: string;
  readonly span: Span;
  readonly names: Names;
  readonly demand: Demand;
  readonly customer: CustomerModel;
  readonly lines: readonly LineModel[];
  readonly staff: Staff;
  readonly triage: TriageModel;
  readonly routing: RoutingModel;
  readonly repair: RepairModel;
  readonly promises: PromiseModel;
  readonly outcomes: OutcomeModel;
}

export interface Span {
  /** Minutes of 1970 at time 0, and the zone that people read times in. */
  readonly originEpochMinutes: number;
  readonly zone: string;
  /** Simulated from `start` (0 minus the warm-up) to `end`; only tickets created in [0, periodEnd) count. */
  readonly start: number;
  readonly periodEnd: number;
  readonly end: number;
  /** Stop creating after this many tickets and drain; infinite when the run stops at a date. */
  readonly stopAfterTickets: number;
  /** Local columns of the period's zone by quarter of an hour since `start`: for measures by week, month and hour of week. */
  readonly hourOfWeek: Int16Array;
  readonly month: Int16Array;
  readonly week: Int16Array;
  readonly monthLabels: readonly string[];
  readonly weekLabels: readonly string[];
}

export interface Names {
  readonly regions: readonly string[];
  readonly skills: readonly string[];
  readonly teams: readonly string[];
}

/** Cumulative shares for a draw among few: the last is 1. */
export type Mix = Float64Array;

export interface Demand {
  readonly regions: readonly RegionModel[];
  /** Gamma level shared by all arrivals of a day; absent = calm. */
  readonly busyness: Law | null;
  readonly storms: readonly StormModel[];
  readonly recorded: RecordedArrivals | null;
  /** Share of arrivals by region, cumulative: for arrivals that are drawn without a region of their own. */
  readonly regionMix: Mix;
}

export interface RegionModel {
  /** Its name in the keys of its draws; 0 where a scenario has no regions. */
  readonly keyWord: number;
  readonly zone: string;
  /** Tickets per quarter of an hour before weights. */
  readonly meanPerSlot: number;
  /** A sine about the mean: zero swing is a flat rate. Minutes. */
  readonly swing: number;
  readonly peakMinutes: number;
  readonly periodMinutes: number;
  /** Weights by local hour of week (168) and month (12); empty when flat. */
  readonly hourWeights: Float64Array;
  readonly monthWeights: Float64Array;
  readonly growthPerMinute: number;
  /** Local columns by slot since `span.start`; empty when the rate does not need them. */
  readonly hourOfWeek: Int16Array;
  readonly month: Int16Array;
  /** When its customers are at work. */
  readonly customerHours: WorkingTime;
}

export interface StormModel {
  readonly security: boolean;
  readonly everyMinutes: number;
  readonly fewest: number;
  readonly most: number;
  readonly withinMinutes: number;
  readonly severity: Mix;
  readonly complexity: Mix;
  /** The skill that a storm's tickets need, or NONE: drawn once a storm. */
  readonly skill: number;
  readonly workFactor: number;
  readonly escalationFactor: number;
}

/** A recorded file as columns; NONE where the file does not say, which is then drawn. */
export interface RecordedArrivals {
  readonly times: Float64Array;
  readonly severity: Int8Array;
  readonly plan: Int8Array;
  readonly channel: Int8Array;
  readonly region: Int8Array;
  readonly skill: Int8Array;
  readonly complexity: Int8Array;
  readonly skippedRows: number;
}

export interface CustomerModel {
  /** Number of accounts, 0 when every ticket is its own customer; their gamma weights have this shape. */
  readonly accounts: number;
  readonly spread: number;
  readonly planMix: Mix;
  /** Share of customers with each add-on, [addOn × plan]. */
  readonly addOnShares: Float64Array;
  /** Monthly fee by plan in the scenario's currency. */
  readonly monthlyFees: Float64Array;
  /** Channel mix by plan. */
  readonly channelMix: readonly Mix[];
  readonly rightChannel: number;
  readonly fullyCooperating: number;
  readonly asksForSinglePoint: number;
  readonly speedSensitive: number;

  readonly severity: Mix;
  readonly complexity: Mix;
  readonly skill: Mix;
  readonly version: Mix;
  readonly prepared: number;
  readonly dataLossWhenUnprepared: number;
  readonly goodDescription: number;
  readonly common: number;
  readonly specialCase: number;
  readonly thirdPartyShare: number;
  readonly thirdPartyWait: Law | null;
  readonly excluded: number;

  readonly covered: number;
  readonly basicTroubleshooting: number;
  /** Chance that a customer with a covered problem looks first and solves it. */
  readonly selfSolved: number;
  readonly publishedWorkarounds: number;
  readonly coveredWorkFactor: number;
  readonly coveredEscalationFactor: number;

  readonly forumAnswer: Law | null;
  readonly forumTakeOverAfter: number;
  readonly patience: PatienceModel | null;
  readonly questions: QuestionModel | null;
}

export interface PatienceModel {
  /** By channel: 1 where callers give up. */
  readonly impatient: Uint8Array;
  readonly leavesAtOnce: number;
  readonly waits: Law;
  readonly silent: number;
  readonly silentWaste: number;
  readonly redials: number;
  readonly redialAfter: Law;
}

/** Questions to the customer; index 1 = fully cooperating, 0 = others. */
export interface QuestionModel {
  readonly needed: readonly [number, number];
  readonly asks: readonly [number, number];
  readonly reply: readonly [Law, Law];
  readonly poorDescriptionAsks: number;
  /** By severity: factor on reply delays. */
  readonly urgency: Float64Array;
  readonly silent: number;
  readonly closeAfterMinutes: number;
}

export interface LineModel {
  readonly escalates: Float64Array;
  readonly escalatesTo: number;
  readonly beforeEscalation: number;
  readonly workaround: number;
}

/** How a team works: its own words, or its line's. */
export interface TeamModel {
  readonly name: string;
  readonly line: number;
  /** Region or NONE: serves all alike. */
  readonly region: number;
  readonly zone: string;
  readonly work: Law;
  readonly touches: number;
  readonly betweenTouches: Law | null;
  /** By severity. */
  readonly replyMinutes: Float64Array;
  readonly diagnosisShare: number;
  readonly solutionShare: number;
  readonly repairFails: number;
  /** Counted seats, or named engineers. */
  readonly seated: boolean;
  /** Seats over time, for seated teams: from seatTimes[k] on there are seats[k]. */
  readonly seatTimes: Float64Array;
  readonly seats: Int32Array;
  readonly atShiftEnd: number;
  readonly criticalAtShiftEnd: number;
  readonly shrinkage: number;
  readonly absence: number;
  readonly holidayStaffing: number;
  readonly onCallEngineers: number;
  readonly callOutMinutes: number;
  readonly onCallSeverities: Uint8Array;
  readonly slowDown: number;
  readonly pace: number;
  readonly quality: number;
  /** By skill: 1 if somebody on the team has it. */
  readonly covers: Uint8Array;
  /** When at least one shift is planned; the calendar of clocks that follow the team. */
  readonly hours: WorkingTime;
  readonly costPerMinute: number;
  readonly overtimeFactor: number;
  readonly callOutCostPerMinute: number;
}

/** Engineers who work the same hours: one event serves them all. */
export interface RosterGroup {
  readonly team: number;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** 1 where the shift falls on a public holiday. */
  readonly holiday: Uint8Array;
  readonly firstEngineer: number;
  readonly engineers: number;
}

export interface Profile {
  readonly team: number;
  /** By skill: 0 = cannot; otherwise speed and quality against the usual. */
  readonly speed: Float64Array;
  readonly quality: Float64Array;
  /** Skills that it has. */
  readonly skills: Int32Array;
  readonly senior: boolean;
  readonly costPerMinute: number;
}

export interface Staff {
  readonly teams: readonly TeamModel[];
  readonly profiles: readonly Profile[];
  readonly groups: readonly RosterGroup[];
  /** Columns by engineer (a slot of an engineer where concurrency is above 1). */
  readonly engineerTeam: Int32Array;
  readonly engineerProfile: Int32Array;
  readonly engineerPerson: Int32Array;
  readonly engineerOnCall: Uint8Array;
  /** The shift an engineer belongs to, by its place in the file (NONE on call), and his place among its engineers. */
  readonly engineerShift: Int32Array;
  readonly engineerPlace: Int32Array;
  readonly persons: number;
}

export interface JudgeModel {
  /** Cumulative rows [true × taken for] of severity. */
  readonly severity: Float64Array;
  readonly skillAccuracy: number;
  readonly poorDescriptionLoses: number;
}

export interface TriageModel {
  /** 0 none, 1 ai, 2 human. */
  readonly by: number;
  readonly takesMinutes: number;
  readonly ai: JudgeModel | null;
  readonly confidenceWhenRight: Law | null;
  readonly confidenceWhenWrong: Law | null;
  readonly humanBelow: number;
  /** By channel: 1 where tickets arrive classified rightly. */
  readonly skips: Uint8Array;
  readonly human: JudgeModel | null;
  readonly humanWork: Law | null;
  readonly reassignmentTouch: number;
  readonly reassignmentDelay: number;
  /** By complexity: the line it is sent to when recognised. */
  readonly directLine: Uint8Array;
}

export interface RoutingModel {
  /** By severity × channel. */
  readonly where: Uint8Array;
  readonly who: number;
  /** Class words as weights of a mixed number, then the word that orders inside: see desk/order.ts. */
  readonly order: readonly string[];
  readonly orderModule: string | null;
  readonly ownerFirst: boolean;
  readonly ownerWaits: number;
  readonly overflowAfter: number;
  /** By severity: 1 where it interrupts. */
  readonly preempts: Uint8Array;
  readonly preemption: boolean;
  readonly channelRank: Uint8Array;
  readonly planHeadStart: Float64Array;
  readonly channelHeadStart: Float64Array;
  readonly ageingMinutes: number;
}

export interface RepairModel {
  readonly complexityFactor: Float64Array;
  readonly versionFactor: Float64Array;
  readonly unpreparedDiagnosis: number;
  readonly poorDescriptionFactor: number;
  readonly ownTestFinds: number;
  readonly redo: number;
  readonly customerTest: Law | null;
  /** Line that a reopened ticket goes to, or NONE for a senior engineer. */
  readonly returnsTo: number;
  readonly reopenAsNew: number;
  readonly releaseEvery: number;
  /** By severity, minutes; infinite = waits for the train. */
  readonly hotFix: Float64Array;
  readonly rereading: number;
  readonly criticalRereading: number;
  readonly transferDelay: number;
  readonly committee: CommitteeModel | null;
  readonly onSiteTravel: Law | null;
  readonly onSiteTarget: number;
  readonly complaints: { readonly kept: number; readonly broken: number } | null;
}

export interface CommitteeModel {
  readonly afterFailedRepairs: number;
  readonly afterPromiseShare: number;
  readonly clock: number;
  readonly successFactor: number;
}

export interface PromiseModel {
  /** Any target at all? Without one no clock is computed. */
  readonly any: boolean;
  /** Targets by [class × clock]; class = (severity × plans + plan) × 8 + add-ons; special repair apart. */
  readonly amount: Float64Array;
  readonly unit: Uint8Array;
  readonly specialAmount: Float64Array;
  readonly specialUnit: Uint8Array;
  readonly reading: number;
  /** 0 provider, 1 customer, 2 team. */
  readonly calendar: number;
  readonly business: WorkingTime;
  readonly pausesCustomer: boolean;
  readonly pausesThirdParty: boolean;
  readonly retroactive: boolean;
  readonly byAssigned: boolean;
  readonly planForum: Uint8Array;
  readonly planManager: Uint8Array;
  readonly planEmergency: Uint8Array;
  readonly addOnManager: Uint8Array;
  /** Which clocks have a target anywhere. */
  readonly clockUsed: Uint8Array;
}

export interface OutcomeModel {
  readonly currency: string;
  readonly survey: SurveyModel | null;
  readonly credits: CreditModel | null;
  readonly churn: { readonly base: number; readonly perBrokenResponse: number } | null;
  /** By plan, currency per minute of interruption; empty when not given. */
  readonly interruptionCost: Float64Array;
  /** By plan: 1 where its accounts get a report of their own (F31); null where the scenario leaves that to account managers. */
  readonly reportedPlans: Uint8Array | null;
}

export interface SurveyModel {
  readonly answers: number;
  readonly best: number;
  readonly perBrokenClock: number;
  readonly reopened: number;
  readonly perTransferBeyondOne: number;
  readonly lateDoubling: number;
  readonly speedSensitiveResponse: number;
  readonly noise: number;
}

export interface CreditModel {
  readonly below: Float64Array;
  readonly credit: Float64Array;
  readonly perTicket: number;
  readonly claimed: number;
  readonly licenceDays: number;
  readonly choosesLicence: number;
}
