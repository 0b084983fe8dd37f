/** What formulas refuse: numbers for which they have no answer. Every refusal is a RangeError that says what was wrong. */

export function requirePositive(what: string, value: number): void {
  requireThat(
    value > 0 && value < Number.POSITIVE_INFINITY,
    `${what} must be a finite number above zero, not ${value}.`,
  );
}

export function requireNotNegative(what: string, value: number): void {
  requireThat(
    value >= 0 && value < Number.POSITIVE_INFINITY,
    `${what} must be a finite number, zero or more, not ${value}.`,
  );
}

/** A whole number, at least `least`. */
export function requireCount(what: string, value: number, least = 1): void {
  requireThat(
    Number.isSafeInteger(value) && value >= least,
    `${what} must be a whole number, at least ${least}, not ${value}.`,
  );
}

/** A probability strictly between 0 and 1. */
export function requireShare(what: string, value: number): void {
  requireThat(value > 0 && value < 1, `${what} must lie between 0 and 1, such as 0.8, not ${value}.`);
}

/** Without this a line grows for ever and has no stationary law. */
export function requireStable(offeredLoad: number, servers: number): void {
  requireThat(
    offeredLoad < servers,
    `The offered load must be below the number of servers or the line grows for ever: ${offeredLoad} on ${servers}.`,
  );
}

export function requireThat(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(sentence);
}
