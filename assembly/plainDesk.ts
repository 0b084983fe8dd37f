/** What the compiled life of a plain desk shows to the outside. */
export { setEntry } from './arrivals';
export { setSlot, setSource } from './demand';
export { arrived, begin, fillSeats, now, run, setSeatsChange } from './life';
export { ticketRows, visitRows } from './rows';
export { setReply, setSeats, setTeam } from './team';
export { firstTicket, used } from './ticket';
export { customers } from './traits';
