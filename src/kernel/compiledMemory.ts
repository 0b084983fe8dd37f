/**
 * Memory that compiled code can reach, one for a thread: at fixed places what the desk's compiled life keeps, behind it what
 * is borrowed for the time of a run, and last the tickets, which may grow.
 */

/** Memory for about 250,000 tickets. It is only taken when it is touched, and more can be had. */
const FIRST_PAGES = 512;
const PAGE_BYTES = 65_536;
/** One less than all: the place behind the last byte must still be a number of 32 bits. */
const MOST_PAGES = 65_535;
/** Behind the tables and the heap of a million ends of visits; `assembly/memory.ts` knows the same place. */
const BORROWED_FROM = 262_144 + 16_000_000;
const ALIGNMENT = 64;

/** Null where there is no WebAssembly. */
export const compiledMemory = makeMemory();

function makeMemory(): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES });
  } catch {
    return null;
  }
}

/**
 * The exports of compiled code in this memory; null where there is none, where code must not be compiled, or where some of
 * its instructions are not known.
 *
 * @param code a module in base64 @param host what it asks of the outside
 */
export function compiled(code: string, host: WebAssembly.ModuleImports): WebAssembly.Exports | null {
  if (compiledMemory === null) return null;
  try {
    const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0));
    const module = new WebAssembly.Module(bytes);
    return new WebAssembly.Instance(module, { env: { memory: compiledMemory }, host }).exports;
  } catch {
    return null;
  }
}

let borrowedTo = BORROWED_FROM;
/** Was more wanted than there is? Then nothing that is borrowed later lies there either: what lies there finds all before it there. */
let exhausted = false;

/** Where the memory begins that nobody has borrowed. */
export function freeFrom(): number {
  return borrowedTo;
}

/** What is borrowed while `work` runs is given back when it ends. */
export function borrowing<T>(work: () => T): T {
  const before = borrowedTo;
  const wasExhausted = exhausted;
  try {
    return work();
  } finally {
    borrowedTo = before;
    exhausted = wasExhausted;
  }
}

/** A stretch of memory of eight-byte numbers for the time of a run; of its own where compiled code cannot have it. */
export class RunMemory {
  /** Its address in the compiled memory; 0 where it is not there. */
  place = 0;
  private readonly bytes: number;
  private own: ArrayBuffer | null = null;
  private asNumbers = new Float64Array(0);
  private asIntegers = new Int32Array(0);

  constructor(bytes: number) {
    this.bytes = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  }

  /** Borrows it for a run. It holds anything. */
  borrow(): void {
    this.place = 0;
    exhausted ||= compiledMemory === null || !growTo(compiledMemory, borrowedTo + this.bytes);
    if (exhausted) this.own ??= new ArrayBuffer(this.bytes);
    else {
      this.place = borrowedTo;
      borrowedTo += this.bytes;
    }
    this.find();
  }

  get numbers(): Float64Array {
    if (this.asNumbers.buffer !== this.buffer) this.find();
    return this.asNumbers;
  }

  get integers(): Int32Array {
    if (this.asIntegers.buffer !== this.buffer) this.find();
    return this.asIntegers;
  }

  private get buffer(): ArrayBuffer {
    return this.place > 0 ? (compiledMemory!.buffer as ArrayBuffer) : this.own!;
  }

  /** Columns lose their memory when it grows, and must be found anew. */
  private find(): void {
    this.asNumbers = new Float64Array(this.buffer, this.place, this.bytes / 8);
    this.asIntegers = new Int32Array(this.buffer, this.place, this.bytes / 4);
  }
}

/** False where there is not so much. */
function growTo(memory: WebAssembly.Memory, bytes: number): boolean {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing <= 0) return true;
  if (memory.buffer.byteLength / PAGE_BYTES + missing > MOST_PAGES) return false;
  try {
    memory.grow(missing);
    return true;
  } catch {
    return false;
  }
}
