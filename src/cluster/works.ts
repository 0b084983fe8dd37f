/** The works of a worker process: each is fetched once, checked, and shared by its threads; the last few are kept. */
import type { Shelf } from './shelf.ts';
import { refuseOtherBytes } from './work.ts';

const REMEMBERED = 16;

/** @returns a function from a work's name to its bytes; null where nobody wants it any more */
export function rememberWorks(shelf: Shelf): (name: string) => Promise<SharedArrayBuffer | null> {
  const known = new Map<string, Promise<SharedArrayBuffer | null>>();
  const fetch = async (name: string) => {
    const bytes = await shelf.work(name);
    if (bytes === null) return null;
    refuseOtherBytes(name, bytes);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return shared;
  };
  return async (name) => {
    const found = known.get(name) ?? fetch(name);
    known.delete(name);
    known.set(name, found);
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    // What was not there, or not sound, may be there the next time.
    const bytes = await found.catch((error: unknown) => {
      known.delete(name);
      throw error;
    });
    if (bytes === null) known.delete(name);
    return bytes;
  };
}
