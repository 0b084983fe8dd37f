/**
 * The kernel's own mathematics: the same bits in every JavaScript engine, because nothing but + - * /, square roots
 * and exact tables stands behind it.
 */

export { cos, sin } from './circular.ts';
export { exp, log, power } from './elementary.ts';
export { logGamma } from './gammaFunction.ts';
export { normalCdf, normalQuantile } from './normalLaw.ts';
