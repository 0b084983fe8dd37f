/** The compiled life of plain desks (`assembly/`), made once for a thread: its door to the tables and to what stays outside. */
import { compiled, compiledMemory } from '../kernel/compiledMemory.ts';
import { CENTRES as centres, exp, log, ROOTS as roots } from '../kernel/elementary.ts';
import { poissonQuantile } from '../kernel/poisson.ts';
import { compiledCode } from './compiledCode.ts';

/** Where tables lie in the memory; `assembly/memory.ts` knows the same places. */
const ROOTS = 69_632;
const CENTRES = ROOTS + 2048;
export const MIXES = CENTRES + 4096;
export const RANK_TABLE = MIXES + 4096;
export const HEAD_STARTS = MIXES + 8192;

/** What the compiled life asks of the outside. */
export interface Host {
  /** A value of a team's law of work that is not one of the common ones. */
  quantile(team: number, u: number): number;
  /** The level of a source's demand at a time. */
  level(source: number, time: number): number;
  /** Tells of a source's next slots, at most 64, by `setSlot`; tells how many, none at the end of the span. */
  moreSlots(source: number, from: number): number;
  /** Seats of a team change now; tells when some change next. */
  seatsChange(now: number): number;
  visitsFull(): void;
  ticketsFull(): void;
}

/** What it shows. Flags and words of keys are whole numbers of 32 bits. */
export interface Life {
  customers(plan: number, severity: number, flags: number, rightChannel: number): void;
  setTeam(
    team: number,
    line: number,
    lawCode: number,
    lawFirst: number,
    lawSecond: number,
    pace: number,
    escalation: number,
    beforeEscalation: number,
    failure: number,
    chancy: boolean,
    nextTeam: number,
    seniorTeam: number,
  ): void;
  setReply(team: number, severity: number, minutes: number): void;
  setSeats(team: number, seats: number): void;
  setEntry(team: number): void;
  begin(
    start: number,
    periodEnd: number,
    end: number,
    stopAfterTickets: number,
    keyed: boolean,
    ticketsFrom: number,
    sources: number,
    stretchMinutes: number,
  ): void;
  setSource(source: number, keyHigh: number, keyLow: number, firstSlot: number): void;
  setSlot(source: number, slot: number, mean: number, mostLevel: number, leastLevel: number): void;
  fillSeats(team: number): void;
  setSeatsChange(time: number): void;
  /** Up to so many events; tells whether more are to come. */
  run(events: number): boolean;
  readonly now: WebAssembly.Global;
  readonly arrived: WebAssembly.Global;
  readonly visitRows: WebAssembly.Global;
  readonly ticketRows: WebAssembly.Global;
  readonly firstTicket: WebAssembly.Global;
  readonly used: WebAssembly.Global;
}

let life: Life | null | undefined;
let host: Host;

/** The compiled life with a new outside; null where nothing may be compiled. */
export function lifeWith(outside: Host): Life | null {
  host = outside;
  if (life === undefined) life = firstLife();
  return life;
}

function firstLife(): Life | null {
  const made = compiled(compiledCode, {
    exp,
    log,
    quantile: (team: number, u: number) => host.quantile(team, u),
    poisson: poissonQuantile,
    level: (source: number, time: number) => host.level(source, time),
    moreSlots: (source: number, from: number) => host.moreSlots(source, from),
    seatsChange: (now: number) => host.seatsChange(now),
    visitsFull: () => host.visitsFull(),
    ticketsFull: () => host.ticketsFull(),
  });
  if (made === null) return null;
  const { buffer } = compiledMemory!;
  new Float64Array(buffer, ROOTS, 256).set(roots);
  new Float64Array(buffer, CENTRES, 512).set(centres);
  return made as unknown as Life;
}
