/** Names in the keys of draws. */
import type { Model } from '../../src/model/model.ts';

/** The 32-bit FNV-1a hash of a name: a team's is part of its engineers' keys. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash | 0;
}

/** A region's word in the keys of what comes from it; a scenario without regions has one of no name. */
export function wordOf({ names }: Model, region: number): number {
  return names.regions[region] === 'everywhere' ? 0 : hashOf(names.regions[region]);
}
