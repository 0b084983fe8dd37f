/** How a ticket's story stood when its row was written. */

export const CLOSED = 0;
export const OPEN = 1;
export const DEFLECTED = 2;
export const ABANDONED = 3;
export const AUTO_CLOSED = 4;
export const FORUM_ANSWERED = 5;
