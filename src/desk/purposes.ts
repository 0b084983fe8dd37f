/**
 * What a draw decides, as numbers. A number is part of every draw's key, so it is never reused or renumbered: a new
 * cause takes a new number, and all other draws stay as they were. Numbers that are missing have had a meaning once.
 */
export const SEVERITY = 1;
export const PLAN = 2;
export const ACCOUNT = 3;
export const ADD_ON = 4;
export const CHANNEL = 5;
export const RIGHT_CHANNEL = 6;
export const REGION = 7;
export const SKILL = 8;
export const COMPLEXITY = 9;
export const VERSION = 10;
export const PREPARED = 11;
export const DATA_LOSS = 12;
export const DESCRIPTION = 13;
export const COMMON = 14;
export const COVERED = 15;
export const COOPERATION = 16;
export const SPECIAL_CASE = 17;
export const EXCLUDED = 18;
export const SPEED_SENSITIVE = 19;
export const SINGLE_POINT = 20;
export const THIRD_PARTY = 21;
export const THIRD_PARTY_WAIT = 22;
export const TROUBLESHOOTING = 23;
export const SELF_SERVICE = 24;
export const FORUM_ANSWER = 25;
export const TRIAGE_SEVERITY = 26;
export const TRIAGE_SKILL = 27;
export const TRIAGE_OTHER_SKILL = 28;
export const TRIAGE_CONFIDENCE = 29;
export const TRIAGE_COMPLEXITY = 30;
export const PATIENCE = 31;
export const LEAVES_AT_ONCE = 32;
export const SILENT_LEAVER = 33;
export const REDIAL = 34;
export const REDIAL_DELAY = 35;
export const WORK = 36;
export const TOUCHES = 37;
export const BETWEEN_TOUCHES = 38;
export const WORKAROUND = 40;
export const OWN_TEST = 42;
export const QUESTIONS = 43;
export const QUESTION_COUNT = 44;
export const REPLY = 45;
export const SILENCE = 46;
export const CUSTOMER_TEST = 47;
export const REOPEN_AS_NEW = 48;
export const SURVEY_ANSWER = 49;
export const SATISFACTION = 50;
export const COMPLAINT = 51;
export const TRAVEL = 52;
export const WORKAROUND_PUBLISHED = 53;
/** Of triage, the committee and complaints; the occurrence is the line. */
export const BENCH_WORK = 54;
/** Of a visit, two numbers of one draw: whether it escalates, and whether the repair at its end fails. */
export const VISIT_CHANCES = 55;

/** Purposes under a time slot, a day, a storm, a shift. */
export const COUNT = 101;
export const POSITION = 102;
export const BUSYNESS = 104;
export const STORM_COUNT = 105;
export const STORM_TIME = 106;
export const STORM_SIZE = 107;
export const STORM_SEVERITY = 108;
export const STORM_COMPLEXITY = 109;
export const STORM_SKILL = 110;
export const ABSENCE = 111;
export const HOLIDAY_DUTY = 112;
export const AWAY_BLOCKS = 113;
export const AWAY_CHOICE = 114;
export const ACCOUNT_WEIGHT = 115;
export const ACCOUNT_TRAITS = 116;

/** First words of keys derived from a replication's key. */
export const KEY_REGION = 1;
export const KEY_DAY = 2;
export const KEY_STORM = 3;
export const KEY_RECORDED = 4;
export const KEY_STAFF = 5;
export const KEY_ACCOUNTS = 6;
/** Second words of keys derived from a slot's or a parent's key. */
export const KEY_TICKET = 1;
export const KEY_REOPENED = 2;
export const KEY_REDIAL = 3;
export const KEY_COMPLAINT = 4;
