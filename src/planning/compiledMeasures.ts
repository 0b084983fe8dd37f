/**
 * What every ticket and every visit counts in, compiled (`assembly/measures`), made once for a thread: its door. Each
 * measure tells the same in its own file, for batches of a window of the run and for where WebAssembly is not to be had.
 */
import { compiled } from '../kernel/compiledMemory.ts';
import { noDuration } from '../statistics/sketches.ts';
import { compiledCode } from './compiledCode.ts';

/** Addresses are those of batches and of memory of the run. Row r counts in the leaves from located + 4 × width × r. */
export interface CompiledMeasures {
  recordTimes(
    batch: number,
    rows: number,
    clock: number,
    located: number,
    width: number,
    sketches: number,
    size: number,
  ): void;
  judge(
    batch: number,
    rows: number,
    clock: number,
    located: number,
    width: number,
    counts: number,
    until: number,
  ): void;
  tally(batch: number, rows: number, located: number, width: number, tallies: number): void;
  recordWaits(batch: number, rows: number, periodEnd: number, sketches: number, size: number, offered: number): void;
  /** @param hours address of the hour of the week by slot, 16 bits each; 0 where hours are not told apart */
  addMinutes(
    batch: number,
    rows: number,
    isWork: boolean,
    profiles: number,
    teams: number,
    start: number,
    periodEnd: number,
    hours: number,
    lastSlot: number,
  ): void;
}

let measures: CompiledMeasures | null | undefined;

/** Null where the batch, or what is counted in, does not lie in the compiled memory, or where nothing may be compiled. */
export function compiledMeasures(batch: { readonly place: number }, counted: { readonly place: number }) {
  if (batch.place === 0 || counted.place === 0) return null;
  if (measures === undefined) measures = compiled(compiledCode, { noDuration: refuse }) as CompiledMeasures | null;
  return measures;
}

function refuse(value: number): never {
  throw noDuration(value);
}
