// What peers in Node share: finding a package among ours or under NODE_PATH, and telling what came out.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** Where a package is, or null when it is not installed. */
export function whereIs(name) {
  try {
    return require.resolve(name);
  } catch {
    return null;
  }
}

/** A package written for browsers: it looks for a window, and some leave themselves there. */
export async function packageOf(name) {
  globalThis.window ??= globalThis;
  globalThis.requestAnimationFrame ??= setImmediate;
  const found = await import(pathToFileURL(require.resolve(name)).href);
  return globalThis.window.Sim ?? found.default ?? found;
}

/** One line of JSON: how many items, their mean waits in hours (W2: by severity), the most memory. */
export function tell(items, waits) {
  console.log(JSON.stringify({ items, waits, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
