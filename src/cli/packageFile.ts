/** Files of the installed package. */

/** src/cli and dist/cli are equally deep in it. */
export function packageFile(name: string): URL {
  return new URL(`../../${name}`, import.meta.url);
}
