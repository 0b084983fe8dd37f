/** What the command tells the shell. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_INPUT = 2;
/** Done, but a target that was asked for was not met. */
export const TARGET_MISSED = 3;
export const INTERRUPTED = 130;
