/** HiGHS, the solver of integer programs, compiled to WebAssembly: loaded when first wanted, once in a thread. */
import type { Highs } from 'highs';

let loaded: Promise<Highs> | undefined;

export function loadHighs(): Promise<Highs> {
  // Its types are those of the CommonJS build, whose default is the module itself.
  loaded ??= import('highs').then(({ default: load }) => (load as unknown as () => Promise<Highs>)());
  return loaded;
}
