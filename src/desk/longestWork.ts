/** Work without end has an end, for both lives of a ticket. */

/** Minutes, longer than any run: of infinite work, none of it would be no number. */
export const LONGEST_WORK = 1e15;
