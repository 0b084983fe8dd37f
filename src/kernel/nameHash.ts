/** A name as a word of a key: what it names keeps its draws wherever it stands in a file. */

/** The 32-bit FNV-1a hash of the name's UTF-16 units. */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash | 0;
}
