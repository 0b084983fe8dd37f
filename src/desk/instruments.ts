/**
 * What all desks of a thread share, one run after the other: the calendar and the order of waiting. They are constants of
 * a module, so that the compiler knows where their columns lie.
 */
import { EventCalendar } from '../kernel/eventCalendar.ts';
import { WaitingOrder } from '../kernel/waitingLine.ts';
import { tickets } from './tickets.ts';

/** Lanes of the calendar: waiting for a busy owner, and for help by another team, each last a fixed while. */
const LANES = 2;
/** Enough for any desk that keeps up: a column that is never replaced is a constant too. */
const EVENTS = 32_768;

export const calendar = new EventCalendar(LANES, EVENTS);
export const order = new WaitingOrder(tickets.capacity);
