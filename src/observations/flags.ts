/** Flags of a ticket, bits of one number, in the log as on the desk. */

export const PREPARED = 1;
export const GOOD_DESCRIPTION = 2;
export const COOPERATES = 4;
export const COVERED = 8;
export const SECURITY = 16;
export const EXCLUDED = 32;
export const SPECIAL_CASE = 64;
export const OWNED = 128;
export const SPEED_SENSITIVE = 256;
export const ESCALATED = 512;
export const REOPENED = 1024;
export const REOPENED_AS_NEW = 2048;
export const MISROUTED = 4096;
export const COMMITTEE = 8192;
export const COMPLAINT = 16384;
export const STAFF_HANDLED = 32768;
export const COUNTED = 65536;
export const REDIALLED = 131072;
export const ON_SITE = 262144;
export const SOLVED_BY_L1 = 524288;
export const WRONG_SEVERITY = 1048576;
