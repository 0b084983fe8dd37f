/**
 * The words that a scenario may use where it has a choice. The word lives here; its deed lives in the
 * room that acts on it, in a record keyed by these very words, so that a new word without a deed does not compile.
 */

export const severities = ['critical', 'serious', 'general'] as const;
export type Severity = (typeof severities)[number];

export const clocks = ['response', 'diagnosis', 'solution', 'repair'] as const;
export type ClockName = (typeof clocks)[number];

export const plans = ['free', 'basic', 'professional', 'enterprise'] as const;
export type Plan = (typeof plans)[number];

export const addOns = ['priorityPlan', 'businessCritical', 'customSla'] as const;
export type AddOn = (typeof addOns)[number];

export const channels = ['hotline', 'dedicated', 'online', 'chat', 'email'] as const;
export type Channel = (typeof channels)[number];

export const complexities = ['configuration', 'usage', 'environment', 'codeDefect'] as const;
export type Complexity = (typeof complexities)[number];

export const versions = ['latest', 'supported', 'nearEndOfLife'] as const;
export type Version = (typeof versions)[number];

/** The support lines, and the benches beside them that also are staffed by teams. */
export const lines = ['L1', 'L2', 'L3', 'triage', 'committee', 'experience'] as const;
export type Line = (typeof lines)[number];

export const supportLines = ['L1', 'L2', 'L3'] as const;

/** What happens to the work in hand when a shift ends. */
export const shiftEnds = ['finish', 'park', 'hand-over'] as const;
export type ShiftEnd = (typeof shiftEnds)[number];

/** Which team of the line a ticket waits for. */
export const whereWords = ['region-first', 'follow-the-sun', 'least-loaded', 'any'] as const;
export type Where = (typeof whereWords)[number];

/** Which of the free engineers takes it. */
export const whoWords = ['expert', 'longest-idle', 'least-busy', 'lowest-cost'] as const;
export type Who = (typeof whoWords)[number];

/** What an engineer takes next: classes first to last, then at most one word that orders inside a class. */
export const classWords = ['severity', 'channel', 'plan', 'version', 'security', 'committee'] as const;
export const keyWords = ['first-in-first-out', 'earliest-due', 'least-slack', 'ageing', 'weighted'] as const;
export const orderWords = [...classWords, ...keyWords] as const;
export type OrderWord = (typeof orderWords)[number];

/** Which of the two response promises binds: that of the severity, that of the plan, the stricter or the looser. */
export const responseRules = ['stricter', 'severity', 'plan', 'looser'] as const;

/** How "n business days" is read. */
export const businessDayReadings = ['same-clock-time', 'end-of-day', 'schedule-hours'] as const;

/** Whose calendar a clock in business time runs on. */
export const clockCalendars = ['provider', 'customer', 'team'] as const;

export const triageWords = ['nobody', 'ai', 'human'] as const;

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
