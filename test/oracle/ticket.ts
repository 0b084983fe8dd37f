/** A ticket as one object that keeps its whole story, and the children that follow it. */
import { childKey, type Key } from '../../src/kernel/random.ts';
import type { StormModel } from '../../src/model/model.ts';
import * as log from '../../src/observations/log.ts';
import type { Desk } from './desk.ts';
import type { Engineer, Team } from './staff.ts';
import type { Coming } from './timeline.ts';

/** What can be true of a ticket, with the flag that says so in its row. */
export const marks = {
  prepared: log.PREPARED,
  goodDescription: log.GOOD_DESCRIPTION,
  cooperates: log.COOPERATES,
  covered: log.COVERED,
  security: log.SECURITY,
  excluded: log.EXCLUDED,
  specialCase: log.SPECIAL_CASE,
  owned: log.OWNED,
  speedSensitive: log.SPEED_SENSITIVE,
  escalated: log.ESCALATED,
  reopened: log.REOPENED,
  reopenedAsNew: log.REOPENED_AS_NEW,
  misrouted: log.MISROUTED,
  committee: log.COMMITTEE,
  complaint: log.COMPLAINT,
  staffHandled: log.STAFF_HANDLED,
  counted: log.COUNTED,
  redialled: log.REDIALLED,
  onSite: log.ON_SITE,
  solvedByL1: log.SOLVED_BY_L1,
  wrongSeverity: log.WRONG_SEVERITY,
} as const;
export type Mark = keyof typeof marks;

/** Which tells the customer's problem and not what the desk made of it: a child inherits these. */
const OF_THE_PROBLEM: readonly Mark[] = [
  'prepared',
  'goodDescription',
  'cooperates',
  'covered',
  'security',
  'excluded',
  'specialCase',
  'speedSensitive',
  'owned',
];

/** What the piece of work in hand, or the next, will come to. */
export type Purpose =
  | 'unknown'
  | 'solves'
  | 'escalates'
  | 'finds misroute'
  | 'triages'
  | 'deliberates'
  | 'hears complaint'
  | 'calls a ghost';

/** A life goes on when its ticket's wait or touch is over, or when its touch was broken off to be handed over. */
export type Signal = 'over' | 'handed over';
export type Life<Result = void> = Generator<undefined, Result, Signal>;

/** Where a ticket's business time ran before it came to its present team. */
export interface Stay {
  readonly team: Team;
  readonly from: number;
  readonly to: number;
  readonly paused: number;
}

/** Numbers of severities, plans, lines … are places in the word lists and in the model's columns. */
export class Ticket {
  readonly serial: number;
  readonly key: Key;
  /** What makes its id: source, time slot, number in the slot, and the how-manieth child. */
  readonly source: number;
  readonly slot: number;
  readonly number: number;
  readonly child: number;
  created: number;
  marks = new Set<Mark>();
  ghost = false;
  life: Life | null = null;

  account = -1;
  region = 0;
  plan = 0;
  addOns = 0;
  channel = 0;
  severity = 0;
  skill = 0;
  complexity = 0;
  version = 0;
  storm: StormModel | null = null;
  /** What it is taken for. */
  assigned = 0;
  assignedSkill = 0;

  /** The support line it belongs to; the line or bench it waits at. */
  line = 0;
  bench = 0;
  place: 'nowhere' | 'waiting' | 'in service' | 'away' = 'nowhere';
  team: Team | null = null;
  engineer: Engineer | null = null;
  owner: Engineer | null = null;
  /** The waiting line it stands in, since when, and its place there. */
  standsIn: Ticket[] | null = null;
  entered: number;
  /** Its class, then its turn inside the class, then who joined first: smaller goes first. */
  rank: number[] = [];
  turn = 0;
  joined = 0;
  waitIsOver: Coming | null = null;
  patience: Coming | null = null;
  committeeDate: Coming | null = null;

  purpose: Purpose = 'unknown';
  visits = 0;
  touches = 0;
  touchesLeft = 0;
  began = 0;
  /** Minutes before the work proper of this touch; minutes that the next touch owes. */
  overhead = 0;
  nextOverhead = 0;
  pace = 1;
  workLeft = 0;
  /** Work left of the present touch, null when none has begun. */
  pieceLeft: number | null = null;
  worked = 0;
  /** Work left at which the cause and a way out are stated, null when they are not. */
  diagnosisAt: number | null = null;
  solutionAt: number | null = null;
  completion: Coming | null = null;
  onSiteAt: number | null = null;

  transfers = 0;
  failedRepairs = 0;
  hearing: 'none' | 'awaited' | 'done' = 'none';
  questionsPlanned = false;
  questionsLeft = 0;
  questions = 0;
  thirdPartyAsked = false;

  /** From when promises count, and from when clocks do: later when a correction began them again. */
  promised: number | null = null;
  clockStart: number;
  stays: Stay[] = [];
  staysSince: number;
  pausedSince: number | null = null;
  pausedElapsed = 0;
  pausedOpen = 0;
  /** By clock: when it stopped, and what it was due then. */
  stopped: (number | null)[] = [null, null, null, null];
  due: (number | null)[] = [null, null, null, null];

  constructor(desk: Desk, key: Key, id: Pick<Ticket, 'source' | 'slot' | 'number' | 'child'>) {
    const { now } = desk.timeline;
    this.serial = desk.created++;
    this.key = key;
    this.source = id.source;
    this.slot = id.slot;
    this.number = id.number;
    this.child = id.child;
    this.created = now;
    this.entered = now;
    this.clockStart = now;
    this.staysSince = now;
    desk.present.add(this);
  }
}

/** A child follows a ticket that has not helped: its parent's problem under a key of its own. */
export function childOf(desk: Desk, parent: Ticket, kind: number): Ticket {
  const { source, slot, number } = parent;
  const id = { source, slot, number, child: parent.child + 1 };
  const child = new Ticket(desk, childKey(parent.key, kind, id.child), id);
  const { account, region, plan, addOns, channel, severity, skill, complexity, version, storm } = parent;
  Object.assign(child, { account, region, plan, addOns, channel, severity, skill, complexity, version, storm });
  for (const mark of OF_THE_PROBLEM) if (parent.marks.has(mark)) child.marks.add(mark);
  return child;
}
